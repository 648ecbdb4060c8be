# affinity-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_affinity_order'
chart_width = 440
chart_height = 384.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.89062
set bmargin at screen 0.10938
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 364.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:300.000]
set label 'computing/unpinned' at screen 0.45227, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 285.000 to graph 1, first 285.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'computing/pinned apart' at screen 0.45227, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 255.000 to graph 1, first 255.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'computing/pinned together' at screen 0.45227, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'computing in processes/u…' at screen 0.45227, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'computing in processes/p…' at screen 0.45227, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'computing in processes/p…' at screen 0.45227, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.286' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'passing tasks on/unpinned' at screen 0.45227, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'passing tasks on/pinned …' at screen 0.45227, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.373' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'passing tasks on/pinned …' at screen 0.45227, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'computing/pinned apart a…' at screen 0.45227, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.286' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.5 288.470 0x0072b2
2.3 284.181 0x0072b2
3.4 285.912 0x0072b2
4.4 286.283 0x0072b2
5.9 283.947 0x0072b2
6.6 284.132 0x0072b2
7.5 284.657 0x0072b2
8.2 284.620 0x0072b2
9.8 288.750 0x0072b2
10 285.338 0x0072b2

1.1 255.309 0x0072b2
2.4 254.974 0x0072b2
3 256.346 0x0072b2
4 254.357 0x0072b2
5.7 254.452 0x0072b2
6 254.338 0x0072b2
7.6 255.041 0x0072b2
8.3 255.026 0x0072b2
9.7 254.598 0x0072b2
10.3 256.471 0x0072b2

1.7 224.710 0x0072b2
2.5 226.603 0x0072b2
3.6 224.737 0x0072b2
4.8 224.670 0x0072b2
5 224.675 0x0072b2
6.7 225.444 0x0072b2
7 224.912 0x0072b2
8.1 225.655 0x0072b2
9.4 225.088 0x0072b2
10.1 225.461 0x0072b2

1.2 195.027 0xd55e00
2.2 194.973 0xd55e00
3.1 195.655 0xd55e00
4.9 194.357 0xd55e00
5.5 195.261 0xd55e00
6.3 194.403 0xd55e00
7.3 194.528 0xd55e00
8.8 199.212 0xd55e00
9.1 194.335 0xd55e00
10.5 195.237 0xd55e00

1.8 165.169 0xd55e00
2.7 165.760 0xd55e00
3.9 164.854 0xd55e00
4.5 165.129 0xd55e00
5.8 164.753 0xd55e00
6.2 165.019 0xd55e00
7.4 164.926 0xd55e00
8 165.347 0xd55e00
9.6 164.981 0xd55e00
10.2 164.894 0xd55e00

1.6 134.919 0xd55e00
2.9 134.917 0xd55e00
3.2 134.875 0xd55e00
4.2 135.146 0xd55e00
5.6 135.067 0xd55e00
6.5 134.921 0xd55e00
7.1 134.933 0xd55e00
8.7 135.612 0xd55e00
9.5 136.530 0xd55e00
10.6 135.185 0xd55e00

1 106.229 0x0072b2
2.8 103.507 0x0072b2
3.8 105.364 0x0072b2
4.7 103.049 0x0072b2
5.2 105.436 0x0072b2
6.9 103.392 0x0072b2
7.7 104.083 0x0072b2
8.5 105.765 0x0072b2
9.2 108.482 0x0072b2
10.9 104.630 0x0072b2

1.9 74.526 0x0072b2
2.1 74.495 0x0072b2
3.5 74.946 0x0072b2
4.6 74.056 0x0072b2
5.4 74.313 0x0072b2
6.8 75.248 0x0072b2
7.9 75.054 0x0072b2
8.9 87.000 0x0072b2
9.9 75.162 0x0072b2
10.7 75.373 0x0072b2

1.4 46.508 0x0072b2
2.6 44.969 0x0072b2
3.3 44.609 0x0072b2
4.1 45.031 0x0072b2
5.3 44.123 0x0072b2
6.1 44.773 0x0072b2
7.8 45.775 0x0072b2
8.4 47.674 0x0072b2
9.3 44.845 0x0072b2
10.8 47.226 0x0072b2

1.3 16.315 0x0072b2
2 15.537 0x0072b2
3.7 14.947 0x0072b2
4.3 15.353 0x0072b2
5.1 15.001 0x0072b2
6.4 14.867 0x0072b2
7.2 14.999 0x0072b2
8.6 16.123 0x0072b2
9 14.858 0x0072b2
10.4 14.751 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0

8.2 284.620 0x0072b2
10 285.338 0x0072b2

8.3 255.026 0x0072b2
10.3 256.471 0x0072b2

8.1 225.655 0x0072b2
10.1 225.461 0x0072b2

8.8 199.212 0xd55e00
10.5 195.237 0xd55e00

8 165.347 0xd55e00
10.2 164.894 0xd55e00

8.7 135.612 0xd55e00
10.6 135.185 0xd55e00

8.5 105.765 0x0072b2
10.9 104.630 0x0072b2

8.9 87.000 0x0072b2
10.7 75.373 0x0072b2

8.4 47.674 0x0072b2
10.8 47.226 0x0072b2

8.6 16.123 0x0072b2
10.4 14.751 0x0072b2
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
