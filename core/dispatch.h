/* --dispatch and --chunk: how a model's workers get their indexes, as asked for
 * on the command line.
 *
 * A model lists the rows it takes among its options:
 *
 *   static const struct option_row options[] = {
 *       DISPATCH_ROW("static|claim|queue", "fixed shares, one atomic counter, "
 *                                          "or a bounded queue"),
 *       CHUNK_ROW,
 *       {0},
 *   };
 *
 * and calls dispatch_set in its `up`. The words of --dispatch are those of enum
 * dispatch, in its order: the third, where there is one, is the model's own way
 * of feeding its workers, which it sets by handout_feed afterwards.
 */
#ifndef CORE_DISPATCH_H
#define CORE_DISPATCH_H

#include "core/handout.h"
#include "core/model.h"

/* What was asked for. */
struct dispatch_asked {
    unsigned how;   /* enum dispatch */
    uint64_t chunk; /* CHUNK_UNSET until dispatch_chunk, unless it was given */
};
extern struct dispatch_asked dispatch_asked;

#define DISPATCH_ROW(words, ways)                                              \
    {                                                                          \
        .name = "dispatch", .type = OPTION_CHOICE,                             \
        .value = &dispatch_asked.how, .fallback = "claim", .choices = (words), \
        .help = "how workers get their indexes: " ways                         \
    }

#define CHUNK_ROW                                                              \
    {                                                                          \
        .name = "chunk", .type = OPTION_COUNT, .value = &dispatch_asked.chunk, \
        .min = 0, .max = 1000000000, .zero = "guided",                         \
        .help = "indexes handed out at a time (default: guided where tasks "   \
                "only compute; 1 where they wait, and in a queue)"             \
    }

/* The chunk: the one asked for or, from now on, handout_default_chunk's. */
uint64_t dispatch_chunk(const struct workload *);

/* Set the run's hand-out as asked, before any worker begins. */
void dispatch_set(const struct run *);

#endif
