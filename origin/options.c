/* The command line: argp's table and the checks it leaves to us. */
#include "origin/options.h"

#include <argp.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "origin/server.h"

#define LOOPBACK "127.0.0.1"

enum key {
    KEY_PORT = 'p',
    KEY_BIND = 'b',
    KEY_ADDRESSES = 256,
    KEY_CAPACITY,
    KEY_FAULT,
    KEY_FAULT_RATE,
    KEY_SEED,
    KEY_READY_FD,
    KEY_EXIT_WITH_PARENT,
    KEY_END,
};

static const struct argp_option rows[] = {
    {"port", KEY_PORT, "PORT", 0,
     "port to listen on; 0, the default: a free one", 1},
    {"bind", KEY_BIND, "ADDRESS", 0,
     "numeric address to listen on (default " LOOPBACK ")", 1},
    {"addresses", KEY_ADDRESSES, "N", 0,
     "listen on the same port of N addresses from 127.0.0.1 on, 1 to 16 "
     "(default 16; 1 with another --bind)",
     1},
    {"capacity", KEY_CAPACITY, "K", 0,
     "answer 503 at once while K answers are being delayed", 2},
    {"fault", KEY_FAULT, "KIND", 0, "how requests fail: " FAULT_WORDS, 2},
    {"fault-rate", KEY_FAULT_RATE, "P", 0,
     "the share of requests that fail so, 0 to 1", 2},
    {"seed", KEY_SEED, "S", 0, "which of them fail (default 1)", 2},
    {"ready-fd", KEY_READY_FD, "FD", 0,
     "write the address to this descriptor instead of standard output", 3},
    {"exit-with-parent", KEY_EXIT_WITH_PARENT, NULL, 0,
     "end when the process that started this one ends", 3},
    {0},
};

static const char documentation[] =
    "A local HTTP/1.1 server that answers after a delay, never early, with a "
    "body that the client can check.\v"
    "GET /d/DELAY_US/BYTES/ID waits DELAY_US microseconds from the end of the "
    "request and answers BYTES bytes that are a function of the number ID; "
    "with ?fault=KIND it fails instead, with ?capacity=K while K answers are "
    "being delayed. GET /j/DELAY_US/WIDTHxHEIGHT/ID answers a JPEG of that "
    "size "
    "likewise. GET /stats tells as JSON what was counted (/stats/reset: "
    "and begins afresh), GET /healthz that the origin is there.\n\n"
    "On start one line is printed, \"listening on HOST:PORT\"; "
    "127.0.0.1-16:PORT stands for 16 addresses. SIGTERM and SIGINT end it.\n\n"
    "Exit status: 0 ended by a signal, 1 failed, 2 usage, 4 a limit on "
    "descriptors is in the way.";

/* argp may end the process and keeps its words in static storage: no thread
 * has been started yet. NOLINTBEGIN(concurrency-mt-unsafe) */

struct parsing {
    struct options *options;
    bool seen[KEY_END];
};

static uint64_t number(const char *name, const char *text, uint64_t min,
                       uint64_t max, const struct argp_state *state)
{
    char *end = NULL;
    uint64_t value;

    errno = 0;
    value = strtoull(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || errno != 0 ||
        value < min || value > max)
        argp_error(state, "--%s %s: not a whole number from %llu to %llu", name,
                   text, (unsigned long long)min, (unsigned long long)max);
    return value;
}

static double fraction(const char *text, const struct argp_state *state)
{
    char *end = NULL;
    const double value = strtod(text, &end);

    if (end == text || *end != '\0' || !(value >= 0 && value <= 1))
        argp_error(state, "--fault-rate %s: not a number from 0 to 1", text);
    return value;
}

static void check(struct parsing *parsing, const struct argp_state *state)
{
    struct options *options = parsing->options;
    const bool loopback = strcmp(options->listen.address, LOOPBACK) == 0;

    if (!parsing->seen[KEY_ADDRESSES])
        options->listen.count = loopback ? LISTENERS_MAX : 1;
    else if (options->listen.count > 1 && !loopback)
        argp_error(state,
                   "--addresses %u: several addresses are for --bind " LOOPBACK
                   " only",
                   options->listen.count);
    if (parsing->seen[KEY_FAULT] != parsing->seen[KEY_FAULT_RATE])
        argp_error(state, "--fault and --fault-rate go together");
}

static void note_given(struct parsing *parsing, int key,
                       const struct argp_state *state)
{
    const struct argp_option *row = rows;

    while (row->key != key)
        row++;
    if (parsing->seen[key])
        argp_error(state, "--%s is given twice", row->name);
    parsing->seen[key] = true;
}

static error_t parse_option(int key, char *text, struct argp_state *state)
{
    struct parsing *const parsing = state->input;
    struct options *const options = parsing->options;

    if (key > 0 && key < KEY_END)
        note_given(parsing, key, state);
    switch (key) {
    case KEY_PORT:
        options->listen.port = (uint16_t)number("port", text, 0, 65535, state);
        return 0;
    case KEY_BIND:
        options->listen.address = text;
        return 0;
    case KEY_ADDRESSES:
        options->listen.count =
            (unsigned)number("addresses", text, 1, LISTENERS_MAX, state);
        return 0;
    case KEY_CAPACITY:
        options->capacity = number("capacity", text, 1, UINT32_MAX, state);
        return 0;
    case KEY_FAULT:
        options->fault = fault_named(text, strlen(text));
        if (options->fault == FAULT_NONE)
            argp_error(state, "--fault %s: a fault is one of " FAULT_WORDS,
                       text);
        return 0;
    case KEY_FAULT_RATE:
        options->fault_rate = fraction(text, state);
        return 0;
    case KEY_SEED:
        options->seed = number("seed", text, 0, UINT64_MAX, state);
        return 0;
    case KEY_READY_FD:
        options->ready_fd = (int)number("ready-fd", text, 0, 1 << 20, state);
        return 0;
    case KEY_EXIT_WITH_PARENT:
        options->exit_with_parent = true;
        return 0;
    case ARGP_KEY_ARG:
        argp_error(state, "%s: this program takes options only", text);
        return 0;
    case ARGP_KEY_END:
        check(parsing, state);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

void options_parse(int argc, char **argv, struct options *options)
{
    static const struct argp argp = {
        .options = rows, .parser = parse_option, .doc = documentation};
    struct parsing parsing = {.options = options};

    *options = (struct options){
        .listen.address = LOOPBACK,
        .capacity = UINT64_MAX,
        .seed = 1,
        .ready_fd = -1,
    };
    argp_err_exit_status = 2;
    argp_program_version = "cbench-origin " ORIGIN_VERSION;
    argp_parse(&argp, argc, argv, 0, NULL, &parsing);
}

/* NOLINTEND(concurrency-mt-unsafe) */
