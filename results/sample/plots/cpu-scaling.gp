# cpu-scaling: data of one chart, written by cbench report; then its look
chart_name = 'chart_cpu_scaling'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'thread-pool and multiprocess reach 1.98×' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'to 1.99× the speed of sequential' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'workers' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.796905222:4.20309478]
set yrange [0:2.05242957]
set xtics ('1' 1, '2' 2, '3' 3, '4' 4)
set ytics ('0×' 0, '0.5×' 0.5, '1×' 1, '1.5×' 1.5, '2×' 2)
set label 'sequential' at screen 0.72000, screen 188.67913/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 188.67913/chart_height to screen 0.71318, screen 188.67913/chart_height nohead lw 1 lc rgb '#666666' back
set label 'multiprocess' at screen 0.72000, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#d55e00' front
set arrow from screen 0.67568, screen 312.98971/chart_height to screen 0.71318, screen 286.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'thread-pool' at screen 0.72000, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66886, screen 313.63527/chart_height to screen 0.71318, screen 304.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'ideal' at screen 0.72000, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.67227, screen 316.49845/chart_height to screen 0.71318, screen 322.00000/chart_height nohead lw 1 lc rgb '#666666' back
series = 2
array names[2]
array colours[2]
array dashes[2]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
$lines << END_OF_DATA
0.978239845 0.999257663 0.997254094 1.0109285
1.97823985 1.99058524 1.9428808 2.01017925
2.97823985 1.98728764 1.97200862 1.99827755
3.97823985 1.98639872 1.94192473 1.9936853


1.02176015 1.00102265 0.996171634 1.00595565
2.02176015 1.98254316 1.96282544 2.00085382
3.02176015 1.98031105 1.97505269 1.99584301
4.02176015 1.9813027 1.96366922 1.99425548
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
1 1.00450026
2 2.00900051
3 2.00900051
4 2.00900051
END_OF_DATA
relative = 1
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
# Lines over a parameter, labelled at their ends by the script of the chart.
#   $lines   x y low high; one block for each of `series`
#   $ideal   x y
#   names, colours, dashes: arrays of the series; relative: 1 is the baseline

set grid xtics ytics ls 1
if (relative) set arrow from graph 0, first 1 to graph 1, first 1 nohead ls 2 back

plot $ideal using 1:2 with lines \
         lw 2 dt (5,5) lc rgb '#888888' title 'ideal bound', \
     for [i=1:series] $lines index i-1 using 1:3:(0):($4-$3) with vectors \
         heads size screen 0.006,90 lw 1.4 lc rgb colours[i] title names[i], \
     for [i=1:series] $lines index i-1 using 1:2 with linespoints \
         pt 7 ps 0.55 lw 2.6 dt dashes[i] lc rgb colours[i] title names[i]
