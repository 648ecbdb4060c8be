# records: data of one chart, written by cbench report; then its look
chart_name = 'chart_records'
chart_width = 440
chart_height = 516.0
set lmargin at screen 0.27636
set rmargin at screen 0.81364
set tmargin at screen 0.83333
set bmargin at screen 0.11240
set label 'thread-pool, multiprocess and openmp are' at screen 0.02727, screen 496.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'fastest: 1.79× to 1.98× as fast as' at screen 0.02727, screen 474.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'sequential on both kinds of work' at screen 0.02727, screen 452.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.867487807:2.20065898]
set yrange [0:372.000]
set xtics ('1×' 1, '1.2×' 1.2, '1.5×' 1.5, '2×' 2)
set label 'records' at screen 0.02727, screen 415.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'montecarlo' at screen 0.02727, screen 229.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sequential' at screen 0.25818, screen 388.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 388.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '141 µs a task' at screen 0.37659, screen 388.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 356.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.79×' at screen 0.97273, screen 356.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.97×' at screen 0.97273, screen 324.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'openmp' at screen 0.25818, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.94×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'sequential' at screen 0.25818, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '317 µs a task' at screen 0.37659, screen 202.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.94×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.98×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'openmp' at screen 0.25818, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.93×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.99×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.78591729 298.000 1 1.78591729 290.000 306.000 0x0072b2
1.96642349 266.000 1 1.96642349 258.000 274.000 0xd55e00
1.93593526 234.000 1 1.93593526 226.000 242.000 0xc0a8a8
0.996093899 202.000 1 0.996093899 194.000 210.000 0x009e73
1.9440455 112.000 1 1.9440455 104.000 120.000 0x0072b2
1.98291918 80.000 1 1.98291918 72.000 88.000 0xd55e00
1.93336816 48.000 1 1.93336816 40.000 56.000 0xc0a8a8
0.991041078 16.000 1 0.991041078 8.000 24.000 0x009e73
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.78591729 298.000 1.40585134 1.96586751
1.96642349 266.000 1.53156505 1.97080581
1.93593526 234.000 1.41011906 1.9643463
0.996093899 202.000 0.99065231 1.00058764
1.9440455 112.000 1.82054758 2.02345627
1.98291918 80.000 1.78379776 2.04788705
1.93336816 48.000 1.62391802 2.05107888
0.991041078 16.000 0.914427454 1.03132672
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.90345505 285.500 0x0072b2
1.78591729 285.500 0x0072b2
1.40585134 285.500 0x0072b2
1.96586751 285.500 0x0072b2
1.83264171 285.500 0x0072b2
1.44911588 285.500 0x0072b2
1.98587177 285.500 0x0072b2
1.51277799 285.500 0x0072b2
1.36738495 285.500 0x0072b2
1.40105909 253.500 0xd55e00
1.90354843 253.500 0xd55e00
1.96836183 253.500 0xd55e00
1.53156505 253.500 0xd55e00
1.98762763 253.500 0xd55e00
1.96642349 253.500 0xd55e00
1.96651932 253.500 0xd55e00
1.84104127 253.500 0xd55e00
1.97080581 253.500 0xd55e00
1.41011906 221.500 0xc0a8a8
1.96966525 221.500 0xc0a8a8
1.74709947 221.500 0xc0a8a8
1.93593526 221.500 0xc0a8a8
1.6567227 221.500 0xc0a8a8
1.95328494 221.500 0xc0a8a8
1.36929227 221.500 0xc0a8a8
1.95999341 221.500 0xc0a8a8
1.9643463 221.500 0xc0a8a8
0.999926896 189.500 0x009e73
0.99854438 189.500 0x009e73
0.99065231 189.500 0x009e73
1.00058764 189.500 0x009e73
1.00623899 189.500 0x009e73
0.993744727 189.500 0x009e73
0.989984238 189.500 0x009e73
0.996093899 189.500 0x009e73
0.992371126 189.500 0x009e73
1.78988403 99.500 0x0072b2
1.82843046 99.500 0x0072b2
1.9440455 99.500 0x0072b2
1.97434727 99.500 0x0072b2
2.02345627 99.500 0x0072b2
2.07012511 99.500 0x0072b2
1.86896591 99.500 0x0072b2
1.9456894 99.500 0x0072b2
1.82054758 99.500 0x0072b2
1.77755366 67.500 0xd55e00
1.78379776 67.500 0xd55e00
2.04788705 67.500 0xd55e00
1.80682328 67.500 0xd55e00
2.04314023 67.500 0xd55e00
2.10103776 67.500 0xd55e00
1.99645202 67.500 0xd55e00
1.793069 67.500 0xd55e00
1.98291918 67.500 0xd55e00
1.62391802 35.500 0xc0a8a8
1.92071153 35.500 0xc0a8a8
2.05107888 35.500 0xc0a8a8
1.97598303 35.500 0xc0a8a8
1.93336816 35.500 0xc0a8a8
2.11568414 35.500 0xc0a8a8
1.43063364 35.500 0xc0a8a8
1.67181774 35.500 0xc0a8a8
1.99290292 35.500 0xc0a8a8
0.982614117 3.500 0x009e73
0.914427454 3.500 0x009e73
1.03132672 3.500 0x009e73
0.902329795 3.500 0x009e73
1.02403791 3.500 0x009e73
1.04210027 3.500 0x009e73
0.991041078 3.500 0x009e73
0.992840203 3.500 0x009e73
0.983544591 3.500 0x009e73
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
