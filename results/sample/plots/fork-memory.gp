# fork-memory: data of one chart, written by cbench report; then its look
chart_name = 'chart_fork_memory'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.60545
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'Nothing is measurably faster than' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'thread-per-task on any of the 4 kinds of' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'work' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as thread-per-task, drive alone, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'MiB that the parent holds' at screen 0.60545, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [-85.1306413:1109.13064]
set yrange [0.000969519792:1.31988998]
set logscale y
set xtics ('0' -0, '500' 500, '1,000' 1000)
set ytics ('0.001×' 0.001, '0.002×' 0.002, '0.005×' 0.005, '0.01×' 0.01, '0.02×' 0.02, '0.05×' 0.05, '0.1×' 0.1, '0.2×' 0.2, '0.5×' 0.5, '1×' 1)
set label 'process-per-task' at screen 0.63273, screen 73.61335/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#900018' front
set arrow from screen 0.58500, screen 73.61335/chart_height to screen 0.62591, screen 73.61335/chart_height nohead lw 1 lc rgb '#900018' back
set label 'thread-per-task' at screen 0.63273, screen 312.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.60545, screen 312.00000/chart_height to screen 0.62591, screen 312.00000/chart_height nohead lw 1 lc rgb '#666666' back
series = 1
array names[1]
array colours[1]
array dashes[1]
names[1] = 'process-per-task'; colours[1] = '#900018'; dashes[1] = 1
$lines << END_OF_DATA
0 0.221509072 0.198368289 0.24106258
64 0.0220348438 0.0210368456 0.0237659528
256 0.00619776973 0.00523378159 0.00756101317
1024 0.0013382626 0.00127965946 0.00141242589
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
END_OF_DATA
relative = 1
array curve_of[1]
curve_of[1] = 0
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
