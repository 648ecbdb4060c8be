/* Every workload's expected() and its own work against values from golden.py.
 *
 * Linked with one workload, this runs the rows that carry its name. */
#include "tests/unit/unit.h"

#include "core/variant.h"

struct golden {
    const char *workload;
    const char *options; /* "name=value name=value" */
    uint64_t tasks, seed, index, digest;
    bool expected_only; /* the work takes too long, or an origin */
};

static const struct golden rows[] = {
    {"null", "", 1, 1, 0, 0, false},
    {"timer", "wait-ms=1", 1, 1, 0, UINT64_C(0x910a2dec89025cc1), false},
    {"timer", "wait-ms=0", 100, 1, 99, UINT64_C(0x4f05f03735c3b951), false},
    {"timer", "wait-ms=1 wait-dist=long-tail", 1, 7, 0,
     UINT64_C(0x63cbe1e459320dd7), false},
    {"file", "", 1, 1, 0, UINT64_C(0x2b26a08b94b90f16), true},
    {"file", "bytes=8", 2, 1, 1, UINT64_C(0x1ba48c40b52bc6f7), true},
    {"file", "bytes=1003", 100, 7, 99, UINT64_C(0x16ec5d7b947d6c4e), true},
    {"fib", "n=0", 1, 1, 0, UINT64_C(0xe220a8397b1dcdaf), false},
    {"fib", "n=1", 1, 1, 0, UINT64_C(0x910a2dec89025cc1), false},
    {"fib", "n=10", 10, 1, 3, UINT64_C(0xecc056572e205ba0), false},
    {"fib", "", 10, 1, 0, UINT64_C(0x53e23de1948b9925), false},
    {"fib", "", 100, 1, 99, UINT64_C(0xd2eeb832ae8766c9), false},
    {"sum-squares", "terms=1", 1, 1, 0, 1, false},
    {"sum-squares", "terms=10", 1, 1, 0, 385, false},
    {"sum-squares", "", 10, 1, 5, UINT64_C(0x04a041e720797be0), false},
    {"sum-squares", "terms=1000000000000", 1000000000, 1, 999999999,
     UINT64_C(0xcc9e69e3b450d800), true},
    {"sha256", "block-bytes=1 rounds=1", 1, 1, 0, UINT64_C(0x01a9323caf7c6245),
     false},
    {"sha256", "", 10, 1, 3, UINT64_C(0x9c53fa77925d545f), false},
    {"sha256", "block-bytes=1000 rounds=5", 1000001, 9, 1000000,
     UINT64_C(0x67e865c4f4454be8), false},
    {"mandelbrot", "width=1 iterations=1", 1, 1, 0,
     UINT64_C(0x910a2dec89025cc1), false},
    {"mandelbrot", "width=64 iterations=100", 48, 1, 0,
     UINT64_C(0x3618899ee66f3c9a), false},
    {"mandelbrot", "width=64 iterations=100", 48, 1, 24,
     UINT64_C(0x56a2e028836aa4cf), false},
    {"mandelbrot", "width=333 iterations=500", 7, 1, 3,
     UINT64_C(0x3c85173e5980a6ba), false},
    {"skew", "terms=10 order=falling", 1000, 1, 0, UINT64_C(0x0000004d9f31fc58),
     false},
    {"skew", "terms=10", 1000, 1, 7, 0x333, false},
    {"skew", "terms=10 order=rising", 1000, 1, 999,
     UINT64_C(0x0000004d9f31fc58), false},
    {"skew", "terms=100 tail=light", 31, 9, 3, 0x95989, false},
    {"skew", "terms=77 cap=2 order=falling", 10, 1, 5, 0xe1b4a, false},
    {"skew", "terms=1000 tail=none", 10, 1, 4, 0x13e5e51c, false},
    {"montecarlo", "walks=10", 1, 1, 0, UINT64_C(0xb7db830600000002), false},
    {"montecarlo", "walks=101 steps=13", 8, 1, 7, UINT64_C(0x939efc590000002a),
     false},
    {"montecarlo", "walks=3", 4294967302, 9, 4294967301,
     UINT64_C(0x326004f000000001), false},
    {"montecarlo", "walks=1 steps=1", 4, 5, 3, UINT64_C(0xf7c2c13600000001),
     false},
    {"stream", "memory-mib=1 block-kib=1", 1, 1, 0,
     UINT64_C(0x52cfbebaf2ed87c0), false},
    {"stream", "memory-mib=1 block-kib=4", 2000, 9, 1000,
     UINT64_C(0x2281bfc62f260100), false},
    /* From golden_image.py. */
    {"image", "size=64x64 images=1 scale=50 filter=sharpen", 1, 1, 0,
     UINT64_C(0x7e46b24c7c9c5ea8), false},
    {"image", "size=1x1,8x8,96x64 images=3 scale=50 filter=blur quality=70", 6,
     7, 2, UINT64_C(0xb6fb743ddcfcf436), false},
    {"image", "size=48x32 images=2 scale=100 quality=100", 100, 9, 99,
     UINT64_C(0xba9e4b167a85ab96), false},
    {"thumbnails", "size=64x64 images=1 scale=50 filter=sharpen", 1, 1, 0,
     UINT64_C(0x7e46b24c7c9c5ea8), true},
    {"thumbnails", "size=48x32 images=2 scale=100 quality=100", 100, 9, 99,
     UINT64_C(0xba9e4b167a85ab96), true},
    {"payload", "bytes=64", 1, 1, 0, UINT64_C(0x656ae0fdf0e0e7ec), false},
    {"payload", "bytes=65600", 1001, 9, 1000, UINT64_C(0xafe401bb83462cf0),
     false},
    {"payload", "bytes=4194304", 4, 1, 3, UINT64_C(0xa5921b57040f76bb), false},
    {"records", "file-kib=1 keys=10", 1, 1, 0, UINT64_C(0x3d87cd5402c0c736),
     false},
    {"records", "file-kib=5 keys=100", 7, 9, 3, UINT64_C(0x78af882fab6adc3a),
     false},
    {"records", "file-kib=1 keys=1", 500, 1, 499, 0, false},
    {"http", "", 1, 1, 0, UINT64_C(0x42afa506cb841957), true},
    {"http", "bytes=1 latency-dist=uniform", 100, 7, 99,
     UINT64_C(0xfc3fd4c8526fcea2), true},
    {"http", "bytes=1001", 1000001, 9, 1000000, UINT64_C(0x5a9019e90a8054e1),
     true},
    {"socket", "", 1, 1, 0, UINT64_C(0x42afa506cb841957), true},
    {"socket", "bytes=1001", 1000001, 9, 1000000, UINT64_C(0x5a9019e90a8054e1),
     true},
    {"heartbeat", "", 1, 1, 0, UINT64_C(0x88a3cb1138dc05e5), false},
    {"heartbeat", "", 14, 1, 13, UINT64_C(0x426c9d4dc1fc1fbe), false},
    {"heartbeat", "every=1 burst=0", 12000002, 7, 12000001,
     UINT64_C(0xc1b4d0028f4daa5c), false},
    {"overload", "capacity=3", 1, 1, 0, UINT64_C(0x42afa506cb841957), true},
    {"aggregate", "services=1", 1, 1, 0, UINT64_C(0xa9a22dc221f2662b), true},
    {"aggregate", "services=3 bytes=1001", 100, 9, 7,
     UINT64_C(0xff495fb50825eba1), true},
    {"fetch-hash", "", 1, 1, 0, UINT64_C(0x228b7788c1b8fd73), true},
    {"fetch-hash", "bytes=1000 rounds=5", 12346, 9, 12345,
     UINT64_C(0xb3820d30dcda3647), true},
    {"db", "", 1, 1, 0, UINT64_C(0x4b647e5be5502b13), true},
    {"db", "rows=7 query=wait", 100, 3, 99, UINT64_C(0x0285fab9d09cce76), true},
    {"db", "rows=100000000", 12346, 9, 12345, UINT64_C(0xcb9230e885023037),
     true},
    {"shared-state", "counters=1 updates=1", 1, 1, 0,
     UINT64_C(0xe220a8397b1dcdaf), false},
    {"shared-state", "", 1, 1, 0, UINT64_C(0x8d5ae4270cd17011), false},
    {"shared-state", "sharing=private", 12346, 1, 12345,
     UINT64_C(0xa10160847c243401), false},
    {"shared-state", "counters=7 updates=40 sharing=atomic", 6, 1, 5,
     UINT64_C(0xa742ca562fbb0b63), false},
    {"shared-state", "counters=1000 updates=3 hold=task", 999, 1, 998,
     UINT64_C(0x2a055650503e99ab), false},
};

static const struct stage *stage(void)
{
    return workload.io ? workload.io : workload.compute;
}

static void set_options(const char *options)
{
    const struct option_group groups[] = {
        {"workload", workload.options},
        {"workload", workload.io ? workload.io->options : NULL},
        {"workload", workload.compute ? workload.compute->options : NULL},
    };
    static char text[200]; /* options of words point into it */
    char why[200] = "";

    option_defaults(groups, COUNT_OF(groups));
    snprintf(text, sizeof(text), "%s", options);
    for (char *rest = text, *word; (word = strsep(&rest, " ")) && *word;) {
        const char *name = strsep(&word, "=");
        const struct option_row *row =
            option_find(groups, COUNT_OF(groups), name);

        assert_non_null(row);
        if (option_set(row, word, why, sizeof(why)) != 0)
            fail_msg("%s", why);
    }
}

/* Do the work of task row->index, blocking, and receive what comes of it; its
 * digest. */
static uint64_t work(const struct golden *row, void *shared)
{
    struct tasks tasks;
    const struct place place = {.tasks = &tasks, .lane_count = 1};
    struct task task = {.index = row->index};
    void *local = shared;

    assert_int_equal(
        tasks_map(&tasks, row->tasks, 1,
                  stage()->buffer_bytes ? stage()->buffer_bytes(shared) : 0,
                  false),
        0);

    if (stage()->attach)
        assert_int_equal(stage()->attach(shared, &place, &local), 0);
    assert_int_equal(stage()->run(local, &task), 0);
    if (workload.receive)
        assert_int_equal(
            workload.receive(shared, shared, &task, task_buffer(&tasks, &task)),
            0);
    if (stage()->detach)
        stage()->detach(local);
    tasks_unmap(&tasks);
    return task.digest;
}

static void check_row(const struct golden *row)
{
    const struct plan given = {
        .tasks = row->tasks, .parts = 1, .seed = row->seed};
    void *shared = NULL;
    uint64_t digest = UINT64_MAX;

    print_message("           %s index %llu\n", row->options,
                  (unsigned long long)row->index);
    set_options(row->options);
    if (stage())
        assert_int_equal(stage()->open(&given, &shared), 0);
    assert_int_equal(workload.expected(shared, shared, row->index, &digest), 0);
    assert_int_equal(digest, row->digest);
    if (stage() && !row->expected_only)
        assert_int_equal(work(row, shared), row->digest);
    if (stage() && stage()->close)
        stage()->close(shared);
}

static void test_golden(void **state)
{
    size_t checked = 0;

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (strcmp(rows[i].workload, workload.name) != 0)
            continue;
        check_row(&rows[i]);
        checked++;
    }
    assert_true(checked > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_golden)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
