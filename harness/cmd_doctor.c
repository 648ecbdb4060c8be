/* `cbench doctor`: what on this machine weakens which results, and what would
 * change it. Read-only, but for --self-check, which runs experiments. */
#include <argp.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "harness/commands.h"
#include "harness/doctor.h"
#include "harness/exit.h"
#include "harness/machine.h"
#include "harness/paths.h"
#include "harness/self_check.h"
#include "harness/spawn.h"

enum {
    KEY_SELF_CHECK = 256,
    KEY_ROUNDS,
    KEY_RUN_SECONDS,
    KEY_MODEL,
    KEY_SEED,
    KEY_OUT,
    KEY_VARIANTS,
};

static const struct argp_option rows[] = {
    {"json", 'j', NULL, 0, "print what was found as JSON", 1},
    {"self-check", KEY_SELF_CHECK, "K", OPTION_ARG_OPTIONAL,
     "instead: run K experiments (30) whose truth is known, and count what is "
     "told wrongly and what is missed",
     2},
    {"rounds", KEY_ROUNDS, "N", 0, "of each of them (16)", 2},
    {"run-seconds", KEY_RUN_SECONDS, "S", 0, "that a run takes (0.04)", 2},
    {"model", KEY_MODEL, "NAME", 0, "that runs them (thread-pool)", 2},
    {"seed", KEY_SEED, "S", 0, "of the order of the runs (1)", 2},
    {"out", KEY_OUT, "DIR", 0, "keep their result set there", 2},
    {"variants", KEY_VARIANTS, "DIR", 0, "where the variants are", 3},
    {0},
};

struct doctor_options {
    bool json, self_check;
    const char *only_there; /* an option that only a self-check has, or NULL */
    struct self_check_options check;
};

static double number(struct argp_state *state, const char *name,
                     const char *text, double least, double most)
{
    char *end;
    const double value = strtod(text, &end);

    if (end == text || *end || !(value >= least && value <= most))
        argp_error(state, "--%s: \"%s\" is not a number from %g to %g", name,
                   text, least, most);
    return value;
}

static uint64_t whole(struct argp_state *state, const char *name,
                      const char *text, double least, double most)
{
    const double value = number(state, name, text, least, most);

    if (value != floor(value))
        argp_error(state, "--%s: \"%s\" is not a whole number", name, text);
    return (uint64_t)value;
}

/* The options that make no sense without --self-check. */
static error_t parse_check(int key, char *text, struct argp_state *state)
{
    struct doctor_options *options = state->input;
    struct self_check_options *check = &options->check;

    switch (key) {
    case KEY_ROUNDS:
        check->rounds = (unsigned)whole(state, "rounds", text,
                                        SELF_CHECK_LEAST_ROUNDS, 1000);
        options->only_there = "rounds";
        return 0;
    case KEY_RUN_SECONDS:
        check->run_seconds = number(state, "run-seconds", text, 0.005, 10);
        options->only_there = "run-seconds";
        return 0;
    case KEY_MODEL:
        check->model = text;
        options->only_there = "model";
        return 0;
    case KEY_SEED:
        check->seed = whole(state, "seed", text, 0, 1e15);
        options->only_there = "seed";
        return 0;
    case KEY_OUT:
        if (!*text)
            argp_error(state, "--out needs a directory");
        check->out = text;
        options->only_there = "out";
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct doctor_options *options = state->input;

    switch (key) {
    case 'j':
        options->json = options->check.json = true;
        return 0;
    case KEY_SELF_CHECK:
        options->self_check = true;
        if (text)
            options->check.experiments =
                (unsigned)whole(state, "self-check", text, 1, 10000);
        return 0;
    case KEY_VARIANTS:
        paths_set_variants(text);
        return 0;
    case ARGP_KEY_ARG:
        argp_error(state, "doctor takes no argument: \"%s\"", text);
        return EINVAL;
    case ARGP_KEY_END:
        if (options->only_there && !options->self_check)
            argp_error(state, "--%s is for --self-check", options->only_there);
        return 0;
    default:
        return parse_check(key, text, state);
    }
}

static void print_json(const struct findings *findings, json_t *facts)
{
    json_t *json = doctor_json(findings, facts);

    json_dumpf(json, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(6));
    putchar('\n');
    json_decref(json);
}

/* What weakens results here. Returns an exit status. */
static int look(bool json)
{
    struct findings findings = {0};
    struct probes probes = {0};
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

int cmd_doctor(int argc, char **argv)
{
    static const struct argp argp = {
        rows,
        parse,
        NULL,
        "What on this machine weakens which results, and the command that "
        "would change it. Nothing is changed.\vExit status: 0 ready (findings "
        "that weaken some results are allowed), 5 results would be "
        "untrustworthy; of a self-check 0 passed, 5 more false positives than "
        "a rate of 5 % allows or fewer than nine tenths of the slowdowns of "
        "10 % found, 1 it could not be run, 77 a tool is missing, 130 "
        "interrupted.",
        NULL,
        NULL,
        NULL};
    struct doctor_options options = {.check = {.experiments = 30,
                                               .rounds = 16,
                                               .run_seconds = 0.04,
                                               .model = "thread-pool",
                                               .seed = 1}};

    argp_parse(&argp, argc, argv, 0, NULL, &options);
    spawn_init();
    return options.self_check ? cmd_self_check(&options.check, argv)
                              : look(options.json);
}
