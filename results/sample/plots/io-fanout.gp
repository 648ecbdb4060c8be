# io-fanout: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_fanout'
chart_width = 440
chart_height = 250.0
set lmargin at screen 0.27636
set rmargin at screen 0.81364
set tmargin at screen 0.74400
set bmargin at screen 0.23200
set label 'thread-pool and event-loop are 89.0× to' at screen 0.02727, screen 230.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label '89.5× as fast as sequential on http' at screen 0.02727, screen 208.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8070562:128.144053]
set yrange [0:128.000]
set xtics ('1×' 1, '3×' 3, '10×' 10, '30×' 30, '100×' 100)
set label 'sequential' at screen 0.25818, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '20.7 ms a task' at screen 0.31727, screen 170.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'thread-pool' at screen 0.25818, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '89.0×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '76.6×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '89.5×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
89.0254841 80.000 1 89.0254841 72.000 88.000 0x0072b2
76.5620215 48.000 1 76.5620215 40.000 56.000 0xd55e00
89.5398773 16.000 1 89.5398773 8.000 24.000 0x009e73
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
89.0254841 80.000 87.2487212 90.8684258
76.5620215 48.000 74.4433404 79.414791
89.5398773 16.000 88.1428583 91.1363967
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
91.5074681 67.500 0x0072b2
91.6961003 67.500 0x0072b2
85.3406696 67.500 0x0072b2
91.0537831 67.500 0x0072b2
87.0914049 67.500 0x0072b2
85.7339086 67.500 0x0072b2
88.8623357 67.500 0x0072b2
87.2487212 67.500 0x0072b2
90.8684258 67.500 0x0072b2
89.1889321 67.500 0x0072b2
89.7721079 67.500 0x0072b2
87.7921597 67.500 0x0072b2
87.6360427 67.500 0x0072b2
90.3787333 67.500 0x0072b2
88.3073845 67.500 0x0072b2
91.9966832 67.500 0x0072b2
92.6522636 67.500 0x0072b2
89.333065 67.500 0x0072b2
86.167541 67.500 0x0072b2
86.3042799 67.500 0x0072b2
77.397596 35.500 0xd55e00
78.7761789 35.500 0xd55e00
79.9617401 35.500 0xd55e00
80.4263956 35.500 0xd55e00
80.6553916 35.500 0xd55e00
79.6840026 35.500 0xd55e00
76.4930394 35.500 0xd55e00
73.2615175 35.500 0xd55e00
79.414791 35.500 0xd55e00
74.4433404 35.500 0xd55e00
74.8964867 35.500 0xd55e00
71.9416517 35.500 0xd55e00
77.3669537 35.500 0xd55e00
73.0205264 35.500 0xd55e00
71.877297 35.500 0xd55e00
75.8932381 35.500 0xd55e00
73.6026696 35.500 0xd55e00
80.130813 35.500 0xd55e00
76.2406085 35.500 0xd55e00
76.6310658 35.500 0xd55e00
88.1428583 3.500 0x009e73
89.0377877 3.500 0x009e73
92.9312861 3.500 0x009e73
91.1363967 3.500 0x009e73
87.642468 3.500 0x009e73
90.2656539 3.500 0x009e73
89.7571848 3.500 0x009e73
86.7504078 3.500 0x009e73
86.8197154 3.500 0x009e73
89.3230959 3.500 0x009e73
93.2165551 3.500 0x009e73
85.4005715 3.500 0x009e73
90.190874 3.500 0x009e73
90.1848547 3.500 0x009e73
92.0006341 3.500 0x009e73
88.1673292 3.500 0x009e73
91.6294789 3.500 0x009e73
88.3025034 3.500 0x009e73
91.6959142 3.500 0x009e73
88.0101417 3.500 0x009e73
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
103.419453 80.000
103.419453 48.000
103.419453 16.000
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
