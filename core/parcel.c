/* Copies of tasks and what they leave. */
#include "core/parcel.h"

#include <errno.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

int parcel_send(int fd, const struct task *task, const void *bytes)
{
    struct iovec pieces[2] = {
        {(void *)(uintptr_t)task, sizeof(*task)},
        {(void *)(uintptr_t)bytes, task->bytes},
    };
    int at = 0;

    while (at < 2) {
        ssize_t wrote = writev(fd, pieces + at, 2 - at);

        if (wrote == -1 && errno != EINTR)
            return -errno;
        for (; at < 2 && wrote >= (ssize_t)pieces[at].iov_len; at++)
            wrote -= (ssize_t)pieces[at].iov_len;
        if (at < 2 && wrote > 0) {
            pieces[at].iov_base = (char *)pieces[at].iov_base + wrote;
            pieces[at].iov_len -= (size_t)wrote;
        }
    }
    return 0;
}

/* Up to `size` bytes: what is staged, or what can be read. Small pieces are read
 * with what follows them. Returns how many, 0: none for now, or -errno. */
static ssize_t take(struct parcel_reader *reader, int fd, void *to, size_t size)
{
    const bool direct = size >= PARCEL_STAGE;

    if (reader->at == reader->staged) {
        ssize_t got;

        do
            got = read(fd, direct ? to : reader->stage,
                       direct ? size : PARCEL_STAGE);
        while (got == -1 && errno == EINTR);
        if (got == -1)
            return errno == EAGAIN ? 0 : -errno;
        if (direct)
            return got;
        reader->at = 0;
        reader->staged = (size_t)got;
    }
    if (size > reader->staged - reader->at)
        size = reader->staged - reader->at;
    memcpy(to, reader->stage + reader->at, size);
    reader->at += size;
    return (ssize_t)size;
}

int parcel_receive(struct parcel_reader *reader, int fd, void *bytes,
                   size_t room, struct task *task)
{
    const size_t head = sizeof(reader->head);

    while (reader->got < head || reader->got < head + reader->head.bytes) {
        const bool heads = reader->got < head;

        if (!heads && reader->head.bytes > room)
            return -EPROTO;
        unsigned char *to = heads
                                ? (unsigned char *)&reader->head + reader->got
                                : (unsigned char *)bytes + (reader->got - head);
        const ssize_t got =
            take(reader, fd, to,
                 (heads ? head : head + reader->head.bytes) - reader->got);

        if (got <= 0)
            return (int)got;
        reader->got += (size_t)got;
    }
    *task = reader->head;
    reader->got = 0;
    return 1;
}

void parcel_drop(struct parcel_reader *reader)
{
    reader->got = reader->at = reader->staged = 0;
}
