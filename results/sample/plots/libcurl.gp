# libcurl: data of one chart, written by cbench report; then its look
chart_name = 'chart_libcurl'
chart_width = 440
chart_height = 414.0
set lmargin at screen 0.29523
set rmargin at screen 0.81364
set tmargin at screen 0.79227
set bmargin at screen 0.14010
set label 'plain sockets is fastest: 1.37× to 1.46×' at screen 0.02727, screen 394.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'as fast as libcurl under thread-pool and' at screen 0.02727, screen 372.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop only, of 3 models' at screen 0.02727, screen 350.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as libcurl, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.947059893:3.27497449]
set yrange [0:270.000]
set xtics ('1×' 1, '1.5×' 1.5, '2×' 2, '3×' 3)
set label 'thread-pool' at screen 0.02727, screen 313.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.02727, screen 223.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'io-uring' at screen 0.02727, screen 133.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'libcurl' at screen 0.27705, screen 286.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 286.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '31.0 µs a task' at screen 0.33614, screen 286.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'plain sockets' at screen 0.27705, screen 254.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.46×' at screen 0.97273, screen 254.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'libcurl' at screen 0.27705, screen 196.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 196.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '18.3 µs a task' at screen 0.33614, screen 196.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'plain sockets' at screen 0.27705, screen 164.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.37×' at screen 0.97273, screen 164.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'libcurl' at screen 0.27705, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '19.7 µs a task' at screen 0.33614, screen 106.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'plain sockets' at screen 0.27705, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.22×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.45826734 196.000 1 1.45826734 188.000 204.000 0x0072b2
1.36802121 106.000 1 1.36802121 98.000 114.000 0x009e73
1.21703857 16.000 1 1.21703857 8.000 24.000 0x484860
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.45826734 196.000 1.35722557 2.19006083
1.36802121 106.000 1.17568869 1.58129331
1.21703857 16.000 1.19835898 1.29691467
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.32055578 183.500 0x0072b2
1.35978494 183.500 0x0072b2
1.43890613 183.500 0x0072b2
1.5254919 183.500 0x0072b2
1.40978833 183.500 0x0072b2
2.18512545 183.500 0x0072b2
2.26308558 183.500 0x0072b2
1.47788906 183.500 0x0072b2
1.30797555 93.500 0x009e73
1.53961598 93.500 0x009e73
1.10352203 93.500 0x009e73
1.49019109 93.500 0x009e73
1.18082259 93.500 0x009e73
1.4308234 93.500 0x009e73
1.25286285 93.500 0x009e73
2.3316263 93.500 0x009e73
1.38737361 3.500 0x484860
1.29091395 3.500 0x484860
1.22893809 3.500 0x484860
1.19901945 3.500 0x484860
1.20525428 3.500 0x484860
1.20282593 3.500 0x484860
1.18879781 3.500 0x484860
1.27426721 3.500 0x484860
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
3.10159699 196.000
1.82783191 106.000
1.96770754 16.000
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
