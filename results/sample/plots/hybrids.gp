# hybrids: data of one chart, written by cbench report; then its look
chart_name = 'chart_hybrids'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.15909
set rmargin at screen 0.51818
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'thread-pool is fastest: 1.69× as fast as' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop at 1 of 5 points' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as event-loop, log scale' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'rounds of SHA-256 for each task, log scale' at screen 0.02727, screen 14.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [2.98578257:1004.76171]
set yrange [0.783081265:1.8664226]
set logscale x
set logscale y
set xtics ('10' 10, '100' 100, '1,000' 1000)
set ytics ('0.8×' 0.8, '1×' 1, '1.2×' 1.2, '1.5×' 1.5)
set label 'event-loop' at screen 0.54545, screen 135.19722/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#666666' front
set arrow from screen 0.51818, screen 135.19722/chart_height to screen 0.53864, screen 135.19722/chart_height nohead lw 1 lc rgb '#666666' back
set label 'multi-loop' at screen 0.54545, screen 253.95879/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#418251' front
set arrow from screen 0.50114, screen 253.95879/chart_height to screen 0.53864, screen 253.95879/chart_height nohead lw 1 lc rgb '#60c078' back
set label 'event-loop+threads' at screen 0.54545, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#2878c9' front
set arrow from screen 0.48750, screen 288.80117/chart_height to screen 0.53864, screen 286.00000/chart_height nohead lw 1 lc rgb '#3090f0' back
set label 'thread-pool' at screen 0.54545, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.50795, screen 294.27345/chart_height to screen 0.53864, screen 304.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'event-loop+processes' at screen 0.54545, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#906048' front
set arrow from screen 0.49432, screen 294.51933/chart_height to screen 0.53864, screen 322.00000/chart_height nohead lw 1 lc rgb '#906048' back
series = 4
array names[4]
array colours[4]
array dashes[4]
names[1] = 'event-loop+threads'; colours[1] = '#3090f0'; dashes[1] = 1
names[2] = 'event-loop+processes'; colours[2] = '#906048'; dashes[2] = 1
names[3] = 'multi-loop'; colours[3] = '#60c078'; dashes[3] = 1
names[4] = 'thread-pool'; colours[4] = '#0072b2'; dashes[4] = 1
$lines << END_OF_DATA
4.23641352 0.891936447 0.809682303 0.972249493
16.9456541 1.05248537 0.949157468 1.1207323
50.8369623 1.55471551 0.952553234 1.65784651
152.510887 1.33690525 0.968145107 1.75488545
508.369623 1.67049714 1.03293163 1.79637494


4.73128872 1.00761342 0.962026076 1.06171672
18.9251549 1.06180094 0.948090209 1.25861985
56.7754647 1.20502999 0.94834705 1.56300335
170.326394 1.57038683 0.970031297 1.68935858
567.754647 1.70271332 0.998988761 1.80510376


5.2839726 0.959110962 0.928027506 1.02119421
21.1358904 1.11565668 0.925601589 1.23605635
63.4076712 1.28286493 0.94830416 1.68745585
190.223014 1.56857558 0.980433538 1.75122831
634.076712 1.48695242 1.04082559 1.60513051


5.90121806 0.873372682 0.819922201 0.934656544
23.6048722 1.15788922 0.998146159 1.31716864
70.8146167 1.23598875 0.955539247 1.68883258
212.44385 1.69257592 1.03486842 1.74509332
708.146167 1.70131537 1.00151208 1.74534301
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
