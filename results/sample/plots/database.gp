# database: data of one chart, written by cbench report; then its look
chart_name = 'chart_database'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'thread-pool and multiprocess reach 5.65×' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'to 5.94× the speed of sequential' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'connections, log scale' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.790867933:40.4618757]
set yrange [0.665614689:7.35854505]
set logscale x
set logscale y
set xtics ('1' 1, '2' 2, '4' 4, '8' 8, '16' 16, '32' 32)
set ytics ('0.8×' 0.8, '1×' 1, '1.5×' 1.5, '2×' 2, '3×' 3, '4×' 4, '6×' 6)
set label 'sequential' at screen 0.72000, screen 106.04313/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 106.04313/chart_height to screen 0.71318, screen 106.04313/chart_height nohead lw 1 lc rgb '#666666' back
set label 'thread-pool' at screen 0.72000, screen 231.87564/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66545, screen 231.87564/chart_height to screen 0.71318, screen 231.87564/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'multiprocess' at screen 0.72000, screen 249.87564/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.67227, screen 242.57162/chart_height to screen 0.71318, screen 249.87564/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'event-loop' at screen 0.72000, screen 267.87564/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
set arrow from screen 0.67909, screen 249.55661/chart_height to screen 0.71318, screen 267.87564/chart_height nohead lw 1 lc rgb '#009e73' back
series = 3
array names[3]
array colours[3]
array dashes[3]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
names[3] = 'event-loop'; colours[3] = '#009e73'; dashes[3] = 1
$lines << END_OF_DATA
0.950966319 1.05905644 0.74145446 2.00936174
1.90193264 5.9387749 3.92182672 6.70895195
3.80386528 5.73101576 3.07703497 6.22222201
7.60773056 5.29910295 2.68578461 5.58686367
15.2154611 4.04261806 2.81333179 4.74969678
30.4309222 3.19931754 1.94621488 4.02575164


1 1.03716562 0.844580372 1.55546444
2 5.65397158 3.23706939 6.65426472
4 5.44271652 2.89443105 5.97473518
8 4.29393001 2.91477837 5.25878071
16 4.18841084 2.42619387 4.52701418
32 3.53173505 1.97858453 4.10128412


1.05156195 1.00639659 0.730062715 1.67695249
2.10312391 2.88451469 1.83799232 3.71855717
4.20624781 4.23813128 2.92226927 4.81105987
8.41249562 4.1924574 2.73648053 4.87967219
16.8249912 3.5687367 2.30863961 4.16243328
33.6499825 3.76724584 2.33597743 3.91404177
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
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
