/* What tests of the loop, of its watches and of its operations begin with. */
#ifndef TESTS_UNIT_LOOP_FIXTURE_H
#define TESTS_UNIT_LOOP_FIXTURE_H

#include <sys/socket.h>

#include "core/loop.h"
#include "tests/unit/unit.h"

static inline int set_up(void **state)
{
    struct loop *loop = NULL;

    if (loop_new(&loop) < 0)
        return -1;
    *state = loop;
    return 0;
}

static inline int tear_down(void **state)
{
    loop_free(*state);
    return 0;
}

/* Two ends of a connection that do not block. */
static inline void open_pair(int pair[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair),
                     0);
}

/* A ring may be forbidden here. */
static inline bool no_loop_here(void)
{
    struct loop *loop = NULL;
    const int status = loop_new(&loop);
    const bool none = status == -EPERM || status == -ENOSYS;

    loop_free(loop);
    if (none)
        printf("skipped: loop_new: %s\n", strerror(-status));
    return none;
}

#define ON_LOOP(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif
