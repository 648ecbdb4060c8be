/* Event loop: one thread waits for many tasks at once.
 *
 *   loop    start 0, 1, 2 |       |cpu 1, start 3|      |cpu 0|cpu 2| …
 *   wait 0  ---------------------------------------> ends
 *   wait 1  ----------------> ends
 *   wait 2  -----------------------------------------> ends, but the loop
 *   wait 3                                        ------  computes …
 *
 * At most C tasks are in flight; a lane that becomes free takes the next index.
 * Compute stages run inline, on the loop's own thread: while one computes,
 * nothing else is started, and what has become ready must wait. That it blocks
 * the loop is the lesson of this model, not an oversight.
 *
 * The loop itself, which other models run too, is core/evented.c.
 *
 * It does not measure what several loops, or a pool beside the loop, would make
 * of more than one CPU.
 */
#include "core/evented.h"

const struct model model = {
    .name = "event-loop",
    .summary = "one thread and one loop; computes inline",
    .evented = true,
    .up = single_up,
    .drive = single_drive,
    .down = single_down,
};
