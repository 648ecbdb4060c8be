/* Sleeping until a moment: the one blocking wait of the suite. */
#include "core/clock.h"

#include <errno.h>

void clock_sleep_until(uint64_t due_ns)
{
    const struct timespec due = clock_timespec(due_ns);

    /* Sleeping towards the past still sets a timer: 14 µs in a virtual machine.
     */
    if (clock_now_ns() >= due_ns)
        return;
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, NULL) == EINTR)
        ;
}
