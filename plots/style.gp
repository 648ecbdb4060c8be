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
