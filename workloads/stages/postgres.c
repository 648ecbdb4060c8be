/* The stage of db: which face leads where, and whether there is a server. */
#include "workloads/stages/postgres.h"

#include <errno.h>
#include <inttypes.h>
#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

#include "core/failure.h"
#include "workloads/stages/postgres_line.h"
#include "workloads/stages/postgres_loop.h"
#include "workloads/stages/postgres_pool.h"

/* Of one worker. */
struct local {
    struct line_loop *loop; /* NULL in blocking models */
    uint64_t home;          /* in the pool of those */
};

static int stage_open(const struct plan *run_plan, void **shared)
{
    const int status = postgres_open(run_plan, shared);

    return status < 0 ? status : pool_open(*shared);
}

static void stage_close(void *shared)
{
    (void)shared;
    pool_close();
}

/* --- Is there a server with the table? ------------------------------------- */

static int explain_table(const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *said = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);

    if (state && strcmp(state, "42P01") == 0)
        return failure_explain(
            -EINVAL, "the database has no table cbench_rows; `cbench database "
                     "--load --db-url …` makes it there");
    return failure_explain(-EREMOTEIO,
                           "the database does not tell what its table "
                           "cbench_rows holds: %s",
                           said ? said : "the connection broke");
}

static int look(struct postgres *request, PGconn *conn)
{
    PGresult *result = PQexec(conn, "SELECT current_setting('max_connections')"
                                    ", (SELECT max(id) FROM cbench_rows)");
    int status = 0;

    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        status = explain_table(result);
    } else {
        const uint64_t rows = strtoull(PQgetvalue(result, 0, 1), NULL, 10);

        request->server_limit = strtol(PQgetvalue(result, 0, 0), NULL, 10);
        if (rows < request->rows)
            status = failure_explain(
                -EINVAL,
                "the table cbench_rows has %" PRIu64 " rows, and --rows asks "
                "for %" PRIu64 "; `cbench database --load --rows N --db-url …` "
                "makes it anew",
                rows, request->rows);
    }
    PQclear(result);
    return status;
}

/* The same connection that every worker makes, but for the statement, which
 * needs the table. */
static int stage_probe(void *shared)
{
    struct postgres *request = shared;
    struct line line;
    int status = line_reach(&line, request);

    if (status < 0)
        line_explain(&line, request, status);
    else
        status = look(request, line.conn);
    line_close(&line);
    return status;
}

/* --- Workers --------------------------------------------------------------- */

static void stage_detach(void *opaque)
{
    struct local *local = opaque;

    if (local->loop)
        line_loop_free(local->loop);
    else
        pool_detach();
    free(local);
}

static int stage_attach(void *shared, const struct place *place, void **result)
{
    struct local *local = calloc(1, sizeof(*local));
    int status;

    if (!local)
        return -ENOMEM;
    status = place->loop ? line_loop_new(&local->loop, shared, place)
                         : pool_attach(place->worker, &local->home);
    if (status < 0)
        free(local);
    else
        *result = local;
    return status;
}

static int stage_run(void *opaque, struct task *task)
{
    const struct local *local = opaque;

    return pool_run(local->home, task);
}

static int stage_start(void *opaque, struct task *task)
{
    struct local *local = opaque;

    return line_loop_start(local->loop, task);
}

static void stage_cancel(void *opaque, struct task *task)
{
    struct local *local = opaque;

    line_loop_cancel(local->loop, task);
}

const struct stage postgres_stage = {
    .name = "postgres",
    .options = postgres_options,
    .open = stage_open,
    .close = stage_close,
    .wait_ns = postgres_wait_ns,
    .descriptors = 1,
    .attach = stage_attach,
    .detach = stage_detach,
    .run = stage_run,
    .start = stage_start,
    .cancel = stage_cancel,
    .database = &postgres_request.url,
    .probe = stage_probe,
};
