/* The bins of the histograms that --latencies writes. */
#include "tests/unit/unit.h"

#include "core/latencies.h"
#include "core/variant.h"

/* core/latencies.c writes its name. */
const struct model model = {.name = "none"};

/* Every bin's name is its own longest time; times are never above it, and it
 * is never more than one part in LATENCIES_STEPS above them. */
static void bins_are_narrow(void **state)
{
    (void)state;
    for (uint64_t ns = 0; ns < 2 * LATENCIES_STEPS; ns++)
        assert_true(latencies_bin(ns) == ns);
    for (unsigned bit = 8; bit < 64; bit++)
        for (uint64_t part = 0; part < 1000; part++) {
            const uint64_t low = UINT64_C(1) << bit;
            const uint64_t ns = low + low / 1000 * part + part * low % 7;
            const uint64_t bin = latencies_bin(ns);

            assert_true(bin >= ns);
            assert_true(bin - ns < ns / LATENCIES_STEPS);
            assert_true(latencies_bin(bin) == bin);
        }
    assert_true(latencies_bin(UINT64_MAX) == UINT64_MAX);
}

static void bins_follow_each_other(void **state)
{
    uint64_t before = 0;

    (void)state;
    for (uint64_t ns = 1; ns < 1000000; ns++) {
        const uint64_t bin = latencies_bin(ns);

        assert_true(bin == before || (bin > before && before == ns - 1));
        before = bin;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bins_are_narrow),
        cmocka_unit_test(bins_follow_each_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
