/* Starting, watching and ending `cbench database` (see database_process.h). */
#include "harness/database_process.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/cluster.h"
#include "harness/greeting.h"
#include "harness/paths.h"
#include "harness/proc_tree.h"

#define START_NS (120 * NS_PER_SECOND)
#define END_NS   (30 * NS_PER_SECOND) /* a thousand files to remove */

int database_give(struct database_process *database, const char *url)
{
    *database = (struct database_process){.child.pidfd = -1, .given = true};
    if (strlen(url) >= sizeof database->url)
        return -ENAMETOOLONG;
    strcpy(database->url, url);
    return 0;
}

int database_start(struct database_process *database, char *why,
                   size_t why_size)
{
    const char *const argv[] = {paths_self(), "database", "--exit-with-parent",
                                NULL};
    int status = -ENOENT;

    *database = (struct database_process){.child.pidfd = -1};
    if (cluster_unavailable()) {
        snprintf(why, why_size, "%s", cluster_unavailable());
        return status;
    }
    status = greeting_start(&database->child, argv, START_NS, database->url,
                            sizeof database->url);
    if (status == 0)
        return 0;
    database_stop(database);
    snprintf(why, why_size, "cannot start a database: %s",
             greeting_refusal(status));
    return status;
}

void database_stop(struct database_process *database)
{
    spawn_end_within(&database->child, END_NS);
}

bool database_alive(struct database_process *database, char *why,
                    size_t why_size)
{
    int status;

    if (database->child.pid == 0) {
        snprintf(why, why_size, "it was not running");
        return false;
    }
    if (spawn_wait(&database->child, 0, &status) != 0)
        return true; /* it has not ended */
    spawn_end(&database->child);
    snprintf(why, why_size, "the database ended with %s",
             spawn_status_text(status));
    return false;
}

/* Of one process, and of its children that it waited for, in clock ticks. */
static uint64_t ticks_of(pid_t pid)
{
    const int before = 10, wanted = 4; /* numbers behind the state */
    char path[64], text[1024], *at;
    uint64_t ticks = 0;

    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    if (proc_read(path, text, sizeof text) < 0)
        return 0;
    at = strrchr(text, ')'); /* a name may hold anything */
    if (!at || strlen(at) < strlen(") R "))
        return 0;
    at += strlen(") R ");
    for (int i = 0; i < before + wanted; i++) {
        const uint64_t value = strtoull(at, &at, 10);

        if (i >= before)
            ticks += value;
    }
    return ticks;
}

uint64_t database_cpu_ns(const struct database_process *database)
{
    struct proc_tree tree = {
        .proc = "/proc", .top = database->child.pid, .left_out = ""};
    uint64_t ticks = ticks_of(database->child.pid);

    if (proc_tree_scan(&tree) == 0)
        for (size_t i = 0; i < tree.member_count; i++)
            if (tree.members[i].pid != database->child.pid)
                ticks += ticks_of(tree.members[i].pid);
    proc_tree_release(&tree);
    return ticks * (NS_PER_SECOND / (uint64_t)sysconf(_SC_CLK_TCK));
}
