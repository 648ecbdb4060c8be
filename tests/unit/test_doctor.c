/* What is found on hand-made machines, from probes, and how it is said. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "harness/doctor.h"
#include "harness/machine.h"

static void judge(const char *root, struct findings *findings)
{
    const struct machine_source source = {root};
    json_t *facts = machine_facts(&source);

    doctor_limits(facts, findings);
    doctor_cpus(facts, findings);
    doctor_system(facts, findings);
    json_decref(facts);
}

static const struct finding *find(const struct findings *findings,
                                  const char *check)
{
    for (size_t i = 0; i < findings->count; i++)
        if (strcmp(findings->items[i].check, check) == 0)
            return &findings->items[i];
    print_error("there is no check \"%s\"\n", check);
    abort();
}

static void assert_found(const struct findings *findings, const char *check,
                         enum verdict verdict, const char *part)
{
    const struct finding *finding = find(findings, check);

    if (finding->verdict != verdict || !strstr(finding->found, part))
        fail_msg("%s: %d, %s", check, finding->verdict, finding->found);
    assert_int_equal(finding->verdict == VERDICT_OK, finding->weakens == NULL);
    assert_int_equal(finding->verdict == VERDICT_OK, finding->command == NULL);
}

static void a_laptop(void **state)
{
    struct findings findings = {0};

    (void)state;
    judge(FIXTURES "/machine-laptop", &findings);
    assert_found(&findings, "governor", VERDICT_WEAKENS,
                 "powersave (intel_pstate, CPUs 1)");
    assert_found(&findings, "turbo", VERDICT_WEAKENS, "on");
    assert_non_null(strstr(find(&findings, "turbo")->command, "no_turbo"));
    assert_found(&findings, "threads per core", VERDICT_WEAKENS, "2");
    assert_found(&findings, "CPUs", VERDICT_WEAKENS, "4");
    assert_found(&findings, "virtual machine", VERDICT_OK, "none");
    assert_found(&findings, "load", VERDICT_OK, "0.90");
    assert_found(&findings, "clock source", VERDICT_WEAKENS, "tsc hpet");
    assert_found(&findings, "transparent huge pages", VERDICT_WEAKENS, "alw");
    assert_found(&findings, "swap in use", VERDICT_WEAKENS, "512 MB");
    assert_found(&findings, "accept queue (somaxconn)", VERDICT_WEAKENS, "128");
    assert_found(&findings, "open descriptors", VERDICT_OK, "1048576");
    assert_int_equal(doctor_worst(&findings), VERDICT_WEAKENS);
    doctor_release(&findings);
}

static void a_virtual_machine(void **state)
{
    struct findings findings = {0};

    (void)state;
    judge(FIXTURES "/machine-vm", &findings);
    assert_found(&findings, "virtual machine", VERDICT_WEAKENS, "QEMU");
    assert_found(&findings, "steal", VERDICT_WEAKENS, "10.0 %");
    assert_found(&findings, "governor", VERDICT_OK, "absent");
    assert_found(&findings, "CPUs", VERDICT_OK, "8");
    assert_found(&findings, "clock source", VERDICT_OK, "kvm-clock");
    assert_found(&findings, "client ports", VERDICT_WEAKENS, "1000 for each");
    assert_found(&findings, "cgroup memory limit", VERDICT_WEAKENS, "1.07");
    assert_int_equal(doctor_worst(&findings), VERDICT_WEAKENS);
    doctor_release(&findings);
}

static void a_container_with_a_quota(void **state)
{
    struct findings findings = {0};

    (void)state;
    judge(FIXTURES "/machine-quota", &findings);
    assert_found(&findings, "cgroup CPU quota", VERDICT_UNTRUSTWORTHY,
                 "1.5 CPUs for 8");
    assert_found(&findings, "load", VERDICT_UNTRUSTWORTHY, "9.50 on 8");
    assert_found(&findings, "open descriptors", VERDICT_UNTRUSTWORTHY, "1000");
    assert_found(&findings, "processes of a user", VERDICT_UNTRUSTWORTHY,
                 "too few");
    assert_found(&findings, "cgroup pids.max", VERDICT_WEAKENS, "512");
    assert_found(&findings, "address space in bytes", VERDICT_WEAKENS, "2000");
    assert_int_equal(doctor_worst(&findings), VERDICT_UNTRUSTWORTHY);
    doctor_release(&findings);
}

/* What cannot be read is said, and decides nothing. */
static void nothing_can_be_read(void **state)
{
    struct findings findings = {0};

    (void)state;
    judge(FIXTURES "/machine-mute", &findings);
    for (size_t i = 0; i < findings.count; i++)
        assert_found(&findings, findings.items[i].check, VERDICT_OK, "unknown");
    doctor_release(&findings);
}

static void one_cpu(void **state)
{
    struct findings findings = {0};
    json_t *facts = json_pack("{s:i, s:{s:s}}", "cpus", 1, "clocksource",
                              "current", "jiffies");

    (void)state;
    doctor_cpus(facts, &findings);
    doctor_system(facts, &findings);
    assert_found(&findings, "CPUs", VERDICT_UNTRUSTWORTHY, "1 may be used");
    assert_found(&findings, "clock source", VERDICT_UNTRUSTWORTHY, "jiffies");
    json_decref(facts);
    doctor_release(&findings);
}

static enum verdict verdict_of(const struct probes *probes, const char *check)
{
    struct findings findings = {0};
    enum verdict verdict;

    doctor_probes(probes, NULL, &findings);
    verdict = find(&findings, check)->verdict;
    doctor_release(&findings);
    return verdict;
}

static void probes_are_judged(void **state)
{
    static const struct {
        double capacity;
        enum verdict verdict;
    } rows[] = {{-1, VERDICT_OK},
                {1.0, VERDICT_UNTRUSTWORTHY},
                {1.49, VERDICT_UNTRUSTWORTHY},
                {1.5, VERDICT_WEAKENS},
                {1.87, VERDICT_WEAKENS},
                {1.88, VERDICT_OK},
                {2.05, VERDICT_OK},
                {2.5, VERDICT_WEAKENS}};
    struct probes probes = {.clock_read_ns = 20, .clock_resolution_ns = 1};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        probes.capacity = rows[i].capacity;
        assert_int_equal(verdict_of(&probes, "two busy CPUs"), rows[i].verdict);
    }
    assert_int_equal(verdict_of(&probes, "clock"), VERDICT_OK);
    probes.clock_read_ns = 900;
    assert_int_equal(verdict_of(&probes, "clock"), VERDICT_WEAKENS);
    probes.clock_resolution_ns = 4e6;
    assert_int_equal(verdict_of(&probes, "clock"), VERDICT_UNTRUSTWORTHY);
    assert_int_equal(verdict_of(&probes, "hardware counters"), VERDICT_OK);
    probes.counter_error = EACCES;
    assert_int_equal(verdict_of(&probes, "hardware counters"), VERDICT_WEAKENS);
}

static void counters_name_their_remedy(void **state)
{
    struct findings findings = {0};
    struct probes probes = {.counter_error = EACCES};

    (void)state;
    doctor_probes(&probes, NULL, &findings);
    probes.counter_error = ENOENT;
    doctor_probes(&probes, NULL, &findings);
    assert_string_equal(findings.items[2].command,
                        "sudo sysctl kernel.perf_event_paranoid=1");
    assert_string_equal(findings.items[5].found,
                        "not supported (perf_event_paranoid unknown)");
    doctor_release(&findings);
}

static void the_table_says_what_decided(void **state)
{
    struct findings findings = {0};
    char *text = NULL;
    size_t size = 0;

    (void)state;
    findings.group = "Tools";
    doctor_ok(&findings, "hammer", "%d kg", 2);
    doctor_bad(&findings, "nail",
               (struct complaint){VERDICT_UNTRUSTWORTHY, "all", "sudo nail"},
               "bent");
    FILE *out = open_memstream(&text, &size);

    doctor_print(out, &findings);
    fclose(out);
    assert_non_null(strstr(text, "  ok             hammer"));
    assert_non_null(strstr(text, "change:  sudo nail\n"));
    assert_non_null(strstr(text, "untrustworthy: nail.\n"));
    free(text);

    json_t *json = doctor_json(&findings, json_null());

    assert_true(json_is_false(json_object_get(json, "ready")));
    assert_string_equal(json_string_value(json_array_get(
                            json_object_get(json, "decided_by"), 0)),
                        "nail");
    json_decref(json);
    doctor_release(&findings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_laptop),
        cmocka_unit_test(a_virtual_machine),
        cmocka_unit_test(a_container_with_a_quota),
        cmocka_unit_test(nothing_can_be_read),
        cmocka_unit_test(one_cpu),
        cmocka_unit_test(probes_are_judged),
        cmocka_unit_test(counters_name_their_remedy),
        cmocka_unit_test(the_table_says_what_decided),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
