# io-scaling: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_scaling'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'event-loop reaches 736× the speed of' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'sequential at requests in flight = 1,000' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'requests in flight, log scale' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.626477132:1596.22746]
set yrange [0.744191727:1404.97342]
set logscale x
set logscale y
set xtics ('1' 1, '10' 10, '100' 100, '1,000' 1000)
set ytics ('1×' 1, '3×' 3, '10×' 10, '30×' 30, '100×' 100, '300×' 300, '1,000×' 1000)
set label 'sequential' at screen 0.72000, screen 72.18380/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 72.18380/chart_height to screen 0.71318, screen 72.18380/chart_height nohead lw 1 lc rgb '#666666' back
set label 'multiprocess' at screen 0.72000, screen 259.99343/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#d55e00' front
set arrow from screen 0.67227, screen 259.99343/chart_height to screen 0.71318, screen 259.99343/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'thread-pool' at screen 0.72000, screen 284.50243/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66545, screen 284.50243/chart_height to screen 0.71318, screen 284.50243/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'event-loop' at screen 0.72000, screen 302.50243/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#009e73' front
set arrow from screen 0.67909, screen 299.73003/chart_height to screen 0.71318, screen 302.50243/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'ideal' at screen 0.72000, screen 320.50243/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.67227, screen 312.00000/chart_height to screen 0.71318, screen 320.50243/chart_height nohead lw 1 lc rgb '#666666' back
series = 3
array names[3]
array colours[3]
array dashes[3]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
names[3] = 'event-loop'; colours[3] = '#009e73'; dashes[3] = 1
$lines << END_OF_DATA
0.904648132 0.99952237 0.997161315 1.00475838
2.71394439 2.99101332 2.98576445 2.99975925
9.04648132 9.90316459 9.86201547 9.92319983
27.1394439 29.2643601 29.1228892 29.3214608
90.4648132 92.5076587 90.9110042 93.4050306
271.394439 237.037279 228.649938 244.427886
904.648132 473.370481 402.796943 529.047002


1 0.996476163 0.995153174 0.998664941
3 2.97349829 2.9695228 2.98562549
10 9.76019292 9.66896363 9.81886761
30 27.9324164 27.7825634 28.334972
100 80.7371844 79.1693238 81.9247026
300 174.957115 158.92924 179.124536
1000 232.48198 227.282308 246.814768


1.10540216 0.998238879 0.994681852 1.00002362
3.31620648 3.00051609 2.99060785 3.01038324
11.0540216 9.92997086 9.83834698 9.98287475
33.1620648 29.0655872 29.0135796 29.2052521
110.540216 93.0985335 91.6644916 93.4458154
331.620648 259.277355 254.011453 263.221792
1105.40216 736.322211 719.173834 744.669248
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
1 1.05115982
3 3.15347945
10 10.5115982
30 31.5347945
100 105.115982
300 315.347945
1000 1051.15982
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
