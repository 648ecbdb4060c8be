# file-reads-cold-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_file_reads_cold_order'
chart_width = 440
chart_height = 324.0
set lmargin at screen 0.33591
set rmargin at screen 0.84091
set tmargin at screen 0.87037
set bmargin at screen 0.12963
set label '1 of 8 cases drifted while they ran' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:240.000]
set label 'sequential' at screen 0.31773, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.064' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool' at screen 0.31773, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess' at screen 0.31773, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'ring' at screen 0.31773, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.865' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'pool' at screen 0.31773, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.233' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'io-uring' at screen 0.31773, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.100' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop' at screen 0.31773, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool again' at screen 0.31773, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.0009' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.875 215.285 0x6e6e6e
2.125 214.513 0x6e6e6e
3.25 221.076 0x6e6e6e
4.625 225.578 0x6e6e6e
5.25 221.266 0x6e6e6e
6.125 225.040 0x6e6e6e
7.75 229.737 0x6e6e6e
8.25 228.670 0x6e6e6e
9 224.960 0x6e6e6e
10.375 230.958 0x6e6e6e

1.125 192.954 0x0072b2
2.875 191.098 0x0072b2
3.375 206.092 0x0072b2
4.875 193.557 0x0072b2
5.375 196.993 0x0072b2
6.625 194.186 0x0072b2
7 197.728 0x0072b2
8.625 192.956 0x0072b2
9.5 196.399 0x0072b2
10.75 195.801 0x0072b2

1 161.143 0xd55e00
2.25 167.189 0xd55e00
3.75 166.584 0xd55e00
4.25 177.000 0xd55e00
5.75 160.515 0xd55e00
6.875 162.335 0xd55e00
7.25 163.363 0xd55e00
8.375 167.376 0xd55e00
9.375 163.181 0xd55e00
10.875 167.835 0xd55e00

1.375 133.049 0x009e73
2.625 130.193 0x009e73
3.625 132.317 0x009e73
4.75 134.634 0x009e73
5.625 137.719 0x009e73
6.25 139.936 0x009e73
7.5 144.081 0x009e73
8.5 136.881 0x009e73
9.875 135.363 0x009e73
10.625 133.393 0x009e73

1.625 97.513 0x009e73
2.75 101.684 0x009e73
3 94.876 0x009e73
4.125 111.089 0x009e73
5.125 104.079 0x009e73
6.5 100.706 0x009e73
7.875 109.852 0x009e73
8 105.904 0x009e73
9.625 109.775 0x009e73
10.125 111.993 0x009e73

1.25 70.916 0x484860
2.375 70.918 0x484860
3.5 71.528 0x484860
4.5 74.927 0x484860
5.5 77.771 0x484860
6 79.042 0x484860
7.125 80.707 0x484860
8.125 74.130 0x484860
9.25 75.073 0x484860
10.5 77.945 0x484860

1.75 42.642 0x60c078
2 37.174 0x60c078
3.875 46.819 0x60c078
4.375 51.642 0x60c078
5.875 49.103 0x60c078
6.75 44.632 0x60c078
7.625 48.370 0x60c078
8.875 45.365 0x60c078
9.75 41.673 0x60c078
10 44.153 0x60c078

1.5 10.456 0x0072b2
2.5 14.647 0x0072b2
3.125 11.556 0x0072b2
4 14.741 0x0072b2
5 15.041 0x0072b2
6.375 14.959 0x0072b2
7.375 17.635 0x0072b2
8.75 17.500 0x0072b2
9.125 18.475 0x0072b2
10.25 24.044 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


2.875 191.098 0x0072b2
8.625 192.956 0x0072b2

2.25 167.189 0xd55e00
8.375 167.376 0xd55e00




2 37.174 0x60c078
8.875 45.365 0x60c078

2.5 14.647 0x0072b2
8.75 17.500 0x0072b2
END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0








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
# Runs in the order in which they ran, one strip for each case.
#   $runs       time y colour; a line for each case
#   $disturbed  time y colour
#   $beyond     time y colour, of what would leave its strip
unset xtics
unset ytics

plot $runs using 1:2:3 with lines lw 1.6 lc rgb variable title 'runs', \
     $disturbed using 1:2 with points pt 6 ps 0.55 lw 1.4 lc rgb '#222222' \
         title 'disturbed', \
     $beyond using 1:2 with points pt 8 ps 0.5 lc rgb '#222222' \
         title 'beyond the edge'
