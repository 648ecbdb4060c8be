# oversubscription-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_oversubscription_order'
chart_width = 440
chart_height = 424.0
set lmargin at screen 0.38636
set rmargin at screen 0.84091
set tmargin at screen 0.90094
set bmargin at screen 0.09906
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 404.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:340.000]
set label 'sequential@1' at screen 0.36818, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@2' at screen 0.36818, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@8' at screen 0.36818, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@32' at screen 0.36818, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@128' at screen 0.36818, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.793' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@256' at screen 0.36818, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@2' at screen 0.36818, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@8' at screen 0.36818, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@32' at screen 0.36818, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@128' at screen 0.36818, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@256' at screen 0.36818, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@2' at screen 0.36818, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@8' at screen 0.36818, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@32' at screen 0.36818, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@128' at screen 0.36818, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@256' at screen 0.36818, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@32 again' at screen 0.36818, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.82353 330.013 0x6e6e6e
2.58824 329.712 0x6e6e6e
3.94118 332.365 0x6e6e6e
4.64706 330.450 0x6e6e6e
5.17647 331.120 0x6e6e6e
6.05882 329.799 0x6e6e6e
7.41176 329.845 0x6e6e6e
8.88235 329.987 0x6e6e6e
9.17647 329.749 0x6e6e6e
10.3529 332.194 0x6e6e6e

1.88235 311.540 0x0072b2
2.88235 308.919 0x0072b2
3.76471 310.479 0x0072b2
4.82353 309.557 0x0072b2
5.52941 310.065 0x0072b2
6.76471 310.061 0x0072b2
7.94118 312.846 0x0072b2
8.76471 309.251 0x0072b2
9.58824 308.867 0x0072b2
10.7647 309.939 0x0072b2

1.76471 290.526 0x0072b2
2.76471 290.073 0x0072b2
3.47059 289.613 0x0072b2
4 289.927 0x0072b2
5.88235 290.905 0x0072b2
6.58824 289.818 0x0072b2
7.17647 293.700 0x0072b2
8.52941 289.699 0x0072b2
9.94118 289.784 0x0072b2
10.9412 290.991 0x0072b2

1.52941 272.952 0x0072b2
2 269.884 0x0072b2
3.23529 269.295 0x0072b2
4.23529 270.382 0x0072b2
5.82353 272.000 0x0072b2
6.52941 270.090 0x0072b2
7.64706 270.666 0x0072b2
8.29412 269.452 0x0072b2
9.64706 269.654 0x0072b2
10.6471 269.910 0x0072b2

1.29412 252.408 0x0072b2
2.29412 249.954 0x0072b2
3.41176 250.046 0x0072b2
4.70588 252.238 0x0072b2
5.47059 249.796 0x0072b2
6.23529 250.660 0x0072b2
7.29412 249.930 0x0072b2
8.47059 250.146 0x0072b2
9.47059 249.788 0x0072b2
10.8235 249.124 0x0072b2

1 230.641 0x0072b2
2.23529 229.928 0x0072b2
3.88235 230.770 0x0072b2
4.35294 229.836 0x0072b2
5.76471 230.375 0x0072b2
6.35294 230.059 0x0072b2
7.58824 229.397 0x0072b2
8.94118 229.929 0x0072b2
9.88235 229.940 0x0072b2
10.1765 231.707 0x0072b2

1.94118 209.565 0xd55e00
2.17647 209.930 0xd55e00
3.58824 209.344 0xd55e00
4.47059 210.661 0xd55e00
5 210.039 0xd55e00
6.29412 210.632 0xd55e00
7.52941 209.961 0xd55e00
8.05882 212.853 0xd55e00
9.11765 209.660 0xd55e00
10.4706 210.928 0xd55e00

1.64706 191.752 0xd55e00
2.70588 190.324 0xd55e00
3.05882 189.674 0xd55e00
4.52941 188.082 0xd55e00
5.29412 192.487 0xd55e00
6.41176 188.400 0xd55e00
7.35294 190.618 0xd55e00
8.82353 188.548 0xd55e00
9.70588 188.131 0xd55e00
10.2941 191.771 0xd55e00

1.35294 173.051 0xd55e00
2.82353 169.211 0xd55e00
3.35294 169.364 0xd55e00
4.58824 170.069 0xd55e00
5.94118 170.075 0xd55e00
6.94118 171.415 0xd55e00
7.70588 171.211 0xd55e00
8.17647 169.417 0xd55e00
9.82353 169.543 0xd55e00
10.5882 169.931 0xd55e00

1.70588 155.151 0xd55e00
2.05882 149.475 0xd55e00
3 151.165 0xd55e00
4.17647 148.805 0xd55e00
5.64706 150.656 0xd55e00
6.82353 149.386 0xd55e00
7.47059 148.687 0xd55e00
8.35294 149.438 0xd55e00
9.23529 150.520 0xd55e00
10.5294 151.397 0xd55e00

1.58824 132.211 0xd55e00
2.47059 131.332 0xd55e00
3.64706 128.444 0xd55e00
4.05882 131.677 0xd55e00
5.41176 129.181 0xd55e00
6.11765 129.367 0xd55e00
7.76471 131.019 0xd55e00
8.41176 128.429 0xd55e00
9 128.650 0xd55e00
10.1176 130.625 0xd55e00

1.23529 111.849 0xc0a8a8
2.52941 109.013 0xc0a8a8
3.82353 110.819 0xc0a8a8
4.41176 109.429 0xc0a8a8
5.70588 112.518 0xc0a8a8
6.17647 111.106 0xc0a8a8
7 109.054 0xc0a8a8
8.70588 110.564 0xc0a8a8
9.41176 108.581 0xc0a8a8
10.7059 109.034 0xc0a8a8

1.41176 97.000 0xc0a8a8
2.64706 90.045 0xc0a8a8
3.29412 88.515 0xc0a8a8
4.94118 88.681 0xc0a8a8
5.11765 90.159 0xc0a8a8
6.70588 90.535 0xc0a8a8
7.23529 89.936 0xc0a8a8
8.64706 89.955 0xc0a8a8
9.29412 90.413 0xc0a8a8
10 88.415 0xc0a8a8

1.17647 72.825 0xc0a8a8
2.11765 70.728 0xc0a8a8
3.17647 69.023 0xc0a8a8
4.29412 68.839 0xc0a8a8
5.35294 70.532 0xc0a8a8
6.88235 69.035 0xc0a8a8
7.82353 70.601 0xc0a8a8
8.23529 68.619 0xc0a8a8
9.05882 69.600 0xc0a8a8
10.4118 70.397 0xc0a8a8

1.11765 50.110 0xc0a8a8
2.41176 51.725 0xc0a8a8
3.52941 47.420 0xc0a8a8
4.76471 51.504 0xc0a8a8
5.58824 48.676 0xc0a8a8
6.47059 48.021 0xc0a8a8
7.11765 51.119 0xc0a8a8
8 49.890 0xc0a8a8
9.76471 47.710 0xc0a8a8
10.8824 51.391 0xc0a8a8

1.47059 36.642 0xc0a8a8
2.94118 28.831 0xc0a8a8
3.70588 30.135 0xc0a8a8
4.88235 29.864 0xc0a8a8
5.23529 33.392 0xc0a8a8
6.64706 30.734 0xc0a8a8
7.05882 29.640 0xc0a8a8
8.11765 29.043 0xc0a8a8
9.52941 29.769 0xc0a8a8
10.0588 30.798 0xc0a8a8

1.05882 10.241 0x0072b2
2.35294 9.617 0x0072b2
3.11765 9.411 0x0072b2
4.11765 9.538 0x0072b2
5.05882 12.499 0x0072b2
6 11.114 0x0072b2
7.88235 11.607 0x0072b2
8.58824 9.758 0x0072b2
9.35294 9.183 0x0072b2
10.2353 12.383 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


6.76471 310.061 0x0072b2

6.58824 289.818 0x0072b2

6.52941 270.090 0x0072b2

6.23529 250.660 0x0072b2

6.35294 230.059 0x0072b2

6.29412 210.632 0xd55e00

6.41176 188.400 0xd55e00

6.94118 171.415 0xd55e00

6.82353 149.386 0xd55e00

6.11765 129.367 0xd55e00

6.17647 111.106 0xc0a8a8

6.70588 90.535 0xc0a8a8

6.88235 69.035 0xc0a8a8

6.47059 48.021 0xc0a8a8

6.64706 30.734 0xc0a8a8

6 11.114 0x0072b2
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
