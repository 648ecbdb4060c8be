# handout-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_handout_order'
chart_width = 440
chart_height = 444.0
set lmargin at screen 0.35273
set rmargin at screen 0.84091
set tmargin at screen 0.90541
set bmargin at screen 0.09459
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 424.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:13.2]
set yrange [0:360.000]
set label 'sequential' at screen 0.33455, screen 387.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 387.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 345.000 to graph 1, first 345.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'static' at screen 0.33455, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 315.000 to graph 1, first 315.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'guided' at screen 0.33455, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 285.000 to graph 1, first 285.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'claim-64' at screen 0.33455, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 255.000 to graph 1, first 255.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'claim-1' at screen 0.33455, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'queue-64' at screen 0.33455, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'queue-1' at screen 0.33455, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'processes-guided' at screen 0.33455, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'processes-claim-64' at screen 0.33455, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'processes-pipe-64' at screen 0.33455, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp-64' at screen 0.33455, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'static again' at screen 0.33455, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.58333 345.033 0x6e6e6e
2.41667 345.817 0x6e6e6e
3.33333 344.915 0x6e6e6e
4.41667 345.128 0x6e6e6e
5.25 345.412 0x6e6e6e
6 345.025 0x6e6e6e
7.5 344.919 0x6e6e6e
8.91667 344.947 0x6e6e6e
9.25 344.950 0x6e6e6e
10.4167 345.074 0x6e6e6e
11.1667 344.936 0x6e6e6e
12.1667 344.975 0x6e6e6e

1.25 316.413 0x0072b2
2.5 314.883 0x0072b2
3.58333 316.395 0x0072b2
4.5 313.946 0x0072b2
5.58333 315.232 0x0072b2
6.66667 314.187 0x0072b2
7.75 313.939 0x0072b2
8.25 315.842 0x0072b2
9.83333 315.893 0x0072b2
10.5833 313.949 0x0072b2
11.75 314.347 0x0072b2
12.0833 315.117 0x0072b2

1.83333 285.097 0x0072b2
2 287.439 0x0072b2
3.75 286.268 0x0072b2
4.16667 286.348 0x0072b2
5.5 284.904 0x0072b2
6.33333 284.855 0x0072b2
7.41667 284.872 0x0072b2
8.08333 284.758 0x0072b2
9.75 286.528 0x0072b2
10.6667 284.903 0x0072b2
11.9167 285.095 0x0072b2
12.6667 284.851 0x0072b2

1.5 254.913 0x0072b2
2.91667 254.799 0x0072b2
3.66667 255.201 0x0072b2
4 255.112 0x0072b2
5.33333 255.132 0x0072b2
6.08333 254.960 0x0072b2
7.83333 255.477 0x0072b2
8.75 254.797 0x0072b2
9.33333 255.237 0x0072b2
10.25 254.682 0x0072b2
11.6667 254.584 0x0072b2
12.9167 255.040 0x0072b2

1.41667 224.575 0x0072b2
2.58333 221.061 0x0072b2
3.5 223.739 0x0072b2
4.58333 225.073 0x0072b2
5.66667 225.882 0x0072b2
6.58333 226.517 0x0072b2
7.91667 221.512 0x0072b2
8.16667 225.136 0x0072b2
9 224.634 0x0072b2
10 224.927 0x0072b2
11.5 225.136 0x0072b2
12.75 226.444 0x0072b2

1.75 194.434 0x0072b2
2.75 195.704 0x0072b2
3.25 194.698 0x0072b2
4.25 196.246 0x0072b2
5.83333 194.181 0x0072b2
6.75 194.285 0x0072b2
7.58333 197.208 0x0072b2
8.41667 205.712 0x0072b2
9.91667 194.329 0x0072b2
10.0833 194.437 0x0072b2
11.4167 196.101 0x0072b2
12.5833 195.297 0x0072b2

1.16667 166.035 0x0072b2
2.25 160.979 0x0072b2
3 161.728 0x0072b2
4.83333 167.043 0x0072b2
5.91667 160.351 0x0072b2
6.91667 166.564 0x0072b2
7.16667 166.385 0x0072b2
8.5 166.043 0x0072b2
9.5 164.450 0x0072b2
10.75 160.866 0x0072b2
11.0833 164.013 0x0072b2
12.5 165.533 0x0072b2

1.33333 134.689 0xd55e00
2.08333 134.720 0xd55e00
3.83333 134.750 0xd55e00
4.91667 135.073 0xd55e00
5.75 135.896 0xd55e00
6.16667 135.229 0xd55e00
7.33333 134.927 0xd55e00
8.83333 134.628 0xd55e00
9.66667 135.374 0xd55e00
10.9167 135.317 0xd55e00
11.3333 134.663 0xd55e00
12.25 136.443 0xd55e00

1.91667 104.970 0xd55e00
2.83333 104.828 0xd55e00
3.41667 104.982 0xd55e00
4.75 105.339 0xd55e00
5.41667 104.976 0xd55e00
6.83333 105.272 0xd55e00
7.66667 105.141 0xd55e00
8 105.018 0xd55e00
9.08333 104.731 0xd55e00
10.5 105.879 0xd55e00
11.25 104.947 0xd55e00
12.3333 105.115 0xd55e00

1.66667 63.000 0xd55e00
2.66667 79.651 0xd55e00
3.08333 63.000 0xd55e00
4.66667 77.268 0xd55e00
5 63.000 0xd55e00
6.5 76.398 0xd55e00
7.08333 63.000 0xd55e00
8.33333 83.929 0xd55e00
9.58333 74.589 0xd55e00
10.3333 75.401 0xd55e00
11.5833 74.062 0xd55e00
12 77.093 0xd55e00

1.08333 45.016 0xc0a8a8
2.16667 45.031 0xc0a8a8
3.16667 44.984 0xc0a8a8
4.33333 45.252 0xc0a8a8
5.08333 44.606 0xc0a8a8
6.41667 44.082 0xc0a8a8
7.25 45.895 0xc0a8a8
8.66667 44.230 0xc0a8a8
9.16667 44.761 0xc0a8a8
10.8333 44.960 0xc0a8a8
11 45.177 0xc0a8a8
12.8333 45.556 0xc0a8a8

1 16.021 0x0072b2
2.33333 14.798 0x0072b2
3.91667 16.508 0x0072b2
4.08333 14.743 0x0072b2
5.16667 15.007 0x0072b2
6.25 16.713 0x0072b2
7 14.993 0x0072b2
8.58333 14.669 0x0072b2
9.41667 14.752 0x0072b2
10.1667 16.060 0x0072b2
11.8333 14.953 0x0072b2
12.4167 16.562 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0












END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0










1.66667 63.000 0xd55e00
3.08333 63.000 0xd55e00
5 63.000 0xd55e00
7.08333 63.000 0xd55e00


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
