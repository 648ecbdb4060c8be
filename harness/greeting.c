/* Reading a child's first line (see greeting.h). */
#include "harness/greeting.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "core/clock.h"

#define GREETING "listening on "
#define LOOK_NS  (100 * NS_PER_MS) /* between two looks at signals */

/* One line without its end. */
static int read_line(int fd, uint64_t limit_ns, char *line, size_t size)
{
    const uint64_t due_ns = clock_now_ns() + limit_ns;
    size_t length = 0;

    while (length + 1 < size) {
        struct pollfd ready = {.fd = fd, .events = POLLIN};

        if (spawn_interrupted())
            return -EINTR;
        if (clock_now_ns() >= due_ns)
            return -ETIMEDOUT;
        if (poll(&ready, 1, LOOK_NS / NS_PER_MS) <= 0)
            continue;
        if (read(fd, line + length, 1) != 1)
            return -EPIPE;
        if (line[length] == '\n') {
            line[length] = '\0';
            return 0;
        }
        length++;
    }
    return -EPROTO;
}

static int read_address(int fd, uint64_t limit_ns, char *address, size_t size)
{
    const size_t prefix = strlen(GREETING);
    char line[1024];
    const int status = read_line(fd, limit_ns, line, sizeof line);

    if (status < 0)
        return status;
    if (strncmp(line, GREETING, prefix) != 0 || strlen(line + prefix) >= size)
        return -EPROTO;
    strcpy(address, line + prefix);
    return 0;
}

int greeting_start(struct child *child, const char *const argv[],
                   uint64_t limit_ns, char *address, size_t size)
{
    int fds[2], status;

    *child = (struct child){.pidfd = -1};
    if (pipe2(fds, O_CLOEXEC) < 0)
        return -errno;
    status = spawn_start(child, argv, fds[1], -1);
    close(fds[1]);
    if (status == 0)
        status = read_address(fds[0], limit_ns, address, size);
    close(fds[0]);
    return status;
}

const char *greeting_refusal(int status)
{
    return status == -EPIPE    ? "it ended at once; see its message above"
           : status == -EPROTO ? "it greets in an unknown way"
                               : strerror(-status);
}
