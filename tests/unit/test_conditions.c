/* Conditions of a run: texts of the kernel, cut off and whole; what counts as
 * disturbed. */
#include "tests/unit/unit.h"

#include <errno.h>

#include "core/clock.h"
#include "harness/conditions.h"
#include "harness/disturbance.h"

#define TICK_NS (10 * NS_PER_MS)

static void parses_cpu_times(void **state)
{
    uint64_t busy = 1, steal = 2;

    (void)state;
    assert_int_equal(proc_cpu_parse("cpu  10 2 3 400 5 6 7 8 0 0\ncpu0 1 …",
                                    TICK_NS, &busy, &steal),
                     0);
    assert_int_equal(busy, 15 * TICK_NS);
    assert_int_equal(steal, 8 * TICK_NS);
    busy = steal = 7;
    assert_int_equal(proc_cpu_parse("", TICK_NS, &busy, &steal), -EINVAL);
    assert_int_equal(
        proc_cpu_parse("cpu  10 2 3 400 5 6 7\n", TICK_NS, &busy, &steal),
        -EINVAL);
    assert_int_equal(
        proc_cpu_parse("cpu  10 2 3 400 5 6 7 8", TICK_NS, &busy, &steal),
        -EINVAL);
    assert_int_equal(proc_cpu_parse("intr 1\n", TICK_NS, &busy, &steal),
                     -EINVAL);
    assert_int_equal(busy, 7);
    assert_int_equal(steal, 7);
}

static void parses_pressure(void **state)
{
    static const char text[] =
        "some avg10=1.50 avg60=0.00 avg300=0.10 total=1234\n"
        "full avg10=0.00 avg60=0.00 avg300=0.00 total=99\n";
    uint64_t ns = 7;

    (void)state;
    assert_int_equal(proc_pressure_parse(text, &ns), 0);
    assert_int_equal(ns, 1234 * NS_PER_US);
    ns = 7;
    assert_int_equal(proc_pressure_parse("some avg10=1.50 avg60=0.", &ns),
                     -EINVAL);
    assert_int_equal(
        proc_pressure_parse("some avg10=1 avg60=0 avg300=0 total=12", &ns),
        -EINVAL);
    assert_int_equal(proc_pressure_parse("", &ns), -EINVAL);
    assert_int_equal(ns, 7);
}

static void parses_netstat(void **state)
{
    static const char text[] =
        "TcpExt: Syncookies ListenOverflows ListenDrops\n"
        "TcpExt: 1 22000 3\n"
        "IpExt: InNoRoutes\nIpExt: 5\n";
    uint64_t value = 7;

    (void)state;
    assert_int_equal(proc_netstat_parse(text, "ListenOverflows", &value), 0);
    assert_int_equal(value, 22000);
    assert_int_equal(proc_netstat_parse(text, "ListenDrops", &value), 0);
    assert_int_equal(value, 3);
    value = 7;
    assert_int_equal(proc_netstat_parse(text, "Listen", &value), -EINVAL);
    assert_int_equal(proc_netstat_parse(text, "InNoRoutes", &value), -EINVAL);
    assert_int_equal(proc_netstat_parse("TcpExt: A B\nTcpExt: 1", "B", &value),
                     -EINVAL);
    assert_int_equal(proc_netstat_parse("TcpExt: A B\nTcpExt: 1 ", "B", &value),
                     -EINVAL);
    assert_int_equal(
        proc_netstat_parse("TcpExt: A B\nTcpExt: 1 2", "B", &value), -EINVAL);
    assert_int_equal(proc_netstat_parse("", "B", &value), -EINVAL);
    assert_int_equal(value, 7);
}

/* --- Between two marks -------------------------------------------------- */

static const struct conditions_mark earlier = {
    .busy_ns = NS_PER_SECOND,
    .steal_ns = NS_PER_SECOND,
    .stalled_ns = {5, CONDITION_UNKNOWN, 5},
    .listen_overflows = 10,
    .listen_drops = 20,
    .monotonic_ns = NS_PER_SECOND,
    .boot_ns = 2 * NS_PER_SECOND,
    .own_cpu_ns = NS_PER_SECOND,
};

static void subtracts_what_is_ours(void **state)
{
    struct conditions_mark later = earlier;
    struct conditions c;

    (void)state;
    later.busy_ns += 900 * NS_PER_MS;
    later.own_cpu_ns += 500 * NS_PER_MS;
    later.monotonic_ns += NS_PER_SECOND;
    later.boot_ns += NS_PER_SECOND;
    later.stalled_ns[PRESSURE_CPU] += 3;
    conditions_between(&earlier, &later, 100 * NS_PER_MS, &c);
    assert_int_equal(c.others_ns, 300 * NS_PER_MS);
    assert_int_equal(c.wall_ns, NS_PER_SECOND);
    assert_int_equal(c.clock_gap_ns, 0);
    assert_int_equal(c.stalled_ns[PRESSURE_CPU], 3);
    assert_true(c.stalled_ns[PRESSURE_MEMORY] == CONDITION_UNKNOWN);
    /* Ticks say less than exact clocks do: that is nobody's time. */
    later.own_cpu_ns += NS_PER_SECOND;
    conditions_between(&earlier, &later, CONDITION_UNKNOWN, &c);
    assert_int_equal(c.others_ns, 0);
    assert_false(c.with_origin);
    later.busy_ns = CONDITION_UNKNOWN;
    conditions_between(&earlier, &later, 0, &c);
    assert_true(c.others_ns == CONDITION_UNKNOWN);
}

static void says_what_is_not_known(void **state)
{
    struct conditions_mark later = earlier;
    struct conditions c;
    json_t *json;

    (void)state;
    later.steal_ns = CONDITION_UNKNOWN;
    conditions_between(&earlier, &later, CONDITION_UNKNOWN, &c);
    json = conditions_json(&c);
    assert_non_null(json);
    assert_true(json_is_null(json_object_get(json, "steal_ns")));
    assert_true(json_is_null(json_object_get(json, "stalled_memory_ns")));
    assert_true(json_is_null(json_object_get(json, "origin")));
    assert_true(json_is_null(json_object_get(json, "capacity_cpus")));
    assert_string_equal(json_string_value(json_object_get(json, "khz")),
                        "absent");
    json_decref(json);
}

/* --- What disturbs ------------------------------------------------------- */

/* A second of two CPUs with nothing wrong. */
static struct conditions quiet(void)
{
    return (struct conditions){.wall_ns = NS_PER_SECOND,
                               .cpus = 2,
                               .busy_ns = NS_PER_SECOND,
                               .own_cpu_ns = 950 * NS_PER_MS,
                               .others_ns = 50 * NS_PER_MS,
                               .steal_ns = 10 * NS_PER_MS,
                               .capacity_cpus = 1.95};
}

static void assert_reasons(const struct conditions *c, bool parallel,
                           const char *expected)
{
    json_t *reasons = disturbance_reasons(c, parallel);
    char *text = json_dumps(reasons, JSON_COMPACT);

    assert_string_equal(text, expected);
    free(text);
    json_decref(reasons);
}

static void names_what_disturbs(void **state)
{
    struct conditions c = quiet();

    (void)state;
    assert_reasons(&c, true, "[]");
    c.steal_ns = 40 * NS_PER_MS;
    c.others_ns = 300 * NS_PER_MS;
    c.capacity_cpus = 1.31;
    c.clock_gap_ns = 2000000000;
    c.stalled_ns[PRESSURE_MEMORY] = 30 * NS_PER_MS;
    assert_reasons(&c, true,
                   "[\"steal 4 %\",\"others used 0.3 CPUs\","
                   "\"memory was short for 3 % of the time\","
                   "\"capacity 1.31 of 2 CPUs\",\"clock jump\"]");
    c = quiet();
    c.capacity_cpus = 1.31; /* one thread wants one CPU only */
    assert_reasons(&c, false, "[]");
    c.capacity_cpus = 0; /* not probed */
    assert_reasons(&c, true, "[]");
}

/* In a short run one tick is a large share, and means nothing. */
static void forgives_ticks(void **state)
{
    struct conditions c = quiet();

    (void)state;
    c.wall_ns = 50 * NS_PER_MS;
    c.busy_ns = 50 * NS_PER_MS;
    c.others_ns = 40 * NS_PER_MS;
    c.steal_ns = 10 * NS_PER_MS;
    assert_reasons(&c, true, "[]");
    c.others_ns = CONDITION_UNKNOWN;
    c.steal_ns = CONDITION_UNKNOWN;
    c.stalled_ns[PRESSURE_MEMORY] = CONDITION_UNKNOWN;
    assert_reasons(&c, true, "[]");
}

static void tells_a_busy_origin(void **state)
{
    struct conditions c = quiet();
    char text[80];

    (void)state;
    c.origin_cpu_ns = 950 * NS_PER_MS;
    assert_null(disturbance_bottleneck(&c, text, sizeof text));
    c.with_origin = true;
    assert_string_equal(disturbance_bottleneck(&c, text, sizeof text),
                        "origin saturated: busy 95 % of a CPU");
    c.origin_cpu_ns = 500 * NS_PER_MS;
    assert_null(disturbance_bottleneck(&c, text, sizeof text));
    c.listen_overflows = 3;
    assert_non_null(disturbance_bottleneck(&c, text, sizeof text));
    c.listen_overflows = CONDITION_UNKNOWN;
    assert_null(disturbance_bottleneck(&c, text, sizeof text));
    assert_reasons(&c, true, "[]"); /* it is a kind of its own */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parses_cpu_times),
        cmocka_unit_test(parses_pressure),
        cmocka_unit_test(parses_netstat),
        cmocka_unit_test(subtracts_what_is_ours),
        cmocka_unit_test(says_what_is_not_known),
        cmocka_unit_test(names_what_disturbs),
        cmocka_unit_test(forgives_ticks),
        cmocka_unit_test(tells_a_busy_origin),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
