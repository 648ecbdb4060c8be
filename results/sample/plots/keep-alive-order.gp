# keep-alive-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_keep_alive_order'
chart_width = 440
chart_height = 294.0
set lmargin at screen 0.42000
set rmargin at screen 0.84091
set tmargin at screen 0.85714
set bmargin at screen 0.14286
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 274.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:9.2]
set yrange [0:210.000]
set label 'thread-pool/kept' at screen 0.40182, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool/one each' at screen 0.40182, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop/kept' at screen 0.40182, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop/one each' at screen 0.40182, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring/kept' at screen 0.40182, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring/one each' at screen 0.40182, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool/kept again' at screen 0.40182, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.42857 190.966 0x0072b2
2 196.050 0x0072b2
3.42857 195.252 0x0072b2
4.85714 205.151 0x0072b2
5.85714 193.329 0x0072b2
6.71429 196.462 0x0072b2
7.71429 194.747 0x0072b2
8.14286 193.959 0x0072b2

1.71429 169.147 0x0072b2
2.42857 159.869 0x0072b2
3.71429 169.352 0x0072b2
4.14286 170.884 0x0072b2
5.71429 160.809 0x0072b2
6.28571 165.966 0x0072b2
7.14286 161.675 0x0072b2
8.28571 164.009 0x0072b2

1 134.347 0x009e73
2.71429 135.778 0x009e73
3.28571 130.709 0x009e73
4.42857 135.642 0x009e73
5.57143 132.285 0x009e73
6 135.693 0x009e73
7 135.902 0x009e73
8 130.902 0x009e73

1.85714 104.221 0x009e73
2.28571 108.158 0x009e73
3.14286 100.789 0x009e73
4.57143 114.978 0x009e73
5.42857 104.819 0x009e73
6.85714 104.858 0x009e73
7.28571 110.217 0x009e73
8.42857 105.142 0x009e73

1.28571 73.810 0x484860
2.57143 76.154 0x484860
3.85714 80.511 0x484860
4.71429 73.064 0x484860
5.28571 79.349 0x484860
6.14286 70.474 0x484860
7.57143 82.107 0x484860
8.57143 73.803 0x484860

1.57143 50.061 0x484860
2.14286 54.760 0x484860
3 43.033 0x484860
4.28571 45.311 0x484860
5 43.050 0x484860
6.57143 41.953 0x484860
7.42857 44.687 0x484860
8.71429 45.331 0x484860

1.14286 19.368 0x0072b2
2.85714 3.000 0x0072b2
3.57143 16.181 0x0072b2
4 18.876 0x0072b2
5.14286 13.781 0x0072b2
6.42857 16.581 0x0072b2
7.85714 13.381 0x0072b2
8.85714 11.986 0x0072b2
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
