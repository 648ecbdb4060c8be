/* Running a planned set: rounds of runs, each timed, recorded and judged. */
#ifndef HARNESS_BENCH_H
#define HARNESS_BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "harness/database_process.h"
#include "harness/experiment.h"
#include "harness/hyperfine.h"
#include "harness/keep.h"
#include "harness/origin_process.h"
#include "harness/progress.h"
#include "harness/recorder.h"
#include "harness/resultset.h"

/* What is known of one case so far. */
struct case_state {
    bool *recorded; /* [round]: in the set already; 0 is the observed run */
    double seconds; /* of its runs in this session, together */
    unsigned runs;  /* that took them */
    unsigned verified, holes; /* measured runs, those of earlier sessions too */
    unsigned bad_in_row; /* runs that did not verify, since the last that did */
    enum outcome last;   /* of its last run */
    unsigned workers;    /* of any run that told, at most */
    double *walls, *drives; /* ns, of verified measured runs */
};

struct bench {
    struct experiment *experiments;
    size_t experiment_count;
    struct case_state **states; /* [experiment][case] */
    uint64_t seed;
    struct recorder recorder;
    struct progress progress;
    struct origin_process origin;
    struct database_process database;
    char *work;       /* private directory for what runs leave behind */
    struct keep keep; /* what they may find again */
    int err_fd;       /* where a run's standard error goes */
    uint64_t next_run;
    double capacity_cpus; /* at the start of this round; 0: not probed */
    /* [experiment]: what its rounds took, those of earlier sessions as long as
     * their runs were. */
    double *spent_s;
    double run_seconds; /* of all runs of this session, observed ones too */
};

/* Take the experiments over in place and mark what `resumed` (or NULL) holds
 * already. Returns 0 or -errno (no temporary directory). */
int bench_init(struct bench *, struct experiment *, size_t count, uint64_t seed,
               const struct resultset *resumed);
/* End the origin and the database, remove the temporary directory, forget everything but the
 * experiments. */
void bench_release(struct bench *);

/* Let experiment `e` have so many rounds, which must not be fewer than were
 * begun. */
void bench_set_rounds(struct bench *, size_t e, unsigned rounds);

/* Run everything that is not recorded yet. Returns 0, -EINTR when cbench was
 * asked to stop, or -errno of the recorder: nothing more can be recorded. */
int bench_run(struct bench *);

/* Seconds that the runs not yet recorded take, about. */
double bench_seconds_left(const struct bench *);

/* Measured runs that did not verify. */
unsigned bench_holes(const struct bench *);

#endif
