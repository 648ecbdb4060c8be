# blocked-loop-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_blocked_loop_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.16136
set rmargin at screen 0.56182
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'The p99 of a task: 5.11 ms with' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop, 5.16 ms with thread-pool' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.56182, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [4.09101637:6.46352411]
set yrange [1:0.000674944857]
set xtics ('5' 5, '6' 6)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1, '99 %%' 0.01, '99.9 %%' 0.001)
set label 'sequential' at screen 0.58909, screen 201.31554/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#6e6e6e' front
set arrow from screen 0.37451, screen 201.31554/chart_height to screen 0.58227, screen 201.31554/chart_height nohead lw 1 lc rgb '#6e6e6e' back
set label 'event-loop-blocked' at screen 0.58909, screen 219.31554/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#604848' front
set arrow from screen 0.37845, screen 201.31554/chart_height to screen 0.58227, screen 219.31554/chart_height nohead lw 1 lc rgb '#604848' back
set label 'event-loop' at screen 0.58909, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
set arrow from screen 0.37229, screen 308.00000/chart_height to screen 0.58227, screen 304.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'thread-pool' at screen 0.58909, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.39515, screen 308.00000/chart_height to screen 0.58227, screen 322.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
series = 4
plains = 1
array names[4]
array colours[4]
array dashes[4]
names[1] = 'sequential'; colours[1] = '#6e6e6e'; dashes[1] = 1
names[2] = 'event-loop-blocked'; colours[2] = '#604848'; dashes[2] = 1
names[3] = 'event-loop'; colours[3] = '#009e73'; dashes[3] = 1
names[4] = 'thread-pool'; colours[4] = '#0072b2'; dashes[4] = 1
$tails << END_OF_DATA
5.046271 1
5.046271 1
5.079039 0.26
5.111807 0.04
5.15138 0.02
5.15138 0.02


5.046271 1
5.046271 1
5.079039 0.26
5.174605 0.02
5.174605 0.02


5.013503 1
5.013503 1
5.046271 0.94
5.079039 0.06
5.138321 0.02
5.138321 0.001


5.013503 1
5.013503 1
5.046271 0.996
5.079039 0.572
5.111807 0.243
5.144575 0.069
5.177343 0.018
5.210111 0.007
5.274233 0.001
5.274233 0.001
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
5.15138 0.02 0x6e6e6e
5.174605 0.02 0x604848
5.138321 0.001 0x009e73
5.274233 0.001 0x0072b2
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
