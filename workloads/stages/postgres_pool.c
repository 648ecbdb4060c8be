/* Taking lines and giving them back (see postgres_pool.h). */
#include "workloads/stages/postgres_pool.h"

#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/failure.h"
#include "workloads/stages/postgres_line.h"

struct place_in_pool {
    struct line line;
    bool taken;
};

/* All but `request`, `size` and `owner` under the lock; a line belongs to whom
 * its place was taken by. */
static struct {
    const struct postgres *request;
    uint64_t size;
    pid_t owner; /* the process in which the stage was opened */
    pthread_mutex_t lock;
    pthread_cond_t freed;
    uint64_t waiting;
    uint64_t attached; /* workers, now */
    uint64_t homes;    /* places that a worker has opened */
    struct place_in_pool *places;
} pool;

static void make_locks(void)
{
    pthread_condattr_t monotonic;

    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&pool.lock, NULL);
    pthread_cond_init(&pool.freed, &monotonic);
    pthread_condattr_destroy(&monotonic);
}

int pool_open(const struct postgres *request)
{
    pool.request = request;
    pool.size = request->connections;
    pool.owner = getpid();
    pool.places = calloc(pool.size, sizeof(*pool.places));
    if (!pool.places)
        return -ENOMEM;
    make_locks();
    return 0;
}

static void close_lines(void)
{
    for (uint64_t i = 0; i < pool.homes; i++)
        line_close(&pool.places[i].line);
    pool.homes = 0;
}

void pool_close(void)
{
    close_lines();
    pthread_cond_destroy(&pool.freed);
    pthread_mutex_destroy(&pool.lock);
    free(pool.places);
    pool.places = NULL;
}

/* --- Places ---------------------------------------------------------------- */

/* A free place, `home` if that is one; NULL: all are taken. */
static struct place_in_pool *find_free(uint64_t home)
{
    for (uint64_t i = 0; i < pool.homes; i++) {
        struct place_in_pool *place = &pool.places[(home + i) % pool.homes];

        if (!place->taken)
            return place;
    }
    return NULL;
}

/* Wait for a place to be freed, with the lock held. Returns 0 or -ETIMEDOUT. */
static int wait_for_place(uint64_t deadline_ns)
{
    const struct timespec until = clock_timespec(deadline_ns);
    int error;

    pool.waiting++;
    error = deadline_ns == UINT64_MAX
                ? pthread_cond_wait(&pool.freed, &pool.lock)
                : pthread_cond_timedwait(&pool.freed, &pool.lock, &until);
    pool.waiting--;
    return error == ETIMEDOUT ? -ETIMEDOUT : 0;
}

static int take(uint64_t home, uint64_t deadline_ns,
                struct place_in_pool **place)
{
    int status = 0;

    pthread_mutex_lock(&pool.lock);
    while (!(*place = find_free(home)) && status == 0)
        status = wait_for_place(deadline_ns);
    if (*place)
        (*place)->taken = true;
    pthread_mutex_unlock(&pool.lock);
    return *place ? 0 : status;
}

static void give_back(struct place_in_pool *place)
{
    pthread_mutex_lock(&pool.lock);
    place->taken = false;
    if (pool.waiting > 0)
        pthread_cond_signal(&pool.freed);
    pthread_mutex_unlock(&pool.lock);
}

/* --- Workers --------------------------------------------------------------- */

/* Make the worker's place, if there is to be another. It counts as taken until
 * its line is open, so nobody else finds it half made. */
static struct place_in_pool *new_place(uint64_t *home)
{
    struct place_in_pool *place = NULL;

    pthread_mutex_lock(&pool.lock);
    *home = pool.attached++ % pool.size;
    if (pool.homes < pool.size && pool.attached > pool.homes) {
        *home = pool.homes++;
        place = &pool.places[*home];
        place->taken = true;
    }
    pthread_mutex_unlock(&pool.lock);
    return place;
}

int pool_attach(uint32_t worker, uint64_t *home)
{
    struct place_in_pool *place;
    int status;

    if (getpid() != pool.owner && worker >= pool.size)
        return failure_explain(
            -EINVAL,
            "each worker process needs a connection of its own, and "
            "--connections is %" PRIu64 ": raise it, or lower --workers to "
            "that (threads and loops can share connections)",
            pool.size);
    place = new_place(home);
    if (!place)
        return 0;
    status = line_open(&place->line, pool.request, UINT64_MAX);
    if (status < 0) {
        status = line_explain(&place->line, pool.request, status);
        line_close(&place->line);
    }
    give_back(place);
    if (status < 0)
        pool_detach();
    return status;
}

void pool_detach(void)
{
    pthread_mutex_lock(&pool.lock);
    if (--pool.attached == 0 && getpid() != pool.owner)
        close_lines();
    pthread_mutex_unlock(&pool.lock);
}

int pool_run(uint64_t home, struct task *task)
{
    const uint64_t deadline_ns = postgres_deadline(pool.request);
    struct place_in_pool *place;
    struct line *line;
    int status = take(home, deadline_ns, &place);

    if (status < 0)
        return status;
    line = &place->line;
    if (!line->conn) /* it broke */
        status = line_open(line, pool.request, deadline_ns);
    if (status == 0)
        status = line_ask(line, pool.request, task, deadline_ns);
    else
        line_close(line);
    if (status == -ECONNRESET)
        line_close(line);
    give_back(place);
    return status;
}
