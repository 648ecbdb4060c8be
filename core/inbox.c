/* A stack that many push to and one takes whole, with a word for "wake me". */
#include "core/inbox.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/eventfd.h>

#include "core/loop.h"

#define ASLEEP (UINT32_MAX - 1)

int inbox_init(struct inbox *inbox, struct loop *loop, uint32_t lanes)
{
    inbox_place(inbox, loop, -1, malloc(lanes * sizeof(*inbox->next)));
    return inbox->next ? 0 : -ENOMEM;
}

void inbox_place(struct inbox *inbox, struct loop *loop, int bell,
                 uint32_t *next)
{
    *inbox = (struct inbox){.loop = loop, .bell = bell, .next = next};
    atomic_init(&inbox->head, INBOX_END);
}

void inbox_release(struct inbox *inbox)
{
    free(inbox->next);
    inbox->next = NULL;
}

/* The release makes the task's results visible to inbox_take's acquire. */
void inbox_put(struct inbox *inbox, uint32_t lane)
{
    uint32_t head = atomic_load_explicit(&inbox->head, memory_order_relaxed);

    do
        inbox->next[lane] = head == ASLEEP ? INBOX_END : head;
    while (!atomic_compare_exchange_weak_explicit(
        &inbox->head, &head, lane, memory_order_release, memory_order_relaxed));
    if (head == ASLEEP && inbox->loop)
        loop_wake(inbox->loop);
    else if (head == ASLEEP)
        eventfd_write(inbox->bell, 1);
}

bool inbox_may_sleep(struct inbox *inbox)
{
    uint32_t none = INBOX_END;

    return atomic_compare_exchange_strong_explicit(&inbox->head, &none, ASLEEP,
                                                   memory_order_relaxed,
                                                   memory_order_relaxed);
}

uint32_t inbox_take(struct inbox *inbox)
{
    uint32_t lane =
        atomic_exchange_explicit(&inbox->head, INBOX_END, memory_order_acquire);
    uint32_t first = INBOX_END;

    if (lane == ASLEEP)
        return INBOX_END;
    while (lane != INBOX_END) { /* turn it round: the last one is on top */
        const uint32_t before = inbox->next[lane];

        inbox->next[lane] = first;
        first = lane;
        lane = before;
    }
    return first;
}
