/* The two faces of a stage that fetches, STAGE (http_stage or socket_stage),
 * against a server that answers as it is told: what becomes of each answer, and
 * what becomes of the connections.
 */
#include "tests/unit/unit.h"

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/loop.h"
#include "tests/unit/told_server.h"
#include "workloads/stages/http.h"
#include "workloads/stages/socket.h"

#define LANES 2

/* --- A worker of two lanes, blocking or on a loop --------------------------
 */

static struct client {
    struct tasks tasks;
    struct loop *loop; /* NULL: blocking */
    void *shared, *local;
} client;

static void set_option(const char *name, const char *text)
{
    const struct option_group group = {"workload", STAGE.options};
    char why[200];

    assert_int_equal(
        option_set(option_find(&group, 1, name), text, why, sizeof(why)), 0);
}

static void client_open(bool evented, const char *keep_alive)
{
    const struct option_group group = {"workload", STAGE.options};
    const struct plan plan_given = {.seed = 1, .timeout_ns = 300 * NS_PER_MS};
    static char origin[32];
    struct place place = {.tasks = &client.tasks,
                          .lane_count = evented ? LANES : 1};

    snprintf(origin, sizeof(origin), "127.0.0.1:%u", server.port);
    option_defaults(&group, 1);
    set_option("origin", origin);
    set_option("latency-ms", "0");
    set_option("bytes", BYTES);
    set_option("keep-alive", keep_alive);
    assert_int_equal(STAGE.open(&plan_given, &client.shared), 0);
    assert_int_equal(STAGE.buffer_bytes(client.shared), BODY_BYTES);
    assert_int_equal(tasks_map(&client.tasks, 8, LANES, BODY_BYTES, false), 0);
    client.loop = NULL;
    if (evented) {
        assert_int_equal(loop_new(&client.loop), 0);
        assert_int_equal(loop_reserve_tasks(client.loop, LANES), 0);
    }
    place.loop = client.loop;
    assert_int_equal(STAGE.attach(client.shared, &place, &client.local), 0);
}

static void client_close(void)
{
    STAGE.detach(client.local);
    loop_free(client.loop);
    tasks_unmap(&client.tasks);
    if (STAGE.close)
        STAGE.close(client.shared);
}

static struct task *task_at(uint32_t lane, uint64_t index)
{
    struct task *task = &client.tasks.lanes[lane];

    *task = (struct task){.lane = lane, .index = index};
    return task;
}

/* Fetch for task `index`; its status. */
static int fetch(uint64_t index)
{
    struct task *task = task_at(0, index);
    int status;

    if (!client.loop)
        return STAGE.run(client.local, task);
    status = STAGE.start(client.local, task);
    if (status < 0)
        return status;
    assert_int_equal(status, 0);
    while (!(task = loop_next_done(client.loop)))
        assert_int_equal(loop_step(client.loop, UINT64_MAX), 0);
    assert_ptr_equal(task, &client.tasks.lanes[0]);
    return task->status;
}

static void expect_body(uint64_t index)
{
    const struct task *task = &client.tasks.lanes[0];
    void *bytes;
    size_t size;

    assert_int_equal(http_body_expected(client.shared, index, &bytes, &size),
                     0);
    assert_int_equal(task->bytes, BODY_BYTES);
    assert_int_equal(size, BODY_BYTES);
    assert_memory_equal(task_buffer(&client.tasks, task), bytes, size);
    assert_int_equal(task->digest, digest_bytes(bytes, size));
    free(bytes);
}

/* --- Tests, each with both faces -------------------------------------------
 */

static void answers_become_statuses(bool evented)
{
    static const struct {
        enum answer answer;
        int status;
    } rows[] = {
        {GOOD, 0},
        {SHORTER, -ENODATA},
        {CUT, -ENODATA},
        {HEAD_CUT, -ENODATA},
        {CONTINUE, 0},
        {LONGER, -EMSGSIZE},
        {STATUS_503, -EBUSY},
        {STATUS_404_LONG, -EREMOTEIO},
        {NOT_HTTP, -EPROTO},
        {CLOSED, -ECONNRESET},
        {RESET, -ECONNRESET},
        {SILENT, -ETIMEDOUT},
        {GOOD, 0},
    };

    client_open(evented, "yes");
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int status;

        server.answer = rows[i].answer;
        status = fetch(i);
        if (status != rows[i].status)
            fail_msg("answer %d: status is %d and should be %d", rows[i].answer,
                     status, rows[i].status);
        if (status == 0)
            expect_body(i);
    }
    client_close();
}

static void connections_are_kept(bool evented)
{
    server.answer = GOOD;
    server.connections = 0;
    client_open(evented, "yes");
    for (uint64_t i = 0; i < 4; i++)
        assert_int_equal(fetch(i), 0);
    client_close();
    assert_int_equal(server.connections, 1);
}

static void connections_are_not_kept(bool evented)
{
    server.answer = GOOD;
    server.connections = 0;
    client_open(evented, "no");
    for (uint64_t i = 0; i < 4; i++)
        assert_int_equal(fetch(i), 0);
    client_close();
    assert_int_equal(server.connections, 4);
}

/* What came behind an answer is not the next one. */
static void more_than_asked_for_is_thrown_away(bool evented)
{
    client_open(evented, "yes");
    for (uint64_t i = 0; i < 4; i++) {
        server.answer = i % 2 ? GOOD : TWICE;
        assert_int_equal(fetch(i), 0);
        expect_body(i);
    }
    client_close();
}

/* The server closes a connection that was to be kept: another is made. */
static void closed_connections_are_replaced(bool evented)
{
    server.answer = GOOD_THEN_CLOSED;
    client_open(evented, "yes");
    for (uint64_t i = 0; i < 4; i++) {
        const uint64_t later_ns = clock_now_ns() + 10 * NS_PER_MS;

        assert_int_equal(fetch(i), 0);
        expect_body(i);
        /* Let the loop see the connection end while nobody uses it. */
        while (client.loop && clock_now_ns() < later_ns)
            assert_int_equal(loop_step(client.loop, later_ns), 0);
    }
    client_close();
}

/* … once: where that ends without an answer too, the task has failed. */
static void replacements_are_not_replaced(bool evented)
{
    server.answer = GOOD;
    server.connections = 0;
    client_open(evented, "yes");
    assert_int_equal(fetch(0), 0);
    server.answer = CLOSED;
    assert_int_equal(fetch(1), -ECONNRESET);
    assert_int_equal(server.connections, 2);
    server.answer = GOOD;
    assert_int_equal(fetch(2), 0);
    assert_int_equal(server.connections, 3);
    client_close();
}

static void the_environment_has_no_say(bool evented)
{
    static const char *const names[] = {"http_proxy", "all_proxy", "ALL_PROXY"};

    for (size_t i = 0; i < COUNT_OF(names); i++)
        setenv(names[i], "http://127.0.0.1:9", 1);
    server.answer = GOOD;
    client_open(evented, "yes");
    assert_int_equal(fetch(0), 0);
    client_close();
    for (size_t i = 0; i < COUNT_OF(names); i++)
        unsetenv(names[i]);
}

static void nobody_there_is_refused(bool evented)
{
    const uint16_t port = server.port;
    const struct sockaddr_in any = {.sin_family = AF_INET,
                                    .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct sockaddr_in address = any;
    socklen_t size = sizeof(address);
    const int fd = socket(AF_INET, SOCK_STREAM, 0);

    /* A port that is taken, and that nobody listens at. */
    assert_int_equal(bind(fd, (struct sockaddr *)&address, size), 0);
    getsockname(fd, (struct sockaddr *)&address, &size);
    server.port = ntohs(address.sin_port);
    client_open(evented, "yes");
    assert_int_equal(fetch(0), -ECONNREFUSED);
    client_close();
    server.port = port;
    close(fd);
}

static void no_descriptor_is_told_apart(bool evented)
{
    struct rlimit usual, none_left;

    client_open(evented, "yes");
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    none_left = usual;
    none_left.rlim_cur = 3; /* what is open stays open */
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none_left), 0);
    assert_int_equal(fetch(0), -EMFILE);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    server.answer = GOOD;
    assert_int_equal(fetch(1), 0);
    client_close();
}

#define BOTH_FACES(name)                                                       \
    static void test_##name##_blocking(void **state)                           \
    {                                                                          \
        (void)state;                                                           \
        name(false);                                                           \
    }                                                                          \
    static void test_##name##_evented(void **state)                            \
    {                                                                          \
        (void)state;                                                           \
        name(true);                                                            \
    }

BOTH_FACES(answers_become_statuses)
BOTH_FACES(connections_are_kept)
BOTH_FACES(connections_are_not_kept)
BOTH_FACES(more_than_asked_for_is_thrown_away)
BOTH_FACES(closed_connections_are_replaced)
BOTH_FACES(replacements_are_not_replaced)
BOTH_FACES(the_environment_has_no_say)
BOTH_FACES(nobody_there_is_refused)
BOTH_FACES(no_descriptor_is_told_apart)

/* A cancelled task is never done; its lane and the others go on. */
static void test_cancel(void **state)
{
    (void)state;
    server.answer = SILENT;
    client_open(true, "yes");
    assert_int_equal(STAGE.start(client.local, task_at(0, 0)), 0);
    for (int i = 0; i < 4; i++)
        loop_step(client.loop, clock_now_ns() + 5 * NS_PER_MS);
    STAGE.cancel(client.local, &client.tasks.lanes[0]);
    /* Cancelled before anything was sent, too. */
    assert_int_equal(STAGE.start(client.local, task_at(1, 1)), 0);
    STAGE.cancel(client.local, &client.tasks.lanes[1]);
    assert_int_equal(loop_step(client.loop, clock_now_ns()), 0);
    assert_null(loop_next_done(client.loop));
    server.answer = GOOD;
    assert_int_equal(fetch(2), 0);
    expect_body(2);
    client_close();
}

/* What is still in flight when the worker ends leaves nothing behind. */
static void test_detach_in_flight(void **state)
{
    const int before = dup(server.fd);
    int after;

    (void)state;
    close(before);
    server.answer = SILENT;
    client_open(true, "yes");
    assert_int_equal(STAGE.start(client.local, task_at(0, 0)), 0);
    for (int i = 0; i < 4; i++)
        loop_step(client.loop, clock_now_ns() + 5 * NS_PER_MS);
    client_close();
    after = dup(server.fd);
    close(after);
    assert_true(after <= before + 1); /* the server's end may still be open */
}

/* Without an origin nothing can be fetched, but what must come is known. */
static void test_no_origin(void **state)
{
    const struct option_group group = {"workload", STAGE.options};
    const struct plan plan_given = {.seed = 1};
    const struct place place = {.tasks = &client.tasks, .lane_count = 1};
    void *shared, *local, *bytes;
    size_t size;

    (void)state;
    option_defaults(&group, 1);
    assert_int_equal(STAGE.open(&plan_given, &shared), 0);
    assert_int_equal(http_body_expected(shared, 0, &bytes, &size), 0);
    free(bytes);
    assert_int_equal(STAGE.attach(shared, &place, &local), -EDESTADDRREQ);
    if (STAGE.close)
        STAGE.close(shared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_origin),
        cmocka_unit_test(test_answers_become_statuses_blocking),
        cmocka_unit_test(test_answers_become_statuses_evented),
        cmocka_unit_test(test_connections_are_kept_blocking),
        cmocka_unit_test(test_connections_are_kept_evented),
        cmocka_unit_test(test_connections_are_not_kept_blocking),
        cmocka_unit_test(test_connections_are_not_kept_evented),
        cmocka_unit_test(test_more_than_asked_for_is_thrown_away_blocking),
        cmocka_unit_test(test_more_than_asked_for_is_thrown_away_evented),
        cmocka_unit_test(test_closed_connections_are_replaced_blocking),
        cmocka_unit_test(test_closed_connections_are_replaced_evented),
        cmocka_unit_test(test_replacements_are_not_replaced_blocking),
        cmocka_unit_test(test_replacements_are_not_replaced_evented),
        cmocka_unit_test(test_the_environment_has_no_say_blocking),
        cmocka_unit_test(test_the_environment_has_no_say_evented),
        cmocka_unit_test(test_nobody_there_is_refused_blocking),
        cmocka_unit_test(test_nobody_there_is_refused_evented),
        cmocka_unit_test(test_no_descriptor_is_told_apart_blocking),
        cmocka_unit_test(test_no_descriptor_is_told_apart_evented),
        cmocka_unit_test(test_cancel),
        cmocka_unit_test(test_detach_in_flight),
    };

    return cmocka_run_group_tests(tests, server_start, server_stop);
}
