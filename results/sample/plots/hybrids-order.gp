# hybrids-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_hybrids_order'
chart_width = 440
chart_height = 604.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.93046
set bmargin at screen 0.06954
set label '3 of 26 cases drifted while they ran' at screen 0.02727, screen 584.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:520.000]
set label 'event-loop@5' at screen 0.45227, screen 552.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.486' at screen 0.97273, screen 552.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 510.000 to graph 1, first 510.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@20' at screen 0.45227, screen 532.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.024' at screen 0.97273, screen 532.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 490.000 to graph 1, first 490.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@60' at screen 0.45227, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 470.000 to graph 1, first 470.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@180' at screen 0.45227, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.486' at screen 0.97273, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 450.000 to graph 1, first 450.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop@600' at screen 0.45227, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 430.000 to graph 1, first 430.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads@5' at screen 0.45227, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.0093' at screen 0.97273, screen 452.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 410.000 to graph 1, first 410.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads@20' at screen 0.45227, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.210' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads@60' at screen 0.45227, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.934' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads@180' at screen 0.45227, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.867' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads@600' at screen 0.45227, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.606' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+processes@5' at screen 0.45227, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.606' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+processes@20' at screen 0.45227, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.210' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+processes@60' at screen 0.45227, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.024' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif" font-weight="bold,13' textcolor rgb '#222222' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+processes@180' at screen 0.45227, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.867' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+processes@600' at screen 0.45227, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.350' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop@5' at screen 0.45227, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.486' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop@20' at screen 0.45227, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.350' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop@60' at screen 0.45227, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.934' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop@180' at screen 0.45227, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.350' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'multi-loop@600' at screen 0.45227, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.934' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@5' at screen 0.45227, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.606' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@20' at screen 0.45227, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.606' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@60' at screen 0.45227, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.606' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@180' at screen 0.45227, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.486' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'thread-pool@600' at screen 0.45227, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.934' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'event-loop+threads@60 ag…' at screen 0.45227, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 0.350' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.53846 511.739 0x009e73
2.61538 511.286 0x009e73
3.42308 510.707 0x009e73
4.07692 510.405 0x009e73
5.23077 509.579 0x009e73
6.07692 508.854 0x009e73
7.19231 509.137 0x009e73
8.61538 510.710 0x009e73
9.84615 508.896 0x009e73
10.0769 509.258 0x009e73

1.38462 491.104 0x009e73
2.15385 490.664 0x009e73
3.23077 490.484 0x009e73
4.61538 490.076 0x009e73
5.11538 490.733 0x009e73
6.23077 489.923 0x009e73
7.80769 488.648 0x009e73
8.53846 488.857 0x009e73
9.88462 488.484 0x009e73
10.6923 488.630 0x009e73

1.42308 469.933 0x009e73
2.46154 470.593 0x009e73
3.26923 470.422 0x009e73
4.57692 470.440 0x009e73
5.88462 469.637 0x009e73
6.57692 469.485 0x009e73
7.26923 470.067 0x009e73
8.88462 469.647 0x009e73
9.53846 469.537 0x009e73
10.8462 470.817 0x009e73

1.23077 450.530 0x009e73
2.34615 450.410 0x009e73
3.19231 450.160 0x009e73
4.42308 450.519 0x009e73
5.65385 449.566 0x009e73
6.19231 449.837 0x009e73
7.46154 449.711 0x009e73
8.07692 450.240 0x009e73
9.73077 449.627 0x009e73
10.2308 449.626 0x009e73

1.03846 429.852 0x009e73
2.76923 430.123 0x009e73
3.46154 430.387 0x009e73
4.88462 429.987 0x009e73
5.38462 430.013 0x009e73
6.53846 429.561 0x009e73
7.30769 429.635 0x009e73
8.80769 430.446 0x009e73
9 429.768 0x009e73
10.6154 430.173 0x009e73

1.92308 411.798 0x3090f0
2.69231 411.599 0x3090f0
3.34615 411.596 0x3090f0
4.69231 411.372 0x3090f0
5.26923 411.302 0x3090f0
6.15385 408.520 0x3090f0
7.23077 407.971 0x3090f0
8.15385 407.930 0x3090f0
9.61538 408.335 0x3090f0
10.4615 408.230 0x3090f0

1.46154 392.957 0x3090f0
2.03846 393.862 0x3090f0
3.53846 392.607 0x3090f0
4.03846 392.632 0x3090f0
5.76923 389.950 0x3090f0
6.03846 389.911 0x3090f0
7.65385 389.358 0x3090f0
8.73077 390.050 0x3090f0
9.38462 389.585 0x3090f0
10.8846 389.672 0x3090f0

1.19231 375.637 0x3090f0
2 376.845 0x3090f0
3.88462 374.987 0x3090f0
4.19231 375.840 0x3090f0
5.46154 369.921 0x3090f0
6.69231 369.069 0x3090f0
7.38462 369.149 0x3090f0
8.57692 369.584 0x3090f0
9.96154 369.598 0x3090f0
10.5769 370.078 0x3090f0

1.73077 353.106 0x3090f0
2.57692 353.419 0x3090f0
3.57692 353.518 0x3090f0
4.5 352.305 0x3090f0
5 353.510 0x3090f0
6.84615 346.256 0x3090f0
7.15385 346.652 0x3090f0
8.96154 346.410 0x3090f0
9.76923 346.405 0x3090f0
10.0385 347.073 0x3090f0

1.07692 336.276 0x3090f0
2.42308 335.301 0x3090f0
3.76923 334.553 0x3090f0
4.34615 335.601 0x3090f0
5.96154 329.101 0x3090f0
6.65385 328.979 0x3090f0
7.76923 329.900 0x3090f0
8.65385 329.878 0x3090f0
9.03846 328.837 0x3090f0
10.5 330.099 0x3090f0

1.30769 311.468 0x906048
2.53846 311.174 0x906048
3.92308 310.976 0x906048
4.46154 311.359 0x906048
5.84615 309.922 0x906048
6.76923 309.932 0x906048
7 309.601 0x906048
8.19231 309.764 0x906048
9.57692 309.778 0x906048
10.9231 310.068 0x906048

1.5 293.462 0x906048
2.73077 291.836 0x906048
3.65385 291.326 0x906048
4.84615 292.300 0x906048
5.34615 291.472 0x906048
6.34615 287.369 0x906048
7.34615 287.336 0x906048
8.38462 286.845 0x906048
9.23077 287.227 0x906048
10.4231 288.489 0x906048

1.76923 273.685 0x906048
2.84615 272.961 0x906048
3 273.022 0x906048
4.15385 272.849 0x906048
5.19231 272.242 0x906048
6.42308 267.074 0x906048
7.07692 266.535 0x906048
8.92308 267.173 0x906048
9.65385 267.158 0x906048
10.1923 266.478 0x906048

1 256.274 0x906048
2.5 256.389 0x906048
3.69231 255.703 0x906048
4.30769 255.667 0x906048
5.5 249.302 0x906048
6.46154 249.097 0x906048
7.42308 249.525 0x906048
8.84615 249.170 0x906048
9.46154 249.632 0x906048
10.5385 250.356 0x906048

1.57692 237.000 0x906048
2.30769 234.964 0x906048
3.73077 236.419 0x906048
4.38462 236.224 0x906048
5.53846 229.875 0x906048
6.88462 229.400 0x906048
7.61538 230.068 0x906048
8.26923 229.685 0x906048
9.30769 229.932 0x906048
10 229.499 0x906048

1.69231 211.794 0x60c078
2.92308 210.695 0x60c078
3.96154 211.370 0x60c078
4.11538 211.028 0x60c078
5.92308 209.355 0x60c078
6.30769 209.995 0x60c078
7.84615 209.717 0x60c078
8.46154 209.424 0x60c078
9.69231 208.983 0x60c078
10.3077 210.005 0x60c078

1.34615 192.574 0x60c078
2.38462 192.832 0x60c078
3.84615 192.673 0x60c078
4.73077 192.983 0x60c078
5.42308 191.109 0x60c078
6.61538 187.908 0x60c078
7.57692 187.741 0x60c078
8.23077 188.765 0x60c078
9.80769 188.014 0x60c078
10.9615 187.529 0x60c078

1.11538 173.004 0x60c078
2.11538 172.449 0x60c078
3.15385 173.181 0x60c078
4.80769 172.991 0x60c078
5.15385 173.207 0x60c078
6.38462 166.313 0x60c078
7.03846 166.358 0x60c078
8.76923 166.397 0x60c078
9.42308 166.834 0x60c078
10.7692 166.680 0x60c078

1.88462 156.126 0x60c078
2.65385 156.036 0x60c078
3.11538 154.041 0x60c078
4.53846 155.964 0x60c078
5.80769 149.450 0x60c078
6.5 148.921 0x60c078
7.92308 149.470 0x60c078
8 149.046 0x60c078
9.15385 148.862 0x60c078
10.1538 150.506 0x60c078

1.96154 134.941 0x60c078
2.07692 134.064 0x60c078
3.61538 132.542 0x60c078
4.23077 134.022 0x60c078
5.61538 128.876 0x60c078
6.80769 129.026 0x60c078
7.5 129.672 0x60c078
8.5 129.277 0x60c078
9.07692 129.512 0x60c078
10.6538 130.319 0x60c078

1.61538 114.064 0x0072b2
2.19231 112.453 0x0072b2
3.5 111.709 0x0072b2
4.92308 108.606 0x0072b2
5.73077 109.953 0x0072b2
6 110.806 0x0072b2
7.11538 109.979 0x0072b2
8.34615 110.021 0x0072b2
9.5 109.471 0x0072b2
10.2692 109.914 0x0072b2

1.26923 92.856 0x0072b2
2.80769 92.645 0x0072b2
3.30769 91.793 0x0072b2
4.76923 91.894 0x0072b2
5.03846 93.255 0x0072b2
6.26923 87.534 0x0072b2
7.88462 87.594 0x0072b2
8.11538 87.852 0x0072b2
9.26923 87.165 0x0072b2
10.1154 87.837 0x0072b2

1.15385 73.500 0x0072b2
2.26923 72.676 0x0072b2
3.80769 72.161 0x0072b2
4.65385 72.169 0x0072b2
5.07692 72.916 0x0072b2
6.96154 65.783 0x0072b2
7.73077 66.194 0x0072b2
8.69231 67.300 0x0072b2
9.11538 66.029 0x0072b2
10.3462 67.104 0x0072b2

1.84615 56.127 0x0072b2
2.23077 55.431 0x0072b2
3.38462 55.834 0x0072b2
4.96154 56.345 0x0072b2
5.57692 49.604 0x0072b2
6.73077 50.021 0x0072b2
7.53846 49.592 0x0072b2
8.42308 49.464 0x0072b2
9.34615 49.591 0x0072b2
10.7308 49.979 0x0072b2

1.80769 35.936 0x0072b2
2.88462 36.451 0x0072b2
3.03846 35.535 0x0072b2
4 35.773 0x0072b2
5.69231 29.754 0x0072b2
6.11538 29.783 0x0072b2
7.69231 29.655 0x0072b2
8.03846 29.931 0x0072b2
9.19231 29.787 0x0072b2
10.8077 30.069 0x0072b2

1.65385 13.082 0x3090f0
2.96154 12.334 0x3090f0
3.07692 12.150 0x3090f0
4.26923 12.524 0x3090f0
5.30769 11.974 0x3090f0
6.92308 5.856 0x3090f0
7.96154 6.146 0x3090f0
8.30769 7.010 0x3090f0
9.92308 5.664 0x3090f0
10.3846 7.586 0x3090f0
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0

1.53846 511.739 0x009e73
2.61538 511.286 0x009e73
3.42308 510.707 0x009e73
4.07692 510.405 0x009e73
5.23077 509.579 0x009e73
8.61538 510.710 0x009e73

1.38462 491.104 0x009e73
2.15385 490.664 0x009e73
3.23077 490.484 0x009e73
4.61538 490.076 0x009e73
5.11538 490.733 0x009e73

1.42308 469.933 0x009e73
2.46154 470.593 0x009e73
3.26923 470.422 0x009e73
4.57692 470.440 0x009e73

1.23077 450.530 0x009e73
2.34615 450.410 0x009e73
3.19231 450.160 0x009e73
4.42308 450.519 0x009e73

1.03846 429.852 0x009e73
2.76923 430.123 0x009e73
3.46154 430.387 0x009e73
4.88462 429.987 0x009e73
5.38462 430.013 0x009e73
8.80769 430.446 0x009e73

1.92308 411.798 0x3090f0
2.69231 411.599 0x3090f0
3.34615 411.596 0x3090f0
4.69231 411.372 0x3090f0
5.26923 411.302 0x3090f0

1.46154 392.957 0x3090f0
2.03846 393.862 0x3090f0
3.53846 392.607 0x3090f0
4.03846 392.632 0x3090f0
5.76923 389.950 0x3090f0

1.19231 375.637 0x3090f0
2 376.845 0x3090f0
3.88462 374.987 0x3090f0
4.19231 375.840 0x3090f0
5.46154 369.921 0x3090f0

1.73077 353.106 0x3090f0
2.57692 353.419 0x3090f0
3.57692 353.518 0x3090f0
4.5 352.305 0x3090f0
5 353.510 0x3090f0

1.07692 336.276 0x3090f0
2.42308 335.301 0x3090f0
3.76923 334.553 0x3090f0
4.34615 335.601 0x3090f0
5.96154 329.101 0x3090f0

1.30769 311.468 0x906048
2.53846 311.174 0x906048
3.92308 310.976 0x906048
4.46154 311.359 0x906048
5.84615 309.922 0x906048

1.5 293.462 0x906048
2.73077 291.836 0x906048
3.65385 291.326 0x906048
4.84615 292.300 0x906048
5.34615 291.472 0x906048

1.76923 273.685 0x906048
2.84615 272.961 0x906048
3 273.022 0x906048
4.15385 272.849 0x906048
5.19231 272.242 0x906048

1 256.274 0x906048
2.5 256.389 0x906048
3.69231 255.703 0x906048
4.30769 255.667 0x906048
5.5 249.302 0x906048

1.57692 237.000 0x906048
2.30769 234.964 0x906048
3.73077 236.419 0x906048
4.38462 236.224 0x906048
5.53846 229.875 0x906048

1.69231 211.794 0x60c078
2.92308 210.695 0x60c078
3.96154 211.370 0x60c078
4.11538 211.028 0x60c078
5.92308 209.355 0x60c078

1.34615 192.574 0x60c078
2.38462 192.832 0x60c078
3.84615 192.673 0x60c078
4.73077 192.983 0x60c078
5.42308 191.109 0x60c078

1.11538 173.004 0x60c078
2.11538 172.449 0x60c078
3.15385 173.181 0x60c078
4.80769 172.991 0x60c078
5.15385 173.207 0x60c078

1.88462 156.126 0x60c078
2.65385 156.036 0x60c078
3.11538 154.041 0x60c078
4.53846 155.964 0x60c078
5.80769 149.450 0x60c078

1.96154 134.941 0x60c078
2.07692 134.064 0x60c078
3.61538 132.542 0x60c078
4.23077 134.022 0x60c078
5.61538 128.876 0x60c078

1.61538 114.064 0x0072b2
2.19231 112.453 0x0072b2
3.5 111.709 0x0072b2
4.92308 108.606 0x0072b2
5.73077 109.953 0x0072b2

1.26923 92.856 0x0072b2
2.80769 92.645 0x0072b2
3.30769 91.793 0x0072b2
4.76923 91.894 0x0072b2
5.03846 93.255 0x0072b2

1.15385 73.500 0x0072b2
2.26923 72.676 0x0072b2
3.80769 72.161 0x0072b2
4.65385 72.169 0x0072b2
5.07692 72.916 0x0072b2

1.84615 56.127 0x0072b2
2.23077 55.431 0x0072b2
3.38462 55.834 0x0072b2
4.96154 56.345 0x0072b2
5.57692 49.604 0x0072b2

1.80769 35.936 0x0072b2
2.88462 36.451 0x0072b2
3.03846 35.535 0x0072b2
4 35.773 0x0072b2
5.69231 29.754 0x0072b2

1.65385 13.082 0x3090f0
2.96154 12.334 0x3090f0
3.07692 12.150 0x3090f0
4.26923 12.524 0x3090f0
5.30769 11.974 0x3090f0
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
