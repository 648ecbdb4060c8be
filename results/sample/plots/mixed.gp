# mixed: data of one chart, written by cbench report; then its look
chart_name = 'chart_mixed'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'thread-pool is among the fastest: 2.20×' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'to 5.95× as fast as sequential at every' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'point' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'rounds of SHA-256 for each task, log scale' at screen 0.02727, screen 14.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.606347262:2671.73632]
set yrange [0.908391445:11.0452134]
set logscale x
set logscale y
set xtics ('1' 1, '10' 10, '100' 100, '1,000' 1000)
set ytics ('1×' 1, '2×' 2, '5×' 5, '10×' 10)
set label 'sequential' at screen 0.72000, screen 72.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 72.00000/chart_height to screen 0.71318, screen 72.00000/chart_height nohead lw 1 lc rgb '#666666' back
set label 'event-loop' at screen 0.72000, screen 90.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#009e73' front
set arrow from screen 0.67909, screen 85.03703/chart_height to screen 0.71318, screen 90.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'thread-pool' at screen 0.72000, screen 154.26317/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66545, screen 154.26317/chart_height to screen 0.71318, screen 154.26317/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'multiprocess' at screen 0.72000, screen 172.26317/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#d55e00' front
set arrow from screen 0.67227, screen 154.29027/chart_height to screen 0.71318, screen 172.26317/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'ideal' at screen 0.72000, screen 190.26317/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.67227, screen 155.92283/chart_height to screen 0.71318, screen 190.26317/chart_height nohead lw 1 lc rgb '#666666' back
series = 3
array names[3]
array colours[3]
array dashes[3]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
names[3] = 'event-loop'; colours[3] = '#009e73'; dashes[3] = 1
$lines << END_OF_DATA
0.898339104 5.94837322 5.82364696 6.08607894
17.9667821 5.75415851 5.56226426 5.91367404
53.9003462 4.80220508 4.58474706 5.05064982
161.701039 3.41747903 3.37383191 3.46698202
485.103116 2.59964805 2.54195616 2.63993901
1455.30935 2.2042419 2.19056899 2.2376467


1 5.34233888 5.28427942 5.50315462
20 5.21914023 4.7874328 5.39216059
60 4.67017742 4.34058527 4.79530944
180 3.25088864 3.13455579 3.35377539
540 2.55528596 2.50162576 2.58214797
1620 2.20481589 2.16949672 2.22310966


1.11316539 5.99016208 5.8183018 6.09988085
22.2633078 4.67407833 4.34042123 5.57617794
66.7899235 3.17698951 3.02998798 3.33672448
200.36977 1.9567875 1.95178143 2.0091587
601.109311 1.37023049 1.35848249 1.39410164
1803.32793 1.13344273 1.12820708 1.13711145
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
1 9.08595775
20 10.0333774
60 6.80410484
180 3.86759107
540 2.69012208
1620 2.23967241
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
