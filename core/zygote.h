/* A zygote: a process that is forked early, while there is little to copy and
 * nothing attached, and forks others later.
 *
 * Properties: what it forks are its parent's children, not its own (CLONE_PARENT),
 * so they are waited for, counted and signalled like any other child; they start
 * from the memory and descriptors of the moment in which the zygote was made,
 * and may use robust mutexes as any fork may.
 * Operation: the parent sends a number over a socket, the answer is a process.
 * Safety: zygote_start from the main thread of a process without other threads.
 * It ends with its parent; when it has died, zygote_fork says so.
 */
#ifndef CORE_ZYGOTE_H
#define CORE_ZYGOTE_H

#include <stdint.h>
#include <sys/types.h>

struct zygote {
    pid_t pid; /* 0: there is none */
    int socket;
    uint32_t asked; /* how often */
};

/* `birth` is what a child does, instead of returning. Returns 0 or -errno. */
int zygote_start(struct zygote *,
                 void (*birth)(void *argument, uint32_t number),
                 void *argument);

/* A new child of the caller. Returns 0 or -errno (-EOWNERDEAD: there is no
 * zygote any more). */
int zygote_fork(struct zygote *, pid_t *pid, uint32_t number);

/* End and reap it; its children live on. Where there is none: nothing. */
void zygote_end(struct zygote *);

#endif
