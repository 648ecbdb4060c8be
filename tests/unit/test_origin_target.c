/* Paths that the origin understands, and those that it must refuse. */
#include "origin/target.h"
#include "tests/unit/unit.h"

static int parse(const char *text, struct target *target)
{
    const char *why = NULL;
    const int status = target_parse(text, strlen(text), target, &why);

    assert_true(status == 0 ? why == NULL : why != NULL && why[0] != '\0');
    return status;
}

static void check_data(const char *text, uint64_t delay_ns, uint64_t bytes,
                       uint64_t id, enum fault fault)
{
    struct target target;

    assert_int_equal(parse(text, &target), 0);
    assert_int_equal(target.route, ROUTE_DATA);
    assert_true(target.delay_ns == delay_ns);
    assert_true(target.bytes == bytes);
    assert_true(target.id == id);
    assert_int_equal(target.fault, fault);
}

static void test_data(void **state)
{
    (void)state;
    check_data("/d/0/0/0", 0, 0, 0, FAULT_NONE);
    check_data("/d/50000/1024/7", 50000000, 1024, 7, FAULT_NONE);
    check_data("/d/007/01/00", 7000, 1, 0, FAULT_NONE);
    check_data("/d/86400000000/1099511627776/18446744073709551615",
               UINT64_C(86400000000000), UINT64_C(1) << 40, UINT64_MAX,
               FAULT_NONE);
    check_data("http://127.0.0.1:80/d/1/2/3", 1000, 2, 3, FAULT_NONE);
}

static void test_faults(void **state)
{
    (void)state;
    check_data("/d/1/2/3?fault=reset", 1000, 2, 3, FAULT_RESET);
    check_data("/d/1/2/3?fault=stall", 1000, 2, 3, FAULT_STALL);
    check_data("/d/1/2/3?fault=truncate", 1000, 2, 3, FAULT_TRUNCATE);
    check_data("/d/1/2/3?fault=malformed", 1000, 2, 3, FAULT_MALFORMED);
    check_data("/d/1/2/3?fault=status503", 1000, 2, 3, FAULT_STATUS503);
}

static void check_capacity(const char *text, uint64_t capacity)
{
    struct target target;

    assert_int_equal(parse(text, &target), 0);
    assert_int_equal(target.route, ROUTE_DATA);
    assert_true(target.capacity == capacity);
    assert_int_equal(target.fault, FAULT_NONE);
}

static void test_capacity(void **state)
{
    (void)state;
    check_capacity("/d/1/2/3", UINT64_MAX);
    check_capacity("/d/1/2/3?capacity=0", 0);
    check_capacity("/d/1/2/3?capacity=40", 40);
    check_capacity("/d/1/2/3?capacity=18446744073709551615", UINT64_MAX);
}

static void check_picture(const char *text, uint64_t delay_ns, uint32_t width,
                          uint32_t height, uint64_t id)
{
    struct target target;

    assert_int_equal(parse(text, &target), 0);
    assert_int_equal(target.route, ROUTE_PICTURE);
    assert_true(target.delay_ns == delay_ns);
    assert_int_equal(target.size.width, width);
    assert_int_equal(target.size.height, height);
    assert_true(target.id == id);
}

static void test_pictures(void **state)
{
    static const char *const wrong[] = {
        "/j/",           "/j/1/10/1",
        "/j/1/10x/1",    "/j/1/x10/1",
        "/j/1/0x10/1",   "/j/1/10x0/1",
        "/j/1/4097x1/1", "/j/1/1x4097/1",
        "/j/1/10x10",    "/j/1/10x10x1/1",
        "/j/1/10X10/1",  "/j/1/-1x1/1",
        "/j/1/10x10/a",  "/j/1/99999999999999999999x1/1",
    };
    struct target target;

    (void)state;
    check_picture("/j/0/1x1/0", 0, 1, 1, 0);
    check_picture("/j/5000/640x480/7", 5000000, 640, 480, 7);
    check_picture("/j/1/4096x4096/18446744073709551615?fault=corrupt", 1000,
                  4096, 4096, UINT64_MAX);
    assert_int_equal(parse("/j/1/2x3/4?capacity=5&x", &target), -EINVAL);
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        if (parse(wrong[i], &target) != -EINVAL)
            fail_msg("%s was not refused", wrong[i]);
}

static void test_bad_data(void **state)
{
    static const char *const texts[] = {
        "/d/",
        "/d//1/1",
        "/d/1//1",
        "/d/1/1/",
        "/d/1/1",
        "/d/1",
        "/d/-1/1/1",
        "/d/+1/1/1",
        "/d/ 1/1/1",
        "/d/1.5/1/1",
        "/d/0x1/1/1",
        "/d/1/1/a",
        "/d/1/1/1a",
        "/d/1/1/1/",
        "/d/1/1/1?",
        "/d/1/1/1?fault",
        "/d/1/1/1?fault=",
        "/d/1/1/1?fault=resets",
        "/d/1/1/1?fault=reset&x=1",
        "/d/1/1/1?x=1",
        "/d/1/1/1?capacity",
        "/d/1/1/1?capacity=",
        "/d/1/1/1?capacity=-1",
        "/d/1/1/1?capacity=many",
        "/d/1/1/1?capacity=1x",
        "/d/1/1/1?capacity=1&fault=reset",
        "/d/1/1/1?capacity=18446744073709551616",
        "/d/1/1/1#x",
        "/d/1/1/18446744073709551616",
        "/d/1/1/99999999999999999999999999999999",
        "/d/86400000001/1/1",
        "/d/18446744073709551617/1/1",
        "/d/1/1099511627777/1",
    };
    struct target target;

    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        if (parse(texts[i], &target) != -EINVAL)
            fail_msg("%s was not refused", texts[i]);
}

static void test_other_routes(void **state)
{
    struct target target;

    (void)state;
    assert_int_equal(parse("/stats", &target), 0);
    assert_int_equal(target.route, ROUTE_STATS);
    assert_int_equal(parse("/stats/reset", &target), 0);
    assert_int_equal(target.route, ROUTE_STATS_RESET);
    assert_int_equal(parse("/stats?reset", &target), 0);
    assert_int_equal(target.route, ROUTE_STATS_RESET);
    assert_int_equal(parse("/healthz", &target), 0);
    assert_int_equal(target.route, ROUTE_HEALTH);
}

static void test_unknown(void **state)
{
    static const char *const texts[] = {
        "",          "/",         "*",       "/d",          "/D/1/1/1",
        "d/1/1/1",   "/stat",     "/stats/", "/stats?",     "/statss",
        "/healthz?", "//d/1/1/1", "http://", "http://host", "https://h/d/1/1/1",
    };
    struct target target;

    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        if (parse(texts[i], &target) != -ENOENT)
            fail_msg("%s was not refused", texts[i]);
}

/* The text is not terminated: nothing beyond its length is looked at. */
static void test_length(void **state)
{
    static const char text[] = "/d/1/2/3456";
    struct target target;
    const char *why = NULL;

    (void)state;
    for (size_t length = 0; length < 8; length++)
        assert_true(target_parse(text, length, &target, &why) < 0);
    assert_int_equal(target_parse(text, 8, &target, &why), 0);
    assert_int_equal(target.id, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_data),     cmocka_unit_test(test_faults),
        cmocka_unit_test(test_capacity), cmocka_unit_test(test_pictures),
        cmocka_unit_test(test_bad_data), cmocka_unit_test(test_other_routes),
        cmocka_unit_test(test_unknown),  cmocka_unit_test(test_length),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
