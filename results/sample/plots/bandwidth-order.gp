# bandwidth-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_bandwidth_order'
chart_width = 440
chart_height = 324.0
set lmargin at screen 0.36955
set rmargin at screen 0.84091
set tmargin at screen 0.87037
set bmargin at screen 0.12963
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:9.2]
set yrange [0:240.000]
set label 'sequential@1' at screen 0.35136, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@1' at screen 0.35136, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.113' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@2' at screen 0.35136, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@4' at screen 0.35136, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@1' at screen 0.35136, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.761' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@2' at screen 0.35136, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.761' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@4' at screen 0.35136, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.761' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@2 again' at screen 0.35136, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.761' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.125 218.993 0x6e6e6e
2.25 224.307 0x6e6e6e
3.875 228.336 0x6e6e6e
4.125 217.937 0x6e6e6e
5 231.248 0x6e6e6e
6.5 230.539 0x6e6e6e
7 224.842 0x6e6e6e
8.75 225.158 0x6e6e6e

1.25 184.820 0x0072b2
2.875 190.808 0x0072b2
3.25 191.851 0x0072b2
4.875 192.366 0x0072b2
5.5 198.475 0x0072b2
6.625 199.216 0x0072b2
7.125 197.498 0x0072b2
8.5 198.140 0x0072b2

1.75 162.974 0x0072b2
2.75 162.441 0x0072b2
3.5 166.945 0x0072b2
4.5 169.902 0x0072b2
5.75 160.646 0x0072b2
6.375 172.743 0x0072b2
7.75 173.744 0x0072b2
8.375 155.765 0x0072b2

1.375 138.301 0x0072b2
2 128.127 0x0072b2
3.625 134.810 0x0072b2
4 124.789 0x0072b2
5.25 144.340 0x0072b2
6.75 135.189 0x0072b2
7.25 139.475 0x0072b2
8.875 127.104 0x0072b2

1.625 98.303 0xd55e00
2.375 94.377 0xd55e00
3.75 104.483 0xd55e00
4.25 105.512 0xd55e00
5.625 106.337 0xd55e00
6 111.657 0xd55e00
7.625 106.645 0xd55e00
8.125 101.913 0xd55e00

1.5 84.739 0xd55e00
2.125 70.368 0xd55e00
3 77.525 0xd55e00
4.625 80.146 0xd55e00
5.125 74.441 0xd55e00
6.875 75.552 0xd55e00
7.375 74.049 0xd55e00
8.625 68.997 0xd55e00

1 33.307 0xd55e00
2.5 45.479 0xd55e00
3.375 40.959 0xd55e00
4.375 46.796 0xd55e00
5.875 44.458 0xd55e00
6.125 49.525 0xd55e00
7.5 44.516 0xd55e00
8.25 49.018 0xd55e00

1.875 11.993 0x0072b2
2.625 15.504 0x0072b2
3.125 8.756 0x0072b2
4.75 10.732 0x0072b2
5.375 27.000 0x0072b2
6.25 14.490 0x0072b2
7.875 25.663 0x0072b2
8 26.684 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0



3.5 166.945 0x0072b2
8.375 155.765 0x0072b2

3.625 134.810 0x0072b2
8.875 127.104 0x0072b2


3 77.525 0xd55e00
8.625 68.997 0xd55e00

3.375 40.959 0xd55e00
8.25 49.018 0xd55e00

3.125 8.756 0x0072b2
8 26.684 0x0072b2
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
