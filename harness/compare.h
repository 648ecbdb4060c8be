/* Two recordings of the same cases, before and after: which are the same work,
 * how their times compare, and what may be said of that.
 *
 * Sets recorded apart share no rounds. Their ratio is that of two medians, and
 * its interval is widened by what the anchors moved: cases whose work and model
 * are as simple as they come (the experiment's baseline) and that are held to
 * be the same on both sides, so that what they differ by is the machine's. Two
 * builds recorded together share rounds: their ratio is paired, and their A/A
 * twin is the noise floor. docs/method.md says why.
 *
 * Ownership: points into the analyses and their sets, which must outlive it.
 */
#ifndef HARNESS_COMPARE_H
#define HARNESS_COMPARE_H

#include <stdio.h>

#include "harness/report/analysis.h"

#define COMPARE_SCHEMA 1

/* Series of the two builds, and of the second run of one of them. */
#define COMPARE_BEFORE "before"
#define COMPARE_AFTER  "after"

enum compare_verdict {
    COMPARE_ONLY_BEFORE, /* the other side lacks the case */
    COMPARE_ONLY_AFTER,
    COMPARE_NO_TIMES,       /* a side has none */
    COMPARE_DIFFERENT_WORK, /* and so no ratio */
    COMPARE_ANCHOR,         /* by definition unchanged */
    COMPARE_TOO_FEW,        /* rounds, for an interval or for Holm */
    COMPARE_NO_ANCHOR,      /* recorded apart, and nothing tells the drift */
    COMPARE_NO_DIFFERENCE,
    COMPARE_FASTER, /* the second side */
    COMPARE_SLOWER,
    COMPARE_VERDICTS
};

struct compared {
    const struct rs_experiment *e; /* of the side that has it */
    const char *id;
    const struct case_view *before, *after; /* NULL: that side lacks the case */
    char *different; /* what of their work differs, or NULL */
    char *note;      /* what else to know, or NULL */

    /* Time after / time before; count 0: not known. */
    struct stats_estimate measured;
    struct stats_estimate ratio; /* widened by the drift: the one that counts */
    double drift;                /* a factor of 1 or more; 0: not known */
    size_t anchors;              /* that tell the drift */
    bool is_anchor;
    /* The same, each time held against the anchor's of its own round. */
    struct stats_estimate against_anchor;

    double noise_floor; /* of the A/A pairs of both sides */
    double p, p_holm;   /* 1 where there was no test */
    enum compare_verdict verdict;
};

/* One thing of the conditions that is not alike. */
struct difference {
    char *what, *before, *after;
};

struct comparison {
    const struct analysis *before, *after; /* one and the same: together */
    bool together;
    struct compared *cases; /* by experiment, in the manifest's order */
    size_t count;
    size_t compared; /* of them have a ratio */
    size_t tests;    /* that Holm's correction is over */
    struct difference *differences;
    size_t difference_count;
    size_t one_sided; /* conditions that one side's manifest does not tell */
};

/* Compare two sets; or the builds that were recorded in one. Release is needed
 * afterwards. */
void compare_sets(struct comparison *, const struct analysis *before,
                  const struct analysis *after);
void compare_together(struct comparison *, const struct analysis *);
void compare_release(struct comparison *);

const char *compare_verdict_text(enum compare_verdict);

/* Whether the case is slower by more than `part` (0.05: 5 %): its verdict is
 * slower and its whole interval lies above 1 + part. */
bool compare_is_slower_by(const struct compared *, double part);

/* What of the two cases' work differs, as a new string, or NULL where it is the
 * same; `note` receives what differs beside the work, or NULL. */
char *compare_work(const struct case_view *before,
                   const struct case_view *after, char **note);

/* The times that are compared, of a whole run or, where the experiment compares
 * latencies, these. Count 0 where there are none. */
struct stats_estimate compare_times(const struct rs_experiment *,
                                    const struct case_view *);

/* Fill in the differences of two manifests. */
void compare_conditions(struct comparison *, const json_t *before,
                        const json_t *after);

/* Fill in ratios, tests and verdicts of the pairs that were found. */
void compare_measure_apart(struct comparison *);
void compare_measure_together(struct comparison *);

/* The three ways to say it. JSON returns 0 or -errno. */
void compare_print(FILE *, const struct comparison *);
void compare_print_markdown(FILE *, const struct comparison *);
int compare_print_json(FILE *, const struct comparison *);

#endif
