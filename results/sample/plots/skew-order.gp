# skew-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_skew_order'
chart_width = 440
chart_height = 544.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.92279
set bmargin at screen 0.07721
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 524.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:460.000]
set label 'shuffled/sequential' at screen 0.45227, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 450.000 to graph 1, first 450.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shuffled/static' at screen 0.45227, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 430.000 to graph 1, first 430.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shuffled/chunks of 100' at screen 0.45227, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 410.000 to graph 1, first 410.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shuffled/guided' at screen 0.45227, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shuffled/claim 1' at screen 0.45227, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest first/sequential' at screen 0.45227, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest first/static' at screen 0.45227, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest first/chunks of …' at screen 0.45227, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest first/guided' at screen 0.45227, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest first/claim 1' at screen 0.45227, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest last/sequential' at screen 0.45227, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest last/static' at screen 0.45227, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest last/chunks of 1…' at screen 0.45227, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest last/guided' at screen 0.45227, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'largest last/claim 1' at screen 0.45227, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'first, processes/sequent…' at screen 0.45227, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'first, processes/static' at screen 0.45227, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'first, processes/guided' at screen 0.45227, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'first, processes/claim 1' at screen 0.45227, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'first, OpenMP/sequential' at screen 0.45227, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'first, OpenMP/guided' at screen 0.45227, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'first, OpenMP/claim 1' at screen 0.45227, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shuffled/static again' at screen 0.45227, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.30435 450.293 0x6e6e6e
2.56522 450.603 0x6e6e6e
3.08696 449.980 0x6e6e6e
4.43478 450.020 0x6e6e6e
5.69565 450.167 0x6e6e6e
6.08696 453.377 0x6e6e6e
7.95652 449.935 0x6e6e6e
8.69565 449.877 0x6e6e6e
9.17391 449.880 0x6e6e6e
10.4348 449.947 0x6e6e6e

1.91304 429.867 0x0072b2
2.08696 429.956 0x0072b2
3.04348 429.682 0x0072b2
4.95652 433.369 0x0072b2
5 430.044 0x0072b2
6.52174 429.946 0x0072b2
7.6087 429.698 0x0072b2
8.52174 433.357 0x0072b2
9.34783 431.286 0x0072b2
10.6087 431.555 0x0072b2

1.17391 410.028 0x0072b2
2.26087 409.971 0x0072b2
3.3913 409.944 0x0072b2
4.13043 409.958 0x0072b2
5.04348 409.940 0x0072b2
6 410.617 0x0072b2
7.69565 409.806 0x0072b2
8.82609 414.514 0x0072b2
9.3913 410.893 0x0072b2
10.6522 410.308 0x0072b2

1.65217 390.112 0x0072b2
2.47826 389.887 0x0072b2
3.56522 390.403 0x0072b2
4.08696 389.685 0x0072b2
5.30435 389.699 0x0072b2
6.3913 392.251 0x0072b2
7.04348 389.799 0x0072b2
8.78261 392.910 0x0072b2
9.56522 389.861 0x0072b2
10.5652 390.404 0x0072b2

1.95652 369.794 0x0072b2
2.04348 369.915 0x0072b2
3.43478 369.622 0x0072b2
4.47826 374.202 0x0072b2
5.47826 369.942 0x0072b2
6.86957 373.277 0x0072b2
7.91304 370.057 0x0072b2
8.65217 372.420 0x0072b2
9.43478 370.586 0x0072b2
10.6957 369.904 0x0072b2

1.21739 350.494 0x6e6e6e
2 350.160 0x6e6e6e
3.65217 350.248 0x6e6e6e
4.04348 349.943 0x6e6e6e
5.17391 349.874 0x6e6e6e
6.17391 351.447 0x6e6e6e
7.21739 350.018 0x6e6e6e
8.95652 349.863 0x6e6e6e
9.91304 349.933 0x6e6e6e
10.8261 349.982 0x6e6e6e

1.26087 330.141 0x0072b2
2.21739 330.129 0x0072b2
3.86957 332.409 0x0072b2
4.6087 329.966 0x0072b2
5.13043 329.839 0x0072b2
6.69565 329.935 0x0072b2
7.47826 329.932 0x0072b2
8.56522 329.905 0x0072b2
9.47826 330.034 0x0072b2
10.2609 330.795 0x0072b2

1.3913 310.054 0x0072b2
2.65217 311.591 0x0072b2
3.82609 311.665 0x0072b2
4.73913 309.903 0x0072b2
5.43478 309.832 0x0072b2
6.43478 309.945 0x0072b2
7.43478 309.642 0x0072b2
8.47826 309.673 0x0072b2
9.04348 310.500 0x0072b2
10.4783 310.453 0x0072b2

1.73913 290.409 0x0072b2
2.30435 290.335 0x0072b2
3.95652 290.837 0x0072b2
4.78261 289.963 0x0072b2
5.21739 289.969 0x0072b2
6.13043 289.933 0x0072b2
7.13043 289.964 0x0072b2
8.34783 290.095 0x0072b2
9.52174 290.031 0x0072b2
10.7826 289.941 0x0072b2

1 269.481 0x0072b2
2.3913 269.978 0x0072b2
3.78261 272.107 0x0072b2
4.52174 272.930 0x0072b2
5.86957 271.133 0x0072b2
6.30435 269.985 0x0072b2
7.26087 277.000 0x0072b2
8.13043 270.015 0x0072b2
9.08696 269.499 0x0072b2
10.3478 269.737 0x0072b2

1.56522 251.070 0x6e6e6e
2.43478 250.207 0x6e6e6e
3.52174 249.937 0x6e6e6e
4.69565 250.346 0x6e6e6e
5.52174 250.063 0x6e6e6e
6.73913 249.825 0x6e6e6e
7.52174 249.722 0x6e6e6e
8.73913 249.757 0x6e6e6e
9.65217 249.764 0x6e6e6e
10.1739 250.520 0x6e6e6e

1.6087 229.325 0x0072b2
2.91304 229.690 0x0072b2
3.21739 229.347 0x0072b2
4.82609 229.311 0x0072b2
5.78261 229.420 0x0072b2
6.56522 231.156 0x0072b2
7.30435 231.218 0x0072b2
8.6087 230.460 0x0072b2
9.82609 230.640 0x0072b2
10.8696 230.301 0x0072b2

1.47826 213.604 0x0072b2
2.6087 209.976 0x0072b2
3 209.855 0x0072b2
4.30435 209.569 0x0072b2
5.73913 210.297 0x0072b2
6.21739 209.647 0x0072b2
7.34783 210.685 0x0072b2
8.17391 210.024 0x0072b2
9.95652 209.645 0x0072b2
10.087 211.160 0x0072b2

1.43478 189.765 0x0072b2
2.52174 190.229 0x0072b2
3.91304 191.547 0x0072b2
4.3913 189.885 0x0072b2
5.91304 191.827 0x0072b2
6.26087 189.744 0x0072b2
7.65217 189.830 0x0072b2
8.04348 193.888 0x0072b2
9.86957 190.105 0x0072b2
10 189.894 0x0072b2

1.34783 170.396 0x0072b2
2.73913 169.934 0x0072b2
3.73913 170.964 0x0072b2
4 169.863 0x0072b2
5.65217 170.836 0x0072b2
6.82609 169.786 0x0072b2
7.86957 170.065 0x0072b2
8.91304 172.158 0x0072b2
9.13043 169.713 0x0072b2
10.3913 169.865 0x0072b2

1.78261 150.179 0x6e6e6e
2.82609 150.510 0x6e6e6e
3.13043 151.155 0x6e6e6e
4.21739 149.910 0x6e6e6e
5.95652 149.940 0x6e6e6e
6.04348 152.029 0x6e6e6e
7 149.882 0x6e6e6e
8.43478 149.935 0x6e6e6e
9 150.060 0x6e6e6e
10.1304 149.892 0x6e6e6e

1.82609 130.553 0xd55e00
2.78261 130.269 0xd55e00
3.30435 129.838 0xd55e00
4.65217 130.652 0xd55e00
5.34783 130.018 0xd55e00
6.95652 136.466 0xd55e00
7.82609 129.777 0xd55e00
8.30435 129.628 0xd55e00
9.73913 129.982 0xd55e00
10.9565 129.617 0xd55e00

1.86957 110.150 0xd55e00
2.13043 109.525 0xd55e00
3.34783 110.271 0xd55e00
4.17391 109.542 0xd55e00
5.82609 109.784 0xd55e00
6.78261 109.496 0xd55e00
7.17391 110.335 0xd55e00
8.86957 114.412 0xd55e00
9.6087 109.848 0xd55e00
10.3043 110.951 0xd55e00

1.69565 89.675 0xd55e00
2.34783 90.079 0xd55e00
3.26087 89.900 0xd55e00
4.91304 92.163 0xd55e00
5.26087 89.648 0xd55e00
6.91304 90.786 0xd55e00
7.73913 89.868 0xd55e00
8.08696 91.027 0xd55e00
9.21739 90.229 0xd55e00
10.2174 89.920 0xd55e00

1.08696 69.726 0x6e6e6e
2.95652 70.392 0x6e6e6e
3.47826 69.544 0x6e6e6e
4.34783 69.434 0x6e6e6e
5.6087 69.393 0x6e6e6e
6.34783 73.326 0x6e6e6e
7.08696 69.643 0x6e6e6e
8.21739 71.275 0x6e6e6e
9.69565 70.267 0x6e6e6e
10.5217 70.598 0x6e6e6e

1.13043 50.251 0xc0a8a8
2.69565 50.070 0xc0a8a8
3.17391 49.970 0xc0a8a8
4.86957 49.962 0xc0a8a8
5.3913 49.983 0xc0a8a8
6.65217 50.344 0xc0a8a8
7.78261 50.017 0xc0a8a8
8.3913 53.191 0xc0a8a8
9.78261 49.983 0xc0a8a8
10.913 49.972 0xc0a8a8

1.04348 30.382 0xc0a8a8
2.17391 29.922 0xc0a8a8
3.69565 29.498 0xc0a8a8
4.56522 29.707 0xc0a8a8
5.08696 29.785 0xc0a8a8
6.47826 30.137 0xc0a8a8
7.3913 30.078 0xc0a8a8
8.26087 33.668 0xc0a8a8
9.30435 30.436 0xc0a8a8
10.7391 29.459 0xc0a8a8

1.52174 9.247 0x0072b2
2.86957 10.237 0x0072b2
3.6087 9.985 0x0072b2
4.26087 9.341 0x0072b2
5.56522 10.063 0x0072b2
6.6087 9.487 0x0072b2
7.56522 9.319 0x0072b2
8 10.924 0x0072b2
9.26087 10.462 0x0072b2
10.0435 10.015 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0























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
