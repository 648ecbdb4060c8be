/* Parcels: whole, in order, in any pieces, and none from a part. */
#include "tests/unit/unit.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "core/digest.h"
#include "core/parcel.h"

#define ROOM  300000
#define COUNT 200

static int ends[2];
static struct parcel_reader reader;
static unsigned char got[ROOM];

static int set_up(void **state)
{
    (void)state;
    reader = (struct parcel_reader){0};
    return pipe2(ends, O_NONBLOCK);
}

static int tear_down(void **state)
{
    (void)state;
    close(ends[0]);
    return close(ends[1]);
}

static int receive(struct task *task)
{
    return parcel_receive(&reader, ends[0], got, sizeof(got), task);
}

/* Sizes around those of the stage and of a pipe, and nothing at all. */
static uint32_t size_of(uint64_t index)
{
    static const uint32_t sizes[] = {0,    1,    64,    4032,  4095,
                                     4096, 4097, 65536, 70000, ROOM};

    return sizes[digest_seeded(1, index) % COUNT_OF(sizes)];
}

static void *send_all(void *argument)
{
    static unsigned char bytes[ROOM];

    (void)argument;
    fcntl(ends[1], F_SETFL, 0); /* blocking, as a worker's end is */
    for (uint64_t i = 0; i < COUNT; i++) {
        const struct task task = {
            .index = i, .bytes = size_of(i), .digest = digest_mix(i)};

        digest_fill(i, bytes, task.bytes);
        if (parcel_send(ends[1], &task, bytes) != 0)
            break;
    }
    return NULL;
}

static void test_order(void **state)
{
    static unsigned char bytes[ROOM];
    pthread_t thread;
    struct task task;

    (void)state;
    assert_int_equal(pthread_create(&thread, NULL, send_all, NULL), 0);
    for (uint64_t i = 0; i < COUNT; i++) {
        int status;

        while ((status = receive(&task)) == 0)
            sched_yield();
        assert_int_equal(status, 1);
        assert_int_equal(task.index, i);
        assert_int_equal(task.digest, digest_mix(i));
        assert_int_equal(task.bytes, size_of(i));
        digest_fill(i, bytes, task.bytes);
        assert_memory_equal(got, bytes, task.bytes);
    }
    assert_int_equal(receive(&task), 0);
    pthread_join(thread, NULL);
}

/* A writer dies at every possible place of a parcel that follows a whole one;
 * what its successor sends is not mistaken for the rest. */
static void test_part(void **state)
{
    unsigned char whole[sizeof(struct task) + 64] = {0};
    const struct task first = {.index = 7, .bytes = 64};
    struct task task;

    (void)state;
    memcpy(whole, &first, sizeof(first));
    for (size_t part = 0; part < sizeof(whole); part++) {
        assert_int_equal(write(ends[1], whole, sizeof(whole)), sizeof(whole));
        assert_int_equal(write(ends[1], whole, part), part);
        assert_int_equal(receive(&task), 1);
        assert_int_equal(receive(&task), 0);
        parcel_drop(&reader);
        assert_int_equal(parcel_send(ends[1], &first, whole), 0);
        assert_int_equal(receive(&task), 1);
        assert_int_equal(task.index, 7);
        assert_int_equal(receive(&task), 0);
    }
}

static void test_too_large(void **state)
{
    const struct task large = {.bytes = ROOM + 1};
    struct task task;

    (void)state;
    assert_int_equal(write(ends[1], &large, sizeof(large)), sizeof(large));
    assert_int_equal(receive(&task), -EPROTO);
    assert_int_equal(receive(&task), -EPROTO);
}

static void test_nobody_reads(void **state)
{
    const struct task task = {0};

    (void)state;
    signal(SIGPIPE, SIG_IGN);
    close(ends[0]);
    assert_int_equal(parcel_send(ends[1], &task, NULL), -EPIPE);
    ends[0] = dup(ends[1]); /* for tear_down */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_part, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_too_large, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_nobody_reads, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
