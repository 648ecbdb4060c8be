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
set xrange [0.450722238:1.34699319]
set yrange [0:366.000]
set xtics ('0.6×' 0.6, '0.8×' 0.8, '1×' 1)
set label 'computing' at screen 0.02727, screen 409.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'computing in processes' at screen 0.02727, screen 287.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'passing tasks on' at screen 0.02727, screen 165.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'unpinned' at screen 0.31477, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 382.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '505 µs a task' at screen 0.66467, screen 382.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'pinned apart' at screen 0.31477, screen 350.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.02×' at screen 0.97273, screen 350.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'pinned together' at screen 0.31477, screen 318.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.51×' at screen 0.97273, screen 318.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'unpinned' at screen 0.31477, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '499 µs a task' at screen 0.66467, screen 260.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'pinned apart' at screen 0.31477, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 228.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'pinned together' at screen 0.31477, screen 196.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.51×' at screen 0.97273, screen 196.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'unpinned' at screen 0.31477, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '269 ns a task' at screen 0.66467, screen 138.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'pinned apart' at screen 0.31477, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.08×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'pinned together' at screen 0.31477, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.99×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.02148476 292.000 1 1.02148476 284.000 300.000 0x0072b2
0.511103994 260.000 1 0.511103994 252.000 268.000 0x0072b2
1.00188245 170.000 1 1.00188245 162.000 178.000 0xd55e00
0.50841499 138.000 1 0.50841499 130.000 146.000 0xd55e00
1.08360277 48.000 1 1.08360277 40.000 56.000 0x0072b2
0.985848665 16.000 1 0.985848665 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.02148476 292.000 0.981467612 1.04537303
0.511103994 260.000 0.492102593 0.541925521
1.00188245 170.000 0.996843166 1.02197237
0.50841499 138.000 0.503945245 0.53247618
1.08360277 48.000 0.997347277 1.21286559
0.985848665 16.000 0.91473783 1.04258578
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.02590154 279.500 0x0072b2
1.00359324 279.500 0x0072b2
0.969325351 279.500 0x0072b2
1.0486621 279.500 0x0072b2
0.981794471 279.500 0x0072b2
1.08987651 279.500 0x0072b2
1.01850373 279.500 0x0072b2
1.04537303 279.500 0x0072b2
1.0268258 279.500 0x0072b2
0.954311056 279.500 0x0072b2
0.981467612 279.500 0x0072b2
1.02447451 279.500 0x0072b2
0.518800144 247.500 0x0072b2
0.563388474 247.500 0x0072b2
0.511040631 247.500 0x0072b2
0.541925521 247.500 0x0072b2
0.505972517 247.500 0x0072b2
0.553022749 247.500 0x0072b2
0.511167366 247.500 0x0072b2
0.492102593 247.500 0x0072b2
0.475417174 247.500 0x0072b2
0.50327633 247.500 0x0072b2
0.48671091 247.500 0x0072b2
0.5160424 247.500 0x0072b2
0.922857395 157.500 0xd55e00
1.0023234 157.500 0xd55e00
1.0014417 157.500 0xd55e00
1.06156061 157.500 0xd55e00
0.996843166 157.500 0xd55e00
1.0007204 157.500 0xd55e00
1.00501809 157.500 0xd55e00
1.07510952 157.500 0xd55e00
1.01086813 157.500 0xd55e00
1.02197237 157.500 0xd55e00
0.997530734 157.500 0xd55e00
0.984725895 157.500 0xd55e00
0.504325219 125.500 0xd55e00
0.557256283 125.500 0xd55e00
0.510742773 125.500 0xd55e00
0.53247618 125.500 0xd55e00
0.502000139 125.500 0xd55e00
0.504765961 125.500 0xd55e00
0.530859917 125.500 0xd55e00
0.47466717 125.500 0xd55e00
0.510903589 125.500 0xd55e00
0.532677062 125.500 0xd55e00
0.506097816 125.500 0xd55e00
0.503945245 125.500 0xd55e00
0.819236045 35.500 0x0072b2
1.11576688 35.500 0x0072b2
1.07324431 35.500 0x0072b2
1.21286559 35.500 0x0072b2
1.27904314 35.500 0x0072b2
1.07040739 35.500 0x0072b2
0.997347277 35.500 0x0072b2
1.01836912 35.500 0x0072b2
1.0940612 35.500 0x0072b2
0.93870533 35.500 0x0072b2
1.23392145 35.500 0x0072b2
1.11735907 35.500 0x0072b2
1.0416131 3.500 0x0072b2
0.935250791 3.500 0x0072b2
0.9700545 3.500 0x0072b2
0.872539344 3.500 0x0072b2
1.06438556 3.500 0x0072b2
1.01065307 3.500 0x0072b2
0.985060376 3.500 0x0072b2
0.986637583 3.500 0x0072b2
0.91473783 3.500 0x0072b2
0.844330311 3.500 0x0072b2
1.08838009 3.500 0x0072b2
1.04258578 3.500 0x0072b2
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
