/* `cbench database`: a private PostgreSQL cluster with the table that the db
 * workload asks for, until it is told to end; or that table alone in a database
 * that is there. */
#include <argp.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "harness/cluster.h"
#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/memory.h"
#include "harness/spawn.h"

#define ROWS_MAX        100000000
#define CONNECTIONS_MAX 100000

enum { KEY_ROWS = 256, KEY_CONNECTIONS, KEY_LOAD, KEY_URL, KEY_PARENT };

struct options {
    struct cluster_options cluster;
    const char *url;
    bool load, exit_with_parent;
};

static const struct argp_option rows[] = {
    {"rows", KEY_ROWS, "N", 0, "rows of the table (default 10000)", 1},
    {"connections", KEY_CONNECTIONS, "N", 0,
     "how many the server accepts at once (default 500)", 1},
    {"exit-with-parent", KEY_PARENT, NULL, 0,
     "end when the process that started this one has ended", 1},
    {"load", KEY_LOAD, NULL, 0,
     "start nothing: make the table anew in the database at --db-url", 2},
    {"db-url", KEY_URL, "URL", 0, "with --load: its address, as libpq takes it",
     2},
    {0},
};

static const char documentation[] =
    "Run a private PostgreSQL server in a temporary directory, with the table "
    "that the db workload asks for, and remove it all at the end. It prints "
    "\"listening on URL\"; --db-url of a variant takes that URL."
    "\vSIGTERM and SIGINT end it. Exit status: 0 done or ended by a signal, 1 "
    "failed, 2 usage, 77 PostgreSQL's server is not installed.";

static uint64_t number(struct argp_state *state, const char *name,
                       const char *text, uint64_t most)
{
    char *end;
    const uint64_t value = strtoull(text, &end, 10);

    if (!*text || strspn(text, "0123456789") != strlen(text) || value < 1 ||
        value > most || strlen(text) > 12)
        argp_error(state, "--%s: \"%s\" is not a whole number from 1 to %llu",
                   name, text, (unsigned long long)most);
    return value;
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct options *options = state->input;

    switch (key) {
    case KEY_ROWS:
        options->cluster.rows = number(state, "rows", text, ROWS_MAX);
        return 0;
    case KEY_CONNECTIONS:
        options->cluster.connections =
            number(state, "connections", text, CONNECTIONS_MAX);
        return 0;
    case KEY_LOAD:
        options->load = true;
        return 0;
    case KEY_URL:
        options->url = text;
        return 0;
    case KEY_PARENT:
        options->exit_with_parent = true;
        return 0;
    case ARGP_KEY_END:
        if (options->load != (options->url != NULL))
            argp_error(state, "--load and --db-url go together");
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static int say(const char *why, int status)
{
    if (spawn_interrupted())
        return 128 + spawn_interrupted();
    fprintf(stderr, "cbench: %s\n", why);
    return status;
}

static int load(const struct options *options)
{
    char why[512];

    if (cluster_load(options->url, options->cluster.rows, why, sizeof why) < 0)
        return say(why, EXIT_FAILED);
    printf("loaded %llu rows\n", (unsigned long long)options->cluster.rows);
    return EXIT_DONE;
}

/* To be asked for again after a change of user, which forgets it. */
static void end_with_parent(pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        raise(SIGTERM);
}

/* Until a signal comes, or the server ends by itself. */
static int serve(struct cluster *cluster)
{
    char *words;
    int status;

    printf("listening on %s\n", cluster->url);
    if (fflush(stdout) != 0)
        return say("cannot print the address", EXIT_FAILED);
    status = spawn_await(&cluster->server, SPAWN_FOREVER);
    if (status == -EINTR)
        return EXIT_DONE;
    words = cluster_last_words(cluster);
    fprintf(stderr, "cbench: the database ended: %s\n",
            words ? words : "it left no message");
    free(words);
    return EXIT_FAILED;
}

static int keep(const struct options *options, pid_t parent)
{
    struct cluster cluster;
    char why[512] = "";
    int status;

    if (cluster_unavailable())
        return say(cluster_unavailable(), EXIT_UNAVAILABLE);
    if (options->exit_with_parent)
        end_with_parent(parent);
    status = cluster_make(&cluster, &options->cluster, why, sizeof why);
    if (status == 0 && options->exit_with_parent)
        end_with_parent(parent);
    status = status < 0 ? say(why, EXIT_FAILED) : serve(&cluster);
    cluster_remove(&cluster);
    return status;
}

int cmd_database(int argc, char **argv)
{
    static const struct argp argp = {
        .options = rows, .parser = parse, .doc = documentation};
    struct options options = {.cluster = {.rows = 10000, .connections = 500}};
    const pid_t parent = getppid();

    argp_parse(&argp, argc, argv, 0, NULL, &options);
    spawn_init();
    return options.load ? load(&options) : keep(&options, parent);
}
