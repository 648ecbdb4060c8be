/* The processes below one process (see proc_tree.h).
 *
 * The kernel's own list of children is not built into every kernel, so /proc
 * is listed and each process asked for its parent. One that was once seen
 * outside stays outside and is not asked again, as long as it is listed: on a
 * machine with many processes a look costs only what the tree itself costs. */
#include "harness/proc_tree.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "harness/memory.h"

/* The next number of a text, behind blanks; a minus is a number's too. Returns
 * 0, or -EINVAL where there is none. */
static int next_number(const char **text, uint64_t *number)
{
    char *end;

    errno = 0;
    *number = strtoull(*text, &end, 10);
    if (end == *text || errno != 0)
        return -EINVAL;
    *text = end;
    return 0;
}

/* Fields of /proc/PID/stat, numbered as proc(5) does. */
enum { FIELD_PARENT = 4, FIELD_THREADS = 20, FIELD_RSS = 24 };

int proc_stat_parse(const char *text, struct proc_stat *stat)
{
    /* "pid (name) state parent …", and a name may hold anything. */
    const char *name = strchr(text, '('), *end = strrchr(text, ')');
    uint64_t number;

    *stat = (struct proc_stat){0};
    if (!name || !end || end < name || strlen(end) < 4 ||
        next_number(&text, &number) < 0)
        return -EINVAL;
    stat->pid = (pid_t)number;
    snprintf(stat->name, sizeof stat->name, "%.*s", (int)(end - name - 1),
             name + 1);
    stat->state = end[2];
    text = end + 3;
    for (int field = FIELD_PARENT; field <= FIELD_RSS; field++) {
        if (next_number(&text, &number) < 0)
            return -EINVAL;
        if (field == FIELD_PARENT)
            stat->parent = (pid_t)number;
        else if (field == FIELD_THREADS)
            stat->threads = number;
        else if (field == FIELD_RSS)
            stat->rss_pages = number;
    }
    return 0;
}

int proc_bytes_parse(const char *text, const char *key, uint64_t *bytes)
{
    const size_t length = strlen(key);
    uint64_t kib;

    for (const char *line = text; line && *line;
         line = strchr(line, '\n'), line += line != NULL) {
        if (strncmp(line, key, length) != 0)
            continue;
        line += length;
        if (next_number(&line, &kib) < 0 || strncmp(line, " kB", 3) != 0)
            return -ENOENT;
        *bytes = kib * 1024;
        return 0;
    }
    return -ENOENT;
}

int proc_schedstat_parse(const char *text, uint64_t *run_ns, uint64_t *wait_ns)
{
    uint64_t slices; /* the third number: that it is there says all is */
    int status = next_number(&text, run_ns);

    if (status == 0)
        status = next_number(&text, wait_ns);
    return status == 0 ? next_number(&text, &slices) : status;
}

int proc_read(const char *path, char *text, size_t size)
{
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    size_t length = 0;
    ssize_t got;

    text[0] = '\0';
    if (fd < 0)
        return -errno;
    do {
        got = read(fd, text + length, size - 1 - length);
        if (got > 0)
            length += (size_t)got;
    } while (length < size - 1 && (got > 0 || (got < 0 && errno == EINTR)));
    text[length] = '\0';
    if (got < 0) {
        const int error = errno;

        close(fd);
        return -error;
    }
    close(fd);
    return length > 0 ? 0 : -ENODATA;
}

static int by_pid(const void *a, const void *b)
{
    const pid_t left = *(const pid_t *)a, right = *(const pid_t *)b;

    return left < right ? -1 : left > right;
}

/* struct proc_stat begins with its pid. */
static int by_first_pid(const void *a, const void *b)
{
    return by_pid(&((const struct proc_stat *)a)->pid,
                  &((const struct proc_stat *)b)->pid);
}

/* A pass over /proc. */
struct scan {
    struct proc_stat *seen; /* that were not outside before */
    bool *inside;
    size_t count, room;
    pid_t *outsiders;
    size_t outsider_count, outsider_room;
};

static void add_outsider(struct scan *scan, pid_t pid)
{
    if (scan->outsider_count == scan->outsider_room) {
        scan->outsider_room = 2 * scan->outsider_room + 64;
        scan->outsiders = memory_resize(scan->outsiders, scan->outsider_room,
                                        sizeof *scan->outsiders);
    }
    scan->outsiders[scan->outsider_count++] = pid;
}

static void look_at(struct scan *scan, const struct proc_tree *tree, pid_t pid)
{
    char path[300], text[1024];

    if (tree->outsider_count > 0 && /* else there is no array to search */
        bsearch(&pid, tree->outsiders, tree->outsider_count, sizeof pid,
                by_pid)) {
        add_outsider(scan, pid);
        return;
    }
    if (scan->count == scan->room) {
        scan->room = 2 * scan->room + 64;
        scan->seen = memory_resize(scan->seen, scan->room, sizeof *scan->seen);
    }
    snprintf(path, sizeof path, "%s/%d/stat", tree->proc, (int)pid);
    if (proc_read(path, text, sizeof text) == 0 &&
        proc_stat_parse(text, &scan->seen[scan->count]) == 0)
        scan->count++;
}

static const struct proc_stat *find_seen(const struct scan *scan, pid_t pid)
{
    const struct proc_stat key = {.pid = pid};

    return scan->count ? bsearch(&key, scan->seen, scan->count, sizeof key,
                                 by_first_pid)
                       : NULL;
}

/* Mark the children of `top`, theirs, and so on. */
static void mark_inside(struct scan *scan, const struct proc_tree *tree)
{
    bool more = true;

    scan->inside = memory_zeroed(scan->count, sizeof *scan->inside);
    while (more) {
        more = false;
        for (size_t i = 0; i < scan->count; i++) {
            const struct proc_stat *one = &scan->seen[i], *parent;

            if (scan->inside[i] || one->pid == tree->top ||
                strcmp(one->name, tree->left_out) == 0)
                continue;
            parent = find_seen(scan, one->parent);
            if (one->parent == tree->top ||
                (parent && scan->inside[parent - scan->seen]))
                scan->inside[i] = more = true;
        }
    }
}

/* Whether one that is not inside will stay so: its parent was there to ask. A
 * parent that ended meanwhile may have been a member. */
static bool outside_for_good(const struct scan *scan,
                             const struct proc_tree *tree,
                             const struct proc_stat *one)
{
    return one->pid == tree->top || strcmp(one->name, tree->left_out) == 0 ||
           one->parent == 0 || find_seen(scan, one->parent) ||
           bsearch(&one->parent, tree->outsiders, tree->outsider_count,
                   sizeof one->parent, by_pid);
}

/* What was seen becomes the tree's members and outsiders. */
static void sort_out(struct scan *scan, struct proc_tree *tree)
{
    size_t members = 0;

    for (size_t i = 0; i < scan->count; i++)
        if (!scan->inside[i] && outside_for_good(scan, tree, &scan->seen[i]))
            add_outsider(scan, scan->seen[i].pid);
    for (size_t i = 0; i < scan->count; i++)
        if (scan->inside[i])
            scan->seen[members++] = scan->seen[i];
    free(scan->inside);
    free(tree->members);
    free(tree->outsiders);
    tree->members = scan->seen;
    tree->member_count = members;
    tree->outsiders = scan->outsiders;
    tree->outsider_count = scan->outsider_count;
    if (tree->outsider_count > 0)
        qsort(tree->outsiders, tree->outsider_count, sizeof *tree->outsiders,
              by_pid);
}

int proc_tree_scan(struct proc_tree *tree)
{
    DIR *const processes = opendir(tree->proc);
    const struct dirent *entry;
    struct scan scan = {0};

    if (!processes)
        return -errno;
    while ((entry = readdir(processes)))
        if (isdigit((unsigned char)entry->d_name[0]))
            look_at(&scan, tree, (pid_t)strtol(entry->d_name, NULL, 10));
    closedir(processes);
    if (scan.count > 0)
        qsort(scan.seen, scan.count, sizeof *scan.seen, by_first_pid);
    mark_inside(&scan, tree);
    sort_out(&scan, tree);
    return 0;
}

void proc_tree_release(struct proc_tree *tree)
{
    free(tree->members);
    free(tree->outsiders);
    tree->members = NULL;
    tree->outsiders = NULL;
    tree->member_count = tree->outsider_count = 0;
}
