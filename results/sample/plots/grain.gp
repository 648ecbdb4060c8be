# grain: data of one chart, written by cbench report; then its look
chart_name = 'chart_grain'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.62727
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'thread-pool is among the fastest: 1.87×' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'to 1.95× as fast as sequential at every' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'point' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'terms in a task, log scale' at screen 0.62727, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [101.083805:61829884.6]
set yrange [0.966664977:2.33399757]
set logscale x
set logscale y
set xtics ('10,000' 10000, '1,000,000' 1000000)
set ytics ('1×' 1, '1.2×' 1.2, '1.5×' 1.5, '2×' 2)
set label 'sequential' at screen 0.65455, screen 72.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.62727, screen 72.00000/chart_height to screen 0.64773, screen 72.00000/chart_height nohead lw 1 lc rgb '#666666' back
set label 'openmp' at screen 0.65455, screen 232.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c0a8a8' front
set arrow from screen 0.61364, screen 257.44416/chart_height to screen 0.64773, screen 232.00000/chart_height nohead lw 1 lc rgb '#c0a8a8' back
set label 'thread-per-task' at screen 0.65455, screen 250.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#3030a8' front
set arrow from screen 0.62045, screen 259.65316/chart_height to screen 0.64773, screen 250.00000/chart_height nohead lw 1 lc rgb '#3030a8' back
set label 'queue' at screen 0.65455, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.60000, screen 262.34401/chart_height to screen 0.64773, screen 268.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'multiprocess' at screen 0.65455, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#d55e00' front
set arrow from screen 0.60682, screen 263.60689/chart_height to screen 0.64773, screen 286.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'thread-pool' at screen 0.65455, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.59318, screen 265.22566/chart_height to screen 0.64773, screen 304.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'ideal' at screen 0.65455, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.60682, screen 279.69846/chart_height to screen 0.64773, screen 322.00000/chart_height nohead lw 1 lc rgb '#666666' back
series = 5
array names[5]
array colours[5]
array dashes[5]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'queue'; colours[2] = '#0072b2'; dashes[2] = 2
names[3] = 'multiprocess'; colours[3] = '#d55e00'; dashes[3] = 1
names[4] = 'openmp'; colours[4] = '#c0a8a8'; dashes[4] = 1
names[5] = 'thread-per-task'; colours[5] = '#3030a8'; dashes[5] = 1
$lines << END_OF_DATA
169.590173 1.86914406 1.80770166 1.93486678
1695.90173 1.88713847 1.84499697 1.93377472
16959.0173 1.92535366 1.89038393 1.95628647
169590.173 1.93262942 1.89967683 2.03476481
1695901.73 1.94674246 1.8279171 2.17588469
16959017.3 1.92533266 1.8421491 1.98629242


2059.06637 1.34510386 1.30879252 1.38501511
20590.6637 1.89904112 1.883619 1.91091697
205906.637 2.02064863 1.87797894 2.0607716
2059066.37 2.01748041 1.73621503 2.09326717
20590663.7 1.90661421 1.67297454 1.97829712


250 1.73891793 1.69362924 1.80963604
2500 1.88538408 1.7918024 1.92373746
25000 1.89891905 1.86568829 1.9330014
250000 2.04016619 1.94952319 2.10958681
2500000 1.99210468 1.75324334 2.16980596
25000000 1.91479505 1.743581 1.97839944


303.535626 1.77571591 1.75144054 1.81141029
3035.35626 1.79710278 1.70203376 1.81829595
30353.5626 1.90512898 1.84658352 1.97638347
303535.626 2.02354531 1.93342709 2.09664307
3035356.26 2.03329211 1.7391373 2.07493945
30353562.6 1.87520298 1.78522532 1.9492469


368535.505 1.31365909 1.21843195 1.33998201
3685355.05 1.78964453 1.58123932 1.86523544
36853550.5 1.88929952 1.68672416 1.92945823
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
250 2.25619371
2500 2.05220167
25000 2.07166104
250000 2.02552614
2500000 2.02150788
25000000 2.02216014
END_OF_DATA
relative = 1
array curve_of[5]
curve_of[1] = 0
curve_of[2] = 0
curve_of[3] = 0
curve_of[4] = 0
curve_of[5] = 0
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
