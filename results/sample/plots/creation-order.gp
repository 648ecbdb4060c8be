# creation-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_creation_order'
chart_width = 440
chart_height = 264.0
set lmargin at screen 0.42000
set rmargin at screen 0.84091
set tmargin at screen 0.84091
set bmargin at screen 0.15909
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 244.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:13.2]
set yrange [0:180.000]
set label 'thread-per-task' at screen 0.40182, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.268' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task' at screen 0.40182, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.610' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'coroutines' at screen 0.40182, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop' at screen 0.40182, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.40182, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task again' at screen 0.40182, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.314' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.5 161.234 0x3030a8
2.16667 165.759 0x3030a8
3 161.665 0x3030a8
4.83333 165.335 0x3030a8
5.66667 164.663 0x3030a8
6.16667 161.702 0x3030a8
7.16667 161.103 0x3030a8
8.66667 162.592 0x3030a8
9.33333 170.723 0x3030a8
10.8333 175.193 0x3030a8
11.6667 173.125 0x3030a8
12 174.795 0x3030a8

1.66667 135.063 0x900018
2.33333 135.409 0x900018
3.5 133.394 0x900018
4.66667 133.837 0x900018
5 133.900 0x900018
6 132.868 0x900018
7.33333 136.263 0x900018
8.16667 131.636 0x900018
9 134.937 0x900018
10.6667 139.113 0x900018
11.3333 136.463 0x900018
12.5 139.992 0x900018

1.83333 106.179 0xa8a8d8
2.83333 104.826 0xa8a8d8
3.33333 104.780 0xa8a8d8
4.33333 106.945 0xa8a8d8
5.5 104.979 0xa8a8d8
6.66667 104.791 0xa8a8d8
7 104.871 0xa8a8d8
8.5 105.021 0xa8a8d8
9.16667 105.409 0xa8a8d8
10.3333 104.705 0xa8a8d8
11 106.252 0xa8a8d8
12.6667 116.602 0xa8a8d8

1.33333 75.041 0x009e73
2 76.577 0x009e73
3.66667 75.791 0x009e73
4.16667 74.959 0x009e73
5.83333 76.306 0x009e73
6.83333 74.310 0x009e73
7.5 74.619 0x009e73
8.33333 82.862 0x009e73
9.83333 74.634 0x009e73
10.1667 74.808 0x009e73
11.8333 87.000 0x009e73
12.8333 74.665 0x009e73

1 46.051 0x0072b2
2.66667 44.889 0x0072b2
3.16667 44.375 0x0072b2
4.5 44.598 0x0072b2
5.33333 44.106 0x0072b2
6.5 44.970 0x0072b2
7.83333 47.829 0x0072b2
8 47.066 0x0072b2
9.66667 46.258 0x0072b2
10.5 44.549 0x0072b2
11.1667 45.030 0x0072b2
12.3333 45.967 0x0072b2

1.16667 14.777 0x900018
2.5 10.860 0x900018
3.83333 13.298 0x900018
4 11.197 0x900018
5.16667 15.307 0x900018
6.33333 16.728 0x900018
7.66667 17.611 0x900018
8.83333 13.524 0x900018
9.5 15.221 0x900018
10 12.437 0x900018
11.5 22.558 0x900018
12.1667 19.201 0x900018
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0






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
