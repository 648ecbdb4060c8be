/* Starting and joining threads. */
#include "core/pool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/failure.h"

struct pool_seat {
    pool_body *body;
    void *argument;
    uint32_t number;
};

static void *enter(void *argument)
{
    const struct pool_seat *seat = argument;

    seat->body(seat->argument, seat->number);
    return NULL;
}

int pool_start(struct pool *pool, uint32_t count, pool_body *body,
               void *argument, void (*give_up)(void *argument))
{
    *pool = (struct pool){
        .threads = calloc(count, sizeof(*pool->threads)),
        .seats = calloc(count, sizeof(*pool->seats)),
    };
    int error = pool->threads && pool->seats ? 0 : ENOMEM;

    for (uint32_t i = 0; error == 0 && i < count; i++) {
        pool->seats[i] = (struct pool_seat){body, argument, i};
        error = pthread_create(&pool->threads[i], NULL, enter, &pool->seats[i]);
        if (error == 0)
            pool->count++;
        else
            failure_explain(-error,
                            "cannot start thread %u of %u: %s; lower "
                            "--workers or --concurrency, or raise the limit "
                            "(ulimit -u, /proc/sys/kernel/threads-max, "
                            "/proc/sys/vm/max_map_count)",
                            i + 1, count, strerror(error));
    }
    if (error != 0) {
        give_up(argument);
        pool_join(pool);
    }
    return -error;
}

void pool_join(struct pool *pool)
{
    for (uint32_t i = 0; i < pool->count; i++)
        pthread_join(pool->threads[i], NULL); /* NOLINT: count is 0 without */
    free(pool->threads);
    free(pool->seats);
    *pool = (struct pool){0};
}
