# payload-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_payload_order'
chart_width = 440
chart_height = 564.0
set lmargin at screen 0.40318
set rmargin at screen 0.84091
set tmargin at screen 0.92553
set bmargin at screen 0.07447
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 544.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:480.000]
set label 'one thread@64' at screen 0.38500, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 470.000 to graph 1, first 470.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'one thread@4096' at screen 0.38500, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 450.000 to graph 1, first 450.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'one thread@65536' at screen 0.38500, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 430.000 to graph 1, first 430.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'one thread@1048576' at screen 0.38500, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 410.000 to graph 1, first 410.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'one thread@4194304' at screen 0.38500, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads@64' at screen 0.38500, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads@4096' at screen 0.38500, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads@65536' at screen 0.38500, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads@1048576' at screen 0.38500, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads@4194304' at screen 0.38500, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shared memory@64' at screen 0.38500, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shared memory@4096' at screen 0.38500, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shared memory@65536' at screen 0.38500, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shared memory@1048576' at screen 0.38500, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'shared memory@4194304' at screen 0.38500, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'pipe@64' at screen 0.38500, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'pipe@4096' at screen 0.38500, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'pipe@65536' at screen 0.38500, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'pipe@1048576' at screen 0.38500, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'pipe@4194304' at screen 0.38500, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 MiB pipe@65536' at screen 0.38500, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 MiB pipe@1048576' at screen 0.38500, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 MiB pipe@4194304' at screen 0.38500, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label 'threads@65536 again' at screen 0.38500, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.20833 469.890 0x6e6e6e
2.16667 477.000 0x6e6e6e
3.95833 469.728 0x6e6e6e
4.75 469.609 0x6e6e6e
5.875 469.808 0x6e6e6e
6 472.906 0x6e6e6e
7.04167 470.109 0x6e6e6e
8.54167 475.835 0x6e6e6e
9.58333 469.741 0x6e6e6e
10.375 472.234 0x6e6e6e

1.625 449.412 0x6e6e6e
2.08333 455.676 0x6e6e6e
3.79167 449.989 0x6e6e6e
4.45833 449.633 0x6e6e6e
5.16667 451.446 0x6e6e6e
6.41667 450.011 0x6e6e6e
7.16667 453.270 0x6e6e6e
8.25 450.538 0x6e6e6e
9.54167 449.649 0x6e6e6e
10.9583 449.731 0x6e6e6e

1.41667 430.126 0x6e6e6e
2.75 429.954 0x6e6e6e
3.45833 430.060 0x6e6e6e
4.66667 430.002 0x6e6e6e
5.95833 429.998 0x6e6e6e
6.66667 429.808 0x6e6e6e
7.54167 429.993 0x6e6e6e
8.79167 430.023 0x6e6e6e
9.25 435.171 0x6e6e6e
10.6667 429.827 0x6e6e6e

1.91667 409.558 0x6e6e6e
2.79167 410.160 0x6e6e6e
3.08333 410.160 0x6e6e6e
4.79167 409.341 0x6e6e6e
5.20833 409.841 0x6e6e6e
6.25 409.429 0x6e6e6e
7.83333 412.643 0x6e6e6e
8.625 409.919 0x6e6e6e
9 414.715 0x6e6e6e
10.2917 410.080 0x6e6e6e

1.125 390.355 0x6e6e6e
2.625 389.613 0x6e6e6e
3.29167 389.916 0x6e6e6e
4.41667 390.069 0x6e6e6e
5.33333 389.931 0x6e6e6e
6.04167 389.653 0x6e6e6e
7.375 390.261 0x6e6e6e
8.29167 389.730 0x6e6e6e
9.375 392.441 0x6e6e6e
10.75 390.827 0x6e6e6e

1.875 372.737 0x0072b2
2 367.685 0x0072b2
3.58333 368.605 0x0072b2
4.29167 368.618 0x0072b2
5.91667 371.628 0x0072b2
6.625 370.283 0x0072b2
7.45833 368.156 0x0072b2
8.95833 371.128 0x0072b2
9.33333 369.986 0x0072b2
10.25 370.014 0x0072b2

1.83333 354.056 0x0072b2
2.70833 349.984 0x0072b2
3.33333 350.016 0x0072b2
4.08333 349.826 0x0072b2
5.75 351.790 0x0072b2
6.29167 349.654 0x0072b2
7.95833 352.497 0x0072b2
8.66667 349.868 0x0072b2
9.91667 349.953 0x0072b2
10.0833 350.368 0x0072b2

1.45833 330.718 0x0072b2
2.25 333.141 0x0072b2
3.125 329.714 0x0072b2
4.04167 329.975 0x0072b2
5.625 330.025 0x0072b2
6.33333 329.791 0x0072b2
7.79167 331.519 0x0072b2
8.04167 333.619 0x0072b2
9.79167 329.697 0x0072b2
10.875 329.246 0x0072b2

1.08333 309.044 0x0072b2
2.83333 309.177 0x0072b2
3.70833 308.098 0x0072b2
4.83333 307.661 0x0072b2
5.29167 308.560 0x0072b2
6.125 311.570 0x0072b2
7.125 313.038 0x0072b2
8.75 314.455 0x0072b2
9.125 310.768 0x0072b2
10.3333 311.612 0x0072b2

1.5 290.771 0x0072b2
2.66667 289.286 0x0072b2
3.66667 289.233 0x0072b2
4.58333 289.346 0x0072b2
5.70833 290.082 0x0072b2
6.20833 291.355 0x0072b2
7.70833 291.429 0x0072b2
8.70833 289.859 0x0072b2
9.41667 289.917 0x0072b2
10.9167 290.845 0x0072b2

1.16667 269.915 0xd55e00
2.875 270.085 0xd55e00
3.41667 269.641 0xd55e00
4.54167 269.205 0xd55e00
5.04167 271.769 0xd55e00
6.16667 269.684 0xd55e00
7.33333 269.246 0xd55e00
8.5 270.459 0xd55e00
9.45833 271.598 0xd55e00
10.5 272.605 0xd55e00

1.66667 249.661 0xd55e00
2.375 251.976 0xd55e00
3.16667 250.329 0xd55e00
4.125 248.756 0xd55e00
5.5 252.758 0xd55e00
6.54167 252.399 0xd55e00
7.5 249.058 0xd55e00
8.33333 249.231 0xd55e00
9.29167 252.642 0xd55e00
10.7917 249.469 0xd55e00

1.79167 232.301 0xd55e00
2.95833 229.969 0xd55e00
3.04167 229.856 0xd55e00
4.91667 230.031 0xd55e00
5.66667 229.664 0xd55e00
6.75 229.675 0xd55e00
7.875 230.601 0xd55e00
8.20833 229.586 0xd55e00
9.75 231.870 0xd55e00
10.5833 230.760 0xd55e00

1.375 209.985 0xd55e00
2.20833 213.435 0xd55e00
3.83333 212.753 0xd55e00
4.25 207.010 0xd55e00
5.83333 210.015 0xd55e00
6.58333 210.135 0xd55e00
7.25 209.749 0xd55e00
8.45833 209.834 0xd55e00
9.5 210.441 0xd55e00
10.4583 209.437 0xd55e00

1.25 189.165 0xd55e00
2.125 193.063 0xd55e00
3.75 188.610 0xd55e00
4.375 188.154 0xd55e00
5.125 189.800 0xd55e00
6.875 190.647 0xd55e00
7.625 190.020 0xd55e00
8.875 190.478 0xd55e00
9.95833 189.980 0xd55e00
10.8333 191.105 0xd55e00

1.58333 170.115 0xd55e00
2.58333 170.754 0xd55e00
3.5 169.544 0xd55e00
4.70833 171.435 0xd55e00
5.41667 169.743 0xd55e00
6.95833 169.103 0xd55e00
7.91667 168.228 0xd55e00
8.125 171.734 0xd55e00
9.66667 169.884 0xd55e00
10.0417 171.519 0xd55e00

1.33333 150.089 0xd55e00
2.54167 150.852 0xd55e00
3.20833 149.744 0xd55e00
4.95833 149.760 0xd55e00
5 149.685 0xd55e00
6.375 150.478 0xd55e00
7.29167 149.911 0xd55e00
8 150.320 0xd55e00
9.875 149.513 0xd55e00
10.2083 150.687 0xd55e00

1.75 128.981 0xd55e00
2.41667 129.507 0xd55e00
3.375 130.815 0xd55e00
4.625 129.360 0xd55e00
5.25 129.087 0xd55e00
6.91667 129.817 0xd55e00
7.75 131.304 0xd55e00
8.41667 132.596 0xd55e00
9.16667 131.057 0xd55e00
10.7083 130.180 0xd55e00

1.54167 111.272 0xd55e00
2.04167 111.574 0xd55e00
3 109.903 0xd55e00
4.5 108.378 0xd55e00
5.45833 110.096 0xd55e00
6.45833 108.887 0xd55e00
7.58333 108.414 0xd55e00
8.83333 108.366 0xd55e00
9.20833 112.991 0xd55e00
10.1667 110.238 0xd55e00

1.95833 90.292 0xd55e00
2.45833 91.893 0xd55e00
3.25 88.423 0xd55e00
4.16667 90.439 0xd55e00
5.79167 89.224 0xd55e00
6.08333 89.988 0xd55e00
7.20833 89.106 0xd55e00
8.08333 90.012 0xd55e00
9.83333 89.079 0xd55e00
10 91.136 0xd55e00

1.04167 71.199 0xd55e00
2.29167 71.496 0xd55e00
3.875 70.040 0xd55e00
4.20833 68.693 0xd55e00
5.58333 70.237 0xd55e00
6.5 69.771 0xd55e00
7.41667 68.381 0xd55e00
8.375 69.068 0xd55e00
9.625 69.960 0xd55e00
10.5417 71.669 0xd55e00

1.70833 51.198 0xd55e00
2.91667 51.976 0xd55e00
3.91667 49.851 0xd55e00
4.33333 48.794 0xd55e00
5.08333 49.684 0xd55e00
6.79167 51.909 0xd55e00
7.08333 49.551 0xd55e00
8.91667 50.147 0xd55e00
9.08333 49.175 0xd55e00
10.125 51.803 0xd55e00

1.29167 31.944 0xd55e00
2.5 31.748 0xd55e00
3.54167 29.885 0xd55e00
4.875 29.448 0xd55e00
5.375 30.114 0xd55e00
6.70833 31.371 0xd55e00
7 30.651 0xd55e00
8.16667 29.876 0xd55e00
9.04167 29.634 0xd55e00
10.4167 29.638 0xd55e00

1 11.696 0x0072b2
2.33333 12.692 0x0072b2
3.625 8.953 0x0072b2
4 8.378 0x0072b2
5.54167 10.960 0x0072b2
6.83333 8.372 0x0072b2
7.66667 8.711 0x0072b2
8.58333 10.985 0x0072b2
9.70833 12.072 0x0072b2
10.625 8.514 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0






1.875 372.737 0x0072b2
2 367.685 0x0072b2
5.91667 371.628 0x0072b2
9.33333 369.986 0x0072b2

1.83333 354.056 0x0072b2
2.70833 349.984 0x0072b2
5.75 351.790 0x0072b2
9.91667 349.953 0x0072b2

1.45833 330.718 0x0072b2
2.25 333.141 0x0072b2
5.625 330.025 0x0072b2
9.79167 329.697 0x0072b2

1.08333 309.044 0x0072b2
2.83333 309.177 0x0072b2
5.29167 308.560 0x0072b2
9.125 310.768 0x0072b2

1.5 290.771 0x0072b2
2.66667 289.286 0x0072b2
5.70833 290.082 0x0072b2
9.41667 289.917 0x0072b2

1.16667 269.915 0xd55e00
2.875 270.085 0xd55e00
5.04167 271.769 0xd55e00
9.45833 271.598 0xd55e00

1.66667 249.661 0xd55e00
2.375 251.976 0xd55e00
5.5 252.758 0xd55e00
9.29167 252.642 0xd55e00

1.79167 232.301 0xd55e00
2.95833 229.969 0xd55e00
5.66667 229.664 0xd55e00
9.75 231.870 0xd55e00

1.375 209.985 0xd55e00
2.20833 213.435 0xd55e00
5.83333 210.015 0xd55e00
9.5 210.441 0xd55e00

1.25 189.165 0xd55e00
2.125 193.063 0xd55e00
5.125 189.800 0xd55e00
9.95833 189.980 0xd55e00

1.58333 170.115 0xd55e00
2.58333 170.754 0xd55e00
5.41667 169.743 0xd55e00
9.66667 169.884 0xd55e00

1.33333 150.089 0xd55e00
2.54167 150.852 0xd55e00
5 149.685 0xd55e00
9.875 149.513 0xd55e00

1.75 128.981 0xd55e00
2.41667 129.507 0xd55e00
5.25 129.087 0xd55e00
9.16667 131.057 0xd55e00

1.54167 111.272 0xd55e00
2.04167 111.574 0xd55e00
5.45833 110.096 0xd55e00
9.20833 112.991 0xd55e00

1.95833 90.292 0xd55e00
2.45833 91.893 0xd55e00
5.79167 89.224 0xd55e00
9.83333 89.079 0xd55e00

1.04167 71.199 0xd55e00
2.29167 71.496 0xd55e00
5.58333 70.237 0xd55e00
9.625 69.960 0xd55e00

1.70833 51.198 0xd55e00
2.91667 51.976 0xd55e00
5.08333 49.684 0xd55e00
9.08333 49.175 0xd55e00

1.29167 31.944 0xd55e00
2.5 31.748 0xd55e00
5.375 30.114 0xd55e00
9.04167 29.634 0xd55e00

1 11.696 0x0072b2
2.33333 12.692 0x0072b2
5.54167 10.960 0x0072b2
9.70833 12.072 0x0072b2
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
