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
set xrange [15.6415879:133.833542]
set yrange [1:0.0123318802]
set xtics ('20' 20, '50' 50, '100' 100)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1)
set label 'sequential' at screen 0.72000, screen 267.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#6e6e6e' front
set arrow from screen 0.20836, screen 267.00000/chart_height to screen 0.71318, screen 267.00000/chart_height nohead lw 1 lc rgb '#6e6e6e' back
set label 'multiprocess' at screen 0.72000, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.56007, screen 308.00000/chart_height to screen 0.71318, screen 286.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'thread-pool' at screen 0.72000, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.58047, screen 308.00000/chart_height to screen 0.71318, screen 304.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'event-loop' at screen 0.72000, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
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
17.039359 1
17.039359 1
17.170431 0.96875
17.301503 0.4375
17.432575 0.15625
18.087935 0.0625
20.689636 0.03125
20.689636 0.03125


29.097983 1
29.097983 1
37.224447 0.984375
39.583743 0.96875
46.399487 0.953125
47.185919 0.9375
47.710207 0.921875
50.593791 0.890625
50.855935 0.875
51.904511 0.859375
52.166655 0.84375
53.215231 0.828125
54.525951 0.8125
55.312383 0.796875
55.574527 0.78125
56.098815 0.765625
56.360959 0.75
57.671679 0.71875
58.195967 0.703125
59.506687 0.671875
59.768831 0.640625
60.293119 0.59375
60.555263 0.578125
60.817407 0.53125
61.079551 0.515625
61.341695 0.5
62.390271 0.4375
62.652415 0.40625
63.176703 0.390625
63.438847 0.375
63.700991 0.359375
64.225279 0.328125
64.487423 0.3125
66.322431 0.28125
66.584575 0.265625
66.846719 0.25
67.108863 0.234375
67.633151 0.203125
68.157439 0.171875
68.681727 0.15625
70.254591 0.140625
74.973183 0.109375
76.021759 0.09375
76.546047 0.078125
77.594623 0.0625
80.740351 0.046875
83.361791 0.03125
84.018221 0.015625
84.018221 0.015625


25.427967 1
25.427967 1
32.112639 0.984375
37.486591 0.96875
39.583743 0.953125
47.185919 0.9375
49.545215 0.921875
50.331647 0.90625
52.428799 0.890625
52.953087 0.875
53.215231 0.859375
56.098815 0.84375
56.360959 0.828125
57.147391 0.8125
57.409535 0.765625
58.195967 0.734375
58.458111 0.71875
58.720255 0.6875
59.244543 0.671875
59.768831 0.65625
60.030975 0.640625
60.293119 0.609375
60.555263 0.578125
62.128127 0.5625
62.652415 0.53125
63.176703 0.5
63.438847 0.46875
63.700991 0.40625
63.963135 0.375
64.225279 0.359375
65.535999 0.3125
66.060287 0.296875
67.633151 0.28125
68.157439 0.265625
68.681727 0.234375
69.206015 0.21875
69.730303 0.171875
70.778879 0.15625
71.303167 0.109375
72.876031 0.09375
74.973183 0.078125
76.021759 0.046875
77.070335 0.03125
77.804015 0.015625
77.804015 0.015625


18.481151 1
18.481151 1
33.423359 0.984375
48.234495 0.96875
59.768831 0.953125
60.030975 0.90625
63.438847 0.84375
74.973183 0.828125
78.643199 0.71875
89.653247 0.703125
90.177535 0.5
93.323263 0.484375
104.333311 0.46875
104.857599 0.328125
108.527615 0.25
119.013375 0.234375
119.537663 0.171875
122.854921 0.015625
122.854921 0.015625
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
20.689636 0.03125 0x6e6e6e
84.018221 0.015625 0x0072b2
77.804015 0.015625 0xd55e00
122.854921 0.015625 0x009e73
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
