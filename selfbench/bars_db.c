/* Bars of the db workload: a loop and threads against each other, and against
 * PostgreSQL's own load generator, which has no tasks to keep records of. All
 * three send the same prepared statement to one private cluster over the same
 * number of connections, enough to keep the server busy on every CPU: with few
 * of them the scheduler decides, which runs the answers of a single thread's
 * requests before that thread. */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "selfbench/group.h"

#define CONNECTIONS "32"
#define TASKS       "40000"
#define LIMIT       1.15

enum { LOOP, THREADS, PGBENCH };

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

static int hold_all(const struct bench *bench, const char *url)
{
    struct group group = {.cases = 2,
                          .rounds = 9,
                          .names = {"db.event-loop", "db.thread-pool",
                                    "../selfbench/pgbench_client"}};
    char pgbench[128], options[OPTIONS_MAX - 160], digest[17];

    snprintf(options, sizeof options,
             "--tasks " TASKS " --concurrency " CONNECTIONS " --db-url %s",
             url);
    if (measure_expected(bench, group.names[LOOP], options, digest) != 0)
        return -1;
    for (int i = LOOP; i <= THREADS; i++)
        snprintf(group.options[i], OPTIONS_MAX, "%s --expect %s", options,
                 digest);
    if (find_pgbench(pgbench, sizeof pgbench)) {
        snprintf(group.options[PGBENCH], OPTIONS_MAX, "%s --pgbench %s",
                 options, pgbench);
        group.cases = 3;
    } else {
        printf("skip   db against pgbench: it is not installed\n");
    }
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    hold_ratio(&(struct bar){"db.event-loop, " CONNECTIONS " connections: time",
                             AT_MOST, LIMIT, "x threads"},
               &group, measured_drive, LOOP, THREADS);
    hold_ratio(&(struct bar){"db.thread-pool, " CONNECTIONS
                             " connections: time",
                             AT_MOST, LIMIT, "x loop"},
               &group, measured_drive, THREADS, LOOP);
    if (group.cases <= PGBENCH)
        return 0;
    hold_ratio(&(struct bar){"db.event-loop, " CONNECTIONS " connections: time",
                             AT_MOST, LIMIT, "x pgbench"},
               &group, measured_drive, LOOP, PGBENCH);
    hold_ratio(&(struct bar){"db.thread-pool, " CONNECTIONS
                             " connections: time",
                             AT_MOST, LIMIT, "x pgbench"},
               &group, measured_drive, THREADS, PGBENCH);
    return 0;
}

int db_bars(const struct bench *bench)
{
    static const char greeting[] = "listening on ";
    char line[300];
    const pid_t keeper = measure_server(
        bench, "cbench", "database --exit-with-parent", line, sizeof line);
    int status = 0;

    if (keeper > 0 && strncmp(line, greeting, sizeof greeting - 1) == 0)
        status = hold_all(bench, line + sizeof greeting - 1);
    else
        printf("skip   db: there is no database; `make setup` installs it\n");
    if (keeper > 0) {
        kill(keeper, SIGTERM);
        waitpid(keeper, NULL, 0);
    }
    return status;
}
