# cpu-fanout: data of one chart, written by cbench report; then its look
chart_name = 'chart_cpu_fanout'
chart_width = 440
chart_height = 760.0
set lmargin at screen 0.27636
set rmargin at screen 0.81364
set tmargin at screen 0.88684
set bmargin at screen 0.07632
set label 'thread-pool and multiprocess are' at screen 0.02727, screen 740.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'fastest: 1.90× to 2.00× as fast as' at screen 0.02727, screen 718.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'sequential on every kind of work' at screen 0.02727, screen 696.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.764239555:2.2586338]
set yrange [0:616.000]
set xtics ('0.8×' 0.8, '1×' 1, '1.5×' 1.5, '2×' 2)
set label 'fib' at screen 0.02727, screen 659.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sum-squares' at screen 0.02727, screen 505.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sha256' at screen 0.02727, screen 351.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mandelbrot' at screen 0.02727, screen 197.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.25818, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '976 µs a task' at screen 0.42785, screen 632.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 600.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.99×' at screen 0.97273, screen 600.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 568.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.99×' at screen 0.97273, screen 568.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 536.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 536.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '470 µs a task' at screen 0.42785, screen 478.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 446.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.90×' at screen 0.97273, screen 446.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 414.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.90×' at screen 0.97273, screen 414.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.95×' at screen 0.97273, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '759 µs a task' at screen 0.42785, screen 324.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.99×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.00×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '907 µs a task' at screen 0.42785, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.99×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.00×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.98967959 542.000 1 1.98967959 534.000 550.000 0x0072b2
1.98972814 510.000 1 1.98972814 502.000 518.000 0xd55e00
1.00003994 478.000 1 1.00003994 470.000 486.000 0x009e73
1.89972904 388.000 1 1.89972904 380.000 396.000 0x0072b2
1.89753079 356.000 1 1.89753079 348.000 364.000 0xd55e00
0.947067441 324.000 1 0.947067441 316.000 332.000 0x009e73
1.99490272 234.000 1 1.99490272 226.000 242.000 0x0072b2
2.00124153 202.000 1 2.00124153 194.000 210.000 0xd55e00
1.00086214 170.000 1 1.00086214 162.000 178.000 0x009e73
1.98838214 80.000 1 1.98838214 72.000 88.000 0x0072b2
2.0009267 48.000 1 2.0009267 40.000 56.000 0xd55e00
1.00063693 16.000 1 1.00063693 8.000 24.000 0x009e73
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.98967959 542.000 1.9724234 2.0013691
1.98972814 510.000 1.97876595 2.00011303
1.00003994 478.000 0.998399247 1.00213353
1.89972904 388.000 1.78629703 1.96411858
1.89753079 356.000 1.76477633 1.9897637
0.947067441 324.000 0.910424667 1.01361051
1.99490272 234.000 1.97984414 2.00594891
2.00124153 202.000 1.9888485 2.0141873
1.00086214 170.000 0.992387325 1.00618596
1.98838214 80.000 1.97242419 2.00640858
2.0009267 48.000 1.98675826 2.00819343
1.00063693 16.000 0.998840429 1.00452105
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.00258623 529.500 0x0072b2
1.94137557 529.500 0x0072b2
1.99505534 529.500 0x0072b2
1.93541879 529.500 0x0072b2
1.99196347 529.500 0x0072b2
2.15743736 529.500 0x0072b2
1.97324316 529.500 0x0072b2
1.98939985 529.500 0x0072b2
1.97242702 529.500 0x0072b2
2.00099061 529.500 0x0072b2
2.02764525 529.500 0x0072b2
1.94996448 529.500 0x0072b2
1.98995936 529.500 0x0072b2
2.0107413 529.500 0x0072b2
1.98058569 529.500 0x0072b2
1.97241176 529.500 0x0072b2
1.97902474 497.500 0xd55e00
1.96824997 497.500 0xd55e00
1.99813444 497.500 0xd55e00
1.98971639 497.500 0xd55e00
1.9642702 497.500 0xd55e00
2.03769508 497.500 0xd55e00
2.00222375 497.500 0xd55e00
1.99303475 497.500 0xd55e00
1.98973989 497.500 0xd55e00
2.00061515 497.500 0xd55e00
1.98943922 497.500 0xd55e00
1.99995685 497.500 0xd55e00
1.97999365 497.500 0xd55e00
1.97639426 497.500 0xd55e00
2.00421347 497.500 0xd55e00
1.97793429 497.500 0xd55e00
1.00464468 465.500 0x009e73
1.00051494 465.500 0x009e73
1.0013536 465.500 0x009e73
0.998467362 465.500 0x009e73
1.00032899 465.500 0x009e73
1.01254771 465.500 0x009e73
1.00663332 465.500 0x009e73
0.989078088 465.500 0x009e73
0.995512352 465.500 0x009e73
0.998894993 465.500 0x009e73
0.998180328 465.500 0x009e73
0.999813484 465.500 0x009e73
1.0185076 465.500 0x009e73
1.00026645 465.500 0x009e73
0.998805014 465.500 0x009e73
0.994232262 465.500 0x009e73
1.80406254 375.500 0x0072b2
1.60790664 375.500 0x0072b2
1.96071828 375.500 0x0072b2
1.93107646 375.500 0x0072b2
1.60847069 375.500 0x0072b2
1.92566595 375.500 0x0072b2
1.79057466 375.500 0x0072b2
1.97508863 375.500 0x0072b2
1.9401132 375.500 0x0072b2
2.01339084 375.500 0x0072b2
1.59098067 375.500 0x0072b2
1.98844861 375.500 0x0072b2
1.87414147 375.500 0x0072b2
1.83631105 375.500 0x0072b2
1.77261599 375.500 0x0072b2
2.00230162 375.500 0x0072b2
1.84735202 343.500 0xd55e00
1.69235713 343.500 0xd55e00
1.91966792 343.500 0xd55e00
2.02262025 343.500 0xd55e00
1.61027394 343.500 0xd55e00
1.93104776 343.500 0xd55e00
1.76963031 343.500 0xd55e00
1.92307614 343.500 0xd55e00
2.05897661 343.500 0xd55e00
2.04695366 343.500 0xd55e00
1.60964546 343.500 0xd55e00
1.97965139 343.500 0xd55e00
1.87091107 343.500 0xd55e00
1.87564895 343.500 0xd55e00
1.74926356 343.500 0xd55e00
2.08174706 343.500 0xd55e00
0.916336574 311.500 0x009e73
0.861252387 311.500 0x009e73
0.937231923 311.500 0x009e73
1.03819259 311.500 0x009e73
0.800086863 311.500 0x009e73
0.957540404 311.500 0x009e73
0.88405736 311.500 0x009e73
1.007631 311.500 0x009e73
0.991654041 311.500 0x009e73
1.03307265 311.500 0x009e73
0.89167837 311.500 0x009e73
1.08016089 311.500 0x009e73
0.92037473 311.500 0x009e73
0.931403793 311.500 0x009e73
0.957006175 311.500 0x009e73
1.0361004 311.500 0x009e73
2.00543368 221.500 0x0072b2
1.98500581 221.500 0x0072b2
2.0071157 221.500 0x0072b2
1.97773095 221.500 0x0072b2
1.99487462 221.500 0x0072b2
1.97279783 221.500 0x0072b2
1.99493083 221.500 0x0072b2
2.00558607 221.500 0x0072b2
1.90006759 221.500 0x0072b2
1.97418263 221.500 0x0072b2
1.980502 221.500 0x0072b2
1.98328819 221.500 0x0072b2
2.01403324 221.500 0x0072b2
2.10677416 221.500 0x0072b2
2.01574673 221.500 0x0072b2
2.0006111 221.500 0x0072b2
2.00711522 189.500 0xd55e00
1.98788301 189.500 0xd55e00
2.01103204 189.500 0xd55e00
1.97882174 189.500 0xd55e00
2.01255176 189.500 0xd55e00
1.98533758 189.500 0xd55e00
2.00092871 189.500 0xd55e00
2.01945362 189.500 0xd55e00
2.04714719 189.500 0xd55e00
1.99359455 189.500 0xd55e00
2.0227026 189.500 0xd55e00
1.97408905 189.500 0xd55e00
1.98914895 189.500 0xd55e00
2.13396846 189.500 0xd55e00
2.0015544 189.500 0xd55e00
1.99245804 189.500 0xd55e00
0.999395549 157.500 0x009e73
1.00056728 157.500 0x009e73
1.00131962 157.500 0x009e73
0.990109021 157.500 0x009e73
1.0011571 157.500 0x009e73
0.992199592 157.500 0x009e73
0.987204238 157.500 0x009e73
1.00410469 157.500 0x009e73
1.00643848 157.500 0x009e73
0.994772588 157.500 0x009e73
1.01906082 157.500 0x009e73
1.00610741 157.500 0x009e73
1.00757947 157.500 0x009e73
1.05089943 157.500 0x009e73
0.992445736 157.500 0x009e73
0.983397385 157.500 0x009e73
2.01057587 67.500 0x0072b2
1.98818491 67.500 0x0072b2
1.9675855 67.500 0x0072b2
1.95545635 67.500 0x0072b2
1.97393192 67.500 0x0072b2
1.97630957 67.500 0x0072b2
1.99374087 67.500 0x0072b2
1.98857938 67.500 0x0072b2
2.01738967 67.500 0x0072b2
2.04112573 67.500 0x0072b2
2.0051139 67.500 0x0072b2
1.96344129 67.500 0x0072b2
1.96708618 67.500 0x0072b2
1.98434716 67.500 0x0072b2
2.0602217 67.500 0x0072b2
1.99807759 67.500 0x0072b2
2.00198204 35.500 0xd55e00
1.98744737 35.500 0xd55e00
2.00320222 35.500 0xd55e00
1.98177953 35.500 0xd55e00
1.98252642 35.500 0xd55e00
2.01230098 35.500 0xd55e00
2.0039402 35.500 0xd55e00
2.00691729 35.500 0xd55e00
2.01397526 35.500 0xd55e00
2.03667862 35.500 0xd55e00
1.99190067 35.500 0xd55e00
1.97611281 35.500 0xd55e00
1.98796366 35.500 0xd55e00
1.98454481 35.500 0xd55e00
1.99987191 35.500 0xd55e00
2.0134877 35.500 0xd55e00
0.999994638 3.500 0x009e73
0.998668847 3.500 0x009e73
0.99865705 3.500 0x009e73
1.0030808 3.500 0x009e73
0.998049557 3.500 0x009e73
0.99888475 3.500 0x009e73
1.00193185 3.500 0x009e73
0.999861361 3.500 0x009e73
1.01544822 3.500 0x009e73
1.02643349 3.500 0x009e73
1.00127963 3.500 0x009e73
0.999633224 3.500 0x009e73
1.00898153 3.500 0x009e73
0.998697976 3.500 0x009e73
1.00489314 3.500 0x009e73
1.00440532 3.500 0x009e73
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.01854828 542.000
2.01854828 510.000
1.00927414 478.000
2.02096483 388.000
2.02096483 356.000
1.01048242 324.000
2.04755765 234.000
2.04755765 202.000
1.02377883 170.000
2.01941973 80.000
2.01941973 48.000
1.00970986 16.000
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
