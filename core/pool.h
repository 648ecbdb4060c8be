/* A pool of threads: started together, joined together.
 *
 * Properties: every thread that was started is joined; a pool of which one
 * thread could not be started has none left. Operation: pool_start hands each
 * thread its number and the caller's argument. Safety: the caller makes its
 * threads return (a gate that ends, a hand-out that runs dry) before
 * pool_join; the pool itself sends them no signal.
 */
#ifndef CORE_POOL_H
#define CORE_POOL_H

#include <pthread.h>
#include <stdint.h>

typedef void pool_body(void *argument, uint32_t number);

struct pool {
    uint32_t count; /* threads that run */
    pthread_t *threads;
    struct pool_seat *seats;
};

/* Start `count` threads running body(argument, 0 … count-1). Returns 0, or
 * -errno (-EAGAIN: a limit on threads) of the first that was refused; then
 * `give_up`, which must make those already running return, was called and they
 * were joined. */
int pool_start(struct pool *, uint32_t count, pool_body *body, void *argument,
               void (*give_up)(void *argument));
/* Waits for all of them. A pool that is zero or was joined is allowed. */
void pool_join(struct pool *);

#endif
