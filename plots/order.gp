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
