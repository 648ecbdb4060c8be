/* What JSON allows and no recording has: times that no run takes, numbers that
 * contradict each other, cases that are not there. */
#include "harness/resultset_parts.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NS_PER_S UINT64_C(1000000000)
/* No run of a benchmark takes a year. */
#define LONGEST_S UINT64_C(31536000)
/* Ending a run at its limit takes its time too. */
#define GRACE_S 60

/* The longest that a run of this case may have taken, in seconds. */
static uint64_t longest_s(const struct rs_case *c)
{
    return c->time_limit_s > 0 && c->time_limit_s < (double)LONGEST_S
               ? (uint64_t)c->time_limit_s + GRACE_S
               : LONGEST_S;
}

static bool is_time(struct reading *reading, const char *key, uint64_t ns,
                    uint64_t limit_s)
{
    return ns / NS_PER_S <= limit_s ||
           reading_wrong(reading,
                         "\"%s\" is %" PRIu64 ", and no run of this case takes "
                         "longer than %" PRIu64 " s",
                         key, ns, limit_s);
}

bool resultset_check_run(struct reading *reading, const struct rs_run *run,
                         const struct rs_case *c)
{
    const struct rs_result *result = &run->result;

    if (!is_time(reading, "wall_ns", run->wall_ns, longest_s(c)) ||
        !is_time(reading, "user_ns", run->user_ns, LONGEST_S) ||
        !is_time(reading, "system_ns", run->system_ns, LONGEST_S))
        return false;
    if (!run->has_result)
        return true;
    if (!is_time(reading, "drive_ns", result->drive_ns, longest_s(c)) ||
        !is_time(reading, "startup_ns", result->startup_ns, LONGEST_S) ||
        !is_time(reading, "teardown_ns", result->teardown_ns, LONGEST_S) ||
        !is_time(reading, "cpu_user_ns", result->cpu_user_ns, LONGEST_S) ||
        !is_time(reading, "cpu_system_ns", result->cpu_system_ns, LONGEST_S) ||
        !is_time(reading, "task_wait_ns", result->task_wait_ns, LONGEST_S))
        return false;
    if (run->timed && result->drive_ns > run->wall_ns)
        return reading_wrong(reading,
                             "\"drive_ns\" is %" PRIu64 ", more than the whole "
                             "process took (%" PRIu64 ")",
                             result->drive_ns, run->wall_ns);
    if (result->peak_in_flight / result->parts > result->tasks)
        return reading_wrong(reading,
                             "\"peak_in_flight\" is %" PRIu64 ", more than its "
                             "%" PRIu64 " tasks",
                             result->peak_in_flight, result->tasks);
    return true;
}

/* Append "experiment/case" to a list. Returns 0 or -ENOMEM. */
static int name_case(char **list, const struct rs_experiment *e,
                     const struct rs_case *c)
{
    char *longer;

    if (asprintf(&longer, "%s%s%s/%s", *list ? *list : "", *list ? ", " : "",
                 e->name, c->id) < 0)
        return -ENOMEM;
    free(*list);
    *list = longer;
    return 0;
}

/* The cases of one experiment that have no line; `runs` counts lines. */
static int name_missing(const struct resultset *set, size_t index,
                        const size_t *runs, char **list, size_t *missing)
{
    const struct rs_experiment *e = &set->experiments[index];
    int status = 0;

    for (size_t c = 0; c < e->case_count && status == 0; c++)
        if (runs[c] == 0 && !e->cases[c].unavailable) {
            ++*missing;
            status = name_case(list, e, &e->cases[c]);
        }
    return status;
}

int resultset_check_whole(struct resultset *set)
{
    char *list = NULL;
    size_t missing = 0;
    int status = 0;

    for (size_t e = 0; e < set->experiment_count && status == 0; e++) {
        size_t *runs =
            calloc(set->experiments[e].case_count + 1, sizeof(*runs));

        if (!runs)
            status = -ENOMEM;
        for (size_t i = 0; i < set->run_count && status == 0; i++)
            if (set->runs[i].experiment == e)
                runs[set->runs[i].case_index]++;
        if (status == 0)
            status = name_missing(set, e, runs, &list, &missing);
        free(runs);
    }
    if (status == 0 && missing > 0)
        status = resultset_problem(
            set,
            "%s/runs.jsonl: no run of %zu case%s of manifest.json: %.400s%s; "
            "`cbench bench --resume` of this set records what is missing",
            set->directory, missing, missing == 1 ? "" : "s", list,
            strlen(list) > 400 ? " …" : "");
    free(list);
    return status;
}
