/* The probe: two pinned threads count for 80 ms; the best that one ever counted
 * alone is one CPU (see capacity.h). */
#include "harness/capacity.h"

#include <pthread.h>
#include <sched.h>
#include <stdint.h>

#include "core/clock.h"

#define PROBE_NS (80 * NS_PER_MS)

struct counter {
    pthread_t thread;
    int cpu;
    uint64_t end_ns;
    double counted;
};

/* In registers only, and on no cache line that the other thread writes: what
 * memory does to a loop varies more than what a CPU is worth. */
static void *count(void *opaque)
{
    struct counter *counter = opaque;
    const uint64_t end_ns = counter->end_ns;
    uint64_t mixed = 1, counted = 0;
    cpu_set_t set;

    CPU_ZERO(&set);
    CPU_SET(counter->cpu, &set);
    pthread_setaffinity_np(pthread_self(), sizeof set, &set);
    while (clock_now_ns() < end_ns) {
        for (int i = 0; i < 1000; i++) {
            mixed = mixed * 5 + 1;
            __asm__ volatile("" : "+r"(mixed)); /* no closed form, please */
        }
        counted++;
    }
    counter->counted = (double)counted;
    return NULL;
}

/* The most that one thread ever counted. */
static double best_alone;

/* What these threads count together; less than they could where one could not
 * be made. */
static double count_together(const int *cpus, int threads)
{
    struct counter counters[2] = {0};
    const uint64_t end_ns = clock_now_ns() + PROBE_NS;
    double sum = 0;
    int started = 0;

    for (; started < threads; started++) {
        counters[started].cpu = cpus[started];
        counters[started].end_ns = end_ns;
        if (pthread_create(&counters[started].thread, NULL, count,
                           &counters[started]) != 0)
            break;
    }
    while (started-- > 0) {
        pthread_join(counters[started].thread, NULL);
        sum += counters[started].counted;
        if (counters[started].counted > best_alone)
            best_alone = counters[started].counted;
    }
    return sum;
}

static int first_two_cpus(int cpus[2])
{
    cpu_set_t allowed;
    int found = 0;

    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return 0;
    for (int cpu = 0; cpu < CPU_SETSIZE && found < 2; cpu++)
        if (CPU_ISSET(cpu, &allowed))
            cpus[found++] = cpu;
    return found;
}

double capacity_probe_cpus(const int cpus[2])
{
    double together;

    count_together(cpus, 1);
    together = count_together(cpus, 2);
    return best_alone > 0 ? together / best_alone : 0;
}

double capacity_glance(void)
{
    int cpus[2];
    double together;

    if (first_two_cpus(cpus) < 2)
        return 0;
    if (best_alone == 0)
        count_together(cpus, 1);
    together = count_together(cpus, 2);
    return best_alone > 0 ? together / best_alone : 0;
}

double capacity_probe(void)
{
    int cpus[2];

    return first_two_cpus(cpus) < 2 ? 1.0 : capacity_probe_cpus(cpus);
}

double capacity_wait(double patience_s)
{
    const uint64_t end_ns =
        clock_now_ns() + (uint64_t)(patience_s * NS_PER_SECOND);
    double capacity;

    do
        capacity = capacity_probe();
    while (capacity < CAPACITY_ENOUGH && clock_now_ns() < end_ns);
    return capacity;
}
