# waits: data of one chart, written by cbench report; then its look
chart_name = 'chart_waits'
chart_width = 440
chart_height = 346.0
set lmargin at screen 0.35182
set rmargin at screen 0.81364
set tmargin at screen 0.81503
set bmargin at screen 0.16763
set label 'Nothing is measurably faster than' at screen 0.02727, screen 326.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'event-loop on timer' at screen 0.02727, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as event-loop, log scale' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.111866535:1.16023613]
set yrange [0:224.000]
set xtics ('0.2×' 0.2, '0.5×' 0.5, '1×' 1)
set label 'event-loop' at screen 0.33364, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 266.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '20.7 µs a task' at screen 0.76611, screen 266.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set label 'io-uring' at screen 0.33364, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 234.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'multi-loop' at screen 0.33364, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1.00×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label 'coroutines' at screen 0.33364, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.86×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-pool' at screen 0.33364, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.24×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'thread-per-task' at screen 0.33364, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.24×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'process-per-task' at screen 0.33364, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '0.13×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.00006544 176.000 1 1.00006544 168.000 184.000 0x484860
1.00064799 144.000 1 1.00064799 136.000 152.000 0x60c078
0.863429038 112.000 1 0.863429038 104.000 120.000 0xa8a8d8
0.240595512 80.000 1 0.240595512 72.000 88.000 0x0072b2
0.242468105 48.000 1 0.242468105 40.000 56.000 0x3030a8
0.134150376 16.000 1 0.134150376 8.000 24.000 0x900018
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.00006544 176.000 0.994435878 1.00610626
1.00064799 144.000 0.997808118 1.00202452
0.863429038 112.000 0.843484612 0.882933645
0.240595512 80.000 0.225596067 0.258868244
0.242468105 48.000 0.236132325 0.259128916
0.134150376 16.000 0.13167126 0.140798053
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
0.999467071 163.500 0x484860
1.00066417 163.500 0x484860
0.998588797 163.500 0x484860
1.00745915 163.500 0x484860
1.00488434 163.500 0x484860
0.994782476 163.500 0x484860
0.989410494 163.500 0x484860
1.00601327 163.500 0x484860
1.00189628 131.500 0x60c078
1.00044391 131.500 0x60c078
0.998046438 131.500 0x60c078
1.00389077 131.500 0x60c078
1.00138059 131.500 0x60c078
0.999124698 131.500 0x60c078
0.994349728 131.500 0x60c078
1.00085212 131.500 0x60c078
0.88247585 99.500 0xa8a8d8
0.848623205 99.500 0xa8a8d8
0.878493187 99.500 0xa8a8d8
0.845047585 99.500 0xa8a8d8
0.846764741 99.500 0xa8a8d8
0.886118651 99.500 0xa8a8d8
0.821085198 99.500 0xa8a8d8
0.882714992 99.500 0xa8a8d8
0.258118272 67.500 0x0072b2
0.270021076 67.500 0x0072b2
0.241517212 67.500 0x0072b2
0.23967733 67.500 0x0072b2
0.236132691 67.500 0x0072b2
0.224059279 67.500 0x0072b2
0.225702158 67.500 0x0072b2
0.245197555 67.500 0x0072b2
0.236945351 35.500 0x3030a8
0.257852243 35.500 0x3030a8
0.278419969 35.500 0x3030a8
0.234123574 35.500 0x3030a8
0.256657206 35.500 0x3030a8
0.236271125 35.500 0x3030a8
0.248119585 35.500 0x3030a8
0.236385391 35.500 0x3030a8
0.140305173 3.500 0x900018
0.143815835 3.500 0x900018
0.140592823 3.500 0x900018
0.13485988 3.500 0x900018
0.12551413 3.500 0x900018
0.132377074 3.500 0x900018
0.132105703 3.500 0x900018
0.133444606 3.500 0x900018
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
1.03407957 176.000
1.03407957 144.000
1.03407957 112.000
1.03407957 80.000
0.517039783 48.000
0.206815913 16.000
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
