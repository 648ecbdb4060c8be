# cpu-fanout: data of one chart, written by cbench report; then its look
chart_name = 'chart_cpu_fanout'
chart_width = 440
chart_height = 760.0
set lmargin at screen 0.27636
set rmargin at screen 0.81364
set tmargin at screen 0.88684
set bmargin at screen 0.07632
set label 'thread-pool is among the fastest: 1.98×' at screen 0.02727, screen 740.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'as fast as sequential on every kind of' at screen 0.02727, screen 718.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'work' at screen 0.02727, screen 696.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.912382581:2.24623188]
set yrange [0:616.000]
set xtics ('1×' 1, '1.2×' 1.2, '1.5×' 1.5, '2×' 2)
set label 'fib' at screen 0.02727, screen 659.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sum-squares' at screen 0.02727, screen 505.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sha256' at screen 0.02727, screen 351.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mandelbrot' at screen 0.02727, screen 197.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.25818, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '975 µs a task' at screen 0.34923, screen 632.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 600.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.98×' at screen 0.97273, screen 600.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 568.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.99×' at screen 0.97273, screen 568.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 536.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 536.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '517 µs a task' at screen 0.34923, screen 478.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 446.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.98×' at screen 0.97273, screen 446.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 414.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.96×' at screen 0.97273, screen 414.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '754 µs a task' at screen 0.34923, screen 324.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.98×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.99×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '903 µs a task' at screen 0.34923, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.98×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.98×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.98302917 542.000 1 1.98302917 534.000 550.000 0x0072b2
1.99431213 510.000 1 1.99431213 502.000 518.000 0xd55e00
1.00260004 478.000 1 1.00260004 470.000 486.000 0x009e73
1.98153484 388.000 1 1.98153484 380.000 396.000 0x0072b2
1.96361476 356.000 1 1.96361476 348.000 364.000 0xd55e00
1.00316617 324.000 1 1.00316617 316.000 332.000 0x009e73
1.98322595 234.000 1 1.98322595 226.000 242.000 0x0072b2
1.98716982 202.000 1 1.98716982 194.000 210.000 0xd55e00
0.997753224 170.000 1 0.997753224 162.000 178.000 0x009e73
1.98004501 80.000 1 1.98004501 72.000 88.000 0x0072b2
1.97797003 48.000 1 1.97797003 40.000 56.000 0xd55e00
0.998470734 16.000 1 0.998470734 8.000 24.000 0x009e73
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.98302917 542.000 1.97489426 1.99745017
1.99431213 510.000 1.98844576 2.01837647
1.00260004 478.000 0.99935106 1.0193241
1.98153484 388.000 1.96704272 1.99222195
1.96361476 356.000 1.94429733 1.98118501
1.00316617 324.000 0.993045581 1.0159706
1.98322595 234.000 1.96364209 1.99143293
1.98716982 202.000 1.95597207 2.00325225
0.997753224 170.000 0.992349033 1.00312826
1.98004501 80.000 1.96244298 1.99566279
1.97797003 48.000 1.96273169 1.9849198
0.998470734 16.000 0.972674021 1.00077984
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.98749376 529.500 0x0072b2
1.96415936 529.500 0x0072b2
2.06937423 529.500 0x0072b2
1.95471045 529.500 0x0072b2
1.97773782 529.500 0x0072b2
2.01419408 529.500 0x0072b2
1.9809219 529.500 0x0072b2
1.9960257 529.500 0x0072b2
1.97489426 529.500 0x0072b2
1.98017358 529.500 0x0072b2
1.98513869 529.500 0x0072b2
1.99745017 529.500 0x0072b2
1.99459554 497.500 0xd55e00
1.99551066 497.500 0xd55e00
2.01837647 497.500 0xd55e00
1.99225324 497.500 0xd55e00
2.16223593 497.500 0xd55e00
2.06506384 497.500 0xd55e00
1.95792079 497.500 0xd55e00
1.98882652 497.500 0xd55e00
1.99402877 497.500 0xd55e00
2.01208874 497.500 0xd55e00
1.98844576 497.500 0xd55e00
1.98206712 497.500 0xd55e00
0.947825724 465.500 0x009e73
1.002405 465.500 0x009e73
1.03973748 465.500 0x009e73
0.997715128 465.500 0x009e73
1.08349525 465.500 0x009e73
1.0193241 465.500 0x009e73
0.999969659 465.500 0x009e73
1.00070992 465.500 0x009e73
0.99935106 465.500 0x009e73
1.01091877 465.500 0x009e73
1.0043211 465.500 0x009e73
1.00279513 465.500 0x009e73
1.97423494 375.500 0x0072b2
1.98886173 375.500 0x0072b2
1.99222195 375.500 0x0072b2
1.9895308 375.500 0x0072b2
1.96831482 375.500 0x0072b2
1.99022089 375.500 0x0072b2
2.02258476 375.500 0x0072b2
1.96800981 375.500 0x0072b2
1.93953996 375.500 0x0072b2
1.99397254 375.500 0x0072b2
1.96704272 375.500 0x0072b2
1.95785214 375.500 0x0072b2
1.98118501 343.500 0xd55e00
1.98050231 343.500 0xd55e00
1.9592351 343.500 0xd55e00
1.96583175 343.500 0xd55e00
1.94429733 343.500 0xd55e00
1.98191034 343.500 0xd55e00
1.97223543 343.500 0xd55e00
1.95740471 343.500 0xd55e00
1.93901861 343.500 0xd55e00
1.98643624 343.500 0xd55e00
1.96140027 343.500 0xd55e00
1.91569237 343.500 0xd55e00
0.992515321 311.500 0x009e73
1.00659437 311.500 0x009e73
1.00007941 311.500 0x009e73
1.00626245 311.500 0x009e73
1.00006823 311.500 0x009e73
0.993045581 311.500 0x009e73
1.03699127 311.500 0x009e73
0.999561836 311.500 0x009e73
0.979367951 311.500 0x009e73
1.0159706 311.500 0x009e73
1.05776244 311.500 0x009e73
1.01473248 311.500 0x009e73
1.9884984 221.500 0x0072b2
1.99738219 221.500 0x0072b2
1.97796749 221.500 0x0072b2
1.94773002 221.500 0x0072b2
1.99143293 221.500 0x0072b2
1.96588936 221.500 0x0072b2
1.99139655 221.500 0x0072b2
1.98933998 221.500 0x0072b2
1.96604272 221.500 0x0072b2
2.00051177 221.500 0x0072b2
1.96364209 221.500 0x0072b2
1.92317061 221.500 0x0072b2
1.95597207 189.500 0xd55e00
1.98126842 189.500 0xd55e00
1.98831082 189.500 0xd55e00
1.98602946 189.500 0xd55e00
2.00705739 189.500 0xd55e00
1.95059869 189.500 0xd55e00
1.97555697 189.500 0xd55e00
1.81093173 189.500 0xd55e00
2.00325225 189.500 0xd55e00
2.01590723 189.500 0xd55e00
1.99795605 189.500 0xd55e00
1.99778182 189.500 0xd55e00
0.997700247 157.500 0x009e73
0.991087631 157.500 0x009e73
0.993683982 157.500 0x009e73
0.992349033 157.500 0x009e73
1.00312826 157.500 0x009e73
0.973599452 157.500 0x009e73
1.00019883 157.500 0x009e73
1.00001059 157.500 0x009e73
1.00512743 157.500 0x009e73
1.00418784 157.500 0x009e73
0.997806204 157.500 0x009e73
0.997463053 157.500 0x009e73
1.99566279 67.500 0x0072b2
1.99801033 67.500 0x0072b2
2.01168593 67.500 0x0072b2
1.98003298 67.500 0x0072b2
1.97745377 67.500 0x0072b2
1.93971568 67.500 0x0072b2
1.98142097 67.500 0x0072b2
1.96244298 67.500 0x0072b2
1.98005704 67.500 0x0072b2
1.95248946 67.500 0x0072b2
1.97560098 67.500 0x0072b2
1.9807803 67.500 0x0072b2
1.97611973 35.500 0xd55e00
1.97770152 35.500 0xd55e00
1.96134554 35.500 0xd55e00
1.98280448 35.500 0xd55e00
1.95655535 35.500 0xd55e00
1.9849198 35.500 0xd55e00
1.97126904 35.500 0xd55e00
1.96273169 35.500 0xd55e00
1.97823857 35.500 0xd55e00
1.97950665 35.500 0xd55e00
1.99095189 35.500 0xd55e00
1.9893436 35.500 0xd55e00
0.999362533 3.500 0x009e73
0.996572575 3.500 0x009e73
0.961309014 3.500 0x009e73
1.00275166 3.500 0x009e73
0.99991973 3.500 0x009e73
0.972674021 3.500 0x009e73
0.999200302 3.500 0x009e73
1.00077984 3.500 0x009e73
0.997741699 3.500 0x009e73
0.967652422 3.500 0x009e73
0.996659835 3.500 0x009e73
1.00251525 3.500 0x009e73
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.01395003 542.000
2.01395003 510.000
1.00697501 478.000
2.01477528 388.000
2.01477528 356.000
1.00738764 324.000
2.03175079 234.000
2.03175079 202.000
1.0158754 170.000
2.0138434 80.000
2.0138434 48.000
1.0069217 16.000
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
