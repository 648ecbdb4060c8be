/* A control group for one run (see cgroup_peak.h). */
#include "harness/cgroup_peak.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/memory.h"
#include "harness/proc_tree.h"

#define REMOVE_TRIES 100 /* a millisecond apart */

static const char *const files[] = {
    [1] = "memory.max_usage_in_bytes",
    [2] = "memory.peak",
};
static const char *const sources[] = {
    [1] = "cgroup v1 memory.max_usage_in_bytes",
    [2] = "cgroup v2 memory.peak",
};

/* Whether a list of words, ended by a newline or a given character, has the
 * word. */
static bool has_word(const char *list, const char *word, const char *ends)
{
    const size_t length = strlen(word);

    while (*list && !strchr("\n:", *list)) {
        const size_t next = strcspn(list, ends);

        if (next == length && strncmp(list, word, length) == 0)
            return true;
        list += next;
        if (*list && !strchr("\n:", *list))
            list++;
    }
    return false;
}

/* Our own group's directory as a new string, or NULL: a line of
 * /proc/self/cgroup is "id:controllers:path", of version 2 "0::path". */
static char *own_group(const struct cgroup_world *world, const char *text,
                       unsigned version)
{
    for (const char *line = text; line && *line;
         line = strchr(line, '\n'), line += line != NULL) {
        const char *controllers = strchr(line, ':');
        const char *path = controllers ? strchr(controllers + 1, ':') : NULL;
        const char *below = version == 1 ? "/memory" : "";
        int length;

        if (!path || strchr(line, '\n') < path)
            continue;
        length = (int)strcspn(path + 1, "\n");
        if (version == 1 ? has_word(controllers + 1, "memory", ",:\n")
                         : controllers[1] == ':')
            return memory_format("%s%s%.*s", world->root, below, length,
                                 path + 1);
    }
    return NULL;
}

static bool is_marked(const char *directory)
{
    static const char *const marks[] = {"trusted.delegate", "user.delegate"};
    char value[8];

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (getxattr(directory, marks[i], value, sizeof value) == 1 &&
            value[0] == '1')
            return true;
    return false;
}

/* Whether groups may be made in it, by the rules and not only by force. */
static bool is_ours(const char *directory, bool is_root)
{
    struct stat about;

    if (access(directory, W_OK) != 0 || stat(directory, &about) != 0)
        return false;
    return is_root || is_marked(directory) ||
           (geteuid() != 0 && about.st_uid == geteuid());
}

/* Whether what is made in it counts memory. */
static bool counts_memory(const char *directory, unsigned version)
{
    char *path = memory_format(
        "%s/%s", directory, version == 1 ? files[1] : "cgroup.subtree_control");
    char text[512];
    const int status = proc_read(path, text, sizeof text);

    free(path);
    return status == 0 && (version == 1 || has_word(text, "memory", " \n"));
}

static bool file_is_there(const char *directory, const char *name)
{
    char *path = memory_format("%s/%s", directory, name);
    const bool there = access(path, F_OK) == 0;

    free(path);
    return there;
}

/* Make a group in the directory. Returns 0 or -errno. */
static int make_in(struct cgroup_peak *group, const char *directory,
                   unsigned version)
{
    static unsigned number;
    char *procs;
    int error;

    group->version = version;
    group->path =
        memory_format("%s/cbench-%d-%u", directory, (int)getpid(), ++number);
    if (mkdir(group->path, 0755) != 0) {
        error = errno;
        free(group->path);
        *group = (struct cgroup_peak){.procs_fd = -1};
        return -error;
    }
    procs = memory_format("%s/cgroup.procs", group->path);
    group->procs_fd = open(procs, O_WRONLY | O_CLOEXEC);
    error = group->procs_fd < 0 ? errno : 0;
    free(procs);
    if (error == 0 && version == 2 && !file_is_there(group->path, files[2]))
        error = ENOENT; /* a kernel before 5.19 keeps no peak */
    if (error)
        cgroup_peak_close(group);
    return -error;
}

/* In our own group; in version 2, where groups with members have no counting
 * children, in the one above it as well. */
static int make_near(struct cgroup_peak *group, char *directory, size_t root,
                     unsigned version)
{
    int status = -ENOENT;

    for (unsigned up = 0; up < version && status < 0; up++) {
        char *last = strrchr(directory, '/');

        if (up > 0 && last && (size_t)(last - directory) >= root)
            *last = '\0';
        else if (up > 0)
            break;
        if (is_ours(directory, strlen(directory) <= root + 1) &&
            counts_memory(directory, version))
            status = make_in(group, directory, version);
    }
    return status;
}

int cgroup_peak_open_in(struct cgroup_peak *group,
                        const struct cgroup_world *world)
{
    char text[4096];
    int status = -ENOENT;

    *group = (struct cgroup_peak){.procs_fd = -1};
    if (world->given && *world->given)
        return make_in(group, world->given,
                       file_is_there(world->given, files[1]) ? 1 : 2);
    if (proc_read(world->self, text, sizeof text) < 0)
        return -ENOENT;
    for (unsigned version = 2; version >= 1 && status < 0; version--) {
        char *directory = own_group(world, text, version);
        const size_t root =
            strlen(world->root) + (version == 1 ? strlen("/memory") : 0);

        if (directory)
            status = make_near(group, directory, root, version);
        free(directory);
    }
    return status;
}

int cgroup_peak_open(struct cgroup_peak *group)
{
    const struct cgroup_world world = {.root = "/sys/fs/cgroup",
                                       .self = "/proc/self/cgroup",
                                       .given = getenv("CBENCH_CGROUP")};

    return cgroup_peak_open_in(group, &world);
}

uint64_t cgroup_peak_read(const struct cgroup_peak *group)
{
    char *path, text[32];
    int status;

    if (!group->path)
        return 0;
    path = memory_format("%s/%s", group->path, files[group->version]);
    status = proc_read(path, text, sizeof text);
    free(path);
    return status == 0 ? strtoull(text, NULL, 10) : 0;
}

const char *cgroup_peak_source(const struct cgroup_peak *group)
{
    return sources[group->version];
}

void cgroup_peak_close(struct cgroup_peak *group)
{
    if (group->procs_fd >= 0)
        close(group->procs_fd);
    for (int i = 0; group->path && i < REMOVE_TRIES; i++) {
        if (rmdir(group->path) == 0 || errno != EBUSY)
            break;
        clock_sleep_until(clock_now_ns() + NS_PER_MS);
    }
    free(group->path);
    *group = (struct cgroup_peak){.procs_fd = -1};
}
