/* The shared mapping behind the task tables. */
#include "core/task.h"

#include <errno.h>
#include <sys/mman.h>

#include "core/clock.h"

#define CACHE_LINE 64
#define PAGE_BYTES 4096 /* or a divisor of the real size */

static size_t round_up(size_t size)
{
    return (size + CACHE_LINE - 1) / CACHE_LINE * CACHE_LINE;
}

/* Adds count × size, rounded up to a cache line, to *total; where it began. */
static bool reserve(size_t *total, uint64_t count, size_t size, size_t *offset)
{
    size_t bytes;

    *offset = *total;
    return !__builtin_mul_overflow(count, size, &bytes) &&
           bytes <= SIZE_MAX - CACHE_LINE &&
           !__builtin_add_overflow(*total, round_up(bytes), total);
}

/* What comes next begins on a page. */
static bool align_to_page(size_t *total)
{
    return !__builtin_add_overflow(*total, -*total % PAGE_BYTES, total);
}

int tasks_map(struct tasks *tasks, uint64_t count, uint32_t lane_count,
              size_t buffer_bytes, bool timed)
{
    size_t total = 0, slots, stamps, lanes, buffers;

    *tasks = (struct tasks){
        .count = count,
        .lane_count = lane_count,
        .buffer_bytes = round_up(buffer_bytes),
    };
    if (!reserve(&total, count, sizeof(struct slot), &slots) ||
        !reserve(&total, timed ? count : 0, sizeof(struct stamps), &stamps) ||
        !reserve(&total, lane_count, sizeof(struct task), &lanes) ||
        !align_to_page(&total) ||
        !reserve(&total, lane_count, tasks->buffer_bytes, &buffers))
        return -EOVERFLOW;

    unsigned char *base =
        mmap(NULL, total, PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return -errno;

    tasks->mapping = base;
    tasks->mapping_bytes = total;
    tasks->slots = (struct slot *)(void *)(base + slots);
    tasks->lanes = (struct task *)(void *)(base + lanes);
    if (timed)
        tasks->stamps = (struct stamps *)(void *)(base + stamps);
    if (buffer_bytes > 0)
        tasks->buffers = base + buffers;
    return 0;
}

void tasks_unmap(struct tasks *tasks)
{
    if (tasks->mapping)
        munmap(tasks->mapping, tasks->mapping_bytes);
    *tasks = (struct tasks){0};
}

/* A read is enough to give a shared page its frame and this process its entry,
 * and changes no record: a worker that takes a dead one's seat touches too. */
static void touch(const void *first, const void *end)
{
    const volatile unsigned char *at = first;

    for (; at < (const volatile unsigned char *)end; at += PAGE_BYTES)
        (void)*at;
}

void tasks_touch(const struct tasks *tasks, uint64_t first, uint64_t end)
{
    if (first >= end)
        return;
    touch(&tasks->slots[first], &tasks->slots[end]);
    if (tasks->stamps)
        touch(&tasks->stamps[first], &tasks->stamps[end]);
}

void tasks_touch_buffers(const struct tasks *tasks, uint32_t first,
                         uint32_t count)
{
    const unsigned char *begin =
        tasks->buffers + (size_t)first * tasks->buffer_bytes;

    if (tasks->buffers)
        touch(begin, begin + (size_t)count * tasks->buffer_bytes);
}

void tasks_fail(const struct tasks *tasks, uint64_t index, int status)
{
    struct slot *slot = &tasks->slots[index];

    slot->status = status;
    slot->state = TASK_ENDED;
    if (!tasks->stamps)
        return;

    struct stamps *stamps = &tasks->stamps[index];

    /* It may have ended, and only its result was lost; or its worker may have
     * gone before it was stamped at all. */
    if (stamps->end_ns == 0)
        stamps->end_ns = clock_now_ns();
    if (stamps->begin_ns == 0)
        stamps->intended_ns = stamps->begin_ns = stamps->end_ns;
}

struct lanes tasks_share(const struct tasks *tasks, uint32_t workers,
                         uint32_t number)
{
    const uint32_t each = tasks->lane_count / workers;
    const uint32_t more = tasks->lane_count % workers;

    return (struct lanes){
        .first = number * each + (number < more ? number : more),
        .count = each + (number < more),
    };
}
