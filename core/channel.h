/* A channel: the two pipes between a parent and one worker process.
 *
 * Up come reports: the records of tasks that ended, and requests for more
 * indexes. Down go spans of indexes; an empty one says that there are no more.
 *
 * A write never exceeds PIPE_BUF, so a report arrives whole or not at all, even
 * when its writer is killed in the middle of it.
 */
#ifndef CORE_CHANNEL_H
#define CORE_CHANNEL_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/handout.h"
#include "core/option.h"
#include "core/task.h"

/* --ipc, for models that can do without copying. */
enum { IPC_SHM, IPC_PIPE };

#define IPC_ROW(variable, text)                                                \
    {                                                                          \
        .name = "ipc", .type = OPTION_CHOICE, .value = (variable),             \
        .fallback = "shm", .choices = "shm|pipe", .help = (text)               \
    }

#define REPORT_ASKS UINT64_MAX /* as an index: more indexes, please */

struct report {
    uint64_t index;
    struct slot slot;
    struct stamps stamps;
};

#define REPORTS_PER_WRITE (PIPE_BUF / sizeof(struct report))

struct channel {
    int down[2], up[2];
    uint32_t waiting; /* reports of this worker that are not yet written */
    struct report reports[REPORTS_PER_WRITE];
};

/* The pipe that leads up holds `pipe_bytes`, 0: what the system gives. Returns 0
 * or -errno (-EMFILE; -EPERM: larger than allowed). */
int channel_open(struct channel *, uint64_t pipe_bytes);
void channel_close(struct channel *); /* zeroed ones are allowed */

/* The worker's side. All return 0 or -errno (-EPIPE: the parent is gone). */
int channel_report(struct channel *, const struct report *);
int channel_flush(struct channel *);
int channel_ask(struct channel *, struct span *);
/* The second half of asking, for who has asked in another way. */
int channel_hear(struct channel *, struct span *);

/* The parent's side. channel_receive reads what has come, without waiting, and
 * calls `take` for each report in order. */
int channel_receive(struct channel *,
                    void (*take)(void *argument, const struct report *),
                    void *argument);
int channel_answer(struct channel *, struct span);

#endif
