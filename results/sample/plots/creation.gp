# creation: data of one chart, written by cbench report; then its look
chart_name = 'chart_creation'
chart_width = 440
chart_height = 282.0
set lmargin at screen 0.35182
set rmargin at screen 0.81364
set tmargin at screen 0.77305
set bmargin at screen 0.20567
set label 'event-loop is 72.8× as fast as' at screen 0.02727, screen 262.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'thread-per-task on timer' at screen 0.02727, screen 240.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as thread-per-task, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.0888249893:147.265987]
set yrange [0:160.000]
set xtics ('0.1×' 0.1, '1×' 1, '10×' 10, '100×' 100)
set label 'thread-per-task' at screen 0.33364, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '11.8 µs a task' at screen 0.52082, screen 202.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'process-per-task' at screen 0.33364, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.14×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'coroutines' at screen 0.33364, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '56.1×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.33364, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '72.8×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.33364, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '59.7×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.135263554 112.000 1 0.135263554 104.000 120.000 0x900018
56.103646 80.000 1 56.103646 72.000 88.000 0xa8a8d8
72.8383652 48.000 1 72.8383652 40.000 56.000 0x009e73
59.7413935 16.000 1 59.7413935 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.135263554 112.000 0.12921337 0.138250243
56.103646 80.000 55.0527555 58.7658292
72.8383652 48.000 71.198343 76.2120883
59.7413935 16.000 58.228437 62.8343843
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.128716179 99.500 0x900018
0.180548833 99.500 0x900018
0.134896274 99.500 0x900018
0.12921337 99.500 0x900018
0.135631834 99.500 0x900018
0.138250243 99.500 0x900018
0.127931778 99.500 0x900018
0.137508708 99.500 0x900018
0.137487177 99.500 0x900018
0.133777205 99.500 0x900018
0.131871573 99.500 0x900018
0.141571696 99.500 0x900018
52.4399225 67.500 0xa8a8d8
76.0024132 67.500 0xa8a8d8
55.755928 67.500 0xa8a8d8
55.354218 67.500 0xa8a8d8
56.9014226 67.500 0xa8a8d8
60.1166968 67.500 0xa8a8d8
55.0527555 67.500 0xa8a8d8
58.7658292 67.500 0xa8a8d8
56.4648311 67.500 0xa8a8d8
56.4535325 67.500 0xa8a8d8
54.1989606 67.500 0xa8a8d8
55.5984575 67.500 0xa8a8d8
70.6286318 35.500 0x009e73
102.249026 35.500 0x009e73
72.2875346 35.500 0x009e73
72.6444185 35.500 0x009e73
73.0328298 35.500 0x009e73
76.9468267 35.500 0x009e73
71.198343 35.500 0x009e73
76.2120883 35.500 0x009e73
75.5350077 35.500 0x009e73
71.3346106 35.500 0x009e73
69.4390978 35.500 0x009e73
73.7743402 35.500 0x009e73
58.228437 3.500 0x0072b2
79.3729847 3.500 0x0072b2
59.717447 3.500 0x0072b2
57.64627 3.500 0x0072b2
59.7653496 3.500 0x0072b2
63.5601483 3.500 0x0072b2
57.710544 3.500 0x0072b2
62.8343843 3.500 0x0072b2
60.343896 3.500 0x0072b2
59.2978228 3.500 0x0072b2
58.3876333 3.500 0x0072b2
60.5929191 3.500 0x0072b2
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
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
# Bars of speed-up. Data blocks, y in units of the plot:
#   $bars      ratio y low high y-low y-high colour
#   $whiskers  ratio y low high
#   $rounds    ratio y colour
#   $ideals    ratio y
set logscale x
unset ytics
set grid xtics ls 1
set arrow from 1, graph 0 to 1, graph 1 nohead ls 2 back

plot $bars using 1:2:3:4:5:6:7 with boxxyerror \
         fs solid 0.85 noborder lc rgb variable title 'speed-up', \
     $rounds using 1:2:3 with points \
         pt 7 ps 0.28 lc rgb variable title 'single rounds', \
     $whiskers using 3:2:($4-$3):(0) with vectors \
         heads size screen 0.009,90 lw 1.6 lc rgb '#222222' \
         title '95 % interval', \
     $ideals using 1:($2-12):(0):(24) with vectors \
         nohead lw 3 lc rgb '#222222' title 'ideal bound'
