# waits: data of one chart, written by cbench report; then its look
chart_name = 'chart_waits'
chart_width = 440
chart_height = 346.0
set lmargin at screen 0.35182
set rmargin at screen 0.81364
set tmargin at screen 0.81503
set bmargin at screen 0.16763
set label 'Nothing is measurably faster than' at screen 0.02727, screen 326.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop on timer' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as event-loop, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.107890248:1.15674765]
set yrange [0:224.000]
set xtics ('0.2×' 0.2, '0.5×' 0.5, '1×' 1)
set label 'event-loop' at screen 0.33364, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '20.6 µs a task' at screen 0.76711, screen 266.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'io-uring' at screen 0.33364, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'multi-loop' at screen 0.33364, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'coroutines' at screen 0.33364, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.85×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.33364, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.24×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-per-task' at screen 0.33364, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.26×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'process-per-task' at screen 0.33364, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.13×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.0004466 176.000 1 1.0004466 168.000 184.000 0x484860
0.998065042 144.000 1 0.998065042 136.000 152.000 0x60c078
0.850810666 112.000 1 0.850810666 104.000 120.000 0xa8a8d8
0.237059199 80.000 1 0.237059199 72.000 88.000 0x0072b2
0.258651743 48.000 1 0.258651743 40.000 56.000 0x3030a8
0.132060031 16.000 1 0.132060031 8.000 24.000 0x900018
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.0004466 176.000 0.996920226 1.00823604
0.998065042 144.000 0.996557721 1.00476871
0.850810666 112.000 0.833000916 0.856372935
0.237059199 80.000 0.232731721 0.244095752
0.258651743 48.000 0.241124347 0.26614568
0.132060031 16.000 0.126508407 0.138321771
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.00794266 163.500 0x484860
0.998909128 163.500 0x484860
1.01251097 163.500 0x484860
0.993861071 163.500 0x484860
0.999407437 163.500 0x484860
1.00260261 163.500 0x484860
1.00148685 163.500 0x484860
0.99713099 163.500 0x484860
1.00399053 131.500 0x60c078
0.997208653 131.500 0x60c078
1.01615056 131.500 0x60c078
0.997798377 131.500 0x60c078
0.987142027 131.500 0x60c078
0.998606128 131.500 0x60c078
0.99830767 131.500 0x60c078
0.997822474 131.500 0x60c078
0.855411562 99.500 0xa8a8d8
0.842823772 99.500 0xa8a8d8
0.870472478 99.500 0xa8a8d8
0.85338586 99.500 0xa8a8d8
0.833519487 99.500 0xa8a8d8
0.852844835 99.500 0xa8a8d8
0.84878135 99.500 0xa8a8d8
0.82549803 99.500 0xa8a8d8
0.23747439 67.500 0x0072b2
0.236644735 67.500 0x0072b2
0.252650919 67.500 0x0072b2
0.237897244 67.500 0x0072b2
0.243518063 67.500 0x0072b2
0.232908407 67.500 0x0072b2
0.230178077 67.500 0x0072b2
0.235331116 67.500 0x0072b2
0.264723749 35.500 0x3030a8
0.255599894 35.500 0x3030a8
0.287702329 35.500 0x3030a8
0.262711427 35.500 0x3030a8
0.241888554 35.500 0x3030a8
0.26174003 35.500 0x3030a8
0.246752961 35.500 0x3030a8
0.230282815 35.500 0x3030a8
0.139378168 3.500 0x900018
0.130156542 3.500 0x900018
0.13796595 3.500 0x900018
0.130075009 3.500 0x900018
0.138249404 3.500 0x900018
0.126878328 3.500 0x900018
0.133991358 3.500 0x900018
0.12125057 3.500 0x900018
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.02928828 176.000
1.02928828 144.000
1.02928828 112.000
1.02928828 80.000
0.514644141 48.000
0.257322071 16.000
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
