/* The origin as a process: start, signals, limits, and its command line. */
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "tests/unit/origin_process.h"
#include "tests/unit/unit.h"

static const char *const no_arguments[] = {NULL};

static void read_line(int fd, char *line, size_t size)
{
    size_t length = 0;

    while (length < size - 1 && read(fd, line + length, 1) == 1)
        if (line[length++] == '\n')
            break;
    line[length] = '\0';
}

/* One with these arguments has to end by itself. */
static void check_refused(const char *const *arguments, int status,
                          const char *said)
{
    char error[PROCESS_OUTPUT_BYTES];
    struct origin_process process;

    process_start(&process, arguments);
    assert_int_equal(process_wait(&process, error), status);
    if (!strstr(error, said))
        fail_msg("\"%s\" is not in \"%s\"", said, error);
}

static void test_signals(void **state)
{
    static const int signals[] = {SIGTERM, SIGINT};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(signals); i++) {
        char error[PROCESS_OUTPUT_BYTES];
        struct origin_process origin;
        int fds[3];

        origin_start(&origin, no_arguments);
        for (unsigned k = 0; k < 3; k++) { /* one idle, two waiting */
            fds[k] = client_connect(origin.port);
            if (k > 0)
                client_send(fds[k], "GET /d/60000000/1/1 HTTP/1.1\r\n\r\n");
        }
        clock_sleep_until(clock_now_ns() + 20 * NS_PER_MS);
        kill(origin.pid, signals[i]);
        assert_int_equal(process_wait(&origin, error), 0);
        assert_string_equal(error, "");
        for (unsigned k = 0; k < 3; k++) {
            assert_true(client_sees_end(fds[k]));
            close(fds[k]);
        }
    }
}

/* All sixteen addresses answer on the one port that is announced. */
static void test_addresses(void **state)
{
    static const char *const ports[] = {"--port", "0", NULL};
    struct origin_process origin;
    char line[128], expected[128];
    const char *colon;
    uint16_t port;

    (void)state;
    process_start(&origin, ports);
    read_line(origin.output, line, sizeof(line));
    colon = strrchr(line, ':');
    assert_non_null(colon);
    port = (uint16_t)strtoul(colon ? colon + 1 : "", NULL, 10);
    snprintf(expected, sizeof(expected), "listening on 127.0.0.1-16:%u\n",
             (unsigned)port);
    assert_string_equal(line, expected);
    for (unsigned i = 1; i <= 16; i++)
        close(client_connect_to(INADDR_LOOPBACK + i - 1, port));
    origin_stop(&origin);
}

static void test_one_address(void **state)
{
    static const char *const arguments[] = {"--addresses", "1", "--port", "0",
                                            NULL};
    struct origin_process origin;
    char line[128];

    (void)state;
    process_start(&origin, arguments);
    read_line(origin.output, line, sizeof(line));
    assert_memory_equal(line, "listening on 127.0.0.1:", 23);
    origin_stop(&origin);
}

static void test_second_one(void **state)
{
    struct origin_process first;
    char port[16], address[32];
    const char *const arguments[] = {"--port", port, NULL};

    (void)state;
    origin_start(&first, no_arguments);
    snprintf(port, sizeof(port), "%u", (unsigned)first.port);
    snprintf(address, sizeof(address), "127.0.0.1:%s", port);
    check_refused(arguments, 1, address);
    check_refused(arguments, 1, "Address already in use");
    check_refused(arguments, 1, "take another --port");
    origin_stop(&first);
    /* and once it is gone the port is free at once */
    origin_start(&first, no_arguments);
    origin_stop(&first);
}

static void test_usage(void **state)
{
    static const char *const cases[][5] = {
        {"--port", "x", NULL},
        {"--port", "-1", NULL},
        {"--port", "65536", NULL},
        {"--port", "", NULL},
        {"--port", "1", "--port", "2", NULL},
        {"--addresses", "0", NULL},
        {"--addresses", "17", NULL},
        {"--addresses", "2", "--bind", "127.0.0.2", NULL},
        {"--capacity", "0", NULL},
        {"--capacity", "99999999999999999999999", NULL},
        {"--fault", "reset", NULL},
        {"--fault-rate", "0.5", NULL},
        {"--fault", "none", "--fault-rate", "0.5", NULL},
        {"--fault", "reset", "--fault-rate", "1.5", NULL},
        {"--fault", "reset", "--fault-rate", "nan", NULL},
        {"--seed", "-3", NULL},
        {"--ready-fd", "one", NULL},
        {"--no-such-option", NULL},
        {"word", NULL},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        check_refused(cases[i], 2, cases[i][0]);
}

static void test_bad_bind(void **state)
{
    static const char *const names[] = {"--bind", "localhost", NULL};
    static const char *const foreign[] = {"--bind", "192.0.2.1", NULL};

    (void)state;
    check_refused(names, 1, "numeric address");
    check_refused(foreign, 1, "cannot listen on 192.0.2.1:0");
}

static void test_too_few_descriptors(void **state)
{
    static const unsigned limits[] = {4, 5, 12};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(limits); i++) {
        char error[PROCESS_OUTPUT_BYTES];
        struct origin_process process;

        process_start_limited(&process, no_arguments, limits[i]);
        assert_int_equal(process_wait(&process, error), 4);
        assert_non_null(strstr(error, "ulimit -n"));
    }
}

/* The soft limit is raised to the hard one without being asked. */
static void test_soft_limit(void **state)
{
    struct rlimit before, lowered;
    struct origin_process origin;

    (void)state;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    lowered = before;
    lowered.rlim_cur = 15;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &lowered), 0);
    origin_start(&origin, no_arguments); /* sixteen sockets do not fit in 15 */
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    origin_stop(&origin);
}

/* Where no descriptor is left, clients wait in the backlog until others leave,
 * and the origin does not spin meanwhile. */
static void test_full(void **state)
{
    enum { CLIENTS = 40 };
    static const char *const arguments[] = {"--addresses", "1", NULL};
    struct origin_process origin;
    char answer[1024], *body;
    int fds[CLIENTS];
    size_t size;

    (void)state;
    process_start_limited(&origin, arguments, 30);
    origin_wait(&origin);
    for (unsigned i = 0; i < CLIENTS; i++) {
        fds[i] = client_connect(origin.port);
        client_send(fds[i], "GET /d/0/8/8 HTTP/1.1\r\n\r\n");
    }
    clock_sleep_until(clock_now_ns() + 400 * NS_PER_MS);
    for (unsigned i = 0; i < CLIENTS; i++) {
        assert_int_equal(
            client_receive(fds[i], answer, sizeof(answer), &body, &size), 200);
        close(fds[i]); /* makes room for those behind */
    }
    assert_true(client_stat(origin.port, "cpu_ns") < 200 * NS_PER_MS);
    assert_true(client_stat(origin.port, "accept_pauses") > 0);
    assert_true(client_stat(origin.port, "peak_connections") < 30);
    origin_stop(&origin);
}

static void test_ready_fd(void **state)
{
    static const char *const closed[] = {"--ready-fd", "9", NULL};
    static const char *const given[] = {"--ready-fd", "2", NULL};
    struct origin_process origin;
    char line[128];

    (void)state;
    check_refused(closed, 1, "cannot write the address to descriptor 9");
    process_start(&origin, given);
    read_line(origin.error, line, sizeof(line));
    assert_memory_equal(line, "listening on 127.0.0.1-16:", 26);
    origin_stop(&origin);
}

static void test_exit_with_parent(void **state)
{
    static const char *const arguments[] = {"--exit-with-parent", NULL};
    uint16_t port = 0;
    int ports[2], fd;
    pid_t parent;

    (void)state;
    assert_int_equal(pipe2(ports, O_CLOEXEC), 0);
    parent = fork();
    assert_true(parent >= 0);
    if (parent == 0) {
        struct origin_process origin;

        origin_start(&origin, arguments);
        if (write(ports[1], &origin.port, sizeof(origin.port)) > 0)
            pause();
        _exit(1);
    }
    assert_int_equal(read(ports[0], &port, sizeof(port)), sizeof(port));
    fd = client_connect(port);
    client_send(fd, "GET /d/60000000/1/1 HTTP/1.1\r\n\r\n");
    clock_sleep_until(clock_now_ns() + 20 * NS_PER_MS);
    kill(parent, SIGKILL);
    assert_int_equal(waitpid(parent, NULL, 0), parent);
    assert_true(client_sees_end(fd));
    close(fd);
    close(ports[0]);
    close(ports[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_signals),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_one_address),
        cmocka_unit_test(test_second_one),
        cmocka_unit_test(test_usage),
        cmocka_unit_test(test_bad_bind),
        cmocka_unit_test(test_too_few_descriptors),
        cmocka_unit_test(test_soft_limit),
        cmocka_unit_test(test_full),
        cmocka_unit_test(test_ready_fd),
        cmocka_unit_test(test_exit_with_parent),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
