# guides-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_guides_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.16136
set rmargin at screen 0.73636
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'The p99 of a task of switching: 1.07 ms' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'with loop, 1.28 ms with threads' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.73636, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.951716487:3.63800388]
set yrange [1:7.49519508e-05]
set xtics ('1' 1, '1.5' 1.5, '2' 2, '3' 3)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1, '99 %%' 0.01, '99.9 %%' 0.001, '99.99 %%' 0.0001)
set label 'one by one' at screen 0.76364, screen 169.08096/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#6e6e6e' front
set arrow from screen 0.21042, screen 169.08096/chart_height to screen 0.75682, screen 169.08096/chart_height nohead lw 1 lc rgb '#6e6e6e' back
set label 'loop' at screen 0.76364, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
set arrow from screen 0.34381, screen 308.00000/chart_height to screen 0.75682, screen 286.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'threads' at screen 0.76364, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.57720, screen 308.00000/chart_height to screen 0.75682, screen 304.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'coroutines' at screen 0.76364, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#727292' front
set arrow from screen 0.72500, screen 308.00000/chart_height to screen 0.75682, screen 322.00000/chart_height nohead lw 1 lc rgb '#a8a8d8' back
series = 4
plains = 1
array names[4]
array colours[4]
array dashes[4]
names[1] = 'one by one'; colours[1] = '#6e6e6e'; dashes[1] = 1
names[2] = 'loop'; colours[2] = '#009e73'; dashes[2] = 1
names[3] = 'coroutines'; colours[3] = '#a8a8d8'; dashes[3] = 1
names[4] = 'threads'; colours[4] = '#0072b2'; dashes[4] = 1
$tails << END_OF_DATA
1.019903 1
1.019903 1
1.023999 0.98
1.028095 0.68
1.032191 0.1
1.036287 0.04
1.039162 0.02
1.039162 0.02


1.011711 1
1.011711 1
1.015807 0.992875
1.019903 0.9875
1.023999 0.977875
1.028095 0.856625
1.032191 0.785625
1.036287 0.464
1.040383 0.3
1.044479 0.155625
1.048575 0.097375
1.056767 0.058875
1.081343 0.0375
1.089535 0.0355
1.212415 0.025
1.417215 0.0125
1.418329 0.003375
1.418329 0.000125


1.003519 1
1.003519 1
1.007615 0.998125
1.011711 0.993
1.015807 0.987125
1.019903 0.9715
1.023999 0.966375
1.028095 0.935625
1.032191 0.870375
1.036287 0.85
1.040383 0.790875
1.044479 0.64175
1.048575 0.429375
1.056767 0.270375
1.064959 0.150375
1.073151 0.0625
1.089535 0.05
1.097727 0.04975
1.138687 0.0375
1.253375 0.025
3.162111 0.0125
3.178495 0.012
3.194879 0.011375
3.211263 0.010625
3.227647 0.01
3.244031 0.009375
3.260415 0.00875
3.276799 0.00825
3.293183 0.00725
3.309567 0.00675
3.325951 0.006
3.342335 0.005375
3.358719 0.004875
3.375103 0.004
3.391487 0.00325
3.407871 0.0025
3.424255 0.00175
3.440639 0.00125
3.450207 0.0005
3.450207 0.000125


1.007615 1
1.007615 1
1.011711 0.999875
1.015807 0.995875
1.019903 0.97975
1.023999 0.949625
1.028095 0.9025
1.032191 0.860125
1.036287 0.810875
1.040383 0.757875
1.044479 0.714875
1.048575 0.6785
1.056767 0.642875
1.064959 0.58475
1.073151 0.537375
1.081343 0.484125
1.089535 0.4375
1.097727 0.402875
1.105919 0.3655
1.114111 0.337
1.122303 0.314125
1.130495 0.28825
1.138687 0.267625
1.146879 0.24775
1.155071 0.233625
1.163263 0.218125
1.171455 0.20175
1.179647 0.18475
1.187839 0.169
1.196031 0.155875
1.204223 0.14425
1.212415 0.133
1.220607 0.12475
1.228799 0.114875
1.236991 0.10475
1.245183 0.094875
1.253375 0.088125
1.261567 0.0815
1.269759 0.075375
1.277951 0.06875
1.286143 0.064625
1.294335 0.058875
1.302527 0.054625
1.310719 0.050875
1.318911 0.046875
1.327103 0.04375
1.335295 0.0395
1.343487 0.036375
1.351679 0.033875
1.359871 0.031
1.368063 0.028875
1.376255 0.02675
1.384447 0.02475
1.392639 0.022875
1.400831 0.0215
1.409023 0.0195
1.417215 0.018125
1.425407 0.017
1.433599 0.0155
1.441791 0.014125
1.449983 0.013
1.458175 0.011625
1.466367 0.011
1.474559 0.01075
1.482751 0.01025
1.490943 0.009625
1.499135 0.009
1.507327 0.008625
1.523711 0.008125
1.531903 0.007875
1.540095 0.00775
1.572863 0.007625
1.581055 0.0075
1.662975 0.007375
1.671167 0.00725
1.703935 0.007125
1.712127 0.007
1.728511 0.006875
1.736703 0.00675
1.761279 0.006625
1.777663 0.0065
1.802239 0.006375
1.818623 0.00625
1.835007 0.006125
1.884159 0.006
1.892351 0.005875
1.900543 0.00575
1.908735 0.005
1.916927 0.004
1.925119 0.00325
2.097151 0.000375
2.444326 0.000125
2.444326 0.000125
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
1.039162 0.02 0x6e6e6e
1.418329 0.000125 0x009e73
3.450207 0.000125 0xa8a8d8
2.444326 0.000125 0x0072b2
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
# Distributions of latencies, 1 - F over time, both logarithmic, y turned over:
# a tail rises to the right. Labelled at their ends by the script of the chart.
#   $tails     ms share-above; one block for each of `series`
#   $plain     likewise, counted from the begin of a task, or one block of NaN
#   $longest   ms share-above colour
#   names, colours, dashes: arrays of the series; plains: blocks of $plain
set logscale xy
set grid xtics ytics ls 1

plot for [i=1:plains] $plain index i-1 using 1:2 with fsteps \
         lw 1.4 dt (4,4) lc rgb colours[i] title names[i], \
     for [i=1:series] $tails index i-1 using 1:2 with fsteps \
         lw 2.6 dt dashes[i] lc rgb colours[i] title names[i], \
     $longest using 1:2:3 with points pt 7 ps 0.55 lc rgb variable \
         title 'longest'
