# images: data of one chart, written by cbench report; then its look
chart_name = 'chart_images'
chart_width = 440
chart_height = 304.0
set lmargin at screen 0.38955
set rmargin at screen 0.81364
set tmargin at screen 0.71711
set bmargin at screen 0.19079
set label 'thread-pool, multiprocess and' at screen 0.02727, screen 284.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop+threads are 1.86× to 1.94× as' at screen 0.02727, screen 262.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'fast as sequential on image' at screen 0.02727, screen 240.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.91865935:2.0783936]
set yrange [0:160.000]
set xtics ('1×' 1, '1.2×' 1.2, '1.5×' 1.5, '2×' 2)
set label 'sequential' at screen 0.37136, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '5.77 ms a task' at screen 0.45180, screen 202.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.37136, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.94×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.37136, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.91×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.37136, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'event-loop+threads' at screen 0.37136, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.86×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.93510579 112.000 1 1.93510579 104.000 120.000 0x0072b2
1.90899127 80.000 1 1.90899127 72.000 88.000 0xd55e00
0.997492511 48.000 1 0.997492511 40.000 56.000 0x009e73
1.86177564 16.000 1 1.86177564 8.000 24.000 0x3090f0
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.93510579 112.000 1.84348502 1.97694684
1.90899127 80.000 1.79236931 1.97919424
0.997492511 48.000 0.979765163 1.01441386
1.86177564 16.000 1.69706356 1.90626725
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.84685413 99.500 0x0072b2
1.79519193 99.500 0x0072b2
1.97689948 99.500 0x0072b2
1.94224092 99.500 0x0072b2
1.97763549 99.500 0x0072b2
1.85642408 99.500 0x0072b2
1.92799687 99.500 0x0072b2
1.94618147 99.500 0x0072b2
1.75251692 67.500 0xd55e00
1.79514356 67.500 0xd55e00
1.97849297 67.500 0xd55e00
1.98941786 67.500 0xd55e00
1.94494602 67.500 0xd55e00
1.85438044 67.500 0xd55e00
1.87370119 67.500 0xd55e00
1.94741172 67.500 0xd55e00
0.994407652 35.500 0x009e73
0.981157398 35.500 0x009e73
0.95974594 35.500 0x009e73
1.05852099 35.500 0x009e73
1.01144848 35.500 0x009e73
0.985635484 35.500 0x009e73
1.00058694 35.500 0x009e73
1.00603606 35.500 0x009e73
1.90229974 3.500 0x3090f0
1.64098499 3.500 0x3090f0
1.83682298 3.500 0x3090f0
1.96489225 3.500 0x3090f0
1.70099052 3.500 0x3090f0
1.88309097 3.500 0x3090f0
1.8778821 3.500 0x3090f0
1.84580732 3.500 0x3090f0
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
