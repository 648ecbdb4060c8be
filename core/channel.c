/* Reports up, spans down. */
#include "core/channel.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "core/failure.h"

static void close_pair(int pair[2])
{
    for (int i = 0; i < 2; i++)
        if (pair[i] > 0)
            close(pair[i]);
    pair[0] = pair[1] = 0;
}

static int set_size(int fd, uint64_t pipe_bytes)
{
    if (pipe_bytes == 0 || fcntl(fd, F_SETPIPE_SZ, (int)pipe_bytes) != -1)
        return 0;
    return failure_explain(-errno,
                           "cannot make a pipe that holds %llu bytes: %s; "
                           "/proc/sys/fs/pipe-max-size is the most for one, "
                           "/proc/sys/fs/pipe-user-pages-soft for all of a "
                           "user's",
                           (unsigned long long)pipe_bytes, strerror(errno));
}

int channel_open(struct channel *channel, uint64_t pipe_bytes)
{
    int status = 0;

    memset(channel, 0, sizeof(*channel));
    if (pipe2(channel->down, O_CLOEXEC) != 0 ||
        pipe2(channel->up, O_CLOEXEC) != 0 ||
        /* Only the parent reads there, and never waits. */
        fcntl(channel->up[0], F_SETFL, O_NONBLOCK) != 0)
        status = -errno;
    if (status == 0)
        status = set_size(channel->up[1], pipe_bytes);
    if (status != 0)
        channel_close(channel);
    return status;
}

void channel_close(struct channel *channel)
{
    close_pair(channel->down);
    close_pair(channel->up);
}

/* A pipe takes writes of up to PIPE_BUF bytes whole. */
static int write_whole(int fd, const void *bytes, size_t size)
{
    while (write(fd, bytes, size) == -1)
        if (errno != EINTR)
            return -errno;
    return 0;
}

int channel_flush(struct channel *channel)
{
    const size_t size = channel->waiting * sizeof(struct report);

    channel->waiting = 0;
    return size ? write_whole(channel->up[1], channel->reports, size) : 0;
}

int channel_report(struct channel *channel, const struct report *report)
{
    channel->reports[channel->waiting++] = *report;
    return channel->waiting == REPORTS_PER_WRITE ? channel_flush(channel) : 0;
}

int channel_ask(struct channel *channel, struct span *span)
{
    const struct report ask = {.index = REPORT_ASKS};
    int status = channel_report(channel, &ask);

    if (status == 0)
        status = channel_flush(channel);
    return status == 0 ? channel_hear(channel, span) : status;
}

int channel_hear(struct channel *channel, struct span *span)
{
    ssize_t got;

    do
        got = read(channel->down[0], span, sizeof(*span));
    while (got == -1 && errno == EINTR);
    if (got == -1)
        return -errno;
    return got == sizeof(*span) ? 0 : -EPIPE;
}

int channel_receive(struct channel *channel,
                    void (*take)(void *argument, const struct report *),
                    void *argument)
{
    struct report reports[REPORTS_PER_WRITE];

    for (;;) {
        const ssize_t got = read(channel->up[0], reports, sizeof(reports));

        if (got == 0 || (got == -1 && errno == EAGAIN))
            return 0;
        if (got == -1 && errno != EINTR)
            return -errno;
        for (ssize_t i = 0; i < got / (ssize_t)sizeof(reports[0]); i++)
            take(argument, &reports[i]);
    }
}

int channel_answer(struct channel *channel, struct span span)
{
    return write_whole(channel->down[1], &span, sizeof(span));
}
