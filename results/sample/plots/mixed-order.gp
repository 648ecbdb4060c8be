# mixed-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_mixed_order'
chart_width = 440
chart_height = 504.0
set lmargin at screen 0.40318
set rmargin at screen 0.84091
set tmargin at screen 0.91667
set bmargin at screen 0.08333
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 484.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:420.000]
set label 'sequential@1' at screen 0.38500, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 410.000 to graph 1, first 410.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@60' at screen 0.38500, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@180' at screen 0.38500, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@540' at screen 0.38500, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@1620' at screen 0.38500, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@1' at screen 0.38500, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@60' at screen 0.38500, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@180' at screen 0.38500, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@540' at screen 0.38500, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@1620' at screen 0.38500, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.350' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@1' at screen 0.38500, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@60' at screen 0.38500, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@180' at screen 0.38500, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@540' at screen 0.38500, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@1620' at screen 0.38500, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@1' at screen 0.38500, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@60' at screen 0.38500, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@180' at screen 0.38500, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@540' at screen 0.38500, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@1620' at screen 0.38500, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.572' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@180 again' at screen 0.38500, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.95238 409.864 0x6e6e6e
2.19048 409.872 0x6e6e6e
3.95238 410.440 0x6e6e6e
4.61905 409.879 0x6e6e6e
5 410.877 0x6e6e6e
6.90476 410.298 0x6e6e6e
7.14286 409.933 0x6e6e6e
8.14286 409.999 0x6e6e6e
9.19048 410.001 0x6e6e6e
10.0952 410.459 0x6e6e6e

1.57143 389.892 0x6e6e6e
2.38095 389.956 0x6e6e6e
3.47619 389.980 0x6e6e6e
4.7619 389.815 0x6e6e6e
5.57143 390.665 0x6e6e6e
6.57143 390.274 0x6e6e6e
7.7619 390.130 0x6e6e6e
8.28571 390.002 0x6e6e6e
9.52381 389.998 0x6e6e6e
10 390.458 0x6e6e6e

1.80952 369.867 0x6e6e6e
2.14286 369.792 0x6e6e6e
3.80952 370.409 0x6e6e6e
4.66667 369.942 0x6e6e6e
5.80952 370.505 0x6e6e6e
6.85714 370.200 0x6e6e6e
7.04762 369.862 0x6e6e6e
8.42857 370.058 0x6e6e6e
9.28571 369.848 0x6e6e6e
10.7619 370.165 0x6e6e6e

1.47619 349.756 0x6e6e6e
2.66667 350.214 0x6e6e6e
3.85714 350.162 0x6e6e6e
4.04762 350.016 0x6e6e6e
5.52381 350.280 0x6e6e6e
6.04762 349.984 0x6e6e6e
7.71429 349.752 0x6e6e6e
8.80952 349.684 0x6e6e6e
9.38095 349.792 0x6e6e6e
10.5714 350.079 0x6e6e6e

1.7619 329.826 0x6e6e6e
2.09524 329.905 0x6e6e6e
3.28571 330.015 0x6e6e6e
4.14286 329.985 0x6e6e6e
5.47619 330.029 0x6e6e6e
6.61905 330.064 0x6e6e6e
7.66667 329.903 0x6e6e6e
8.95238 329.805 0x6e6e6e
9.66667 330.035 0x6e6e6e
10.9048 330.269 0x6e6e6e

1.90476 309.072 0x0072b2
2.61905 310.755 0x0072b2
3.42857 309.723 0x0072b2
4.80952 309.500 0x0072b2
5.33333 310.483 0x0072b2
6.71429 309.836 0x0072b2
7.19048 310.162 0x0072b2
8.90476 309.515 0x0072b2
9.42857 310.553 0x0072b2
10.2857 312.258 0x0072b2

1.2381 287.567 0x0072b2
2.7619 290.305 0x0072b2
3.57143 290.747 0x0072b2
4.90476 289.391 0x0072b2
5.2381 290.321 0x0072b2
6.2381 289.686 0x0072b2
7 289.424 0x0072b2
8.61905 288.803 0x0072b2
9.95238 293.619 0x0072b2
10.1429 293.946 0x0072b2

1.66667 269.879 0x0072b2
2.04762 269.321 0x0072b2
3.19048 270.521 0x0072b2
4.33333 270.040 0x0072b2
5.90476 270.778 0x0072b2
6.38095 269.960 0x0072b2
7.47619 269.628 0x0072b2
8.09524 270.139 0x0072b2
9 269.226 0x0072b2
10.9524 275.606 0x0072b2

1.14286 249.514 0x0072b2
2.2381 250.046 0x0072b2
3.14286 250.309 0x0072b2
4.71429 249.456 0x0072b2
5.7619 251.200 0x0072b2
6.19048 249.713 0x0072b2
7.09524 249.421 0x0072b2
8.71429 249.953 0x0072b2
9.7619 256.398 0x0072b2
10.3333 255.891 0x0072b2

1.19048 229.720 0x0072b2
2 229.807 0x0072b2
3.66667 230.293 0x0072b2
4.52381 229.904 0x0072b2
5.42857 229.963 0x0072b2
6.14286 230.037 0x0072b2
7.57143 230.055 0x0072b2
8.04762 229.944 0x0072b2
9.80952 236.868 0x0072b2
10.5238 236.819 0x0072b2

1.28571 208.624 0xd55e00
2.57143 210.147 0xd55e00
3 210.265 0xd55e00
4.2381 209.183 0xd55e00
5.19048 209.851 0xd55e00
6.95238 210.581 0xd55e00
7.80952 209.771 0xd55e00
8.38095 209.319 0xd55e00
9.85714 211.068 0xd55e00
10.2381 210.667 0xd55e00

1.52381 190.733 0xd55e00
2.47619 189.422 0xd55e00
3.38095 190.063 0xd55e00
4.57143 189.642 0xd55e00
5.38095 190.279 0xd55e00
6.33333 191.630 0xd55e00
7.38095 189.797 0xd55e00
8.47619 189.936 0xd55e00
9.14286 189.895 0xd55e00
10.8095 196.049 0xd55e00

1.42857 169.002 0xd55e00
2.85714 169.850 0xd55e00
3.04762 170.236 0xd55e00
4.19048 170.094 0xd55e00
5.71429 170.260 0xd55e00
6.09524 170.073 0xd55e00
7.61905 169.594 0xd55e00
8.33333 169.926 0xd55e00
9.04762 168.953 0xd55e00
10.0476 177.000 0xd55e00

1.38095 149.495 0xd55e00
2.52381 150.043 0xd55e00
3.09524 150.065 0xd55e00
4.42857 149.718 0xd55e00
5.85714 151.794 0xd55e00
6.80952 149.922 0xd55e00
7.90476 149.846 0xd55e00
8.7619 150.210 0xd55e00
9.47619 149.957 0xd55e00
10.619 156.023 0xd55e00

1 129.690 0xd55e00
2.71429 130.085 0xd55e00
3.71429 129.869 0xd55e00
4 129.955 0xd55e00
5.61905 130.222 0xd55e00
6.47619 130.045 0xd55e00
7.42857 131.024 0xd55e00
8.52381 129.936 0xd55e00
9.33333 129.776 0xd55e00
10.381 136.739 0xd55e00

1.85714 109.759 0x009e73
2.33333 109.847 0x009e73
3.61905 111.419 0x009e73
4.28571 109.953 0x009e73
5.95238 109.798 0x009e73
6.28571 110.066 0x009e73
7.33333 109.998 0x009e73
8 110.035 0x009e73
9.57143 110.002 0x009e73
10.4762 110.324 0x009e73

1.71429 89.818 0x009e73
2.42857 89.621 0x009e73
3.7619 90.607 0x009e73
4.38095 90.175 0x009e73
5.28571 90.142 0x009e73
6.7619 89.998 0x009e73
7.85714 90.194 0x009e73
8.85714 89.407 0x009e73
9.90476 90.002 0x009e73
10.8571 89.894 0x009e73

1.09524 70.149 0x009e73
2.95238 70.319 0x009e73
3.2381 70.479 0x009e73
4.85714 69.440 0x009e73
5.04762 69.983 0x009e73
6.42857 70.017 0x009e73
7.52381 69.875 0x009e73
8.2381 69.646 0x009e73
9.09524 69.849 0x009e73
10.1905 70.236 0x009e73

1.61905 49.815 0x009e73
2.28571 49.945 0x009e73
3.52381 50.105 0x009e73
4.47619 50.015 0x009e73
5.09524 50.030 0x009e73
6.66667 49.984 0x009e73
7.28571 49.969 0x009e73
8.66667 49.984 0x009e73
9.71429 50.329 0x009e73
10.6667 50.758 0x009e73

1.33333 29.904 0x009e73
2.90476 29.986 0x009e73
3.33333 29.949 0x009e73
4.95238 30.014 0x009e73
5.66667 30.082 0x009e73
6.52381 30.185 0x009e73
7.2381 29.961 0x009e73
8.19048 29.984 0x009e73
9.61905 30.103 0x009e73
10.7143 30.482 0x009e73

1.04762 10.247 0x0072b2
2.80952 9.941 0x0072b2
3.90476 10.947 0x0072b2
4.09524 9.390 0x0072b2
5.14286 10.058 0x0072b2
6 10.241 0x0072b2
7.95238 9.816 0x0072b2
8.57143 9.641 0x0072b2
9.2381 9.563 0x0072b2
10.4286 15.506 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0

10.0952 410.459 0x6e6e6e

10 390.458 0x6e6e6e

5.80952 370.505 0x6e6e6e
10.7619 370.165 0x6e6e6e

10.5714 350.079 0x6e6e6e

2.09524 329.905 0x6e6e6e
9.66667 330.035 0x6e6e6e
10.9048 330.269 0x6e6e6e

1.90476 309.072 0x0072b2
3.42857 309.723 0x0072b2
10.2857 312.258 0x0072b2

1.2381 287.567 0x0072b2
3.57143 290.747 0x0072b2
9.95238 293.619 0x0072b2
10.1429 293.946 0x0072b2

1.66667 269.879 0x0072b2
3.19048 270.521 0x0072b2
10.9524 275.606 0x0072b2

1.14286 249.514 0x0072b2
3.14286 250.309 0x0072b2
9.7619 256.398 0x0072b2
10.3333 255.891 0x0072b2

1.19048 229.720 0x0072b2
3.66667 230.293 0x0072b2
9.80952 236.868 0x0072b2
10.5238 236.819 0x0072b2

1.28571 208.624 0xd55e00
3 210.265 0xd55e00
10.2381 210.667 0xd55e00

1.52381 190.733 0xd55e00
3.38095 190.063 0xd55e00
10.8095 196.049 0xd55e00

1.42857 169.002 0xd55e00
3.04762 170.236 0xd55e00
10.0476 177.000 0xd55e00

1.38095 149.495 0xd55e00
3.09524 150.065 0xd55e00
5.85714 151.794 0xd55e00
10.619 156.023 0xd55e00

1 129.690 0xd55e00
3.71429 129.869 0xd55e00
10.381 136.739 0xd55e00


9.90476 90.002 0x009e73
10.8571 89.894 0x009e73

10.1905 70.236 0x009e73

9.71429 50.329 0x009e73
10.6667 50.758 0x009e73

9.61905 30.103 0x009e73
10.7143 30.482 0x009e73

1.04762 10.247 0x0072b2
3.90476 10.947 0x0072b2
10.4286 15.506 0x0072b2
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
