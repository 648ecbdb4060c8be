# Memory for each waiting task: dots on a logarithmic axis.
#   $dots   bytes y colour
#   first_x where the axis begins
set logscale x
unset ytics
set grid xtics ls 1

plot $dots using (first_x):2:($1-first_x):(0):3 with vectors \
         nohead lw 2 lc rgb variable title 'row', \
     $dots using 1:2:3 with points pt 7 ps 1.1 lc rgb variable \
         title 'memory for each task'
