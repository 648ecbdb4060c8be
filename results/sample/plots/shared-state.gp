# shared-state: data of one chart, written by cbench report; then its look
chart_name = 'chart_shared_state'
chart_width = 440
chart_height = 1260.0
set lmargin at screen 0.44614
set rmargin at screen 0.81364
set tmargin at screen 0.93175
set bmargin at screen 0.04603
set label 'private is fastest: 16.8× to 142× as' at screen 0.02727, screen 1240.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'fast as mutex for an addition on every' at screen 0.02727, screen 1218.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'kind of work' at screen 0.02727, screen 1196.00000/chart_height left font 'sans-serif" font-weight="bold,17' textcolor rgb '#222222' front
set label 'times as fast as mutex for an addition, drive alone, log sc…' at screen 0.97273, screen 14.00000/chart_height right font 'sans-serif,13' textcolor rgb '#666666' front
set xrange [0.6793567:352.432073]
set yrange [0:1116.000]
set xtics ('1×' 1, '10×' 10, '100×' 100)
set label '1 thread' at screen 0.02727, screen 1159.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label '2 threads' at screen 0.02727, screen 973.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label '4 threads' at screen 0.02727, screen 787.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label '1 process' at screen 0.02727, screen 601.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label '2 processes' at screen 0.02727, screen 415.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label '4 processes' at screen 0.02727, screen 229.00000/chart_height left font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'private' at screen 0.42795, screen 1132.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '16.8×' at screen 0.97273, screen 1132.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sharded' at screen 0.42795, screen 1100.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '4.66×' at screen 0.97273, screen 1100.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'atomic' at screen 0.42795, screen 1068.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '4.97×' at screen 0.97273, screen 1068.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for a task' at screen 0.42795, screen 1036.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '10.3×' at screen 0.97273, screen 1036.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for an addition' at screen 0.42795, screen 1004.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 1004.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '10.9 µs a task' at screen 0.48705, screen 1004.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'private' at screen 0.42795, screen 946.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '142×' at screen 0.97273, screen 946.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sharded' at screen 0.42795, screen 914.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '39.8×' at screen 0.97273, screen 914.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'atomic' at screen 0.42795, screen 882.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.37×' at screen 0.97273, screen 882.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for a task' at screen 0.42795, screen 850.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '24.6×' at screen 0.97273, screen 850.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for an addition' at screen 0.42795, screen 818.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 818.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '47.9 µs a task' at screen 0.48705, screen 818.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'private' at screen 0.42795, screen 760.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '139×' at screen 0.97273, screen 760.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sharded' at screen 0.42795, screen 728.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '41.5×' at screen 0.97273, screen 728.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'atomic' at screen 0.42795, screen 696.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '4.72×' at screen 0.97273, screen 696.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for a task' at screen 0.42795, screen 664.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '27.8×' at screen 0.97273, screen 664.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for an addition' at screen 0.42795, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 632.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '49.1 µs a task' at screen 0.48705, screen 632.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'private' at screen 0.42795, screen 574.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '17.3×' at screen 0.97273, screen 574.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sharded' at screen 0.42795, screen 542.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '4.80×' at screen 0.97273, screen 542.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'atomic' at screen 0.42795, screen 510.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.15×' at screen 0.97273, screen 510.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for a task' at screen 0.42795, screen 478.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '10.3×' at screen 0.97273, screen 478.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for an addition' at screen 0.42795, screen 446.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 446.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '11.4 µs a task' at screen 0.48705, screen 446.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'private' at screen 0.42795, screen 388.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '130×' at screen 0.97273, screen 388.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sharded' at screen 0.42795, screen 356.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '39.6×' at screen 0.97273, screen 356.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'atomic' at screen 0.42795, screen 324.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '5.14×' at screen 0.97273, screen 324.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for a task' at screen 0.42795, screen 292.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '25.1×' at screen 0.97273, screen 292.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for an addition' at screen 0.42795, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 260.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '46.5 µs a task' at screen 0.48705, screen 260.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
set label 'private' at screen 0.42795, screen 202.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '127×' at screen 0.97273, screen 202.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'sharded' at screen 0.42795, screen 170.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '39.9×' at screen 0.97273, screen 170.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'atomic' at screen 0.42795, screen 138.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '4.68×' at screen 0.97273, screen 138.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for a task' at screen 0.42795, screen 106.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '26.6×' at screen 0.97273, screen 106.00000/chart_height right font 'sans-serif" font-weight="bold,15' textcolor rgb '#222222' front
set label 'mutex for an addition' at screen 0.42795, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#222222' front
set label '1×' at screen 0.97273, screen 74.00000/chart_height right font 'sans-serif,15' textcolor rgb '#666666' front
set label '48.5 µs a task' at screen 0.48705, screen 74.00000/chart_height left font 'sans-serif,13' textcolor rgb '#666666' front
$bars << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
16.7981226 1074.000 1 16.7981226 1066.000 1082.000 0x0072b2
4.66280877 1042.000 1 4.66280877 1034.000 1050.000 0x0072b2
4.9707805 1010.000 1 4.9707805 1002.000 1018.000 0x0072b2
10.2730712 978.000 1 10.2730712 970.000 986.000 0x0072b2
141.745746 888.000 1 141.745746 880.000 896.000 0x0072b2
39.7745366 856.000 1 39.7745366 848.000 864.000 0x0072b2
5.37451167 824.000 1 5.37451167 816.000 832.000 0x0072b2
24.6275947 792.000 1 24.6275947 784.000 800.000 0x0072b2
139.286453 702.000 1 139.286453 694.000 710.000 0x0072b2
41.4718076 670.000 1 41.4718076 662.000 678.000 0x0072b2
4.72013803 638.000 1 4.72013803 630.000 646.000 0x0072b2
27.7559527 606.000 1 27.7559527 598.000 614.000 0x0072b2
17.2605126 516.000 1 17.2605126 508.000 524.000 0xd55e00
4.80220826 484.000 1 4.80220826 476.000 492.000 0xd55e00
5.15078758 452.000 1 5.15078758 444.000 460.000 0xd55e00
10.3116801 420.000 1 10.3116801 412.000 428.000 0xd55e00
130.213149 330.000 1 130.213149 322.000 338.000 0xd55e00
39.6490083 298.000 1 39.6490083 290.000 306.000 0xd55e00
5.14143701 266.000 1 5.14143701 258.000 274.000 0xd55e00
25.0619941 234.000 1 25.0619941 226.000 242.000 0xd55e00
126.765101 144.000 1 126.765101 136.000 152.000 0xd55e00
39.8760609 112.000 1 39.8760609 104.000 120.000 0xd55e00
4.68420706 80.000 1 4.68420706 72.000 88.000 0xd55e00
26.5504341 48.000 1 26.5504341 40.000 56.000 0xd55e00
END_OF_DATA
$whiskers << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
16.7981226 1074.000 13.5988753 17.0578397
4.66280877 1042.000 4.42938974 4.75759496
4.9707805 1010.000 4.89903808 5.03105812
10.2730712 978.000 10.0554644 10.4176059
141.745746 888.000 120.648572 150.293653
39.7745366 856.000 37.4853127 45.6884065
5.37451167 824.000 4.24931115 5.89751283
24.6275947 792.000 20.7025128 28.1972954
139.286453 702.000 123.28174 150.168784
41.4718076 670.000 39.8255028 45.8101506
4.72013803 638.000 4.45773912 6.36263736
27.7559527 606.000 25.7761092 32.2132468
17.2605126 516.000 16.6102722 20.0250823
4.80220826 484.000 4.49757942 5.5355331
5.15078758 452.000 4.88148077 5.82871433
10.3116801 420.000 7.35197782 12.2541694
130.213149 330.000 119.346785 167.820746
39.6490083 298.000 33.0383018 49.9794047
5.14143701 266.000 4.0850001 6.72729288
25.0619941 234.000 21.288152 32.2748217
126.765101 144.000 115.872136 152.684246
39.8760609 112.000 38.4507938 41.7129778
4.68420706 80.000 4.56109083 6.02207464
26.5504341 48.000 24.9711552 29.2443511
END_OF_DATA
$rounds << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
16.7784153 1061.500 0x0072b2
9.62345229 1061.500 0x0072b2
16.8816759 1061.500 0x0072b2
16.8178529 1061.500 0x0072b2
15.5612604 1061.500 0x0072b2
11.2420571 1061.500 0x0072b2
17.6405979 1061.500 0x0072b2
15.0151623 1061.500 0x0072b2
17.1334674 1061.500 0x0072b2
17.0186041 1061.500 0x0072b2
4.59496367 1029.500 0x0072b2
4.12786798 1029.500 0x0072b2
4.7956464 1029.500 0x0072b2
4.65895662 1029.500 0x0072b2
4.65102986 1029.500 0x0072b2
5.27406023 1029.500 0x0072b2
4.737907 1029.500 0x0072b2
3.8036095 1029.500 0x0072b2
4.66666411 1029.500 0x0072b2
4.67571124 1029.500 0x0072b2
4.62655079 997.500 0x0072b2
4.97277137 997.500 0x0072b2
5.07738642 997.500 0x0072b2
4.9438581 997.500 0x0072b2
4.97615772 997.500 0x0072b2
5.66351136 997.500 0x0072b2
5.00710955 997.500 0x0072b2
4.81407337 997.500 0x0072b2
4.96879043 997.500 0x0072b2
4.95874267 997.500 0x0072b2
9.87008337 965.500 0x0072b2
9.54691277 965.500 0x0072b2
10.153338 965.500 0x0072b2
10.3681205 965.500 0x0072b2
10.2699302 965.500 0x0072b2
10.5133335 965.500 0x0072b2
10.2677113 965.500 0x0072b2
10.5610868 965.500 0x0072b2
10.3171338 965.500 0x0072b2
10.2762131 965.500 0x0072b2
112.154381 875.500 0x0072b2
150.204089 875.500 0x0072b2
144.856722 875.500 0x0072b2
150.465861 875.500 0x0072b2
117.128271 875.500 0x0072b2
151.742013 875.500 0x0072b2
122.522731 875.500 0x0072b2
136.345563 875.500 0x0072b2
138.701581 875.500 0x0072b2
149.34483 875.500 0x0072b2
39.9751531 843.500 0x0072b2
43.3755951 843.500 0x0072b2
37.9565836 843.500 0x0072b2
44.8838271 843.500 0x0072b2
39.5749268 843.500 0x0072b2
49.0658559 843.500 0x0072b2
35.9981379 843.500 0x0072b2
36.9785386 843.500 0x0072b2
37.7518556 843.500 0x0072b2
47.2747351 843.500 0x0072b2
5.16149664 811.500 0x0072b2
7.13866016 811.500 0x0072b2
5.0012757 811.500 0x0072b2
5.86854846 811.500 0x0072b2
5.80374335 811.500 0x0072b2
5.9535566 811.500 0x0072b2
3.95827392 811.500 0x0072b2
4.12589893 811.500 0x0072b2
4.31500715 811.500 0x0072b2
5.59631783 811.500 0x0072b2
24.8728512 779.500 0x0072b2
20.8276727 779.500 0x0072b2
17.9394741 779.500 0x0072b2
29.4526239 779.500 0x0072b2
22.3416031 779.500 0x0072b2
33.178945 779.500 0x0072b2
20.4641805 779.500 0x0072b2
24.3847566 779.500 0x0072b2
25.024382 779.500 0x0072b2
27.5651582 779.500 0x0072b2
128.854846 689.500 0x0072b2
113.242825 689.500 0x0072b2
135.763431 689.500 0x0072b2
151.304335 689.500 0x0072b2
137.3316 689.500 0x0072b2
141.269132 689.500 0x0072b2
149.581052 689.500 0x0072b2
145.516852 689.500 0x0072b2
160.600104 689.500 0x0072b2
80.7005344 689.500 0x0072b2
40.2247738 657.500 0x0072b2
39.0695681 657.500 0x0072b2
37.8681603 657.500 0x0072b2
42.8414315 657.500 0x0072b2
50.095141 657.500 0x0072b2
42.2391231 657.500 0x0072b2
56.2909311 657.500 0x0072b2
40.2866371 657.500 0x0072b2
43.7267119 657.500 0x0072b2
40.7184312 657.500 0x0072b2
4.74942288 625.500 0x0072b2
4.63443586 625.500 0x0072b2
4.32894649 625.500 0x0072b2
4.69103375 625.500 0x0072b2
5.97714518 625.500 0x0072b2
4.8421757 625.500 0x0072b2
7.17432433 625.500 0x0072b2
4.27445688 625.500 0x0072b2
7.8508454 625.500 0x0072b2
4.52629118 625.500 0x0072b2
29.108218 593.500 0x0072b2
25.9351234 593.500 0x0072b2
25.4733648 593.500 0x0072b2
27.5913447 593.500 0x0072b2
37.4451956 593.500 0x0072b2
27.9215428 593.500 0x0072b2
44.1504087 593.500 0x0072b2
27.1308905 593.500 0x0072b2
29.7858948 593.500 0x0072b2
17.644146 593.500 0x0072b2
20.5153075 503.500 0xd55e00
16.2720942 503.500 0xd55e00
16.971073 503.500 0xd55e00
16.7890824 503.500 0xd55e00
17.5548886 503.500 0xd55e00
32.5131452 503.500 0xd55e00
16.88992 503.500 0xd55e00
17.6653371 503.500 0xd55e00
19.7745505 503.500 0xd55e00
10.3200976 503.500 0xd55e00
5.61737839 471.500 0xd55e00
4.14553619 471.500 0xd55e00
4.44202982 471.500 0xd55e00
4.52677003 471.500 0xd55e00
5.32766766 471.500 0xd55e00
8.99515521 471.500 0xd55e00
4.63260871 471.500 0xd55e00
4.97801685 471.500 0xd55e00
5.49340174 471.500 0xd55e00
4.62991435 471.500 0xd55e00
5.95978499 439.500 0xd55e00
4.16489848 439.500 0xd55e00
5.00525399 439.500 0xd55e00
4.87003006 439.500 0xd55e00
5.49532798 439.500 0xd55e00
9.45039401 439.500 0xd55e00
4.91445793 439.500 0xd55e00
5.30055273 439.500 0xd55e00
5.76163062 439.500 0xd55e00
4.88745206 439.500 0xd55e00
12.2536426 407.500 0xd55e00
6.04916135 407.500 0xd55e00
8.05778531 407.500 0xd55e00
10.3970233 407.500 0xd55e00
12.1298515 407.500 0xd55e00
19.3899813 407.500 0xd55e00
10.2270375 407.500 0xd55e00
9.75471714 407.500 0xd55e00
12.2551814 407.500 0xd55e00
6.16487384 407.500 0xd55e00
118.2786 317.500 0xd55e00
239.42709 317.500 0xd55e00
137.6062 317.500 0xd55e00
113.229178 317.500 0xd55e00
187.033798 317.500 0xd55e00
152.48537 317.500 0xd55e00
123.217298 317.500 0xd55e00
121.233426 317.500 0xd55e00
158.613863 317.500 0xd55e00
119.906639 317.500 0xd55e00
32.7372607 285.500 0xd55e00
66.569847 285.500 0xd55e00
36.1627017 285.500 0xd55e00
39.8353535 285.500 0xd55e00
48.0980759 285.500 0xd55e00
53.8024805 285.500 0xd55e00
33.1961021 285.500 0xd55e00
29.6205841 285.500 0xd55e00
44.7072724 285.500 0xd55e00
39.4635347 285.500 0xd55e00
4.18974668 253.500 0xd55e00
8.70998441 253.500 0xd55e00
4.99442666 253.500 0xd55e00
4.51139018 253.500 0xd55e00
6.13659969 253.500 0xd55e00
6.1356026 253.500 0xd55e00
3.70493869 253.500 0xd55e00
3.89106752 253.500 0xd55e00
5.2927746 253.500 0xd55e00
8.02628226 253.500 0xd55e00
21.0046114 221.500 0xd55e00
36.2671379 221.500 0xd55e00
24.4255051 221.500 0xd55e00
25.7150689 221.500 0xd55e00
30.84343 221.500 0xd55e00
35.2136354 221.500 0xd55e00
20.0208544 221.500 0xd55e00
21.43726 221.500 0xd55e00
28.1749663 221.500 0xd55e00
23.5429951 221.500 0xd55e00
154.046775 131.500 0xd55e00
156.179249 131.500 0xd55e00
131.727954 131.500 0xd55e00
116.413849 131.500 0xd55e00
107.815849 131.500 0xd55e00
117.226482 131.500 0xd55e00
114.838538 131.500 0xd55e00
121.989223 131.500 0xd55e00
149.622147 131.500 0xd55e00
151.97976 131.500 0xd55e00
42.8012092 99.500 0xd55e00
43.3655902 99.500 0xd55e00
38.6528886 99.500 0xd55e00
41.1574962 99.500 0xd55e00
38.4503004 99.500 0xd55e00
41.1428344 99.500 0xd55e00
40.5312579 99.500 0xd55e00
33.1226059 99.500 0xd55e00
38.4510506 99.500 0xd55e00
39.2314553 99.500 0xd55e00
4.83124537 67.500 0xd55e00
5.59042964 67.500 0xd55e00
6.94701049 67.500 0xd55e00
4.5070537 67.500 0xd55e00
4.6845304 67.500 0xd55e00
4.58947565 67.500 0xd55e00
4.68388375 67.500 0xd55e00
3.94527806 67.500 0xd55e00
4.67146641 67.500 0xd55e00
8.46592966 67.500 0xd55e00
28.6179471 35.500 0xd55e00
31.6117778 35.500 0xd55e00
24.4916484 35.500 0xd55e00
25.4905981 35.500 0xd55e00
27.6543354 35.500 0xd55e00
29.0641585 35.500 0xd55e00
25.2894708 35.500 0xd55e00
22.9669791 35.500 0xd55e00
25.2244654 35.500 0xd55e00
29.593651 35.500 0xd55e00
END_OF_DATA
$ideals << END_OF_DATA
NaN NaN NaN NaN NaN NaN 0
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
