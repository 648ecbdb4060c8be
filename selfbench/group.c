/* Rounds of a group, and the bars held against it (see group.h). */
#include "selfbench/group.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/clock.h"
#include "harness/capacity.h"

#define SPARE_S 15 /* of a group, for moments with two CPUs */

int failed_bars;

double measured_drive(const struct measured *measured)
{
    return measured->drive_ns;
}

double measured_wall(const struct measured *measured)
{
    return measured->wall_ns;
}

double measured_cpu(const struct measured *measured)
{
    return measured->cpu_ns;
}

double measured_memory(const struct measured *measured)
{
    return measured->peak_bytes;
}

double measured_in_flight(const struct measured *measured)
{
    return measured->peak_in_flight;
}

static int ascending(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

static bool holds(const struct bar *bar, double value)
{
    switch (bar->asked) {
    case AT_MOST:
        return value <= bar->limit;
    case AT_LEAST:
        return value >= bar->limit;
    default:
        return value < bar->limit;
    }
}

double median_of(double *values, int count)
{
    qsort(values, (size_t)count, sizeof values[0], ascending);
    return count % 2 ? values[count / 2]
                     : (values[count / 2 - 1] + values[count / 2]) / 2;
}

void hold(const struct bar *bar, double *values, int count)
{
    static const char *const signs[] = {"<=", ">=", "<"};
    const double median = median_of(values, count);
    const bool ok = holds(bar, median);

    failed_bars += !ok;
    printf("%-5s  %-44s asked %2s %4.2f %-12s measured %.3f (%.3f to %.3f)\n",
           ok ? "holds" : "FAILS", bar->name, signs[bar->asked], bar->limit,
           bar->unit, median, values[0], values[count - 1]);
    fflush(stdout);
}

void show(const char *name, const char *unit, double *values, int count)
{
    const double median = median_of(values, count);

    printf("       %-44s measured %.3f %s (%.3f to %.3f)\n", name, median, unit,
           values[0], values[count - 1]);
    fflush(stdout);
}

static void ratios(const struct group *group, measured_field *field, int over,
                   int under, double *values)
{
    for (int round = 0; round < group->rounds; round++)
        values[round] =
            field(&group->got[over][round]) / field(&group->got[under][round]);
}

void hold_ratio(const struct bar *bar, const struct group *group,
                measured_field *field, int over, int under)
{
    double values[ROUNDS_MAX];

    ratios(group, field, over, under, values);
    hold(bar, values, group->rounds);
}

void show_ratio(const char *name, const char *unit, const struct group *group,
                measured_field *field, int over, int under)
{
    double values[ROUNDS_MAX];

    ratios(group, field, over, under, values);
    show(name, unit, values, group->rounds);
}

void hold_value(const struct bar *bar, const struct group *group,
                measured_field *field, int which, double one)
{
    double values[ROUNDS_MAX];

    for (int round = 0; round < group->rounds; round++)
        values[round] = field(&group->got[which][round]) / one;
    hold(bar, values, group->rounds);
}

/* Every case once, beginning with another one in each round. */
static int run_round(const struct bench *bench, struct group *group, int round)
{
    for (int turn = 0; turn < group->cases; turn++) {
        const int which = (turn + round) % group->cases;

        if (measure(bench, group->names[which], group->options[which],
                    &group->got[which][round]) != 0)
            return -1;
    }
    return 0;
}

int run_rounds(const struct bench *bench, struct group *group)
{
    for (int round = 0; round < group->rounds; round++)
        if (run_round(bench, group, round) != 0)
            return -1;
    return 0;
}

int run_parallel_rounds(const struct bench *bench, struct group *group)
{
    double spare_s = SPARE_S;
    int again = 0, disturbed = 0;

    for (int round = 0; round < group->rounds; round++) {
        const uint64_t begin_ns = clock_now_ns();
        const double before = capacity_wait(spare_s / 4);
        const uint64_t ready_ns = clock_now_ns();

        if (run_round(bench, group, round) != 0)
            return -1;
        spare_s -= (double)(ready_ns - begin_ns) / NS_PER_SECOND;
        if (before >= CAPACITY_ENOUGH && capacity_probe() >= CAPACITY_ENOUGH)
            continue;
        if (spare_s > 0) {
            spare_s -= (double)(clock_now_ns() - ready_ns) / NS_PER_SECOND;
            again++;
            round--;
        } else {
            disturbed++;
        }
    }
    if (again > 0 || disturbed > 0)
        printf(
            "       two CPUs were not to be had: %d rounds done again, %d of "
            "%d kept nevertheless\n",
            again, disturbed, group->rounds);
    return 0;
}
