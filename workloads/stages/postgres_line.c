/* Connecting, preparing, asking and reading answers (see postgres_line.h). */
#include "workloads/stages/postgres_line.h"

#include <endian.h>
#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/failure.h"

#define STATEMENT       "cbench"
#define CONNECT_NS      (10 * NS_PER_SECOND)
#define BINARY          1
#define SECONDS_FROM_NS 1e-9

#define SETUP_BYTES 300

/* --- Waiting --------------------------------------------------------------- */

/* Until the line's socket is ready. Returns 0, -ETIMEDOUT or -errno. */
static int await(const struct line *line, short events, uint64_t deadline_ns)
{
    struct pollfd ready = {.fd = PQsocket(line->conn), .events = events};

    for (;;) {
        struct timespec left = {0};
        const uint64_t now_ns = clock_now_ns();
        const bool forever = deadline_ns == UINT64_MAX;

        if (now_ns < deadline_ns && !forever)
            left = clock_timespec(deadline_ns - now_ns);
        const int count = ppoll(&ready, 1, forever ? NULL : &left, NULL);
        if (count > 0)
            return 0;
        if (count == 0)
            return -ETIMEDOUT;
        if (errno != EINTR)
            return -errno;
    }
}

/* The next result, or NULL where there is none any more. */
static int await_result(struct line *line, uint64_t deadline_ns,
                        PGresult **result)
{
    while (PQisBusy(line->conn)) {
        const int status = await(line, POLLIN, deadline_ns);

        if (status < 0)
            return status;
        if (!PQconsumeInput(line->conn))
            return -ECONNRESET;
    }
    *result = PQgetResult(line->conn);
    return 0;
}

/* Throw away what is still to come. */
static int await_end(struct line *line, uint64_t deadline_ns)
{
    PGresult *result;
    int status;

    do {
        status = await_result(line, deadline_ns, &result);
        if (status == 0)
            PQclear(result);
    } while (status == 0 && result);
    line->owes = status == -ETIMEDOUT;
    return status;
}

/* --- Connecting ------------------------------------------------------------ */

int line_begin(struct line *line, const struct postgres *request)
{
    static const char *const names[] = {"dbname", "fallback_application_name",
                                        NULL};
    const char *const values[] = {request->url, "cbench", NULL};

    *line = (struct line){.conn = PQconnectStartParams(names, values, 1)};
    if (!line->conn)
        return -ENOMEM;
    return PQstatus(line->conn) == CONNECTION_BAD ? -ECONNREFUSED : 0;
}

static int finish_connecting(struct line *line, uint64_t deadline_ns)
{
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;

    while (next != PGRES_POLLING_OK) {
        const int status =
            await(line, next == PGRES_POLLING_READING ? POLLIN : POLLOUT,
                  deadline_ns);

        if (status < 0)
            return status;
        next = PQconnectPoll(line->conn);
        if (next == PGRES_POLLING_FAILED)
            return -ECONNREFUSED;
    }
    return 0;
}

/* One message for the limit and the statement. */
int line_prepare(struct line *line, const struct postgres *request)
{
    static const char *const statements[] = {
        [QUERY_LOOKUP] = "(bigint) AS SELECT body FROM cbench_rows "
                         "WHERE id = $1",
        [QUERY_WAIT] = "(bigint, float8) AS SELECT body FROM cbench_rows, "
                       "pg_sleep($2) WHERE id = $1",
    };
    const uint64_t limit_ms = (request->timeout_ns + NS_PER_MS - 1) / NS_PER_MS;
    char text[SETUP_BYTES];

    snprintf(text, sizeof(text),
             "SET statement_timeout = %" PRIu64 "; PREPARE " STATEMENT "%s",
             limit_ms, statements[request->query]);
    return PQsendQuery(line->conn, text) ? 0 : -ECONNRESET;
}

static int finish_preparing(struct line *line, uint64_t deadline_ns)
{
    PGresult *result;
    int status;

    do {
        status = await_result(line, deadline_ns, &result);
        if (status == 0 && result)
            status = line_prepared(result);
    } while (status == 0 && result);
    return status;
}

/* The deadline, or the time that nobody waits longer than. */
static uint64_t soon(uint64_t deadline_ns)
{
    const uint64_t latest_ns = clock_now_ns() + CONNECT_NS;

    return deadline_ns < latest_ns ? deadline_ns : latest_ns;
}

int line_reach(struct line *line, const struct postgres *request)
{
    const int status = line_begin(line, request);

    return status < 0 ? status : finish_connecting(line, soon(UINT64_MAX));
}

int line_urge(struct line *line)
{
    const int status = await(line, POLLOUT, soon(UINT64_MAX));

    if (status < 0)
        return status;
    return PQconnectPoll(line->conn) == PGRES_POLLING_FAILED ? -ECONNREFUSED
                                                             : 0;
}

int line_open(struct line *line, const struct postgres *request,
              uint64_t deadline_ns)
{
    const int status = line_begin(line, request);

    return status < 0 ? status : line_finish(line, request, deadline_ns);
}

int line_finish(struct line *line, const struct postgres *request,
                uint64_t deadline_ns)
{
    int status;

    deadline_ns = soon(deadline_ns);
    status = finish_connecting(line, deadline_ns);
    if (status == 0)
        status = line_prepare(line, request);
    if (status == 0)
        status = finish_preparing(line, deadline_ns);
    return status;
}

void line_close(struct line *line)
{
    PQfinish(line->conn); /* NULL is allowed */
    *line = (struct line){0};
}

int line_explain(const struct line *line, const struct postgres *request,
                 int status)
{
    const char *said = line->conn ? PQerrorMessage(line->conn) : "";
    const char *why = *said ? said : strerror(-status);
    const int length = (int)strcspn(why, "\n");

    if (request->server_limit > 0)
        return failure_explain(
            -EAGAIN,
            "cannot make one of %" PRIu64 " connections to the database: %.*s; "
            "its max_connections is %ld, for everybody: lower --connections or "
            "raise that",
            request->connections, length, why, request->server_limit);
    return failure_explain(status,
                           "cannot connect to the database: %.*s; is it "
                           "running, and is --db-url right?",
                           length, why);
}

/* --- Asking ---------------------------------------------------------------- */

/* A statement's parameters, as the server's own binary formats have them. */
struct parameters {
    uint64_t row, wait;
    const char *values[2];
};

static const int lengths[2] = {sizeof(uint64_t), sizeof(uint64_t)};
static const int formats[2] = {BINARY, BINARY};

/* Returns how many there are. */
static int fill(struct parameters *parameters, const struct postgres *request,
                const struct task *task)
{
    const double wait_s = (double)request->wait_ns * SECONDS_FROM_NS;

    memcpy(&parameters->wait, &wait_s, sizeof(wait_s));
    parameters->wait = htobe64(parameters->wait);
    parameters->row = htobe64(postgres_row(request, task->index));
    parameters->values[0] = (const char *)&parameters->row;
    parameters->values[1] = (const char *)&parameters->wait;
    return request->query == QUERY_WAIT ? 2 : 1;
}

int line_send(struct line *line, const struct postgres *request,
              const struct task *task)
{
    struct parameters parameters;
    const int count = fill(&parameters, request, task);

    return PQsendQueryPrepared(line->conn, STATEMENT, count, parameters.values,
                               lengths, formats, BINARY)
               ? 0
               : -ECONNRESET;
}

/* Without a limit: libpq's own blocking call. */
static int ask(struct line *line, const struct postgres *request,
               struct task *task)
{
    struct parameters parameters;
    const int count = fill(&parameters, request, task);

    return line_take(PQexecPrepared(line->conn, STATEMENT, count,
                                    parameters.values, lengths, formats,
                                    BINARY),
                     task);
}

int line_ask(struct line *line, const struct postgres *request,
             struct task *task, uint64_t deadline_ns)
{
    PGresult *result = NULL;
    int status;

    if (deadline_ns == UINT64_MAX)
        return ask(line, request, task);
    status = line->owes ? await_end(line, deadline_ns) : 0;
    if (status == 0)
        status = line_send(line, request, task);
    if (status == 0)
        status = await_result(line, deadline_ns, &result);
    if (status < 0) {
        line->owes = status == -ETIMEDOUT;
        return status;
    }
    status = line_take(result, task);
    await_end(line, deadline_ns);
    return status;
}

/* --- Answers --------------------------------------------------------------- */

/* What the server said was wrong: its SQLSTATE, or none where the connection
 * broke. */
static int refusal(const PGresult *result)
{
    static const struct {
        const char *state;
        int status;
    } known[] = {
        {"57014", -ETIMEDOUT},    /* query_canceled: statement_timeout */
        {"57P0", -ECONNRESET},    /* the server shuts down, or crashed */
        {"53300", -ECONNREFUSED}, /* too_many_connections */
        {"53200", -ENOMEM},       /* out_of_memory */
    };
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);

    if (!state)
        return -ECONNRESET;
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (strncmp(state, known[i].state, strlen(known[i].state)) == 0)
            return known[i].status;
    return -EBADRQC;
}

int line_prepared(PGresult *result)
{
    const int status =
        PQresultStatus(result) == PGRES_COMMAND_OK ? 0 : refusal(result);

    PQclear(result);
    return status;
}

int line_take(PGresult *result, struct task *task)
{
    int status = 0;

    if (!result)
        return -ECONNRESET;
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        status = refusal(result);
    else if (PQntuples(result) == 0)
        status = -ENOMSG;
    else if (PQntuples(result) != 1 || PQnfields(result) != 1)
        status = -EPROTO;
    else
        task->digest = digest_bytes(PQgetvalue(result, 0, 0),
                                    (size_t)PQgetlength(result, 0, 0));
    PQclear(result);
    return status;
}
