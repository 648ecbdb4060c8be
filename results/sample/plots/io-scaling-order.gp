# io-scaling-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_io_scaling_order'
chart_width = 440
chart_height = 484.0
set lmargin at screen 0.38636
set rmargin at screen 0.84091
set tmargin at screen 0.91322
set bmargin at screen 0.08678
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 464.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:400.000]
set label 'sequential@1' at screen 0.36818, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@1' at screen 0.36818, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.515' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@10' at screen 0.36818, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.606' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@30' at screen 0.36818, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@100' at screen 0.36818, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.333' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@300' at screen 0.36818, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.515' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@1000' at screen 0.36818, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@1' at screen 0.36818, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@10' at screen 0.36818, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.798' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@30' at screen 0.36818, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@100' at screen 0.36818, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@300' at screen 0.36818, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.515' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@1000' at screen 0.36818, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.606' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@1' at screen 0.36818, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.515' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@10' at screen 0.36818, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.798' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@30' at screen 0.36818, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.867' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@100' at screen 0.36818, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@300' at screen 0.36818, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.333' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@1000' at screen 0.36818, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.515' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@30 again' at screen 0.36818, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.798' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.15 389.996 0x6e6e6e
2.45 393.660 0x6e6e6e
3.75 389.933 0x6e6e6e
4.1 390.010 0x6e6e6e
5.65 392.002 0x6e6e6e
6.95 390.041 0x6e6e6e
7.75 389.880 0x6e6e6e
8.65 389.819 0x6e6e6e
9.7 389.895 0x6e6e6e
10.9 390.004 0x6e6e6e

1.85 370.160 0x0072b2
2.8 369.853 0x0072b2
3.5 370.685 0x0072b2
4.15 377.000 0x0072b2
5.55 370.290 0x0072b2
6.25 369.676 0x0072b2
7.2 370.145 0x0072b2
8.5 369.629 0x0072b2
9.45 369.653 0x0072b2
10.45 369.605 0x0072b2

1.4 350.208 0x0072b2
2.2 350.094 0x0072b2
3.8 350.221 0x0072b2
4.4 349.952 0x0072b2
5.7 351.092 0x0072b2
6.45 350.048 0x0072b2
7.95 349.923 0x0072b2
8.7 349.723 0x0072b2
9.8 349.831 0x0072b2
10.6 349.952 0x0072b2

1.7 329.927 0x0072b2
2.05 330.036 0x0072b2
3.3 331.039 0x0072b2
4.85 330.049 0x0072b2
5.9 329.963 0x0072b2
6.4 330.100 0x0072b2
7.1 330.056 0x0072b2
8.4 329.479 0x0072b2
9 329.443 0x0072b2
10.8 329.551 0x0072b2

1.3 310.517 0x0072b2
2.65 309.936 0x0072b2
3.6 315.197 0x0072b2
4.65 314.405 0x0072b2
5.6 310.749 0x0072b2
6.35 310.064 0x0072b2
7.8 309.488 0x0072b2
8.25 309.848 0x0072b2
9.15 308.893 0x0072b2
10.5 309.291 0x0072b2

1.05 295.100 0x0072b2
2.85 291.888 0x0072b2
3.95 291.820 0x0072b2
4.35 289.789 0x0072b2
5.3 292.094 0x0072b2
6.05 289.394 0x0072b2
7 290.190 0x0072b2
8.8 288.180 0x0072b2
9.55 288.498 0x0072b2
10.7 289.806 0x0072b2

1.5 271.562 0x0072b2
2.1 273.335 0x0072b2
3.05 269.610 0x0072b2
4.3 269.332 0x0072b2
5.15 270.032 0x0072b2
6.6 272.256 0x0072b2
7.6 269.147 0x0072b2
8.45 268.975 0x0072b2
9.65 270.150 0x0072b2
10.85 269.968 0x0072b2

1.2 250.216 0xd55e00
2.5 250.021 0xd55e00
3.4 250.216 0xd55e00
4.8 250.200 0xd55e00
5.1 250.268 0xd55e00
6.2 249.832 0xd55e00
7.05 249.969 0xd55e00
8.95 249.851 0xd55e00
9.4 249.979 0xd55e00
10.1 249.866 0xd55e00

1.75 230.169 0xd55e00
2.3 229.984 0xd55e00
3.7 230.101 0xd55e00
4 230.016 0xd55e00
5.8 230.931 0xd55e00
6.8 229.748 0xd55e00
7.4 231.554 0xd55e00
8.3 229.663 0xd55e00
9.1 229.651 0xd55e00
10.3 229.638 0xd55e00

1.25 209.874 0xd55e00
2.9 210.124 0xd55e00
3.9 210.543 0xd55e00
4.55 210.541 0xd55e00
5.85 210.588 0xd55e00
6.5 210.566 0xd55e00
7.65 209.300 0xd55e00
8.15 209.262 0xd55e00
9.85 209.711 0xd55e00
10.75 209.638 0xd55e00

1.35 188.944 0xd55e00
2.25 190.571 0xd55e00
3 194.396 0xd55e00
4.6 191.193 0xd55e00
5.75 191.072 0xd55e00
6.75 191.076 0xd55e00
7.9 189.394 0xd55e00
8.1 189.004 0xd55e00
9.2 189.133 0xd55e00
10.55 189.387 0xd55e00

1.6 170.127 0xd55e00
2.15 172.767 0xd55e00
3.85 171.023 0xd55e00
4.45 171.123 0xd55e00
5.95 171.129 0xd55e00
6.15 169.300 0xd55e00
7.5 168.943 0xd55e00
8.75 168.556 0xd55e00
9.3 169.872 0xd55e00
10.2 167.351 0xd55e00

1.1 149.710 0xd55e00
2 150.637 0xd55e00
3.25 153.788 0xd55e00
4.9 150.282 0xd55e00
5.45 151.922 0xd55e00
6.1 151.672 0xd55e00
7.7 148.343 0xd55e00
8 147.078 0xd55e00
9.5 147.359 0xd55e00
10.4 146.497 0xd55e00

1.9 130.061 0x009e73
2.75 131.884 0x009e73
3.15 130.134 0x009e73
4.05 130.111 0x009e73
5.05 130.235 0x009e73
6 129.859 0x009e73
7.55 129.814 0x009e73
8.35 129.939 0x009e73
9.05 129.779 0x009e73
10 129.857 0x009e73

1.65 109.727 0x009e73
2.7 111.427 0x009e73
3.2 117.000 0x009e73
4.5 109.932 0x009e73
5.25 110.150 0x009e73
6.9 110.126 0x009e73
7.3 110.068 0x009e73
8.9 109.689 0x009e73
9.35 109.890 0x009e73
10.35 109.657 0x009e73

1.55 90.001 0x009e73
2.6 90.040 0x009e73
3.45 93.169 0x009e73
4.25 90.088 0x009e73
5.2 89.999 0x009e73
6.65 90.551 0x009e73
7.15 89.842 0x009e73
8.6 89.507 0x009e73
9.25 89.764 0x009e73
10.15 89.857 0x009e73

1 69.889 0x009e73
2.55 69.995 0x009e73
3.55 70.633 0x009e73
4.7 72.306 0x009e73
5.5 70.282 0x009e73
6.7 69.829 0x009e73
7.85 70.005 0x009e73
8.2 69.777 0x009e73
9.95 69.884 0x009e73
10.65 70.169 0x009e73

1.95 50.012 0x009e73
2.35 50.698 0x009e73
3.1 52.620 0x009e73
4.95 50.849 0x009e73
5.35 50.363 0x009e73
6.3 49.988 0x009e73
7.35 49.977 0x009e73
8.85 49.019 0x009e73
9.9 49.110 0x009e73
10.05 49.560 0x009e73

1.8 31.051 0x009e73
2.95 31.664 0x009e73
3.35 33.196 0x009e73
4.75 30.418 0x009e73
5 29.564 0x009e73
6.55 30.544 0x009e73
7.45 25.531 0x009e73
8.55 24.950 0x009e73
9.75 26.310 0x009e73
10.95 27.198 0x009e73

1.45 9.989 0x0072b2
2.4 11.989 0x0072b2
3.65 10.035 0x0072b2
4.2 10.011 0x0072b2
5.4 10.523 0x0072b2
6.85 9.843 0x0072b2
7.25 10.322 0x0072b2
8.05 9.903 0x0072b2
9.6 9.866 0x0072b2
10.25 9.743 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0

1.15 389.996 0x6e6e6e
2.45 393.660 0x6e6e6e
3.75 389.933 0x6e6e6e
4.1 390.010 0x6e6e6e
5.65 392.002 0x6e6e6e
6.95 390.041 0x6e6e6e
10.9 390.004 0x6e6e6e

1.85 370.160 0x0072b2
2.8 369.853 0x0072b2
3.5 370.685 0x0072b2
4.15 377.000 0x0072b2
5.55 370.290 0x0072b2
6.25 369.676 0x0072b2
7.2 370.145 0x0072b2

1.4 350.208 0x0072b2
2.2 350.094 0x0072b2
3.8 350.221 0x0072b2
4.4 349.952 0x0072b2
5.7 351.092 0x0072b2
6.45 350.048 0x0072b2

1.7 329.927 0x0072b2
2.05 330.036 0x0072b2
3.3 331.039 0x0072b2
4.85 330.049 0x0072b2
5.9 329.963 0x0072b2
6.4 330.100 0x0072b2
7.1 330.056 0x0072b2

1.3 310.517 0x0072b2
2.65 309.936 0x0072b2
3.6 315.197 0x0072b2
4.65 314.405 0x0072b2
5.6 310.749 0x0072b2
6.35 310.064 0x0072b2

1.05 295.100 0x0072b2
2.85 291.888 0x0072b2
3.95 291.820 0x0072b2
4.35 289.789 0x0072b2
5.3 292.094 0x0072b2
6.05 289.394 0x0072b2
7 290.190 0x0072b2

1.5 271.562 0x0072b2
2.1 273.335 0x0072b2
3.05 269.610 0x0072b2
4.3 269.332 0x0072b2
5.15 270.032 0x0072b2
6.6 272.256 0x0072b2
10.85 269.968 0x0072b2

1.2 250.216 0xd55e00
2.5 250.021 0xd55e00
3.4 250.216 0xd55e00
4.8 250.200 0xd55e00
5.1 250.268 0xd55e00
6.2 249.832 0xd55e00
7.05 249.969 0xd55e00

1.75 230.169 0xd55e00
2.3 229.984 0xd55e00
3.7 230.101 0xd55e00
4 230.016 0xd55e00
5.8 230.931 0xd55e00
6.8 229.748 0xd55e00
7.4 231.554 0xd55e00

1.25 209.874 0xd55e00
2.9 210.124 0xd55e00
3.9 210.543 0xd55e00
4.55 210.541 0xd55e00
5.85 210.588 0xd55e00
6.5 210.566 0xd55e00

1.35 188.944 0xd55e00
2.25 190.571 0xd55e00
3 194.396 0xd55e00
4.6 191.193 0xd55e00
5.75 191.072 0xd55e00
6.75 191.076 0xd55e00

1.6 170.127 0xd55e00
2.15 172.767 0xd55e00
3.85 171.023 0xd55e00
4.45 171.123 0xd55e00
5.95 171.129 0xd55e00
6.15 169.300 0xd55e00

1.1 149.710 0xd55e00
2 150.637 0xd55e00
3.25 153.788 0xd55e00
4.9 150.282 0xd55e00
5.45 151.922 0xd55e00
6.1 151.672 0xd55e00

1.9 130.061 0x009e73
2.75 131.884 0x009e73
3.15 130.134 0x009e73
4.05 130.111 0x009e73
5.05 130.235 0x009e73
6 129.859 0x009e73

1.65 109.727 0x009e73
2.7 111.427 0x009e73
3.2 117.000 0x009e73
4.5 109.932 0x009e73
5.25 110.150 0x009e73
6.9 110.126 0x009e73
7.3 110.068 0x009e73

1.55 90.001 0x009e73
2.6 90.040 0x009e73
3.45 93.169 0x009e73
4.25 90.088 0x009e73
5.2 89.999 0x009e73
6.65 90.551 0x009e73
7.15 89.842 0x009e73

1 69.889 0x009e73
2.55 69.995 0x009e73
3.55 70.633 0x009e73
4.7 72.306 0x009e73
5.5 70.282 0x009e73
6.7 69.829 0x009e73

1.95 50.012 0x009e73
2.35 50.698 0x009e73
3.1 52.620 0x009e73
4.95 50.849 0x009e73
5.35 50.363 0x009e73
6.3 49.988 0x009e73
7.35 49.977 0x009e73

1.8 31.051 0x009e73
2.95 31.664 0x009e73
3.35 33.196 0x009e73
4.75 30.418 0x009e73
5 29.564 0x009e73
6.55 30.544 0x009e73
10.95 27.198 0x009e73

1.45 9.989 0x0072b2
2.4 11.989 0x0072b2
3.65 10.035 0x0072b2
4.2 10.011 0x0072b2
5.4 10.523 0x0072b2
6.85 9.843 0x0072b2
7.25 10.322 0x0072b2
END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0


4.15 377.000 0x0072b2













3.2 117.000 0x009e73





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
