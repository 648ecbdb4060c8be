# io-fanout-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_fanout_order'
chart_width = 440
chart_height = 234.0
set lmargin at screen 0.33591
set rmargin at screen 0.84091
set tmargin at screen 0.82051
set bmargin at screen 0.17949
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 214.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:13.2]
set yrange [0:150.000]
set label 'sequential' at screen 0.31773, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.314' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.31773, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.610' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess' at screen 0.31773, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.932' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop' at screen 0.31773, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.932' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool again' at screen 0.31773, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.932' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.6 134.948 0x6e6e6e
2.6 138.790 0x6e6e6e
3.4 135.237 0x6e6e6e
4 135.052 0x6e6e6e
5.2 135.432 0x6e6e6e
6.2 135.075 0x6e6e6e
7 134.899 0x6e6e6e
8.6 134.868 0x6e6e6e
9 134.870 0x6e6e6e
10.2 134.830 0x6e6e6e
11.2 136.248 0x6e6e6e
12 134.860 0x6e6e6e

1.2 104.995 0x0072b2
2 105.005 0x0072b2
3 103.893 0x0072b2
4.6 103.652 0x0072b2
5.8 104.490 0x0072b2
6 104.956 0x0072b2
7.4 117.000 0x0072b2
8.2 108.412 0x0072b2
9.6 104.376 0x0072b2
10.6 107.687 0x0072b2
11 109.848 0x0072b2
12.6 107.722 0x0072b2

1.4 73.094 0xd55e00
2.8 76.489 0xd55e00
3.8 73.142 0xd55e00
4.4 73.635 0xd55e00
5 76.276 0xd55e00
6.8 81.541 0xd55e00
7.2 78.719 0xd55e00
8.4 78.908 0xd55e00
9.4 71.798 0xd55e00
10 73.634 0xd55e00
11.4 82.861 0xd55e00
12.4 73.446 0xd55e00

1 42.721 0x009e73
2.4 46.032 0x009e73
3.2 43.149 0x009e73
4.8 45.795 0x009e73
5.4 47.152 0x009e73
6.6 48.897 0x009e73
7.8 43.171 0x009e73
8 43.590 0x009e73
9.2 45.993 0x009e73
10.4 55.976 0x009e73
11.6 43.617 0x009e73
12.8 44.171 0x009e73

1.8 16.178 0x0072b2
2.2 14.701 0x0072b2
3.6 20.274 0x0072b2
4.2 14.476 0x0072b2
5.6 15.045 0x0072b2
6.4 15.485 0x0072b2
7.6 15.525 0x0072b2
8.8 14.398 0x0072b2
9.8 14.424 0x0072b2
10.8 14.955 0x0072b2
11.8 13.898 0x0072b2
12.2 16.249 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0

1.6 134.948 0x6e6e6e
2.6 138.790 0x6e6e6e
3.4 135.237 0x6e6e6e
4 135.052 0x6e6e6e
5.2 135.432 0x6e6e6e
6.2 135.075 0x6e6e6e
7 134.899 0x6e6e6e
8.6 134.868 0x6e6e6e
9 134.870 0x6e6e6e
10.2 134.830 0x6e6e6e
11.2 136.248 0x6e6e6e
12 134.860 0x6e6e6e

1.2 104.995 0x0072b2
2 105.005 0x0072b2
3 103.893 0x0072b2
4.6 103.652 0x0072b2
5.8 104.490 0x0072b2
6 104.956 0x0072b2
7.4 117.000 0x0072b2
8.2 108.412 0x0072b2
9.6 104.376 0x0072b2
10.6 107.687 0x0072b2
11 109.848 0x0072b2
12.6 107.722 0x0072b2

1.4 73.094 0xd55e00
2.8 76.489 0xd55e00
3.8 73.142 0xd55e00
4.4 73.635 0xd55e00
5 76.276 0xd55e00
6.8 81.541 0xd55e00
7.2 78.719 0xd55e00
8.4 78.908 0xd55e00
9.4 71.798 0xd55e00
10 73.634 0xd55e00
11.4 82.861 0xd55e00
12.4 73.446 0xd55e00

1 42.721 0x009e73
2.4 46.032 0x009e73
3.2 43.149 0x009e73
4.8 45.795 0x009e73
5.4 47.152 0x009e73
6.6 48.897 0x009e73
7.8 43.171 0x009e73
8 43.590 0x009e73
9.2 45.993 0x009e73
10.4 55.976 0x009e73
11.6 43.617 0x009e73
12.8 44.171 0x009e73

1.8 16.178 0x0072b2
2.2 14.701 0x0072b2
3.6 20.274 0x0072b2
4.2 14.476 0x0072b2
5.6 15.045 0x0072b2
6.4 15.485 0x0072b2
7.6 15.525 0x0072b2
8.8 14.398 0x0072b2
9.8 14.424 0x0072b2
10.8 14.955 0x0072b2
11.8 13.898 0x0072b2
12.2 16.249 0x0072b2
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
