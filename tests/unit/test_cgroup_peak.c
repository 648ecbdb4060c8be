/* Control groups for observed runs, in trees of our own making: where one is
 * made, where none may be, what is read, and that nothing is left. */
#include "tests/unit/unit.h"

#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/cgroup_peak.h"

static char top[] = "/tmp/cgroup-XXXXXX";

static char *in_top(const char *path)
{
    static char text[4][300];
    static unsigned next;
    char *place = text[next++ % 4];

    snprintf(place, sizeof text[0], "%s/%s", top, path);
    return place;
}

static void put(const char *path, const char *content)
{
    FILE *file = fopen(in_top(path), "we");

    assert_non_null(file);
    fputs(content, file);
    fclose(file);
}

static void make(const char *path)
{
    assert_int_equal(mkdir(in_top(path), 0755), 0);
}

static int remove_one(const char *path, const struct stat *about, int kind,
                      struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

static int set_up(void **state)
{
    (void)state;
    strcpy(strrchr(top, '-'), "-XXXXXX");
    return mkdtemp(top) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    return nftw(top, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* In real trees the files of a group are there as soon as it is made, and go
 * with it. Here nothing is: that a group without them is not used is what can
 * be seen. */
static int try(const char *self, const char *given)
{
    struct cgroup_peak group;
    const struct cgroup_world world = {
        .root = top, .self = in_top("self"), .given = given};
    int status;

    put("self", self);
    status = cgroup_peak_open_in(&group, &world);
    if (status < 0) {
        assert_null(group.path);
        assert_int_equal(group.procs_fd, -1);
        assert_int_equal(cgroup_peak_read(&group), 0);
    } else {
        cgroup_peak_close(&group);
    }
    return status;
}

static void leaves_what_is_not_ours(void **state)
{
    (void)state;
    make("memory");
    make("memory/managed");
    put("memory/managed/memory.max_usage_in_bytes", "1\n");
    if (geteuid() != 0) /* a group of one's own is delegated */
        chmod(in_top("memory/managed"), 0555);
    assert_int_equal(try("4:memory:/managed\n0::/\n", NULL), -ENOENT);
    assert_int_equal(try("", NULL), -ENOENT);
    assert_int_equal(try("4:memory:/gone\n", NULL), -ENOENT);
    assert_int_equal(try("4:cpu:/managed\n", NULL), -ENOENT);
    assert_int_equal(try("4:mem", NULL), -ENOENT);
    chmod(in_top("memory/managed"), 0755);
}

/* Version 2 without the memory controller below: no group there. */
static void wants_memory_counted(void **state)
{
    (void)state;
    put("cgroup.subtree_control", "cpu pids\n");
    assert_int_equal(try("0::/\n", NULL), -ENOENT);
    put("cgroup.subtree_control", "cpu memory pids\n");
    /* There one is made, has no cgroup.procs, and is taken back. */
    assert_int_equal(try("0::/\n", NULL), -ENOENT);
    put("cgroup.subtree_control", "memoryx\n");
    assert_int_equal(try("0::/\n", NULL), -ENOENT);
}

static void takes_back_what_it_made(void **state)
{
    struct stat about;

    (void)state;
    make("mine");
    assert_int_equal(try("", in_top("mine")), -ENOENT);
    assert_int_equal(stat(in_top("mine"), &about), 0);
    assert_int_equal(about.st_nlink, 2); /* no directory in it */
    assert_int_equal(try("", in_top("missing")), -ENOENT);
}

static void reads_the_peak(void **state)
{
    struct cgroup_peak group = {.procs_fd = -1, .version = 2};

    (void)state;
    make("run");
    group.path = strdup(in_top("run"));
    assert_int_equal(cgroup_peak_read(&group), 0);
    put("run/memory.peak", "421396480\n");
    assert_int_equal(cgroup_peak_read(&group), 421396480);
    assert_string_equal(cgroup_peak_source(&group), "cgroup v2 memory.peak");
    unlink(in_top("run/memory.peak"));
    cgroup_peak_close(&group);
    assert_int_equal(access(in_top("run"), F_OK), -1);
    cgroup_peak_close(&group); /* a second time is nothing */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(leaves_what_is_not_ours, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(wants_memory_counted, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(takes_back_what_it_made, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(reads_the_peak, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
