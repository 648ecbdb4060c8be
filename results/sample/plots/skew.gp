# skew: data of one chart, written by cbench report; then its look
chart_name = 'chart_skew'
chart_width = 440
chart_height = 978.0
set lmargin at screen 0.29523
set rmargin at screen 0.81364
set tmargin at screen 0.91207
set bmargin at screen 0.05930
set label 'claim 1 is among the fastest: 1.88× to' at screen 0.02727, screen 958.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '1.96× as fast as sequential on every' at screen 0.02727, screen 936.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'kind of work' at screen 0.02727, screen 914.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.644859101:2.86775415]
set yrange [0:834.000]
set xtics ('1×' 1, '2×' 2)
set label 'shuffled' at screen 0.02727, screen 877.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'largest first' at screen 0.02727, screen 691.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'largest last' at screen 0.02727, screen 505.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'first, processes' at screen 0.02727, screen 319.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'first, OpenMP' at screen 0.02727, screen 165.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.27705, screen 850.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 850.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '15.0 µs a task' at screen 0.46582, screen 850.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'static' at screen 0.27705, screen 818.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.94×' at screen 0.97273, screen 818.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'chunks of 100' at screen 0.27705, screen 786.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.91×' at screen 0.97273, screen 786.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'guided' at screen 0.27705, screen 754.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.96×' at screen 0.97273, screen 754.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'claim 1' at screen 0.27705, screen 722.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.92×' at screen 0.97273, screen 722.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.27705, screen 664.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 664.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '15.0 µs a task' at screen 0.46582, screen 664.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'static' at screen 0.27705, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.08×' at screen 0.97273, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'chunks of 100' at screen 0.27705, screen 600.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.59×' at screen 0.97273, screen 600.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'guided' at screen 0.27705, screen 568.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.18×' at screen 0.97273, screen 568.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'claim 1' at screen 0.27705, screen 536.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.91×' at screen 0.97273, screen 536.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.27705, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '15.2 µs a task' at screen 0.46582, screen 478.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'static' at screen 0.27705, screen 446.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.08×' at screen 0.97273, screen 446.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'chunks of 100' at screen 0.27705, screen 414.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.25×' at screen 0.97273, screen 414.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'guided' at screen 0.27705, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.86×' at screen 0.97273, screen 382.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'claim 1' at screen 0.27705, screen 350.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.88×' at screen 0.97273, screen 350.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.27705, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '15.0 µs a task' at screen 0.46582, screen 292.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'static' at screen 0.27705, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.05×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'guided' at screen 0.27705, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.17×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'claim 1' at screen 0.27705, screen 196.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.96×' at screen 0.97273, screen 196.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.27705, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '15.7 µs a task' at screen 0.46582, screen 138.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'guided' at screen 0.27705, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.10×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'claim 1' at screen 0.27705, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.95×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.94272633 760.000 1 1.94272633 752.000 768.000 0x0072b2
1.91163525 728.000 1 1.91163525 720.000 736.000 0x0072b2
1.95585717 696.000 1 1.95585717 688.000 704.000 0x0072b2
1.92272857 664.000 1 1.92272857 656.000 672.000 0x0072b2
1.07854344 574.000 1 1.07854344 566.000 582.000 0x0072b2
1.58568422 542.000 1 1.58568422 534.000 550.000 0x0072b2
1.18228789 510.000 1 1.18228789 502.000 518.000 0x0072b2
1.91337032 478.000 1 1.91337032 470.000 486.000 0x0072b2
1.07809617 388.000 1 1.07809617 380.000 396.000 0x0072b2
1.24827799 356.000 1 1.24827799 348.000 364.000 0x0072b2
1.85527566 324.000 1 1.85527566 316.000 332.000 0x0072b2
1.87547995 292.000 1 1.87547995 284.000 300.000 0x0072b2
1.05188163 202.000 1 1.05188163 194.000 210.000 0xd55e00
1.16793292 170.000 1 1.16793292 162.000 178.000 0xd55e00
1.96061177 138.000 1 1.96061177 130.000 146.000 0xd55e00
1.10114588 48.000 1 1.10114588 40.000 56.000 0xc0a8a8
1.95226376 16.000 1 1.95226376 8.000 24.000 0xc0a8a8
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.94272633 760.000 1.55425479 2.0022339
1.91163525 728.000 1.79370134 1.96506313
1.95585717 696.000 1.85015643 2.02934246
1.92272857 664.000 1.68568908 1.98396909
1.07854344 574.000 1.04383335 1.09619691
1.58568422 542.000 1.45769128 1.63964792
1.18228789 510.000 1.16728885 1.19591177
1.91337032 478.000 1.54860674 2.02716466
1.07809617 388.000 0.94571152 1.12022058
1.24827799 356.000 1.17196127 1.28055132
1.85527566 324.000 1.59755415 1.95924805
1.87547995 292.000 1.72315618 1.9646683
1.05188163 202.000 0.995208112 1.07123689
1.16793292 170.000 1.07920445 1.25103443
1.96061177 138.000 1.84709906 2.07464813
1.10114588 48.000 1.08583236 1.18960233
1.95226376 16.000 1.90011004 2.12785711
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.98812457 747.500 0x0072b2
2.02962021 747.500 0x0072b2
1.96428798 747.500 0x0072b2
1.39638958 747.500 0x0072b2
1.93236174 747.500 0x0072b2
2.63361775 747.500 0x0072b2
1.95314651 747.500 0x0072b2
1.37926383 747.500 0x0072b2
1.67486412 747.500 0x0072b2
1.64337176 747.500 0x0072b2
1.94211922 715.500 0x0072b2
2.00990285 715.500 0x0072b2
1.90091982 715.500 0x0072b2
1.90570045 715.500 0x0072b2
1.93516055 715.500 0x0072b2
2.45300718 715.500 0x0072b2
1.91758852 715.500 0x0072b2
1.22755412 715.500 0x0072b2
1.7232942 715.500 0x0072b2
1.83148273 715.500 0x0072b2
1.96001233 683.500 0x0072b2
2.06068308 683.500 0x0072b2
1.85221775 683.500 0x0072b2
1.98856822 683.500 0x0072b2
2.01321726 683.500 0x0072b2
2.14116192 683.500 0x0072b2
1.95171081 683.500 0x0072b2
1.45084693 683.500 0x0072b2
1.93049207 683.500 0x0072b2
1.84620296 683.500 0x0072b2
2.00133415 651.500 0x0072b2
2.03692701 651.500 0x0072b2
1.97498946 651.500 0x0072b2
1.29132331 651.500 0x0072b2
1.95046001 651.500 0x0072b2
1.92790612 651.500 0x0072b2
1.8881785 651.500 0x0072b2
1.50537909 651.500 0x0072b2
1.78793953 651.500 0x0072b2
1.91756494 651.500 0x0072b2
1.11433602 561.500 0x0072b2
1.08128316 561.500 0x0072b2
0.880686571 561.500 0x0072b2
1.07581066 561.500 0x0072b2
1.08157793 561.500 0x0072b2
1.24195503 561.500 0x0072b2
1.08687179 561.500 0x0072b2
1.07382205 561.500 0x0072b2
1.06792068 561.500 0x0072b2
0.999074113 561.500 0x0072b2
1.64602637 529.500 0x0072b2
1.381684 529.500 0x0072b2
1.38341704 529.500 0x0072b2
1.58555357 529.500 0x0072b2
1.58581488 529.500 0x0072b2
1.81796885 529.500 0x0072b2
1.63633743 529.500 0x0072b2
1.60792294 529.500 0x0072b2
1.49791948 529.500 0x0072b2
1.5115217 529.500 0x0072b2
1.19817707 497.500 0x0072b2
1.16944841 497.500 0x0072b2
1.12497566 497.500 0x0072b2
1.18642923 497.500 0x0072b2
1.178161 497.500 0x0072b2
1.36961129 497.500 0x0072b2
1.19473426 497.500 0x0072b2
1.1631514 497.500 0x0072b2
1.17782422 497.500 0x0072b2
1.19323151 497.500 0x0072b2
2.10067782 465.500 0x0072b2
1.94360727 465.500 0x0072b2
1.60559764 465.500 0x0072b2
1.44473809 465.500 0x0072b2
1.69832611 465.500 0x0072b2
2.19090931 465.500 0x0072b2
0.994070635 465.500 0x0072b2
1.88360376 465.500 0x0072b2
1.98992144 465.500 0x0072b2
1.95500812 465.500 0x0072b2
1.22641162 375.500 0x0072b2
1.09325522 375.500 0x0072b2
1.1007728 375.500 0x0072b2
1.14762742 375.500 0x0072b2
1.10621403 375.500 0x0072b2
0.919677595 375.500 0x0072b2
0.905552923 375.500 0x0072b2
0.975242874 375.500 0x0072b2
0.959553778 375.500 0x0072b2
1.06314732 375.500 0x0072b2
0.991700496 343.500 0x0072b2
1.28473161 343.500 0x0072b2
1.26695587 343.500 0x0072b2
1.35205112 343.500 0x0072b2
1.22987548 343.500 0x0072b2
1.27838067 343.500 0x0072b2
1.14894851 343.500 0x0072b2
1.22612707 343.500 0x0072b2
1.27124168 343.500 0x0072b2
1.18412236 343.500 0x0072b2
2.1089428 311.500 0x0072b2
1.86268794 311.500 0x0072b2
1.60550448 311.500 0x0072b2
1.94897813 311.500 0x0072b2
1.58239144 311.500 0x0072b2
1.88082167 311.500 0x0072b2
1.84789287 311.500 0x0072b2
1.26801355 311.500 0x0072b2
1.8079541 311.500 0x0072b2
1.97912917 311.500 0x0072b2
1.98916526 279.500 0x0072b2
1.91592225 279.500 0x0072b2
1.69652367 279.500 0x0072b2
1.95389338 279.500 0x0072b2
1.73718473 279.500 0x0072b2
1.87457921 279.500 0x0072b2
1.8085972 279.500 0x0072b2
1.49166528 279.500 0x0072b2
1.87638113 279.500 0x0072b2
1.98553449 279.500 0x0072b2
1.00702487 189.500 0xd55e00
1.06666891 189.500 0xd55e00
1.17963995 189.500 0xd55e00
0.972895152 189.500 0xd55e00
1.03531198 189.500 0xd55e00
0.688456977 189.500 0xd55e00
1.05325357 189.500 0xd55e00
1.07334155 189.500 0xd55e00
1.05051148 189.500 0xd55e00
1.07014295 189.500 0xd55e00
1.15108289 157.500 0xd55e00
1.2588716 157.500 0xd55e00
1.24697414 157.500 0xd55e00
1.18820844 157.500 0xd55e00
1.16479532 157.500 0xd55e00
1.45516314 157.500 0xd55e00
1.10034463 157.500 0xd55e00
0.755061735 157.500 0xd55e00
1.17107897 157.500 0xd55e00
1.03972589 157.500 0xd55e00
2.0260396 125.500 0xd55e00
2.0123981 125.500 0xd55e00
2.17351911 125.500 0xd55e00
1.5653386 125.500 0xd55e00
1.98622496 125.500 0xd55e00
2.17132387 125.500 0xd55e00
1.93532888 125.500 0xd55e00
1.74514033 125.500 0xd55e00
1.9025094 125.500 0xd55e00
1.92769213 125.500 0xd55e00
1.08829025 35.500 0xc0a8a8
1.1780313 35.500 0xc0a8a8
1.09839533 35.500 0xc0a8a8
1.0879847 35.500 0xc0a8a8
1.08170954 35.500 0xc0a8a8
1.51117324 35.500 0xc0a8a8
1.10390331 35.500 0xc0a8a8
0.955500778 35.500 0xc0a8a8
1.17399397 35.500 0xc0a8a8
1.21215073 35.500 0xc0a8a8
1.87435956 3.500 0xc0a8a8
2.08270125 3.500 0xc0a8a8
2.00172088 3.500 0xc0a8a8
1.94281202 3.500 0xc0a8a8
1.92120158 3.500 0xc0a8a8
2.68614804 3.500 0xc0a8a8
1.9136541 3.500 0xc0a8a8
1.5931648 3.500 0xc0a8a8
1.96176149 3.500 0xc0a8a8
2.21736911 3.500 0xc0a8a8
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
