# handout: data of one chart, written by cbench report; then its look
chart_name = 'chart_handout'
chart_width = 440
chart_height = 496.0
set lmargin at screen 0.38955
set rmargin at screen 0.81364
set tmargin at screen 0.82661
set bmargin at screen 0.11694
set label 'threads static and threads guided are' at screen 0.02727, screen 476.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '1.92× to 1.98× as fast as sequential on' at screen 0.02727, screen 454.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'null' at screen 0.02727, screen 432.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.0183278684:2.66476513]
set yrange [0:352.000]
set xtics ('0.03×' 0.03, '0.1×' 0.1, '0.3×' 0.3, '1×' 1)
set label 'sequential' at screen 0.37136, screen 394.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 394.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '10.5 ns a task' at screen 0.71198, screen 394.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'threads static' at screen 0.37136, screen 362.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.92×' at screen 0.97273, screen 362.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads guided' at screen 0.37136, screen 330.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.98×' at screen 0.97273, screen 330.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads claim 64' at screen 0.37136, screen 298.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.19×' at screen 0.97273, screen 298.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads claim 1' at screen 0.37136, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.32×' at screen 0.97273, screen 266.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads queue 64' at screen 0.37136, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.07×' at screen 0.97273, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'threads queue 1' at screen 0.37136, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.0674×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'processes guided' at screen 0.37136, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.43×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'processes claim 64' at screen 0.37136, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.99×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'processes pipe 64' at screen 0.37136, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.0402×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'openmp 64' at screen 0.37136, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.12×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.92177983 304.000 1 1.92177983 296.000 312.000 0x0072b2
1.98070217 272.000 1 1.98070217 264.000 280.000 0x0072b2
1.19386298 240.000 1 1.19386298 232.000 248.000 0x0072b2
0.321414442 208.000 1 0.321414442 200.000 216.000 0x0072b2
1.06681102 176.000 1 1.06681102 168.000 184.000 0x0072b2
0.0673745665 144.000 1 0.0673745665 136.000 152.000 0x0072b2
1.42553667 112.000 1 1.42553667 104.000 120.000 0xd55e00
0.992156909 80.000 1 0.992156909 72.000 88.000 0xd55e00
0.0402480426 48.000 1 0.0402480426 40.000 56.000 0xd55e00
1.11884998 16.000 1 1.11884998 8.000 24.000 0xc0a8a8
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.92177983 304.000 1.77990666 1.98899206
1.98070217 272.000 1.83268334 2.00135532
1.19386298 240.000 1.16799876 1.21190852
0.321414442 208.000 0.310993467 0.341991565
1.06681102 176.000 0.987960298 1.09635363
0.0673745665 144.000 0.0620071445 0.086054432
1.42553667 112.000 1.3891824 1.45005689
0.992156909 80.000 0.983439493 1.00880342
0.0402480426 48.000 0.0355331521 0.0865350823
1.11884998 16.000 1.09924061 1.16641538
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.73553608 291.500 0x0072b2
1.98372512 291.500 0x0072b2
1.72553105 291.500 0x0072b2
2.01228087 291.500 0x0072b2
1.89920285 291.500 0x0072b2
1.97278338 291.500 0x0072b2
1.98899206 291.500 0x0072b2
1.78487561 291.500 0x0072b2
1.77990666 291.500 0x0072b2
2.00565171 291.500 0x0072b2
1.9446252 291.500 0x0072b2
1.8642083 291.500 0x0072b2
1.97432915 259.500 0x0072b2
1.80446136 259.500 0x0072b2
1.83268334 259.500 0x0072b2
1.84683527 259.500 0x0072b2
2.04064198 259.500 0x0072b2
2.00123255 259.500 0x0072b2
1.98709575 259.500 0x0072b2
2.00353249 259.500 0x0072b2
1.80902062 259.500 0x0072b2
2.00135532 259.500 0x0072b2
1.96357617 259.500 0x0072b2
1.99587784 259.500 0x0072b2
1.19576404 227.500 0x0072b2
1.25939441 227.500 0x0072b2
1.16799876 227.500 0x0072b2
1.18858259 227.500 0x0072b2
1.20681962 227.500 0x0072b2
1.19196494 227.500 0x0072b2
1.14982651 227.500 0x0072b2
1.19783959 227.500 0x0072b2
1.16793119 227.500 0x0072b2
1.21466652 227.500 0x0072b2
1.21190852 227.500 0x0072b2
1.18302528 227.500 0x0072b2
0.32811388 195.500 0x0072b2
0.420576659 195.500 0x0072b2
0.341991565 195.500 0x0072b2
0.320557491 195.500 0x0072b2
0.310993467 195.500 0x0072b2
0.293165518 195.500 0x0072b2
0.389055362 195.500 0x0072b2
0.316090281 195.500 0x0072b2
0.325439516 195.500 0x0072b2
0.322273683 195.500 0x0072b2
0.315881768 195.500 0x0072b2
0.293552386 195.500 0x0072b2
1.0939501 163.500 0x0072b2
1.0636122 163.500 0x0072b2
1.07001947 163.500 0x0072b2
0.990618096 163.500 0x0072b2
1.13460775 163.500 0x0072b2
1.10290447 163.500 0x0072b2
0.925835339 163.500 0x0072b2
0.567450647 163.500 0x0072b2
1.09530703 163.500 0x0072b2
1.09635363 163.500 0x0072b2
0.987960298 163.500 0x0072b2
1.03728152 163.500 0x0072b2
0.0636908563 131.500 0x0072b2
0.0892421624 131.500 0x0072b2
0.0811278443 131.500 0x0072b2
0.0604186552 131.500 0x0072b2
0.090400718 131.500 0x0072b2
0.0617490908 131.500 0x0072b2
0.0620071445 131.500 0x0072b2
0.063350552 131.500 0x0072b2
0.0694663087 131.500 0x0072b2
0.086054432 131.500 0x0072b2
0.0711860613 131.500 0x0072b2
0.0653458099 131.500 0x0072b2
1.4521433 99.500 0xd55e00
1.51666077 99.500 0xd55e00
1.43716837 99.500 0xd55e00
1.42810689 99.500 0xd55e00
1.38431029 99.500 0xd55e00
1.40692697 99.500 0xd55e00
1.42297108 99.500 0xd55e00
1.45005689 99.500 0xd55e00
1.3891824 99.500 0xd55e00
1.40377505 99.500 0xd55e00
1.44620171 99.500 0xd55e00
1.30784387 99.500 0xd55e00
0.999776607 67.500 0xd55e00
1.05466799 67.500 0xd55e00
0.992234693 67.500 0xd55e00
0.984053511 67.500 0xd55e00
1.021523 67.500 0xd55e00
0.982011156 67.500 0xd55e00
0.983439493 67.500 0xd55e00
0.992079131 67.500 0xd55e00
1.00880342 67.500 0xd55e00
0.950857296 67.500 0xd55e00
0.995509426 67.500 0xd55e00
0.98808552 67.500 0xd55e00
0.0884088404 35.500 0xd55e00
0.0322213489 35.500 0xd55e00
0.0843884139 35.500 0xd55e00
0.0355331521 35.500 0xd55e00
0.0889433718 35.500 0xd55e00
0.0371447592 35.500 0xd55e00
0.0865350823 35.500 0xd55e00
0.0239333823 35.500 0xd55e00
0.0410562994 35.500 0xd55e00
0.0394556977 35.500 0xd55e00
0.0422925742 35.500 0xd55e00
0.0355783122 35.500 0xd55e00
1.1157098 3.500 0xc0a8a8
1.16641538 3.500 0xc0a8a8
1.11021317 3.500 0xc0a8a8
1.10663169 3.500 0xc0a8a8
1.16773031 3.500 0xc0a8a8
1.17704086 3.500 0xc0a8a8
1.05355774 3.500 0xc0a8a8
1.16176826 3.500 0xc0a8a8
1.12686363 3.500 0xc0a8a8
1.121999 3.500 0xc0a8a8
1.09924061 3.500 0xc0a8a8
1.07786887 3.500 0xc0a8a8
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
