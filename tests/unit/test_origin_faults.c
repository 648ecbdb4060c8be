/* Faults that are asked for, the capacity, and what the origin counts. */
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "tests/unit/origin_process.h"
#include "tests/unit/unit.h"

static char answer[1 << 14];
static char *body;
static size_t body_bytes;

static int receive(int fd)
{
    return client_receive(fd, answer, sizeof(answer), &body, &body_bytes);
}

static int get(const struct origin_process *origin, const char *target)
{
    return client_get(origin->port, target, answer, sizeof(answer), &body,
                      &body_bytes);
}

static void start(struct origin_process *origin)
{
    static const char *const none[] = {NULL};

    origin_start(origin, none);
}

static void test_reset(void **state)
{
    struct origin_process origin;
    char byte;
    int fd;

    (void)state;
    start(&origin);
    fd = client_connect(origin.port);
    client_send(fd, "GET /d/1000/10/1?fault=reset HTTP/1.1\r\n\r\n");
    assert_int_equal(read(fd, &byte, 1), -1);
    assert_int_equal(errno, ECONNRESET);
    close(fd);
    assert_int_equal(get(&origin, "/d/1000/10/1"), 200); /* others go on */
    origin_stop(&origin);
}

static void test_stall(void **state)
{
    struct origin_process origin;
    char byte;
    int fd;

    (void)state;
    start(&origin);
    fd = client_connect(origin.port);
    client_send(fd, "GET /d/0/10/1?fault=stall HTTP/1.1\r\n\r\n"
                    "GET /d/0/10/1 HTTP/1.1\r\n\r\n");
    clock_sleep_until(clock_now_ns() + 50 * NS_PER_MS);
    assert_int_equal(recv(fd, &byte, 1, MSG_DONTWAIT), -1);
    assert_int_equal(errno, EAGAIN);
    assert_int_equal(client_stat(origin.port, "connections"), 2);
    close(fd); /* is noticed, though nothing is ever sent */
    clock_sleep_until(clock_now_ns() + 50 * NS_PER_MS);
    assert_int_equal(client_stat(origin.port, "connections"), 1);
    origin_stop(&origin);
}

static void test_truncate(void **state)
{
    struct origin_process origin;
    int fd;

    (void)state;
    start(&origin);
    fd = client_connect(origin.port);
    client_send(fd, "GET /d/1000/100/1?fault=truncate HTTP/1.1\r\n\r\n");
    assert_int_equal(receive(fd), 200);
    assert_non_null(strstr(answer, "Content-Length: 100\r\n"));
    assert_int_equal(body_bytes, 50);
    assert_true(client_sees_end(fd));
    close(fd);
    assert_int_equal(get(&origin, "/d/0/0/1?fault=truncate"), 200);
    assert_non_null(strstr(answer, "Content-Length: 1\r\n"));
    assert_int_equal(body_bytes, 0);
    origin_stop(&origin);
}

static void test_malformed_and_503(void **state)
{
    struct origin_process origin;

    (void)state;
    start(&origin);
    get(&origin, "/d/0/10/1?fault=malformed");
    assert_non_null(strstr(answer, "Content-Length: many\r\n"));
    assert_int_equal(get(&origin, "/d/1000/10/1?fault=status503"), 503);
    assert_non_null(strstr(answer, "\r\nRetry-After: 1\r\n"));
    assert_int_equal(client_stat(origin.port, "faults"), 2);
    origin_stop(&origin);
}

/* Which of 400 requests fail, as a row of '1' and '0'. */
static void draw(const char *seed, char row[401])
{
    const char *const arguments[] = {
        "--fault", "status503", "--fault-rate", "0.25", "--seed", seed, NULL};
    struct origin_process origin;
    int fd;

    origin_start(&origin, arguments);
    fd = client_connect(origin.port);
    for (unsigned i = 0; i < 400; i++) {
        client_send(fd, "GET /d/0/10/1 HTTP/1.1\r\n\r\n");
        row[i] = receive(fd) == 503 ? '1' : '0';
    }
    row[400] = '\0';
    close(fd);
    origin_stop(&origin);
}

static void test_fault_rate(void **state)
{
    char first[401], again[401], other[401];
    unsigned failed = 0;

    (void)state;
    draw("7", first);
    draw("7", again);
    draw("8", other);
    assert_string_equal(first, again);
    assert_string_not_equal(first, other);
    for (unsigned i = 0; i < 400; i++)
        failed += first[i] == '1';
    assert_true(failed > 70 && failed < 130);
}

static void test_capacity(void **state)
{
    static const char *const arguments[] = {"--capacity", "2", NULL};
    const char *const slow = "GET /d/100000/10/1 HTTP/1.1\r\n\r\n";
    struct origin_process origin;
    int fds[3];

    (void)state;
    origin_start(&origin, arguments);
    for (unsigned i = 0; i < 3; i++) {
        fds[i] = client_connect(origin.port);
        client_send(fds[i], slow);
        clock_sleep_until(clock_now_ns() + 5 * NS_PER_MS);
    }
    assert_int_equal(receive(fds[2]), 503);
    assert_non_null(strstr(answer, "\r\nRetry-After: 1\r\n"));
    assert_int_equal(get(&origin, "/d/0/10/1"), 200); /* is not delayed */
    close(fds[1]); /* leaves while it waits: noticed when its time has come */
    assert_int_equal(receive(fds[0]), 200);
    clock_sleep_until(clock_now_ns() + 20 * NS_PER_MS);
    for (unsigned i = 0; i < 3; i += 2) /* there is room again */
        client_send(fds[i], slow);
    assert_int_equal(receive(fds[0]), 200);
    assert_int_equal(receive(fds[2]), 200);
    assert_int_equal(client_stat(origin.port, "refused"), 1);
    close(fds[0]);
    close(fds[2]);
    origin_stop(&origin);
}

/* Each request may bring a limit of its own, whatever the origin's. */
static void test_capacity_of_a_request(void **state)
{
    const char *const slow = "GET /d/100000/10/1?capacity=2 HTTP/1.1\r\n\r\n";
    struct origin_process origin;
    int fds[2];

    (void)state;
    start(&origin);
    assert_int_equal(get(&origin, "/d/0/10/1?capacity=0"), 503);
    assert_int_equal(get(&origin, "/d/0/10/1?capacity=1"), 200);
    for (unsigned i = 0; i < 2; i++) {
        fds[i] = client_connect(origin.port);
        client_send(fds[i], slow);
        clock_sleep_until(clock_now_ns() + 5 * NS_PER_MS);
    }
    assert_int_equal(get(&origin, "/d/1000/10/1?capacity=2"), 503);
    assert_int_equal(get(&origin, "/d/0/10/1?capacity=2"), 503);
    assert_int_equal(get(&origin, "/d/1000/10/1?capacity=3"), 200);
    assert_int_equal(get(&origin, "/d/1000/10/1"), 200);
    for (unsigned i = 0; i < 2; i++) {
        assert_int_equal(receive(fds[i]), 200);
        close(fds[i]);
    }
    assert_int_equal(get(&origin, "/d/1000/10/1?capacity=1"), 200);
    assert_int_equal(client_stat(origin.port, "refused"), 3);
    origin_stop(&origin);
}

static void test_stats(void **state)
{
    struct origin_process origin;
    uint64_t p50, p90, p99, max;

    (void)state;
    start(&origin);
    for (unsigned i = 0; i < 20; i++)
        assert_int_equal(get(&origin, "/d/1000/10/1"), 200);
    get(&origin, "/d/1/2/x");
    get(&origin, "/healthz");
    assert_int_equal(client_stat(origin.port, "schema"), 1);
    assert_int_equal(client_stat(origin.port, "requests"), 20);
    assert_int_equal(client_stat(origin.port, "responses"), 20);
    assert_int_equal(client_stat(origin.port, "connections"), 1);
    assert_true(client_stat(origin.port, "accepted") >= 22);
    assert_true(client_stat(origin.port, "cpu_ns") > 0);
    p50 = client_stat(origin.port, "p50");
    p90 = client_stat(origin.port, "p90");
    p99 = client_stat(origin.port, "p99");
    max = client_stat(origin.port, "max");
    assert_true(p50 > 0 && p50 <= p90 && p90 <= p99 && p99 <= max);
    assert_int_equal(get(&origin, "/stats/reset"), 200);
    assert_non_null(strstr(body, "\"requests\":20,"));
    assert_int_equal(client_stat(origin.port, "requests"), 0);
    assert_int_equal(client_stat(origin.port, "max"), 0);
    origin_stop(&origin);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reset),
        cmocka_unit_test(test_stall),
        cmocka_unit_test(test_truncate),
        cmocka_unit_test(test_malformed_and_503),
        cmocka_unit_test(test_fault_rate),
        cmocka_unit_test(test_capacity),
        cmocka_unit_test(test_capacity_of_a_request),
        cmocka_unit_test(test_stats),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
