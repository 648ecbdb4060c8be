/* A directory that outlives the runs of a session: what a variant makes for its
 * tasks from its seed, and would make again for every run (docs/protocol.md,
 * CBENCH_KEEP). */
#ifndef HARNESS_KEEP_H
#define HARNESS_KEEP_H

struct keep {
    char *path; /* NULL: there is none of our own */
};

/* Make it, on a disk rather than in memory, and name it to all children. One that
 * the environment names already is used and left alone; where none can be made,
 * each run makes its own. */
void keep_make(struct keep *);
/* Remove it with all that is in it. */
void keep_remove(struct keep *);

/* Remove this directory with all that is in it, as far as that can be done. */
void keep_remove_tree(const char *path);

#endif
