# What every task of a run did when: a panel for each model, a row for each place
# in flight.
#   $bars   ms y ms-low ms-high y-low y-high colour
unset ytics
set grid xtics ls 1

plot $bars using 1:2:3:4:5:6:7 with boxxyerror \
         fs solid 1 noborder lc rgb variable title 'states of tasks'
