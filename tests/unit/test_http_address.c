/* Origins' addresses: what is understood, what is refused, and its hosts. */
#include "tests/unit/unit.h"

#include "core/failure.h"
#include "workloads/stages/http_address.h"

static void test_single_address(void **state)
{
    struct http_address address;
    char host[HTTP_HOST_BYTES];

    (void)state;
    assert_int_equal(http_address_parse("10.0.2.255:65535", &address), 0);
    assert_int_equal(address.count, 1);
    assert_int_equal(address.port, 65535);
    assert_int_equal(http_address_host(&address, 7, host), 16);
    assert_string_equal(host, "10.0.2.255:65535");
    assert_int_equal(ntohs(http_address_socket(&address, 7).sin_port), 65535);
    assert_int_equal(ntohl(http_address_socket(&address, 7).sin_addr.s_addr),
                     0x0a0002ff);
}

static void test_range_is_spread_over(void **state)
{
    struct http_address address;
    char host[HTTP_HOST_BYTES];

    (void)state;
    assert_int_equal(http_address_parse("127.0.0.1-16:8080", &address), 0);
    assert_int_equal(address.count, 16);
    http_address_host(&address, 0, host);
    assert_string_equal(host, "127.0.0.1:8080");
    assert_int_equal(ntohl(http_address_socket(&address, 0).sin_addr.s_addr),
                     INADDR_LOOPBACK + 0);
    http_address_host(&address, 15, host);
    assert_string_equal(host, "127.0.0.16:8080");
    assert_int_equal(ntohl(http_address_socket(&address, 15).sin_addr.s_addr),
                     INADDR_LOOPBACK + 15);
    http_address_host(&address, 16, host);
    assert_string_equal(host, "127.0.0.1:8080");
    assert_int_equal(ntohl(http_address_socket(&address, 16).sin_addr.s_addr),
                     INADDR_LOOPBACK + 0);
}

static void test_longest_fits(void **state)
{
    struct http_address address;
    char host[HTTP_HOST_BYTES];

    (void)state;
    assert_int_equal(http_address_parse("255.255.255.255:65535", &address), 0);
    assert_true(http_address_host(&address, 0, host) < HTTP_HOST_BYTES - 1);
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
        cmocka_unit_test(test_longest_fits),
        cmocka_unit_test(test_others_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
