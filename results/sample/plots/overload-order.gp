# overload-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_overload_order'
chart_width = 440
chart_height = 354.0
set lmargin at screen 0.30227
set rmargin at screen 0.84091
set tmargin at screen 0.88136
set bmargin at screen 0.11864
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 334.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:10.2]
set yrange [0:270.000]
set label 'loop-none' at screen 0.28409, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 255.000 to graph 1, first 255.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'loop-half' at screen 0.28409, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'loop-full' at screen 0.28409, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'loop-limit' at screen 0.28409, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads-none' at screen 0.28409, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads-half' at screen 0.28409, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads-full' at screen 0.28409, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads-limit' at screen 0.28409, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'loop-half again' at screen 0.28409, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.88889 255.067 0x009e73
2.88889 243.000 0x009e73
3.44444 259.572 0x009e73
4.11111 255.000 0x009e73
5.44444 254.582 0x009e73
6.88889 263.285 0x009e73
7.11111 248.583 0x009e73
8.77778 254.767 0x009e73
9.88889 263.324 0x009e73

1 225.029 0x009e73
2.33333 225.000 0x009e73
3.33333 220.562 0x009e73
4.88889 225.682 0x009e73
5.55556 224.502 0x009e73
6.55556 223.868 0x009e73
7.66667 225.630 0x009e73
8 225.175 0x009e73
9.22222 224.977 0x009e73

1.44444 191.559 0x009e73
2.11111 196.277 0x009e73
3.55556 203.205 0x009e73
4.66667 192.983 0x009e73
5.77778 202.972 0x009e73
6.33333 195.000 0x009e73
7.88889 192.951 0x009e73
8.11111 195.306 0x009e73
9.11111 189.967 0x009e73

1.55556 165.000 0x009e73
2.44444 164.840 0x009e73
3.66667 164.493 0x009e73
4.22222 165.588 0x009e73
5.11111 165.323 0x009e73
6.11111 165.924 0x009e73
7.44444 165.845 0x009e73
8.55556 164.948 0x009e73
9.77778 164.849 0x009e73

1.22222 135.000 0x0072b2
2.66667 135.683 0x0072b2
3.88889 134.712 0x0072b2
4.33333 135.537 0x0072b2
5 135.274 0x0072b2
6 125.761 0x0072b2
7.55556 135.925 0x0072b2
8.66667 134.377 0x0072b2
9.55556 124.889 0x0072b2

1.11111 105.240 0x0072b2
2.55556 105.000 0x0072b2
3 103.501 0x0072b2
4.55556 104.081 0x0072b2
5.22222 102.637 0x0072b2
6.22222 105.811 0x0072b2
7.77778 106.920 0x0072b2
8.33333 101.951 0x0072b2
9 105.788 0x0072b2

1.77778 73.705 0x0072b2
2 75.000 0x0072b2
3.11111 73.811 0x0072b2
4.44444 74.531 0x0072b2
5.66667 79.798 0x0072b2
6.77778 78.950 0x0072b2
7.33333 74.660 0x0072b2
8.88889 75.233 0x0072b2
9.66667 75.571 0x0072b2

1.66667 44.618 0x0072b2
2.77778 45.449 0x0072b2
3.22222 46.183 0x0072b2
4.77778 44.387 0x0072b2
5.88889 44.753 0x0072b2
6.66667 45.129 0x0072b2
7 45.000 0x0072b2
8.44444 44.119 0x0072b2
9.44444 45.210 0x0072b2

1.33333 14.816 0x009e73
2.22222 15.294 0x009e73
3.77778 15.000 0x009e73
4 14.465 0x009e73
5.33333 15.561 0x009e73
6.44444 14.558 0x009e73
7.22222 13.346 0x009e73
8.22222 15.210 0x009e73
9.33333 16.081 0x009e73
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0









END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0

2.88889 243.000 0x009e73








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
