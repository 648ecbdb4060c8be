/* What every reader of files does alike (see loop_reader.h). */
#include "core/loop_reader.h"

#include <sys/eventfd.h>
#include <unistd.h>

/* A callback may start, and cancel, what it likes: what has not been called yet
 * stays in a list. */
static void something_ended(struct loop_watch *watch, uint32_t events)
{
    struct loop_reader *reader =
        (struct loop_reader *)(void *)((char *)watch -
                                       offsetof(struct loop_reader, watch));
    struct loop_op *op;
    eventfd_t ignored;

    (void)events;
    eventfd_read(watch->fd, &ignored);
    reader->way->collect(reader);
    while ((op = op_list_take(&reader->ended))) {
        op->running = false;
        op->ended(op, op->result);
    }
}

int loop_reader_watch(struct loop_reader *reader, struct loop *loop,
                      int event_fd)
{
    reader->loop = loop;
    reader->watch.ready = something_ended;
    return loop_watch_start(loop, &reader->watch, event_fd, LOOP_READ);
}

void loop_reader_cancel(struct loop_reader *reader, const struct loop_op *op)
{
    if (op_list_remove(&reader->asked, op) ||
        op_list_remove(&reader->ended, op))
        return;
    reader->way->await(reader, op);
    op_list_remove(&reader->ended, op);
}

void loop_reader_free(struct loop_reader *reader)
{
    if (!reader)
        return;

    const int event_fd = reader->watch.fd;

    loop_watch_stop(reader->loop, &reader->watch);
    reader->way->release(reader);
    close(event_fd);
}
