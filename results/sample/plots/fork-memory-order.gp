# fork-memory-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_fork_memory_order'
chart_width = 440
chart_height = 354.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.88136
set bmargin at screen 0.11864
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 334.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:9.2]
set yrange [0:270.000]
set label 'thread-per-task@0' at screen 0.45227, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 255.000 to graph 1, first 255.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-per-task@64' at screen 0.45227, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-per-task@256' at screen 0.45227, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-per-task@1024' at screen 0.45227, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.488' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task@0' at screen 0.45227, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task@64' at screen 0.45227, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task@256' at screen 0.45227, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task@1024' at screen 0.45227, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.280' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'process-per-task@64 again' at screen 0.45227, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.44444 263.532 0x3030a8
2.88889 254.843 0x3030a8
3 251.450 0x3030a8
4.22222 253.116 0x3030a8
5.55556 258.377 0x3030a8
6.77778 249.394 0x3030a8
7 255.156 0x3030a8
8.66667 259.224 0x3030a8

1.22222 228.221 0x3030a8
2.33333 223.302 0x3030a8
3.22222 225.664 0x3030a8
4.88889 224.544 0x3030a8
5.66667 227.633 0x3030a8
6.55556 220.370 0x3030a8
7.55556 224.157 0x3030a8
8.11111 225.451 0x3030a8

1.77778 199.744 0x3030a8
2.44444 194.754 0x3030a8
3.77778 191.924 0x3030a8
4.66667 199.616 0x3030a8
5.33333 200.221 0x3030a8
6 195.245 0x3030a8
7.77778 192.931 0x3030a8
8.44444 192.785 0x3030a8

1.66667 170.659 0x3030a8
2.11111 170.383 0x3030a8
3.33333 162.781 0x3030a8
4.33333 165.044 0x3030a8
5.11111 164.956 0x3030a8
6.22222 167.158 0x3030a8
7.88889 164.023 0x3030a8
8 160.754 0x3030a8

1.88889 141.953 0x900018
2.77778 133.073 0x900018
3.88889 134.697 0x900018
4.44444 134.240 0x900018
5.77778 133.493 0x900018
6.88889 135.301 0x900018
7.33333 135.365 0x900018
8.33333 135.465 0x900018

1 104.687 0x900018
2.66667 104.035 0x900018
3.66667 103.475 0x900018
4 104.630 0x900018
5.22222 109.710 0x900018
6.11111 105.310 0x900018
7.11111 105.873 0x900018
8.55556 105.793 0x900018

1.11111 87.000 0x900018
2.22222 72.323 0x900018
3.44444 79.791 0x900018
4.77778 73.300 0x900018
5 72.810 0x900018
6.44444 76.258 0x900018
7.44444 76.174 0x900018
8.88889 73.788 0x900018

1.33333 49.233 0x900018
2 52.100 0x900018
3.55556 45.196 0x900018
4.55556 44.803 0x900018
5.44444 42.592 0x900018
6.33333 45.280 0x900018
7.66667 44.464 0x900018
8.22222 41.190 0x900018

1.55556 17.076 0x900018
2.55556 14.265 0x900018
3.11111 14.901 0x900018
4.11111 15.165 0x900018
5.88889 13.458 0x900018
6.66667 15.099 0x900018
7.22222 14.831 0x900018
8.77778 15.940 0x900018
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
