/* What a task is: the shape of every workload.
 *
 * A task is an optional I/O stage (wait for something) and then an optional
 * compute stage (use the CPU). A stage has one or two faces: `run` blocks until
 * it is done, `start` begins it on an event loop and is called back. Models
 * choose the face; the work behind both is the same.
 *
 * Life of a stage, each step once for each process unless said otherwise:
 *
 *   open     in the parent, before any worker: check options, allocate what all
 *            workers share. Nothing that must not cross a fork (curl handles,
 *            sockets, database connections, threads) is made here.
 *   attach   in each worker, on its own thread: make the handles it will use.
 *   run / start … (cancel)      the measured part
 *   merge    in the parent, after the last task and before the clock stops.
 *   detach   in each worker, on its own thread, after the clock stopped.
 *   close    in the parent.
 */
#ifndef CORE_WORKLOAD_H
#define CORE_WORKLOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/option.h"
#include "core/plan.h"
#include "core/task.h"

struct loop;
struct loop_needs;

#define VERIFY_SENTENCE 160 /* bytes of what workload.verify may say */

/* Where a stage is attached: which worker, its loop (NULL in blocking models),
 * and the lanes whose tasks it will be given: first_lane … + lane_count - 1. */
struct place {
    struct loop *loop;
    struct tasks *tasks;
    uint32_t worker;
    uint32_t first_lane;
    uint32_t lane_count;
};

struct stage {
    const char *name;
    const struct option_row *options; /* NULL: none */

    /* Returns 0 or -errno, `*shared` is passed to all others. Required. On
     * failure it prints nothing; failure_explain (core/failure.h) carries
     * the sentence. */
    int (*open)(const struct plan *, void **shared);
    void (*close)(void *shared); /* NULL: nothing to do */

    /* Bytes of lane buffer that a task of this stage needs. NULL: none. */
    size_t (*buffer_bytes)(const void *shared);

    /* Rough time that one task takes of a CPU, in ns; decides only whether
     * tasks are short enough to go unstamped. NULL: it waits, so it is long. */
    uint64_t (*cost_ns)(const void *shared);

    /* How long task `index` is meant to wait, in ns: the ideal that times are
     * held against. NULL: it does not wait. */
    uint64_t (*wait_ns)(const void *shared, uint64_t index);

    /* At most so many of its tasks can wait at the same time, however many are
     * in flight (a server's places, a pool's connections): for the ideal, too.
     * NULL: as many as are in flight. */
    uint64_t (*at_once)(const void *shared);

    /* Descriptors that each task in flight holds open. */
    uint32_t descriptors;

    /* What each loop that it is attached to takes besides, for reading files
     * (core/loop.h). NULL: nothing. */
    void (*loop_needs)(struct loop_needs *);

    /* NULL: `*local` is `shared`. Returns 0 or -errno. */
    int (*attach)(void *shared, const struct place *, void **local);
    void (*detach)(void *local);

    /* Blocking face. Sets task->digest, and task->bytes where it fills the
     * lane's buffer. Returns 0 or -errno. NULL: no blocking face. */
    int (*run)(void *local, struct task *);

    /* Evented face: 0 begun, loop_task_done follows exactly once; 1 done
     * already; -errno failed already. NULL: no evented face (as compute
     * stages). */
    int (*start)(void *local, struct task *);
    /* Give up a started task: afterwards loop_task_done is not called for it.
     * Required where start may return 0. */
    void (*cancel)(void *local, struct task *);

    /* Join what workers kept apart, in shared memory: what it costs is part of
     * the work, so it is measured. Returns 0 or -errno. NULL: nothing to do. */
    int (*merge)(void *shared);

    /* Needs an origin: main starts one where --origin was not given. Points at
     * the stage's own option value. NULL: none needed. */
    const char **origin;

    /* Needs a database: main refuses a run for which no --db-url was given.
     * Points at the stage's own option value. NULL: none needed. */
    const char **database;

    /* Before a run only (not where nothing but its digest is asked for), after
     * open and before any worker: is there what the tasks lean on? What it
     * opens it closes. Returns 0 or -errno. NULL: nothing to look for. */
    int (*probe)(void *shared);
};

struct workload {
    const char *name, *summary;
    const char *unavailable; /* NULL, or why it cannot run here at all */
    const struct stage *io, *compute; /* either may be NULL */

    /* A task consists of so many parts (core/whole.h): points at an option's
     * value. The model schedules parts, C counts them, and the stages see their
     * indexes, t × parts and on; `expected` sees the task's. The stage that
     * ends the last part of a task gives it the task's digest, and 0 to all
     * others. NULL: one part, the task itself. */
    const uint64_t *parts;

    /* The digest that task `index` must have, by another way than the stages':
     * a closed form, another library, a body made anew from its id. Each
     * argument is that stage's own `shared`. Called outside the measured
     * region only. Returns 0 or -errno. */
    int (*expected)(void *io_shared, void *compute_shared, uint64_t index,
                    uint64_t *digest);

    /* Where the workload itself says when each of its tasks is meant to begin:
     * in ns after the run's start, and not before the task with the index below.
     * NULL: at once, or as --rate says. */
    uint64_t (*intended_ns)(const void *io_shared, uint64_t index);
    /* Where a workload's tasks are of several kinds, which of them compute, and
     * of which latencies are told. NULL: all. */
    bool (*computes)(const void *io_shared, uint64_t index);
    bool (*tells_latency)(const void *io_shared, uint64_t index);

    /* Where not all of a result is in its task's digest (totals that tasks
     * share): hold it against the records of the tasks that ended ok, whatever
     * became of the others. After the clock has stopped. Leaves a sentence in
     * `problem`, of VERIFY_SENTENCE bytes, where it does not hold: the run is
     * not verified. NULL: the digests say all. Returns 0 or -errno. */
    int (*verify)(void *io_shared, void *compute_shared, const struct tasks *,
                  char *problem);

    /* Whoever asked gets a result: the `task->bytes` bytes that the stages left
     * in the task's buffer. Called once for each task that has not failed, on the
     * thread that called the model's drive, as part of the measured region; the
     * task is in flight, and its lane taken, until it returns. Makes something of
     * the bytes for task->digest. Returns 0, or the -errno with which the task
     * has failed. NULL: results are records only, nobody reads the bytes. */
    int (*receive)(void *io_shared, void *compute_shared, struct task *,
                   const void *bytes);

    /* Options of the workload beyond its stages', or NULL. */
    const struct option_row *options;
    /* After the run was verified (write a picture …); NULL: nothing. Returns 0
     * or -errno. */
    int (*finish)(void *io_shared, void *compute_shared, const struct tasks *);
};

/* Each workload file defines `const struct workload workload`; a variant links
 * exactly one (core/variant.h). */

#endif
