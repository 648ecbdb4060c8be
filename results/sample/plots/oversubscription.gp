# oversubscription: data of one chart, written by cbench report; then its look
chart_name = 'chart_oversubscription'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'thread-pool, multiprocess and openmp' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'reach 1.97× to 1.99× the speed of' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'sequential' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'workers, log scale' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [1.44004329:355.544866]
set yrange [0:2.06735151]
set logscale x
set xtics ('3' 3, '10' 10, '30' 30, '100' 100, '300' 300)
set ytics ('0×' 0, '0.5×' 0.5, '1×' 1, '1.5×' 1.5, '2×' 2)
set label 'sequential' at screen 0.72000, screen 187.76478/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 187.76478/chart_height to screen 0.71318, screen 187.76478/chart_height nohead lw 1 lc rgb '#666666' back
set label 'multiprocess' at screen 0.72000, screen 266.62315/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.67227, screen 266.62315/chart_height to screen 0.71318, screen 266.62315/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'openmp' at screen 0.72000, screen 284.62315/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#827272' front
set arrow from screen 0.67909, screen 277.42327/chart_height to screen 0.71318, screen 284.62315/chart_height nohead lw 1 lc rgb '#c0a8a8' back
set label 'thread-pool' at screen 0.72000, screen 302.62315/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66545, screen 292.89247/chart_height to screen 0.71318, screen 302.62315/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'ideal' at screen 0.72000, screen 320.62315/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.67227, screen 315.78476/chart_height to screen 0.71318, screen 320.62315/chart_height nohead lw 1 lc rgb '#666666' back
series = 3
array names[3]
array colours[3]
array dashes[3]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
names[3] = 'openmp'; colours[3] = '#c0a8a8'; dashes[3] = 1
$lines << END_OF_DATA
1.86406557 1.98586952 1.9229467 2.00693587
7.45626229 1.98294057 1.96173917 2.01053434
29.8250492 1.9500419 1.91793857 1.99919802
119.300197 1.89251011 1.85099195 1.96490816
238.600393 1.83590728 1.81732677 1.85164466


2 1.96853075 1.95145748 2.01703177
8 1.94850562 1.87274804 1.98836371
32 1.92824637 1.85306816 1.97005899
128 1.78635636 1.76345022 1.8115172
256 1.62703069 1.55591508 1.65914634


2.14584726 1.97201008 1.88758822 1.9950286
8.58338903 1.92160115 1.8951575 2.02465744
34.3335561 1.93184103 1.87107043 1.97280867
137.334225 1.77376108 1.71588983 1.83933745
274.668449 1.71290621 1.6497788 1.73839713
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
2 2.01793191
8 2.01793191
32 2.01793191
128 2.01793191
256 2.01793191
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
