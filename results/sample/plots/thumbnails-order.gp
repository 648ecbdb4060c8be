# thumbnails-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_thumbnails_order'
chart_width = 440
chart_height = 414.0
set lmargin at screen 0.36955
set rmargin at screen 0.84091
set tmargin at screen 0.89855
set bmargin at screen 0.10145
set label '1 of 11 cases drifted while they ran' at screen 0.02727, screen 394.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:10.2]
set yrange [0:330.000]
set label 'large-loop' at screen 0.35136, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.059' at screen 0.97273, screen 357.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 315.000 to graph 1, first 315.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'large-threads' at screen 0.35136, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 327.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 285.000 to graph 1, first 285.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'large-processes' at screen 0.35136, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 297.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 255.000 to graph 1, first 255.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'large-loops' at screen 0.35136, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.677' at screen 0.97273, screen 267.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 225.000 to graph 1, first 225.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'large-pool' at screen 0.35136, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 237.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 195.000 to graph 1, first 195.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'small-loop' at screen 0.35136, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 207.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 165.000 to graph 1, first 165.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'small-threads' at screen 0.35136, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 177.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 135.000 to graph 1, first 135.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'small-processes' at screen 0.35136, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.956' at screen 0.97273, screen 147.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 105.000 to graph 1, first 105.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'small-loops' at screen 0.35136, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 117.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 75.000 to graph 1, first 75.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'small-pool' at screen 0.35136, screen 87.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.027' at screen 0.97273, screen 87.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 45.000 to graph 1, first 45.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'large-threads again' at screen 0.35136, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 57.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 15.000 to graph 1, first 15.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.90909 327.000 0x009e73
2.72727 315.309 0x009e73
3.36364 323.725 0x009e73
4.81818 319.854 0x009e73
5.09091 315.000 0x009e73
6.81818 314.179 0x009e73
7.72727 313.492 0x009e73
8.18182 313.700 0x009e73
9.90909 314.057 0x009e73

1.09091 283.719 0x3090f0
2.27273 285.917 0x3090f0
3.09091 290.681 0x3090f0
4.45455 285.000 0x3090f0
5 294.373 0x3090f0
6.63636 283.041 0x3090f0
7.18182 290.374 0x3090f0
8.90909 282.159 0x3090f0
9.18182 283.861 0x3090f0

1 253.826 0x906048
2.54545 260.637 0x906048
3.54545 255.000 0x906048
4.36364 253.165 0x906048
5.27273 255.832 0x906048
6.54545 260.847 0x906048
7.09091 258.582 0x906048
8.72727 251.950 0x906048
9.72727 250.532 0x906048

1.45455 225.705 0x60c078
2.90909 234.244 0x60c078
3.81818 225.000 0x60c078
4.72727 234.311 0x60c078
5.36364 231.378 0x60c078
6.36364 224.904 0x60c078
7.63636 221.447 0x60c078
8.54545 223.817 0x60c078
9 224.359 0x60c078

1.27273 190.944 0x0072b2
2.36364 192.528 0x0072b2
3.72727 198.798 0x0072b2
4 196.488 0x0072b2
5.72727 195.000 0x0072b2
6.90909 202.218 0x0072b2
7 201.944 0x0072b2
8.45455 188.727 0x0072b2
9.45455 192.905 0x0072b2

1.63636 162.955 0x009e73
2.09091 164.329 0x009e73
3.27273 170.175 0x009e73
4.18182 165.000 0x009e73
5.45455 176.488 0x009e73
6.45455 163.831 0x009e73
7.45455 165.396 0x009e73
8.09091 167.696 0x009e73
9.63636 161.532 0x009e73

1.18182 132.351 0x3090f0
2 145.094 0x3090f0
3.45455 135.000 0x3090f0
4.27273 138.643 0x3090f0
5.81818 136.019 0x3090f0
6.18182 132.023 0x3090f0
7.54545 132.725 0x3090f0
8.63636 128.933 0x3090f0
9.27273 135.676 0x3090f0

1.72727 110.302 0x906048
2.45455 109.488 0x906048
3 103.127 0x906048
4.63636 113.087 0x906048
5.54545 110.040 0x906048
6.27273 103.377 0x906048
7.90909 99.498 0x906048
8.81818 97.639 0x906048
9.36364 105.000 0x906048

1.54545 76.697 0x60c078
2.18182 75.250 0x60c078
3.18182 75.000 0x60c078
4.54545 69.688 0x60c078
5.18182 74.009 0x60c078
6 76.140 0x60c078
7.27273 75.972 0x60c078
8 73.710 0x60c078
9.54545 70.094 0x60c078

1.81818 45.185 0x0072b2
2.81818 49.188 0x0072b2
3.63636 48.889 0x0072b2
4.09091 45.000 0x0072b2
5.63636 45.148 0x0072b2
6.09091 42.783 0x0072b2
7.81818 38.906 0x0072b2
8.36364 41.456 0x0072b2
9.81818 34.249 0x0072b2

1.36364 10.837 0x3090f0
2.63636 17.145 0x3090f0
3.90909 19.561 0x3090f0
4.90909 22.653 0x3090f0
5.90909 15.000 0x3090f0
6.72727 11.358 0x3090f0
7.36364 13.280 0x3090f0
8.27273 24.345 0x3090f0
9.09091 8.743 0x3090f0
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


3.09091 290.681 0x3090f0
5 294.373 0x3090f0
7.18182 290.374 0x3090f0

3.54545 255.000 0x906048
5.27273 255.832 0x906048
7.09091 258.582 0x906048

3.81818 225.000 0x60c078
5.36364 231.378 0x60c078
7.63636 221.447 0x60c078

3.72727 198.798 0x0072b2
5.72727 195.000 0x0072b2
7 201.944 0x0072b2


3.45455 135.000 0x3090f0
5.81818 136.019 0x3090f0
7.54545 132.725 0x3090f0

3 103.127 0x906048
5.54545 110.040 0x906048
7.90909 99.498 0x906048

3.18182 75.000 0x60c078
5.18182 74.009 0x60c078
7.27273 75.972 0x60c078

3.63636 48.889 0x0072b2
5.63636 45.148 0x0072b2
7.81818 38.906 0x0072b2

3.90909 19.561 0x3090f0
5.90909 15.000 0x3090f0
7.36364 13.280 0x3090f0
END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0











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
# Runs in the order in which they ran, one strip for each case.
#   $runs       time y colour; a line for each case
#   $disturbed  time y colour
#   $beyond     time y colour, of what would leave its strip
unset xtics
unset ytics

plot $runs using 1:2:3 with lines lw 1.6 lc rgb variable title 'runs', \
     $disturbed using 1:2 with points pt 6 ps 0.55 lw 1.4 lc rgb '#222222' \
         title 'disturbed', \
     $beyond using 1:2 with points pt 8 ps 0.5 lc rgb '#222222' \
         title 'beyond the edge'
