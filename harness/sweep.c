/* Ending what escaped: children that cbench inherited as subreaper.
 *
 * /proc is read for every process whose parent is cbench; the kernel's own
 * list of children is not built into every kernel. */
#include <ctype.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "harness/spawn.h"

/* The parent of process `pid`, or -1 where it is gone. */
static pid_t parent_of(const char *pid)
{
    char path[300], line[512];
    FILE *stat;
    size_t size;
    const char *after_name;

    snprintf(path, sizeof path, "/proc/%s/stat", pid);
    stat = fopen(path, "re");
    if (!stat)
        return -1;
    size = fread(line, 1, sizeof line - 1, stat);
    fclose(stat);
    line[size] = '\0';
    /* "pid (name) state parent …", and a name may hold anything. */
    after_name = strrchr(line, ')');
    if (!after_name || strlen(after_name) < 5)
        return -1;
    return (pid_t)strtol(after_name + 4, NULL, 10);
}

static bool is_among(pid_t pid, const pid_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == pid)
            return true;
    return false;
}

/* One pass: grandchildren become children when their parent is ended. */
static unsigned sweep_once(const pid_t *keep, size_t count)
{
    const pid_t self = getpid();
    DIR *const processes = opendir("/proc");
    const struct dirent *entry;
    unsigned found = 0;

    if (!processes)
        return 0;
    while ((entry = readdir(processes))) {
        pid_t pid;

        if (!isdigit((unsigned char)entry->d_name[0]) ||
            parent_of(entry->d_name) != self)
            continue;
        pid = (pid_t)strtol(entry->d_name, NULL, 10);
        if (is_among(pid, keep, count))
            continue;
        kill(pid, SIGKILL);
        waitpid(pid, NULL, 0);
        found++;
    }
    closedir(processes);
    return found;
}

unsigned spawn_sweep(const pid_t *keep, size_t count)
{
    unsigned found, all = 0;

    do {
        found = sweep_once(keep, count);
        all += found;
    } while (found > 0);
    return all;
}
