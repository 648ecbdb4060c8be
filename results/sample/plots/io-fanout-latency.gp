# io-fanout-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_fanout_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.16136
set rmargin at screen 0.69273
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'The p99 of a task: 22.8 ms with' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'thread-pool, 25.3 ms with event-loop' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [19.4372721:30.2830138]
set yrange [1:0.000674944857]
set xtics ('20' 20, '25' 25, '30' 30)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1, '99 %%' 0.01, '99.9 %%' 0.001)
set label 'sequential' at screen 0.72000, screen 144.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#6e6e6e' front
set arrow from screen 0.22972, screen 144.00000/chart_height to screen 0.71318, screen 144.00000/chart_height nohead lw 1 lc rgb '#6e6e6e' back
set label 'thread-pool' at screen 0.72000, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.45511, screen 308.00000/chart_height to screen 0.71318, screen 286.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'event-loop' at screen 0.72000, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#009e73' front
set arrow from screen 0.47629, screen 308.00000/chart_height to screen 0.71318, screen 304.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'multiprocess' at screen 0.72000, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#d55e00' front
set arrow from screen 0.65885, screen 308.00000/chart_height to screen 0.71318, screen 322.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
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
20.185087 1
20.185087 1
20.316159 0.8
20.384065 0.1
20.384065 0.1


20.185087 1
20.185087 1
20.316159 0.95
20.447231 0.852
20.578303 0.818
20.709375 0.809
20.840447 0.792
20.971519 0.779
21.102591 0.751
21.233663 0.697
21.364735 0.661
21.495807 0.629
21.626879 0.587
21.757951 0.527
21.889023 0.428
22.020095 0.308
22.151167 0.235
22.282239 0.159
22.413311 0.13
22.544383 0.091
22.675455 0.06
22.806527 0.052
22.937599 0.042
23.068671 0.029
23.199743 0.017
23.330815 0.014
23.461887 0.013
23.592959 0.012
23.724031 0.007
23.855103 0.006
23.986175 0.004
24.601965 0.002
24.601965 0.001


20.185087 1
20.185087 1
20.316159 0.901
20.447231 0.82
20.578303 0.769
20.709375 0.734
20.840447 0.726
20.971519 0.716
21.102591 0.698
21.233663 0.667
21.364735 0.602
21.495807 0.538
21.626879 0.427
21.757951 0.346
21.889023 0.284
22.020095 0.196
22.151167 0.14
22.282239 0.126
22.413311 0.094
22.544383 0.088
22.806527 0.077
22.937599 0.075
23.068671 0.072
23.199743 0.064
23.461887 0.061
23.592959 0.06
23.724031 0.053
24.117247 0.051
24.248319 0.05
24.379391 0.046
24.510463 0.041
24.641535 0.034
24.772607 0.032
24.903679 0.024
25.034751 0.02
25.165823 0.019
25.690111 0.017
25.821183 0.007
25.952255 0.004
26.476543 0.003
27.262975 0.002
29.161092 0.001
29.161092 0.001


20.185087 1
20.185087 1
20.316159 0.922
20.447231 0.842
20.578303 0.782
20.709375 0.706
20.971519 0.659
21.102591 0.543
21.233663 0.438
21.364735 0.396
21.495807 0.271
21.626879 0.19
21.757951 0.164
22.151167 0.132
23.330815 0.1
25.034751 0.095
25.040706 0.004
25.040706 0.001
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
20.384065 0.1 0x6e6e6e
24.601965 0.001 0x0072b2
29.161092 0.001 0xd55e00
25.040706 0.001 0x009e73
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
