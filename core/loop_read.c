/* Reading files on a loop that epoll waits for: no file is ever "not ready", so
 * epoll cannot wait for one, and a read on the spot would hold up the loop for
 * as long as the disk takes. So something beside the loop reads, and says on an
 * eventfd, which epoll can wait for, that it has: an io_uring, or a few threads
 * where rings are forbidden or unknown (core/loop_reader.h).
 *
 * This file and the two ways are linked into programs that read files on such a
 * loop, and into no others.
 */
#include <assert.h>
#include <errno.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "core/loop_reader.h"

#define POOL_THREADS     4
#define RING_DESCRIPTORS 1

/* One of the two ways, or the first that is to be had. */
static int choose(struct loop_reader **reader, int event_fd,
                  enum loop_reads reads)
{
    int status = -ENOSYS;

    if (reads != LOOP_READS_POOL)
        status = loop_reader_ring(reader, event_fd);
    if (reads == LOOP_READS_POOL || (status < 0 && reads == LOOP_READS_AUTO))
        status = loop_reader_pool(reader, event_fd, POOL_THREADS);
    return status;
}

int loop_read_prepare(struct loop *loop, enum loop_reads reads)
{
    const int event_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    struct loop_reader *reader = NULL;
    int status;

    assert(!loop->reader);
    if (event_fd < 0)
        return -errno;
    status = choose(&reader, event_fd, reads);
    if (status < 0) {
        close(event_fd);
        return status;
    }
    status = loop_reader_watch(reader, loop, event_fd);
    if (status < 0) {
        reader->way->release(reader);
        close(event_fd);
        return status;
    }
    loop->reader = reader;
    return 0;
}

void loop_read_needs(enum loop_reads reads, struct loop_needs *needs)
{
    *needs = (struct loop_needs){
        .threads = reads == LOOP_READS_RING ? 0 : POOL_THREADS,
        .descriptors = 1 + (reads == LOOP_READS_POOL ? 0 : RING_DESCRIPTORS),
    };
}

int loop_read(struct loop *loop, struct loop_op *op, int fd, void *data,
              size_t size, uint64_t offset)
{
    if (!loop->reader) {
        const int status = loop_read_prepare(loop, LOOP_READS_AUTO);

        if (!loop->reader)
            return status;
    }
    assert(!op->running && op->ended);
    loop_op_describe_read(op, fd, data, size, offset);
    op->loop = loop;
    op->running = true;
    op_list_add(&loop->reader->asked, op);
    return 0;
}
