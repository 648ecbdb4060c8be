/* The bounded queue behind --dispatch queue. */
#include "core/queue.h"

#include <errno.h>
#include <stdlib.h>

int queue_init(struct queue *queue, uint32_t capacity)
{
    *queue = (struct queue){
        .mutex = PTHREAD_MUTEX_INITIALIZER,
        .not_full = PTHREAD_COND_INITIALIZER,
        .not_empty = PTHREAD_COND_INITIALIZER,
        .ring = malloc(capacity * sizeof(struct span)),
        .capacity = capacity,
    };
    return queue->ring ? 0 : -ENOMEM;
}

void queue_release(struct queue *queue)
{
    if (!queue->ring)
        return;
    pthread_cond_destroy(&queue->not_empty);
    pthread_cond_destroy(&queue->not_full);
    pthread_mutex_destroy(&queue->mutex);
    free(queue->ring);
    queue->ring = NULL;
}

bool queue_push(struct queue *queue, struct span span)
{
    return queue_push_all(queue, &span, 1);
}

/* With the mutex, and room for all of them. */
static void append(struct queue *queue, const struct span *spans,
                   uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        queue->ring[(queue->head + queue->count) % queue->capacity] = spans[i];
        queue->count++;
    }
    if (count == 1)
        pthread_cond_signal(&queue->not_empty);
    else
        pthread_cond_broadcast(&queue->not_empty);
}

bool queue_offer(struct queue *queue, struct span span)
{
    pthread_mutex_lock(&queue->mutex);
    const bool fits = !queue->closed && queue->count < queue->capacity;

    if (fits)
        append(queue, &span, 1);
    pthread_mutex_unlock(&queue->mutex);
    return fits;
}

bool queue_push_all(struct queue *queue, const struct span *spans,
                    uint32_t count)
{
    pthread_mutex_lock(&queue->mutex);
    while (queue->count + count > queue->capacity && !queue->closed)
        pthread_cond_wait(&queue->not_full, &queue->mutex);

    const bool open = !queue->closed;
    if (open)
        append(queue, spans, count);
    pthread_mutex_unlock(&queue->mutex);
    return open;
}

bool queue_pop(struct queue *queue, struct span *span)
{
    pthread_mutex_lock(&queue->mutex);
    while (queue->count == 0 && !queue->closed)
        pthread_cond_wait(&queue->not_empty, &queue->mutex);

    const bool some = queue->count > 0;
    if (some) {
        *span = queue->ring[queue->head];
        queue->head = (queue->head + 1) % queue->capacity;
        queue->count--;
        if (queue->count == queue->capacity / 2 || queue->count == 0)
            pthread_cond_broadcast(&queue->not_full);
    }
    pthread_mutex_unlock(&queue->mutex);
    return some;
}

void queue_close(struct queue *queue)
{
    pthread_mutex_lock(&queue->mutex);
    queue->closed = true;
    pthread_cond_broadcast(&queue->not_empty);
    pthread_cond_broadcast(&queue->not_full);
    pthread_mutex_unlock(&queue->mutex);
}
