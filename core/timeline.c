/* Rings of marks in shared memory. */
#include "core/timeline.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "core/clock.h"

#define MARKS_IN_ALL   (UINT64_C(1) << 21) /* 64 MiB */
#define MARKS_AT_MOST  (UINT64_C(1) << 16) /* in a ring */
#define MARKS_AT_LEAST 64

struct mark {
    uint64_t index, begin_ns, end_ns;
    uint32_t worker;
    uint32_t state;
};

/* One thread's. Its own cache line: nobody else writes to it. */
struct ring {
    _Alignas(64) uint64_t written; /* of which the last ones are still there */
};

/* What a lane's task is in. */
struct current {
    uint64_t index, begin_ns;
    uint32_t worker;
    uint32_t state;
};

struct timeline {
    size_t bytes; /* of the mapping that begins with this */
    uint64_t marks_each;
    uint32_t ring_count, lane_count;
    struct ring *rings;
    struct current *lanes;
    struct mark *marks; /* [ring][marks_each] */
};

static _Thread_local uint32_t own_ring;

static uint64_t marks_each(uint32_t rings)
{
    uint64_t marks = MARKS_AT_MOST;

    while (marks > MARKS_AT_LEAST && marks * rings > MARKS_IN_ALL)
        marks /= 2;
    return marks;
}

int timeline_new(struct timeline **result, uint32_t rings, uint32_t lanes)
{
    const uint64_t marks = marks_each(rings);
    const size_t rings_at = 64; /* behind struct timeline, aligned */
    const size_t lanes_at = rings_at + rings * sizeof(struct ring);
    const size_t marks_at = lanes_at + lanes * sizeof(struct current);
    const size_t bytes = marks_at + rings * marks * sizeof(struct mark);
    char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    _Static_assert(sizeof(struct timeline) <= 64, "rings begin behind it");
    if (memory == MAP_FAILED)
        return -ENOMEM;
    *result = (struct timeline *)(void *)memory;
    **result = (struct timeline){
        .bytes = bytes,
        .marks_each = marks,
        .ring_count = rings,
        .lane_count = lanes,
        .rings = (struct ring *)(void *)(memory + rings_at),
        .lanes = (struct current *)(void *)(memory + lanes_at),
        .marks = (struct mark *)(void *)(memory + marks_at),
    };
    return 0;
}

void timeline_free(struct timeline *timeline)
{
    if (timeline)
        munmap(timeline, timeline->bytes);
}

void timeline_sit(uint32_t ring)
{
    own_ring = ring;
}

static void keep(struct timeline *timeline, const struct current *current,
                 uint64_t end_ns)
{
    const uint32_t number =
        own_ring < timeline->ring_count ? own_ring : timeline->ring_count - 1;
    struct ring *ring = &timeline->rings[number];
    const uint64_t place = ring->written++ & (timeline->marks_each - 1);

    timeline->marks[number * timeline->marks_each + place] = (struct mark){
        .index = current->index,
        .begin_ns = current->begin_ns,
        .end_ns = end_ns,
        .worker = current->worker,
        .state = current->state,
    };
}

void timeline_enter_at(struct timeline *timeline, const struct task *task,
                       enum timeline_state state, uint64_t at_ns)
{
    struct current *current = &timeline->lanes[task->lane];

    /* What another task left in this lane died with its process. */
    if (current->state != TIMELINE_NONE && current->index == task->index) {
        if (at_ns < current->begin_ns)
            at_ns = current->begin_ns;
        keep(timeline, current, at_ns);
    }
    *current = (struct current){.index = task->index,
                                .begin_ns = at_ns,
                                .worker = own_ring,
                                .state = state};
}

void timeline_enter(struct timeline *timeline, const struct task *task,
                    enum timeline_state state)
{
    timeline_enter_at(timeline, task, state, clock_now_ns());
}

/* --- after the run -------------------------------------------------------- */

static int by_begin(const void *a, const void *b)
{
    const struct mark *const left = *(struct mark *const *)a;
    const struct mark *const right = *(struct mark *const *)b;

    if (left->begin_ns != right->begin_ns)
        return left->begin_ns < right->begin_ns ? -1 : 1;
    return left->index < right->index ? -1 : left->index > right->index;
}

static uint64_t kept(const struct timeline *timeline, uint32_t ring)
{
    const uint64_t written = timeline->rings[ring].written;

    return written < timeline->marks_each ? written : timeline->marks_each;
}

static uint64_t since(uint64_t ns, uint64_t start_ns)
{
    return ns > start_ns ? ns - start_ns : 0;
}

/* Pointers to all marks that are left, by begin; NULL: no memory. */
static struct mark **sorted_marks(const struct timeline *timeline,
                                  uint64_t count)
{
    struct mark **sorted = calloc(count + 1, sizeof(*sorted));
    uint64_t next = 0;

    if (!sorted)
        return NULL;
    for (uint32_t r = 0; r < timeline->ring_count; r++)
        for (uint64_t i = 0; i < kept(timeline, r); i++)
            sorted[next++] = &timeline->marks[r * timeline->marks_each + i];
    qsort(sorted, count, sizeof(*sorted), by_begin);
    return sorted;
}

static void write_mark(FILE *out, const struct mark *mark, uint64_t start_ns)
{
    static const char *const words[TIMELINE_STATES] = {
        "none", "wait", "pause", "ready", "compute", "done"};

    fprintf(out, "%" PRIu32 "\t%" PRIu64 "\t%s\t%" PRIu64 "\t%" PRIu64 "\n",
            mark->worker, mark->index, words[mark->state],
            since(mark->begin_ns, start_ns), since(mark->end_ns, start_ns));
}

int timeline_save(const struct timeline *timeline, uint64_t start_ns,
                  const char *title, const char *path)
{
    uint64_t count = 0, forgotten = 0;
    struct mark **sorted;
    int status = 0;
    FILE *out;

    for (uint32_t r = 0; r < timeline->ring_count; r++) {
        count += kept(timeline, r);
        forgotten += timeline->rings[r].written - kept(timeline, r);
    }
    sorted = sorted_marks(timeline, count);
    if (!sorted)
        return -ENOMEM;
    out = fopen(path, "we");
    if (!out) {
        free(sorted);
        return -errno;
    }
    fprintf(out,
            "# timeline 1: %s; times in ns since the measured region began; "
            "%" PRIu64 " marks, %" PRIu64 " older ones forgotten\n"
            "worker\ttask\tstate\tbegin_ns\tend_ns\n",
            title, count, forgotten);
    for (uint64_t i = 0; i < count; i++)
        write_mark(out, sorted[i], start_ns);
    if (ferror(out))
        status = -EIO;
    if (fclose(out) != 0 && status == 0)
        status = -errno;
    free(sorted);
    return status;
}
