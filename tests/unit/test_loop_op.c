/* The event loop, with whichever poller is linked: operations. */
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/loop.h"
#include "tests/unit/loop_fixture.h"
#include "tests/unit/unit.h"

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

static void receive_next(struct loop *loop, struct errand *errand, int fd)
{
    assert_int_equal(
        loop_receive(loop, &errand->op, fd, errand->data, sizeof(errand->data)),
        0);
}

/* Operations one after another in one struct that stays: each ends as it would
 * alone, whatever came before it was asked for. */
static void test_op_that_stays(void **state)
{
    static char filler[4 << 20];
    struct loop *const loop = *state;
    struct errand errand = {.op = {.ended = note_end, .stays = true},
                            .loop = loop};
    int pair[2];

    open_pair(pair);
    for (unsigned i = 1; i < 8; i += 2) {
        receive_next(loop, &errand, pair[0]);
        loop_step(loop, 0);
        assert_int_equal(errand.ended, i - 1);
        assert_int_equal(write(pair[1], "asked", 5), 5);
        step_until_ended(loop, &errand, i);
        assert_int_equal(write(pair[1], "before", 6), 6);
        loop_step(loop, clock_now_ns() + NS_PER_MS); /* nobody asks yet */
        receive_next(loop, &errand, pair[0]);
        step_until_ended(loop, &errand, i + 1);
        assert_int_equal(errand.result, 6);
    }
    /* One that waits for room, and then again one for bytes. */
    while (write(pair[0], filler, sizeof(filler)) > 0)
        ;
    assert_int_equal(loop_send(loop, &errand.op, pair[0], "x", 1), 0);
    loop_step(loop, 0);
    assert_int_equal(errand.ended, 8);
    while (read(pair[1], filler, sizeof(filler)) > 0)
        ;
    step_until_ended(loop, &errand, 9);
    assert_int_equal(errand.result, 1);
    receive_next(loop, &errand, pair[0]);
    assert_int_equal(write(pair[1], "last", 4), 4);
    step_until_ended(loop, &errand, 10);
    assert_int_equal(errand.result, 4);
    loop_op_forget(loop, &errand.op);
    close(pair[0]);
    close(pair[1]);
}

/* The other end goes while nobody asks: no step returns for it again and again,
 * the next operation finds it; and the descriptor's number may be used anew. */
static void test_end_between_operations(void **state)
{
    struct loop *const loop = *state;
    struct errand errand = {.op = {.ended = note_end, .stays = true},
                            .loop = loop};
    int pair[2];

    for (unsigned i = 0; i < 2; i++) {
        errand.ended = 0;
        open_pair(pair);
        receive_next(loop, &errand, pair[0]);
        assert_int_equal(write(pair[1], "x", 1), 1);
        step_until_ended(loop, &errand, 1);
        close(pair[1]);
        loop_step(loop, clock_now_ns() + NS_PER_MS);

        const uint64_t due_ns = clock_now_ns() + 5 * NS_PER_MS;
        unsigned steps = 0;
        /* A ring that an earlier test left interrupts one wait as it goes. */
        for (; clock_now_ns() < due_ns; steps++)
            loop_step(loop, due_ns);
        assert_true(steps <= 3);
        receive_next(loop, &errand, pair[0]);
        step_until_ended(loop, &errand, 2);
        assert_int_equal(errand.result, 0);
        receive_next(loop, &errand, pair[0]);
        loop_op_forget(loop, &errand.op); /* cancelled with it */
        loop_step(loop, 0);
        assert_int_equal(errand.ended, 2);
        close(pair[0]);
    }
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_LOOP(test_receive),
        ON_LOOP(test_send),
        ON_LOOP(test_read_file),
        ON_LOOP(test_op_that_stays),
        ON_LOOP(test_end_between_operations),
        ON_LOOP(test_connect),
        ON_LOOP(test_cancel),
    };

    if (no_loop_here())
        return 77;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
