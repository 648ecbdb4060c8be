# waits-memory: data of one chart, written by cbench report; then its look
chart_name = 'chart_waits_memory'
chart_width = 440
chart_height = 318.0
set lmargin at screen 0.35182
set rmargin at screen 0.78636
set tmargin at screen 0.79874
set bmargin at screen 0.18239
set label 'A waiting task costs 253 B in' at screen 0.02727, screen 298.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop, 31.6 KiB in thread-per-task' at screen 0.02727, screen 276.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'memory for each task in flight, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [178.963767:45756.4008]
set yrange [0:196.000]
first_x = 178.963767
set xtics ('1 KiB' 1024, '32 KiB' 32768)
$dots << END_OF_DATA
253.44 182.000 0x009e73
264.192 154.000 0x484860
289.9968 126.000 0x60c078
4475.904 98.000 0xa8a8d8
30086.5536 70.000 0x0072b2
32310.3609 42.000 0x3030a8
28841.0752 14.000 0x900018
END_OF_DATA
set label 'event-loop' at screen 0.33364, screen 240.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '253 B' at screen 0.97273, screen 240.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'io-uring' at screen 0.33364, screen 212.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '264 B' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multi-loop' at screen 0.33364, screen 184.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '290 B' at screen 0.97273, screen 184.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'coroutines' at screen 0.33364, screen 156.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '4.37 KiB' at screen 0.97273, screen 156.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.33364, screen 128.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '29.4 KiB' at screen 0.97273, screen 128.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-per-task' at screen 0.33364, screen 100.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '31.6 KiB' at screen 0.97273, screen 100.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'process-per-task' at screen 0.33364, screen 72.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '28.2 KiB' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
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
