/* Origins' addresses: what is understood, what is refused, and the URLs. */
#include "tests/unit/unit.h"

#include "core/failure.h"
#include "workloads/stages/http_address.h"

static void test_single_address(void **state)
{
    struct http_address address;
    char url[HTTP_URL_BYTES];

    (void)state;
    assert_int_equal(http_address_parse("10.0.2.255:65535", &address), 0);
    assert_int_equal(address.count, 1);
    assert_int_equal(address.port, 65535);
    http_address_url(&address, 7, 50000, 1024, UINT64_MAX, url);
    assert_string_equal(url, "http://10.0.2.255:65535/d/50000/1024/"
                             "18446744073709551615");
}

static void test_range_is_spread_over(void **state)
{
    struct http_address address;
    char url[HTTP_URL_BYTES];

    (void)state;
    assert_int_equal(http_address_parse("127.0.0.1-16:8080", &address), 0);
    assert_int_equal(address.count, 16);
    http_address_url(&address, 0, 0, 1, 2, url);
    assert_string_equal(url, "http://127.0.0.1:8080/d/0/1/2");
    http_address_url(&address, 15, 0, 1, 2, url);
    assert_string_equal(url, "http://127.0.0.16:8080/d/0/1/2");
    http_address_url(&address, 16, 0, 1, 2, url);
    assert_string_equal(url, "http://127.0.0.1:8080/d/0/1/2");
}

static void test_longest_url_fits(void **state)
{
    struct http_address address;
    char url[HTTP_URL_BYTES];

    (void)state;
    assert_int_equal(http_address_parse("255.255.255.255:65535", &address), 0);
    http_address_url(&address, 0, UINT64_MAX, UINT64_MAX, UINT64_MAX, url);
    assert_true(strlen(url) < HTTP_URL_BYTES - 1);
}

static void test_others_are_refused(void **state)
{
    static const char *const refused[] = {
        "",
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:0",
        "127.0.0.1:65536",
        "127.0.0.1:99999999999999999999",
        "127.0.0.1:80 ",
        " 127.0.0.1:80",
        "127.0.0:80",
        "127.0.0.256:80",
        "127.0.0.1-:80",
        "127.0.0.16-1:80",
        "127.0.0.1-256:80",
        "127.0.0.0-255:80",
        "127.0.0.-1:80",
        "+127.0.0.1:80",
        "localhost:80",
        "[::1]:80",
        "http://127.0.0.1:80",
        "127.0.0.1:80/",
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        struct http_address address = {.count = 99};

        if (http_address_parse(refused[i], &address) != -EINVAL)
            fail_msg("'%s' was not refused", refused[i]);
        assert_int_equal(address.count, 99);
    }
    assert_non_null(failure_explanation());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_single_address),
        cmocka_unit_test(test_range_is_spread_over),
        cmocka_unit_test(test_longest_url_fits),
        cmocka_unit_test(test_others_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
