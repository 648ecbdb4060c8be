# cpu-scaling-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_cpu_scaling_order'
chart_width = 440
chart_height = 504.0
set lmargin at screen 0.36955
set rmargin at screen 0.84091
set tmargin at screen 0.91667
set bmargin at screen 0.08333
set label '1 of 14 cases drifted while they ran' at screen 0.02727, screen 484.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:420.000]
set label 'sequential@1' at screen 0.35136, screen 447.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 447.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 405.000 to graph 1, first 405.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@1' at screen 0.35136, screen 417.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.200' at screen 0.97273, screen 417.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 375.000 to graph 1, first 375.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@2' at screen 0.35136, screen 387.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 387.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 345.000 to graph 1, first 345.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@3' at screen 0.35136, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 315.000 to graph 1, first 315.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@4' at screen 0.35136, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.119' at screen 0.97273, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 285.000 to graph 1, first 285.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@6' at screen 0.35136, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.726' at screen 0.97273, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 255.000 to graph 1, first 255.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@8' at screen 0.35136, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@1' at screen 0.35136, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.975' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@2' at screen 0.35136, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@3' at screen 0.35136, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.0050' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@4' at screen 0.35136, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@6' at screen 0.35136, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.200' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@8' at screen 0.35136, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@3 again' at screen 0.35136, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.92857 408.920 0x6e6e6e
2 405.148 0x6e6e6e
3.5 403.916 0x6e6e6e
4.71429 403.995 0x6e6e6e
5.28571 404.441 0x6e6e6e
6.42857 404.828 0x6e6e6e
7.85714 406.319 0x6e6e6e
8.42857 405.109 0x6e6e6e
9.35714 405.535 0x6e6e6e
10.2857 404.891 0x6e6e6e

1.07143 373.330 0x0072b2
2.92857 373.425 0x0072b2
3.42857 373.199 0x0072b2
4.78571 374.849 0x0072b2
5.71429 375.151 0x0072b2
6.28571 378.024 0x0072b2
7 376.065 0x0072b2
8.78571 374.101 0x0072b2
9.07143 375.951 0x0072b2
10.5 380.604 0x0072b2

1.21429 343.806 0x0072b2
2.07143 346.947 0x0072b2
3.71429 342.231 0x0072b2
4.85714 347.705 0x0072b2
5.07143 345.213 0x0072b2
6.07143 345.209 0x0072b2
7.14286 343.429 0x0072b2
8.5 345.503 0x0072b2
9.42857 344.317 0x0072b2
10.0714 344.790 0x0072b2

1.5 312.556 0x0072b2
2.14286 318.671 0x0072b2
3.14286 312.840 0x0072b2
4.64286 314.200 0x0072b2
5.14286 313.283 0x0072b2
6.71429 316.016 0x0072b2
7.92857 319.982 0x0072b2
8 313.630 0x0072b2
9 315.792 0x0072b2
10.8571 316.240 0x0072b2

1.78571 283.558 0x0072b2
2.71429 282.848 0x0072b2
3.85714 283.059 0x0072b2
4.21429 284.996 0x0072b2
5.5 283.597 0x0072b2
6.21429 291.058 0x0072b2
7.42857 285.149 0x0072b2
8.92857 285.377 0x0072b2
9.71429 285.004 0x0072b2
10.4286 296.925 0x0072b2

1 254.742 0x0072b2
2.5 253.846 0x0072b2
3.57143 254.690 0x0072b2
4.14286 253.927 0x0072b2
5.21429 255.257 0x0072b2
6.85714 257.870 0x0072b2
7.35714 254.704 0x0072b2
8.71429 260.877 0x0072b2
9.5 255.960 0x0072b2
10.6429 255.568 0x0072b2

1.42857 224.166 0x0072b2
2.35714 225.659 0x0072b2
3.35714 224.131 0x0072b2
4 223.713 0x0072b2
5.42857 224.336 0x0072b2
6.57143 226.750 0x0072b2
7.28571 226.323 0x0072b2
8.64286 231.129 0x0072b2
9.14286 228.966 0x0072b2
10 224.296 0x0072b2

1.57143 194.405 0xd55e00
2.42857 194.572 0xd55e00
3.92857 194.482 0xd55e00
4.57143 195.293 0xd55e00
5.78571 196.334 0xd55e00
6.5 196.793 0xd55e00
7.78571 194.937 0xd55e00
8.35714 196.562 0xd55e00
9.85714 194.943 0xd55e00
10.2143 195.057 0xd55e00

1.28571 164.067 0xd55e00
2.21429 165.922 0xd55e00
3.78571 162.955 0xd55e00
4.92857 163.358 0xd55e00
5.57143 165.998 0xd55e00
6.14286 168.823 0xd55e00
7.5 163.657 0xd55e00
8.28571 166.398 0xd55e00
9.92857 163.745 0xd55e00
10.5714 177.000 0xd55e00

1.71429 133.781 0xd55e00
2.85714 133.737 0xd55e00
3.07143 134.297 0xd55e00
4.5 134.373 0xd55e00
5.64286 134.986 0xd55e00
6 135.014 0xd55e00
7.71429 135.471 0xd55e00
8.14286 138.232 0xd55e00
9.21429 136.527 0xd55e00
10.7143 136.284 0xd55e00

1.64286 104.842 0xd55e00
2.64286 105.068 0xd55e00
3.21429 104.281 0xd55e00
4.28571 104.932 0xd55e00
5.92857 105.744 0xd55e00
6.78571 107.389 0xd55e00
7.21429 106.747 0xd55e00
8.57143 108.075 0xd55e00
9.28571 104.337 0xd55e00
10.7857 104.394 0xd55e00

1.85714 72.576 0xd55e00
2.78571 72.565 0xd55e00
3 72.743 0xd55e00
4.42857 74.774 0xd55e00
5.85714 73.553 0xd55e00
6.64286 77.747 0xd55e00
7.07143 80.930 0xd55e00
8.85714 76.304 0xd55e00
9.57143 75.226 0xd55e00
10.3571 76.508 0xd55e00

1.35714 45.758 0xd55e00
2.57143 42.925 0xd55e00
3.64286 42.770 0xd55e00
4.07143 43.039 0xd55e00
5.35714 46.918 0xd55e00
6.92857 43.985 0xd55e00
7.57143 49.516 0xd55e00
8.21429 46.497 0xd55e00
9.64286 44.625 0xd55e00
10.1429 45.373 0xd55e00

1.14286 15.692 0x0072b2
2.28571 15.890 0x0072b2
3.28571 18.213 0x0072b2
4.35714 13.712 0x0072b2
5 14.120 0x0072b2
6.35714 17.712 0x0072b2
7.64286 19.222 0x0072b2
8.07143 14.106 0x0072b2
9.78571 14.052 0x0072b2
10.9286 14.302 0x0072b2
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
