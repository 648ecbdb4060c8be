/* One connection to the database, and what both faces of the stage do with it.
 *
 * Calls that wait take a deadline on clock_now_ns, UINT64_MAX for none, and
 * return -ETIMEDOUT when it has come. A statement that was given up leaves its
 * line owing an answer, which must have come, and been thrown away, before the
 * line is used again. On the thread that has the line only.
 */
#ifndef WORKLOADS_STAGES_POSTGRES_LINE_H
#define WORKLOADS_STAGES_POSTGRES_LINE_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/task.h"
#include "workloads/stages/postgres_request.h"

struct line {
    PGconn *conn; /* NULL: none was made yet, or it broke */
    bool owes;    /* an answer that nobody waits for any more */
};

/* Connect and prepare, blocking, within ten seconds where there is no earlier
 * deadline. Returns 0 or -errno; a line that failed may be explained, and is to
 * be closed. */
int line_open(struct line *, const struct postgres *, uint64_t deadline_ns);
/* The same for many lines at once, so that the server works on all of them:
 * line_begin each, line_urge each, line_finish each. */
int line_urge(struct line *);
int line_finish(struct line *, const struct postgres *, uint64_t deadline_ns);
/* The same without preparing. */
int line_reach(struct line *, const struct postgres *);
void line_close(struct line *);

/* The same in steps, for a loop: line_begin, PQconnectPoll as long as it asks
 * to be called, line_prepare, and line_prepared of the result. Each returns 0
 * or -errno. */
int line_begin(struct line *, const struct postgres *);
int line_prepare(struct line *, const struct postgres *);
int line_prepared(PGresult *);

/* All of one task's statement, blocking. Returns 0 or -errno. Here and below
 * -ECONNRESET says that the line broke: it is of no more use and to be closed. */
int line_ask(struct line *, const struct postgres *, struct task *,
             uint64_t deadline_ns);

/* Send a task's statement and wait for nothing. Returns 0 or -errno. */
int line_send(struct line *, const struct postgres *, const struct task *);
/* The task's digest and status out of its result, which is consumed. */
int line_take(PGresult *, struct task *);

/* Leave a sentence on a line that could not be opened, in the server's words.
 * Returns `status`, or -EAGAIN where the server had been there before. */
int line_explain(const struct line *, const struct postgres *, int status);

#endif
