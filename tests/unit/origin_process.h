/* An origin of the test's own, and raw connections to it. Failures fail the
 * test at once. */
#ifndef TESTS_ORIGIN_PROCESS_H
#define TESTS_ORIGIN_PROCESS_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define PROCESS_OUTPUT_BYTES 2048

struct origin_process {
    pid_t pid;
    int output, error; /* its standard output and standard error */
    uint16_t port;
};

/* Start cbench-origin with these arguments (the last one NULL), and nothing
 * else. The program stands in the build tree, or where the environment
 * variable CBENCH_ORIGIN_PROGRAM says. It dies with this process, except that
 * where the first argument is --exit-with-parent this is left to itself. */
void process_start(struct origin_process *, const char *const *arguments);

/* The same, with this many descriptors as its hard limit. */
void process_start_limited(struct origin_process *,
                           const char *const *arguments, unsigned descriptors);

/* Wait until one that was started listens. */
void origin_wait(struct origin_process *);

/* process_start with "--port 0" behind the arguments, and origin_wait. */
void origin_start(struct origin_process *, const char *const *arguments);

/* Wait for its end and read what it wrote to standard error (NULL: what it
 * wrote is dropped). Returns its exit status, or 128 + the signal. */
int process_wait(struct origin_process *, char error[PROCESS_OUTPUT_BYTES]);

/* End it with SIGTERM; it has to exit with 0 and without a word. */
void origin_stop(struct origin_process *);

/* A blocking connection to 127.0.0.1; reads give up after ten seconds. */
int client_connect(uint16_t port);
int client_connect_to(uint32_t address, uint16_t port); /* host byte order */

void client_send(int fd, const char *text);

/* Read one answer: its head and then Content-Length bytes, terminated. Returns
 * the status code; 0 where the connection ended before it. *body_bytes is what
 * came of the body. */
int client_receive(int fd, char *answer, size_t size, char **body,
                   size_t *body_bytes);

/* Connect, GET, receive, close. */
int client_get(uint16_t port, const char *target, char *answer, size_t size,
               char **body, size_t *body_bytes);

/* Whether the other side closes the connection without sending more. */
int client_sees_end(int fd);

/* The number behind "name": in the origin's /stats. */
uint64_t client_stat(uint16_t port, const char *name);

#endif
