/* cbench-origin: the server that the http workloads fetch from. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "origin/options.h"
#include "origin/server.h"

enum { EXIT_REFUSED = 4 }; /* by a limit */

static volatile sig_atomic_t stopping;
static struct loop *signalled_loop;

static void stop(int number)
{
    (void)number;
    stopping = 1;
    loop_wake(signalled_loop);
}

static void catch_signals(struct loop *loop)
{
    const struct sigaction stops = {.sa_handler = stop};
    const struct sigaction ignores = {.sa_handler = SIG_IGN};

    signalled_loop = loop;
    sigaction(SIGTERM, &stops, NULL);
    sigaction(SIGINT, &stops, NULL);
    sigaction(SIGPIPE, &ignores, NULL);
}

/* Each connection takes a descriptor: use all that the hard limit allows. */
static struct rlimit raise_descriptor_limit(void)
{
    struct rlimit limit = {0};

    if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
        return limit;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return limit;
}

/* End when the parent ends, and at once where it has ended already. Returns
 * false then. */
static bool follow_parent(void)
{
    const pid_t parent = getppid();

    return prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && getppid() == parent;
}

static int complain_about_limit(const char *what, struct rlimit limit)
{
    fprintf(stderr,
            "cbench-origin: %s: no file descriptor is left (the limit is "
            "%llu); raise it with \"ulimit -n 20000\" as root, or listen on "
            "fewer addresses with --addresses 1\n",
            what, (unsigned long long)limit.rlim_cur);
    return EXIT_REFUSED;
}

static int complain_about_address(const char *name, int status,
                                  struct rlimit limit)
{
    char what[LISTEN_NAME_BYTES + 32];
    const char *advice = "try another --bind or --port";

    snprintf(what, sizeof(what), "cannot listen on %s", name);
    if (status == -EMFILE || status == -ENFILE)
        return complain_about_limit(what, limit);
    if (status == -EADDRINUSE)
        advice = "another program, perhaps another origin, listens there: end "
                 "it (\"ss -ltnp\" names it), or take another --port; 0 picks "
                 "a free one";
    else if (status == -EADDRNOTAVAIL)
        advice = "this machine has no such address: \"ip address\" lists those "
                 "it has";
    else if (status == -EACCES)
        advice = "ports below 1024 are for root: take a higher --port";
    else if (status == -EINVAL)
        advice = "--bind takes a numeric address such as 127.0.0.1 or ::1";
    fprintf(stderr, "cbench-origin: %s: %s; %s\n", what,
            strerrordesc_np(-status), advice);
    return EXIT_FAILURE;
}

/* Tell whoever started this where it listens. */
static int announce(const struct options *options, uint16_t port)
{
    const int fd = options->ready_fd < 0 ? STDOUT_FILENO : options->ready_fd;
    char name[LISTEN_NAME_BYTES] = "";

    listen_name(&options->listen, port, name);
    if (dprintf(fd, "listening on %s\n", name) < 0) {
        fprintf(stderr,
                "cbench-origin: cannot write the address to descriptor %d: "
                "%s; --ready-fd takes one that is open for writing\n",
                fd, strerrordesc_np(errno));
        return EXIT_FAILURE;
    }
    if (options->ready_fd > STDERR_FILENO)
        close(options->ready_fd);
    return 0;
}

static int serve(struct server *server)
{
    while (!stopping) {
        const int status = loop_step(server->loop, UINT64_MAX);

        if (status < 0) {
            fprintf(stderr, "cbench-origin: waiting for events failed: %s\n",
                    strerrordesc_np(-status));
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}

static void configure(struct server *server, const struct options *options)
{
    server->capacity = options->capacity;
    server->seed = options->seed;
    server->fault = options->fault;
    server->fault_threshold = options->fault_rate < 1
                                  ? (uint64_t)(options->fault_rate * 0x1p64)
                                  : UINT64_MAX;
}

/* Listen, say so, and serve until a signal comes. Returns the exit status. */
static int run(struct server *server, const struct options *options,
               struct rlimit limit)
{
    char name[LISTEN_NAME_BYTES] = "";
    int sockets[LISTENERS_MAX];
    uint16_t port = 0;
    int status = listen_open(&options->listen, sockets, &port, name);

    if (status == 0)
        status = server_listen(server, sockets, options->listen.count);
    if (status < 0)
        return complain_about_address(name, status, limit);
    status = announce(options, port);
    return status == 0 ? serve(server) : status;
}

int main(int argc, char **argv)
{
    static struct server server;
    struct options options;
    struct rlimit limit;
    struct loop *loop = NULL;
    int status;

    options_parse(argc, argv, &options);
    if (options.exit_with_parent && !follow_parent()) {
        fprintf(stderr, "cbench-origin: the process that started this one has "
                        "ended already\n");
        return EXIT_FAILURE;
    }
    prctl(PR_SET_TIMERSLACK, 1); /* ns, else answers are 50 µs later */
    limit = raise_descriptor_limit();
    status = loop_new(&loop);
    if (status == -EMFILE || status == -ENFILE)
        return complain_about_limit("cannot start", limit);
    if (status < 0) {
        fprintf(stderr, "cbench-origin: cannot start: %s\n",
                strerrordesc_np(-status));
        return EXIT_FAILURE;
    }
    catch_signals(loop);
    server_init(&server, loop);
    configure(&server, &options);
    status = run(&server, &options, limit);
    server_release(&server);
    loop_free(loop);
    return status;
}
