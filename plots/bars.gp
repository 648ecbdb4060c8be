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
