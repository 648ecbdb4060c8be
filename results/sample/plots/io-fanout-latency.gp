# io-fanout-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_fanout_latency'
chart_width = 440
chart_height = 388.0
set lmargin at screen 0.16136
set rmargin at screen 0.69273
set tmargin at screen 0.82990
set bmargin at screen 0.15979
set label 'How long tasks take' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [19.7598558:32.5068754]
set yrange [1:0.000674944857]
set xtics ('20' 20, '25' 25, '30' 30)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1, '99 %%' 0.01, '99.9 %%' 0.001)
set label 'sequential' at screen 0.72000, screen 144.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#6e6e6e' front
set arrow from screen 0.20748, screen 144.00000/chart_height to screen 0.71318, screen 144.00000/chart_height nohead lw 1 lc rgb '#6e6e6e' back
set label 'thread-pool' at screen 0.72000, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.56970, screen 308.00000/chart_height to screen 0.71318, screen 286.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'multiprocess' at screen 0.72000, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.61786, screen 308.00000/chart_height to screen 0.71318, screen 304.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
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
20.316159 1
20.316159 1
20.413817 0.2
20.413817 0.1


20.185087 1
20.185087 1
20.316159 0.923
20.447231 0.857
20.578303 0.804
20.709375 0.768
20.840447 0.751
20.971519 0.743
21.102591 0.737
21.233663 0.733
21.364735 0.722
21.495807 0.699
21.626879 0.688
21.757951 0.672
21.889023 0.644
22.020095 0.619
22.151167 0.586
22.282239 0.577
22.413311 0.572
22.544383 0.567
22.675455 0.551
22.806527 0.54
22.937599 0.514
23.068671 0.484
23.199743 0.448
23.330815 0.431
23.461887 0.414
23.592959 0.377
23.724031 0.363
23.855103 0.325
23.986175 0.287
24.117247 0.206
24.248319 0.154
24.379391 0.144
24.510463 0.131
24.641535 0.11
24.772607 0.084
24.903679 0.072
25.034751 0.068
25.165823 0.065
25.296895 0.055
25.427967 0.042
25.559039 0.039
25.690111 0.038
26.083327 0.036
26.345471 0.035
26.476543 0.033
26.607615 0.029
26.869759 0.027
27.000831 0.026
27.131903 0.021
27.262975 0.018
27.394047 0.015
27.656191 0.012
27.918335 0.01
28.180479 0.008
28.442623 0.006
28.573695 0.004
28.661383 0.002
28.661383 0.001


20.185087 1
20.185087 1
20.316159 0.951
20.447231 0.892
20.578303 0.871
20.709375 0.853
20.840447 0.835
20.971519 0.798
21.102591 0.747
21.233663 0.716
21.364735 0.679
21.495807 0.658
21.626879 0.616
21.757951 0.586
21.889023 0.545
22.020095 0.52
22.151167 0.486
22.282239 0.437
22.413311 0.377
22.544383 0.353
22.675455 0.324
22.806527 0.275
22.937599 0.218
23.068671 0.186
23.199743 0.159
23.330815 0.133
23.461887 0.098
23.592959 0.073
23.724031 0.056
23.986175 0.052
24.117247 0.05
24.248319 0.049
24.379391 0.045
24.510463 0.038
25.296895 0.035
25.427967 0.033
25.559039 0.032
25.690111 0.025
25.952255 0.023
26.476543 0.02
26.607615 0.019
26.738687 0.017
28.573695 0.015
29.229055 0.013
29.360127 0.011
29.491199 0.009
29.622271 0.008
29.753343 0.006
29.884415 0.004
29.984086 0.002
29.984086 0.001


20.185087 1
20.185087 1
20.316159 0.962
20.447231 0.866
20.578303 0.765
20.709375 0.677
20.840447 0.506
20.971519 0.422
21.102591 0.337
21.233663 0.291
21.364735 0.231
21.495807 0.215
21.626879 0.179
22.151167 0.175
22.282239 0.168
24.641535 0.106
26.607615 0.1
26.738687 0.096
26.869759 0.091
31.822066 0.09
31.822066 0.001
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
20.413817 0.1 0x6e6e6e
28.661383 0.001 0x0072b2
29.984086 0.001 0xd55e00
31.822066 0.001 0x009e73
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
