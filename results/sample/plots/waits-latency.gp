# waits-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_waits_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.18068
set rmargin at screen 0.60545
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'The p99 of a task: 200 ms with' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'coroutines, 290 ms with thread-per-task' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.60545, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [194.389012:306.100741]
set yrange [1:5.92049098e-05]
set xtics ('200' 200, '250' 250, '300' 300)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1, '99 %%' 0.01, '99.9 %%' 0.001, '99.99 %%' 0.0001)
set label 'coroutines' at screen 0.63273, screen 214.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#727292' front
set arrow from screen 0.21911, screen 308.00000/chart_height to screen 0.62591, screen 214.00000/chart_height nohead lw 1 lc rgb '#a8a8d8' back
set label 'event-loop' at screen 0.63273, screen 232.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#008762' front
set arrow from screen 0.22019, screen 308.00000/chart_height to screen 0.62591, screen 232.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'io-uring' at screen 0.63273, screen 250.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#484860' front
set arrow from screen 0.22055, screen 308.00000/chart_height to screen 0.62591, screen 250.00000/chart_height nohead lw 1 lc rgb '#484860' back
set label 'multi-loop' at screen 0.63273, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#418251' front
set arrow from screen 0.22527, screen 308.00000/chart_height to screen 0.62591, screen 268.00000/chart_height nohead lw 1 lc rgb '#60c078' back
set label 'thread-per-task' at screen 0.63273, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#3030a8' front
set arrow from screen 0.39071, screen 308.00000/chart_height to screen 0.62591, screen 286.00000/chart_height nohead lw 1 lc rgb '#3030a8' back
set label 'process-per-task' at screen 0.63273, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#900018' front
set arrow from screen 0.46476, screen 308.00000/chart_height to screen 0.62591, screen 304.00000/chart_height nohead lw 1 lc rgb '#900018' back
set label 'thread-pool' at screen 0.63273, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.58975, screen 308.00000/chart_height to screen 0.62591, screen 322.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
series = 7
plains = 1
array names[7]
array colours[7]
array dashes[7]
names[1] = 'event-loop'; colours[1] = '#009e73'; dashes[1] = 1
names[2] = 'io-uring'; colours[2] = '#484860'; dashes[2] = 1
names[3] = 'multi-loop'; colours[3] = '#60c078'; dashes[3] = 1
names[4] = 'coroutines'; colours[4] = '#a8a8d8'; dashes[4] = 1
names[5] = 'thread-pool'; colours[5] = '#0072b2'; dashes[5] = 1
names[6] = 'thread-per-task'; colours[6] = '#3030a8'; dashes[6] = 1
names[7] = 'process-per-task'; colours[7] = '#900018'; dashes[7] = 1
$tails << END_OF_DATA
200.278015 1
200.278015 1
200.325216 0.0307
200.325216 0.0001


200.278015 1
200.278015 1
200.402461 0.2163
200.402461 0.0001


200.278015 1
200.278015 1
201.326591 0.5502
201.416395 0.062
201.416395 0.0001


200.09501 1
200.09501 1
200.09501 0.0001


200.278015 1
200.278015 1
201.326591 0.7665
202.375167 0.7539
203.423743 0.7429
204.472319 0.7287
205.520895 0.7202
206.569471 0.7111
207.618047 0.7015
208.666623 0.6921
209.715199 0.6823
210.763775 0.673
211.812351 0.6656
212.860927 0.6583
213.909503 0.6493
214.958079 0.6401
216.006655 0.6309
217.055231 0.6231
218.103807 0.6128
219.152383 0.6046
220.200959 0.6002
221.249535 0.6
222.298111 0.5998
223.346687 0.5995
224.395263 0.5994
226.492415 0.5991
227.540991 0.599
228.589567 0.5987
229.638143 0.5983
230.686719 0.5979
231.735295 0.5971
232.783871 0.5949
233.832447 0.5924
234.881023 0.5894
235.929599 0.5858
236.978175 0.5813
238.026751 0.5665
239.075327 0.5463
240.123903 0.5366
241.172479 0.5254
242.221055 0.5148
243.269631 0.5096
244.318207 0.5018
245.366783 0.4903
246.415359 0.4786
247.463935 0.462
248.512511 0.4436
249.561087 0.3597
250.609663 0.2347
251.658239 0.1272
252.706815 0.1267
253.755391 0.1266
254.803967 0.1261
255.852543 0.1005
256.901119 0.0726
257.949695 0.0409
258.998271 0.0184
260.046847 0.0173
261.095423 0.0169
262.143999 0.014
263.192575 0.0066
264.241151 0.0009
285.212671 0.0008
287.309823 0.0007
291.504127 0.0004
293.601279 0.0003
297.371836 0.0002
297.371836 0.0001


200.278015 1
200.278015 1
201.326591 0.7821
202.375167 0.6791
203.423743 0.585
204.472319 0.4817
205.520895 0.3981
206.569471 0.3423
207.618047 0.3077
208.666623 0.2554
209.715199 0.1988
210.763775 0.1646
211.812351 0.136
212.860927 0.1035
213.909503 0.0893
214.958079 0.0842
216.006655 0.079
217.055231 0.0723
218.103807 0.0667
219.152383 0.062
220.200959 0.053
221.249535 0.0427
222.298111 0.0364
223.346687 0.0302
224.395263 0.0261
225.443839 0.0193
226.492415 0.0164
227.540991 0.0146
228.589567 0.0103
229.638143 0.0037
230.686719 0.0035
231.735295 0.0027
232.783871 0.0024
233.832447 0.0021
234.881023 0.0017
235.929599 0.0013
236.978175 0.0007
238.026751 0.0005
239.075327 0.0004
240.123903 0.0002
240.380739 0.0001
240.380739 0.0001


200.278015 1
200.278015 1
201.326591 0.7057
202.375167 0.4787
203.423743 0.3657
204.472319 0.3028
205.520895 0.2523
206.569471 0.2188
207.618047 0.1933
208.666623 0.1608
209.715199 0.1456
210.763775 0.1349
211.812351 0.1153
212.860927 0.104
213.909503 0.1009
214.958079 0.09
216.006655 0.0845
217.055231 0.079
218.103807 0.0703
219.152383 0.063
220.200959 0.0431
221.249535 0.0381
222.298111 0.0303
223.346687 0.0254
224.395263 0.005
225.443839 0.0033
226.492415 0.0017
227.540991 0.0014
228.589567 0.001
232.783871 0.0008
243.269631 0.0007
244.318207 0.0006
245.366783 0.0005
247.463935 0.0004
252.706815 0.0003
257.949695 0.0002
260.179804 0.0001
260.179804 0.0001
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
200.325216 0.0001 0x009e73
200.402461 0.0001 0x484860
201.416395 0.0001 0x60c078
200.09501 0.0001 0xa8a8d8
297.371836 0.0001 0x0072b2
240.380739 0.0001 0x3030a8
260.179804 0.0001 0x900018
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
