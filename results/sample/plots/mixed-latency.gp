# mixed-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_mixed_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.12273
set rmargin at screen 0.69273
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'How long tasks take at rounds of SHA-256' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'for each task = 1,620' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [18.1387095:161.67708]
set yrange [1:0.008033718]
set xtics ('20' 20, '50' 50, '100' 100)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1, '99 %%' 0.01)
set label 'sequential' at screen 0.72000, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#6e6e6e' front
set arrow from screen 0.18285, screen 270.64216/chart_height to screen 0.71318, screen 268.00000/chart_height nohead lw 1 lc rgb '#6e6e6e' back
set label 'multiprocess' at screen 0.72000, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#d55e00' front
set arrow from screen 0.59160, screen 308.00000/chart_height to screen 0.71318, screen 286.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'thread-pool' at screen 0.72000, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.59682, screen 308.00000/chart_height to screen 0.71318, screen 304.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'event-loop' at screen 0.72000, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#009e73' front
set arrow from screen 0.68136, screen 308.00000/chart_height to screen 0.71318, screen 322.00000/chart_height nohead lw 1 lc rgb '#009e73' back
series = 4
plains = 1
array names[4]
array colours[4]
array dashes[4]
names[1] = 'sequential'; colours[1] = '#6e6e6e'; dashes[1] = 1
names[2] = 'thread-pool'; colours[2] = '#0072b2'; dashes[2] = 1
names[3] = 'multiprocess'; colours[3] = '#d55e00'; dashes[3] = 1
names[4] = 'event-loop'; colours[4] = '#009e73'; dashes[4] = 1
$tails << END_OF_DATA
19.791871 1
19.791871 1
19.922943 0.916666667
20.054015 0.833333333
20.185087 0.770833333
20.316159 0.708333333
20.447231 0.5625
20.578303 0.458333333
20.709375 0.354166667
20.840447 0.1875
21.102591 0.0625
21.364735 0.0416666667
21.871513 0.0208333333
21.871513 0.0208333333


35.389439 1
35.389439 1
40.370175 0.989583333
46.137343 0.979166667
50.855935 0.96875
51.642367 0.958333333
52.166655 0.947916667
53.739519 0.9375
54.525951 0.916666667
55.050239 0.90625
56.360959 0.895833333
56.885247 0.885416667
58.720255 0.864583333
60.555263 0.854166667
61.341695 0.84375
62.390271 0.833333333
63.176703 0.822916667
63.700991 0.8125
64.487423 0.802083333
66.584575 0.791666667
67.108863 0.78125
67.633151 0.770833333
68.157439 0.760416667
69.206015 0.75
69.730303 0.739583333
70.254591 0.708333333
70.778879 0.677083333
71.303167 0.65625
71.827455 0.645833333
72.876031 0.635416667
73.400319 0.625
74.448895 0.572916667
75.497471 0.541666667
76.021759 0.489583333
76.546047 0.447916667
77.070335 0.416666667
77.594623 0.395833333
78.118911 0.364583333
78.643199 0.34375
79.167487 0.333333333
79.691775 0.302083333
80.740351 0.28125
81.264639 0.260416667
81.788927 0.239583333
82.313215 0.229166667
82.837503 0.208333333
83.361791 0.1875
84.410367 0.177083333
85.983231 0.166666667
88.080383 0.15625
89.653247 0.135416667
90.701823 0.104166667
92.798975 0.09375
94.371839 0.0833333333
97.517567 0.0729166667
99.614719 0.0520833333
100.663295 0.0416666667
105.906175 0.03125
106.954751 0.0208333333
107.116427 0.0104166667
107.116427 0.0104166667


33.423359 1
33.423359 1
38.797311 0.989583333
44.040191 0.979166667
45.088767 0.96875
52.953087 0.958333333
55.312383 0.947916667
55.836671 0.9375
57.933823 0.927083333
59.768831 0.90625
60.555263 0.895833333
61.865983 0.885416667
63.176703 0.875
63.438847 0.854166667
66.584575 0.84375
67.108863 0.822916667
67.633151 0.8125
68.157439 0.791666667
68.681727 0.770833333
69.206015 0.729166667
69.730303 0.6875
70.778879 0.65625
71.827455 0.635416667
72.351743 0.625
72.876031 0.604166667
73.400319 0.541666667
73.924607 0.510416667
74.448895 0.479166667
74.973183 0.458333333
75.497471 0.416666667
76.546047 0.364583333
77.594623 0.34375
78.118911 0.322916667
78.643199 0.3125
79.167487 0.302083333
79.691775 0.28125
80.216063 0.270833333
81.264639 0.239583333
81.788927 0.208333333
82.837503 0.166666667
83.886079 0.15625
84.410367 0.145833333
84.934655 0.135416667
85.458943 0.114583333
88.604671 0.104166667
89.128959 0.09375
90.177535 0.0833333333
92.274687 0.0625
96.993279 0.0520833333
101.187583 0.03125
104.857599 0.0208333333
104.990436 0.0104166667
104.990436 0.0104166667


20.840447 1
20.840447 1
21.364735 0.989583333
38.535167 0.979166667
39.845887 0.96875
56.623103 0.958333333
58.195967 0.947916667
72.351743 0.9375
72.876031 0.927083333
73.400319 0.916666667
73.924607 0.90625
74.448895 0.84375
75.497471 0.833333333
76.546047 0.822916667
90.701823 0.8125
91.750399 0.791666667
92.274687 0.78125
92.798975 0.739583333
93.323263 0.708333333
94.896127 0.697916667
108.527615 0.6875
109.051903 0.677083333
109.576191 0.625
110.100479 0.614583333
110.624767 0.583333333
111.149055 0.552083333
112.197631 0.46875
126.353407 0.458333333
127.401983 0.447916667
127.926271 0.385416667
128.450559 0.364583333
128.974847 0.34375
129.499135 0.3125
130.023423 0.260416667
144.703487 0.229166667
145.752063 0.21875
146.800639 0.145833333
147.849215 0.104166667
148.172631 0.0208333333
148.172631 0.0104166667
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
21.871513 0.0208333333 0x6e6e6e
107.116427 0.0104166667 0x0072b2
104.990436 0.0104166667 0xd55e00
148.172631 0.0104166667 0x009e73
END_OF_DATA
# The look that every chart shares. A script of one chart (see
# harness/report/chart.h) sets chart_name, chart_width, chart_height, margins,
# ranges, tics and labels, and then continues with this.
#
# noenhanced: texts are shown as they are. The background is white on every
# page, so that the chart stays legible on a dark one.
set terminal svg size chart_width,chart_height dynamic noenhanced rounded \
    font 'sans-serif,15' background rgb '#ffffff' name chart_name

set encoding utf8
unset key
set border 0
set tics nomirror scale 0 textcolor rgb '#444444'
set style line 1 lc rgb '#e3e3e3' lw 1
set style line 2 lc rgb '#444444' lw 1.5
# Without this a point rubs out what is drawn beneath it.
set pointintervalbox 0
# Distributions of latencies, 1 - F over time, both logarithmic, y turned over:
# a tail rises to the right. Labelled at their ends by the script of the chart.
#   $tails     ms share-above; one block for each of `series`
#   $plain     likewise, counted from the begin of a task, or one block of NaN
#   $longest   ms share-above colour
#   names, colours, dashes: arrays of the series; plains: blocks of $plain
set logscale xy
set grid xtics ytics ls 1

plot for [i=1:plains] $plain index i-1 using 1:2 with fsteps \
         lw 1.4 dt (4,4) lc rgb colours[i] title names[i], \
     for [i=1:series] $tails index i-1 using 1:2 with fsteps \
         lw 2.6 dt dashes[i] lc rgb colours[i] title names[i], \
     $longest using 1:2:3 with points pt 7 ps 0.55 lc rgb variable \
         title 'longest'
