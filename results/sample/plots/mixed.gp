# mixed: data of one chart, written by cbench report; then its look
chart_name = 'chart_mixed'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'thread-pool is among the fastest: 2.23×' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'to 5.58× as fast as sequential at every' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'point' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'rounds of SHA-256 for each task, log scale' at screen 0.02727, screen 14.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.606347262:2671.73632]
set yrange [0.910398417:10.4523188]
set logscale x
set logscale y
set xtics ('1' 1, '10' 10, '100' 100, '1,000' 1000)
set ytics ('1×' 1, '2×' 2, '5×' 5, '10×' 10)
set label 'sequential' at screen 0.72000, screen 72.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 72.00000/chart_height to screen 0.71318, screen 72.00000/chart_height nohead lw 1 lc rgb '#666666' back
set label 'event-loop' at screen 0.72000, screen 90.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
set arrow from screen 0.67909, screen 87.46481/chart_height to screen 0.71318, screen 90.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'multiprocess' at screen 0.72000, screen 155.14431/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.67227, screen 155.14431/chart_height to screen 0.71318, screen 155.14431/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'thread-pool' at screen 0.72000, screen 173.14431/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66545, screen 157.46998/chart_height to screen 0.71318, screen 173.14431/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'ideal' at screen 0.72000, screen 191.14431/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.67227, screen 161.00310/chart_height to screen 0.71318, screen 191.14431/chart_height nohead lw 1 lc rgb '#666666' back
series = 3
array names[3]
array colours[3]
array dashes[3]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
names[3] = 'event-loop'; colours[3] = '#009e73'; dashes[3] = 1
$lines << END_OF_DATA
0.898339104 5.58492971 5.07553543 5.67577367
53.9003462 4.52923177 3.74848039 4.73583804
161.701039 3.49661486 3.45865343 3.6149788
485.103116 2.56823396 2.02708228 2.63488721
1455.30935 2.23073687 1.79875134 2.25992984


1 4.37770768 4.20379344 4.63996228
60 4.37852599 3.96128051 4.4859143
180 3.25712784 3.18640128 3.35317873
540 2.55456798 2.36493391 2.6054628
1620 2.18256363 2.09424691 2.22159822


1.11316539 5.54364004 5.50322417 5.62296209
66.7899235 3.43393216 3.3295345 3.54869846
200.36977 2.0914213 2.06568038 2.17859689
601.109311 1.44317564 1.39776009 1.46323395
1803.32793 1.15623927 1.14905096 1.15912277
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
1 9.5157745
60 7.21137265
180 4.20611433
540 2.84440146
1620 2.30596297
END_OF_DATA
relative = 1
array curve_of[3]
curve_of[1] = 0
curve_of[2] = 0
curve_of[3] = 0
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
