# overload: data of one chart, written by cbench report; then its look
chart_name = 'chart_overload'
chart_width = 440
chart_height = 452.0
set lmargin at screen 0.44614
set rmargin at screen 0.81364
set tmargin at screen 0.80973
set bmargin at screen 0.12832
set label 'limit of 15 is fastest: 3.26× to 8.39×' at screen 0.02727, screen 432.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'as fast as no limit, no jitter under' at screen 0.02727, screen 410.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'both models' at screen 0.02727, screen 388.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as no limit, no jitter, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.566175845:17.0855845]
set yrange [0:308.000]
set xtics ('1×' 1, '3×' 3, '10×' 10)
set label 'event-loop' at screen 0.02727, screen 351.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.02727, screen 197.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'no limit, no jitter' at screen 0.42795, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '2.77 ms a task' at screen 0.52568, screen 324.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'no limit, half jitter' at screen 0.42795, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.29×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'no limit, full jitter' at screen 0.42795, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '3.93×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'limit of 15' at screen 0.42795, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '8.39×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'no limit, no jitter' at screen 0.42795, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '1.08 ms a task' at screen 0.52568, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'no limit, half jitter' at screen 0.42795, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.92×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'no limit, full jitter' at screen 0.42795, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.56×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'limit of 15' at screen 0.42795, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '3.26×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
5.29334075 234.000 1 5.29334075 226.000 242.000 0x009e73
3.92785014 202.000 1 3.92785014 194.000 210.000 0x009e73
8.39447957 170.000 1 8.39447957 162.000 178.000 0x009e73
1.91689213 80.000 1 1.91689213 72.000 88.000 0x0072b2
1.55761475 48.000 1 1.55761475 40.000 56.000 0x0072b2
3.25816124 16.000 1 3.25816124 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
5.29334075 234.000 3.51559349 8.88812172
3.92785014 202.000 2.49569083 6.53901953
8.39447957 170.000 5.57667184 12.9775122
1.91689213 80.000 1.03124822 2.11992108
1.55761475 48.000 0.807885423 1.6108223
3.25816124 16.000 1.8684563 3.38600139
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
5.29334075 221.500 0x009e73
2.01776027 221.500 0x009e73
8.88812172 221.500 0x009e73
5.07766143 221.500 0x009e73
5.30594934 221.500 0x009e73
9.09948284 221.500 0x009e73
3.51559349 221.500 0x009e73
5.15884459 221.500 0x009e73
8.5540348 221.500 0x009e73
4.96231864 189.500 0x009e73
1.43792347 189.500 0x009e73
3.28511037 189.500 0x009e73
4.5527985 189.500 0x009e73
2.49569083 189.500 0x009e73
6.53901953 189.500 0x009e73
3.14849119 189.500 0x009e73
3.92785014 189.500 0x009e73
8.76479973 189.500 0x009e73
8.51568685 157.500 0x009e73
3.27079142 157.500 0x009e73
11.3751165 157.500 0x009e73
8.19943523 157.500 0x009e73
8.12711913 157.500 0x009e73
12.9775122 157.500 0x009e73
5.57667184 157.500 0x009e73
8.39447957 157.500 0x009e73
13.8395574 157.500 0x009e73
1.81739602 67.500 0x0072b2
1.91689213 67.500 0x0072b2
1.97621555 67.500 0x0072b2
2.00440582 67.500 0x0072b2
2.14591801 67.500 0x0072b2
1.03124822 67.500 0x0072b2
1.73977413 67.500 0x0072b2
2.11992108 67.500 0x0072b2
0.981876816 67.500 0x0072b2
1.61365355 35.500 0x0072b2
1.55761475 35.500 0x0072b2
1.5773433 35.500 0x0072b2
1.58699085 35.500 0x0072b2
1.15300704 35.500 0x0072b2
0.698970706 35.500 0x0072b2
1.6108223 35.500 0x0072b2
1.42512539 35.500 0x0072b2
0.807885423 35.500 0x0072b2
3.28150539 3.500 0x0072b2
3.2535147 3.500 0x0072b2
2.94834079 3.500 0x0072b2
3.43046138 3.500 0x0072b2
3.30785447 3.500 0x0072b2
1.8684563 3.500 0x0072b2
3.38600139 3.500 0x0072b2
3.25816124 3.500 0x0072b2
1.76835822 3.500 0x0072b2
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
10.3939066 234.000
10.3939066 202.000
10.3939066 170.000
4.03736493 80.000
4.03736493 48.000
4.03736493 16.000
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
