# io-scaling-memory: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_scaling_memory'
chart_width = 440
chart_height = 206.0
set lmargin at screen 0.27636
set rmargin at screen 0.78636
set tmargin at screen 0.68932
set bmargin at screen 0.28155
set label 'A waiting task costs 21.3 KiB in' at screen 0.02727, screen 186.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop, 213 KiB in multiprocess' at screen 0.02727, screen 164.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'memory for each task in flight, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [18962.3475:250153.105]
set yrange [0:84.000]
first_x = 18962.3475
set xtics ('64 KiB' 65536)
$dots << END_OF_DATA
74875.904 70.000 0x0072b2
217919.488 42.000 0xd55e00
21767.168 14.000 0x009e73
END_OF_DATA
set label 'thread-pool' at screen 0.25818, screen 128.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '73.1 KiB' at screen 0.97273, screen 128.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multiprocess' at screen 0.25818, screen 100.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '213 KiB' at screen 0.97273, screen 100.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.25818, screen 72.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '21.3 KiB' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
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
# Memory for each waiting task: dots on a logarithmic axis.
#   $dots   bytes y colour
#   first_x where the axis begins
set logscale x
unset ytics
set grid xtics ls 1

plot $dots using (first_x):2:($1-first_x):(0):3 with vectors \
         nohead lw 2 lc rgb variable title 'row', \
     $dots using 1:2:3 with points pt 7 ps 1.1 lc rgb variable \
         title 'memory for each task'
