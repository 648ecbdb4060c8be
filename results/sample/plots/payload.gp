# payload: data of one chart, written by cbench report; then its look
chart_name = 'chart_payload'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.15909
set rmargin at screen 0.67091
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'Nothing is measurably faster than one' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'thread on any of the 5 kinds of work' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as one thread, drive alone, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'bytes in a result, log scale' at screen 0.67091, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [29.1232077:9217235.22]
set yrange [0.0069593082:1.57508954]
set logscale x
set logscale y
set xtics ('100' 100, '10,000' 10000, '1,000,000' 1000000)
set ytics ('0.01×' 0.01, '0.02×' 0.02, '0.05×' 0.05, '0.1×' 0.1, '0.2×' 0.2, '0.5×' 0.5, '1×' 1)
set label 'pipe' at screen 0.69818, screen 187.68169/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.65386, screen 187.68169/chart_height to screen 0.69136, screen 187.68169/chart_height nohead lw 1 lc rgb '#d55e00' back
set label '1 MiB pipe' at screen 0.69818, screen 205.68169/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.66068, screen 203.92961/chart_height to screen 0.69136, screen 205.68169/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'threads' at screen 0.69818, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.64023, screen 291.47148/chart_height to screen 0.69136, screen 286.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'shared memory' at screen 0.69818, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#c35600' front
set arrow from screen 0.64705, screen 293.09894/chart_height to screen 0.69136, screen 304.00000/chart_height nohead lw 1 lc rgb '#d55e00' back
set label 'one thread' at screen 0.69818, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.67091, screen 300.21442/chart_height to screen 0.69136, screen 322.00000/chart_height nohead lw 1 lc rgb '#666666' back
series = 4
array names[4]
array colours[4]
array dashes[4]
names[1] = 'threads'; colours[1] = '#0072b2'; dashes[1] = 1
names[2] = 'shared memory'; colours[2] = '#d55e00'; dashes[2] = 1
names[3] = 'pipe'; colours[3] = '#d55e00'; dashes[3] = 2
names[4] = '1 MiB pipe'; colours[4] = '#d55e00'; dashes[4] = 3
$lines << END_OF_DATA
49.6901654 0.0104887063 0.00857300272 0.0122612269
3180.17058 0.0641277969 0.0622921419 0.0688311136
50882.7293 0.502342149 0.418989871 0.521527096
814123.669 1.1658727 0.939264718 1.27861076
3256494.68 0.833331708 0.791005557 0.890980166


58.822498 0.010216261 0.0092649052 0.014104073
3764.63987 0.0592779064 0.0512011467 0.0712578543
60234.2379 0.494127608 0.461857393 0.507615491
963747.807 0.99143293 0.884969793 1.23911443
3854991.23 0.862099386 0.789194089 0.967560453


69.633221 0.0108450371 0.0102756836 0.0146397284
4456.52614 0.0399870394 0.0375769756 0.0481158715
71304.4183 0.12204321 0.110304224 0.130508644
1140870.69 0.127018582 0.115931269 0.141116977
4563482.77 0.095681083 0.0937230485 0.107863666


84409.1375 0.134236982 0.120302375 0.151384701
1350546.2 0.161627837 0.139210038 0.183375073
5402184.8 0.13426983 0.118186262 0.14619363
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
