/* A gate that many workers wait at and one thread opens, and a latch that many
 * count down and one waits for. Futexes in shared memory: threads and
 * processes alike. */
#ifndef CORE_GATE_H
#define CORE_GATE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

/* Opens once for each pass; ends for good. Zero-initialised is closed. */
struct gate {
    _Atomic uint32_t passes; /* opened so often; the top bit: ended */
};

void gate_open(struct gate *);
void gate_end(struct gate *);
/* Wait until the gate has opened more often than *seen, and count it there.
 * False: it has ended. */
bool gate_pass(struct gate *, uint32_t *seen);

/* Zero-initialised, then latch_set before anyone counts. */
struct latch {
    _Atomic uint32_t left;
};

void latch_set(struct latch *, uint32_t count);
void latch_count_down(struct latch *);
void latch_wait(struct latch *);
/* Whether a wait would return at once. */
bool latch_is_down(const struct latch *);

#endif
