# thumbnails: data of one chart, written by cbench report; then its look
chart_name = 'chart_thumbnails'
chart_width = 440
chart_height = 560.0
set lmargin at screen 0.42727
set rmargin at screen 0.81364
set tmargin at screen 0.76786
set bmargin at screen 0.10357
set label 'event-loop+threads,' at screen 0.02727, screen 540.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop+processes, multi-loop and' at screen 0.02727, screen 518.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'thread-pool are fastest: 1.52× to 1.93×' at screen 0.02727, screen 496.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'as fast as event-loop on both kinds of' at screen 0.02727, screen 474.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'work' at screen 0.02727, screen 452.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as event-loop, drive alone, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.9411545:2.63891395]
set yrange [0:372.000]
set xtics ('1×' 1, '1.5×' 1.5, '2×' 2)
set label 'large pictures' at screen 0.02727, screen 415.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'small pictures' at screen 0.02727, screen 229.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.40909, screen 388.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 388.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '5.02 ms a task' at screen 0.46818, screen 388.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'event-loop+threads' at screen 0.40909, screen 356.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.93×' at screen 0.97273, screen 356.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop+processes' at screen 0.40909, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.84×' at screen 0.97273, screen 324.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multi-loop' at screen 0.40909, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.67×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.40909, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.63×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop' at screen 0.40909, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '541 µs a task' at screen 0.46818, screen 202.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'event-loop+threads' at screen 0.40909, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.69×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'event-loop+processes' at screen 0.40909, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.55×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'multi-loop' at screen 0.40909, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.58×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.40909, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.52×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.92644741 298.000 1 1.92644741 290.000 306.000 0x3090f0
1.83682052 266.000 1 1.83682052 258.000 274.000 0x906048
1.66543431 234.000 1 1.66543431 226.000 242.000 0x60c078
1.62564922 202.000 1 1.62564922 194.000 210.000 0x0072b2
1.69290264 112.000 1 1.69290264 104.000 120.000 0x3090f0
1.54831583 80.000 1 1.54831583 72.000 88.000 0x906048
1.57587315 48.000 1 1.57587315 40.000 56.000 0x60c078
1.51536578 16.000 1 1.51536578 8.000 24.000 0x0072b2
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.92644741 298.000 1.62882885 2.08219122
1.83682052 266.000 1.58399768 2.12543189
1.66543431 234.000 1.46662497 2.01164912
1.62564922 202.000 1.29635267 1.7019395
1.69290264 112.000 1.49470452 1.95810159
1.54831583 80.000 1.31518124 1.77737299
1.57587315 48.000 1.45704677 1.7089188
1.51536578 16.000 1.40788462 1.71793157
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
2.48362574 285.500 0x3090f0
1.85732242 285.500 0x3090f0
2.0048002 285.500 0x3090f0
2.08219122 285.500 0x3090f0
1.54612728 285.500 0x3090f0
1.92644741 285.500 0x3090f0
1.62882885 285.500 0x3090f0
1.94275442 285.500 0x3090f0
1.88883711 285.500 0x3090f0
2.33278866 253.500 0x906048
1.58399768 253.500 0x906048
2.12543189 253.500 0x906048
2.03678872 253.500 0x906048
1.74022918 253.500 0x906048
1.54022482 253.500 0x906048
1.59191401 253.500 0x906048
1.83682052 253.500 0x906048
1.90632507 253.500 0x906048
2.1227553 221.500 0x60c078
1.39022414 221.500 0x60c078
2.01164912 221.500 0x60c078
1.52677956 221.500 0x60c078
1.46662497 221.500 0x60c078
1.65078169 221.500 0x60c078
1.74924824 221.500 0x60c078
1.67189879 221.500 0x60c078
1.66543431 221.500 0x60c078
2.14608367 189.500 0x0072b2
1.62564922 189.500 0x0072b2
1.70030242 189.500 0x0072b2
1.6456973 189.500 0x0072b2
1.53376906 189.500 0x0072b2
1.29635267 189.500 0x0072b2
1.28516848 189.500 0x0072b2
1.7019395 189.500 0x0072b2
1.57117032 189.500 0x0072b2
1.65083432 99.500 0x3090f0
1.30137256 99.500 0x3090f0
1.81649772 99.500 0x3090f0
1.51046693 99.500 0x3090f0
2.02927252 99.500 0x3090f0
1.69290264 99.500 0x3090f0
1.72379368 99.500 0x3090f0
1.95810159 99.500 0x3090f0
1.49470452 99.500 0x3090f0
1.31518124 67.500 0x906048
1.37677423 67.500 0x906048
1.77737299 67.500 0x906048
1.29495748 67.500 0x906048
1.75520361 67.500 0x906048
1.54831583 67.500 0x906048
1.73513292 67.500 0x906048
1.89284911 67.500 0x906048
1.42633601 67.500 0x906048
1.41402582 35.500 0x60c078
1.50000469 35.500 0x60c078
1.7040502 35.500 0x60c078
1.7089188 35.500 0x60c078
1.98540347 35.500 0x60c078
1.45704677 35.500 0x60c078
1.51087309 35.500 0x60c078
1.66215971 35.500 0x60c078
1.57587315 35.500 0x60c078
1.40788462 3.500 0x0072b2
1.33254854 3.500 0x0072b2
1.51536578 3.500 0x0072b2
1.47512736 3.500 0x0072b2
1.87010707 3.500 0x0072b2
1.50780132 3.500 0x0072b2
1.68967625 3.500 0x0072b2
1.68082851 3.500 0x0072b2
1.71793157 3.500 0x0072b2
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
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
# Bars of speed-up. Data blocks, y in units of the plot:
#   $bars      ratio y low high y-low y-high colour
#   $whiskers  ratio y low high
#   $rounds    ratio y colour
#   $ideals    ratio y
set logscale x
unset ytics
set grid xtics ls 1
set arrow from 1, graph 0 to 1, graph 1 nohead ls 2 back

plot $bars using 1:2:3:4:5:6:7 with boxxyerror \
         fs solid 0.85 noborder lc rgb variable title 'speed-up', \
     $rounds using 1:2:3 with points \
         pt 7 ps 0.28 lc rgb variable title 'single rounds', \
     $whiskers using 3:2:($4-$3):(0) with vectors \
         heads size screen 0.009,90 lw 1.6 lc rgb '#222222' \
         title '95 % interval', \
     $ideals using 1:($2-12):(0):(24) with vectors \
         nohead lw 3 lc rgb '#222222' title 'ideal bound'
