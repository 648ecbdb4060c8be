/* Kinds of failure, the explanation, and remarks. */
#include "tests/unit/unit.h"

#include <sys/wait.h>
#include <unistd.h>

#include "core/failure.h"

static void test_kinds(void **state)
{
    static const struct {
        int status;
        const char *kind;
    } kinds[] = {
        {0, "ok"},
        {-ETIMEDOUT, "timeout"},
        {-ECONNREFUSED, "refused"},
        {-ECONNRESET, "reset"},
        {-EPROTO, "malformed answer"},
        {-EMSGSIZE, "body too long"},
        {-ENODATA, "body cut short"},
        {-EBADMSG, "wrong body"},
        {-EBUSY, "http 503"},
        {-EREMOTEIO, "http status"},
        {-EHOSTUNREACH, "unreachable"},
        {-EOWNERDEAD, "worker died"},
        {-ECANCELED, "cancelled"},
        {-ETIME, "wait cut short"},
        {-EMFILE, "EMFILE"},
        {-ENOMEM, "ENOMEM"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        assert_string_equal(failure_kind(kinds[i].status), kinds[i].kind);
    assert_non_null(failure_kind(-123456));
    assert_non_null(failure_kind(INT32_MIN + 1));
}

static void test_first_explanation_stays(void **state)
{
    (void)state;
    assert_int_equal(failure_share(), 0);
    assert_null(failure_explanation());

    /* Left by a child, read by its parent. */
    const pid_t child = fork();
    if (child == 0) {
        failure_explain(-EMFILE, "tried %s: %d", "this", 7);
        _exit(0);
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_string_equal(failure_explanation(), "tried this: 7");
    assert_int_equal(failure_explain(-ENOMEM, "a second one"), -ENOMEM);
    assert_string_equal(failure_explanation(), "tried this: 7");
}

static void test_remarks(void **state)
{
    (void)state;
    assert_int_equal(failure_remark_count(), 0);
    assert_null(failure_remark_get(0));
    for (unsigned i = 0; i < FAILURE_REMARKS + 5; i++)
        failure_remark("number %u", i);
    assert_int_equal(failure_remark_count(), FAILURE_REMARKS + 5);
    assert_string_equal(failure_remark_get(0), "number 0");
    assert_non_null(failure_remark_get(FAILURE_REMARKS - 1));
    assert_null(failure_remark_get(FAILURE_REMARKS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_first_explanation_stays),
        cmocka_unit_test(test_remarks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
