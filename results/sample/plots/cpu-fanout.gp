# cpu-fanout: data of one chart, written by cbench report; then its look
chart_name = 'chart_cpu_fanout'
chart_width = 440
chart_height = 760.0
set lmargin at screen 0.27636
set rmargin at screen 0.81364
set tmargin at screen 0.88684
set bmargin at screen 0.07632
set label 'thread-pool and multiprocess are' at screen 0.02727, screen 740.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'fastest: 1.83× to 2.02× as fast as' at screen 0.02727, screen 718.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'sequential on every kind of work' at screen 0.02727, screen 696.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.528523812:2.83471934]
set yrange [0:616.000]
set xtics ('1×' 1, '2×' 2)
set label 'fib' at screen 0.02727, screen 659.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sum-squares' at screen 0.02727, screen 505.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sha256' at screen 0.02727, screen 351.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mandelbrot' at screen 0.02727, screen 197.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.25818, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '815 µs a task' at screen 0.49852, screen 632.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 600.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.96×' at screen 0.97273, screen 600.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 568.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.90×' at screen 0.97273, screen 568.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 536.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.99×' at screen 0.97273, screen 536.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '282 µs a task' at screen 0.49852, screen 478.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 446.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.83×' at screen 0.97273, screen 446.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 414.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.92×' at screen 0.97273, screen 414.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.99×' at screen 0.97273, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '618 µs a task' at screen 0.49852, screen 324.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.01×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.02×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '799 µs a task' at screen 0.49852, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.00×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.99×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.96449591 542.000 1 1.96449591 534.000 550.000 0x0072b2
1.90445061 510.000 1 1.90445061 502.000 518.000 0xd55e00
0.988457302 478.000 1 0.988457302 470.000 486.000 0x009e73
1.8259028 388.000 1 1.8259028 380.000 396.000 0x0072b2
1.92120932 356.000 1 1.92120932 348.000 364.000 0xd55e00
0.99370502 324.000 1 0.99370502 316.000 332.000 0x009e73
2.00535561 234.000 1 2.00535561 226.000 242.000 0x0072b2
2.01556972 202.000 1 2.01556972 194.000 210.000 0xd55e00
1.00339945 170.000 1 1.00339945 162.000 178.000 0x009e73
1.99982 80.000 1 1.99982 72.000 88.000 0x0072b2
1.99256422 48.000 1 1.99256422 40.000 56.000 0xd55e00
0.998200941 16.000 1 0.998200941 8.000 24.000 0x009e73
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.96449591 542.000 1.95040254 1.987777
1.90445061 510.000 1.77275668 1.96931911
0.988457302 478.000 0.970865106 0.99574684
1.8259028 388.000 1.78944759 1.98025799
1.92120932 356.000 1.81406291 1.98785246
0.99370502 324.000 0.925216885 1.00053601
2.00535561 234.000 1.96408829 2.01782224
2.01556972 202.000 1.99099287 2.02000918
1.00339945 170.000 0.994505267 1.01058082
1.99982 80.000 1.96656114 2.0096994
1.99256422 48.000 1.980574 2.0184422
0.998200941 16.000 0.994652955 1.00273596
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.95586993 529.500 0x0072b2
1.97018001 529.500 0x0072b2
1.99551742 529.500 0x0072b2
1.95882821 529.500 0x0072b2
1.98375963 529.500 0x0072b2
2.08093734 529.500 0x0072b2
1.97580137 529.500 0x0072b2
1.94332648 529.500 0x0072b2
1.93648671 529.500 0x0072b2
1.95409616 529.500 0x0072b2
1.98086559 497.500 0xd55e00
1.89866237 497.500 0xd55e00
1.70258886 497.500 0xd55e00
1.59691824 497.500 0xd55e00
1.81041941 497.500 0xd55e00
2.01120328 497.500 0xd55e00
1.95114009 497.500 0xd55e00
1.96333528 497.500 0xd55e00
1.88620666 497.500 0xd55e00
1.9102565 497.500 0xd55e00
0.989291353 465.500 0x009e73
1.0017805 465.500 0x009e73
0.985494638 465.500 0x009e73
0.982362871 465.500 0x009e73
0.794042759 465.500 0x009e73
0.991213872 465.500 0x009e73
1.01285099 465.500 0x009e73
0.949153513 465.500 0x009e73
0.992620425 465.500 0x009e73
0.987623954 465.500 0x009e73
1.80820149 375.500 0x0072b2
1.83571546 375.500 0x0072b2
1.38958614 375.500 0x0072b2
1.954642 375.500 0x0072b2
1.81614259 375.500 0x0072b2
1.80746479 375.500 0x0072b2
2.03041335 375.500 0x0072b2
1.75533797 375.500 0x0072b2
2.64030232 375.500 0x0072b2
1.84188237 375.500 0x0072b2
1.8751984 343.500 0xd55e00
1.83669609 343.500 0xd55e00
0.986430174 343.500 0xd55e00
1.90083058 343.500 0xd55e00
1.94180655 343.500 0xd55e00
2.01631309 343.500 0xd55e00
1.77136296 343.500 0xd55e00
1.94284148 343.500 0xd55e00
2.5646856 343.500 0xd55e00
1.97319668 343.500 0xd55e00
0.994662304 311.500 0x009e73
0.937611158 311.500 0x009e73
0.567441334 311.500 0x009e73
0.997331454 311.500 0x009e73
0.901864661 311.500 0x009e73
1.00672104 311.500 0x009e73
0.996882887 311.500 0x009e73
0.941394664 311.500 0x009e73
1.51668692 311.500 0x009e73
0.992748657 311.500 0x009e73
2.01932617 221.500 0x0072b2
1.98182717 221.500 0x0072b2
2.01703981 221.500 0x0072b2
2.01077686 221.500 0x0072b2
2.03337034 221.500 0x0072b2
1.96762249 221.500 0x0072b2
1.93220946 221.500 0x0072b2
2.0008579 221.500 0x0072b2
1.95731671 221.500 0x0072b2
2.00986344 221.500 0x0072b2
2.01905371 189.500 0xd55e00
1.99698483 189.500 0xd55e00
2.02792602 189.500 0xd55e00
1.97953241 189.500 0xd55e00
2.02184597 189.500 0xd55e00
2.01673591 189.500 0xd55e00
2.0181338 189.500 0xd55e00
2.0144042 189.500 0xd55e00
1.97561013 189.500 0xd55e00
2.00762464 189.500 0xd55e00
1.01416624 157.500 0x009e73
0.99618398 157.500 0x009e73
1.01662499 157.500 0x009e73
0.996849629 157.500 0x009e73
1.00520487 157.500 0x009e73
0.988800944 157.500 0x009e73
1.00871945 157.500 0x009e73
1.00159728 157.500 0x009e73
0.991288304 157.500 0x009e73
1.00680412 157.500 0x009e73
2.00067646 67.500 0x0072b2
2.00858075 67.500 0x0072b2
1.93888588 67.500 0x0072b2
2.01393696 67.500 0x0072b2
2.00520482 67.500 0x0072b2
2.01185013 67.500 0x0072b2
1.9989639 67.500 0x0072b2
1.9706466 67.500 0x0072b2
1.99693307 67.500 0x0072b2
1.95873652 67.500 0x0072b2
1.98316185 35.500 0xd55e00
1.99806114 35.500 0xd55e00
1.98045905 35.500 0xd55e00
1.99843048 35.500 0xd55e00
2.01930541 35.500 0xd55e00
2.017993 35.500 0xd55e00
1.98708241 35.500 0xd55e00
1.98063385 35.500 0xd55e00
2.01946871 35.500 0xd55e00
1.96835102 35.500 0xd55e00
0.994419132 3.500 0x009e73
0.997995377 3.500 0x009e73
0.964528322 3.500 0x009e73
1.0031477 3.500 0x009e73
0.998406547 3.500 0x009e73
0.997338597 3.500 0x009e73
1.00659653 3.500 0x009e73
0.994774692 3.500 0x009e73
1.0025217 3.500 0x009e73
0.999764646 3.500 0x009e73
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.01821882 542.000
2.01821882 510.000
1.00910941 478.000
2.03328411 388.000
2.03328411 356.000
1.01664206 324.000
2.05265954 234.000
2.05265954 202.000
1.02632977 170.000
2.01908314 80.000
2.01908314 48.000
1.00954157 16.000
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
