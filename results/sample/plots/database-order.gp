# database-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_database_order'
chart_width = 440
chart_height = 484.0
set lmargin at screen 0.36955
set rmargin at screen 0.84091
set tmargin at screen 0.91322
set bmargin at screen 0.08678
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 464.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:400.000]
set label 'sequential@1' at screen 0.35136, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@1' at screen 0.35136, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@2' at screen 0.35136, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@4' at screen 0.35136, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@8' at screen 0.35136, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@16' at screen 0.35136, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@32' at screen 0.35136, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@1' at screen 0.35136, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@2' at screen 0.35136, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@4' at screen 0.35136, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@8' at screen 0.35136, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@16' at screen 0.35136, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@32' at screen 0.35136, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@1' at screen 0.35136, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@2' at screen 0.35136, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@4' at screen 0.35136, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@8' at screen 0.35136, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@16' at screen 0.35136, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@32' at screen 0.35136, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@8 again' at screen 0.35136, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.75 390.213 0x6e6e6e
2.55 385.079 0x6e6e6e
3.85 390.696 0x6e6e6e
4.15 392.535 0x6e6e6e
5.6 389.861 0x6e6e6e
6.9 389.880 0x6e6e6e
7.95 383.000 0x6e6e6e
8.55 390.118 0x6e6e6e
9.25 391.561 0x6e6e6e
10.95 384.029 0x6e6e6e

1.25 370.467 0x0072b2
2.8 373.755 0x0072b2
3.15 371.619 0x0072b2
4.1 370.403 0x0072b2
5.85 363.509 0x0072b2
6.45 369.580 0x0072b2
7.35 373.697 0x0072b2
8.9 363.360 0x0072b2
9.2 364.222 0x0072b2
10.15 364.616 0x0072b2

1.5 350.303 0x0072b2
2.2 349.823 0x0072b2
3.45 352.282 0x0072b2
4.05 352.441 0x0072b2
5 350.110 0x0072b2
6.75 353.023 0x0072b2
7.55 349.831 0x0072b2
8.15 349.382 0x0072b2
9 349.889 0x0072b2
10.55 349.836 0x0072b2

1.95 330.113 0x0072b2
2.7 332.938 0x0072b2
3.75 331.703 0x0072b2
4.9 329.877 0x0072b2
5.9 329.724 0x0072b2
6.4 329.886 0x0072b2
7.4 331.422 0x0072b2
8.1 330.164 0x0072b2
9.9 329.472 0x0072b2
10.5 329.527 0x0072b2

1.15 309.408 0x0072b2
2.85 313.397 0x0072b2
3.8 310.427 0x0072b2
4.95 309.369 0x0072b2
5.7 309.392 0x0072b2
6.55 309.154 0x0072b2
7.75 309.697 0x0072b2
8.7 310.294 0x0072b2
9.55 311.391 0x0072b2
10 310.608 0x0072b2

1.05 289.560 0x0072b2
2.45 288.762 0x0072b2
3.05 292.882 0x0072b2
4.2 290.159 0x0072b2
5.8 290.600 0x0072b2
6.25 289.839 0x0072b2
7.1 290.661 0x0072b2
8.25 290.439 0x0072b2
9.95 289.607 0x0072b2
10.1 289.195 0x0072b2

1.45 269.614 0x0072b2
2.9 270.815 0x0072b2
3 270.771 0x0072b2
4.7 269.931 0x0072b2
5.05 268.737 0x0072b2
6.95 271.437 0x0072b2
7.2 268.957 0x0072b2
8.35 271.718 0x0072b2
9.1 269.327 0x0072b2
10.85 270.068 0x0072b2

1.35 252.456 0xd55e00
2.35 250.302 0xd55e00
3.7 251.800 0xd55e00
4.85 243.000 0xd55e00
5.95 243.000 0xd55e00
6.85 249.688 0xd55e00
7.15 243.000 0xd55e00
8.4 250.484 0xd55e00
9.75 250.405 0xd55e00
10.35 243.000 0xd55e00

1.4 229.726 0xd55e00
2.65 232.985 0xd55e00
3.25 233.243 0xd55e00
4.8 232.427 0xd55e00
5.15 229.833 0xd55e00
6.3 229.547 0xd55e00
7.6 229.649 0xd55e00
8.45 237.000 0xd55e00
9.15 230.165 0xd55e00
10.4 229.295 0xd55e00

1.1 209.616 0xd55e00
2.1 214.306 0xd55e00
3.5 209.816 0xd55e00
4.25 209.813 0xd55e00
5.2 210.181 0xd55e00
6 211.440 0xd55e00
7 212.000 0xd55e00
8.65 209.633 0xd55e00
9.5 211.737 0xd55e00
10.6 209.382 0xd55e00

1.2 189.350 0xd55e00
2.6 190.373 0xd55e00
3.65 193.841 0xd55e00
4.4 189.523 0xd55e00
5.1 189.449 0xd55e00
6.65 189.528 0xd55e00
7.85 191.892 0xd55e00
8.3 192.288 0xd55e00
9.4 192.353 0xd55e00
10.3 189.613 0xd55e00

1.65 170.012 0xd55e00
2.25 169.988 0xd55e00
3.2 171.095 0xd55e00
4.75 169.702 0xd55e00
5.75 169.151 0xd55e00
6.2 169.594 0xd55e00
7.5 169.893 0xd55e00
8 171.266 0xd55e00
9.6 170.887 0xd55e00
10.45 171.389 0xd55e00

1.9 150.102 0xd55e00
2.05 151.898 0xd55e00
3.4 149.813 0xd55e00
4.45 149.911 0xd55e00
5.45 152.521 0xd55e00
6.5 148.654 0xd55e00
7.65 150.203 0xd55e00
8.5 150.088 0xd55e00
9.8 149.299 0xd55e00
10.25 149.269 0xd55e00

1.85 132.135 0x009e73
2 132.342 0x009e73
3.35 127.539 0x009e73
4 125.892 0x009e73
5.4 133.198 0x009e73
6.1 130.838 0x009e73
7.3 134.500 0x009e73
8.95 125.327 0x009e73
9.65 129.086 0x009e73
10.75 127.038 0x009e73

1.7 109.418 0x009e73
2.75 109.917 0x009e73
3.55 113.639 0x009e73
4.55 109.273 0x009e73
5.35 109.499 0x009e73
6.6 113.600 0x009e73
7.9 111.376 0x009e73
8.05 110.082 0x009e73
9.05 109.842 0x009e73
10.2 112.274 0x009e73

1.3 92.350 0x009e73
2.5 88.062 0x009e73
3.6 89.368 0x009e73
4.65 91.252 0x009e73
5.55 88.663 0x009e73
6.35 88.239 0x009e73
7.25 88.111 0x009e73
8.8 90.819 0x009e73
9.45 90.824 0x009e73
10.65 90.595 0x009e73

1 70.955 0x009e73
2.3 69.857 0x009e73
3.1 71.515 0x009e73
4.35 71.035 0x009e73
5.3 68.893 0x009e73
6.8 68.912 0x009e73
7.8 67.573 0x009e73
8.6 70.141 0x009e73
9.3 69.458 0x009e73
10.9 73.370 0x009e73

1.6 50.566 0x009e73
2.15 48.247 0x009e73
3.3 47.620 0x009e73
4.5 51.766 0x009e73
5.65 45.745 0x009e73
6.05 49.298 0x009e73
7.05 50.240 0x009e73
8.2 49.754 0x009e73
9.35 52.965 0x009e73
10.8 50.778 0x009e73

1.55 32.464 0x009e73
2.4 28.801 0x009e73
3.9 30.239 0x009e73
4.3 32.170 0x009e73
5.25 29.507 0x009e73
6.7 30.025 0x009e73
7.45 29.847 0x009e73
8.85 29.953 0x009e73
9.85 29.975 0x009e73
10.7 32.166 0x009e73

1.8 9.966 0x0072b2
2.95 12.441 0x0072b2
3.95 11.439 0x0072b2
4.6 9.869 0x0072b2
5.5 12.343 0x0072b2
6.15 9.800 0x0072b2
7.7 10.034 0x0072b2
8.75 9.920 0x0072b2
9.7 10.883 0x0072b2
10.05 9.703 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0

















10.9 73.370 0x009e73

1.6 50.566 0x009e73
2.15 48.247 0x009e73
3.3 47.620 0x009e73
4.5 51.766 0x009e73
8.2 49.754 0x009e73

7.45 29.847 0x009e73

7.7 10.034 0x0072b2
END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0

7.95 383.000 0x6e6e6e







4.85 243.000 0xd55e00
5.95 243.000 0xd55e00
7.15 243.000 0xd55e00
10.35 243.000 0xd55e00

8.45 237.000 0xd55e00











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
