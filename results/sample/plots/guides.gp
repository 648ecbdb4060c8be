# guides: data of one chart, written by cbench report; then its look
chart_name = 'chart_guides'
chart_width = 440
chart_height = 910.0
set lmargin at screen 0.44614
set rmargin at screen 0.81364
set tmargin at screen 0.83297
set bmargin at screen 0.06374
set label 'threads is fastest at three waits' at screen 0.02727, screen 890.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '(3.00×), loop is fastest at a hundred' at screen 0.02727, screen 868.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'waits (99.9×), loop is fastest at twenty' at screen 0.02727, screen 846.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'downloads (17.4×), coroutines is fastest' at screen 0.02727, screen 824.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'at switching (99.4×), threads is fastest' at screen 0.02727, screen 802.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'at mixed work (7.38×)' at screen 0.02727, screen 780.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as one by one, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.316074793:151.436744]
set yrange [0:700.000]
set xtics ('1×' 1, '10×' 10, '100×' 100)
set label 'three waits' at screen 0.02727, screen 743.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'a hundred waits' at screen 0.02727, screen 621.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'twenty downloads' at screen 0.02727, screen 531.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one request at a time' at screen 0.02727, screen 409.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'switching' at screen 0.02727, screen 319.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mixed work' at screen 0.02727, screen 165.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one by one' at screen 0.42795, screen 716.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 716.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '50.1 ms a task' at screen 0.53290, screen 716.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'loop' at screen 0.42795, screen 684.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '3.00×' at screen 0.97273, screen 684.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads' at screen 0.42795, screen 652.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '3.00×' at screen 0.97273, screen 652.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one by one' at screen 0.42795, screen 594.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 594.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '100 ms a task' at screen 0.53290, screen 594.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'loop' at screen 0.42795, screen 562.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '99.9×' at screen 0.97273, screen 562.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one by one' at screen 0.42795, screen 504.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 504.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '20.3 ms a task' at screen 0.53290, screen 504.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'loop' at screen 0.42795, screen 472.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '17.4×' at screen 0.97273, screen 472.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads' at screen 0.42795, screen 440.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '4.96×' at screen 0.97273, screen 440.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one by one' at screen 0.42795, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '35.1 µs a task' at screen 0.53290, screen 382.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'loop' at screen 0.42795, screen 350.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.09×' at screen 0.97273, screen 350.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'one by one' at screen 0.42795, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '1.03 ms a task' at screen 0.53290, screen 292.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'loop' at screen 0.42795, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '99.4×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'coroutines' at screen 0.42795, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '99.4×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads' at screen 0.42795, screen 196.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '97.1×' at screen 0.97273, screen 196.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'one by one' at screen 0.42795, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '2.69 ms a task' at screen 0.53290, screen 138.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'as many threads as c…' at screen 0.42795, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.97×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads' at screen 0.42795, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '7.38×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.99782237 626.000 1 2.99782237 618.000 634.000 0x009e73
2.99878221 594.000 1 2.99878221 586.000 602.000 0x0072b2
99.8856485 504.000 1 99.8856485 496.000 512.000 0x009e73
17.4392883 414.000 1 17.4392883 406.000 422.000 0x009e73
4.96076544 382.000 1 4.96076544 374.000 390.000 0x0072b2
1.08867354 292.000 1 1.08867354 284.000 300.000 0x009e73
99.3765481 202.000 1 99.3765481 194.000 210.000 0x009e73
99.4139759 170.000 1 99.4139759 162.000 178.000 0xa8a8d8
97.1470153 138.000 1 97.1470153 130.000 146.000 0x0072b2
1.96911865 48.000 1 1.96911865 40.000 56.000 0x0072b2
7.3834691 16.000 1 7.3834691 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.99782237 626.000 2.99730092 2.99910161
2.99878221 594.000 2.99734934 2.9999662
99.8856485 504.000 99.8348568 99.9007192
17.4392883 414.000 17.2360382 17.866089
4.96076544 382.000 4.94767596 4.97283164
1.08867354 292.000 0.630405779 2.53166768
99.3765481 202.000 98.6868715 99.9855211
99.4139759 170.000 98.4660622 100.493673
97.1470153 138.000 96.1679044 99.2897715
1.96911865 48.000 1.94036837 1.98916867
7.3834691 16.000 7.26926182 7.91409383
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.99772911 613.500 0x009e73
2.99910161 613.500 0x009e73
2.99772997 613.500 0x009e73
2.99730092 613.500 0x009e73
2.99792446 613.500 0x009e73
2.99787224 613.500 0x009e73
2.99688409 613.500 0x009e73
2.99962248 613.500 0x009e73
2.99782237 613.500 0x009e73
2.99734934 581.500 0x0072b2
2.99878221 581.500 0x0072b2
2.99886534 581.500 0x0072b2
2.9975723 581.500 0x0072b2
2.99970415 581.500 0x0072b2
2.99856133 581.500 0x0072b2
2.9999662 581.500 0x0072b2
3.0017558 581.500 0x0072b2
2.99628172 581.500 0x0072b2
99.8499507 491.500 0x009e73
99.9007192 491.500 0x009e73
99.8930989 491.500 0x009e73
99.8393614 491.500 0x009e73
99.8947302 491.500 0x009e73
99.901371 491.500 0x009e73
99.8348568 491.500 0x009e73
99.8856485 491.500 0x009e73
99.8170543 491.500 0x009e73
18.2791657 401.500 0x009e73
17.866089 401.500 0x009e73
17.28957 401.500 0x009e73
17.8044017 401.500 0x009e73
17.3886385 401.500 0x009e73
17.1610864 401.500 0x009e73
17.7851372 401.500 0x009e73
17.4392883 401.500 0x009e73
17.2360382 401.500 0x009e73
4.96407017 369.500 0x0072b2
4.94767596 369.500 0x0072b2
4.95884834 369.500 0x0072b2
4.96076544 369.500 0x0072b2
4.98241634 369.500 0x0072b2
4.97283164 369.500 0x0072b2
4.95629304 369.500 0x0072b2
4.96718366 369.500 0x0072b2
4.94666947 369.500 0x0072b2
2.53166768 279.500 0x009e73
0.733663057 279.500 0x009e73
0.630405779 279.500 0x009e73
1.10221807 279.500 0x009e73
1.08091669 279.500 0x009e73
1.08867354 279.500 0x009e73
4.01772998 279.500 0x009e73
1.83520887 279.500 0x009e73
0.462973553 279.500 0x009e73
98.0802428 189.500 0x009e73
98.8812396 189.500 0x009e73
99.3765481 189.500 0x009e73
103.280893 189.500 0x009e73
98.6976363 189.500 0x009e73
99.7826852 189.500 0x009e73
99.8861241 189.500 0x009e73
98.6868715 189.500 0x009e73
99.9855211 189.500 0x009e73
98.4660622 157.500 0xa8a8d8
100.493673 157.500 0xa8a8d8
99.4139759 157.500 0xa8a8d8
103.386764 157.500 0xa8a8d8
95.930734 157.500 0xa8a8d8
98.8896803 157.500 0xa8a8d8
100.120124 157.500 0xa8a8d8
98.9052541 157.500 0xa8a8d8
100.328257 157.500 0xa8a8d8
96.1679044 125.500 0x0072b2
96.9620587 125.500 0x0072b2
97.588337 125.500 0x0072b2
99.6993463 125.500 0x0072b2
97.1470153 125.500 0x0072b2
95.04809 125.500 0x0072b2
98.1182814 125.500 0x0072b2
96.3771569 125.500 0x0072b2
99.2897715 125.500 0x0072b2
1.9960591 35.500 0x0072b2
1.98150865 35.500 0x0072b2
1.96911865 35.500 0x0072b2
1.92513266 35.500 0x0072b2
1.97818625 35.500 0x0072b2
1.98916867 35.500 0x0072b2
1.94036837 35.500 0x0072b2
1.95789455 35.500 0x0072b2
1.94544084 35.500 0x0072b2
8.30207257 3.500 0x0072b2
7.10545889 3.500 0x0072b2
7.48401007 3.500 0x0072b2
7.91409383 3.500 0x0072b2
7.3123351 3.500 0x0072b2
7.26926182 3.500 0x0072b2
7.8494494 3.500 0x0072b2
7.3834691 3.500 0x0072b2
7.31376348 3.500 0x0072b2
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
