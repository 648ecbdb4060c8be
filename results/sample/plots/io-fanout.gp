# io-fanout: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_fanout'
chart_width = 440
chart_height = 250.0
set lmargin at screen 0.27636
set rmargin at screen 0.81364
set tmargin at screen 0.74400
set bmargin at screen 0.23200
set label 'thread-pool and event-loop are 83.6× to' at screen 0.02727, screen 230.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '88.2× as fast as sequential on http' at screen 0.02727, screen 208.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.80618641:131.310933]
set yrange [0:128.000]
set xtics ('1×' 1, '3×' 3, '10×' 10, '30×' 30, '100×' 100)
set label 'sequential' at screen 0.25818, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '21.2 ms a task' at screen 0.31727, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '83.6×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '68.5×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '88.2×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
83.6359552 80.000 1 83.6359552 72.000 88.000 0x0072b2
68.4928435 48.000 1 68.4928435 40.000 56.000 0xd55e00
88.2382955 16.000 1 88.2382955 8.000 24.000 0x009e73
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
83.6359552 80.000 69.612 89.4357088
68.4928435 48.000 52.0763675 71.32207
88.2382955 16.000 76.8221089 94.0446152
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
83.2797508 67.500 0x0072b2
101.354927 67.500 0x0072b2
89.4357088 67.500 0x0072b2
89.693383 67.500 0x0072b2
87.6104319 67.500 0x0072b2
83.9936832 67.500 0x0072b2
44.8946319 67.500 0x0072b2
69.612 67.500 0x0072b2
85.6226921 67.500 0x0072b2
72.1091271 67.500 0x0072b2
69.4131982 67.500 0x0072b2
72.0914846 67.500 0x0072b2
70.4472646 35.500 0xd55e00
72.0792122 35.500 0xd55e00
71.32207 35.500 0xd55e00
68.8882049 35.500 0xd55e00
61.3484135 35.500 0xd55e00
45.988189 35.500 0xd55e00
52.6668066 35.500 0xd55e00
52.0763675 35.500 0xd55e00
74.9866723 35.500 0xd55e00
68.111628 35.500 0xd55e00
45.6430524 35.500 0xd55e00
68.8761927 35.500 0xd55e00
94.0446152 3.500 0x009e73
96.644111 3.500 0x009e73
93.377596 3.500 0x009e73
80.7674578 3.500 0x009e73
76.8221089 3.500 0x009e73
68.9745807 3.500 0x009e73
91.675013 3.500 0x009e73
89.5808572 3.500 0x009e73
79.2079995 3.500 0x009e73
47.3844436 3.500 0x009e73
96.0158361 3.500 0x009e73
86.915855 3.500 0x009e73
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
105.86109 80.000
105.86109 48.000
105.86109 16.000
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
