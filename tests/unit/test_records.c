/* records: every line is somebody's, whatever the parts; what is broken is
 * refused, in the measured way as in the plain one. */
#include "tests/unit/unit.h"

#include <fcntl.h>
#include <unistd.h>

#include "core/digest.h"
#include "core/failure.h"
#include "core/variant.h"
#include "workloads/stages/records_line.h"

#define PARTS_MAX 64

static char path[] = "/tmp/cbench-records-XXXXXX";

static void set_option(const char *name, const char *value)
{
    const struct option_group group = {"workload", workload.compute->options};
    char why[200] = "";

    assert_int_equal(
        option_set(option_find(&group, 1, name), value, why, sizeof(why)), 0);
}

static void write_file(const void *bytes, size_t size)
{
    const int descriptor = open(path, O_WRONLY | O_TRUNC | O_CREAT, 0600);

    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, bytes, size), (ssize_t)size);
    close(descriptor);
}

/* What came of the parts of the file at `path`. */
struct run_of_parts {
    uint64_t parts;
    struct slot slots[PARTS_MAX];
    char problem[VERIFY_SENTENCE];
};

static void *open_file(uint64_t parts)
{
    const struct plan given = {
        .tasks = parts, .workers = 2, .concurrency = 2, .seed = 1};
    void *shared = NULL;

    set_option("file", path);
    assert_int_equal(workload.compute->open(&given, &shared), 0);
    return shared;
}

/* Every part, by two workers in turn. `meanwhile`, if any, is done after the
 * first half of them. */
static void run_parts(struct run_of_parts *run, void *shared,
                      void (*meanwhile)(void))
{
    const struct stage *stage = workload.compute;
    const struct place places[2] = {{.worker = 0}, {.worker = 1}};
    void *locals[2];

    for (unsigned i = 0; i < 2; i++)
        assert_int_equal(stage->attach(shared, &places[i], &locals[i]), 0);
    for (uint64_t i = 0; i < run->parts; i++) {
        struct task task = {.index = i};

        if (meanwhile && i == run->parts / 2)
            meanwhile();
        run->slots[i] = (struct slot){.state = TASK_ENDED};
        run->slots[i].status = stage->run(locals[i % 2], &task);
        run->slots[i].digest = task.digest;
    }
    for (unsigned i = 0; i < 2; i++)
        stage->detach(locals[i]);
}

static void verify_parts(struct run_of_parts *run, void *shared)
{
    const struct tasks tasks = {.count = run->parts, .slots = run->slots};

    *run->problem = '\0';
    assert_int_equal(workload.verify(NULL, shared, &tasks, run->problem), 0);
}

/* A run without accidents: parts fail where the plain way finds a flaw and
 * nowhere else, all others have their digests, and totals are right where none
 * fails. Returns how many failed. */
static unsigned check_file(uint64_t parts)
{
    struct run_of_parts run = {.parts = parts};
    void *shared = open_file(parts);
    unsigned failed = 0;

    run_parts(&run, shared, NULL);
    assert_int_equal(workload.compute->merge(shared), 0);
    for (uint64_t i = 0; i < parts; i++) {
        uint64_t digest;

        assert_int_equal(workload.expected(NULL, shared, i, &digest), 0);
        failed += run.slots[i].status != 0;
        if (run.slots[i].status == 0)
            assert_int_equal(run.slots[i].digest, digest);
        else
            assert_int_equal(digest, 0);
    }
    verify_parts(&run, shared);
    assert_string_equal(run.problem, "");
    workload.compute->close(shared);
    return failed;
}

/* --- lines ---------------------------------------------------------------- */

static void test_lines(void **state)
{
    static const struct {
        const char *line;
        size_t bytes; /* 0: all of it */
        enum record_flaw flaw;
    } lines[] = {
        {"1,a,2\n", 0, RECORD_SOUND},
        {"0,key with blanks,-0\n", 0, RECORD_SOUND},
        {"999999999999999999,\xc3\xa4,-999999999999999999\n", 0, RECORD_SOUND},
        {"1,abcdefghijklmnopqrstuvwxyz12345,2\n", 0, RECORD_SOUND},
        {"1,abcdefghijklmnopqrstuvwxyz123456,2\n", 0, RECORD_BAD_KEY},
        {"\n", 0, RECORD_BAD_ID},
        {"1\n", 0, RECORD_FEW_FIELDS},
        {"1,a\n", 0, RECORD_FEW_FIELDS},
        {"1,a,\n", 0, RECORD_BAD_AMOUNT},
        {",a,2\n", 0, RECORD_BAD_ID},
        {"1,,2\n", 0, RECORD_BAD_KEY},
        {"-1,a,2\n", 0, RECORD_BAD_ID},
        {"+1,a,2\n", 0, RECORD_BAD_ID},
        {" 1,a,2\n", 0, RECORD_BAD_ID},
        {"1 ,a,2\n", 0, RECORD_BAD_ID},
        {"1,a,+2\n", 0, RECORD_BAD_AMOUNT},
        {"1,a,--2\n", 0, RECORD_BAD_AMOUNT},
        {"1,a,-\n", 0, RECORD_BAD_AMOUNT},
        {"1,a,2.5\n", 0, RECORD_BAD_AMOUNT},
        {"1,a,0x10\n", 0, RECORD_BAD_AMOUNT},
        {"1,a,2\r\n", 0, RECORD_BAD_AMOUNT},
        {"1,a,2,3\n", 0, RECORD_MANY_FIELDS},
        {"1,a,2,\n", 0, RECORD_MANY_FIELDS},
        {"1,a,1000000000000000000\n", 0, RECORD_TOO_LARGE},
        {"1,a,99999999999999999999999999\n", 0, RECORD_TOO_LARGE},
        {"1000000000000000000,a,1\n", 0, RECORD_TOO_LARGE},
        {"1,a\tb,2\n", 0, RECORD_BAD_KEY},
        {"1,a\0b,2\n", 8, RECORD_BAD_KEY},
        {"1\0,a,2\n", 7, RECORD_BAD_ID},
        {"1,a,2\0\n", 7, RECORD_BAD_AMOUNT},
        {"\0\0\0\0\n", 5, RECORD_BAD_ID},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        const size_t bytes =
            lines[i].bytes ? lines[i].bytes : strlen(lines[i].line);
        struct record record;
        const enum record_flaw flaw =
            record_parse(lines[i].line, bytes - 1, &record);

        if (flaw != lines[i].flaw)
            fail_msg("line %zu: %s", i, record_words(flaw));
        /* The plain way thinks the same of it. */
        write_file(lines[i].line, bytes);
        assert_int_equal(check_file(1), flaw != RECORD_SOUND);
    }
}

static void test_values(void **state)
{
    struct record record;

    (void)state;
    assert_int_equal(record_parse("17,ab,-305\n", 10, &record), RECORD_SOUND);
    assert_int_equal(record.id, 17);
    assert_int_equal(record.key_bytes, 2);
    assert_memory_equal(record.key, "ab", 2);
    assert_int_equal(record.amount, -305);
}

/* --- files ---------------------------------------------------------------- */

/* A few lines of any length, of which each `flawed`-th is broken somehow; 0: none
 * is. Returns the size. */
static size_t make_lines(char *text, uint64_t seed, unsigned flawed)
{
    static const char *const broken[] = {"1,a\n", "x,a,1\n", "1,a,b\n",
                                         "1,a,1,1\n", "\n"};
    size_t size = 0;
    const unsigned lines = (unsigned)(digest_seeded(seed, 0) % 30) + 1;

    for (unsigned i = 1; i <= lines; i++) {
        const uint64_t bits = digest_seeded(seed, i);

        if (flawed && bits % flawed == 0)
            size += (size_t)sprintf(text + size, "%s", broken[bits >> 8 & 3]);
        else
            size += (size_t)sprintf(
                text + size, "%u,k%.*s,%lld\n", i, (int)(bits >> 8 & 15),
                "abcdefghijklmnop",
                (long long)((int64_t)bits >> (bits >> 16 & 47)) % 1000000);
    }
    return size;
}

static void test_every_line_is_somebodys(void **state)
{
    static char text[8192];

    (void)state;
    for (uint64_t seed = 0; seed < 60; seed++) {
        const size_t size = make_lines(text, seed, 0);

        write_file(text, size);
        assert_int_equal(check_file(1 + seed), 0);
        assert_int_equal(check_file(PARTS_MAX), 0);
    }
}

static void test_broken_lines_fail_their_parts(void **state)
{
    static char text[8192];
    unsigned failed = 0;

    (void)state;
    for (uint64_t seed = 100; seed < 160; seed++) {
        const size_t size = make_lines(text, seed, 12);

        /* The newline at the end, sometimes. */
        write_file(text, size - seed % 2);
        failed += check_file(1 + seed % PARTS_MAX);
    }
    assert_true(failed > 30);
}

/* Without the zero behind it. */
static void put(char *to, const char *line)
{
    for (; *line; line++)
        *to++ = *line;
}

/* Lines at the limit, and beyond it by a byte and by many buffers. */
static void test_long_lines(void **state)
{
    const size_t size = 300000;
    char *text = malloc(size);

    (void)state;
    assert_non_null(text);
    memset(text, 'a', size);
    put(text, "1,a,1\n");
    put(text + size - 7, "\n1,a,1\n");
    write_file(text, size);
    assert_int_equal(check_file(1), 1);
    /* Only the part that the line begins in has seen it. */
    assert_int_equal(check_file(PARTS_MAX), 1);
    for (size_t more = 0; more < 2; more++) {
        struct run_of_parts run = {.parts = 1};
        void *shared;

        text[RECORD_LINE_MAX + more] = '\n';
        memset(text, 'a', RECORD_LINE_MAX + more);
        write_file(text, RECORD_LINE_MAX + more + 1);
        shared = open_file(1);
        run_parts(&run, shared, NULL);
        assert_int_equal(run.slots[0].status, more ? -E2BIG : -EBADE);
        workload.compute->close(shared);
    }
    free(text);
}

/* --- accidents ------------------------------------------------------------ */

static void cut_file(void)
{
    assert_int_equal(truncate(path, 50), 0);
}

static void add_a_line(void)
{
    const int descriptor = open(path, O_WRONLY | O_APPEND);

    assert_int_equal(write(descriptor, "1,a,1\n", 6), 6);
    close(descriptor);
}

static void test_cut_short_under_way(void **state)
{
    static char text[8192];
    struct run_of_parts run = {.parts = 8};
    void *shared;

    (void)state;
    for (unsigned i = 0; i < 100; i++)
        put(text + 6 * i, "1,a,1\n");
    write_file(text, 600);
    shared = open_file(8);
    run_parts(&run, shared, cut_file);
    assert_int_equal(run.slots[3].status, 0);
    for (unsigned i = 4; i < 8; i++)
        assert_int_equal(run.slots[i].status, -ESTALE);
    assert_string_equal(failure_kind(run.slots[4].status), "file changed");
    workload.compute->close(shared);
}

static void test_grown_under_way(void **state)
{
    struct run_of_parts run = {.parts = 4};
    void *shared;

    (void)state;
    write_file("1,a,1\n2,b,2\n3,a,3\n4,b,4\n", 24);
    shared = open_file(4);
    run_parts(&run, shared, add_a_line);
    assert_int_equal(run.slots[3].status, 0);
    verify_parts(&run, shared);
    assert_non_null(strstr(run.problem, "changed while it was read"));
    workload.compute->close(shared);
}

static void test_totals_are_held_against_the_lines(void **state)
{
    struct run_of_parts run = {.parts = 4};
    void *shared;

    (void)state;
    write_file("1,a,1\n2,b,2\n3,a,3\n4,b,4\n", 24);
    shared = open_file(4);
    run_parts(&run, shared, NULL);
    verify_parts(&run, shared); /* nothing is merged yet */
    assert_string_equal(run.problem, "0 keys have totals and it should be 2");
    assert_int_equal(workload.compute->merge(shared), 0);
    verify_parts(&run, shared);
    assert_string_equal(run.problem, "");
    assert_int_equal(workload.compute->merge(shared), 0); /* and again */
    verify_parts(&run, shared);
    assert_non_null(strstr(run.problem, "is not what it should be"));
    workload.compute->close(shared);
}

static void test_too_many_keys(void **state)
{
    struct run_of_parts run = {.parts = 2};
    void *shared;

    (void)state;
    set_option("keys", "2");
    write_file("1,a,1\n2,b,2\n3,a,3\n4,c,4\n", 24);
    shared = open_file(1);
    run.parts = 1;
    run_parts(&run, shared, NULL);
    assert_int_equal(run.slots[0].status, -ENOBUFS);
    workload.compute->close(shared);
    /* Two in each half, three in all. */
    run.parts = 2;
    shared = open_file(2);
    run_parts(&run, shared, NULL);
    assert_int_equal(run.slots[0].status, 0);
    assert_int_equal(run.slots[1].status, 0);
    assert_int_equal(workload.compute->merge(shared), -ENOBUFS);
    workload.compute->close(shared);
    set_option("keys", "1000");
}

static int make_path(void **state)
{
    const int descriptor = mkstemp(path);
    const struct option_group group = {"workload", workload.compute->options};

    (void)state;
    option_defaults(&group, 1);
    close(descriptor);
    return descriptor < 0;
}

static int remove_path(void **state)
{
    (void)state;
    return unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_every_line_is_somebodys),
        cmocka_unit_test(test_broken_lines_fail_their_parts),
        cmocka_unit_test(test_long_lines),
        cmocka_unit_test(test_cut_short_under_way),
        cmocka_unit_test(test_grown_under_way),
        cmocka_unit_test(test_totals_are_held_against_the_lines),
        cmocka_unit_test(test_too_many_keys),
    };

    return cmocka_run_group_tests(tests, make_path, remove_path);
}
