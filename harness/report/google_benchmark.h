/* google-benchmark.json: every timed run in the format that Google's benchmark
 * library writes with --benchmark_format=json, for tools that read that. */
#ifndef HARNESS_REPORT_GOOGLE_BENCHMARK_H
#define HARNESS_REPORT_GOOGLE_BENCHMARK_H

#include <stdio.h>

#include "harness/report/analysis.h"

/* Returns 0 or -errno. */
int google_benchmark_write(FILE *, const struct analysis *);

#endif
