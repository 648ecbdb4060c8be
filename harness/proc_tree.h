/* The processes below one process, read from /proc.
 *
 * Every file may be gone, empty or cut off by the time it is read, because
 * what it tells of is gone: that process is then passed over. One thread only.
 */
#ifndef HARNESS_PROC_TREE_H
#define HARNESS_PROC_TREE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* What /proc/PID/stat says. */
struct proc_stat {
    pid_t pid, parent;
    char name[17];
    char state; /* 'Z': ended, not yet waited for */
    uint64_t threads;
    uint64_t rss_pages; /* about: the kernel counts it in batches */
};

/* Returns 0, or -EINVAL where the text is cut off or no such line. */
int proc_stat_parse(const char *text, struct proc_stat *);

/* The value of a line "Key:   12 kB", in bytes, where `key` is "Key:". Returns
 * 0, or -ENOENT where there is no such whole line. */
int proc_bytes_parse(const char *text, const char *key, uint64_t *bytes);

/* A schedstat: time on a CPU, and time waiting for one. 0 or -EINVAL. */
int proc_schedstat_parse(const char *text, uint64_t *run_ns, uint64_t *wait_ns);

/* The start of a file of /proc as a string. Returns 0 or -errno; -ENODATA
 * where it is empty. */
int proc_read(const char *path, char *text, size_t size);

struct proc_tree {
    const char *proc;     /* "/proc" */
    pid_t top;            /* whose descendants are wanted */
    const char *left_out; /* programs of this name are not, nor their children
                           */
    struct proc_stat *members; /* by rising pid, ended ones too */
    size_t member_count;
    pid_t *outsiders; /* seen to be no members: not read again */
    size_t outsider_count;
};

/* Read who is there now. Returns 0 or -errno (no /proc); the members are then
 * as they were. Begin with a zeroed tree with the first three set. */
int proc_tree_scan(struct proc_tree *);
void proc_tree_release(struct proc_tree *);

#endif
