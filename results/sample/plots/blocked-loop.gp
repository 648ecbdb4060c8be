# blocked-loop: data of one chart, written by cbench report; then its look
chart_name = 'chart_blocked_loop'
chart_width = 440
chart_height = 250.0
set lmargin at screen 0.38955
set rmargin at screen 0.81364
set tmargin at screen 0.74400
set bmargin at screen 0.23200
set label 'event-loop is 20.0× as fast as' at screen 0.02727, screen 230.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'sequential on timer' at screen 0.02727, screen 208.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.831634102:24.4394564]
set yrange [0:128.000]
set xtics ('1×' 1, '3×' 3, '10×' 10)
set label 'sequential' at screen 0.37136, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '5.10 ms a task' at screen 0.43086, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'event-loop-blocked' at screen 0.37136, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'event-loop' at screen 0.37136, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '20.0×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.37136, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '19.8×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.998838668 80.000 1 0.998838668 72.000 88.000 0x604848
19.9505832 48.000 1 19.9505832 40.000 56.000 0x009e73
19.828397 16.000 1 19.828397 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.998838668 80.000 0.997403693 1.00291676
19.9505832 48.000 19.9153353 19.9985424
19.828397 16.000 19.8116277 19.8745926
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.996808604 67.500 0x604848
0.997035615 67.500 0x604848
0.998182131 67.500 0x604848
0.997947979 67.500 0x604848
0.998015139 67.500 0x604848
1.00140578 67.500 0x604848
1.01547164 67.500 0x604848
1.00291676 67.500 0x604848
1.00006833 67.500 0x604848
1.00410149 67.500 0x604848
0.999495637 67.500 0x604848
0.997403693 67.500 0x604848
19.9985424 35.500 0x009e73
19.9317138 35.500 0x009e73
19.8800144 35.500 0x009e73
19.8573773 35.500 0x009e73
19.9237267 35.500 0x009e73
19.958131 35.500 0x009e73
20.2949039 35.500 0x009e73
19.9470466 35.500 0x009e73
19.9153353 35.500 0x009e73
19.9982914 35.500 0x009e73
20.0427274 35.500 0x009e73
19.9541204 35.500 0x009e73
19.8560874 3.500 0x0072b2
19.7594423 3.500 0x0072b2
19.8116277 3.500 0x0072b2
19.8180198 3.500 0x0072b2
19.8794 3.500 0x0072b2
19.7797452 3.500 0x0072b2
19.9962147 3.500 0x0072b2
19.8660244 3.500 0x0072b2
19.8213127 3.500 0x0072b2
19.8264337 3.500 0x0072b2
19.8745926 3.500 0x0072b2
19.8303605 3.500 0x0072b2
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.01948786 80.000
20.3897572 48.000
20.3897572 16.000
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
