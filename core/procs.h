/* Worker processes: forked, watched, reaped.
 *
 * Properties: every child that was forked is reaped; a child does not outlive
 * its parent; the death of a child is seen at once, on the parent's loop.
 * Operation: procs_start makes the children, each with its number, and
 * watches their pidfds; when one ends, `gone` is called from loop_step with its wait
 * status. Safety: fork from the main thread of a process without other threads
 * only; the child runs `body` and leaves through _exit, so that it flushes and
 * frees nothing of its parent's.
 */
#ifndef CORE_PROCS_H
#define CORE_PROCS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "core/zygote.h"

struct loop;

struct procs {
    uint32_t count;
    struct loop *loop;
    struct proc *procs;
    bool from_zygote; /* replacements are: the parent will not stay clean */
    struct zygote zygote;
    pid_t parent;
    void (*body)(void *argument, uint32_t number);
    void (*gone)(void *argument, uint32_t number, pid_t pid, int wait_status);
    void *argument;
};

/* Room for `count` children; forks none. The caller has set loop, body, gone,
 * argument and from_zygote. Returns 0 or -ENOMEM. */
int procs_init(struct procs *, uint32_t count);

/* Fork and watch all of them. Returns 0, or -errno of the first that was
 * refused; those that run are reaped by procs_release. */
int procs_start(struct procs *);

/* Fork and watch child `number` again, after it has gone. Returns 0 or
 * -errno; then it does not run. */
int procs_replace(struct procs *, uint32_t number);

/* Fork one child that nobody watches, for a caller that has no loop and waits
 * itself; it too runs body(argument, number) and ends with its parent. Returns
 * 0, or -errno, for which nothing is explained. */
int procs_fork(pid_t *pid, void (*body)(void *argument, uint32_t number),
               void *argument, uint32_t number);

/* Leave a remark on a child that died. */
void procs_remark_death(uint32_t number, pid_t pid, int wait_status,
                        uint64_t failed);

/* Wait for every child to end and reap it, without calling `gone`; frees.
 * The caller has made them end. */
void procs_release(struct procs *);

#endif
