/* A result set read back: manifest.json and runs.jsonl as structs.
 *
 * The reader is strict about every line and kind about the whole: a line that
 * is not what docs/protocol.md says is refused with its file, line and reason,
 * and what could be read stays. Nothing is ever written here.
 *
 * Ownership: every string and array points into the set and lives until
 * resultset_release. Not thread-safe, no global state.
 */
#ifndef HARNESS_RESULTSET_H
#define HARNESS_RESULTSET_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "harness/goal.h"
#include "harness/prediction.h"

#define RESULTSET_SCHEMA 1

enum outcome {
    OUTCOME_VERIFIED = 0,
    OUTCOME_FAILED,
    OUTCOME_NOT_VERIFIED,
    OUTCOME_REFUSED,
    OUTCOME_USAGE,
    OUTCOME_UNAVAILABLE,
    OUTCOME_CRASHED,
    OUTCOME_TIME_LIMIT,
    OUTCOME_NO_RESULT,
    OUTCOME_COUNT
};

/* The word that runs.jsonl uses: "verified", "time-limit" … */
const char *outcome_word(enum outcome);
/* Returns 0, or -EINVAL where no outcome is called so. */
int outcome_parse(const char *word, enum outcome *);

struct rs_case {
    const char *id, *series;
    const char *group; /* NULL: the experiment has no groups */
    const char *aa_of; /* id of the case that this one repeats, or NULL */
    const char *kind;  /* "io", "cpu", "mixed", "none"; NULL: not said */
    const char *workload, *model;
    const char *program;     /* an external program, or NULL */
    const char *unavailable; /* why it was not run, or NULL */
    const char *expected;    /* the digest as 16 hex digits, or NULL */
    const json_t *options;   /* object of strings, or NULL */
    uint64_t tasks;
    uint64_t concurrency, workers;                 /* 0: left to the variant */
    uint64_t timeline_tasks, timeline_concurrency; /* drawn so; 0: not drawn */
    double x, time_limit_s;
    bool has_x;
};

enum chart_kind { CHART_BARS, CHART_LINES, CHART_LATENCY };

/* What is compared: the time of the whole process, that of the measured region
 * alone, or how long tasks took from their intended starts. */
enum measure { MEASURE_TIME, MEASURE_DRIVE, MEASURE_P50, MEASURE_P99 };

static inline bool measures_latency(enum measure measure)
{
    return measure == MEASURE_P50 || measure == MEASURE_P99;
}

/* A row that its experiment has in the report's first table. */
struct rs_answer {
    const char *label;
    const char *group; /* or NULL */
    double x;
    bool has_x;
};

struct rs_experiment {
    const char *name, *title;
    const char *question, *explain; /* or NULL */
    unsigned rounds;                /* planned */
    struct goal goal;               /* precision 0: rounds are fixed */
    struct prediction predict;      /* ask NULL: nothing is asked */
    enum chart_kind chart;
    enum measure measure;
    const char *baseline; /* a series, or NULL */
    const char *x;        /* name of what is varied, or NULL */
    const char *x_label;  /* or NULL */
    bool log_x, log_y;    /* both, unless the manifest says otherwise */
    struct rs_answer *answers;
    size_t answer_count;
    struct rs_case *cases;
    size_t case_count;
};

/* Quantiles of one run's latencies; all 0 where its tasks were not stamped. */
struct rs_latency {
    uint64_t p50, p90, p99, p999, max;
};

/* What a variant reported of its run; see docs/protocol.md. */
struct rs_result {
    const char *workload, *model;
    uint64_t tasks, ok, failed, cancelled, retried;
    uint64_t parts; /* of each task; 1 where the variant names none */
    uint64_t startup_ns, drive_ns, teardown_ns;
    uint64_t cpu_user_ns, cpu_system_ns;
    uint64_t workers, peak_in_flight, task_wait_ns;
    uint64_t waits_at_once; /* 0: as many as are in flight */
    bool open_loop;
    uint64_t latency_tasks; /* that the latencies are of; 0: all that are ok */
    struct rs_latency service, completion;
    const json_t *parameters; /* object */
    const json_t *json;       /* all of it */
};

/* What was seen of an observed run; 0: not known. */
struct rs_observed {
    uint64_t peak_tree_bytes, processes_peak, threads_peak;
    const json_t *json; /* all of it */
};

struct rs_run {
    uint64_t run; /* unique in the set */
    size_t experiment, case_index;
    unsigned round, order;
    bool warmup;
    enum outcome outcome;
    const char *reason;  /* or NULL */
    const char *started; /* or NULL */
    bool timed;          /* wall_ns, user_ns and system_ns are known */
    uint64_t wall_ns, user_ns, system_ns;
    const json_t *disturbed; /* array of reasons; NULL: none, or not said */
    const char *bottleneck;  /* how the origin was it, or NULL */
    bool has_observed;
    struct rs_observed observed;
    const char *latencies; /* path of its file within the set, or NULL */
    const char *timeline;  /* likewise */
    bool has_result;
    struct rs_result result;
    size_t line; /* of runs.jsonl */
};

struct rs_machine {
    const char *cpu, *kernel, *os, *hypervisor; /* NULL: not known */
    uint64_t cpus, memory_bytes;                /* 0: not known */
};

/* What doctor warned of when the set began. */
struct rs_warning {
    const char *check, *found, *weakens;
    bool untrustworthy;
};

struct resultset {
    char *directory;
    const char *created, *profile;
    const char *git_commit; /* or NULL */
    bool git_dirty;
    uint64_t seed;
    struct rs_machine machine;
    const json_t *versions; /* object, or NULL */
    const json_t *command;  /* array of strings, or NULL */
    bool has_doctor;        /* the manifest tells what doctor found */
    struct rs_warning *warnings;
    size_t warning_count;
    struct rs_experiment *experiments;
    size_t experiment_count;
    struct rs_run *runs; /* in the order of the file */
    size_t run_count;

    char **problems; /* sentences, each with its file and line */
    size_t problem_count;
    size_t refused_lines; /* of runs.jsonl */
    bool cut_off;         /* its last line was; that is not a refused line */
    size_t whole_bytes;   /* of runs.jsonl, up to the end of its last whole
                             line: where whoever resumes goes on writing */

    json_t *manifest; /* owned; the strings above live in it */
    json_t *lines;    /* owned: array of the accepted lines */
};

/* Read the set in `directory`. Returns 0 when the manifest could be read,
 * however little of runs.jsonl could (a missing or empty runs.jsonl is a set
 * without runs); problems say what was left out. Otherwise -errno (-ENOENT no
 * set there, -EPROTO a newer schema, -EINVAL not what it should be) with
 * one problem that says why; resultset_release is needed in either case. */
int resultset_read(struct resultset *, const char *directory);
void resultset_release(struct resultset *);

/* Keep these experiments and their runs alone, in the set's own order. Returns
 * 0, or -errno and nothing is changed: -ENOENT where `*unknown`, one of the
 * names, is not in the set. */
int resultset_keep(struct resultset *, const char *const names[], size_t count,
                   const char **unknown);

/* NULL where there is none of that name. */
const struct rs_experiment *resultset_experiment(const struct resultset *,
                                                 const char *name);
const struct rs_case *rs_experiment_case(const struct rs_experiment *,
                                         const char *id);

#endif
