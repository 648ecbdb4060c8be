# records-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_records_order'
chart_width = 440
chart_height = 414.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.89855
set bmargin at screen 0.10145
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 394.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:10.2]
set yrange [0:330.000]
set label 'records/sequential' at screen 0.45227, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.827' at screen 0.97273, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 315.000 to graph 1, first 315.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'records/thread-pool' at screen 0.45227, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 285.000 to graph 1, first 285.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'records/multiprocess' at screen 0.45227, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 255.000 to graph 1, first 255.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'records/openmp' at screen 0.45227, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'records/event-loop' at screen 0.45227, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'montecarlo/sequential' at screen 0.45227, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'montecarlo/thread-pool' at screen 0.45227, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'montecarlo/multiprocess' at screen 0.45227, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'montecarlo/openmp' at screen 0.45227, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'montecarlo/event-loop' at screen 0.45227, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'records/thread-pool again' at screen 0.45227, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.81818 315.074 0x6e6e6e
2.36364 314.887 0x6e6e6e
3.63636 314.913 0x6e6e6e
4.90909 314.904 0x6e6e6e
5.63636 315.022 0x6e6e6e
6.18182 314.949 0x6e6e6e
7.63636 315.000 0x6e6e6e
8.54545 315.120 0x6e6e6e
9.63636 315.167 0x6e6e6e

1.18182 282.997 0x0072b2
2.09091 285.000 0x0072b2
3.81818 293.253 0x0072b2
4.27273 281.718 0x0072b2
5.81818 284.247 0x0072b2
6.72727 292.246 0x0072b2
7 281.465 0x0072b2
8.18182 290.939 0x0072b2
9 294.460 0x0072b2

1.36364 266.637 0xd55e00
2.90909 255.913 0xd55e00
3.36364 254.789 0xd55e00
4.45455 263.405 0xd55e00
5.18182 254.562 0xd55e00
6.45455 254.858 0xd55e00
7.45455 254.908 0xd55e00
8.27273 257.294 0xd55e00
9.72727 255.000 0xd55e00

1.54545 236.064 0xc0a8a8
2.18182 224.389 0xc0a8a8
3.09091 228.537 0xc0a8a8
4.09091 225.000 0xc0a8a8
5.90909 230.471 0xc0a8a8
6.54545 224.738 0xc0a8a8
7.81818 237.000 0xc0a8a8
8.81818 224.791 0xc0a8a8
9.54545 224.762 0xc0a8a8

1.63636 194.913 0x009e73
2.45455 194.772 0x009e73
3.18182 195.072 0x009e73
4.63636 194.720 0x009e73
5.27273 194.644 0x009e73
6.36364 195.000 0x009e73
7.54545 195.182 0x009e73
8.09091 195.090 0x009e73
9.09091 195.266 0x009e73

1.27273 164.762 0x6e6e6e
2 164.786 0x6e6e6e
3 165.627 0x6e6e6e
4.81818 164.577 0x6e6e6e
5.72727 165.470 0x6e6e6e
6.63636 166.725 0x6e6e6e
7.27273 165.000 0x6e6e6e
8.45455 164.856 0x6e6e6e
9.18182 165.066 0x6e6e6e

1 136.976 0x0072b2
2.27273 136.267 0x0072b2
3.90909 135.000 0x0072b2
4 133.419 0x0072b2
5.36364 133.468 0x0072b2
6.90909 133.938 0x0072b2
7.18182 135.727 0x0072b2
8.72727 134.201 0x0072b2
9.45455 136.696 0x0072b2

1.90909 108.455 0xd55e00
2.54545 108.358 0xd55e00
3.45455 104.452 0xd55e00
4.72727 107.708 0xd55e00
5.09091 104.376 0xd55e00
6.81818 104.669 0xd55e00
7.09091 104.700 0xd55e00
8.36364 108.250 0xd55e00
9.36364 105.000 0xd55e00

1.09091 80.747 0xc0a8a8
2.81818 75.000 0xc0a8a8
3.27273 73.583 0xc0a8a8
4.18182 73.816 0xc0a8a8
5.54545 75.459 0xc0a8a8
6.27273 73.615 0xc0a8a8
7.90909 85.340 0xc0a8a8
8.63636 79.841 0xc0a8a8
9.81818 74.012 0xc0a8a8

1.45455 45.056 0x009e73
2.63636 47.552 0x009e73
3.54545 44.257 0x009e73
4.36364 47.801 0x009e73
5.45455 44.344 0x009e73
6 44.998 0x009e73
7.72727 45.000 0x009e73
8.90909 44.794 0x009e73
9.27273 45.327 0x009e73

1.72727 15.190 0x0072b2
2.72727 15.000 0x0072b2
3.72727 13.285 0x0072b2
4.54545 15.982 0x0072b2
5 16.708 0x0072b2
6.09091 12.799 0x0072b2
7.36364 14.851 0x0072b2
8 22.008 0x0072b2
9.90909 12.859 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


2.09091 285.000 0x0072b2

2.90909 255.913 0xd55e00

2.18182 224.389 0xc0a8a8



2.27273 136.267 0x0072b2

2.54545 108.358 0xd55e00

2.81818 75.000 0xc0a8a8


2.72727 15.000 0x0072b2
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
