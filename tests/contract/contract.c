/* contract CASE VARIANT…: one case of the contract between models, workloads
 * and whoever runs a variant. Exit 0: it holds; 1: complaints on standard
 * output; 77: skipped, with the reason. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/run.h"

static const struct {
    const char *name;
    void (*run)(const char *variant);
} cases[] = {
    {"pair", case_pair},
    {"latencies", case_latencies},
    {"no-latencies", case_no_latencies},
    {"usage", case_usage},
    {"unwanted", case_unwanted},
    {"fail-nth", case_fail_nth},
    {"fail-compute", case_fail_compute},
    {"fail-attach", case_fail_attach},
    {"refused-calls", case_refused_calls},
    {"refused-workers", case_refused_workers},
    {"refused-descriptors", case_refused_descriptors},
    {"soft-descriptors", case_soft_descriptors},
    {"stack-overflow", case_stack_overflow},
    {"stack-size", case_stack_size},
    {"stack-maps", case_stack_maps},
    {"heartbeat", case_heartbeat},
    {"broken-images", case_broken_images},
    {"unavailable", case_unavailable},
    {"crash-nth", case_crash_nth},
    {"killed-workers", case_killed_workers},
    {"killed-holders", case_killed_holders},
    {"shared-ways", case_shared_ways},
    {"shared-deaths", case_shared_deaths},
    {"killed-parent", case_killed_parent},
};

/* Of several files together. */
static const struct {
    const char *name;
    void (*run)(char *const *files);
    bool with_origin; /* its path comes first, then one variant's */
} joint_cases[] = {
    {"agree", case_agree, false},
    {"image", case_image, false},
    {"refused-network", case_refused_network, true},
    {"faulty-origin", case_faulty_origin, true},
    {"overload", case_overload, true},
    {"broken-pictures", case_broken_pictures, true},
    {"origin-dies", case_origin_dies, true},
    {"stalled-origin", case_stalled_origin, true},
    {"loop-lag", case_loop_lag, false},
};

/* A pair that cannot work has one thing to do: say why. True: it cannot. */
static bool is_excused(const char *variant)
{
    json_t *description = describe(variant);
    const bool excused = description && !is_available(description);

    json_decref(description);
    if (excused)
        case_unavailable(variant);
    return excused;
}

static int run_case(const char *name, char **variants)
{
    for (size_t i = 0; i < sizeof(joint_cases) / sizeof(joint_cases[0]); i++)
        if (strcmp(joint_cases[i].name, name) == 0) {
            if (!joint_cases[i].with_origin || !is_excused(variants[1]))
                joint_cases[i].run(variants);
            return 0;
        }
    if (strcmp(name, "wrong") == 0 && variants[1]) {
        case_wrong(variants[0], variants[1]);
        return 0;
    }
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (strcmp(cases[i].name, name) == 0) {
            for (; *variants; variants++)
                if (!is_excused(*variants))
                    cases[i].run(*variants);
            return 0;
        }
    fprintf(stderr, "contract: there is no case '%s'\n", name);
    return 2;
}

static bool strace_works(void)
{
    return system("strace -f -qq -o /dev/null -e inject=clone:error=EAGAIN "
                  "true 2>/dev/null") == 0;
}

int main(int argc, char **argv)
{
    /* A crash is expected here and there; its core file is not. */
    const struct rlimit none = {0, 0};

    if (argc < 3) {
        fprintf(stderr, "usage: contract CASE VARIANT...\n");
        return 2;
    }
    setrlimit(RLIMIT_CORE, &none);
    if ((strcmp(argv[1], "refused-calls") == 0 ||
         strcmp(argv[1], "refused-workers") == 0 ||
         strcmp(argv[1], "stack-maps") == 0 ||
         strcmp(argv[1], "refused-network") == 0) &&
        !strace_works()) {
        printf("skipped: strace is missing or may not trace here\n");
        return EXIT_SKIPPED;
    }
    if (run_case(argv[1], argv + 2) != 0)
        return 2;
    printf("%u runs, %u deaths, %u complaints\n", counts.runs, counts.deaths,
           complaints());
    return complaints() == 0 ? 0 : 1;
}
