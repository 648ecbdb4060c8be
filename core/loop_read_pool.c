/* A few threads that read files beside an epoll loop, where there is no ring.
 *
 * As many reads wait for the disk at once as there are threads, whatever the
 * concurrency: that is what "asynchronous" files cost without a kernel's help.
 *
 * `mutex` guards what stands behind it in the struct; all else, the lists of
 * the reader included, belongs to the loop's thread.
 */
#include "core/loop_reader.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "core/pool.h"

struct readers {
    struct loop_reader reader;
    struct pool pool;
    int event_fd;

    pthread_mutex_t mutex;
    pthread_cond_t wanted_some, ended_some;
    struct op_list wanted, ended;
    uint32_t idle; /* threads that wait for wanted_some */
    bool going_home;
};

static struct readers *self_of(struct loop_reader *reader)
{
    return (struct readers *)reader; /* its first member */
}

static void read_one(struct loop_op *op)
{
    ssize_t got;

    do
        got = pread(op->fd, op->data, op->size, (off_t)op->offset);
    while (got < 0 && errno == EINTR);
    op->result = got < 0 ? -errno : got;
}

/* A thread's life, until it is sent home: what is wanted is then forgotten. */
static void live(void *argument, uint32_t number)
{
    struct readers *self = argument;

    (void)number;
    pthread_mutex_lock(&self->mutex);
    while (!self->going_home) {
        struct loop_op *op = op_list_take(&self->wanted);

        if (!op) {
            self->idle++;
            pthread_cond_wait(&self->wanted_some, &self->mutex);
            self->idle--;
            continue;
        }
        pthread_mutex_unlock(&self->mutex);
        read_one(op);
        pthread_mutex_lock(&self->mutex);
        if (!self->ended.first)
            eventfd_write(self->event_fd, 1);
        op_list_add(&self->ended, op);
        pthread_cond_signal(&self->ended_some);
    }
    pthread_mutex_unlock(&self->mutex);
}

static void send_home(void *argument)
{
    struct readers *self = argument;

    pthread_mutex_lock(&self->mutex);
    self->going_home = true;
    pthread_cond_broadcast(&self->wanted_some);
    pthread_mutex_unlock(&self->mutex);
}

/* Threads that are busy see for themselves what is wanted. */
static void flush(struct loop_reader *reader)
{
    struct readers *self = self_of(reader);
    uint32_t count = 0;

    if (!reader->asked.first)
        return;
    for (const struct loop_op *op = reader->asked.first; op; op = op->next)
        count++;
    pthread_mutex_lock(&self->mutex);
    op_list_move(&self->wanted, &reader->asked);
    for (uint32_t i = 0; i < count && i < self->idle; i++)
        pthread_cond_signal(&self->wanted_some);
    pthread_mutex_unlock(&self->mutex);
}

static void collect(struct loop_reader *reader)
{
    struct readers *self = self_of(reader);

    pthread_mutex_lock(&self->mutex);
    op_list_move(&reader->ended, &self->ended);
    pthread_mutex_unlock(&self->mutex);
}

/* One that no thread has begun ends unread. */
static void await(struct loop_reader *reader, const struct loop_op *op)
{
    struct readers *self = self_of(reader);

    pthread_mutex_lock(&self->mutex);
    if (!op_list_remove(&self->wanted, op))
        while (!op_list_has(&self->ended, op))
            pthread_cond_wait(&self->ended_some, &self->mutex);
    op_list_move(&reader->ended, &self->ended);
    pthread_mutex_unlock(&self->mutex);
}

static void release(struct loop_reader *reader)
{
    struct readers *self = self_of(reader);

    send_home(self);
    pool_join(&self->pool); /* who reads ends that first */
    pthread_cond_destroy(&self->ended_some);
    pthread_cond_destroy(&self->wanted_some);
    pthread_mutex_destroy(&self->mutex);
    free(self);
}

int loop_reader_pool(struct loop_reader **result, int event_fd,
                     uint32_t threads)
{
    static const struct loop_reader_way way = {flush, collect, await, release};
    struct readers *self = calloc(1, sizeof(*self));
    int status;

    if (!self)
        return -ENOMEM;
    self->reader.way = &way;
    self->event_fd = event_fd;
    pthread_mutex_init(&self->mutex, NULL);
    pthread_cond_init(&self->wanted_some, NULL);
    pthread_cond_init(&self->ended_some, NULL);
    status = pool_start(&self->pool, threads, live, self, send_home);
    if (status < 0) {
        release(&self->reader);
        return status;
    }
    *result = &self->reader;
    return 0;
}
