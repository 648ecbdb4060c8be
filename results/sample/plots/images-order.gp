# images-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_images_order'
chart_width = 440
chart_height = 264.0
set lmargin at screen 0.35273
set rmargin at screen 0.84091
set tmargin at screen 0.84091
set bmargin at screen 0.15909
set label '1 of 6 cases drifted while they ran' at screen 0.02727, screen 244.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:9.2]
set yrange [0:180.000]
set label 'sequential' at screen 0.33455, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.825' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.33455, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.435' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess' at screen 0.33455, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.010' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop' at screen 0.33455, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.305' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads' at screen 0.33455, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.825' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool again' at screen 0.33455, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.825' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.16667 164.948 0x6e6e6e
2 165.052 0x6e6e6e
3.66667 173.466 0x6e6e6e
4.66667 172.613 0x6e6e6e
5.16667 166.262 0x6e6e6e
6.83333 163.645 0x6e6e6e
7.5 163.082 0x6e6e6e
8.16667 164.002 0x6e6e6e

1.5 135.891 0x0072b2
2.33333 138.664 0x0072b2
3.16667 138.005 0x0072b2
4.33333 138.816 0x0072b2
5.66667 130.765 0x0072b2
6.16667 134.101 0x0072b2
7.66667 129.978 0x0072b2
8.5 130.014 0x0072b2

1.83333 110.437 0xd55e00
2.16667 108.279 0xd55e00
3 107.540 0xd55e00
4.16667 106.169 0xd55e00
5.5 101.945 0xd55e00
6 103.816 0xd55e00
7.83333 102.278 0xd55e00
8.66667 99.567 0xd55e00

1.33333 75.143 0x009e73
2.83333 76.508 0x009e73
3.33333 87.000 0x009e73
4.5 76.927 0x009e73
5.83333 74.857 0x009e73
6.5 74.673 0x009e73
7.33333 72.694 0x009e73
8.83333 73.103 0x009e73

1 41.735 0x3090f0
2.66667 55.746 0x3090f0
3.83333 53.550 0x3090f0
4 46.353 0x3090f0
5.33333 53.576 0x3090f0
6.33333 41.387 0x3090f0
7 41.085 0x3090f0
8 43.627 0x3090f0

1.66667 15.751 0x0072b2
2.5 16.293 0x0072b2
3.5 14.243 0x0072b2
4.83333 13.403 0x0072b2
5 22.597 0x0072b2
6.66667 19.110 0x0072b2
7.16667 12.378 0x0072b2
8.33333 6.564 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


8.5 130.014 0x0072b2

8.66667 99.567 0xd55e00


5.33333 53.576 0x3090f0
8 43.627 0x3090f0

8.33333 6.564 0x0072b2
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
