# grain: data of one chart, written by cbench report; then its look
chart_name = 'chart_grain'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.62727
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'thread-pool, multiprocess and openmp are' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'among the fastest: 1.67× to 1.96× as' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'fast as sequential at every point' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'terms in a task, log scale' at screen 0.62727, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [101.083805:61829884.6]
set yrange [0.960754676:2.72074181]
set logscale x
set logscale y
set xtics ('10,000' 10000, '1,000,000' 1000000)
set ytics ('1×' 1, '1.2×' 1.2, '1.5×' 1.5, '2×' 2, '2.5×' 2.5)
set label 'sequential' at screen 0.65455, screen 72.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.62727, screen 72.00000/chart_height to screen 0.64773, screen 72.00000/chart_height nohead lw 1 lc rgb '#666666' back
set label 'thread-per-task' at screen 0.65455, screen 208.09532/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#3030a8' front
set arrow from screen 0.62045, screen 208.09532/chart_height to screen 0.64773, screen 208.09532/chart_height nohead lw 1 lc rgb '#3030a8' back
set label 'thread-pool' at screen 0.65455, screen 237.39390/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.59318, screen 237.39390/chart_height to screen 0.64773, screen 237.39390/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'openmp' at screen 0.65455, screen 255.39390/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#827272' front
set arrow from screen 0.61364, screen 237.94660/chart_height to screen 0.64773, screen 255.39390/chart_height nohead lw 1 lc rgb '#c0a8a8' back
set label 'multiprocess' at screen 0.65455, screen 273.39390/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.60682, screen 238.92955/chart_height to screen 0.64773, screen 273.39390/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'queue' at screen 0.65455, screen 291.39390/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.60000, screen 241.07392/chart_height to screen 0.64773, screen 291.39390/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'ideal' at screen 0.65455, screen 309.39390/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.60682, screen 249.00698/chart_height to screen 0.64773, screen 309.39390/chart_height nohead lw 1 lc rgb '#666666' back
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
169.590173 1.70877574 1.69499462 1.74578421
1695.90173 1.9113296 1.86688668 1.9609329
16959.0173 1.88833749 1.8472774 1.92432406
169590.173 1.96484183 1.92122907 1.99337582
1695901.73 1.96009893 1.94332446 1.96803755
16959017.3 1.93900325 1.78784441 1.96165572


2059.06637 1.67899773 1.60170634 1.71051657
20590.6637 1.8527656 1.80482377 1.88244117
205906.637 1.9592559 1.94625734 1.98604227
2059066.37 1.95771174 1.9302907 1.96588927
20590663.7 1.9677828 1.89219379 1.99115361


250 1.66703526 1.60679171 1.67409597
2500 1.90303328 1.88424723 1.94912305
25000 1.89342535 1.85300501 1.91895625
250000 1.95183886 1.87877862 1.97469145
2500000 1.91794109 1.84461276 1.95376023
25000000 1.95096122 1.92987202 1.97201091


303.535626 1.71952623 1.60580864 1.78153423
3035.35626 1.91157711 1.88345983 1.97354694
30353.5626 1.89355652 1.87875217 1.92454329
303535.626 1.93843662 1.90162236 1.95113714
3035356.26 1.9394427 1.92837955 1.95641251
30353562.6 1.94329859 1.91375423 1.95386561


368535.505 1.03144299 1.00108803 1.056346
3685355.05 1.72754176 1.68728449 1.75978634
36853550.5 1.72439058 1.69389548 1.90208609
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
250 2.61396541
2500 2.09912234
25000 2.09976094
250000 2.03283287
2500000 2.02994483
25000000 2.03128455
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
