# waits-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_waits_order'
chart_width = 440
chart_height = 324.0
set lmargin at screen 0.31909
set rmargin at screen 0.84091
set tmargin at screen 0.87037
set bmargin at screen 0.12963
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:9.2]
set yrange [0:240.000]
set label 'event-loop' at screen 0.30091, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring' at screen 0.30091, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop' at screen 0.30091, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'coroutines' at screen 0.30091, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.30091, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-per-task' at screen 0.30091, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.869' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task' at screen 0.30091, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring again' at screen 0.30091, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.5 225.939 0x009e73
2.125 224.922 0x009e73
3.125 226.860 0x009e73
4.375 224.762 0x009e73
5.75 224.926 0x009e73
6 225.024 0x009e73
7.125 224.976 0x009e73
8.25 225.138 0x009e73

1.25 195.050 0x484860
2.625 194.950 0x484860
3.25 195.510 0x484860
4.125 195.307 0x484860
5.5 194.903 0x484860
6.125 194.676 0x484860
7.375 194.742 0x484860
8.75 195.348 0x484860

1.875 165.316 0x60c078
2.5 164.990 0x60c078
3.625 165.010 0x60c078
4 164.770 0x60c078
5.125 166.028 0x60c078
6.875 164.949 0x60c078
7.25 164.932 0x60c078
8.625 165.143 0x60c078

1.75 135.085 0xa8a8d8
2.875 135.579 0xa8a8d8
3.875 134.227 0xa8a8d8
4.625 134.150 0xa8a8d8
5.625 136.714 0xa8a8d8
6.5 134.476 0xa8a8d8
7.5 134.915 0xa8a8d8
8.125 137.912 0xa8a8d8

1.375 105.330 0x0072b2
2 104.669 0x0072b2
3 99.936 0x0072b2
4.75 103.971 0x0072b2
5.875 101.754 0x0072b2
6.25 106.393 0x0072b2
7.875 107.547 0x0072b2
8 105.452 0x0072b2

1 73.594 0x3030a8
2.375 76.152 0x3030a8
3.5 66.031 0x3030a8
4.5 73.195 0x3030a8
5 81.776 0x3030a8
6.625 73.834 0x3030a8
7 79.797 0x3030a8
8.875 87.000 0x3030a8

1.125 40.531 0x900018
2.25 46.491 0x900018
3.375 42.490 0x900018
4.25 46.395 0x900018
5.25 40.346 0x900018
6.75 49.193 0x900018
7.75 43.586 0x900018
8.375 53.932 0x900018

1.625 14.755 0x484860
2.75 15.234 0x484860
3.75 14.766 0x484860
4.875 15.264 0x484860
5.375 14.765 0x484860
6.375 15.886 0x484860
7.625 14.702 0x484860
8.5 15.256 0x484860
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


8.75 195.348 0x484860






END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0








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
# Runs in the order in which they ran, one strip for each case.
#   $runs       time y colour; a line for each case
#   $disturbed  time y colour
#   $beyond     time y colour, of what would leave its strip
unset xtics
unset ytics

plot $runs using 1:2:3 with lines lw 1.6 lc rgb variable title 'runs', \
     $disturbed using 1:2 with points pt 6 ps 0.55 lw 1.4 lc rgb '#222222' \
         title 'disturbed', \
     $beyond using 1:2 with points pt 8 ps 0.5 lc rgb '#222222' \
         title 'beyond the edge'
