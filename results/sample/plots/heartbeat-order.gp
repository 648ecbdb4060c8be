# heartbeat-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_heartbeat_order'
chart_width = 440
chart_height = 294.0
set lmargin at screen 0.38636
set rmargin at screen 0.84091
set tmargin at screen 0.85714
set bmargin at screen 0.14286
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 274.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:10.2]
set yrange [0:210.000]
set label 'event-loop' at screen 0.36818, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'coroutines' at screen 0.36818, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'two loops' at screen 0.36818, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads' at screen 0.36818, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+processes' at screen 0.36818, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'eight threads' at screen 0.36818, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'two loops again' at screen 0.36818, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.14286 207.000 0x009e73
2.85714 207.000 0x009e73
3.42857 207.000 0x009e73
4.85714 207.000 0x009e73
5 207.000 0x009e73
6.85714 207.000 0x009e73
7.85714 207.000 0x009e73
8.28571 207.000 0x009e73
9.42857 207.000 0x009e73

1.57143 177.000 0xa8a8d8
2.14286 177.000 0xa8a8d8
3 177.000 0xa8a8d8
4.42857 177.000 0xa8a8d8
5.71429 177.000 0xa8a8d8
6.14286 177.000 0xa8a8d8
7.57143 177.000 0xa8a8d8
8.85714 177.000 0xa8a8d8
9.85714 177.000 0xa8a8d8

1.71429 147.000 0x60c078
2.42857 147.000 0x60c078
3.57143 147.000 0x60c078
4 147.000 0x60c078
5.14286 147.000 0x60c078
6.57143 147.000 0x60c078
7.28571 147.000 0x60c078
8 147.000 0x60c078
9.14286 147.000 0x60c078

1.42857 93.000 0x3090f0
2 93.000 0x3090f0
3.71429 93.000 0x3090f0
4.57143 115.739 0x3090f0
5.28571 95.622 0x3090f0
6 93.000 0x3090f0
7.71429 93.000 0x3090f0
8.71429 93.000 0x3090f0
9 93.000 0x3090f0

1.85714 63.000 0x906048
2.28571 63.000 0x906048
3.85714 63.000 0x906048
4.28571 63.000 0x906048
5.85714 63.000 0x906048
6.71429 65.375 0x906048
7.14286 63.000 0x906048
8.42857 63.000 0x906048
9.57143 63.000 0x906048

1 57.000 0x0072b2
2.71429 34.094 0x0072b2
3.28571 41.405 0x0072b2
4.14286 41.870 0x0072b2
5.42857 56.089 0x0072b2
6.42857 41.044 0x0072b2
7.42857 56.127 0x0072b2
8.14286 55.928 0x0072b2
9.28571 57.000 0x0072b2

1.28571 27.000 0x60c078
2.57143 27.000 0x60c078
3.14286 27.000 0x60c078
4.71429 27.000 0x60c078
5.57143 27.000 0x60c078
6.28571 27.000 0x60c078
7 27.000 0x60c078
8.57143 27.000 0x60c078
9.71429 27.000 0x60c078
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0







END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0

1.14286 207.000 0x009e73
2.85714 207.000 0x009e73
3.42857 207.000 0x009e73
4.85714 207.000 0x009e73
5 207.000 0x009e73
6.85714 207.000 0x009e73
7.85714 207.000 0x009e73
8.28571 207.000 0x009e73
9.42857 207.000 0x009e73

1.57143 177.000 0xa8a8d8
2.14286 177.000 0xa8a8d8
3 177.000 0xa8a8d8
4.42857 177.000 0xa8a8d8
5.71429 177.000 0xa8a8d8
6.14286 177.000 0xa8a8d8
7.57143 177.000 0xa8a8d8
8.85714 177.000 0xa8a8d8
9.85714 177.000 0xa8a8d8

1.71429 147.000 0x60c078
2.42857 147.000 0x60c078
3.57143 147.000 0x60c078
4 147.000 0x60c078
5.14286 147.000 0x60c078
6.57143 147.000 0x60c078
7.28571 147.000 0x60c078
8 147.000 0x60c078
9.14286 147.000 0x60c078

1.42857 93.000 0x3090f0
2 93.000 0x3090f0
3.71429 93.000 0x3090f0
6 93.000 0x3090f0
7.71429 93.000 0x3090f0
8.71429 93.000 0x3090f0
9 93.000 0x3090f0

1.85714 63.000 0x906048
2.28571 63.000 0x906048
3.85714 63.000 0x906048
4.28571 63.000 0x906048
5.85714 63.000 0x906048
7.14286 63.000 0x906048
8.42857 63.000 0x906048
9.57143 63.000 0x906048

1 57.000 0x0072b2
9.28571 57.000 0x0072b2

1.28571 27.000 0x60c078
2.57143 27.000 0x60c078
3.14286 27.000 0x60c078
4.71429 27.000 0x60c078
5.57143 27.000 0x60c078
6.28571 27.000 0x60c078
7 27.000 0x60c078
8.57143 27.000 0x60c078
9.71429 27.000 0x60c078
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
