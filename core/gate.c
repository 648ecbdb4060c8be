/* Gates and latches on futexes (futex(2)); shared, so that processes may use
 * them too. */
#include "core/gate.h"

#include <limits.h>
#include <linux/futex.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

#define ENDED UINT32_C(0x80000000)

static void futex_wait(_Atomic uint32_t *word, uint32_t expected)
{
    syscall(SYS_futex, word, FUTEX_WAIT, expected, NULL, NULL, 0);
}

static void futex_wake_all(_Atomic uint32_t *word)
{
    syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

void gate_open(struct gate *gate)
{
    atomic_fetch_add(&gate->passes, 1);
    futex_wake_all(&gate->passes);
}

void gate_end(struct gate *gate)
{
    atomic_fetch_or(&gate->passes, ENDED);
    futex_wake_all(&gate->passes);
}

bool gate_pass(struct gate *gate, uint32_t *seen)
{
    for (;;) {
        const uint32_t passes = atomic_load(&gate->passes);

        if (passes & ENDED)
            return false;
        if (passes != *seen) {
            *seen = passes;
            return true;
        }
        futex_wait(&gate->passes, passes);
    }
}

void latch_set(struct latch *latch, uint32_t count)
{
    atomic_store(&latch->left, count);
}

void latch_count_down(struct latch *latch)
{
    if (atomic_fetch_sub(&latch->left, 1) == 1)
        futex_wake_all(&latch->left);
}

void latch_wait(struct latch *latch)
{
    uint32_t left;

    while ((left = atomic_load(&latch->left)) != 0)
        futex_wait(&latch->left, left);
}

bool latch_is_down(const struct latch *latch)
{
    return atomic_load(&latch->left) == 0;
}
