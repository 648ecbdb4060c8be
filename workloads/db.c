/* db: ask PostgreSQL for a row by its primary key, or for one after a set wait.
 *
 * It shows what a model costs when tasks wait for a database, and that a
 * database has a limit of its own: every connection is a process of the
 * server, and beyond a few of them for each CPU more connections, and more
 * workers behind them, bring nothing. It does not show a network (client and
 * server share this machine's CPUs, unless --db-url names another) nor a disk:
 * the rows are in the server's memory, and nothing is written.
 */
#include "core/workload.h"
#include "workloads/stages/postgres.h"
#include "workloads/stages/postgres_request.h"

#ifdef WITHOUT_LIBPQ

/* An experiment that names its options is still understood. */
const struct stage postgres_stage = {
    .name = "postgres",
    .options = postgres_options,
    .open = postgres_open,
};

#define UNAVAILABLE                                                            \
    "it was built without libpq: install libpq-dev (`make setup` does), then " \
    "build again"

#else

#define UNAVAILABLE NULL

#endif

const struct workload workload = {
    .name = "db",
    .summary = "ask PostgreSQL for a row by its primary key",
    .unavailable = UNAVAILABLE,
    .io = &postgres_stage,
    .expected = postgres_expected,
};
