/* hyperfine, which times one run as a whole process.
 *
 * It is called once for each run and without a shell; what it writes is
 * checked, since it truncates its export at the start, gives killed commands a
 * "valid" time and counts only reaped descendants (docs/method.md). */
#ifndef HARNESS_HYPERFINE_H
#define HARNESS_HYPERFINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Returns 0 with the version, or -ENOENT (not installed) / -EPROTO (too old)
 * with a sentence in `why`. */
int hyperfine_check(char version[static 32], char *why, size_t why_size);

struct timing {
    bool timed; /* the three times are known */
    uint64_t wall_ns, user_ns, system_ns;
    int ended; /* hyperfine itself: its wait status */
    int exit;  /* 128 + n: signal n; -1: not known */
};

/* What one run needs, and where its traces go. */
struct hyperfine_run {
    const char *const *command; /* ends in NULL */
    const char *name;
    const char *export_path; /* a file that is removed before and after */
    int err_fd;              /* of hyperfine and of the command */
    uint64_t limit_ns;
};

/* Returns 0 with the timing; -ETIMEDOUT (its process group was ended), -EINTR
 * (cbench was asked to stop; likewise), -EPROTO (no usable export) or another
 * -errno. */
int hyperfine_run(const struct hyperfine_run *, struct timing *);

/* The words of a command as one text that hyperfine splits back into them; a
 * new string. */
char *hyperfine_quote(const char *const *words);

#endif
