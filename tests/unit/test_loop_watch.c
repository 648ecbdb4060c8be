/* The event loop, with whichever poller is linked: watches and operations. */
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/loop.h"
#include "tests/unit/unit.h"

static int set_up(void **state)
{
    struct loop *loop = NULL;

    if (loop_new(&loop) < 0)
        return -1;
    *state = loop;
    return 0;
}

static int tear_down(void **state)
{
    loop_free(*state);
    return 0;
}

/* --- Watches ------------------------------------------------------------- */

struct ear {
    struct loop_watch watch;
    struct loop *loop;
    uint32_t events; /* of the last call */
    unsigned called;
    struct ear *stops;  /* stopped by the call, its descriptor closed */
    struct ear *starts; /* started by the call, on the lowest free number */
};

static void hear(struct loop_watch *watch, uint32_t events)
{
    struct ear *ear = (struct ear *)watch;

    ear->called++;
    ear->events = events;
    if (ear->stops) {
        const int fd = ear->stops->watch.fd;

        loop_watch_stop(ear->loop, &ear->stops->watch);
        close(fd);
    }
    if (ear->starts) {
        int pair[2];

        assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
        assert_int_equal(loop_watch_start(ear->loop, &ear->starts->watch,
                                          pair[0], LOOP_READ),
                         0);
    }
}

static void open_pair(int pair[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair),
                     0);
}

static void test_watch(void **state)
{
    struct loop *const loop = *state;
    struct ear ear = {.watch.ready = hear, .loop = loop};
    int pair[2];

    open_pair(pair);
    loop_watch_stop(loop, &ear.watch); /* not started: ignored */
    assert_int_equal(loop_watch_start(loop, &ear.watch, pair[0], LOOP_READ), 0);
    loop_step(loop, 0);
    assert_int_equal(ear.called, 0);
    assert_int_equal(write(pair[1], "x", 1), 1);
    loop_step(loop, UINT64_MAX);
    assert_int_equal(ear.events, LOOP_READ);
    loop_step(loop, 0); /* level-triggered */
    assert_int_equal(ear.called, 2);
    assert_int_equal(loop_watch_change(loop, &ear.watch, LOOP_WRITE), 0);
    loop_step(loop, UINT64_MAX);
    assert_int_equal(ear.events, LOOP_WRITE);
    assert_int_equal(loop_watch_change(loop, &ear.watch, 0), 0);
    loop_step(loop, 0);
    assert_int_equal(ear.called, 3);
    close(pair[1]); /* a hang-up is reported to whoever asks for nothing */
    loop_step(loop, 0);
    assert_int_equal(ear.called, 4);
    assert_true(ear.events & LOOP_HANGUP);
    loop_watch_stop(loop, &ear.watch);
    loop_step(loop, 0);
    assert_int_equal(ear.called, 4);
    close(pair[0]);
}

static void test_watch_refused(void **state)
{
    struct loop *const loop = *state;
    struct ear ear = {.watch.ready = hear, .loop = loop};

    assert_int_equal(loop_watch_start(loop, &ear.watch, -1, LOOP_READ), -EBADF);
    loop_watch_stop(loop, &ear.watch);
}

/* Two are ready in one step and whoever is called first stops the other. */
static void test_stop_in_batch(void **state)
{
    struct loop *const loop = *state;
    struct ear ears[2] = {{.watch.ready = hear, .loop = loop},
                          {.watch.ready = hear, .loop = loop}};
    int pairs[2][2];

    for (unsigned i = 0; i < 2; i++) {
        open_pair(pairs[i]);
        assert_int_equal(write(pairs[i][1], "x", 1), 1);
        loop_watch_start(loop, &ears[i].watch, pairs[i][0], LOOP_READ);
        ears[i].stops = &ears[1 - i];
    }
    loop_step(loop, UINT64_MAX);
    assert_int_equal(ears[0].called + ears[1].called, 1);
    for (unsigned i = 0; i < 2; i++) {
        loop_watch_stop(loop, &ears[i].watch);
        if (ears[i].called)
            close(pairs[i][0]);
        close(pairs[i][1]);
    }
}

/* As before, and the stopped one's storage and descriptor are used again. */
static void test_reuse_in_batch(void **state)
{
    struct loop *const loop = *state;
    struct ear ears[2] = {{.watch.ready = hear, .loop = loop},
                          {.watch.ready = hear, .loop = loop}};
    int pairs[2][2], reused;

    for (unsigned i = 0; i < 2; i++) {
        open_pair(pairs[i]);
        assert_int_equal(write(pairs[i][1], "x", 1), 1);
        loop_watch_start(loop, &ears[i].watch, pairs[i][0], LOOP_READ);
        ears[i].stops = ears[i].starts = &ears[1 - i];
    }
    loop_step(loop, UINT64_MAX);
    assert_int_equal(ears[0].called + ears[1].called, 1);
    reused = ears[0].called ? 1 : 0;
    assert_int_equal(ears[reused].watch.fd, pairs[reused][0]);
    ears[1 - reused].stops = ears[1 - reused].starts = NULL;
    loop_step(loop, 0); /* nothing was written to the new descriptor */
    assert_int_equal(ears[reused].called, 0);
    for (unsigned i = 0; i < 2; i++) {
        loop_watch_stop(loop, &ears[i].watch);
        close(ears[i].watch.fd);
        close(pairs[i][1]);
    }
}

/* More ready at once than one wait reports: all are called in the end. */
static void test_many_ready(void **state)
{
    enum { EARS = 700 };
    static struct ear ears[EARS];
    struct loop *const loop = *state;
    int pair[2], copies[EARS];
    unsigned called = 0;

    memset(ears, 0, sizeof(ears));
    open_pair(pair);
    assert_int_equal(write(pair[1], "x", 1), 1);
    for (unsigned i = 0; i < EARS; i++) {
        copies[i] = dup(pair[0]);
        ears[i].watch.ready = hear;
        assert_int_equal(
            loop_watch_start(loop, &ears[i].watch, copies[i], LOOP_READ), 0);
    }
    for (unsigned step = 0; step < 3; step++)
        loop_step(loop, 0);
    for (unsigned i = 0; i < EARS; i++) {
        called += ears[i].called > 0;
        loop_watch_stop(loop, &ears[i].watch);
        close(copies[i]);
    }
    assert_int_equal(called, EARS);
    close(pair[0]);
    close(pair[1]);
}

/* --- Operations ---------------------------------------------------------- */

struct errand {
    struct loop_op op;
    struct loop *loop;
    ssize_t result;
    unsigned ended;
    bool again; /* the callback starts the next */
    char data[64];
};

static void note_end(struct loop_op *op, ssize_t result)
{
    struct errand *errand = (struct errand *)op;

    errand->ended++;
    errand->result = result;
    if (errand->again && result > 0)
        assert_int_equal(loop_receive(errand->loop, op, op->fd, errand->data,
                                      sizeof(errand->data)),
                         0);
}

static void step_until_ended(struct loop *loop, const struct errand *errand,
                             unsigned times)
{
    const uint64_t give_up_ns = clock_now_ns() + 10 * NS_PER_SECOND;

    while (errand->ended < times && clock_now_ns() < give_up_ns)
        assert_int_equal(loop_step(loop, give_up_ns), 0);
    assert_int_equal(errand->ended, times);
}

/* What is there already and what comes later: neither ends inside the call. */
static void test_receive(void **state)
{
    struct loop *const loop = *state;
    struct errand errand = {.op.ended = note_end, .loop = loop, .again = true};
    int pair[2];

    open_pair(pair);
    assert_int_equal(write(pair[1], "early", 5), 5);
    assert_int_equal(loop_receive(loop, &errand.op, pair[0], errand.data,
                                  sizeof(errand.data)),
                     0);
    assert_int_equal(errand.ended, 0);
    step_until_ended(loop, &errand, 1);
    assert_int_equal(errand.result, 5);
    assert_memory_equal(errand.data, "early", 5);
    loop_step(loop, 0);
    assert_int_equal(errand.ended, 1);
    assert_int_equal(write(pair[1], "later on", 8), 8);
    step_until_ended(loop, &errand, 2);
    assert_int_equal(errand.result, 8);
    assert_memory_equal(errand.data, "later on", 8);
    close(pair[1]);
    step_until_ended(loop, &errand, 3);
    assert_int_equal(errand.result, 0); /* the end */
    close(pair[0]);
}

/* A send that finds no room waits for it; one into nowhere fails, and no
 * signal comes. */
static void test_send(void **state)
{
    enum { BYTES = 4 << 20 };
    struct loop *const loop = *state;
    struct errand errand = {.op.ended = note_end, .loop = loop};
    char *const data = calloc(1, BYTES);
    size_t sent = 0, received = 0;
    int pair[2];

    open_pair(pair);
    assert_non_null(data);
    while (sent < BYTES) {
        const unsigned before = errand.ended;

        assert_int_equal(
            loop_send(loop, &errand.op, pair[0], data + sent, BYTES - sent), 0);
        while (errand.ended == before) {
            char sink[65536];
            const ssize_t count = read(pair[1], sink, sizeof(sink));

            received += count > 0 ? (size_t)count : 0;
            assert_int_equal(loop_step(loop, 0), 0);
        }
        assert_true(errand.result > 0);
        sent += (size_t)errand.result;
    }
    while (received < sent) {
        char sink[65536];
        const ssize_t count = read(pair[1], sink, sizeof(sink));

        assert_true(count > 0);
        received += (size_t)count;
    }
    assert_int_equal(received, BYTES);
    close(pair[1]);
    errand.ended = 0;
    loop_send(loop, &errand.op, pair[0], data, 1);
    step_until_ended(loop, &errand, 1);
    assert_int_equal(errand.result, -EPIPE);
    close(pair[0]);
    free(data);
}

static void test_read_file(void **state)
{
    struct loop *const loop = *state;
    struct errand errand = {.op.ended = note_end, .loop = loop};
    FILE *file = tmpfile();

    assert_non_null(file);
    fputs("0123456789", file);
    fflush(file);
    loop_read(loop, &errand.op, fileno(file), errand.data, 4, 3);
    assert_int_equal(errand.ended, 0);
    step_until_ended(loop, &errand, 1);
    assert_int_equal(errand.result, 4);
    assert_memory_equal(errand.data, "3456", 4);
    loop_read(loop, &errand.op, fileno(file), errand.data, 4, 10);
    step_until_ended(loop, &errand, 2);
    assert_int_equal(errand.result, 0);
    fclose(file);
    loop_read(loop, &errand.op, -1, errand.data, 4, 0);
    step_until_ended(loop, &errand, 3);
    assert_int_equal(errand.result, -EBADF);
}

/* A listening socket whose queue holds one connection; its address. */
static int listen_somewhere(struct sockaddr_in *address)
{
    socklen_t size = sizeof(*address);
    const int fd = socket(AF_INET, SOCK_STREAM, 0);

    *address = (struct sockaddr_in){.sin_family = AF_INET,
                                    .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    assert_int_equal(bind(fd, (struct sockaddr *)address, size), 0);
    assert_int_equal(listen(fd, 0), 0);
    assert_int_equal(getsockname(fd, (struct sockaddr *)address, &size), 0);
    return fd;
}

static int tcp_socket(void)
{
    return socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
}

/* Made, left waiting in front of a full queue, and refused. */
static void test_connect(void **state)
{
    struct loop *const loop = *state;
    struct errand errand = {.op.ended = note_end, .loop = loop, .result = 1};
    struct sockaddr_in address;
    const int listening = listen_somewhere(&address);
    int fd = tcp_socket();
    char byte;

    loop_connect(loop, &errand.op, fd, &address, sizeof(address));
    assert_int_equal(errand.ended, 0);
    step_until_ended(loop, &errand, 1);
    assert_int_equal(errand.result, 0);
    assert_int_equal(send(fd, "x", 1, 0), 1);

    const int waiting = tcp_socket();
    loop_connect(loop, &errand.op, waiting, &address, sizeof(address));
    loop_step(loop, clock_now_ns() + 5 * NS_PER_MS);
    assert_int_equal(errand.ended, 1);
    loop_op_cancel(loop, &errand.op);
    close(waiting);

    const int accepted = accept(listening, NULL, NULL);
    assert_int_equal(recv(accepted, &byte, 1, 0), 1);
    close(accepted);
    close(listening);
    close(fd);
    fd = tcp_socket();
    loop_connect(loop, &errand.op, fd, &address, sizeof(address));
    step_until_ended(loop, &errand, 2);
    assert_int_equal(errand.result, -ECONNREFUSED);
    close(fd);
}

/* Neither one that waits nor one that has ended, and was not called yet, is
 * called after its cancelling; what comes later stays in the socket. */
static void test_cancel(void **state)
{
    struct loop *const loop = *state;
    struct errand waits = {.op.ended = note_end, .loop = loop};
    struct errand ended = {.op.ended = note_end, .loop = loop};
    struct errand last = {.op.ended = note_end, .loop = loop};
    int pair[2], other[2];
    char text[8];

    open_pair(pair);
    open_pair(other);
    loop_op_cancel(loop, &waits.op); /* does not run: ignored */
    loop_receive(loop, &waits.op, pair[0], waits.data, sizeof(waits.data));
    loop_send(loop, &ended.op, other[0], "x", 1);
    loop_step(loop, 0);
    loop_send(loop, &last.op, other[0], "y", 1);
    loop_op_cancel(loop, &waits.op);
    loop_op_cancel(loop, &last.op);
    ended.ended = 0;
    assert_int_equal(write(pair[1], "stays", 5), 5);
    for (unsigned i = 0; i < 3; i++)
        loop_step(loop, clock_now_ns() + NS_PER_MS);
    assert_int_equal(waits.ended + ended.ended + last.ended, 0);
    assert_int_equal(read(pair[0], text, sizeof(text)), 5);
    for (unsigned i = 0; i < 2; i++) {
        close(pair[i]);
        close(other[i]);
    }
}

#define ON_LOOP(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_LOOP(test_watch),         ON_LOOP(test_watch_refused),
        ON_LOOP(test_stop_in_batch), ON_LOOP(test_reuse_in_batch),
        ON_LOOP(test_many_ready),    ON_LOOP(test_receive),
        ON_LOOP(test_send),          ON_LOOP(test_read_file),
        ON_LOOP(test_connect),       ON_LOOP(test_cancel),
    };
    struct loop *loop = NULL;
    const int status = loop_new(&loop);

    loop_free(loop);
    if (status == -EPERM || status == -ENOSYS) {
        printf("skipped: loop_new: %s\n", strerror(-status));
        return 77;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
