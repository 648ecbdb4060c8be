# file-reads-warm-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_file_reads_warm_order'
chart_width = 440
chart_height = 324.0
set lmargin at screen 0.33591
set rmargin at screen 0.84091
set tmargin at screen 0.87037
set bmargin at screen 0.12963
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:240.000]
set label 'sequential' at screen 0.31773, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.31773, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.867' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess' at screen 0.31773, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'ring' at screen 0.31773, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'pool' at screen 0.31773, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring' at screen 0.31773, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop' at screen 0.31773, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool again' at screen 0.31773, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.25 231.403 0x6e6e6e
2.75 224.935 0x6e6e6e
3 225.272 0x6e6e6e
4.5 224.961 0x6e6e6e
5.25 224.847 0x6e6e6e
6 225.039 0x6e6e6e
7.5 226.295 0x6e6e6e
8.875 225.069 0x6e6e6e
9.125 224.473 0x6e6e6e
10.5 223.958 0x6e6e6e

1.625 199.349 0x0072b2
2.625 196.468 0x0072b2
3.5 196.722 0x0072b2
4.25 192.602 0x0072b2
5.875 191.903 0x0072b2
6.875 195.485 0x0072b2
7.125 194.506 0x0072b2
8.125 204.736 0x0072b2
9.375 192.276 0x0072b2
10.75 191.237 0x0072b2

1.125 164.812 0xd55e00
2.375 166.651 0xd55e00
3.625 164.873 0xd55e00
4 163.268 0xd55e00
5.75 167.326 0xd55e00
6.375 170.034 0xd55e00
7.25 162.168 0xd55e00
8.375 165.126 0xd55e00
9.75 165.264 0xd55e00
10.375 161.089 0xd55e00

1.375 139.926 0x009e73
2.5 134.973 0x009e73
3.125 135.027 0x009e73
4.375 134.451 0x009e73
5.5 134.532 0x009e73
6.75 137.717 0x009e73
7.75 134.403 0x009e73
8 136.215 0x009e73
9.25 139.280 0x009e73
10.625 134.381 0x009e73

1.875 105.711 0x009e73
2 106.311 0x009e73
3.25 109.771 0x009e73
4.875 97.903 0x009e73
5.625 96.778 0x009e73
6.125 104.269 0x009e73
7 102.691 0x009e73
8.25 108.463 0x009e73
9 100.670 0x009e73
10.875 105.960 0x009e73

1 75.392 0x484860
2.125 75.233 0x484860
3.875 75.089 0x484860
4.625 74.762 0x484860
5.125 74.911 0x484860
6.625 78.021 0x484860
7.375 78.792 0x484860
8.5 74.802 0x484860
9.625 74.441 0x484860
10.125 74.641 0x484860

1.5 41.773 0x60c078
2.25 47.239 0x60c078
3.75 42.558 0x60c078
4.75 48.696 0x60c078
5.375 40.192 0x60c078
6.5 40.841 0x60c078
7.875 52.124 0x60c078
8.625 49.427 0x60c078
9.5 49.370 0x60c078
10 39.602 0x60c078

1.75 19.062 0x0072b2
2.875 15.237 0x0072b2
3.375 14.802 0x0072b2
4.125 24.476 0x0072b2
5 9.476 0x0072b2
6.25 11.296 0x0072b2
7.625 27.000 0x0072b2
8.75 10.274 0x0072b2
9.875 15.196 0x0072b2
10.25 12.873 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


3.5 196.722 0x0072b2
6.875 195.485 0x0072b2
8.125 204.736 0x0072b2

3.625 164.873 0xd55e00
6.375 170.034 0xd55e00
8.375 165.126 0xd55e00




3.75 42.558 0x60c078
6.5 40.841 0x60c078
8.625 49.427 0x60c078

3.375 14.802 0x0072b2
6.25 11.296 0x0072b2
8.75 10.274 0x0072b2
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
