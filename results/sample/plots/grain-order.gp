# grain-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_grain_order'
chart_width = 440
chart_height = 744.0
set lmargin at screen 0.45364
set rmargin at screen 0.84091
set tmargin at screen 0.94355
set bmargin at screen 0.05645
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 724.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:12.2]
set yrange [0:660.000]
set label 'sequential@250' at screen 0.43545, screen 692.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 692.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 650.000 to graph 1, first 650.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@2500' at screen 0.43545, screen 672.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 672.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 630.000 to graph 1, first 630.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@25000' at screen 0.43545, screen 652.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 652.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 610.000 to graph 1, first 610.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@250000' at screen 0.43545, screen 632.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 632.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 590.000 to graph 1, first 590.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@2500000' at screen 0.43545, screen 612.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 612.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 570.000 to graph 1, first 570.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'sequential@25000000' at screen 0.43545, screen 592.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 592.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 550.000 to graph 1, first 550.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@250' at screen 0.43545, screen 572.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 572.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 530.000 to graph 1, first 530.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@2500' at screen 0.43545, screen 552.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 552.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 510.000 to graph 1, first 510.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@25000' at screen 0.43545, screen 532.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 532.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 490.000 to graph 1, first 490.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@250000' at screen 0.43545, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 470.000 to graph 1, first 470.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@2500000' at screen 0.43545, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 450.000 to graph 1, first 450.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@25000000' at screen 0.43545, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 430.000 to graph 1, first 430.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'queue@2500' at screen 0.43545, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 410.000 to graph 1, first 410.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'queue@25000' at screen 0.43545, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'queue@250000' at screen 0.43545, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'queue@2500000' at screen 0.43545, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'queue@25000000' at screen 0.43545, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@250' at screen 0.43545, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@2500' at screen 0.43545, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@25000' at screen 0.43545, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@250000' at screen 0.43545, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@2500000' at screen 0.43545, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multiprocess@25000000' at screen 0.43545, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@250' at screen 0.43545, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@2500' at screen 0.43545, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@25000' at screen 0.43545, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@250000' at screen 0.43545, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@2500000' at screen 0.43545, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'openmp@25000000' at screen 0.43545, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-per-task@250000' at screen 0.43545, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-per-task@2500000' at screen 0.43545, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-per-task@25000000' at screen 0.43545, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@25000 again' at screen 0.43545, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.9697 649.980 0x6e6e6e
2.45455 650.124 0x6e6e6e
3.42424 649.906 0x6e6e6e
4.42424 650.016 0x6e6e6e
5.15152 649.948 0x6e6e6e
6.21212 649.962 0x6e6e6e
7.75758 650.000 0x6e6e6e
8.57576 650.072 0x6e6e6e
9.0303 650.371 0x6e6e6e
10.3333 650.026 0x6e6e6e
11.8485 649.955 0x6e6e6e

1.42424 629.810 0x6e6e6e
2.06061 629.969 0x6e6e6e
3.06061 629.996 0x6e6e6e
4.9697 630.136 0x6e6e6e
5.30303 629.944 0x6e6e6e
6.9697 630.226 0x6e6e6e
7.15152 630.047 0x6e6e6e
8.9697 629.971 0x6e6e6e
9.57576 631.683 0x6e6e6e
10.7879 630.215 0x6e6e6e
11.0909 630.000 0x6e6e6e

1.27273 610.000 0x6e6e6e
2.15152 609.966 0x6e6e6e
3 609.934 0x6e6e6e
4.60606 609.948 0x6e6e6e
5.78788 610.496 0x6e6e6e
6.69697 610.017 0x6e6e6e
7.06061 610.100 0x6e6e6e
8.15152 610.008 0x6e6e6e
9.27273 610.983 0x6e6e6e
10.6364 609.934 0x6e6e6e
11.8788 609.982 0x6e6e6e

1.90909 589.976 0x6e6e6e
2.39394 590.032 0x6e6e6e
3.78788 589.879 0x6e6e6e
4.54545 590.301 0x6e6e6e
5.84848 590.000 0x6e6e6e
6.06061 589.890 0x6e6e6e
7.12121 590.034 0x6e6e6e
8.78788 589.948 0x6e6e6e
9.15152 590.318 0x6e6e6e
10.2121 589.992 0x6e6e6e
11.3333 590.357 0x6e6e6e

1.60606 569.960 0x6e6e6e
2.75758 570.016 0x6e6e6e
3.69697 570.040 0x6e6e6e
4.48485 569.960 0x6e6e6e
5.06061 569.999 0x6e6e6e
6.15152 569.965 0x6e6e6e
7.9697 570.377 0x6e6e6e
8.84848 570.071 0x6e6e6e
9.60606 570.037 0x6e6e6e
10.6667 570.000 0x6e6e6e
11.9091 569.993 0x6e6e6e

1.54545 549.983 0x6e6e6e
2.24242 550.198 0x6e6e6e
3.9697 550.000 0x6e6e6e
4.12121 549.986 0x6e6e6e
5 549.977 0x6e6e6e
6.42424 549.942 0x6e6e6e
7.30303 550.290 0x6e6e6e
8.51515 550.009 0x6e6e6e
9.24242 550.736 0x6e6e6e
10.1515 549.973 0x6e6e6e
11.5152 550.074 0x6e6e6e

1.66667 530.312 0x0072b2
2.69697 529.782 0x0072b2
3.30303 529.803 0x0072b2
4.75758 530.063 0x0072b2
5.09091 530.000 0x0072b2
6.36364 529.746 0x0072b2
7.81818 529.798 0x0072b2
8.66667 530.146 0x0072b2
9.66667 530.384 0x0072b2
10 529.832 0x0072b2
11.4545 530.425 0x0072b2

1.75758 510.000 0x0072b2
2.57576 509.947 0x0072b2
3.48485 511.116 0x0072b2
4.81818 509.861 0x0072b2
5.54545 510.436 0x0072b2
6.45455 509.874 0x0072b2
7.90909 510.086 0x0072b2
8.81818 509.892 0x0072b2
9.09091 510.113 0x0072b2
10.8485 510.332 0x0072b2
11.0303 509.957 0x0072b2

1.12121 490.226 0x0072b2
2.72727 489.942 0x0072b2
3.84848 490.739 0x0072b2
4.24242 490.000 0x0072b2
5.18182 491.661 0x0072b2
6.39394 489.881 0x0072b2
7.18182 489.925 0x0072b2
8.09091 490.106 0x0072b2
9.39394 489.965 0x0072b2
10.697 489.924 0x0072b2
11.6364 490.141 0x0072b2

1.30303 470.743 0x0072b2
2.36364 470.000 0x0072b2
3.75758 469.875 0x0072b2
4.93939 470.033 0x0072b2
5.0303 469.879 0x0072b2
6.90909 470.362 0x0072b2
7.60606 469.866 0x0072b2
8.63636 469.898 0x0072b2
9.54545 470.129 0x0072b2
10.0303 470.142 0x0072b2
11.5455 469.997 0x0072b2

1.93939 449.900 0x0072b2
2.9697 450.120 0x0072b2
3.33333 450.026 0x0072b2
4.15152 450.000 0x0072b2
5.12121 449.958 0x0072b2
6.09091 449.892 0x0072b2
7.27273 450.295 0x0072b2
8.54545 449.980 0x0072b2
9.90909 449.939 0x0072b2
10.8182 450.022 0x0072b2
11.3939 450.434 0x0072b2

1.45455 430.000 0x0072b2
2.90909 429.961 0x0072b2
3.90909 429.921 0x0072b2
4 430.016 0x0072b2
5.51515 431.020 0x0072b2
6.0303 429.984 0x0072b2
7.33333 437.000 0x0072b2
8.69697 429.946 0x0072b2
9.72727 431.570 0x0072b2
10.4848 430.010 0x0072b2
11.5758 429.904 0x0072b2

1.63636 410.212 0x0072b2
2.27273 410.682 0x0072b2
3.15152 410.000 0x0072b2
4.09091 412.379 0x0072b2
5.72727 409.889 0x0072b2
6.63636 409.840 0x0072b2
7.69697 409.912 0x0072b2
8.24242 410.318 0x0072b2
9.42424 410.362 0x0072b2
10.4242 409.992 0x0072b2
11.7879 409.952 0x0072b2

1.15152 390.394 0x0072b2
2.78788 389.829 0x0072b2
3.21212 390.164 0x0072b2
4.18182 390.341 0x0072b2
5.42424 389.824 0x0072b2
6.30303 389.995 0x0072b2
7.66667 390.065 0x0072b2
8.12121 389.913 0x0072b2
9.84848 390.000 0x0072b2
10.9394 390.119 0x0072b2
11.7273 389.968 0x0072b2

1.84848 370.051 0x0072b2
2.51515 370.186 0x0072b2
3.51515 370.042 0x0072b2
4.30303 370.411 0x0072b2
5.60606 369.991 0x0072b2
6.51515 369.937 0x0072b2
7.54545 369.967 0x0072b2
8.42424 370.000 0x0072b2
9.87879 369.963 0x0072b2
10.5455 370.024 0x0072b2
11.2424 369.974 0x0072b2

1.09091 350.034 0x0072b2
2.12121 349.947 0x0072b2
3.57576 349.928 0x0072b2
4.63636 350.501 0x0072b2
5.39394 350.045 0x0072b2
6.78788 350.220 0x0072b2
7.24242 350.229 0x0072b2
8.36364 349.992 0x0072b2
9 349.984 0x0072b2
10.0909 349.907 0x0072b2
11.303 350.000 0x0072b2

1.0303 329.919 0x0072b2
2.18182 329.839 0x0072b2
3.27273 329.792 0x0072b2
4.27273 330.000 0x0072b2
5.48485 331.063 0x0072b2
6.12121 330.539 0x0072b2
7.0303 330.006 0x0072b2
8.93939 329.829 0x0072b2
9.78788 330.103 0x0072b2
10.7273 330.164 0x0072b2
11.2121 329.903 0x0072b2

1.72727 310.467 0xd55e00
2.21212 309.967 0xd55e00
3.81818 310.142 0xd55e00
4.39394 310.000 0xd55e00
5.93939 310.410 0xd55e00
6.60606 309.803 0xd55e00
7.42424 309.825 0xd55e00
8.06061 309.937 0xd55e00
9.75758 310.061 0xd55e00
10.3636 309.909 0xd55e00
11.697 310.136 0xd55e00

1.06061 290.000 0xd55e00
2.0303 289.784 0xd55e00
3.54545 289.836 0xd55e00
4.87879 290.187 0xd55e00
5.36364 290.395 0xd55e00
6.27273 289.988 0xd55e00
7.63636 290.080 0xd55e00
8.33333 289.969 0xd55e00
9.21212 291.033 0xd55e00
10.9697 289.912 0xd55e00
11.1212 290.090 0xd55e00

1.39394 270.522 0xd55e00
2.33333 269.954 0xd55e00
3.87879 270.294 0xd55e00
4.21212 270.000 0xd55e00
5.45455 270.063 0xd55e00
6 269.967 0xd55e00
7.72727 270.292 0xd55e00
8.90909 269.886 0xd55e00
9.30303 270.553 0xd55e00
10.0606 269.921 0xd55e00
11.1515 269.978 0xd55e00

1.51515 250.663 0xd55e00
2.87879 249.939 0xd55e00
3.93939 250.000 0xd55e00
4.90909 249.983 0xd55e00
5.27273 249.887 0xd55e00
6.75758 250.595 0xd55e00
7.57576 250.375 0xd55e00
8.48485 249.935 0xd55e00
9.93939 249.886 0xd55e00
10.1212 250.336 0xd55e00
11.2727 250.323 0xd55e00

1.36364 230.218 0xd55e00
2.81818 230.093 0xd55e00
3.24242 229.768 0xd55e00
4.0303 229.835 0xd55e00
5.63636 229.742 0xd55e00
6.87879 230.000 0xd55e00
7.93939 230.062 0xd55e00
8 229.705 0xd55e00
9.69697 230.418 0xd55e00
10.303 229.688 0xd55e00
11.4242 230.422 0xd55e00

1.87879 211.100 0xd55e00
2 209.928 0xd55e00
3.0303 209.915 0xd55e00
4.36364 209.996 0xd55e00
5.21212 210.098 0xd55e00
6.54545 209.901 0xd55e00
7 210.272 0xd55e00
8.39394 210.000 0xd55e00
9.48485 210.285 0xd55e00
10.5152 210.062 0xd55e00
11 209.961 0xd55e00

1.33333 189.555 0xc0a8a8
2.09091 190.896 0xc0a8a8
3.60606 190.270 0xc0a8a8
4.33333 190.191 0xc0a8a8
5.33333 191.158 0xc0a8a8
6.48485 189.942 0xc0a8a8
7.45455 189.529 0xc0a8a8
8.18182 190.000 0xc0a8a8
9.51515 189.998 0xc0a8a8
10.3939 189.739 0xc0a8a8
11.9394 190.617 0xc0a8a8

1.18182 170.085 0xc0a8a8
2.42424 170.000 0xc0a8a8
3.09091 170.049 0xc0a8a8
4.57576 170.058 0xc0a8a8
5.24242 169.706 0xc0a8a8
6.57576 169.837 0xc0a8a8
7.51515 170.046 0xc0a8a8
8.60606 169.688 0xc0a8a8
9.81818 169.768 0xc0a8a8
10.1818 169.691 0xc0a8a8
11.6667 170.315 0xc0a8a8

1.21212 150.281 0xc0a8a8
2.63636 150.003 0xc0a8a8
3.45455 149.934 0xc0a8a8
4.84848 150.130 0xc0a8a8
5.75758 149.911 0xc0a8a8
6.81818 149.890 0xc0a8a8
7.39394 150.035 0xc0a8a8
8.0303 150.078 0xc0a8a8
9.06061 149.923 0xc0a8a8
10.8788 150.000 0xc0a8a8
11.7576 149.894 0xc0a8a8

1.69697 130.000 0xc0a8a8
2.30303 130.257 0xc0a8a8
3.39394 129.904 0xc0a8a8
4.06061 130.519 0xc0a8a8
5.66667 129.984 0xc0a8a8
6.33333 129.850 0xc0a8a8
7.48485 129.976 0xc0a8a8
8.75758 129.848 0xc0a8a8
9.36364 130.418 0xc0a8a8
10.4545 130.774 0xc0a8a8
11.3636 130.352 0xc0a8a8

1.57576 110.237 0xc0a8a8
2.66667 109.930 0xc0a8a8
3.12121 110.079 0xc0a8a8
4.66667 109.893 0xc0a8a8
5.9697 109.876 0xc0a8a8
6.93939 109.973 0xc0a8a8
7.36364 114.785 0xc0a8a8
8.72727 110.046 0xc0a8a8
9.45455 110.038 0xc0a8a8
10.2727 109.895 0xc0a8a8
11.9697 110.000 0xc0a8a8

1.78788 90.051 0xc0a8a8
2.54545 90.216 0xc0a8a8
3.36364 89.997 0xc0a8a8
4.69697 90.242 0xc0a8a8
5.81818 90.120 0xc0a8a8
6.24242 89.899 0xc0a8a8
7.84848 89.930 0xc0a8a8
8.45455 90.000 0xc0a8a8
9.18182 91.604 0xc0a8a8
10.2424 89.926 0xc0a8a8
11.8182 89.898 0xc0a8a8

1.81818 70.000 0x3030a8
2.93939 69.754 0x3030a8
3.63636 69.953 0x3030a8
4.78788 70.489 0x3030a8
5.90909 69.842 0x3030a8
6.18182 69.354 0x3030a8
7.09091 70.298 0x3030a8
8.21212 69.820 0x3030a8
9.63636 71.670 0x3030a8
10.5758 70.279 0x3030a8
11.6061 73.135 0x3030a8

1.24242 50.522 0x3030a8
2.60606 50.177 0x3030a8
3.18182 49.891 0x3030a8
4.72727 50.147 0x3030a8
5.57576 50.656 0x3030a8
6.84848 49.906 0x3030a8
7.78788 49.765 0x3030a8
8.27273 49.894 0x3030a8
9.12121 50.253 0x3030a8
10.9091 49.796 0x3030a8
11.4848 50.000 0x3030a8

1.48485 29.219 0x3030a8
2.48485 31.203 0x3030a8
3.72727 28.813 0x3030a8
4.45455 30.136 0x3030a8
5.87879 30.147 0x3030a8
6.72727 30.000 0x3030a8
7.21212 29.716 0x3030a8
8.30303 29.094 0x3030a8
9.33333 32.783 0x3030a8
10.6061 30.113 0x3030a8
11.1818 28.940 0x3030a8

1 10.293 0x0072b2
2.84848 10.134 0x0072b2
3.66667 10.000 0x0072b2
4.51515 9.998 0x0072b2
5.69697 9.905 0x0072b2
6.66667 9.890 0x0072b2
7.87879 9.953 0x0072b2
8.87879 10.082 0x0072b2
9.9697 10.427 0x0072b2
10.7576 10.006 0x0072b2
11.0606 9.893 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0

































END_OF_DATA
$beyond << END_OF_DATA
NaN NaN 0












7.33333 437.000 0x0072b2





















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
