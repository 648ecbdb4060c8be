/* Tasks in flight and the record of what became of each.
 *
 * One shared anonymous mapping, made before any worker, holds
 *   slots    one 16-byte record for each task, 0 … N-1
 *   stamps   three times for each task, where tasks are timed
 *   lanes    one `struct task` and one buffer for each task in flight, 0 … C-1
 * It is inherited by forks, so every worker of every model sees the same one.
 *
 * Ownership: a lane and the slot of the task in it belong to one worker at a
 * time, from the moment the task is handed to it until the record is written;
 * nobody else writes there, so no lock is needed. Whoever drives the run reads
 * the slots only after the workers have finished (or, for a worker process
 * that died, after it was reaped). No pointers are kept in the mapping.
 */
#ifndef CORE_TASK_H
#define CORE_TASK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum task_state {
    TASK_NEW = 0, /* never begun */
    TASK_RUNNING, /* begun by slot.worker */
    TASK_ENDED,   /* slot.status and slot.digest are final */
    TASK_LENT,    /* its work is done, whoever asked has its result to read */
};

/* The record of one task. */
struct slot {
    uint64_t digest;  /* of what it received or computed */
    int32_t status;   /* 0 or -errno */
    uint16_t worker;  /* who began it */
    uint8_t state;    /* enum task_state */
    uint8_t attempts; /* of its I/O stage; 255 means 255 or more */
};
_Static_assert(sizeof(struct slot) == 16, "a slot is 16 bytes");

/* Begun, and not ended. */
static inline bool slot_is_open(const struct slot *slot)
{
    return slot->state == TASK_RUNNING || slot->state == TASK_LENT;
}

struct stamps {
    uint64_t intended_ns; /* when it was meant to begin */
    uint64_t begin_ns;
    uint64_t end_ns;
};

/* One task in flight, in its lane: a cache line, so that neighbours in other
 * workers' hands do not disturb it. */
struct task {
    _Alignas(64) uint64_t index;
    uint64_t digest;      /* set by the stages */
    uint64_t intended_ns; /* set by the hand-out; 0: at once */
    uint32_t lane;
    uint32_t bytes;    /* of the lane's buffer in use, set by the stages */
    int32_t status;    /* 0 or -errno */
    uint32_t attempts; /* of the I/O stage */
};

struct tasks {
    uint64_t count;      /* N */
    uint32_t lane_count; /* C */
    size_t buffer_bytes; /* of each lane's buffer, rounded up to 64 */
    struct slot *slots;
    struct stamps *stamps; /* NULL: tasks are not timed */
    struct task *lanes;
    unsigned char *buffers; /* on a page; NULL: no lane has a buffer */
    void *mapping;
    size_t mapping_bytes;
};

/* Map the tables; nothing in them is touched yet. Returns 0 or -ENOMEM,
 * -EOVERFLOW. */
int tasks_map(struct tasks *, uint64_t count, uint32_t lane_count,
              size_t buffer_bytes, bool timed);
void tasks_unmap(struct tasks *);

/* Touch the records of tasks first … end-1, so that their first page faults do
 * not fall into the measured region; changes none of them. Every model does
 * this, each worker for its share, before drive begins. */
void tasks_touch(const struct tasks *, uint64_t first, uint64_t end);

/* The same for the buffers of these lanes: by whoever will fill or read them, where
 * results go to whoever asked. */
void tasks_touch_buffers(const struct tasks *, uint32_t first, uint32_t count);

/* A task whose worker cannot say so any more, or never was, has failed: writes
 * the end of its record. By whoever owns the slot now. */
void tasks_fail(const struct tasks *, uint64_t index, int status);

/* Lanes first … first+count-1. */
struct lanes {
    uint32_t first, count;
};

/* The share of the lanes that worker `number` of `workers` has to itself: the
 * first ones have one more where they cannot be split evenly. */
struct lanes tasks_share(const struct tasks *, uint32_t workers,
                         uint32_t number);

/* The buffer of this task's lane, tasks->buffer_bytes long. */
static inline void *task_buffer(const struct tasks *tasks,
                                const struct task *task)
{
    return tasks->buffers + (size_t)task->lane * tasks->buffer_bytes;
}

#endif
