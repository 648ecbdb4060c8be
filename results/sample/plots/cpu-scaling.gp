# cpu-scaling: data of one chart, written by cbench report; then its look
chart_name = 'chart_cpu_scaling'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'thread-pool and multiprocess reach 1.98×' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'the speed of sequential' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'workers' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.526112186:8.47388781]
set yrange [0:2.06332591]
set xtics ('2' 2, '4' 4, '6' 6, '8' 8)
set ytics ('0×' 0, '0.5×' 0.5, '1×' 1, '1.5×' 1.5, '2×' 2)
set label 'sequential' at screen 0.72000, screen 188.01015/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 188.01015/chart_height to screen 0.71318, screen 188.01015/chart_height nohead lw 1 lc rgb '#666666' back
set label 'thread-pool' at screen 0.72000, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66886, screen 310.67922/chart_height to screen 0.71318, screen 286.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'multiprocess' at screen 0.72000, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.67568, screen 311.11553/chart_height to screen 0.71318, screen 304.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'ideal' at screen 0.72000, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.67227, screen 316.27630/chart_height to screen 0.71318, screen 322.00000/chart_height nohead lw 1 lc rgb '#666666' back
series = 2
array names[2]
array colours[2]
array dashes[2]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
$lines << END_OF_DATA
0.949226306 0.992492619 0.972871296 1.00941037
1.94922631 1.94281576 1.91875288 1.99872611
2.94922631 1.95012615 1.90460806 1.98753645
3.94922631 1.98344032 1.89785056 2.00541214
5.94922631 1.97014642 1.94465032 2.01970772
7.94922631 1.9734857 1.91606876 1.98599839


1.05077369 1.00496427 0.98932946 1.02075237
2.05077369 1.96367195 1.90668223 2.018129
3.05077369 1.97671761 1.95802669 2.01263105
4.05077369 1.97341965 1.9402435 2.00198923
6.05077369 1.93845801 1.89405006 1.9854633
8.05077369 1.9769482 1.91194386 1.99299278
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
1 1.00895171
2 2.01790341
3 2.01790341
4 2.01790341
6 2.01790341
8 2.01790341
END_OF_DATA
relative = 1
array curve_of[2]
curve_of[1] = 0
curve_of[2] = 0
$fits << END_OF_DATA
NaN NaN NaN NaN
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
# Lines over a parameter, labelled at their ends by the script of the chart.
#   $lines   x y low high; one block for each of `series`
#   $ideal   x y
#   $fits    x y low high, fitted laws; curve_of: which block is of a series, or 0
#   names, colours, dashes: arrays of the series; relative: 1 is the baseline

set grid xtics ytics ls 1
if (relative) set arrow from graph 0, first 1 to graph 1, first 1 nohead ls 2 back

# A law, where there is one, stands for the line between the points.
block(i) = curve_of[i] > 0 ? curve_of[i] - 1 : 0
law(i, y) = curve_of[i] > 0 ? y : NaN
line(i, y) = curve_of[i] > 0 ? NaN : y

plot $ideal using 1:2 with lines \
         lw 2 dt (5,5) lc rgb '#888888' title 'ideal bound', \
     for [i=1:series] $fits index block(i) \
         using 1:(law(i, $3)):(law(i, $4)) with filledcurves \
         fs transparent solid 0.22 noborder lc rgb colours[i] \
         title '95 % interval of the law', \
     for [i=1:series] $fits index block(i) using 1:(law(i, $2)) with lines \
         lw 1.4 dt dashes[i] lc rgb colours[i] title 'fitted law', \
     for [i=1:series] $lines index i-1 using 1:3:(0):($4-$3) with vectors \
         heads size screen 0.006,90 lw 1.4 lc rgb colours[i] title names[i], \
     for [i=1:series] $lines index i-1 using 1:(line(i, $2)) with lines \
         lw 2.6 dt dashes[i] lc rgb colours[i] title names[i], \
     for [i=1:series] $lines index i-1 using 1:2 with points \
         pt 7 ps 0.55 lc rgb colours[i] title names[i]
