# creation: data of one chart, written by cbench report; then its look
chart_name = 'chart_creation'
chart_width = 440
chart_height = 282.0
set lmargin at screen 0.35182
set rmargin at screen 0.81364
set tmargin at screen 0.77305
set bmargin at screen 0.20567
set label 'thread-pool is 141× as fast as' at screen 0.02727, screen 262.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'thread-per-task on timer' at screen 0.02727, screen 240.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as thread-per-task, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.0820586981:261.06736]
set yrange [0:160.000]
set xtics ('0.1×' 0.1, '1×' 1, '10×' 10, '100×' 100)
set label 'thread-per-task' at screen 0.33364, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '13.5 µs a task' at screen 0.51317, screen 202.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'process-per-task' at screen 0.33364, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.14×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'coroutines' at screen 0.33364, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '70.2×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.33364, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '85.2×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.33364, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '141×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.139260221 112.000 1 0.139260221 104.000 120.000 0x900018
70.1771034 80.000 1 70.1771034 72.000 88.000 0xa8a8d8
85.1618016 48.000 1 85.1618016 40.000 56.000 0x009e73
140.977473 16.000 1 140.977473 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.139260221 112.000 0.1315756 0.155152686
70.1771034 80.000 68.0457563 81.8637778
85.1618016 48.000 81.9568431 101.975753
140.977473 16.000 126.002086 165.995873
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.125652322 99.500 0x900018
0.137714267 99.500 0x900018
0.1315756 99.500 0x900018
0.141222325 99.500 0x900018
0.138966199 99.500 0x900018
0.133210369 99.500 0x900018
0.122038833 99.500 0x900018
0.139554865 99.500 0x900018
0.155152686 99.500 0x900018
0.15615484 99.500 0x900018
0.158162272 99.500 0x900018
0.151840541 99.500 0x900018
65.3698055 67.500 0xa8a8d8
74.3635047 67.500 0xa8a8d8
68.0457563 67.500 0xa8a8d8
70.3287966 67.500 0xa8a8d8
72.3546411 67.500 0xa8a8d8
68.0859435 67.500 0xa8a8d8
67.0793994 67.500 0xa8a8d8
69.0775264 67.500 0xa8a8d8
81.8637778 67.500 0xa8a8d8
91.7003137 67.500 0xa8a8d8
84.7104807 67.500 0xa8a8d8
70.0257374 67.500 0xa8a8d8
82.0792881 35.500 0x009e73
87.6389639 35.500 0x009e73
81.5055335 35.500 0x009e73
89.9638521 35.500 0x009e73
86.0676097 35.500 0x009e73
84.2655266 35.500 0x009e73
82.6054673 35.500 0x009e73
71.2323007 35.500 0x009e73
101.975753 35.500 0x009e73
112.048443 35.500 0x009e73
81.9568431 35.500 0x009e73
111.423278 35.500 0x009e73
125.058847 3.500 0x0072b2
141.671571 3.500 0x0072b2
130.971531 3.500 0x0072b2
141.255342 3.500 0x0072b2
140.700151 3.500 0x0072b2
129.379758 3.500 0x0072b2
119.930062 3.500 0x0072b2
126.002086 3.500 0x0072b2
153.294258 3.500 0x0072b2
175.541237 3.500 0x0072b2
165.995873 3.500 0x0072b2
168.682904 3.500 0x0072b2
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
