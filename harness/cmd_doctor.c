/* `cbench doctor`: what on this machine weakens which results, and what would
 * change it. Read-only. */
#include <argp.h>
#include <stdio.h>

#include "harness/commands.h"
#include "harness/doctor.h"
#include "harness/exit.h"
#include "harness/machine.h"
#include "harness/spawn.h"

static const struct argp_option options[] = {
    {"json", 'j', NULL, 0, "print the findings and the facts as JSON", 0},
    {0},
};

static error_t parse(int key, char *text, struct argp_state *state)
{
    bool *json = state->input;

    switch (key) {
    case 'j':
        *json = true;
        return 0;
    case ARGP_KEY_ARG:
        argp_error(state, "doctor takes no argument: \"%s\"", text);
        return EINVAL;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static void print_json(const struct findings *findings, json_t *facts)
{
    json_t *json = doctor_json(findings, facts);

    json_dumpf(json, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(6));
    putchar('\n');
    json_decref(json);
}

int cmd_doctor(int argc, char **argv)
{
    static const struct argp argp = {
        options,
        parse,
        NULL,
        "What on this machine weakens which results, and the command that "
        "would change it. Nothing is changed.\vExit status: 0 ready (findings "
        "that weaken some results are allowed), 5 results would be "
        "untrustworthy.",
        NULL,
        NULL,
        NULL};
    struct findings findings = {0};
    struct probes probes = {0};
    bool json = false;

    argp_parse(&argp, argc, argv, 0, NULL, &json);
    spawn_init();
    /* The load as it was before the probes and tools made some. */
    json_t *facts = machine_facts(&machine_itself);

    doctor_probe(&probes);
    doctor_tools(&findings);
    doctor_limits(facts, &findings);
    doctor_cpus(facts, &findings);
    doctor_system(facts, &findings);
    doctor_probes(&probes, facts, &findings);
    if (json)
        print_json(&findings, facts);
    else
        doctor_print(stdout, &findings);
    const bool ready = doctor_worst(&findings) != VERDICT_UNTRUSTWORTHY;

    doctor_release(&findings);
    json_decref(facts);
    return ready ? EXIT_DONE : EXIT_NOT_READY;
}
