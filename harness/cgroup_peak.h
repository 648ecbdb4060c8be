/* The greatest memory of one run as the kernel itself kept it: a control group
 * made for the run, which is removed when the run is over.
 *
 * A tree of control groups has one writer for each part of it: even root makes
 * no groups in one that a manager keeps for others. So a group is made only
 * below one that was given to us: that the user owns, that carries the mark of
 * delegation, that is the root of what we can see, or that the environment
 * variable CBENCH_CGROUP names. Elsewhere there is none, and memory is sampled.
 */
#ifndef HARNESS_CGROUP_PEAK_H
#define HARNESS_CGROUP_PEAK_H

#include <stdbool.h>
#include <stdint.h>

struct cgroup_peak {
    char *path;   /* of the run's own group; NULL: there is none */
    int procs_fd; /* to join it by writing "0"; -1: there is none */
    unsigned version;
};

/* Where to look; for tests. */
struct cgroup_world {
    const char *root;  /* "/sys/fs/cgroup" */
    const char *self;  /* "/proc/self/cgroup" */
    const char *given; /* CBENCH_CGROUP, or NULL */
};

/* Make a group. Returns 0, or -ENOENT where there is no place for one, or
 * another -errno; then there is nothing to close. */
int cgroup_peak_open(struct cgroup_peak *);
int cgroup_peak_open_in(struct cgroup_peak *, const struct cgroup_world *);

/* The greatest memory so far; 0 where nothing was ever in it, or it cannot be
 * read. */
uint64_t cgroup_peak_read(const struct cgroup_peak *);

/* "cgroup v2 memory.peak" */
const char *cgroup_peak_source(const struct cgroup_peak *);

/* Remove the group; its processes have ended, or are just ending. */
void cgroup_peak_close(struct cgroup_peak *);

#endif
