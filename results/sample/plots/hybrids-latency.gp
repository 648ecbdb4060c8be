# hybrids-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_hybrids_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.12273
set rmargin at screen 0.51818
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'How long tasks take at rounds of SHA-256' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'for each task = 600' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.51818, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [8.55318225:135.983504]
set yrange [1:0.0421626255]
set xtics ('10' 10, '30' 30, '100' 100)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1)
set label 'thread-pool' at screen 0.54545, screen 250.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.47866, screen 308.00000/chart_height to screen 0.53864, screen 250.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'event-loop+threads' at screen 0.54545, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#2878c9' front
set arrow from screen 0.49169, screen 308.00000/chart_height to screen 0.53864, screen 268.00000/chart_height nohead lw 1 lc rgb '#3090f0' back
set label 'event-loop' at screen 0.54545, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
set arrow from screen 0.49660, screen 308.00000/chart_height to screen 0.53864, screen 286.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'event-loop+processes' at screen 0.54545, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#906048' front
set arrow from screen 0.50129, screen 308.00000/chart_height to screen 0.53864, screen 304.00000/chart_height nohead lw 1 lc rgb '#906048' back
set label 'multi-loop' at screen 0.54545, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#418251' front
set arrow from screen 0.50682, screen 308.00000/chart_height to screen 0.53864, screen 322.00000/chart_height nohead lw 1 lc rgb '#60c078' back
series = 5
plains = 1
array names[5]
array colours[5]
array dashes[5]
names[1] = 'event-loop'; colours[1] = '#009e73'; dashes[1] = 1
names[2] = 'event-loop+threads'; colours[2] = '#3090f0'; dashes[2] = 1
names[3] = 'event-loop+processes'; colours[3] = '#906048'; dashes[3] = 1
names[4] = 'multi-loop'; colours[4] = '#60c078'; dashes[4] = 1
names[5] = 'thread-pool'; colours[5] = '#0072b2'; dashes[5] = 1
$tails << END_OF_DATA
11.075583 1
11.075583 1
17.301503 0.95
24.641535 0.9
31.457279 0.85
38.273023 0.8
45.088767 0.75
50.331647 0.7
51.380223 0.65
56.098815 0.6
57.671679 0.55
62.128127 0.5
63.963135 0.45
68.157439 0.4
71.827455 0.35
78.643199 0.3
84.410367 0.25
90.701823 0.2
96.468991 0.15
102.760447 0.1
107.996805 0.05
107.996805 0.05


18.481151 1
18.481151 1
30.015487 0.9
30.408703 0.85
42.467327 0.8
42.729471 0.75
55.312383 0.7
67.633151 0.6
79.691775 0.5
80.216063 0.45
92.274687 0.4
92.798975 0.35
95.944703 0.25
97.517567 0.2
101.711871 0.15
104.333311 0.1
104.348323 0.05
104.348323 0.05


17.563647 1
17.563647 1
17.956863 0.95
30.277631 0.9
30.670847 0.85
42.991615 0.8
44.040191 0.75
55.312383 0.7
56.098815 0.65
67.633151 0.6
68.157439 0.55
80.740351 0.5
81.788927 0.45
93.323263 0.4
93.847551 0.35
94.371839 0.3
100.139007 0.25
102.760447 0.2
110.100479 0.15
111.597696 0.1
111.597696 0.05


10.027007 1
10.027007 1
16.056319 0.95
16.908287 0.9
22.151167 0.85
27.918335 0.8
29.229055 0.7
34.865151 0.65
40.370175 0.6
41.156607 0.55
42.729471 0.5
46.399487 0.45
52.690943 0.4
65.535999 0.3
77.070335 0.25
90.701823 0.2
103.284735 0.15
110.100479 0.1
115.995899 0.05
115.995899 0.05


38.010879 1
38.010879 1
38.797311 0.95
46.399487 0.9
50.331647 0.85
62.652415 0.8
65.535999 0.75
72.351743 0.7
74.448895 0.65
76.021759 0.6
78.643199 0.55
83.361791 0.5
85.983231 0.45
89.128959 0.4
91.750399 0.35
92.274687 0.3
92.798975 0.25
93.847551 0.2
94.896127 0.15
95.258202 0.1
95.258202 0.05
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
107.996805 0.05 0x009e73
104.348323 0.05 0x3090f0
111.597696 0.05 0x906048
115.995899 0.05 0x60c078
95.258202 0.05 0x0072b2
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
