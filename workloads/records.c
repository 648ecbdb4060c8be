/* records: read a large file of lines by parts, and add up what belongs
 * together.
 *
 * A file of lines ID,KEY,AMOUNT (workloads/stages/records_line.h) is cut into as
 * many parts as the run has tasks, by bytes; task i begins after the first
 * newline past the start of part i and ends with the line that crosses its end,
 * as the splits of MapReduce do (Dean & Ghemawat, OSDI 2004). It reads with
 * pread, checks every byte, and adds each amount to its key's total. More tasks
 * cut the same file into finer parts.
 *
 * Each worker has totals of its own, in shared memory because workers may be
 * processes; merging them is part of the measured work. Totals are whole numbers
 * of 128 bits: they are exact in any order.
 *
 * The file is made from --seed before any worker starts, without a name, and is
 * gone when the run is; or it is one's own, by --file. A part's digest is the sum
 * over its lines, held against a plain reading of the file; the totals are held
 * against what was written, or against that reading.
 *
 * A line that is not what it should be fails its task, by kind, and is named with
 * its number and its offset; so does a file that is cut short meanwhile (which is
 * why it is read and not mapped: a mapping would kill the process).
 *
 * It shows data analysis by parts: parsing, and a table that fits the second-level
 * cache. It does not show a disk: the file has just been written, or is read again
 * and again, so it is in the page cache.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "core/failure.h"
#include "core/workload.h"
#include "workloads/stages/records_file.h"
#include "workloads/stages/records_line.h"
#include "workloads/stages/records_reader.h"
#include "workloads/stages/records_truth.h"
#include "workloads/stages/totals.h"

/* What is asked for, and what all workers share; constant while they exist, but
 * for the tables, each of which is one worker's. */
static struct records {
    const char *path; /* --file, or NULL */
    uint64_t file_kib, keys;
    uint64_t parts;
    struct records_file file;
    uint64_t places; /* of a table */
    uint64_t tables; /* one for each worker there may be, and one of all */
    unsigned char *shared; /* the tables */
    struct truth *truth;   /* NULL: nobody has asked yet */
} records;

static const struct option_row records_options[] = {
    {.name = "file",
     .help = "a file of lines ID,KEY,AMOUNT to read instead of one that is "
             "made from the seed",
     .type = OPTION_TEXT,
     .value = &records.path},
    {.name = "file-kib",
     .help = "size of the file that is made, in KiB",
     .type = OPTION_COUNT,
     .value = &records.file_kib,
     .fallback = "32768",
     .min = 1,
     .max = UINT64_C(1) << 30},
    {.name = "keys",
     .help = "how many different keys the file that is made has, or one's own "
             "may have",
     .type = OPTION_COUNT,
     .value = &records.keys,
     .fallback = "1000",
     .min = 1,
     .max = 1000000},
    {.type = OPTION_END},
};

/* --- open and close ------------------------------------------------------- */

static struct totals *table(uint64_t number)
{
    return (struct totals *)(void *)(records.shared +
                                     number * totals_bytes(records.places));
}

/* All workers' totals together. */
static struct totals *merged(void)
{
    return table(records.tables - 1);
}

static int map_tables(const struct plan *plan)
{
    const uint64_t workers =
        plan->workers > plan->concurrency ? plan->workers : plan->concurrency;
    void *shared;

    records.places = totals_places(records.keys);
    records.tables = (workers > 0 ? workers : 1) + 1;
    shared = mmap(NULL, records.tables * totals_bytes(records.places),
                  PROT_READ | PROT_WRITE,
                  MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (shared == MAP_FAILED)
        return failure_explain(-ENOMEM,
                               "cannot map %" PRIu64 " tables of %" PRIu64
                               " keys: %s; lower --keys, --concurrency or "
                               "--workers",
                               records.tables, records.keys, strerror(errno));
    records.shared = shared;
    return 0;
}

static void records_close(void *shared)
{
    (void)shared;
    if (records.shared)
        munmap(records.shared, records.tables * totals_bytes(records.places));
    truth_free(records.truth);
    records_file_close(&records.file);
    records.shared = NULL;
    records.truth = NULL;
}

static int records_open(const struct plan *plan, void **shared)
{
    int status;

    *shared = &records;
    records.parts = plan->tasks;
    status = records.path
                 ? records_file_open(&records.file, records.path)
                 : records_file_make(&records.file, records.file_kib << 10,
                                     records.keys, plan->seed);
    if (status != 0)
        return status;
    status = map_tables(plan);
    if (status != 0)
        records_close(shared);
    return status;
}

/* A nanosecond or two for each byte. */
static uint64_t records_cost_ns(const void *shared)
{
    (void)shared;
    return records.file.bytes * 3 / 2 / records.parts;
}

/* --- the work ------------------------------------------------------------- */

/* One worker. */
struct local {
    struct totals *totals;
    struct records_reader reader;
};

static int records_attach(void *shared, const struct place *place,
                          void **result)
{
    struct local *local = malloc(sizeof(*local));

    (void)shared;
    if (!local)
        return -ENOMEM;
    local->totals = table(place->worker);
    *result = local;
    return 0;
}

/* Returns 0 or -errno. */
static int take_line(struct local *local, size_t bytes, uint64_t *digest)
{
    struct record record;
    struct total name, *total;
    const enum record_flaw flaw =
        record_parse(reader_line(&local->reader), bytes, &record);

    if (flaw != RECORD_SOUND)
        return reader_refuse(&local->reader, flaw);
    total_name(&name, record.key, record.key_bytes);
    total = totals_at(local->totals, records.places, records.keys, &name);
    if (!total)
        return failure_explain(-ENOBUFS,
                               "%s has more than %" PRIu64
                               " different keys: raise --keys",
                               records.file.name, records.keys);
    total->lines++;
    total->sum += record.amount;
    *digest += record_digest(&record, name.hash);
    reader_pass(&local->reader, bytes);
    return 0;
}

/* A line is this task's where it begins behind the first byte of the part and not
 * behind its end; the very first one is task 0's. */
static int records_run(void *opaque, struct task *task)
{
    struct local *local = opaque;
    const uint64_t size = records.file.bytes, index = task->index;
    const uint64_t end = part_end(size, records.parts, index);
    size_t bytes;
    int status = 1;

    reader_begin(&local->reader, &records.file,
                 index > 0 ? part_end(size, records.parts, index - 1) : 0, end);
    task->digest = 0;
    if (index > 0)
        status = reader_skip(&local->reader);
    while (status > 0 && (status = reader_find(&local->reader, &bytes)) > 0) {
        status = take_line(local, bytes, &task->digest);
        status = status == 0 ? 1 : status;
    }
    return status < 0 ? status : 0;
}

/* All workers' totals into one table. */
static int records_merge(void *shared)
{
    (void)shared;
    for (uint64_t worker = 0; worker + 1 < records.tables; worker++) {
        const struct totals *own = table(worker);

        /* Tables that nobody used are not touched. */
        for (uint64_t i = 0; own->used > 0 && i < records.places; i++) {
            const struct total *from = &own->places[i];
            struct total name = *from, *to;

            if (from->lines == 0)
                continue;
            name.lines = 0;
            name.sum = 0;
            to = totals_at(merged(), records.places, records.keys, &name);
            if (!to)
                return failure_explain(-ENOBUFS,
                                       "%s has more than %" PRIu64
                                       " different keys: raise --keys",
                                       records.file.name, records.keys);
            to->lines += from->lines;
            to->sum += from->sum;
        }
    }
    return 0;
}

/* --- what is expected ----------------------------------------------------- */

/* Read the file the plain way, once. */
static int know_truth(void)
{
    return records.truth ? 0
                         : truth_new(&records.truth, records.file.descriptor,
                                     records.file.bytes, records.parts);
}

/* A part with a flawed line has no digest to match: its task fails. */
static int records_expected(void *io, void *compute, uint64_t index,
                            uint64_t *digest)
{
    const int status = know_truth();

    (void)io;
    (void)compute;
    if (status != 0)
        return status;
    *digest = records.truth->flawed[index] ? 0 : records.truth->digests[index];
    return 0;
}

/* What the key's total should be, and its name; NULL: there is no such key. */
static const struct total *known_total(const struct total *total)
{
    char key[TOTALS_KEY_BYTES] = "";
    uint64_t number;

    if (!records.file.truth)
        return truth_find(records.truth, total);
    number = strtoull(total->key + 1, NULL, 10);
    if (number >= records.file.keys)
        return NULL;
    records_key(number, key);
    return strcmp(key, total->key) == 0 ? &records.file.truth[number] : NULL;
}

/* Keys that have any lines. */
static uint64_t known_keys(void)
{
    uint64_t keys = 0;

    if (!records.file.truth)
        return records.truth->keys;
    for (uint64_t i = 0; i < records.file.keys; i++)
        keys += records.file.truth[i].lines > 0;
    return keys;
}

/* All totals against those that are known. */
static void compare_totals(char *problem)
{
    const struct totals *found = merged();

    if (found->used != known_keys())
        snprintf(problem, VERIFY_SENTENCE,
                 "%" PRIu64 " keys have totals and it should be %" PRIu64,
                 found->used, known_keys());
    for (uint64_t i = 0; i < records.places && !*problem; i++) {
        const struct total *total = &found->places[i];
        const struct total *known = total->lines ? known_total(total) : total;

        if (!known || known->lines != total->lines || known->sum != total->sum)
            snprintf(problem, VERIFY_SENTENCE,
                     "the total of key %s, over %" PRIu64
                     " lines, is not what it should be",
                     total->key, total->lines);
    }
}

/* Where a task failed halfway totals say nothing, and nothing is asked of them:
 * such a run has failed. */
static int records_verify(void *io, void *compute, const struct tasks *tasks,
                          char *problem)
{
    int status = 0;

    (void)io;
    (void)compute;
    for (uint64_t i = 0; i < tasks->count; i++)
        if (tasks->slots[i].state != TASK_ENDED || tasks->slots[i].status != 0)
            return 0;
    if (records_file_changed(&records.file)) {
        snprintf(problem, VERIFY_SENTENCE, "%s changed while it was read",
                 records.file.name);
        return 0;
    }
    if (!records.file.truth)
        status = know_truth();
    if (status == 0)
        compare_totals(problem);
    return status;
}

static const struct stage records_stage = {
    .name = "records",
    .options = records_options,
    .open = records_open,
    .close = records_close,
    .cost_ns = records_cost_ns,
    .attach = records_attach,
    .detach = free,
    .run = records_run,
    .merge = records_merge,
};

const struct workload workload = {
    .name = "records",
    .summary = "add up the lines of a file by their keys, part by part",
    .compute = &records_stage,
    .expected = records_expected,
    .verify = records_verify,
};
