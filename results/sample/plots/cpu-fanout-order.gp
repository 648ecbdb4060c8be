# cpu-fanout-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_cpu_fanout_order'
chart_width = 440
chart_height = 424.0
set lmargin at screen 0.45364
set rmargin at screen 0.84091
set tmargin at screen 0.90094
set bmargin at screen 0.09906
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 404.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:340.000]
set label 'fib/sequential' at screen 0.43545, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'fib/thread-pool' at screen 0.43545, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'fib/multiprocess' at screen 0.43545, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'fib/event-loop' at screen 0.43545, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sum-squares/sequential' at screen 0.43545, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sum-squares/thread-pool' at screen 0.43545, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sum-squares/multiprocess' at screen 0.43545, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sum-squares/event-loop' at screen 0.43545, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sha256/sequential' at screen 0.43545, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sha256/thread-pool' at screen 0.43545, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sha256/multiprocess' at screen 0.43545, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sha256/event-loop' at screen 0.43545, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'mandelbrot/sequential' at screen 0.43545, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'mandelbrot/thread-pool' at screen 0.43545, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'mandelbrot/multiprocess' at screen 0.43545, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'mandelbrot/event-loop' at screen 0.43545, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'fib/thread-pool again' at screen 0.43545, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.70588 329.906 0x6e6e6e
2.35294 330.014 0x6e6e6e
3.88235 330.123 0x6e6e6e
4.76471 329.874 0x6e6e6e
5.82353 330.130 0x6e6e6e
6.11765 330.334 0x6e6e6e
7.47059 330.033 0x6e6e6e
8.23529 329.872 0x6e6e6e
9.17647 329.986 0x6e6e6e
10 329.901 0x6e6e6e

1.58824 309.990 0x0072b2
2.17647 310.017 0x0072b2
3.29412 309.987 0x0072b2
4 309.941 0x0072b2
5.76471 310.058 0x0072b2
6.76471 309.739 0x0072b2
7.41176 310.006 0x0072b2
8.70588 310.026 0x0072b2
9.05882 310.179 0x0072b2
10.1176 309.994 0x0072b2

1.64706 289.519 0xd55e00
2 290.089 0xd55e00
3.64706 291.391 0xd55e00
4.94118 291.842 0xd55e00
5.23529 290.726 0xd55e00
6.70588 289.780 0xd55e00
7.17647 289.811 0xd55e00
8.76471 289.582 0xd55e00
9.29412 290.134 0xd55e00
10.5882 289.910 0xd55e00

1.11765 269.956 0x009e73
2.05882 269.926 0x009e73
3.41176 270.215 0x009e73
4.41176 270.001 0x009e73
5.17647 272.583 0x009e73
6.05882 270.362 0x009e73
7.64706 269.826 0x009e73
8 270.375 0x009e73
9.41176 269.999 0x009e73
10.7647 269.969 0x009e73

1.94118 249.930 0x6e6e6e
2.94118 249.818 0x6e6e6e
3.94118 249.964 0x6e6e6e
4.29412 250.359 0x6e6e6e
5.41176 250.036 0x6e6e6e
6.35294 250.283 0x6e6e6e
7 250.186 0x6e6e6e
8.58824 249.868 0x6e6e6e
9.35294 254.607 0x6e6e6e
10.4706 249.931 0x6e6e6e

1.35294 229.971 0x0072b2
2.88235 229.694 0x0072b2
3.47059 232.884 0x0072b2
4.52941 229.548 0x0072b2
5.58824 230.029 0x0072b2
6.82353 230.329 0x0072b2
7.88235 228.959 0x0072b2
8.05882 230.234 0x0072b2
9.70588 230.509 0x0072b2
10.6471 229.770 0x0072b2

1.52941 209.943 0xd55e00
2.64706 210.057 0xd55e00
3.76471 217.000 0xd55e00
4.23529 210.223 0xd55e00
5.70588 209.666 0xd55e00
6.29412 209.503 0xd55e00
7.23529 210.821 0xd55e00
8.41176 209.493 0xd55e00
9.76471 211.196 0xd55e00
10.8824 209.387 0xd55e00

1.05882 189.685 0x009e73
2.41176 190.218 0x009e73
3.58824 195.855 0x009e73
4.35294 190.084 0x009e73
5.94118 190.861 0x009e73
6.41176 189.906 0x009e73
7.52941 189.916 0x009e73
8.52941 190.225 0x009e73
9.82353 189.749 0x009e73
10.7059 189.707 0x009e73

1.29412 170.098 0x6e6e6e
2.58824 169.918 0x6e6e6e
3.35294 170.050 0x6e6e6e
4.82353 169.970 0x6e6e6e
5.64706 170.056 0x6e6e6e
6.64706 169.985 0x6e6e6e
7.70588 170.033 0x6e6e6e
8.64706 169.986 0x6e6e6e
9.23529 169.981 0x6e6e6e
10.9412 170.014 0x6e6e6e

1.23529 150.006 0x0072b2
2.11765 150.031 0x0072b2
3 149.971 0x0072b2
4.05882 149.924 0x0072b2
5.29412 149.888 0x0072b2
6.47059 150.176 0x0072b2
7.35294 150.423 0x0072b2
8.17647 149.994 0x0072b2
9.52941 150.230 0x0072b2
10.2353 149.973 0x0072b2

1.17647 130.058 0xd55e00
2.23529 129.999 0xd55e00
3.11765 129.963 0xd55e00
4.47059 130.146 0xd55e00
5.35294 130.001 0xd55e00
6 129.958 0xd55e00
7.11765 129.998 0xd55e00
8.35294 129.972 0xd55e00
9.11765 130.179 0xd55e00
10.5294 130.036 0xd55e00

1.88235 109.980 0x009e73
2.76471 109.996 0x009e73
3.05882 109.906 0x009e73
4.11765 110.040 0x009e73
5.88235 110.035 0x009e73
6.23529 110.144 0x009e73
7.76471 109.974 0x009e73
8.11765 110.004 0x009e73
9.64706 110.113 0x009e73
10.4118 109.975 0x009e73

1.82353 90.004 0x6e6e6e
2.52941 89.997 0x6e6e6e
3.70588 89.836 0x6e6e6e
4.17647 90.003 0x6e6e6e
5.05882 90.033 0x6e6e6e
6.88235 90.021 0x6e6e6e
7.94118 89.974 0x6e6e6e
8.29412 89.976 0x6e6e6e
9.58824 90.033 0x6e6e6e
10.3529 89.997 0x6e6e6e

1 69.998 0x0072b2
2.70588 69.947 0x0072b2
3.23529 70.173 0x0072b2
4.88235 69.924 0x0072b2
5.47059 70.002 0x0072b2
6.94118 69.954 0x0072b2
7.05882 69.977 0x0072b2
8.88235 70.135 0x0072b2
9.94118 70.047 0x0072b2
10.1765 70.222 0x0072b2

1.41176 50.087 0xd55e00
2.82353 49.998 0xd55e00
3.17647 49.934 0xd55e00
4.64706 50.002 0xd55e00
5.11765 49.918 0xd55e00
6.58824 49.914 0xd55e00
7.82353 50.035 0xd55e00
8.94118 50.073 0xd55e00
9 49.918 0xd55e00
10.8235 50.162 0xd55e00

1.47059 30.039 0x009e73
2.29412 29.993 0x009e73
3.82353 30.205 0x009e73
4.70588 29.942 0x009e73
5 30.024 0x009e73
6.17647 30.024 0x009e73
7.29412 29.876 0x009e73
8.82353 30.007 0x009e73
9.47059 29.979 0x009e73
10.0588 29.973 0x009e73

1.76471 9.984 0x0072b2
2.47059 9.900 0x0072b2
3.52941 11.735 0x0072b2
4.58824 10.113 0x0072b2
5.52941 10.016 0x0072b2
6.52941 10.332 0x0072b2
7.58824 9.868 0x0072b2
8.47059 10.270 0x0072b2
9.88235 9.916 0x0072b2
10.2941 9.888 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0


2.17647 310.017 0x0072b2
4 309.941 0x0072b2
5.76471 310.058 0x0072b2
10.1176 309.994 0x0072b2

2 290.089 0xd55e00
4.94118 291.842 0xd55e00
5.23529 290.726 0xd55e00
10.5882 289.910 0xd55e00



2.88235 229.694 0x0072b2
4.52941 229.548 0x0072b2
5.58824 230.029 0x0072b2
10.6471 229.770 0x0072b2

2.64706 210.057 0xd55e00
4.23529 210.223 0xd55e00
5.70588 209.666 0xd55e00
10.8824 209.387 0xd55e00



2.11765 150.031 0x0072b2
4.05882 149.924 0x0072b2
5.29412 149.888 0x0072b2
10.2353 149.973 0x0072b2

2.23529 129.999 0xd55e00
4.47059 130.146 0xd55e00
5.35294 130.001 0xd55e00
10.5294 130.036 0xd55e00



2.70588 69.947 0x0072b2
4.88235 69.924 0x0072b2
5.47059 70.002 0x0072b2
10.1765 70.222 0x0072b2

2.82353 49.998 0xd55e00
4.64706 50.002 0xd55e00
5.11765 49.918 0xd55e00
10.8235 50.162 0xd55e00

3.82353 30.205 0x009e73

2.47059 9.900 0x0072b2
4.58824 10.113 0x0072b2
5.52941 10.016 0x0072b2
10.2941 9.888 0x0072b2
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
