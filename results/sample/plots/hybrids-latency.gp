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
set xrange [7.9646671:135.035493]
set yrange [1:0.0421626255]
set xtics ('10' 10, '30' 30, '100' 100)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1)
set label 'event-loop+processes' at screen 0.54545, screen 250.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#906048' front
set arrow from screen 0.43057, screen 308.00000/chart_height to screen 0.53864, screen 250.00000/chart_height nohead lw 1 lc rgb '#906048' back
set label 'multi-loop' at screen 0.54545, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#60c078' front
set arrow from screen 0.43270, screen 308.00000/chart_height to screen 0.53864, screen 268.00000/chart_height nohead lw 1 lc rgb '#60c078' back
set label 'thread-pool' at screen 0.54545, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.43326, screen 308.00000/chart_height to screen 0.53864, screen 286.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'event-loop+threads' at screen 0.54545, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#3090f0' front
set arrow from screen 0.43582, screen 308.00000/chart_height to screen 0.53864, screen 304.00000/chart_height nohead lw 1 lc rgb '#3090f0' back
set label 'event-loop' at screen 0.54545, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#009e73' front
set arrow from screen 0.50682, screen 308.00000/chart_height to screen 0.53864, screen 322.00000/chart_height nohead lw 1 lc rgb '#009e73' back
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
9.371647 1
9.371647 1
11.010047 0.95
16.383999 0.9
17.956863 0.85
23.461887 0.8
24.903679 0.75
30.408703 0.7
31.981567 0.65
39.059455 0.6
45.875199 0.55
52.690943 0.5
59.768831 0.45
66.584575 0.4
73.400319 0.35
80.740351 0.3
87.556095 0.25
94.371839 0.2
101.187583 0.15
108.003327 0.1
114.762405 0.05
114.762405 0.05


11.927551 1
11.927551 1
15.532031 0.95
20.709375 0.9
23.199743 0.85
28.835839 0.8
30.539775 0.75
36.962303 0.7
37.748735 0.65
45.088767 0.6
45.350911 0.55
52.166655 0.5
53.215231 0.45
59.506687 0.4
60.555263 0.35
61.341695 0.3
62.128127 0.25
62.652415 0.15
66.846719 0.1
69.038817 0.05
69.038817 0.05


11.272191 1
11.272191 1
12.386303 0.95
18.874367 0.9
20.709375 0.85
26.345471 0.8
28.573695 0.75
33.423359 0.7
36.438015 0.65
40.632319 0.6
44.040191 0.55
48.496639 0.5
51.380223 0.45
55.574527 0.4
57.933823 0.35
58.458111 0.3
58.982399 0.25
61.079551 0.2
61.865983 0.15
62.652415 0.1
66.493037 0.05
66.493037 0.05


13.893631 1
13.893631 1
14.548991 0.95
16.908287 0.9
21.757951 0.85
21.889023 0.8
24.510463 0.75
28.835839 0.7
28.966911 0.65
31.719423 0.6
35.913727 0.55
38.797311 0.5
42.729471 0.45
45.875199 0.4
50.069503 0.35
53.215231 0.3
56.885247 0.25
57.409535 0.2
60.555263 0.15
63.963135 0.1
67.515183 0.05
67.515183 0.05


30.408703 1
30.408703 1
31.981567 0.95
32.767999 0.9
33.816575 0.85
37.486591 0.8
41.156607 0.75
41.943039 0.7
44.302335 0.65
45.088767 0.6
48.496639 0.55
49.283071 0.5
50.593791 0.45
51.904511 0.4
54.001663 0.35
57.671679 0.3
60.817407 0.25
63.963135 0.2
65.798143 0.15
66.584575 0.1
67.786105 0.05
67.786105 0.05
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
114.762405 0.05 0x009e73
69.038817 0.05 0x3090f0
66.493037 0.05 0x906048
67.515183 0.05 0x60c078
67.786105 0.05 0x0072b2
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
