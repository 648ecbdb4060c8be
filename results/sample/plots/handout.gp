# handout: data of one chart, written by cbench report; then its look
chart_name = 'chart_handout'
chart_width = 440
chart_height = 496.0
set lmargin at screen 0.38955
set rmargin at screen 0.81364
set tmargin at screen 0.82661
set bmargin at screen 0.11694
set label 'threads static and threads guided are' at screen 0.02727, screen 476.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '1.83× to 1.85× as fast as sequential on' at screen 0.02727, screen 454.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'null' at screen 0.02727, screen 432.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.0178724261:2.82391933]
set yrange [0:352.000]
set xtics ('0.03×' 0.03, '0.1×' 0.1, '0.3×' 0.3, '1×' 1)
set label 'sequential' at screen 0.37136, screen 394.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 394.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '11.8 ns a task' at screen 0.70849, screen 394.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'threads static' at screen 0.37136, screen 362.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.85×' at screen 0.97273, screen 362.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads guided' at screen 0.37136, screen 330.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.83×' at screen 0.97273, screen 330.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads claim 64' at screen 0.37136, screen 298.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.94×' at screen 0.97273, screen 298.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'threads claim 1' at screen 0.37136, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.15×' at screen 0.97273, screen 266.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads queue 64' at screen 0.37136, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.86×' at screen 0.97273, screen 234.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'threads queue 1' at screen 0.37136, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.0506×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'processes guided' at screen 0.37136, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.33×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'processes claim 64' at screen 0.37136, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.84×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'processes pipe 64' at screen 0.37136, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.0665×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'openmp 64' at screen 0.37136, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.84×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.84968282 304.000 1 1.84968282 296.000 312.000 0x0072b2
1.8282401 272.000 1 1.8282401 264.000 280.000 0x0072b2
0.941607171 240.000 1 0.941607171 232.000 248.000 0x0072b2
0.150701034 208.000 1 0.150701034 200.000 216.000 0x0072b2
0.863675736 176.000 1 0.863675736 168.000 184.000 0x0072b2
0.050626517 144.000 1 0.050626517 136.000 152.000 0x0072b2
1.33270681 112.000 1 1.33270681 104.000 120.000 0xd55e00
0.841882156 80.000 1 0.841882156 72.000 88.000 0xd55e00
0.0665220321 48.000 1 0.0665220321 40.000 56.000 0xd55e00
0.838370578 16.000 1 0.838370578 8.000 24.000 0xc0a8a8
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.84968282 304.000 1.80251944 1.93298442
1.8282401 272.000 1.76560556 1.94932567
0.941607171 240.000 0.928801379 0.98394544
0.150701034 208.000 0.129666334 0.169124763
0.863675736 176.000 0.848892958 0.938019883
0.050626517 144.000 0.0452201639 0.0527593186
1.33270681 112.000 1.29592735 1.42384488
0.841882156 80.000 0.829372203 0.892981584
0.0665220321 48.000 0.0262102368 0.133627466
0.838370578 16.000 0.825485283 0.893054163
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.83146269 291.500 0x0072b2
1.93298442 291.500 0x0072b2
1.84874901 291.500 0x0072b2
1.33313207 291.500 0x0072b2
1.87531896 291.500 0x0072b2
1.88777412 291.500 0x0072b2
1.76261427 291.500 0x0072b2
1.80251944 291.500 0x0072b2
1.95628386 291.500 0x0072b2
1.8506171 291.500 0x0072b2
1.97951485 291.500 0x0072b2
1.81381407 291.500 0x0072b2
1.87685258 259.500 0x0072b2
2.15290258 259.500 0x0072b2
1.83866003 259.500 0x0072b2
1.73178125 259.500 0x0072b2
1.78719138 259.500 0x0072b2
1.83190869 259.500 0x0072b2
1.67367851 259.500 0x0072b2
1.82457886 259.500 0x0072b2
1.94932567 259.500 0x0072b2
1.80492407 259.500 0x0072b2
1.76560556 259.500 0x0072b2
2.08293904 259.500 0x0072b2
0.946383228 227.500 0x0072b2
1.06760995 227.500 0x0072b2
0.934489994 227.500 0x0072b2
0.950678399 227.500 0x0072b2
0.936855217 227.500 0x0072b2
0.928801379 227.500 0x0072b2
0.809817572 227.500 0x0072b2
0.916596912 227.500 0x0072b2
0.982625208 227.500 0x0072b2
0.930455974 227.500 0x0072b2
0.98394544 227.500 0x0072b2
1.04215295 227.500 0x0072b2
0.129666334 195.500 0x0072b2
0.152189015 195.500 0x0072b2
0.171341046 195.500 0x0072b2
0.167654611 195.500 0x0072b2
0.149227602 195.500 0x0072b2
0.169124763 195.500 0x0072b2
0.141563751 195.500 0x0072b2
0.12247395 195.500 0x0072b2
0.214392459 195.500 0x0072b2
0.125208797 195.500 0x0072b2
0.13796984 195.500 0x0072b2
0.153817845 195.500 0x0072b2
0.889947375 163.500 0x0072b2
0.9590024 163.500 0x0072b2
0.847714897 163.500 0x0072b2
0.80597841 163.500 0x0072b2
0.863568571 163.500 0x0072b2
0.860774149 163.500 0x0072b2
0.848892958 163.500 0x0072b2
0.863782913 163.500 0x0072b2
0.906770218 163.500 0x0072b2
0.848940679 163.500 0x0072b2
0.938019883 163.500 0x0072b2
0.99121546 163.500 0x0072b2
0.0527593186 131.500 0x0072b2
0.0509553551 131.500 0x0072b2
0.0508264716 131.500 0x0072b2
0.0452201639 131.500 0x0072b2
0.050427349 131.500 0x0072b2
0.0479243152 131.500 0x0072b2
0.0481905001 131.500 0x0072b2
0.0522321746 131.500 0x0072b2
0.0443105073 131.500 0x0072b2
0.0437727781 131.500 0x0072b2
0.0573785364 131.500 0x0072b2
0.0593571947 131.500 0x0072b2
1.3319321 99.500 0xd55e00
1.49780565 99.500 0xd55e00
1.33348198 99.500 0xd55e00
1.32121768 99.500 0xd55e00
1.26455109 99.500 0xd55e00
1.35317751 99.500 0xd55e00
1.29592735 99.500 0xd55e00
1.30380512 99.500 0xd55e00
1.42384488 99.500 0xd55e00
1.29119175 99.500 0xd55e00
1.39948847 99.500 0xd55e00
1.44306601 99.500 0xd55e00
0.857271556 67.500 0xd55e00
0.951915958 67.500 0xd55e00
0.831531692 67.500 0xd55e00
0.825368297 67.500 0xd55e00
0.829372203 67.500 0xd55e00
0.831335427 67.500 0xd55e00
0.837185864 67.500 0xd55e00
0.818252551 67.500 0xd55e00
0.892981584 67.500 0xd55e00
0.846604793 67.500 0xd55e00
0.883436212 67.500 0xd55e00
0.953456702 67.500 0xd55e00
0.0362725486 35.500 0xd55e00
0.147485522 35.500 0xd55e00
0.0262102368 35.500 0xd55e00
0.133627466 35.500 0xd55e00
0.0248005014 35.500 0xd55e00
0.121998066 35.500 0xd55e00
0.0234429045 35.500 0xd55e00
0.0273055278 35.500 0xd55e00
0.132101026 35.500 0xd55e00
0.133179222 35.500 0xd55e00
0.034347677 35.500 0xd55e00
0.154158178 35.500 0xd55e00
0.849338944 3.500 0xc0a8a8
0.950914952 3.500 0xc0a8a8
0.825485283 3.500 0xc0a8a8
0.780567454 3.500 0xc0a8a8
0.828113614 3.500 0xc0a8a8
0.83949567 3.500 0xc0a8a8
0.833114651 3.500 0xc0a8a8
0.812899358 3.500 0xc0a8a8
0.881930873 3.500 0xc0a8a8
0.837246994 3.500 0xc0a8a8
0.893054163 3.500 0xc0a8a8
0.959398402 3.500 0xc0a8a8
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
