/* `cbench doctor --self-check`: whether what this suite says on this machine is
 * so. A series of experiments whose truth is known runs through the schedule,
 * hyperfine, the recorder and the analysis of `cbench bench`:
 *
 *     group a:  plain, plain again       the A/A pair that sets the noise floor
 *               slower by 3 %, by 10 %   positive controls
 *     group b:  plain, again             a second A/A pair, taken for two cases
 *
 * A difference told in group b is a false positive; a slowdown not told in
 * group a is missed. The slower cases run the same variant, on a loop that is
 * longer by that much: the code that runs is the same, nothing sleeps, and the
 * measured path has no switch in it. */
#ifndef HARNESS_SELF_CHECK_H
#define HARNESS_SELF_CHECK_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "harness/resultset.h"
#include "harness/stats.h"

/* A chain of hashes, each of which waits for the one before: work that fills the
 * core, as sum-squares does, is as fast as what else runs on that core allows,
 * and differs by a factor from run to run where a CPU is half a core that others
 * share (docs/method.md, "Half a core"). */
#define SELF_CHECK_WORKLOAD "sha256"
/* With fewer, none of three comparisons can be told from chance. */
#define SELF_CHECK_LEAST_ROUNDS 7

struct self_check_options {
    unsigned experiments, rounds;
    double run_seconds; /* that a run takes, about */
    const char *model;
    uint64_t seed;
    const char *out; /* where the result set stays; NULL: nowhere */
    bool json;
};

/* What one experiment said. */
struct self_check_one {
    double floor; /* 0: unknown */
    struct stats_estimate second, slower_3, slower_10;
    enum stats_verdict second_verdict, verdict_3, verdict_10;
};

/* So many of so many. */
struct self_check_share {
    size_t count, of;
};

struct self_check {
    const struct self_check_options *options;
    uint64_t tasks;              /* of a run */
    struct self_check_one *each; /* experiments that ran to their end */
    size_t finished;
    size_t runs, disturbed; /* timed ones */

    struct self_check_share wrong; /* differences told in the second pair */
    struct self_check_share found_10, found_3, found_3_quiet;
    struct stats_estimate floor; /* median, least and greatest */
};

/* Judge the experiments of `set` that are whole, by the rules of the report.
 * Returns 0 or -ENOMEM; release is needed in either case. */
int self_check_judge(struct self_check *, const struct resultset *set);
void self_check_release(struct self_check *);

/* The greatest number of false positives among `of` verdicts that a true rate
 * of 5 % leads to, but for one series in forty. */
size_t self_check_allowed(size_t of);
/* 95 % interval of a rate (Clopper and Pearson). */
void self_check_interval(const struct self_check_share *, double *low,
                         double *high);
/* No more false positives than allowed, and nine tenths of the slowdowns of
 * 10 % found. False too where nothing could be judged. */
bool self_check_passed(const struct self_check *);

void self_check_print(FILE *, const struct self_check *);
json_t *self_check_json(const struct self_check *); /* a new reference */

/* Run the series and print what it found. Returns an exit status. */
int cmd_self_check(const struct self_check_options *, char **command);

#endif
