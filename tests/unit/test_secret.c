/* Passwords that must not be recorded, however they are written down. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <string.h>

#include "core/secret.h"

static const struct {
    const char *text, *hidden;
} rows[] = {
    {"postgresql://me:geheim@host/db", "postgresql://me:******@host/db"},
    {"postgres://me:a@b:c@host:5432/db?x=1",
     "postgres://me:*****@host:5432/db?x=1"},
    {"postgres://me:a/b?c@host/db", "postgres://me:*****@host/db"},
    {"--db-url=postgres://me:pw@host", "--db-url=postgres://me:**@host"},
    {"postgresql:///db?user=me&password=pw&host=/tmp",
     "postgresql:///db?user=me&password=**&host=/tmp"},
    {"host=h password=pw user=me", "host=h password=** user=me"},
    {"host=h password = 'p\\'w x' user=me",
     "host=h password = *******' user=me"},
    {"sslpassword=a PASSWORD=b", "sslpassword=* PASSWORD=*"},
    {"password=", "password="},
    {"password='", "password=*"},
    /* Nothing to hide. */
    {"postgresql://me@host:5432/db", "postgresql://me@host:5432/db"},
    {"postgresql://host:5432/db", "postgresql://host:5432/db"},
    {"postgresql:///db?host=/tmp/x", "postgresql:///db?host=/tmp/x"},
    {"127.0.0.1-16:8080", "127.0.0.1-16:8080"},
    {"passwordless", "passwordless"},
    {"", ""},
};

static void test_every_way_of_writing(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        char text[100];

        snprintf(text, sizeof(text), "%s", rows[i].text);
        secret_hide(text);
        assert_string_equal(text, rows[i].hidden);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_way_of_writing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
