# libcurl-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_libcurl_order'
chart_width = 440
chart_height = 294.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.85714
set bmargin at screen 0.14286
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 274.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:9.2]
set yrange [0:210.000]
set label 'thread-pool/libcurl' at screen 0.45227, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool/plain sockets' at screen 0.45227, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop/libcurl' at screen 0.45227, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop/plain sockets' at screen 0.45227, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring/libcurl' at screen 0.45227, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring/plain sockets' at screen 0.45227, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool/plain socket…' at screen 0.45227, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.85714 194.459 0x0072b2
2.71429 192.488 0x0072b2
3.28571 192.479 0x0072b2
4.14286 191.761 0x0072b2
5 195.865 0x0072b2
6.85714 197.364 0x0072b2
7.57143 197.604 0x0072b2
8.42857 195.528 0x0072b2

1.42857 168.244 0x0072b2
2.85714 165.623 0x0072b2
3 164.359 0x0072b2
4 162.343 0x0072b2
5.14286 168.198 0x0072b2
6.28571 159.969 0x0072b2
7 159.431 0x0072b2
8.14286 166.814 0x0072b2

1.71429 134.944 0x009e73
2.57143 139.278 0x009e73
3.57143 134.451 0x009e73
4.42857 137.223 0x009e73
5.42857 134.551 0x009e73
6 135.056 0x009e73
7.42857 133.909 0x009e73
8.71429 147.000 0x009e73

1.14286 105.039 0x009e73
2.14286 105.754 0x009e73
3.85714 108.320 0x009e73
4.57143 104.424 0x009e73
5.71429 106.917 0x009e73
6.42857 103.159 0x009e73
7.14286 104.961 0x009e73
8.57143 104.263 0x009e73

1.28571 76.183 0x484860
2.28571 76.437 0x484860
3.14286 74.507 0x484860
4.28571 75.186 0x484860
5.85714 72.903 0x484860
6.57143 73.635 0x484860
7.28571 74.812 0x484860
8.28571 78.023 0x484860

1 43.561 0x484860
2 45.415 0x484860
3.71429 44.577 0x484860
4.85714 45.803 0x484860
5.57143 43.405 0x484860
6.14286 44.182 0x484860
7.85714 45.619 0x484860
8.85714 47.289 0x484860

1.57143 15.018 0x0072b2
2.42857 18.777 0x0072b2
3.42857 10.400 0x0072b2
4.71429 14.420 0x0072b2
5.28571 14.982 0x0072b2
6.71429 15.252 0x0072b2
7.71429 12.644 0x0072b2
8 15.026 0x0072b2
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
