# hybrids: data of one chart, written by cbench report; then its look
chart_name = 'chart_hybrids'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.51818
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'thread-pool is among the fastest: 1.46×' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'to 1.75× as fast as event-loop at 4 of 5' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'points' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as event-loop, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'rounds of SHA-256 for each task, log scale' at screen 0.02727, screen 14.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [2.98578257:1004.76171]
set yrange [0.831116865:1.86051172]
set logscale x
set logscale y
set xtics ('10' 10, '100' 100, '1,000' 1000)
set ytics ('1×' 1, '1.2×' 1.2, '1.5×' 1.5)
set label 'event-loop' at screen 0.54545, screen 121.68465/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.51818, screen 121.68465/chart_height to screen 0.53864, screen 121.68465/chart_height nohead lw 1 lc rgb '#666666' back
set label 'multi-loop' at screen 0.54545, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#60c078' front
set arrow from screen 0.50114, screen 270.83507/chart_height to screen 0.53864, screen 268.00000/chart_height nohead lw 1 lc rgb '#60c078' back
set label 'event-loop+threads' at screen 0.54545, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#3090f0' front
set arrow from screen 0.48750, screen 298.96139/chart_height to screen 0.53864, screen 286.00000/chart_height nohead lw 1 lc rgb '#3090f0' back
set label 'event-loop+processes' at screen 0.54545, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#906048' front
set arrow from screen 0.49432, screen 301.39480/chart_height to screen 0.53864, screen 304.00000/chart_height nohead lw 1 lc rgb '#906048' back
set label 'thread-pool' at screen 0.54545, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.50795, screen 302.39359/chart_height to screen 0.53864, screen 322.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
series = 4
array names[4]
array colours[4]
array dashes[4]
names[1] = 'event-loop+threads'; colours[1] = '#3090f0'; dashes[1] = 1
names[2] = 'event-loop+processes'; colours[2] = '#906048'; dashes[2] = 1
names[3] = 'multi-loop'; colours[3] = '#60c078'; dashes[3] = 1
names[4] = 'thread-pool'; colours[4] = '#0072b2'; dashes[4] = 1
$lines << END_OF_DATA
4.23641352 0.930010045 0.896126904 0.958159707
16.9456541 1.20387006 1.15550857 1.26109884
50.8369623 1.66076753 1.63509356 1.71587061
152.510887 1.71781819 1.64180368 1.74898565
508.369623 1.73229371 1.70621527 1.76498667


4.73128872 0.973872899 0.958621226 1.00251528
18.9251549 1.34062512 1.30530909 1.41572275
56.7754647 1.6101944 1.57089139 1.64089843
170.326394 1.71926363 1.63299349 1.74984914
567.754647 1.74540814 1.71360268 1.78082971


5.2839726 0.981507543 0.968784152 1.00458494
21.1358904 1.25906686 1.24217671 1.37767557
63.4076712 1.67739653 1.57901347 1.72899335
190.223014 1.73166246 1.69199649 1.75761961
634.076712 1.58767784 1.52838244 1.79195568


5.90121806 0.960038446 0.857279606 1.03292743
23.6048722 1.4581047 1.3660942 1.52602916
70.8146167 1.71179498 1.67078862 1.7474004
212.44385 1.74858058 1.70974109 1.79104894
708.146167 1.75081963 1.70345284 1.80373201
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
END_OF_DATA
relative = 1
array curve_of[4]
curve_of[1] = 0
curve_of[2] = 0
curve_of[3] = 0
curve_of[4] = 0
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
