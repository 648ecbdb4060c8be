/* How long task `index` has to wait: a seeded distribution around a mean.
 *
 * The wait is a pure function of its arguments, so every model waits equally
 * long for the same task, and a run can be repeated. Constant waits make
 * thousands of tasks run in lockstep; the others spread them as real services
 * do.
 *
 *   constant      the mean
 *   uniform       0 … 2 × mean
 *   exponential   independent arrivals; median 0.69 × mean
 *   long-tail     lognormal with sigma 1; median 0.61 × mean, p99 6.2 × mean
 *
 * The last two are capped at DELAY_CAP × mean, so that one task in a million
 * does not decide how long a run takes. The cap lowers the mean of long-tail
 * by 0.2 %, that of exponential not measurably.
 */
#ifndef WORKLOADS_STAGES_DELAY_H
#define WORKLOADS_STAGES_DELAY_H

#include <stdint.h>

enum delay_kind {
    DELAY_CONSTANT,
    DELAY_UNIFORM,
    DELAY_EXPONENTIAL,
    DELAY_LONG_TAIL,
};

/* The words for them, in that order, for an OPTION_CHOICE row; its variable is
 * an `unsigned`. */
#define DELAY_CHOICES "constant|uniform|exponential|long-tail"

#define DELAY_CAP 20

/* The wait of task `index`, in nanoseconds. mean_ns is below 2^52 (52 days). */
uint64_t delay_ns(enum delay_kind, uint64_t mean_ns, uint64_t seed,
                  uint64_t index);

#endif
