# aggregate-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_aggregate_order'
chart_width = 440
chart_height = 294.0
set lmargin at screen 0.31909
set rmargin at screen 0.84091
set tmargin at screen 0.85714
set bmargin at screen 0.14286
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 274.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:9.2]
set yrange [0:210.000]
set label 'one-by-one' at screen 0.30091, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop' at screen 0.30091, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.30091, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess' at screen 0.30091, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop' at screen 0.30091, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'one-service' at screen 0.30091, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop again' at screen 0.30091, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.28571 193.530 0x6e6e6e
2 193.587 0x6e6e6e
3.57143 193.715 0x6e6e6e
4.71429 193.403 0x6e6e6e
5.57143 193.588 0x6e6e6e
6.71429 193.238 0x6e6e6e
7.28571 193.260 0x6e6e6e
8.28571 193.578 0x6e6e6e

1.57143 177.000 0x009e73
2.85714 177.000 0x009e73
3.14286 177.000 0x009e73
4.14286 177.000 0x009e73
5.28571 177.000 0x009e73
6.14286 177.000 0x009e73
7.85714 177.000 0x009e73
8.42857 177.000 0x009e73

1.14286 147.000 0x0072b2
2.14286 147.000 0x0072b2
3.28571 147.000 0x0072b2
4 147.000 0x0072b2
5.71429 147.000 0x0072b2
6.57143 147.000 0x0072b2
7.71429 147.000 0x0072b2
8.57143 147.000 0x0072b2

1.42857 117.000 0xd55e00
2.42857 117.000 0xd55e00
3.71429 117.000 0xd55e00
4.85714 117.000 0xd55e00
5 117.000 0xd55e00
6 117.000 0xd55e00
7.42857 117.000 0xd55e00
8 117.000 0xd55e00

1 87.000 0x60c078
2.71429 87.000 0x60c078
3.42857 87.000 0x60c078
4.28571 87.000 0x60c078
5.42857 87.000 0x60c078
6.85714 87.000 0x60c078
7.57143 87.000 0x60c078
8.14286 87.000 0x60c078

1.85714 57.000 0x009e73
2.28571 57.000 0x009e73
3.85714 57.000 0x009e73
4.42857 57.000 0x009e73
5.14286 57.000 0x009e73
6.28571 57.000 0x009e73
7.14286 57.000 0x009e73
8.85714 57.000 0x009e73

1.71429 27.000 0x009e73
2.57143 27.000 0x009e73
3 27.000 0x009e73
4.57143 27.000 0x009e73
5.85714 27.000 0x009e73
6.42857 27.000 0x009e73
7 27.000 0x009e73
8.71429 27.000 0x009e73
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0



1.14286 147.000 0x0072b2
2.14286 147.000 0x0072b2
4 147.000 0x0072b2
6.57143 147.000 0x0072b2
7.71429 147.000 0x0072b2

1.42857 117.000 0xd55e00
2.42857 117.000 0xd55e00
4.85714 117.000 0xd55e00
6 117.000 0xd55e00
7.42857 117.000 0xd55e00

1 87.000 0x60c078
2.71429 87.000 0x60c078
4.28571 87.000 0x60c078
6.85714 87.000 0x60c078
7.57143 87.000 0x60c078


END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0


1.57143 177.000 0x009e73
2.85714 177.000 0x009e73
3.14286 177.000 0x009e73
4.14286 177.000 0x009e73
5.28571 177.000 0x009e73
6.14286 177.000 0x009e73
7.85714 177.000 0x009e73
8.42857 177.000 0x009e73

1.14286 147.000 0x0072b2
2.14286 147.000 0x0072b2
3.28571 147.000 0x0072b2
4 147.000 0x0072b2
5.71429 147.000 0x0072b2
6.57143 147.000 0x0072b2
7.71429 147.000 0x0072b2
8.57143 147.000 0x0072b2

1.42857 117.000 0xd55e00
2.42857 117.000 0xd55e00
3.71429 117.000 0xd55e00
4.85714 117.000 0xd55e00
5 117.000 0xd55e00
6 117.000 0xd55e00
7.42857 117.000 0xd55e00
8 117.000 0xd55e00

1 87.000 0x60c078
2.71429 87.000 0x60c078
3.42857 87.000 0x60c078
4.28571 87.000 0x60c078
5.42857 87.000 0x60c078
6.85714 87.000 0x60c078
7.57143 87.000 0x60c078
8.14286 87.000 0x60c078

1.85714 57.000 0x009e73
2.28571 57.000 0x009e73
3.85714 57.000 0x009e73
4.42857 57.000 0x009e73
5.14286 57.000 0x009e73
6.28571 57.000 0x009e73
7.14286 57.000 0x009e73
8.85714 57.000 0x009e73

1.71429 27.000 0x009e73
2.57143 27.000 0x009e73
3 27.000 0x009e73
4.57143 27.000 0x009e73
5.85714 27.000 0x009e73
6.42857 27.000 0x009e73
7 27.000 0x009e73
8.71429 27.000 0x009e73
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
