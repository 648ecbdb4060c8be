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
