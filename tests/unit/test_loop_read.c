/* Reading files on the event loop: by a ring beside it, by a pool beside it, or
 * by the ring that it waits in, whichever this test is linked with. */
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/loop.h"
#include "tests/unit/unit.h"

#define FILE_BYTES (UINT64_C(4) << 20)
#define FILE_NAME  UINT64_C(7) /* of its content: digest_fill */

static struct loop *new_loop(enum loop_reads reads)
{
    struct loop *loop = NULL;

    if (loop_new(&loop) == 0 && loop_read_prepare(loop, reads) == 0)
        return loop;
    loop_free(loop);
    return NULL;
}

static int set_up_auto(void **state)
{
    return loop_new((struct loop **)state);
}

static int set_up_ring(void **state)
{
    *state = new_loop(LOOP_READS_RING);
    return *state ? 0 : -1;
}

static int set_up_pool(void **state)
{
    *state = new_loop(LOOP_READS_POOL);
    return *state ? 0 : -1;
}

static int tear_down(void **state)
{
    loop_free(*state);
    return 0;
}

/* A file of seeded bytes that nobody else sees. */
static int new_file(void)
{
    const int fd = memfd_create("file", MFD_CLOEXEC);
    unsigned char *bytes = malloc(FILE_BYTES);

    assert_true(fd >= 0 && bytes);
    digest_fill(FILE_NAME, bytes, FILE_BYTES);
    assert_int_equal(write(fd, bytes, FILE_BYTES), FILE_BYTES);
    free(bytes);
    return fd;
}

/* --- One read after another ----------------------------------------------- */

struct errand {
    struct loop_op op;
    struct loop *loop;
    ssize_t result;
    unsigned ended, wanted; /* reads in a row */
    struct errand *cancels; /* by the callback */
    uint64_t data[8];
};

static void note_end(struct loop_op *op, ssize_t result)
{
    struct errand *errand = (struct errand *)op;

    errand->result = result;
    if (errand->cancels)
        loop_op_cancel(errand->loop, &errand->cancels->op);
    if (++errand->ended < errand->wanted)
        assert_int_equal(loop_read(errand->loop, op, op->fd, errand->data,
                                   sizeof(errand->data), op->offset),
                         0);
}

static void step_until_ended(struct loop *loop, const struct errand *errand)
{
    const uint64_t give_up_ns = clock_now_ns() + 20 * NS_PER_SECOND;
    const unsigned wanted = errand->wanted > 0 ? errand->wanted : 1;

    while (errand->ended < wanted && clock_now_ns() < give_up_ns)
        assert_int_equal(loop_step(loop, give_up_ns), 0);
    assert_int_equal(errand->ended, wanted);
}

static void begin(struct loop *loop, struct errand *errand, int fd,
                  uint64_t word)
{
    *errand = (struct errand){
        .op.ended = note_end, .loop = loop, .wanted = errand->wanted};
    assert_int_equal(loop_read(loop, &errand->op, fd, errand->data,
                               sizeof(errand->data), word * 8),
                     0);
    assert_int_equal(errand->ended, 0); /* never inside the call */
}

static void expect_words(const struct errand *errand, uint64_t word)
{
    assert_int_equal(errand->result, sizeof(errand->data));
    for (unsigned i = 0; i < 8; i++)
        assert_int_equal(errand->data[i], digest_seeded(FILE_NAME, word + i));
}

static void test_read(void **state)
{
    struct loop *const loop = *state;
    struct errand errand = {.wanted = 100};
    const int fd = new_file();

    begin(loop, &errand, fd, 3);
    step_until_ended(loop, &errand);
    expect_words(&errand, 3);
    errand.wanted = 1;
    begin(loop, &errand, fd, FILE_BYTES / 8 - 3);
    step_until_ended(loop, &errand);
    assert_int_equal(errand.result, 24); /* what there is */
    begin(loop, &errand, fd, FILE_BYTES / 8);
    step_until_ended(loop, &errand);
    assert_int_equal(errand.result, 0); /* the end */
    close(fd);
    begin(loop, &errand, fd, 0);
    step_until_ended(loop, &errand);
    assert_int_equal(errand.result, -EBADF);
}

/* --- Many ----------------------------------------------------------------- */

/* More at once than any queue behind the loop has places. */
static void test_many(void **state)
{
    enum { ERRANDS = 6000 };
    struct loop *const loop = *state;
    struct errand *const errands = calloc(ERRANDS, sizeof(*errands));
    const int fd = new_file();

    assert_non_null(errands);
    for (unsigned i = 0; i < ERRANDS; i++)
        begin(loop, &errands[i], fd, 5 * i);
    for (unsigned i = 0; i < ERRANDS; i++) {
        step_until_ended(loop, &errands[i]);
        expect_words(&errands[i], 5 * i);
    }
    free(errands);
    close(fd);
}

/* --- Cancelling ----------------------------------------------------------- */

/* Long reads, given up before they were handed over, while they are read, and
 * when they have ended: nobody is called, and nobody touches the data. */
static void test_cancel(void **state)
{
    enum { ERRANDS = 24 };
    struct loop *const loop = *state;
    struct errand errands[ERRANDS] = {0};
    unsigned char *const data = malloc(ERRANDS * FILE_BYTES);
    const int fd = new_file();

    assert_non_null(data);
    for (unsigned i = 0; i < ERRANDS; i++) {
        errands[i].op.ended = note_end;
        loop_read(loop, &errands[i].op, fd, data + i * FILE_BYTES, FILE_BYTES,
                  0);
        if (i == ERRANDS / 2)
            loop_step(loop, 0);
    }
    for (unsigned i = ERRANDS; i-- > 0;) {
        const unsigned ended = errands[i].ended;

        loop_op_cancel(loop, &errands[i].op);
        loop_op_cancel(loop, &errands[i].op); /* does not run: ignored */
        memset(data + i * FILE_BYTES, 0xa5, FILE_BYTES);
        errands[i].ended = 0;
        assert_true(ended <= 1);
    }
    for (unsigned i = 0; i < 3; i++)
        loop_step(loop, clock_now_ns() + NS_PER_MS);
    for (unsigned i = 0; i < ERRANDS; i++)
        assert_int_equal(errands[i].ended, 0);
    for (size_t i = 0; i < ERRANDS * FILE_BYTES; i += 512)
        assert_int_equal(data[i], 0xa5);
    free(data);
    close(fd);
}

/* Two that end in the same step, the first of which gives up the other. */
static void test_cancel_in_callback(void **state)
{
    struct loop *const loop = *state;
    struct errand errands[2] = {0};
    const int fd = new_file();

    for (unsigned i = 0; i < 2; i++)
        begin(loop, &errands[i], fd, i);
    for (unsigned i = 0; i < 2; i++)
        errands[i].cancels = &errands[1 - i];
    while (errands[0].ended + errands[1].ended == 0)
        assert_int_equal(loop_step(loop, UINT64_MAX), 0);
    for (unsigned i = 0; i < 3; i++)
        loop_step(loop, clock_now_ns() + NS_PER_MS);
    assert_int_equal(errands[0].ended + errands[1].ended, 1);
    close(fd);
}

/* The loop is freed with reads under way: afterwards nobody writes into what
 * they were to fill. */
static void test_free_while_reading(void **state)
{
    enum { ERRANDS = 12 };
    struct errand errands[ERRANDS] = {0};
    unsigned char *const data = malloc(ERRANDS * FILE_BYTES);
    const int fd = new_file();

    assert_non_null(data);
    for (unsigned i = 0; i < ERRANDS; i++) {
        errands[i].op.ended = note_end;
        loop_read(*state, &errands[i].op, fd, data + i * FILE_BYTES, FILE_BYTES,
                  0);
    }
    loop_step(*state, 0);
    loop_free(*state);
    *state = NULL;
    memset(data, 0xa5, ERRANDS * FILE_BYTES);
    clock_sleep_until(clock_now_ns() + 5 * NS_PER_MS);
    for (size_t i = 0; i < ERRANDS * FILE_BYTES; i += 512)
        assert_int_equal(data[i], 0xa5);
    free(data);
    close(fd);
}

/* --- What may be refused ---------------------------------------------------- */

/* In a child: these system calls fail so from now on. */
static void forbid(const int *numbers, unsigned count, int error)
{
    struct sock_filter filter[16] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))};
    unsigned short length = 1;

    for (unsigned i = 0; i < count; i++) {
        filter[length++] = (struct sock_filter)BPF_JUMP(
            BPF_JMP | BPF_JEQ | BPF_K, (unsigned)numbers[i], 0, 1);
        filter[length++] = (struct sock_filter)BPF_STMT(
            BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)error);
    }
    filter[length++] =
        (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);

    struct sock_fprog program = {.len = length, .filter = filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        _exit(77);
}

/* What preparing gives in a process in which these calls are forbidden, and
 * whether a file is read then: 0, 1 (refused with `error`), or trouble. */
static int prepare_without(const int *numbers, unsigned count, int error,
                           enum loop_reads reads)
{
    const pid_t pid = fork();
    int status;

    assert_true(pid >= 0);
    if (pid == 0) {
        struct errand errand = {.op.ended = note_end};
        const int fd = new_file();
        struct loop *loop;

        if (loop_new(&loop) != 0)
            _exit(3);
        forbid(numbers, count, error);
        status = loop_read_prepare(loop, reads);
        if (status != 0) {
            loop_free(loop);
            _exit(status == -error ? 1 : 4);
        }
        loop_read(loop, &errand.op, fd, errand.data, sizeof(errand.data), 0);
        while (errand.ended == 0 && loop_step(loop, UINT64_MAX) == 0)
            continue;
        loop_free(loop);
        _exit(errand.result == sizeof(errand.data) ? 0 : 5);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_forbidden_ring(void **state)
{
    static const int setup[] = {SYS_io_uring_setup};

    (void)state;
    assert_int_equal(prepare_without(setup, 1, EPERM, LOOP_READS_RING), 1);
    assert_int_equal(prepare_without(setup, 1, ENOSYS, LOOP_READS_RING), 1);
    assert_int_equal(prepare_without(setup, 1, EPERM, LOOP_READS_AUTO), 0);
    assert_int_equal(prepare_without(setup, 1, ENOSYS, LOOP_READS_AUTO), 0);
}

static void test_refused_threads(void **state)
{
    static const int start[] = {SYS_clone3, SYS_clone};

    (void)state;
    assert_int_equal(prepare_without(start, 2, EAGAIN, LOOP_READS_POOL), 1);
}

static void test_needs(void **state)
{
    struct loop_needs either, ring, pool;

    (void)state;
    loop_read_needs(LOOP_READS_AUTO, &either);
    loop_read_needs(LOOP_READS_RING, &ring);
    loop_read_needs(LOOP_READS_POOL, &pool);
    assert_int_equal(ring.threads, 0);
    assert_true(either.threads == pool.threads);
    assert_true(either.descriptors >= ring.descriptors);
    assert_true(either.descriptors >= pool.descriptors);
}

#define ON_LOOP(test, way)                                                     \
    {                                                                          \
#test " (" #way ")", test, set_up_##way, tear_down, NULL               \
    }
#define ALL(way)                                                               \
    ON_LOOP(test_read, way), ON_LOOP(test_many, way),                          \
        ON_LOOP(test_cancel, way), ON_LOOP(test_cancel_in_callback, way)

/* Whether a loop can be made that reads so; else why not is said. */
static bool can(enum loop_reads reads)
{
    struct loop *loop = NULL;
    int status = loop_new(&loop);

    if (status == 0)
        status = loop_read_prepare(loop, reads);
    loop_free(loop);
    if (status != 0)
        printf("no loop that reads in way %d: %s\n", (int)reads,
               strerror(-status));
    return status == 0;
}

int main(void)
{
    const struct CMUnitTest either[] = {ALL(auto)};
    const struct CMUnitTest ring[] = {ALL(ring),
                                      ON_LOOP(test_free_while_reading, ring)};
    const struct CMUnitTest pool[] = {
        ALL(pool), ON_LOOP(test_free_while_reading, pool),
        cmocka_unit_test(test_forbidden_ring),
        cmocka_unit_test(test_refused_threads), cmocka_unit_test(test_needs)};
    int failed;

    if (!can(LOOP_READS_AUTO))
        return 77;
    failed = cmocka_run_group_tests(either, NULL, NULL);
    if (!can(LOOP_READS_POOL)) /* the loop itself is a ring */
        return failed;
    failed += cmocka_run_group_tests(pool, NULL, NULL);
    if (can(LOOP_READS_RING))
        failed += cmocka_run_group_tests(ring, NULL, NULL);
    return failed;
}
