# keep-alive: data of one chart, written by cbench report; then its look
chart_name = 'chart_keep_alive'
chart_width = 440
chart_height = 392.0
set lmargin at screen 0.20091
set rmargin at screen 0.81364
set tmargin at screen 0.83673
set bmargin at screen 0.14796
set label 'kept is fastest: 2.06× to 2.66× as fast' at screen 0.02727, screen 372.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'as one each under every model' at screen 0.02727, screen 350.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as one each, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.940476135:4.9191678]
set yrange [0:270.000]
set xtics ('1×' 1, '1.5×' 1.5, '2×' 2, '3×' 3, '4×' 4)
set label 'thread-pool' at screen 0.02727, screen 313.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.02727, screen 223.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'io-uring' at screen 0.02727, screen 133.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'kept' at screen 0.18273, screen 286.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.06×' at screen 0.97273, screen 286.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one each' at screen 0.18273, screen 254.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 254.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '46.3 µs a task' at screen 0.24182, screen 254.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'kept' at screen 0.18273, screen 196.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.66×' at screen 0.97273, screen 196.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one each' at screen 0.18273, screen 164.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 164.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '37.8 µs a task' at screen 0.24182, screen 164.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'kept' at screen 0.18273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.26×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one each' at screen 0.18273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '34.3 µs a task' at screen 0.24182, screen 74.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.0556611 228.000 1 2.0556611 220.000 236.000 0x0072b2
2.65842767 138.000 1 2.65842767 130.000 146.000 0x009e73
2.26324881 48.000 1 2.26324881 40.000 56.000 0x484860
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.0556611 228.000 1.90511056 2.40013345
2.65842767 138.000 2.48027202 2.81587993
2.26324881 48.000 1.78824466 2.57559349
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.65455537 215.500 0x0072b2
1.81718457 215.500 0x0072b2
2.38355782 215.500 0x0072b2
1.91131246 215.500 0x0072b2
2.00150931 215.500 0x0072b2
2.111278 215.500 0x0072b2
1.97257118 215.500 0x0072b2
2.14193231 215.500 0x0072b2
2.48326195 125.500 0x009e73
2.65303344 125.500 0x009e73
2.49674613 125.500 0x009e73
3.18753526 125.500 0x009e73
2.66383288 125.500 0x009e73
2.4372075 125.500 0x009e73
2.79197029 125.500 0x009e73
2.78647298 125.500 0x009e73
2.56531312 35.500 0x484860
2.72979302 35.500 0x484860
1.78568842 35.500 0x484860
2.3081039 35.500 0x484860
1.842142 35.500 0x484860
2.26179801 35.500 0x484860
1.78842062 35.500 0x484860
2.26470054 35.500 0x484860
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
4.62635992 228.000
3.78203921 138.000
3.43400868 48.000
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
