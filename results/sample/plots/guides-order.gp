# guides-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_guides_order'
chart_width = 440
chart_height = 444.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.90541
set bmargin at screen 0.09459
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 424.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:10.2]
set yrange [0:360.000]
set label 'three waits/one by one' at screen 0.45227, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'three waits/loop' at screen 0.45227, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.214' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'three waits/threads' at screen 0.45227, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'a hundred waits/one by o…' at screen 0.45227, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'a hundred waits/loop' at screen 0.45227, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'twenty downloads/one by …' at screen 0.45227, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'twenty downloads/loop' at screen 0.45227, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'twenty downloads/threads' at screen 0.45227, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'one request at a time/on…' at screen 0.45227, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'one request at a time/lo…' at screen 0.45227, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'switching/one by one' at screen 0.45227, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'switching/loop' at screen 0.45227, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'switching/coroutines' at screen 0.45227, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'switching/threads' at screen 0.45227, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'mixed work/one by one' at screen 0.45227, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'mixed work/as many threa…' at screen 0.45227, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'mixed work/threads' at screen 0.45227, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'three waits/loop again' at screen 0.45227, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.758' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.33333 349.997 0x6e6e6e
2.27778 350.002 0x6e6e6e
3.55556 350.001 0x6e6e6e
4.22222 349.997 0x6e6e6e
5.44444 349.999 0x6e6e6e
6.22222 350.000 0x6e6e6e
7.77778 349.999 0x6e6e6e
8.22222 350.015 0x6e6e6e
9.38889 350.002 0x6e6e6e

1.55556 329.998 0x009e73
2.61111 329.998 0x009e73
3.66667 330.001 0x009e73
4 329.999 0x009e73
5.83333 329.999 0x009e73
6.94444 330.000 0x009e73
7.27778 330.003 0x009e73
8.16667 330.009 0x009e73
9.88889 330.003 0x009e73

1.44444 310.001 0x0072b2
2.44444 310.001 0x0072b2
3.05556 310.000 0x0072b2
4.66667 310.000 0x0072b2
5.05556 309.995 0x0072b2
6.5 310.000 0x0072b2
7.55556 309.994 0x0072b2
8.33333 310.004 0x0072b2
9.27778 310.010 0x0072b2

1.72222 290.000 0x6e6e6e
2.05556 290.000 0x6e6e6e
3.33333 289.999 0x6e6e6e
4.61111 289.997 0x6e6e6e
5.88889 290.001 0x6e6e6e
6.11111 290.000 0x6e6e6e
7.83333 289.997 0x6e6e6e
8.44444 290.001 0x6e6e6e
9.16667 290.004 0x6e6e6e

1.94444 270.003 0x009e73
2.77778 269.998 0x009e73
3.16667 269.997 0x009e73
4.16667 270.001 0x009e73
5.22222 269.999 0x009e73
6.16667 269.998 0x009e73
7.44444 270.001 0x009e73
8.83333 270.000 0x009e73
9.22222 270.010 0x009e73

1.16667 250.004 0x6e6e6e
2.83333 249.975 0x6e6e6e
3.44444 249.973 0x6e6e6e
4.27778 249.989 0x6e6e6e
5 250.002 0x6e6e6e
6.88889 250.000 0x6e6e6e
7 249.976 0x6e6e6e
8.66667 250.024 0x6e6e6e
9.05556 250.002 0x6e6e6e

1.61111 229.505 0x009e73
2.72222 229.707 0x009e73
3.38889 230.036 0x009e73
4.05556 229.756 0x009e73
5.94444 230.007 0x009e73
6.72222 230.138 0x009e73
7.16667 229.754 0x009e73
8.72222 230.000 0x009e73
9.33333 230.096 0x009e73

1 210.009 0x0072b2
2.22222 210.013 0x0072b2
3.83333 209.988 0x0072b2
4.72222 210.000 0x0072b2
5.61111 209.969 0x0072b2
6 209.986 0x0072b2
7.61111 209.996 0x0072b2
8.38889 210.022 0x0072b2
9.94444 210.041 0x0072b2

1.5 194.636 0x6e6e6e
2.16667 188.142 0x6e6e6e
3.61111 184.856 0x6e6e6e
4.11111 186.384 0x6e6e6e
5.33333 184.641 0x6e6e6e
6.33333 190.000 0x6e6e6e
7.94444 197.000 0x6e6e6e
8.05556 197.000 0x6e6e6e
9.77778 191.578 0x6e6e6e

1.88889 166.113 0x009e73
2.33333 172.127 0x009e73
3.11111 170.374 0x009e73
4.5 166.259 0x009e73
5.11111 164.713 0x009e73
6.05556 170.000 0x009e73
7.33333 164.341 0x009e73
8.5 172.601 0x009e73
9.83333 177.000 0x009e73

1.27778 149.902 0x6e6e6e
2.88889 150.063 0x6e6e6e
3.72222 149.999 0x6e6e6e
4.55556 150.302 0x6e6e6e
5.5 149.914 0x6e6e6e
6.61111 150.036 0x6e6e6e
7.11111 150.000 0x6e6e6e
8.94444 149.915 0x6e6e6e
9.44444 150.304 0x6e6e6e

1.38889 130.040 0x009e73
2.66667 130.119 0x009e73
3.22222 130.004 0x009e73
4.44444 129.918 0x009e73
5.77778 129.989 0x009e73
6.27778 130.000 0x009e73
7.88889 129.954 0x009e73
8.88889 129.990 0x009e73
9.5 130.248 0x009e73

1.22222 110.000 0xa8a8d8
2 109.955 0xa8a8d8
3.5 110.000 0xa8a8d8
4.83333 109.907 0xa8a8d8
5.66667 110.275 0xa8a8d8
6.83333 110.090 0xa8a8d8
7.72222 109.930 0xa8a8d8
8.11111 109.967 0xa8a8d8
9.66667 110.213 0xa8a8d8

1.11111 90.000 0x0072b2
2.11111 90.078 0x0072b2
3.94444 89.948 0x0072b2
4.94444 90.035 0x0072b2
5.27778 89.910 0x0072b2
6.44444 90.252 0x0072b2
7.66667 89.895 0x0072b2
8.61111 89.990 0x0072b2
9.72222 90.079 0x0072b2

1.83333 70.315 0x6e6e6e
2.55556 70.228 0x6e6e6e
3.27778 69.979 0x6e6e6e
4.38889 69.888 0x6e6e6e
5.38889 70.012 0x6e6e6e
6.77778 70.226 0x6e6e6e
7.22222 69.910 0x6e6e6e
8.77778 69.993 0x6e6e6e
9.55556 70.000 0x6e6e6e

1.77778 50.061 0x0072b2
2.5 50.048 0x0072b2
3.77778 49.863 0x0072b2
4.88889 50.000 0x0072b2
5.72222 49.849 0x0072b2
6.38889 50.007 0x0072b2
7.05556 49.942 0x0072b2
8.55556 49.935 0x0072b2
9.61111 50.006 0x0072b2

1.66667 29.137 0x0072b2
2.94444 30.622 0x0072b2
3.88889 29.849 0x0072b2
4.77778 29.194 0x0072b2
5.16667 30.116 0x0072b2
6.55556 30.390 0x0072b2
7.5 29.299 0x0072b2
8.27778 30.000 0x0072b2
9.11111 30.103 0x0072b2

1.05556 9.994 0x009e73
2.38889 9.997 0x009e73
3 10.002 0x009e73
4.33333 9.999 0x009e73
5.55556 10.001 0x009e73
6.66667 9.999 0x009e73
7.38889 10.004 0x009e73
8 10.000 0x009e73
9 10.003 0x009e73
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0
















2.5 50.048 0x0072b2
5.72222 49.849 0x0072b2

2.94444 30.622 0x0072b2
5.16667 30.116 0x0072b2

END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0









7.94444 197.000 0x6e6e6e
8.05556 197.000 0x6e6e6e

9.83333 177.000 0x009e73








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
