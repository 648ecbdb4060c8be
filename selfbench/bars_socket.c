/* Bars of the socket workload: what the models' share of a request is, held
 * against a client that has no model at all. */
#include <stdio.h>

#include "selfbench/group.h"

#define WORK "--tasks 10000 --concurrency 1000 --latency-ms 50 --bytes 1024"

int socket_bars(const struct bench *bench)
{
    enum { LOOP, BARE, RING, THREADS, LIBCURL };
    struct group group = {
        .cases = 5,
        .rounds = 9,
        .names = {"socket.event-loop", "../selfbench/bare_client",
                  "socket.io-uring", "socket.thread-pool", "http.event-loop"}};
    char options[OPTIONS_MAX - 32], digest[17];

    snprintf(options, sizeof options, WORK " --origin %s", bench->address);
    if (measure_expected(bench, group.names[LOOP], options, digest) != 0)
        return -1;
    for (int i = 0; i < group.cases; i++)
        snprintf(group.options[i], OPTIONS_MAX, "%s --expect %s", options,
                 digest);
    if (run_rounds(bench, &group) != 0)
        return -1;
    hold_ratio(&(struct bar){"socket.event-loop, 1,000 in flight: CPU", AT_MOST,
                             1.5, "x bare client"},
               &group, measured_cpu, LOOP, BARE);
    hold_value(&(struct bar){"socket.event-loop, 1,000 in flight: time",
                             AT_MOST, 1.15, "x 500 ms"},
               &group, measured_drive, LOOP, 500e6);
    show_ratio("socket.io-uring: CPU", "x bare client", &group, measured_cpu,
               RING, BARE);
    show_ratio("socket.thread-pool: CPU", "x bare client", &group, measured_cpu,
               THREADS, BARE);
    show_ratio("http.event-loop: CPU", "x bare client", &group, measured_cpu,
               LIBCURL, BARE);
    show_ratio("bare client: time", "x socket.event-loop", &group,
               measured_drive, BARE, LOOP);
    return 0;
}
