/* cbench: which concurrency model for which kind of work, measured. */
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/report/report.h"

struct command {
    const char *name, *summary;
    int (*run)(int argc, char **argv);
};

static const struct command commands[] = {
    {"list", "workloads, models, variants and experiments", cmd_list},
    {"run", "run one workload under one model", cmd_run},
    {"bench", "run experiments and write a result set", cmd_bench},
    {"lesson", "predict, run an experiment, and see who was right", cmd_lesson},
    {"report", "make the report of a result set", cmd_report},
    {"claims", "what is commonly said, held against a result set", cmd_claims},
    {"compare", "two result sets, or two builds of the suite", cmd_compare},
    {"doctor", "what on this machine weakens which results", cmd_doctor},
    {"origin", "run the HTTP server that workloads fetch from", cmd_origin},
    {"database", "run a private PostgreSQL for the db workload", cmd_database},
};

#define COMMANDS (sizeof commands / sizeof *commands)

static void print_usage(FILE *stream)
{
    fputs("Usage: cbench COMMAND [ARGUMENTS…]\n"
          "Concurrency models compared on equal work.\n\n",
          stream);
    for (size_t i = 0; i < COMMANDS; i++)
        fprintf(stream, "  %-9s%s\n", commands[i].name, commands[i].summary);
    fputs("\n`cbench COMMAND --help` tells more. `cbench bench` runs every "
          "experiment;\n`cbench run http event-loop --tasks 1000 --latency-ms "
          "20` runs one thing once.\n",
          stream);
}

static int refuse(const char *name)
{
    const char *names[COMMANDS];
    char *hint;

    for (size_t i = 0; i < COMMANDS; i++)
        names[i] = commands[i].name;
    hint = nearest_hint(name, names, COMMANDS);
    fprintf(stderr, "cbench: there is no command \"%s\"; %s\n", name, hint);
    free(hint);
    return EXIT_USAGE;
}

/* A full disk or a closed pipe must not look like success. */
static int flushed(int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    perror("cbench: cannot write to standard output");
    return status ? status : EXIT_FAILED;
}

int main(int argc, char **argv)
{
    argp_err_exit_status = EXIT_USAGE;
    if (argc < 2) {
        print_usage(stderr);
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        print_usage(stdout);
        return flushed(EXIT_DONE);
    }
    if (strcmp(argv[1], "--version") == 0) {
        puts("cbench " CBENCH_VERSION);
        return flushed(EXIT_DONE);
    }
    for (size_t i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i].name, argv[1]) == 0) {
            /* What argp calls the program in its messages. */
            argv[1] = memory_format("cbench %s", commands[i].name);
            return flushed(commands[i].run(argc - 1, argv + 1));
        }
    return refuse(argv[1]);
}
