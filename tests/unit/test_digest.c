/* Digests against values from golden.py. */
#include "tests/unit/unit.h"

#include "core/digest.h"

static void test_mix(void **state)
{
    (void)state;
    assert_int_equal(digest_mix(0), 0);
    assert_int_equal(digest_mix(1), UINT64_C(0x5692161d100b05e5));
    assert_int_equal(digest_mix(UINT64_MAX), UINT64_C(0xb4d055fcf2cbbd7b));
}

static void test_pair(void **state)
{
    (void)state;
    assert_int_equal(digest_pair(0, 0), UINT64_C(0x48218226ff3cd4bf));
    assert_int_equal(digest_pair(7, UINT64_C(1234567890123456789)),
                     UINT64_C(0x1ca2066672687e7d));
}

/* What a run's digest must see: who computed what, not in which order. */
static void test_sum_sees_swaps(void **state)
{
    const uint64_t a = digest_seeded(1, 0), b = digest_seeded(1, 1);

    (void)state;
    assert_int_not_equal(digest_pair(0, a) + digest_pair(1, b),
                         digest_pair(0, b) + digest_pair(1, a));
    assert_int_not_equal(digest_pair(0, a) + digest_pair(0, a),
                         digest_pair(0, a) + digest_pair(1, b));
    assert_int_not_equal(digest_pair(0, 0), 0);
}

/* The first number of SplitMix64 from 0 is known from its paper's code. */
static void test_seeded(void **state)
{
    (void)state;
    assert_int_equal(digest_seeded(0, 0), UINT64_C(0xe220a8397b1dcdaf));
    assert_int_equal(digest_seeded(42, 1000000), UINT64_C(0xb053c53312ac3ffb));
}

static void test_bytes(void **state)
{
    (void)state;
    assert_int_equal(digest_bytes("", 0), UINT64_C(0xe220a8397b1dcdaf));
    assert_int_equal(digest_bytes("a", 1), UINT64_C(0x3e506e5796335af0));
    assert_int_equal(digest_bytes("eight...", 8), UINT64_C(0xebb03d4af403419e));
    assert_int_equal(digest_bytes("concurrency models", 18),
                     UINT64_C(0x29252e6ed15fec1f));
    /* The size is part of it: padding zeros are not data. */
    assert_int_not_equal(digest_bytes("a", 1), digest_bytes("a\0", 2));
}

static void test_fill(void **state)
{
    static const unsigned char expected[] = {0x5a, 0xc3, 0x89, 0xa3, 0x0c,
                                             0x3b, 0x03, 0x63, 0xf8, 0x36,
                                             0x97, 0x93, 0x4d};

    (void)state;
    /* A shorter body is the beginning of a longer one, and nothing is written
     * behind its end. */
    for (size_t size = 0; size <= sizeof(expected); size++) {
        unsigned char bytes[sizeof(expected) + 1];

        memset(bytes, 0xee, sizeof(bytes));
        digest_fill(5, bytes, size);
        assert_memory_equal(bytes, expected, size);
        assert_int_equal(bytes[size], 0xee);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_mix),
        cmocka_unit_test(test_pair),
        cmocka_unit_test(test_sum_sees_swaps),
        cmocka_unit_test(test_seeded),
        cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_fill),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
