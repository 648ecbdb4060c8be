/* The latencies of one run as a variant leaves them with --latencies
 * (docs/protocol.md): read, checked, and kept in a result set. */
#ifndef HARNESS_DISTRIBUTIONS_H
#define HARNESS_DISTRIBUTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DISTRIBUTIONS_VERSION 1

/* So many tasks took at most at_most_ns, and longer than the bin before says;
 * so_far with those of all bins before. */
struct distribution_bin {
    uint64_t at_most_ns, tasks, so_far;
};

struct distribution {
    struct distribution_bin *bins; /* in rising order */
    size_t count;
};

struct distributions {
    uint64_t tasks;
    struct distribution service, completion;
};

/* Understand the text of a file. Returns 0, or -EPROTO (a newer version),
 * -EINVAL (cut off, or not what it should be) or -ENOMEM with a sentence in
 * `why` and nothing to release. */
int distributions_parse(struct distributions *, const char *text, char *why,
                        size_t why_size);
void distributions_release(struct distributions *);

/* Where a set keeps those of a case: "latencies/EXPERIMENT.ID.txt", with what
 * could mean something to a file system replaced, and no two ids alike. A new
 * string. */
char *distributions_path(const char *experiment, const char *id);
/* Whether a path could have been made so: it leads nowhere else. */
bool distributions_path_is_safe(const char *path);

/* Check the text and put it into the set at `directory`, as a whole or not at
 * all. Returns 0 or -errno with a sentence in `why`. */
int distributions_keep(const char *directory, const char *path,
                       const char *text, char *why, size_t why_size);

#endif
