/* An origin of a test's own. */
#ifndef TESTS_CONTRACT_ORIGIN_H
#define TESTS_CONTRACT_ORIGIN_H

#include <sys/types.h>

struct origin {
    pid_t pid;
    char address[80]; /* "" where it did not start */
};

/* Start `program`; one request in five fails as `fault` says, or none. */
void origin_start(struct origin *, const char *program, const char *fault);
/* End it with that signal and reap it. */
void origin_stop(const struct origin *, int signal);

#endif
