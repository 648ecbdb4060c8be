# blocked-loop-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_blocked_loop_order'
chart_width = 440
chart_height = 234.0
set lmargin at screen 0.45364
set rmargin at screen 0.84091
set tmargin at screen 0.82051
set bmargin at screen 0.17949
set label '1 of 5 cases drifted while they ran' at screen 0.02727, screen 214.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:13.2]
set yrange [0:150.000]
set label 'sequential' at screen 0.43545, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.134' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop-blocked' at screen 0.43545, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.153' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop' at screen 0.43545, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.134' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.43545, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.055' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop-blocked again' at screen 0.43545, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.0049' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.8 134.610 0x6e6e6e
2.4 134.595 0x6e6e6e
3.8 134.253 0x6e6e6e
4.2 134.426 0x6e6e6e
5.4 134.801 0x6e6e6e
6 134.604 0x6e6e6e
7 136.479 0x6e6e6e
8.6 135.219 0x6e6e6e
9.6 135.793 0x6e6e6e
10.6 136.446 0x6e6e6e
11 135.513 0x6e6e6e
12.8 135.199 0x6e6e6e

1.4 105.022 0x604848
2.8 104.978 0x604848
3.4 104.492 0x604848
4 104.694 0x604848
5 105.061 0x604848
6.6 104.436 0x604848
7.6 104.556 0x604848
8.2 104.862 0x604848
9.4 105.794 0x604848
10.2 105.940 0x604848
11.2 105.586 0x604848
12.6 105.536 0x604848

1 74.356 0x009e73
2 74.762 0x009e73
3 74.748 0x009e73
4.6 75.064 0x009e73
5.2 75.019 0x009e73
6.8 74.604 0x009e73
7.4 74.373 0x009e73
8.4 75.289 0x009e73
9.2 76.064 0x009e73
10.4 76.193 0x009e73
11.6 74.981 0x009e73
12.4 75.225 0x009e73

1.2 44.428 0x0072b2
2.6 45.027 0x0072b2
3.6 44.353 0x0072b2
4.8 44.485 0x0072b2
5.6 44.471 0x0072b2
6.4 44.906 0x0072b2
7.2 45.411 0x0072b2
8 44.973 0x0072b2
9.8 45.832 0x0072b2
10.8 46.451 0x0072b2
11.4 45.213 0x0072b2
12.2 45.180 0x0072b2

1.6 14.476 0x604848
2.2 14.648 0x604848
3.2 14.622 0x604848
4.4 15.002 0x604848
5.8 15.087 0x604848
6.2 14.804 0x604848
7.8 14.797 0x604848
8.8 14.998 0x604848
9 15.674 0x604848
10 15.265 0x604848
11.8 15.352 0x604848
12 15.685 0x604848
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
