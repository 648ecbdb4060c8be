# file-reads-cold: data of one chart, written by cbench report; then its look
chart_name = 'chart_file_reads_cold'
chart_width = 440
chart_height = 346.0
set lmargin at screen 0.31409
set rmargin at screen 0.81364
set tmargin at screen 0.81503
set bmargin at screen 0.16763
set label 'thread-pool and multi-loop are 5.37× to' at screen 0.02727, screen 326.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '5.70× as fast as sequential on file' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.909062065:7.3910754]
set yrange [0:224.000]
set xtics ('1×' 1, '2×' 2, '5×' 5)
set label 'sequential' at screen 0.29591, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '65.4 µs a task' at screen 0.35500, screen 266.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.29591, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.37×' at screen 0.97273, screen 234.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.29591, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.18×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'loop with ring' at screen 0.29591, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.11×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'loop with pool' at screen 0.29591, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '2.26×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'io-uring' at screen 0.29591, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.20×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multi-loop' at screen 0.29591, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.70×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
5.37373423 176.000 1 5.37373423 168.000 184.000 0x0072b2
5.1769858 144.000 1 5.1769858 136.000 152.000 0xd55e00
5.10626088 112.000 1 5.10626088 104.000 120.000 0x009e73
2.26311641 80.000 1 2.26311641 72.000 88.000 0x009e73
5.20078484 48.000 1 5.20078484 40.000 56.000 0x484860
5.70356792 16.000 1 5.70356792 8.000 24.000 0x60c078
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
5.37373423 176.000 4.68268262 5.76314537
5.1769858 144.000 4.31774613 5.37588746
5.10626088 112.000 4.78431879 5.54895786
2.26311641 80.000 2.10866929 2.50596265
5.20078484 48.000 4.67250488 5.43918056
5.70356792 16.000 5.1035785 6.24882954
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
4.61422384 163.500 0x0072b2
4.71871972 163.500 0x0072b2
3.96453481 163.500 0x0072b2
5.6366982 163.500 0x0072b2
4.80309202 163.500 0x0072b2
5.50252265 163.500 0x0072b2
5.63548647 163.500 0x0072b2
6.08366452 163.500 0x0072b2
5.24796015 163.500 0x0072b2
6.01407052 163.500 0x0072b2
4.49105277 131.500 0xd55e00
3.90101691 131.500 0xd55e00
4.52366678 131.500 0xd55e00
4.0033567 131.500 0xd55e00
5.14800781 131.500 0xd55e00
5.36002392 131.500 0xd55e00
5.78214248 131.500 0xd55e00
5.20612691 131.500 0xd55e00
5.25854628 131.500 0xd55e00
5.40649399 131.500 0xd55e00
4.60783273 99.500 0x009e73
4.81059066 99.500 0x009e73
5.27257704 99.500 0x009e73
5.51586672 99.500 0x009e73
4.73425103 99.500 0x009e73
4.88906485 99.500 0x009e73
4.94519094 99.500 0x009e73
5.61308572 99.500 0x009e73
5.36459146 99.500 0x009e73
6.32439392 99.500 0x009e73
2.23539991 67.500 0x009e73
2.01839902 67.500 0x009e73
2.66053385 67.500 0x009e73
2.08880116 67.500 0x009e73
2.20854062 67.500 0x009e73
2.55991645 67.500 0x009e73
2.33513825 67.500 0x009e73
2.47832867 67.500 0x009e73
2.11908629 67.500 0x009e73
2.29117656 67.500 0x009e73
4.69814627 35.500 0x484860
4.62363842 35.500 0x484860
5.22867193 35.500 0x484860
5.34906657 35.500 0x484860
4.61407256 35.500 0x484860
4.85885561 35.500 0x484860
5.17304648 35.500 0x484860
5.79658178 35.500 0x484860
5.26541921 35.500 0x484860
5.61657576 35.500 0x484860
5.01472811 3.500 0x60c078
5.52564601 3.500 0x60c078
5.18481881 3.500 0x60c078
5.15045065 3.500 0x60c078
4.9652197 3.500 0x60c078
5.88721878 3.500 0x60c078
6.00512881 3.500 0x60c078
6.25035196 3.500 0x60c078
6.2480372 3.500 0x60c078
6.71894627 3.500 0x60c078
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
