# bandwidth: data of one chart, written by cbench report; then its look
chart_name = 'chart_bandwidth'
chart_width = 440
chart_height = 432.0
set lmargin at screen 0.15909
set rmargin at screen 0.69273
set tmargin at screen 0.74537
set bmargin at screen 0.14352
set label 'No measurable difference between' at screen 0.02727, screen 412.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'sequential, thread-pool and multiprocess' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'on stream' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as sequential, drive alone' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'workers' at screen 0.69273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.796905222:4.20309478]
set yrange [0:1.59861125]
set xtics ('1' 1, '2' 2, '4' 4)
set ytics ('0×' 0, '0.5×' 0.5, '1×' 1, '1.5×' 1.5)
set label 'sequential' at screen 0.72000, screen 224.64117/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.69273, screen 224.64117/chart_height to screen 0.71318, screen 224.64117/chart_height nohead lw 1 lc rgb '#666666' back
set label 'multiprocess' at screen 0.72000, screen 258.59983/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.67568, screen 258.59983/chart_height to screen 0.71318, screen 258.59983/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'thread-pool' at screen 0.72000, screen 276.59983/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.66886, screen 261.97875/chart_height to screen 0.71318, screen 276.59983/chart_height nohead lw 1 lc rgb '#0072b2' back
series = 2
array names[2]
array colours[2]
array dashes[2]
names[1] = 'thread-pool'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'multiprocess'; colours[2] = '#d55e00'; dashes[2] = 1
$lines << END_OF_DATA
0.978239845 1.04575739 0.940715998 1.0960396
1.97823985 1.25140795 1.04568206 1.5346668
3.97823985 1.22957033 1.03642651 1.3072141


1.02176015 0.985764029 0.904916848 1.05459841
2.02176015 1.36809025 1.0074321 1.48067024
4.02176015 1.20879503 1.09350706 1.37278064
END_OF_DATA
$ideal << END_OF_DATA
NaN NaN
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
