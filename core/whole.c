/* Putting the records of parts together (see whole.h). */
#include "core/whole.h"

/* What the whole has become, one part more considered: a part that failed
 * decides, then one that began and never ended, then one that never began. */
static void add_state(struct slot *whole, const struct slot *part)
{
    if (whole->status != 0 && whole->state == TASK_ENDED)
        return;
    if (part->state == TASK_ENDED && part->status != 0) {
        whole->state = TASK_ENDED;
        whole->status = part->status;
    } else if (slot_is_open(part) || slot_is_open(whole)) {
        whole->state = TASK_RUNNING;
    } else if (part->state == TASK_NEW) {
        whole->state = TASK_NEW;
    }
}

static void add_stamps(struct stamps *whole, const struct stamps *part)
{
    if (part->intended_ns < whole->intended_ns)
        whole->intended_ns = part->intended_ns;
    if (part->begin_ns < whole->begin_ns)
        whole->begin_ns = part->begin_ns;
    if (part->end_ns > whole->end_ns)
        whole->end_ns = part->end_ns;
}

struct whole whole_task(const struct run *run, uint64_t index)
{
    const uint64_t first = index * run->plan->parts;
    const struct tasks *tasks = &run->tasks;
    struct whole whole = {.slot = tasks->slots[first]};

    if (tasks->stamps)
        whole.stamps = tasks->stamps[first];
    for (uint64_t i = first + 1; i < first + run->plan->parts; i++) {
        add_state(&whole.slot, &tasks->slots[i]);
        whole.slot.digest += tasks->slots[i].digest;
        if (tasks->stamps)
            add_stamps(&whole.stamps, &tasks->stamps[i]);
    }
    return whole;
}
