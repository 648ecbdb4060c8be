/* An experiment: a question and the cases that answer it, with everything
 * expanded for one profile on this machine. */
#ifndef HARNESS_EXPERIMENT_H
#define HARNESS_EXPERIMENT_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "harness/catalog.h"
#include "harness/goal.h"
#include "harness/prediction.h"
#include "harness/problems.h"

struct option_value {
    char *name, *value;
    bool flag; /* typed as --name alone, where value is "true" */
};

/* How the time that one run takes was guessed before it was measured. */
enum estimate { ESTIMATE_ASSUMED, ESTIMATE_IDEAL, ESTIMATE_DECLARED };

struct bench_case {
    char *id;     /* unique in its experiment */
    char *series; /* what the charts call it */
    char *group;  /* NULL: the experiment has no groups */
    char *aa_of;  /* id of the case that this one repeats (A/A), or NULL */
    char *x_text; /* the varied value as text; NULL: nothing is varied */
    double x;
    char *workload, *model, *kind;
    char *program;                        /* an external program, or NULL */
    char *executable;                     /* what is run */
    bool needs_origin, needs_database;    /* the harness's own */
    bool takes_latencies;                 /* the program knows --latencies */
    uint64_t tasks, concurrency, workers; /* 0: left to the variant */
    uint64_t timeline_tasks, timeline_concurrency; /* drawn so; 0: not drawn */
    struct option_value *options;
    size_t option_count;
    char *expected; /* the digest as 16 hex digits; NULL: not known yet */
    unsigned time_limit_s;
    char *unavailable; /* NULL, or why it is not run */
    double seconds;    /* that one run takes, about */
    enum estimate estimate;
};

/* A kind of work that the report's first table has a row for. */
struct answer_key {
    char *label; /* what the row is called */
    char *group; /* NULL: the experiment's only group */
    double x;    /* where has_x: the value that is varied, or one near it */
    bool has_x;
};

struct experiment {
    char *name, *title, *question, *explain;
    char *chart_kind; /* "bars", "lines", "latency" */
    char *measure;    /* the latency that is compared, "p50" or "p99"; NULL: the
                      time of the whole process is */
    char *baseline, *x, *x_label, *log; /* NULL: none */
    unsigned rounds; /* where it has a goal, so many as are planned so far */
    struct goal goal;
    unsigned place; /* among the others, from 1 */
    struct answer_key *answers;
    size_t answer_count;
    struct prediction predict; /* ask NULL: nothing is asked */
    struct bench_case *cases;
    size_t case_count;
};

void bench_case_release(struct bench_case *);
/* A copy of everything. */
struct bench_case bench_case_copy(const struct bench_case *);
void experiment_release(struct experiment *);
void experiment_drop_cases(struct experiment *);

void bench_case_set_option(struct bench_case *, const char *name,
                           const char *value, bool flag);
/* The case that a case is compared with, which may be itself: of the baseline's
 * series in the same group with the same x, or, where none has that x, the only
 * one of that series in the group. NULL: none. */
const struct bench_case *experiment_baseline(const struct experiment *,
                                             const struct bench_case *);
/* How many cases that can be run are compared with a baseline. */
size_t experiment_comparisons(const struct experiment *);
/* The fewest rounds with which each of its comparisons can be told from chance
 * though there are so many of them; 1 where there are none. */
unsigned experiment_rounds_needed(const struct experiment *);

/* Add a case that repeats `of`, one of the experiment's, under another name. */
void experiment_add_twin(struct experiment *, const struct bench_case *of);

/* The value of an option, or NULL. */
const char *bench_case_option(const struct bench_case *, const char *name);

/* Which profile, and what of the experiments is wanted. */
struct selection {
    const char *profile;       /* "quick", "standard", "full" */
    const char *const *models; /* NULL: all */
    size_t model_count;
    const char *const *workloads;
    size_t workload_count;
    unsigned rounds;            /* 0: as the experiment says */
    double precision, budget_s; /* 0: as the experiment says */
    const char *db_url; /* NULL: cases that need a database get a private one */
};

/* Load the file at `path` and expand it. The experiment may end without cases:
 * nothing of it was selected, or it is not in this profile. Returns 0, or
 * -EINVAL with problems added; experiment_release is needed in either case. */
int experiment_load(struct experiment *, const char *path,
                    const struct selection *, struct catalog *,
                    struct problems *);

/* The path of an experiment given as a name or a path, as a new string; NULL
 * with a problem added. */
char *experiment_path(const char *name, struct problems *);
/* The names in the directory of the experiments, sorted, as new strings. */
size_t experiment_names(char ***names);
void experiment_names_free(char **names, size_t count);

/* The command line of a case from `--tasks` on, as a new NULL-ended array of
 * new strings after `before` words that are left NULL. */
char **bench_case_arguments(const struct bench_case *, size_t before);
void arguments_free(char **arguments, size_t before);

#endif
