/* The timeline: rings that forget, lanes that change hands. */
#include <errno.h>
#include <unistd.h>

#include "core/timeline.h"
#include "tests/unit/unit.h"

struct pages {
    struct timeline *timeline;
    char path[32];
    char text[65536];
};

static int set_up(void **state)
{
    static struct pages pages;
    int fd;

    memset(&pages, 0, sizeof(pages));
    strcpy(pages.path, "/tmp/timeline-XXXXXX");
    fd = mkstemp(pages.path);
    if (fd < 0 || timeline_new(&pages.timeline, 2, 3) != 0)
        return -1;
    close(fd);
    timeline_sit(0);
    *state = &pages;
    return 0;
}

static int tear_down(void **state)
{
    struct pages *pages = *state;

    timeline_free(pages->timeline);
    unlink(pages->path);
    return 0;
}

static const char *saved(struct pages *pages)
{
    FILE *file;
    size_t size;

    assert_int_equal(
        timeline_save(pages->timeline, 1000, "a title", pages->path), 0);
    file = fopen(pages->path, "r");
    assert_non_null(file);
    size = fread(pages->text, 1, sizeof(pages->text) - 1, file);
    pages->text[size] = '\0';
    fclose(file);
    return pages->text;
}

#define HEAD(count, forgotten)                                                 \
    "# timeline 1: a title; times in ns since the measured region "            \
    "began; " count " marks, " forgotten " older ones forgotten\n"             \
    "worker\ttask\tstate\tbegin_ns\tend_ns\n"

/* Handed from one worker to another: each mark names who began it. */
static void test_two_workers(void **state)
{
    struct pages *pages = *state;
    const struct task task = {.index = 7, .lane = 2};

    timeline_enter_at(pages->timeline, &task, TIMELINE_WAIT, 1000);
    timeline_enter_at(pages->timeline, &task, TIMELINE_READY, 1010);
    timeline_sit(1);
    timeline_enter_at(pages->timeline, &task, TIMELINE_COMPUTE, 1030);
    timeline_enter_at(pages->timeline, &task, TIMELINE_NONE, 1060);
    assert_string_equal(saved(pages), HEAD("3", "0") "0\t7\twait\t0\t10\n"
                                                     "0\t7\tready\t10\t30\n"
                                                     "1\t7\tcompute\t30\t60\n");
}

/* A time that lies before the state's begin moves up to it. */
static void test_no_negative_time(void **state)
{
    struct pages *pages = *state;
    const struct task task = {.index = 1, .lane = 0};

    timeline_enter_at(pages->timeline, &task, TIMELINE_WAIT, 1050);
    timeline_enter_at(pages->timeline, &task, TIMELINE_READY, 1020);
    timeline_enter_at(pages->timeline, &task, TIMELINE_NONE, 1060);
    assert_string_equal(saved(pages), HEAD("2", "0") "0\t1\twait\t50\t50\n"
                                                     "0\t1\tready\t50\t60\n");
}

/* What a worker that died had begun is not charged to the lane's next task. */
static void test_dead_task(void **state)
{
    struct pages *pages = *state;
    const struct task dead = {.index = 1, .lane = 0};
    const struct task next = {.index = 2, .lane = 0};

    timeline_enter_at(pages->timeline, &dead, TIMELINE_COMPUTE, 1000);
    timeline_enter_at(pages->timeline, &next, TIMELINE_COMPUTE, 1100);
    timeline_enter_at(pages->timeline, &next, TIMELINE_NONE, 1200);
    assert_string_equal(saved(pages),
                        HEAD("1", "0") "0\t2\tcompute\t100\t200\n");
}

/* A full ring forgets its oldest marks, counts them, and no other ring's. */
static void test_full_ring(void **state)
{
    enum { ROOM = 65536, MORE = 10 };
    struct pages *pages = *state;
    const struct task other = {.index = 99, .lane = 1};

    timeline_sit(1);
    timeline_enter_at(pages->timeline, &other, TIMELINE_COMPUTE, 1001);
    timeline_enter_at(pages->timeline, &other, TIMELINE_NONE, 1002);
    timeline_sit(0);
    for (uint64_t i = 0; i < ROOM + MORE; i++) {
        const struct task task = {.index = i, .lane = 0};

        timeline_enter_at(pages->timeline, &task, TIMELINE_COMPUTE,
                          2000 + 2 * i);
        timeline_enter_at(pages->timeline, &task, TIMELINE_NONE, 2001 + 2 * i);
    }
    assert_ptr_equal(strstr(saved(pages),
                            HEAD("65537", "10") "1\t99\tcompute\t1\t2\n"
                                                "0\t10\tcompute\t1020\t1021\n"),
                     pages->text);
}

static void test_nowhere(void **state)
{
    struct pages *pages = *state;

    assert_int_equal(timeline_save(pages->timeline, 0, "t", "/nowhere/t"),
                     -ENOENT);
    if (access("/dev/full", W_OK) == 0)
        assert_int_equal(timeline_save(pages->timeline, 0, "t", "/dev/full"),
                         -ENOSPC);
}

#define WITH_PAGES(test)                                                       \
    cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PAGES(test_two_workers), WITH_PAGES(test_no_negative_time),
        WITH_PAGES(test_dead_task),   WITH_PAGES(test_full_ring),
        WITH_PAGES(test_nowhere),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
