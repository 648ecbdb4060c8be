/* Facts read from hand-made /proc and /sys trees: a laptop, a virtual machine, a
 * container with a quota, and one where nothing can be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "harness/doctor.h"
#include "harness/machine.h"
#include "harness/machine_parts.h"

static json_t *facts_of(const char *root)
{
    const struct machine_source source = {root};

    return machine_facts(&source);
}

static void assert_number(const json_t *facts, const char *path, double value)
{
    assert_float_equal(fact_number(facts, path), value, 1e-9);
}

static void assert_text(const json_t *facts, const char *path, const char *text)
{
    assert_string_equal(fact_text(facts, path), text);
}

static void lists_of_cpus(void **state)
{
    cpu_set_t set;

    (void)state;
    assert_int_equal(cpus_of_list("0-3,8", &set), 5);
    assert_true(CPU_ISSET(8, &set));
    assert_false(CPU_ISSET(4, &set));
    assert_int_equal(cpus_of_list("0, 2", &set), 2);
    assert_int_equal(cpus_of_list("", &set), 0);
    assert_int_equal(cpus_of_list("none", &set), 0);
    assert_int_equal(cpus_of_list("1023-4096", &set), 1);
    assert_int_equal(cpus_of_list("5-", &set), 0);
}

static void a_laptop(void **state)
{
    json_t *facts = facts_of(FIXTURES "/machine-laptop");

    (void)state;
    assert_text(facts, "cpu", "Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz");
    assert_text(facts, "microcode", "0xf4");
    assert_number(facts, "cpus", 4);
    assert_number(facts, "logical_cpus", 4);
    assert_number(facts, "sockets", 1);
    assert_number(facts, "cores", 2);
    assert_number(facts, "threads_per_core", 2);
    assert_text(facts, "smt", "on");
    assert_text(facts, "turbo", "on");
    assert_text(facts, "hypervisor", "none");
    assert_text(facts, "os", "Debian GNU/Linux 12 (bookworm)");
    assert_text(facts, "huge_pages", "always");
    assert_text(facts, "clocksource.current", "hpet");
    assert_text(facts, "vulnerabilities.meltdown", "Mitigation: PTI");
    assert_number(facts, "memory_bytes", 8000000.0 * 1024);
    assert_number(facts, "swap_used_bytes", 500000.0 * 1024);
    assert_number(facts, "limits.descriptors.soft", 1024);
    assert_number(facts, "limits.descriptors.hard", 1048576);
    assert_text(facts, "limits.stack_bytes.hard", "unlimited");
    assert_text(facts, "cgroup.cpu_quota", "unlimited");
    assert_number(facts, "cgroup.pids_max", 20000); /* of the group above */
    assert_number(facts, "pressure.cpu", 0.125);
    assert_number(facts, "steal_share", 0);
    assert_number(facts, "uptime_s", 86400);
    assert_int_equal(json_array_size(json_object_get(facts, "caches")), 4);

    const json_t *policies = json_object_get(facts, "cpufreq");

    assert_int_equal(json_array_size(policies), 4);
    assert_text(json_array_get(policies, 3), "policy", "policy3");
    assert_text(json_array_get(policies, 3), "governor", "powersave");
    assert_number(json_array_get(policies, 3), "max_khz", 3100000);
    json_decref(facts);
}

static void a_virtual_machine(void **state)
{
    json_t *facts = facts_of(FIXTURES "/machine-vm");

    (void)state;
    assert_text(facts, "hypervisor", "QEMU");
    assert_text(facts, "cpufreq", "absent");
    assert_text(facts, "turbo", "unknown");
    assert_number(facts, "sockets", 2);
    assert_number(facts, "cores", 8);
    assert_number(facts, "threads_per_core", 1);
    assert_number(facts, "steal_share", 0.1);
    assert_text(facts, "cgroup.cpu_quota", "unlimited");
    assert_number(facts, "cgroup.memory_limit_bytes", 1073741824);
    /* The root group of pids has no such file. */
    assert_text(facts, "cgroup.pids_max", "unlimited");
    assert_int_equal(json_array_size(json_object_get(
                         json_object_get(facts, "cgroup"), "versions")),
                     2);
    json_decref(facts);
}

/* What is above our group binds it too. */
static void a_container_with_a_quota(void **state)
{
    json_t *facts = facts_of(FIXTURES "/machine-quota");

    (void)state;
    assert_number(facts, "cgroup.cpu_quota", 1.5);
    assert_number(facts, "cgroup.memory_limit_bytes", 536870912);
    assert_number(facts, "cgroup.pids_max", 512);
    assert_text(facts, "kernel", "unknown");
    json_decref(facts);
}

/* No fact is left out or empty because it cannot be read. */
static void assert_same_keys(json_t *some, json_t *others)
{
    for (void *at = json_object_iter(some); at;
         at = json_object_iter_next(some, at))
        assert_non_null(json_object_get(others, json_object_iter_key(at)));
    assert_int_equal(json_object_size(some), json_object_size(others));
}

static void assert_all_unknown(json_t *facts)
{
    for (void *at = json_object_iter(facts); at;
         at = json_object_iter_next(facts, at)) {
        json_t *value = json_object_iter_value(at);

        if (json_is_object(value))
            assert_all_unknown(value);
        else
            assert_string_equal(json_string_value(value), "unknown");
    }
}

static void nothing_can_be_read(void **state)
{
    json_t *facts = facts_of(FIXTURES "/machine-mute");
    json_t *here = machine_facts(&machine_itself);

    (void)state;
    assert_same_keys(here, facts);
    assert_all_unknown(facts);
    json_decref(here);
    json_decref(facts);
}

static void two_cpus_of_different_cores(void **state)
{
    const struct machine_source laptop = {FIXTURES "/machine-laptop"};
    const struct machine_source mute = {FIXTURES "/machine-mute"};
    int cpus[2];

    (void)state;
    assert_int_equal(machine_two_cores(&laptop, cpus), 0);
    assert_int_equal(cpus[0], 0);
    assert_int_equal(cpus[1], 2); /* 0 and 1 share a core */
    assert_int_equal(machine_two_cores(&mute, cpus), -1);
}

/* Only what bears on times is kept; nothing of what follows "--". */
static void kernel_words_that_tell(void **state)
{
    static const char *const pairs[][2] = {
        {"root=/dev/sda1 quiet nosmt=force isolcpus=2,3",
         "nosmt=force isolcpus=2,3 (2 more)"},
        {"mitigations=off -- --password=psi nosmt", "mitigations=off"},
        {"quiet", "(1 more)"},
        {"  \n", ""},
        {"", ""}};

    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        char *words = machine_kernel_words(pairs[i][0]);

        assert_string_equal(words, pairs[i][1]);
        free(words);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_of_cpus),
        cmocka_unit_test(kernel_words_that_tell),
        cmocka_unit_test(a_laptop),
        cmocka_unit_test(a_virtual_machine),
        cmocka_unit_test(a_container_with_a_quota),
        cmocka_unit_test(nothing_can_be_read),
        cmocka_unit_test(two_cpus_of_different_cores),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
