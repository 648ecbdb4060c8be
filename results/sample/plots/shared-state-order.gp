# shared-state-order: data of one chart, written by cbench report; then its look
chart_name = 'chart_shared_state_order'
chart_width = 440
chart_height = 704.0
set lmargin at screen 0.47045
set rmargin at screen 0.84091
set tmargin at screen 0.94034
set bmargin at screen 0.05966
set label 'No case drifted measurably while it ran' at screen 0.02727, screen 684.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'rounds, from the first to the last' at screen 0.02727, screen 18.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.8:11.2]
set yrange [0:620.000]
set label '1 thread/private' at screen 0.45227, screen 652.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 652.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 610.000 to graph 1, first 610.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 thread/sharded' at screen 0.45227, screen 632.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 632.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 590.000 to graph 1, first 590.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 thread/atomic' at screen 0.45227, screen 612.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 612.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 570.000 to graph 1, first 570.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 thread/mutex for a task' at screen 0.45227, screen 592.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 592.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 550.000 to graph 1, first 550.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 thread/mutex for an ad…' at screen 0.45227, screen 572.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 572.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 530.000 to graph 1, first 530.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 threads/private' at screen 0.45227, screen 552.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 552.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 510.000 to graph 1, first 510.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 threads/sharded' at screen 0.45227, screen 532.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 532.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 490.000 to graph 1, first 490.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 threads/atomic' at screen 0.45227, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 512.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 470.000 to graph 1, first 470.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 threads/mutex for a ta…' at screen 0.45227, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 492.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 450.000 to graph 1, first 450.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 threads/mutex for an a…' at screen 0.45227, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 472.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 430.000 to graph 1, first 430.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 threads/private' at screen 0.45227, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 452.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 410.000 to graph 1, first 410.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 threads/sharded' at screen 0.45227, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 432.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 390.000 to graph 1, first 390.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 threads/atomic' at screen 0.45227, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 412.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 370.000 to graph 1, first 370.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 threads/mutex for a ta…' at screen 0.45227, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 392.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 350.000 to graph 1, first 350.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 threads/mutex for an a…' at screen 0.45227, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 372.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 330.000 to graph 1, first 330.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 process/private' at screen 0.45227, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 352.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 310.000 to graph 1, first 310.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 process/sharded' at screen 0.45227, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 332.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 290.000 to graph 1, first 290.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 process/atomic' at screen 0.45227, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 312.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 270.000 to graph 1, first 270.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 process/mutex for a ta…' at screen 0.45227, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 250.000 to graph 1, first 250.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '1 process/mutex for an a…' at screen 0.45227, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 272.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 230.000 to graph 1, first 230.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 processes/private' at screen 0.45227, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 252.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 210.000 to graph 1, first 210.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 processes/sharded' at screen 0.45227, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 232.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 190.000 to graph 1, first 190.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 processes/atomic' at screen 0.45227, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 212.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 170.000 to graph 1, first 170.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 processes/mutex for a …' at screen 0.45227, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 192.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 150.000 to graph 1, first 150.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 processes/mutex for an…' at screen 0.45227, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 172.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 130.000 to graph 1, first 130.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 processes/private' at screen 0.45227, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 152.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 110.000 to graph 1, first 110.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 processes/sharded' at screen 0.45227, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 132.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 90.000 to graph 1, first 90.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 processes/atomic' at screen 0.45227, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 112.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 70.000 to graph 1, first 70.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 processes/mutex for a …' at screen 0.45227, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 92.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 50.000 to graph 1, first 50.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '4 processes/mutex for an…' at screen 0.45227, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 72.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 30.000 to graph 1, first 30.000 nohead lw 1 lc rgb '#e3e3e3' back
set label '2 threads/private again' at screen 0.45227, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#222222' front
set label 'p 1.000' at screen 0.97273, screen 52.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set arrow from graph 0, first 10.000 to graph 1, first 10.000 nohead lw 1 lc rgb '#e3e3e3' back
$runs << END_OF_DATA
NaN NaN 0

1.96774 609.860 0x0072b2
2.87097 616.216 0x0072b2
3.12903 610.138 0x0072b2
4.22581 609.775 0x0072b2
5.29032 610.828 0x0072b2
6.09677 616.018 0x0072b2
7.83871 609.592 0x0072b2
8.90323 611.219 0x0072b2
9.32258 609.652 0x0072b2
10.4839 609.729 0x0072b2

1.48387 590.038 0x0072b2
2.77419 591.274 0x0072b2
3.54839 589.898 0x0072b2
4.48387 589.821 0x0072b2
5.77419 590.008 0x0072b2
6.19355 590.054 0x0072b2
7.19355 589.992 0x0072b2
8.06452 592.287 0x0072b2
9.70968 589.892 0x0072b2
10.0323 589.870 0x0072b2

1.67742 570.721 0x0072b2
2.3871 569.911 0x0072b2
3.70968 570.008 0x0072b2
4.32258 569.905 0x0072b2
5.70968 569.998 0x0072b2
6.6129 570.002 0x0072b2
7.48387 570.123 0x0072b2
8.96774 570.360 0x0072b2
9.83871 569.937 0x0072b2
10.5806 569.961 0x0072b2

1.58065 550.245 0x0072b2
2.6129 550.638 0x0072b2
3.09677 550.270 0x0072b2
4.67742 549.625 0x0072b2
5.64516 549.900 0x0072b2
6.67742 551.114 0x0072b2
7.22581 550.099 0x0072b2
8.74194 549.565 0x0072b2
9.77419 549.771 0x0072b2
10.7742 549.816 0x0072b2

1.09677 529.938 0x0072b2
2.35484 529.952 0x0072b2
3.16129 530.286 0x0072b2
4.12903 529.880 0x0072b2
5.16129 530.047 0x0072b2
6.77419 531.527 0x0072b2
7.3871 530.242 0x0072b2
8.22581 530.031 0x0072b2
9.58065 529.969 0x0072b2
10.4194 529.969 0x0072b2

1.70968 512.117 0x0072b2
2.12903 509.798 0x0072b2
3.83871 509.098 0x0072b2
4.16129 510.113 0x0072b2
5.67742 512.161 0x0072b2
6.90323 511.395 0x0072b2
7.6129 509.886 0x0072b2
8.45161 508.990 0x0072b2
9.29032 509.011 0x0072b2
10.1935 511.285 0x0072b2

1.51613 489.945 0x0072b2
2.64516 490.027 0x0072b2
3.93548 490.437 0x0072b2
4.54839 489.973 0x0072b2
5.83871 490.599 0x0072b2
6.35484 490.335 0x0072b2
7.93548 489.918 0x0072b2
8.64516 489.935 0x0072b2
9.67742 489.916 0x0072b2
10.7419 490.467 0x0072b2

1.32258 469.313 0x0072b2
2.96774 466.626 0x0072b2
3.51613 469.573 0x0072b2
4.83871 469.197 0x0072b2
5.51613 468.514 0x0072b2
6.54839 470.412 0x0072b2
7.77419 471.119 0x0072b2
8.19355 470.969 0x0072b2
9.06452 470.675 0x0072b2
10.3548 470.825 0x0072b2

1.35484 449.487 0x0072b2
2.25806 452.526 0x0072b2
3.77419 453.116 0x0072b2
4.96774 448.908 0x0072b2
5.09677 451.251 0x0072b2
6.12903 448.927 0x0072b2
7.16129 450.491 0x0072b2
8.58065 448.814 0x0072b2
9.64516 448.736 0x0072b2
10.2903 450.750 0x0072b2

1.6129 429.727 0x0072b2
2.70968 430.741 0x0072b2
3.90323 429.627 0x0072b2
4.93548 431.076 0x0072b2
5.03226 430.267 0x0072b2
6.41935 432.455 0x0072b2
7.12903 428.505 0x0072b2
8.70968 428.828 0x0072b2
9.16129 429.045 0x0072b2
10.8387 432.163 0x0072b2

1 410.251 0x0072b2
2.90323 411.216 0x0072b2
3.96774 408.752 0x0072b2
4.58065 408.941 0x0072b2
5.90323 411.829 0x0072b2
6.96774 409.744 0x0072b2
7.06452 412.167 0x0072b2
8.32258 408.587 0x0072b2
9.3871 408.958 0x0072b2
10.8065 415.568 0x0072b2

1.83871 390.186 0x0072b2
2.58065 390.010 0x0072b2
3.32258 389.972 0x0072b2
4.45161 389.990 0x0072b2
5.06452 389.987 0x0072b2
6.70968 390.171 0x0072b2
7.87097 389.970 0x0072b2
8.54839 389.892 0x0072b2
9.48387 390.454 0x0072b2
10.0968 390.025 0x0072b2

1.74194 369.922 0x0072b2
2.06452 369.693 0x0072b2
3.03226 370.077 0x0072b2
4.35484 370.586 0x0072b2
5.12903 369.604 0x0072b2
6.29032 370.244 0x0072b2
7.64516 368.833 0x0072b2
8.12903 370.848 0x0072b2
9.80645 365.408 0x0072b2
10.9032 370.450 0x0072b2

1.12903 349.286 0x0072b2
2.29032 350.094 0x0072b2
3.19355 349.905 0x0072b2
4.87097 350.419 0x0072b2
5.80645 348.717 0x0072b2
6.93548 350.303 0x0072b2
7.35484 348.150 0x0072b2
8.03226 349.812 0x0072b2
9.12903 350.244 0x0072b2
10.6452 354.976 0x0072b2

1.77419 329.736 0x0072b2
2.03226 329.227 0x0072b2
3.3871 328.833 0x0072b2
4.41935 330.258 0x0072b2
5.25806 332.041 0x0072b2
6.80645 330.278 0x0072b2
7.67742 333.353 0x0072b2
8.77419 329.459 0x0072b2
9.03226 330.956 0x0072b2
10.0645 329.714 0x0072b2

1.06452 309.733 0xd55e00
2 310.160 0xd55e00
3.22581 310.072 0xd55e00
4.06452 309.856 0xd55e00
5.48387 311.275 0xd55e00
6.64516 309.928 0xd55e00
7.29032 309.822 0xd55e00
8.93548 310.157 0xd55e00
9.87097 309.915 0xd55e00
10.1613 315.380 0xd55e00

1.3871 289.914 0xd55e00
2.83871 291.163 0xd55e00
3.58065 290.767 0xd55e00
4 290.213 0xd55e00
5.35484 290.282 0xd55e00
6.45161 289.991 0xd55e00
7.70968 289.983 0xd55e00
8 290.009 0xd55e00
9.41935 289.931 0xd55e00
10 289.927 0xd55e00

1.41935 269.856 0xd55e00
2.22581 271.727 0xd55e00
3.29032 270.022 0xd55e00
4.74194 269.996 0xd55e00
5.54839 270.545 0xd55e00
6.32258 270.044 0xd55e00
7 269.927 0xd55e00
8.25806 269.910 0xd55e00
9.45161 270.004 0xd55e00
10.5484 269.927 0xd55e00

1.45161 249.893 0xd55e00
2.74194 255.731 0xd55e00
3.48387 252.851 0xd55e00
4.3871 249.604 0xd55e00
5.58065 249.773 0xd55e00
6.3871 250.106 0xd55e00
7.41935 249.827 0xd55e00
8.67742 251.213 0xd55e00
9.74194 249.655 0xd55e00
10.129 255.539 0xd55e00

1.25806 231.551 0xd55e00
2.41935 229.334 0xd55e00
3.74194 229.726 0xd55e00
4.09677 229.387 0xd55e00
5.96774 231.315 0xd55e00
6.74194 237.000 0xd55e00
7.25806 229.421 0xd55e00
8.51613 230.268 0xd55e00
9.6129 231.314 0xd55e00
10.4516 229.359 0xd55e00

1.29032 210.238 0xd55e00
2.45161 209.970 0xd55e00
3.25806 209.897 0xd55e00
4.70968 212.651 0xd55e00
5.6129 209.941 0xd55e00
6.25806 212.641 0xd55e00
7.90323 209.710 0xd55e00
8.6129 209.922 0xd55e00
9.96774 210.030 0xd55e00
10.871 211.824 0xd55e00

1.87097 190.270 0xd55e00
2.16129 189.950 0xd55e00
3.64516 190.521 0xd55e00
4.6129 189.946 0xd55e00
5.41935 190.812 0xd55e00
6.58065 189.903 0xd55e00
7.58065 190.050 0xd55e00
8.09677 191.377 0xd55e00
9.09677 189.855 0xd55e00
10.3871 189.880 0xd55e00

1.80645 169.474 0xd55e00
2.93548 168.902 0xd55e00
3.80645 168.856 0xd55e00
4.80645 170.545 0xd55e00
5.32258 170.051 0xd55e00
6.48387 170.423 0xd55e00
7.54839 170.817 0xd55e00
8.80645 170.284 0xd55e00
9.35484 169.948 0xd55e00
10.6774 163.799 0xd55e00

1.93548 150.105 0xd55e00
2.19355 151.651 0xd55e00
3.06452 149.770 0xd55e00
4.77419 149.711 0xd55e00
5.93548 150.653 0xd55e00
6.16129 149.511 0xd55e00
7.45161 150.591 0xd55e00
8.41935 149.838 0xd55e00
9.19355 149.894 0xd55e00
10.2258 150.545 0xd55e00

1.22581 128.171 0xd55e00
2.09677 135.949 0xd55e00
3.67742 129.558 0xd55e00
4.64516 130.086 0xd55e00
5.87097 133.103 0xd55e00
6 133.473 0xd55e00
7.96774 128.110 0xd55e00
8.83871 128.137 0xd55e00
9.93548 131.312 0xd55e00
10.5161 129.913 0xd55e00

1.64516 109.692 0xd55e00
2.54839 109.539 0xd55e00
3.45161 110.300 0xd55e00
4.19355 112.286 0xd55e00
5.45161 113.225 0xd55e00
6.03226 112.172 0xd55e00
7.32258 112.297 0xd55e00
8.29032 109.525 0xd55e00
9.54839 109.264 0xd55e00
10.6129 109.280 0xd55e00

1.54839 90.008 0xd55e00
2.48387 89.862 0xd55e00
3.35484 89.992 0xd55e00
4.03226 89.852 0xd55e00
5.19355 90.692 0xd55e00
6.06452 89.821 0xd55e00
7.09677 89.883 0xd55e00
8.16129 90.103 0xd55e00
9.90323 90.469 0xd55e00
10.9677 90.435 0xd55e00

1.19355 70.385 0xd55e00
2.51613 68.724 0xd55e00
3.6129 65.062 0xd55e00
4.51613 70.575 0xd55e00
5.74194 70.198 0xd55e00
6.87097 70.334 0xd55e00
7.74194 69.992 0xd55e00
8.87097 69.867 0xd55e00
9.22581 70.008 0xd55e00
10.7097 63.418 0xd55e00

1.16129 50.074 0xd55e00
2.67742 48.942 0xd55e00
3.87097 50.672 0xd55e00
4.90323 50.792 0xd55e00
5.22581 49.926 0xd55e00
6.83871 49.260 0xd55e00
7.03226 50.738 0xd55e00
8.35484 49.755 0xd55e00
9 50.753 0xd55e00
10.2581 49.125 0xd55e00

1.90323 30.620 0xd55e00
2.32258 30.624 0xd55e00
3 29.441 0xd55e00
4.29032 30.018 0xd55e00
5 30.081 0xd55e00
6.51613 29.982 0xd55e00
7.51613 29.874 0xd55e00
8.48387 27.791 0xd55e00
9.51613 29.859 0xd55e00
10.9355 30.053 0xd55e00

1.03226 10.126 0x0072b2
2.80645 12.158 0x0072b2
3.41935 9.279 0x0072b2
4.25806 10.962 0x0072b2
5.3871 12.533 0x0072b2
6.22581 9.873 0x0072b2
7.80645 9.107 0x0072b2
8.3871 9.424 0x0072b2
9.25806 9.038 0x0072b2
10.3226 10.905 0x0072b2
END_OF_DATA
$disturbed << END_OF_DATA
NaN NaN 0






1.70968 512.117 0x0072b2

1.51613 489.945 0x0072b2

1.32258 469.313 0x0072b2

1.35484 449.487 0x0072b2

1.6129 429.727 0x0072b2

1 410.251 0x0072b2

1.83871 390.186 0x0072b2

1.74194 369.922 0x0072b2

1.12903 349.286 0x0072b2

1.77419 329.736 0x0072b2






1.29032 210.238 0xd55e00

1.87097 190.270 0xd55e00

1.80645 169.474 0xd55e00

1.93548 150.105 0xd55e00

1.22581 128.171 0xd55e00

1.64516 109.692 0xd55e00

1.54839 90.008 0xd55e00

1.19355 70.385 0xd55e00

1.16129 50.074 0xd55e00

1.90323 30.620 0xd55e00

1.03226 10.126 0x0072b2
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
