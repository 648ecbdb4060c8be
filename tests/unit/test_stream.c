/* stream: what was stored and is not there any more, and how large the caches
 * are that its arrays must not fit into. */
#include "tests/unit/unit.h"

#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/failure.h"
#include "core/variant.h"
#include "workloads/stages/cache.h"

static void set_option(const char *name, const char *value)
{
    const struct option_group group = {"workload", workload.compute->options};
    char why[200] = "";

    assert_int_equal(
        option_set(option_find(&group, 1, name), value, why, sizeof(why)), 0);
}

/* Three tasks of one worker, and what is said of them; `spoil` one word that it
 * has stored, or one that it has not. */
static void run_three(bool spoil, uint64_t block, char *problem)
{
    const struct stage *stage = workload.compute;
    const struct plan given = {
        .tasks = 3, .workers = 1, .concurrency = 1, .seed = 7};
    const struct place place = {.lane_count = 1};
    struct tasks tasks = {.count = 3};
    void *shared, *local;

    set_option("memory-mib", "1");
    set_option("block-kib", "4");
    assert_int_equal(stage->open(&given, &shared), 0);
    assert_int_equal(stage->attach(shared, &place, &local), 0);
    for (uint64_t index = 0; index < 3; index++) {
        struct task task = {.index = index};

        assert_int_equal(stage->run(local, &task), 0);
    }
    if (spoil)
        (*(uint64_t **)local)[block * 512 + 100]++;
    stage->detach(local);
    assert_int_equal(workload.verify(NULL, shared, &tasks, problem), 0);
    stage->close(shared);
}

static void test_what_was_stored_is_there(void **state)
{
    char problem[VERIFY_SENTENCE] = "";

    (void)state;
    run_three(false, 0, problem);
    assert_string_equal(problem, "");
    run_three(true, 2, problem);
    assert_non_null(strstr(problem, "1 words in memory are not what was"));
    *problem = '\0';
    run_three(true, 3, problem);
    assert_string_equal(problem, "");
}

static void test_what_does_not_fit_is_refused(void **state)
{
    const struct plan given = {
        .tasks = 1, .workers = 2, .concurrency = 2, .seed = 7};
    void *shared;

    (void)state;
    set_option("memory-mib", "1");
    set_option("block-kib", "1024");
    assert_int_equal(workload.compute->open(&given, &shared), -EINVAL);
    assert_non_null(strstr(failure_explanation(), "--block-kib"));
    set_option("memory-mib", "1000000000");
    assert_int_equal(workload.compute->open(&given, &shared), -ENOMEM);
}

/* --- caches --------------------------------------------------------------- */

struct cache {
    int cpu, index;
    const char *level, *size, *shared;
};

static void write_file(const char *directory, const char *name,
                       const char *text)
{
    char path[300];
    FILE *file;

    if (!text)
        return;
    snprintf(path, sizeof(path), "%s/%s", directory, name);
    file = fopen(path, "we");
    assert_non_null(file);
    fprintf(file, "%s\n", text);
    fclose(file);
}

static uint64_t bytes_of(const struct cache *caches, size_t count)
{
    char root[] = "/tmp/cbench-caches-XXXXXX", path[200];
    uint64_t bytes;

    assert_non_null(mkdtemp(root));
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof(path), "%s/cpu%d", root, caches[i].cpu);
        mkdir(path, 0700);
        strcat(path, "/cache");
        mkdir(path, 0700);
        snprintf(path + strlen(path), 20, "/index%d", caches[i].index);
        assert_int_equal(mkdir(path, 0700), 0);
        write_file(path, "level", caches[i].level);
        write_file(path, "size", caches[i].size);
        write_file(path, "shared_cpu_list", caches[i].shared);
    }
    bytes = cache_last_level_bytes(root);
    snprintf(path, sizeof(path), "rm -r %s", root);
    assert_int_equal(system(path), 0);
    return bytes;
}

static void test_caches(void **state)
{
    const uint64_t unknown = cache_last_level_bytes("/nonexistent");
    cpu_set_t all;
    int cpu = 0;

    (void)state;
    assert_int_equal(sched_getaffinity(0, sizeof(all), &all), 0);
    while (!CPU_ISSET(cpu, &all))
        cpu++;
    assert_true(unknown > 0);

    const struct cache usual[] = {{cpu, 0, "1", "32K", "0"},
                                  {cpu, 2, "2", "1024K", "0"},
                                  {cpu, 3, "3", "32768K", "0-7"}};
    const struct cache no_third[] = {{cpu, 0, "1", "32K", "0"},
                                     {cpu, 1, "2", "2M", NULL}};
    const struct cache odd[] = {{cpu, 0, "3", "much", "0"},
                                {cpu, 1, NULL, "32K", "0"}};
    /* Of a CPU that does not exist. */
    const struct cache strange[] = {{CPU_SETSIZE - 1, 0, "3", "64K", "0"}};

    assert_int_equal(bytes_of(usual, 3), 32768 << 10);
    assert_int_equal(bytes_of(no_third, 2), 2 << 20);
    assert_int_equal(bytes_of(odd, 2), unknown);
    assert_int_equal(bytes_of(strange, 1), unknown);
}

/* Two CPUs with a cache each, or with one for both. */
static void test_caches_count_once(void **state)
{
    cpu_set_t all;
    int cpus[2], found = 0;

    (void)state;
    assert_int_equal(sched_getaffinity(0, sizeof(all), &all), 0);
    for (int cpu = 0; cpu < CPU_SETSIZE && found < 2; cpu++)
        if (CPU_ISSET(cpu, &all))
            cpus[found++] = cpu;
    if (found < 2) {
        print_message("only one CPU is allowed here\n");
        skip();
    }

    char each[2][16];
    for (int i = 0; i < 2; i++)
        snprintf(each[i], sizeof(each[i]), "%d", cpus[i]);
    const struct cache apart[] = {{cpus[0], 3, "3", "16M", each[0]},
                                  {cpus[1], 3, "3", "16M", each[1]}};
    const struct cache together[] = {{cpus[0], 3, "3", "16M", each[0]},
                                     {cpus[1], 3, "3", "16M", each[0]}};

    assert_int_equal(bytes_of(apart, 2), 32 << 20);
    assert_int_equal(bytes_of(together, 2), 16 << 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_stored_is_there),
        cmocka_unit_test(test_what_does_not_fit_is_refused),
        cmocka_unit_test(test_caches),
        cmocka_unit_test(test_caches_count_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
