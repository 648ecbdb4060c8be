/* An io_uring that reads files beside an epoll loop.
 *
 * One system call before each wait hands over all reads that were asked for
 * since the last. What is in the page cache is read then and there; what is not
 * ends later. Either way the kernel writes to the eventfd, and the loop finds
 * the completions. An operation's address is the mark of its request, which
 * holds because nobody lets go of one before its completion was seen.
 */
#include "core/loop_reader.h"

#include <errno.h>

#ifdef WITHOUT_LIBURING

int loop_reader_ring(struct loop_reader **result, int event_fd)
{
    (void)result;
    (void)event_fd;
    return -ENOSYS;
}

#else

#include <liburing.h>
#include <stdlib.h>
#include <sys/eventfd.h>

#define SUBMISSIONS 256
#define COMPLETIONS 4096
#define NOBODY      NULL /* the mark of a request whose end concerns nobody */

struct ring {
    struct loop_reader reader;
    struct io_uring uring;
    uint32_t in_flight; /* handed over; at most COMPLETIONS, so none is lost */
    int event_fd;
};

static struct ring *self_of(struct loop_reader *reader)
{
    return (struct ring *)reader; /* its first member */
}

/* An entry of the submission queue, which is handed over where it is full.
 * NULL: the kernel takes no more now. */
static struct io_uring_sqe *next_entry(struct ring *self)
{
    struct io_uring_sqe *entry = io_uring_get_sqe(&self->uring);

    if (!entry && io_uring_submit(&self->uring) >= 0)
        entry = io_uring_get_sqe(&self->uring);
    return entry;
}

static void flush(struct loop_reader *reader)
{
    struct ring *self = self_of(reader);
    struct io_uring_sqe *entry;

    if (!reader->asked.first && io_uring_sq_ready(&self->uring) == 0)
        return;
    while (reader->asked.first && self->in_flight < COMPLETIONS &&
           (entry = next_entry(self))) {
        struct loop_op *op = op_list_take(&reader->asked);
        const unsigned size =
            (unsigned)(op->size < INT32_MAX ? op->size : INT32_MAX);

        io_uring_prep_read(entry, op->fd, op->data, size, op->offset);
        io_uring_sqe_set_data(entry, op);
        self->in_flight++;
    }
    /* What the kernel did not take now it is offered in the next step. */
    if (io_uring_submit(&self->uring) < 0)
        eventfd_write(self->event_fd, 1);
}

static void collect(struct loop_reader *reader)
{
    struct ring *self = self_of(reader);
    struct io_uring_cqe *completion;

    while (io_uring_peek_cqe(&self->uring, &completion) == 0) {
        struct loop_op *op = io_uring_cqe_get_data(completion);

        if (op != NOBODY) {
            op->result = completion->res;
            op_list_add(&reader->ended, op);
            self->in_flight--;
        }
        io_uring_cqe_seen(&self->uring, completion);
    }
}

/* Hand over, wait for one completion at least, and take what there is. */
static void collect_some(struct ring *self)
{
    io_uring_submit_and_wait(&self->uring, 1);
    collect(&self->reader);
}

/* It ends sooner where the kernel has not begun it. */
static void await(struct loop_reader *reader, const struct loop_op *op)
{
    struct ring *self = self_of(reader);
    struct io_uring_sqe *entry = next_entry(self);

    if (entry) {
        io_uring_prep_cancel64(entry, (uint64_t)(uintptr_t)op, 0);
        io_uring_sqe_set_data(entry, NOBODY);
    }
    collect(reader);
    while (!op_list_has(&reader->ended, op))
        collect_some(self);
}

static void release(struct loop_reader *reader)
{
    struct ring *self = self_of(reader);

    while (self->in_flight > 0)
        collect_some(self);
    io_uring_queue_exit(&self->uring);
    free(self);
}

int loop_reader_ring(struct loop_reader **result, int event_fd)
{
    static const struct loop_reader_way way = {flush, collect, await, release};
    struct io_uring_params params = {.flags = IORING_SETUP_CQSIZE,
                                     .cq_entries = COMPLETIONS};
    struct ring *self = calloc(1, sizeof(*self));
    int status;

    if (!self)
        return -ENOMEM;
    self->reader.way = &way;
    self->event_fd = event_fd;
    status = io_uring_queue_init_params(SUBMISSIONS, &self->uring, &params);
    if (status < 0)
        goto out;
    status = io_uring_register_eventfd(&self->uring, event_fd);
    if (status < 0)
        io_uring_queue_exit(&self->uring);
out:
    if (status < 0)
        free(self);
    else
        *result = &self->reader;
    return status;
}

#endif
