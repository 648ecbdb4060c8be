# file-reads-warm: data of one chart, written by cbench report; then its look
chart_name = 'chart_file_reads_warm'
chart_width = 440
chart_height = 368.0
set lmargin at screen 0.31409
set rmargin at screen 0.81364
set tmargin at screen 0.76630
set bmargin at screen 0.15761
set label 'thread-pool, multiprocess and multi-loop' at screen 0.02727, screen 348.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'are 1.59× to 1.81× as fast as sequential' at screen 0.02727, screen 326.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'on file' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.797667035:2.36537961]
set yrange [0:224.000]
set xtics ('0.8×' 0.8, '1×' 1, '1.5×' 1.5, '2×' 2)
set label 'sequential' at screen 0.29591, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '12.0 µs a task' at screen 0.43616, screen 266.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.29591, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.81×' at screen 0.97273, screen 234.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.29591, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.75×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'loop with ring' at screen 0.29591, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.01×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'loop with pool' at screen 0.29591, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.19×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'io-uring' at screen 0.29591, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.03×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'multi-loop' at screen 0.29591, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.59×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.81452958 176.000 1 1.81452958 168.000 184.000 0x0072b2
1.75318017 144.000 1 1.75318017 136.000 152.000 0xd55e00
1.00586147 112.000 1 1.00586147 104.000 120.000 0x009e73
1.19006259 80.000 1 1.19006259 72.000 88.000 0x009e73
1.02792339 48.000 1 1.02792339 40.000 56.000 0x484860
1.5861585 16.000 1 1.5861585 8.000 24.000 0x60c078
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.81452958 176.000 1.59923187 1.85279417
1.75318017 144.000 1.61871063 1.9692719
1.00586147 112.000 0.941685172 1.03379805
1.19006259 80.000 1.00067553 1.37939252
1.02792339 48.000 0.979874881 1.03703666
1.5861585 16.000 1.3296424 1.85767649
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.82350686 163.500 0x0072b2
1.59598996 163.500 0x0072b2
1.60092204 163.500 0x0072b2
1.84427624 163.500 0x0072b2
1.88485699 163.500 0x0072b2
1.66174391 163.500 0x0072b2
1.80559649 163.500 0x0072b2
1.17970896 163.500 0x0072b2
1.83318549 163.500 0x0072b2
1.86926809 163.500 0x0072b2
2.22549365 131.500 0xd55e00
1.63448355 131.500 0xd55e00
1.76812964 131.500 0xd55e00
1.85517399 131.500 0xd55e00
1.58883583 131.500 0xd55e00
1.44699817 131.500 0xd55e00
2.03073991 131.500 0xd55e00
1.73835709 131.500 0xd55e00
1.69161483 131.500 0xd55e00
1.93801479 131.500 0xd55e00
1.05851473 99.500 0x009e73
1.00058402 99.500 0x009e73
1.01116676 99.500 0x009e73
1.0211611 99.500 0x009e73
1.01379319 99.500 0x009e73
0.907097089 99.500 0x009e73
1.07493577 99.500 0x009e73
0.960208742 99.500 0x009e73
0.838106705 99.500 0x009e73
0.986343436 99.500 0x009e73
1.35562855 67.500 0x009e73
1.04253074 67.500 0x009e73
0.92831578 67.500 0x009e73
1.42621946 67.500 0x009e73
1.48081946 67.500 0x009e73
1.12903034 67.500 0x009e73
1.25439406 67.500 0x009e73
0.967225979 67.500 0x009e73
1.26370942 67.500 0x009e73
1.01854294 67.500 0x009e73
1.28589951 35.500 0x484860
1.0172065 35.500 0x484860
1.03554524 35.500 0x484860
1.03613834 35.500 0x484860
1.02610436 35.500 0x484860
0.920634825 35.500 0x484860
0.937392938 35.500 0x484860
1.03876455 35.500 0x484860
1.02974564 35.500 0x484860
1.00274528 35.500 0x484860
2.25124716 3.500 0x60c078
1.44496502 3.500 0x60c078
1.74114858 3.500 0x60c078
1.37015489 3.500 0x60c078
1.87135372 3.500 0x60c078
1.83981968 3.500 0x60c078
1.26758009 3.500 0x60c078
1.33878932 3.500 0x60c078
1.31224568 3.500 0x60c078
1.85059644 3.500 0x60c078
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
