# Lines over a parameter, labelled at their ends by the script of the chart.
#   $lines   x y low high; one block for each of `series`
#   $ideal   x y
#   $fits    x y low high, fitted laws; curve_of: which block is of a series, or 0
#   names, colours, dashes: arrays of the series; relative: 1 is the baseline

set grid xtics ytics ls 1
if (relative) set arrow from graph 0, first 1 to graph 1, first 1 nohead ls 2 back

# A law, where there is one, stands for the line between the points.
block(i) = curve_of[i] > 0 ? curve_of[i] - 1 : 0
law(i, y) = curve_of[i] > 0 ? y : NaN
line(i, y) = curve_of[i] > 0 ? NaN : y

plot $ideal using 1:2 with lines \
         lw 2 dt (5,5) lc rgb '#888888' title 'ideal bound', \
     for [i=1:series] $fits index block(i) \
         using 1:(law(i, $3)):(law(i, $4)) with filledcurves \
         fs transparent solid 0.22 noborder lc rgb colours[i] \
         title '95 % interval of the law', \
     for [i=1:series] $fits index block(i) using 1:(law(i, $2)) with lines \
         lw 1.4 dt dashes[i] lc rgb colours[i] title 'fitted law', \
     for [i=1:series] $lines index i-1 using 1:3:(0):($4-$3) with vectors \
         heads size screen 0.006,90 lw 1.4 lc rgb colours[i] title names[i], \
     for [i=1:series] $lines index i-1 using 1:(line(i, $2)) with lines \
         lw 2.6 dt dashes[i] lc rgb colours[i] title names[i], \
     for [i=1:series] $lines index i-1 using 1:2 with points \
         pt 7 ps 0.55 lc rgb colours[i] title names[i]
