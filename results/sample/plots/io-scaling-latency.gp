# io-scaling-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_scaling_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.12273
set rmargin at screen 0.69273
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'How long tasks take at requests in' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'flight = 1' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [18.1330429:28.1722255]
set yrange [1:0.0877181434]
set xtics ('20' 20, '25' 25)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1)
set label 'thread-pool' at screen 0.72000, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.28472, screen 284.16014/chart_height to screen 0.71318, screen 268.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'multiprocess' at screen 0.72000, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.48908, screen 284.16014/chart_height to screen 0.71318, screen 286.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'event-loop' at screen 0.72000, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
set arrow from screen 0.55702, screen 284.16014/chart_height to screen 0.71318, screen 304.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'sequential' at screen 0.72000, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#6e6e6e' front
set arrow from screen 0.52427, screen 308.00000/chart_height to screen 0.71318, screen 322.00000/chart_height nohead lw 1 lc rgb '#6e6e6e' back
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
20.447231 0.6
20.578303 0.3
24.516331 0.1
24.516331 0.1


20.316159 1
20.316159 1
20.372185 0.125
20.372185 0.125


20.316159 1
20.316159 1
20.447231 0.25
23.858346 0.125
23.858346 0.125


20.316159 1
20.316159 1
20.447231 0.625
20.578303 0.375
22.937599 0.25
25.144919 0.125
25.144919 0.125
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
24.516331 0.1 0x6e6e6e
20.372185 0.125 0x0072b2
23.858346 0.125 0xd55e00
25.144919 0.125 0x009e73
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
