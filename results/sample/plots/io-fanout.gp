# io-fanout: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_fanout'
chart_width = 440
chart_height = 250.0
set lmargin at screen 0.27636
set rmargin at screen 0.81364
set tmargin at screen 0.74400
set bmargin at screen 0.23200
set label 'thread-pool and event-loop are 91.7× to' at screen 0.02727, screen 230.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '92.3× as fast as sequential on http' at screen 0.02727, screen 208.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.806515682:130.102558]
set yrange [0:128.000]
set xtics ('1×' 1, '3×' 3, '10×' 10, '30×' 30, '100×' 100)
set label 'sequential' at screen 0.25818, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '21.0 ms a task' at screen 0.31727, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '92.3×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '81.1×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '91.7×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
92.297414 80.000 1 92.297414 72.000 88.000 0x0072b2
81.0980679 48.000 1 81.0980679 40.000 56.000 0xd55e00
91.68422 16.000 1 91.68422 8.000 24.000 0x009e73
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
92.297414 80.000 90.8892989 92.7782233
81.0980679 48.000 80.5134293 81.6705791
91.68422 16.000 90.8781987 92.7894096
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
92.3854152 67.500 0x0072b2
92.3015766 67.500 0x0072b2
91.0806752 67.500 0x0072b2
92.3026279 67.500 0x0072b2
90.8892989 67.500 0x0072b2
90.889075 67.500 0x0072b2
90.8162756 67.500 0x0072b2
89.4679285 67.500 0x0072b2
91.0221804 67.500 0x0072b2
92.7032498 67.500 0x0072b2
93.8713336 67.500 0x0072b2
93.0484259 67.500 0x0072b2
92.2932516 67.500 0x0072b2
94.1279078 67.500 0x0072b2
92.2831075 67.500 0x0072b2
94.5791632 67.500 0x0072b2
93.4870151 67.500 0x0072b2
92.7782233 67.500 0x0072b2
89.4290286 67.500 0x0072b2
88.6944933 67.500 0x0072b2
81.6705791 35.500 0xd55e00
81.5756652 35.500 0xd55e00
80.444625 35.500 0xd55e00
80.5134293 35.500 0xd55e00
78.7408433 35.500 0xd55e00
80.4861812 35.500 0xd55e00
81.1871846 35.500 0xd55e00
81.9862347 35.500 0xd55e00
80.8914202 35.500 0xd55e00
79.7793449 35.500 0xd55e00
81.7181562 35.500 0xd55e00
81.5833565 35.500 0xd55e00
80.8231241 35.500 0xd55e00
81.0090491 35.500 0xd55e00
81.8427875 35.500 0xd55e00
79.9757062 35.500 0xd55e00
82.1514524 35.500 0xd55e00
81.6171506 35.500 0xd55e00
82.8351315 35.500 0xd55e00
80.5266321 35.500 0xd55e00
91.4577442 3.500 0x009e73
93.6045719 3.500 0x009e73
93.1023618 3.500 0x009e73
90.8781987 3.500 0x009e73
92.8438029 3.500 0x009e73
89.7638017 3.500 0x009e73
91.4129952 3.500 0x009e73
90.4788735 3.500 0x009e73
90.5802681 3.500 0x009e73
90.7855647 3.500 0x009e73
93.7311767 3.500 0x009e73
92.5726399 3.500 0x009e73
92.7894096 3.500 0x009e73
91.9112566 3.500 0x009e73
89.9482775 3.500 0x009e73
92.3394799 3.500 0x009e73
90.9386587 3.500 0x009e73
93.2800746 3.500 0x009e73
91.0576481 3.500 0x009e73
92.7100427 3.500 0x009e73
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
104.929753 80.000
104.929753 48.000
104.929753 16.000
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
