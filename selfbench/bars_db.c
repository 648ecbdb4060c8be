/* Bars of the db workload: a loop and threads against each other, and against
 * PostgreSQL's own load generator, which has no tasks to keep records of. All
 * three send the same prepared statement to one private cluster over the same
 * number of connections.
 *
 * Lookups depend on the scheduler where the machine is busy: a single thread
 * that asks for all shares its CPU with the processes that it wakes. With 64
 * connections on two CPUs 64 server processes and 64 threads contend, and rounds
 * differ most.
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "selfbench/group.h"

#define LIMIT 1.15

enum { LOOP, THREADS, PGBENCH };

struct statement {
    const char *name, *options;
};

/* Where pgbench is: beside the server, as Debian has it, or in PATH. */
static bool find_pgbench(char *path, size_t size)
{
    FILE *output = popen("ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | "
                         "tail -1 | grep . || command -v pgbench",
                         "re");
    const bool found = output && fgets(path, (int)size, output);

    if (output)
        pclose(output);
    path[found ? strcspn(path, "\n") : 0] = '\0';
    return path[0];
}

static void tell(const struct statement *statement, const struct group *group,
                 int over, int under)
{
    static const char *const names[] = {"event-loop", "thread-pool", "pgbench"};
    char title[80], unit[32];

    snprintf(title, sizeof title, "db.%s, %s: time", names[over],
             statement->name);
    snprintf(unit, sizeof unit, "x %s", names[under]);
    hold_ratio(&(struct bar){title, AT_MOST, LIMIT, unit}, group,
               measured_drive, over, under);
}

static int statement_bars(const struct bench *bench, const char *url,
                          const char *pgbench,
                          const struct statement *statement)
{
    struct group group = {.cases = *pgbench ? 3 : 2,
                          .rounds = 7,
                          .names = {"db.event-loop", "db.thread-pool",
                                    "../selfbench/pgbench_client"}};
    char options[OPTIONS_MAX - 160], digest[17];

    snprintf(options, sizeof options, "%s --db-url %s", statement->options,
             url);
    if (measure_expected(bench, group.names[LOOP], options, digest) != 0)
        return -1;
    for (int i = LOOP; i <= THREADS; i++)
        snprintf(group.options[i], OPTIONS_MAX, "%s --expect %s", options,
                 digest);
    snprintf(group.options[PGBENCH], OPTIONS_MAX, "%s --pgbench %s", options,
             pgbench);
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    tell(statement, &group, LOOP, THREADS);
    tell(statement, &group, THREADS, LOOP);
    for (int i = LOOP; i < PGBENCH && group.cases > PGBENCH; i++)
        tell(statement, &group, i, PGBENCH);
    return 0;
}

static int all_statements(const struct bench *bench, const char *url)
{
    static const struct statement statements[] = {
        {"8 connections", "--tasks 32000 --concurrency 8"},
        {"8 connections, 2 ms", "--tasks 2000 --concurrency 8 --query wait "
                                "--wait-ms 2"},
        {"64 connections", "--tasks 32000 --concurrency 64"},
    };
    char pgbench[128];
    int status = 0;

    if (!find_pgbench(pgbench, sizeof pgbench))
        printf("skip   db against pgbench: it is not installed\n");
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
        status |= statement_bars(bench, url, pgbench, &statements[i]);
    return status;
}

int db_bars(const struct bench *bench)
{
    static const char greeting[] = "listening on ";
    char line[300];
    const pid_t keeper = measure_server(
        bench, "cbench", "database --exit-with-parent", line, sizeof line);
    int status = 0;

    if (keeper > 0 && strncmp(line, greeting, sizeof greeting - 1) == 0)
        status = all_statements(bench, line + sizeof greeting - 1);
    else
        printf("skip   db: there is no database; `make setup` installs it\n");
    if (keeper > 0) {
        kill(keeper, SIGTERM);
        waitpid(keeper, NULL, 0);
    }
    return status;
}
