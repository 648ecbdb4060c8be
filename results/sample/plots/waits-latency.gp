# waits-latency: data of one chart, written by cbench report; then its look
chart_name = 'chart_waits_latency'
chart_width = 440
chart_height = 410.0
set lmargin at screen 0.18068
set rmargin at screen 0.60545
set tmargin at screen 0.78537
set bmargin at screen 0.15122
set label 'The p99 of a task: 200 ms with' at screen 0.02727, screen 390.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'coroutines, 325 ms with thread-per-task' at screen 0.02727, screen 368.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'tasks that had ended by then' at screen 0.02727, screen 340.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'ms, log scale' at screen 0.60545, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [193.295159:368.646101]
set yrange [1:5.92049098e-05]
set xtics ('200' 200, '250' 250, '300' 300)
set ytics ('0 %%' 1, '50 %%' 0.5, '90 %%' 0.1, '99 %%' 0.01, '99.9 %%' 0.001, '99.99 %%' 0.0001)
set label 'coroutines' at screen 0.63273, screen 214.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#a8a8d8' front
set arrow from screen 0.21477, screen 308.00000/chart_height to screen 0.62591, screen 214.00000/chart_height nohead lw 1 lc rgb '#a8a8d8' back
set label 'io-uring' at screen 0.63273, screen 232.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#484860' front
set arrow from screen 0.21543, screen 308.00000/chart_height to screen 0.62591, screen 232.00000/chart_height nohead lw 1 lc rgb '#484860' back
set label 'event-loop' at screen 0.63273, screen 250.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#009e73' front
set arrow from screen 0.21603, screen 308.00000/chart_height to screen 0.62591, screen 250.00000/chart_height nohead lw 1 lc rgb '#009e73' back
set label 'multi-loop' at screen 0.63273, screen 268.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#60c078' front
set arrow from screen 0.21652, screen 308.00000/chart_height to screen 0.62591, screen 268.00000/chart_height nohead lw 1 lc rgb '#60c078' back
set label 'process-per-task' at screen 0.63273, screen 286.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#900018' front
set arrow from screen 0.26040, screen 308.00000/chart_height to screen 0.62591, screen 286.00000/chart_height nohead lw 1 lc rgb '#900018' back
set label 'thread-pool' at screen 0.63273, screen 304.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#0072b2' front
set arrow from screen 0.47755, screen 308.00000/chart_height to screen 0.62591, screen 304.00000/chart_height nohead lw 1 lc rgb '#0072b2' back
set label 'thread-per-task' at screen 0.63273, screen 322.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#3030a8' front
set arrow from screen 0.59409, screen 308.00000/chart_height to screen 0.62591, screen 322.00000/chart_height nohead lw 1 lc rgb '#3030a8' back
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
200.472144 0.4499
200.472144 0.0001


200.278015 1
200.278015 1
200.289459 0.0177
200.289459 0.0001


200.278015 1
200.278015 1
200.619704 0.6961
200.619704 0.0001


200.088923 1
200.088923 1
200.088923 0.0001


200.278015 1
200.278015 1
201.326591 0.8982
202.375167 0.8882
203.423743 0.8757
204.472319 0.866
205.520895 0.8513
206.569471 0.8393
207.618047 0.8266
208.666623 0.8155
209.715199 0.8058
210.763775 0.7955
211.812351 0.7862
212.860927 0.7766
213.909503 0.7671
214.958079 0.7564
216.006655 0.7469
217.055231 0.7372
218.103807 0.7292
219.152383 0.7198
220.200959 0.7108
221.249535 0.7036
222.298111 0.6955
223.346687 0.6848
224.395263 0.6637
225.443839 0.6544
226.492415 0.6517
227.540991 0.6425
228.589567 0.6326
229.638143 0.6304
230.686719 0.6296
231.735295 0.6286
232.783871 0.6273
233.832447 0.6264
234.881023 0.6252
235.929599 0.623
236.978175 0.6216
238.026751 0.6189
239.075327 0.6168
240.123903 0.6136
241.172479 0.6102
242.221055 0.6008
243.269631 0.5631
244.318207 0.4712
245.366783 0.3815
246.415359 0.2141
247.463935 0.2134
248.512511 0.1808
249.561087 0.1592
250.609663 0.1458
251.658239 0.1294
252.706815 0.1016
253.755391 0.0521
254.803967 0.0517
255.852543 0.0516
257.949695 0.0515
258.998271 0.0456
260.046847 0.0217
261.095423 0.0015
270.532607 0.0013
287.309823 0.001
289.406975 0.0008
297.795583 0.0007
298.318787 0.0004
298.318787 0.0001


200.278015 1
200.278015 1
201.326591 0.7801
202.375167 0.6869
203.423743 0.6471
204.472319 0.6176
205.520895 0.5801
206.569471 0.5372
207.618047 0.4916
208.666623 0.4372
209.715199 0.394
210.763775 0.3786
211.812351 0.352
212.860927 0.3189
213.909503 0.3009
214.958079 0.2855
216.006655 0.2744
217.055231 0.2656
218.103807 0.2558
219.152383 0.252
220.200959 0.2472
221.249535 0.2388
222.298111 0.2318
223.346687 0.2259
224.395263 0.2228
225.443839 0.2179
226.492415 0.2087
227.540991 0.2001
228.589567 0.1975
229.638143 0.1933
230.686719 0.1796
231.735295 0.1637
232.783871 0.1488
233.832447 0.1372
234.881023 0.1295
235.929599 0.1099
236.978175 0.0965
238.026751 0.091
239.075327 0.0845
240.123903 0.0827
241.172479 0.0806
242.221055 0.0787
243.269631 0.0768
244.318207 0.0754
245.366783 0.0739
246.415359 0.0713
247.463935 0.0695
248.512511 0.0673
249.561087 0.0645
250.609663 0.0622
251.658239 0.0604
252.706815 0.0585
253.755391 0.0565
254.803967 0.0555
255.852543 0.0541
256.901119 0.0528
257.949695 0.051
258.998271 0.0487
260.046847 0.047
261.095423 0.0455
262.143999 0.0432
263.192575 0.0409
264.241151 0.0384
265.289727 0.0369
266.338303 0.0345
267.386879 0.0326
268.435455 0.0314
270.532607 0.0297
272.629759 0.0275
274.726911 0.0252
276.824063 0.0235
278.921215 0.0218
281.018367 0.0185
283.115519 0.016
285.212671 0.0148
287.309823 0.0126
289.406975 0.0117
291.504127 0.0104
293.601279 0.0078
295.698431 0.0071
297.795583 0.0059
299.892735 0.0035
301.989887 0.0013
308.281343 0.0012
310.378495 0.001
316.669951 0.0009
318.767103 0.0008
341.835775 0.0005
346.030079 0.0004
348.127231 0.0003
352.321535 0.0002
356.129193 0.0001
356.129193 0.0001


200.278015 1
200.278015 1
201.326591 0.721
202.375167 0.4724
203.423743 0.3357
204.472319 0.2746
205.520895 0.2211
206.569471 0.1737
207.618047 0.1425
208.666623 0.109
209.715199 0.0831
210.763775 0.0478
211.812351 0.0273
212.860927 0.0119
213.909503 0.0063
214.458387 0.0044
214.458387 0.0001
END_OF_DATA
$plain << END_OF_DATA
NaN NaN
END_OF_DATA
$longest << END_OF_DATA
200.472144 0.0001 0x009e73
200.289459 0.0001 0x484860
200.619704 0.0001 0x60c078
200.088923 0.0001 0xa8a8d8
298.318787 0.0001 0x0072b2
356.129193 0.0001 0x3030a8
214.458387 0.0001 0x900018
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
