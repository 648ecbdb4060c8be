# affinity: data of one chart, written by cbench report; then its look
chart_name = 'chart_affinity'
chart_width = 440
chart_height = 488.0
set lmargin at screen 0.33295
set rmargin at screen 0.81364
set tmargin at screen 0.86885
set bmargin at screen 0.11885
set label 'Nothing is measurably faster than' at screen 0.02727, screen 468.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'unpinned on any of the 3 kinds of work' at screen 0.02727, screen 446.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as unpinned, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.447169037:1.29069153]
set yrange [0:366.000]
set xtics ('0.6×' 0.6, '0.8×' 0.8, '1×' 1)
set label 'computing' at screen 0.02727, screen 409.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'computing in processes' at screen 0.02727, screen 287.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'passing tasks on' at screen 0.02727, screen 165.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'unpinned' at screen 0.31477, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '423 µs a task' at screen 0.67974, screen 382.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'pinned apart' at screen 0.31477, screen 350.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.01×' at screen 0.97273, screen 350.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'pinned together' at screen 0.31477, screen 318.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.52×' at screen 0.97273, screen 318.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'unpinned' at screen 0.31477, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '418 µs a task' at screen 0.67974, screen 260.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'pinned apart' at screen 0.31477, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.01×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'pinned together' at screen 0.31477, screen 196.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.52×' at screen 0.97273, screen 196.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'unpinned' at screen 0.31477, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '152 ns a task' at screen 0.67974, screen 138.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'pinned apart' at screen 0.31477, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.90×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'pinned together' at screen 0.31477, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.96×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.00702005 292.000 1 1.00702005 284.000 300.000 0x0072b2
0.518174829 260.000 1 0.518174829 252.000 268.000 0x0072b2
1.01382505 170.000 1 1.01382505 162.000 178.000 0xd55e00
0.521316305 138.000 1 0.521316305 130.000 146.000 0xd55e00
0.901301761 48.000 1 0.901301761 40.000 56.000 0x0072b2
0.959087214 16.000 1 0.959087214 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.00702005 292.000 0.997908592 1.1348406
0.518174829 260.000 0.497370463 0.577884037
1.01382505 170.000 0.995475229 1.05337124
0.521316305 138.000 0.5064339 0.529099993
0.901301761 48.000 0.884191704 0.99101869
0.959087214 16.000 0.937935376 1.06328862
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.17572262 279.500 0x0072b2
0.989715294 279.500 0x0072b2
1.00531371 279.500 0x0072b2
1.1141253 279.500 0x0072b2
1.00220041 279.500 0x0072b2
1.01534944 279.500 0x0072b2
1.0074862 279.500 0x0072b2
1.00655412 279.500 0x0072b2
1.22759883 279.500 0x0072b2
0.975182967 279.500 0x0072b2
0.615439403 247.500 0x0072b2
0.470151381 247.500 0x0072b2
0.549913224 247.500 0x0072b2
0.560494258 247.500 0x0072b2
0.506153556 247.500 0x0072b2
0.493427763 247.500 0x0072b2
0.516684883 247.500 0x0072b2
0.49943528 247.500 0x0072b2
0.612818918 247.500 0x0072b2
0.519669071 247.500 0x0072b2
1.01947966 157.500 0xd55e00
0.991256793 157.500 0xd55e00
1.06226202 157.500 0xd55e00
0.991891403 157.500 0xd55e00
1.04877265 157.500 0xd55e00
0.998673901 157.500 0xd55e00
1.0082018 157.500 0xd55e00
1.21389537 157.500 0xd55e00
0.997345905 157.500 0xd55e00
1.04127222 157.500 0xd55e00
0.5225331 125.500 0xd55e00
0.521355369 125.500 0xd55e00
0.538053262 125.500 0xd55e00
0.502528726 125.500 0xd55e00
0.524498506 125.500 0xd55e00
0.508478725 125.500 0xd55e00
0.510998215 125.500 0xd55e00
0.608370394 125.500 0xd55e00
0.472654091 125.500 0xd55e00
0.521277245 125.500 0xd55e00
1.00761762 35.500 0x0072b2
0.896153842 35.500 0x0072b2
0.952788263 35.500 0x0072b2
0.895467652 35.500 0x0072b2
0.982486657 35.500 0x0072b2
0.862926862 35.500 0x0072b2
0.896840608 35.500 0x0072b2
0.573535171 35.500 0x0072b2
1.08112148 35.500 0x0072b2
0.905785106 35.500 0x0072b2
1.00801253 3.500 0x0072b2
0.957385517 3.500 0x0072b2
1.05448474 3.500 0x0072b2
0.936003071 3.500 0x0072b2
1.0804081 3.500 0x0072b2
0.960791936 3.500 0x0072b2
0.947863746 3.500 0x0072b2
0.938942812 3.500 0x0072b2
1.19548954 3.500 0x0072b2
0.911263716 3.500 0x0072b2
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
