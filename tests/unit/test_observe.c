/* Watching process trees: files that are gone or cut off, who belongs to a
 * tree, and what a tree of known size is said to hold. */
#include "tests/unit/unit.h"

#include <errno.h>
#include <ftw.h>
#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/observe.h"
#include "harness/proc_tree.h"
#include "harness/tally.h"

#define MIB      UINT64_C(1048576)
#define CHILDREN 8
#define EACH     (50 * MIB)
#define HELD_NS  NS_PER_SECOND

/* --- The program that is watched --------------------------------------- */

static void hold_until(uint64_t due_ns)
{
    clock_sleep_until(due_ns);
    _exit(EXIT_SUCCESS);
}

static char *map(int kind)
{
    char *pages =
        mmap(NULL, EACH, PROT_READ | PROT_WRITE, kind | MAP_ANONYMOUS, -1, 0);

    if (pages == MAP_FAILED)
        _exit(EXIT_FAILURE);
    return pages;
}

/* Eight children touch 50 MiB each, of their own or all the same, and hold
 * them together for a while. */
static int hold_pages(bool shared)
{
    char *common = shared ? map(MAP_SHARED) : NULL;
    char ready[CHILDREN];
    int touched[2], go[2], status;

    if (pipe(touched) < 0 || pipe(go) < 0)
        return EXIT_FAILURE;
    for (int i = 0; i < CHILDREN; i++) {
        if (fork() == 0) {
            char *pages = shared ? common : map(MAP_PRIVATE);

            memset(pages, i + 1, EACH);
            if (write(touched[1], "x", 1) != 1 || read(go[0], ready, 1) != 1)
                _exit(EXIT_FAILURE);
            hold_until(clock_now_ns() + HELD_NS);
        }
    }
    for (int i = 0; i < CHILDREN; i++)
        if (read(touched[0], ready, 1) != 1)
            return EXIT_FAILURE;
    if (write(go[1], "xxxxxxxx", CHILDREN) != CHILDREN)
        return EXIT_FAILURE;
    for (int i = 0; i < CHILDREN; i++)
        if (wait(&status) < 0 || status != 0)
            return EXIT_FAILURE;
    return EXIT_SUCCESS;
}

/* A height between two looks, of which only the kernel's mark tells. */
static int hold_briefly(void)
{
    char *pages = map(MAP_PRIVATE);

    memset(pages, 1, EACH);
    munmap(pages, EACH);
    clock_sleep_until(clock_now_ns() + 50 * NS_PER_MS);
    return EXIT_SUCCESS;
}

static int be_watched(const char *how)
{
    if (strcmp(how, "briefly") == 0)
        return hold_briefly();
    return hold_pages(strcmp(how, "shared") == 0);
}

/* --- Watching it ------------------------------------------------------- */

static void watch(const char *how, struct observed *observed)
{
    const char *const argv[] = {"/proc/self/exe", how, NULL};
    struct child child;
    int status;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    skip(); /* the sanitizer's own memory is most of what would be seen */
#endif
    assert_int_equal(spawn_start(&child, argv, -1, -1), 0);
    assert_int_equal(
        observe_child(&child, 30 * NS_PER_SECOND, &status, observed), 0);
    spawn_end(&child);
    assert_int_equal(status, 0);
    assert_true(observed_memory_known(observed));
}

static void assert_mib(const struct observed *observed, uint64_t low,
                       uint64_t high)
{
    if (observed->peak_tree_bytes < low * MIB ||
        observed->peak_tree_bytes > high * MIB)
        fail_msg("%" PRIu64 " bytes are not %" PRIu64 " to %" PRIu64 " MiB",
                 observed->peak_tree_bytes, low, high);
}

static void adds_up_children(void **state)
{
    struct observed observed;

    (void)state;
    watch("private", &observed);
    assert_mib(&observed, 380, 420);
    assert_int_equal(observed.processes_peak, CHILDREN + 1);
    assert_int_equal(observed.threads_peak, CHILDREN + 1);
    assert_false(observed.peak_is_high_water);
    assert_true(observed.run_ns > 0);
    /* Nine threads were there for the second in which all held. */
    assert_true(observed.thread_ns >= 9 * HELD_NS * 9 / 10);
    assert_true(observed.samples >= observed.memory_samples);
}

static void counts_shared_pages_once(void **state)
{
    struct observed observed;

    (void)state;
    watch("shared", &observed);
    /* A little more where one maps pages while another is being read: not
     * twice as much, let alone eight times. */
    assert_mib(&observed, 49, 70);
    assert_int_equal(observed.processes_peak, CHILDREN + 1);
}

static void takes_the_high_water_mark(void **state)
{
    struct observed observed;

    (void)state;
    watch("briefly", &observed);
    assert_mib(&observed, 49, 55);
    assert_int_equal(observed.processes_peak, 1);
}

static void ends_at_the_limit(void **state)
{
    const char *const argv[] = {"sleep", "60", NULL};
    struct observed observed;
    struct child child;
    int status;

    (void)state;
    assert_int_equal(spawn_start(&child, argv, -1, -1), 0);
    assert_int_equal(observe_child(&child, 60 * NS_PER_MS, &status, &observed),
                     -ETIMEDOUT);
    spawn_end(&child);
    assert_true(observed.wall_ns >= 60 * NS_PER_MS);
}

static void invents_nothing(void **state)
{
    const struct observed few = {.samples = 2,
                                 .memory_samples = 2,
                                 .peak_tree_bytes = MIB,
                                 .processes_peak = 1};
    json_t *json = observed_json(&few);

    (void)state;
    assert_non_null(json);
    assert_true(json_is_null(json_object_get(json, "peak_tree_bytes")));
    assert_true(json_is_null(json_object_get(json, "peak_tree_source")));
    assert_true(json_is_null(json_object_get(json, "processes_peak")));
    assert_true(json_is_null(json_object_get(json, "run_wait_ns")));
    assert_int_equal(json_integer_value(json_object_get(json, "samples")), 2);
    json_decref(json);
}

static void divides_the_time(void **state)
{
    struct observed seen = {.samples = 9,
                            .task_samples = 9,
                            .run_ns = 200,
                            .run_wait_ns = 100,
                            .thread_ns = 1000};
    struct time_budget budget;

    (void)state;
    assert_true(observed_budget(&seen, &budget));
    assert_true(budget.computing > 0.199 && budget.computing < 0.201);
    assert_true(budget.waiting > 0.099 && budget.waiting < 0.101);
    assert_true(budget.blocked > 0.699 && budget.blocked < 0.701);
    seen.thread_ns = 150; /* threads that came and went between looks */
    assert_true(observed_budget(&seen, &budget));
    assert_true(budget.computing > 0.666 && budget.computing < 0.667);
    assert_true(budget.blocked == 0);
    seen.task_samples = 2;
    assert_false(observed_budget(&seen, &budget));
}

/* --- Texts of /proc ---------------------------------------------------- */

#define STAT_TAIL " 1 1 0 -1 0 1 0 0 0 2 3 0 0 20 0 7 0 99 1000 250 18446744"

static void parses_stat(void **state)
{
    struct proc_stat stat;

    (void)state;
    assert_int_equal(proc_stat_parse("42 (a) b) (c) S 41" STAT_TAIL, &stat), 0);
    assert_int_equal(stat.pid, 42);
    assert_int_equal(stat.parent, 41);
    assert_string_equal(stat.name, "a) b) (c");
    assert_int_equal(stat.state, 'S');
    assert_int_equal(stat.threads, 7);
    assert_int_equal(stat.rss_pages, 250);
    assert_int_equal(proc_stat_parse("", &stat), -EINVAL);
    assert_int_equal(proc_stat_parse("42 (name", &stat), -EINVAL);
    assert_int_equal(proc_stat_parse("42 (name) S 41 1 1", &stat), -EINVAL);
    assert_int_equal(proc_stat_parse("x (name) S 41" STAT_TAIL, &stat),
                     -EINVAL);
    assert_int_equal(proc_stat_parse(")(", &stat), -EINVAL);
}

static void parses_sizes(void **state)
{
    static const char text[] = "head\nPss:      12 kB\nPss_Dirty:  3 kB\n"
                               "Rss:  9 MB\nSwap:  4";
    uint64_t bytes = 1;

    (void)state;
    assert_int_equal(proc_bytes_parse(text, "Pss:", &bytes), 0);
    assert_int_equal(bytes, 12 * 1024);
    assert_int_equal(proc_bytes_parse(text, "VmHWM:", &bytes), -ENOENT);
    assert_int_equal(proc_bytes_parse(text, "Rss:", &bytes), -ENOENT);
    assert_int_equal(proc_bytes_parse(text, "Swap:", &bytes), -ENOENT);
    assert_int_equal(proc_bytes_parse("", "Pss:", &bytes), -ENOENT);
    assert_int_equal(bytes, 12 * 1024);
}

static void parses_schedstat(void **state)
{
    uint64_t run, wait;

    (void)state;
    assert_int_equal(proc_schedstat_parse("12 34 5\n", &run, &wait), 0);
    assert_int_equal(run, 12);
    assert_int_equal(wait, 34);
    assert_int_equal(proc_schedstat_parse("12 34", &run, &wait), -EINVAL);
    assert_int_equal(proc_schedstat_parse("", &run, &wait), -EINVAL);
}

static void reads_what_is_gone(void **state)
{
    char text[16];

    (void)state;
    assert_int_equal(proc_read("/proc/0/stat", text, sizeof text), -ENOENT);
    assert_string_equal(text, "");
    assert_int_equal(proc_read("/dev/null", text, sizeof text), -ENODATA);
    assert_int_equal(proc_read("/proc/self", text, sizeof text), -EISDIR);
    assert_int_equal(proc_read("/proc/self/stat", text, sizeof text), 0);
    assert_int_equal(strlen(text), sizeof text - 1);
}

/* --- A /proc of our own ------------------------------------------------ */

static char fake_proc[] = "/tmp/proc-XXXXXX";

static void put(int pid, const char *stat)
{
    char path[64];
    FILE *file;

    snprintf(path, sizeof path, "%s/%d", fake_proc, pid);
    mkdir(path, 0777);
    strcat(path, "/stat");
    unlink(path);
    if (!stat)
        return;
    file = fopen(path, "we");
    assert_non_null(file);
    fputs(stat, file);
    fclose(file);
}

static void put_process(int pid, const char *name, int parent)
{
    char stat[160];

    snprintf(stat, sizeof stat, "%d (%s) S %d" STAT_TAIL, pid, name, parent);
    put(pid, stat);
}

static int remove_one(const char *path, const struct stat *about, int kind,
                      struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

static void assert_members(struct proc_tree *tree, const char *expected)
{
    char text[200] = "";

    assert_int_equal(proc_tree_scan(tree), 0);
    for (size_t i = 0; i < tree->member_count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%d ",
                 (int)tree->members[i].pid);
    assert_string_equal(text, expected);
}

static void walks_a_tree(void **state)
{
    struct proc_tree tree = {
        .proc = fake_proc, .top = 100, .left_out = "origin"};

    (void)state;
    assert_non_null(mkdtemp(fake_proc));
    put_process(1, "init", 0);
    put_process(100, "top", 1);
    put_process(150, "stranger", 1);
    put_process(90, "grandchild", 200); /* numbers have wrapped round */
    put_process(200, "child", 100);
    put_process(201, "origin", 200);
    put_process(202, "origin's", 201);
    put(203, NULL);              /* gone between listing and reading */
    put(204, "");                /* likewise, a moment later */
    put(205, "205 (cut) S 200"); /* cut off */
    assert_members(&tree, "90 200 ");
    /* The child ends; its child is ours now. Another vanishes mid-walk: its
     * child is not taken for a stranger, and is found when it is ours. */
    put(200, NULL);
    put_process(90, "grandchild", 100);
    put_process(206, "orphan", 203);
    assert_members(&tree, "90 ");
    put_process(206, "orphan", 90);
    put_process(207, "late", 206);
    assert_members(&tree, "90 206 207 ");
    proc_tree_release(&tree);
    assert_int_equal(nftw(fake_proc, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
    assert_int_equal(proc_tree_scan(&tree), -ENOENT);
}

static void tallies(void **state)
{
    struct tally tally = {0};

    (void)state;
    for (uint32_t id = 1; id <= 1000; id++)
        tally_see(&tally, id, 5);
    assert_int_equal(tally.sum, 5000);
    for (uint32_t id = 1; id <= 1000; id++)
        tally_see(&tally, id, 7);
    assert_int_equal(tally.sum, 7000);
    tally_see(&tally, 1, 3); /* an old id of a new task */
    assert_int_equal(tally.sum, 7003);
    tally_release(&tally);
    assert_int_equal(tally.sum, 0);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_up_children),
        cmocka_unit_test(counts_shared_pages_once),
        cmocka_unit_test(takes_the_high_water_mark),
        cmocka_unit_test(ends_at_the_limit),
        cmocka_unit_test(invents_nothing),
        cmocka_unit_test(divides_the_time),
        cmocka_unit_test(parses_stat),
        cmocka_unit_test(parses_sizes),
        cmocka_unit_test(parses_schedstat),
        cmocka_unit_test(reads_what_is_gone),
        cmocka_unit_test(walks_a_tree),
        cmocka_unit_test(tallies),
    };

    if (argc > 1)
        return be_watched(argv[1]);
    spawn_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
