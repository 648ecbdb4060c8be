/* The event loop, with whichever poller is linked: watches. */
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/loop.h"
#include "tests/unit/loop_fixture.h"
#include "tests/unit/unit.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_LOOP(test_watch),         ON_LOOP(test_watch_refused),
        ON_LOOP(test_stop_in_batch), ON_LOOP(test_reuse_in_batch),
        ON_LOOP(test_many_ready),
    };

    if (no_loop_here())
        return 77;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
