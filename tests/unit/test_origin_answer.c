/* The bytes of answers: whole, and from every offset on. */
#include "core/digest.h"
#include "origin/answer.h"
#include "origin/gallery.h"
#include "tests/unit/unit.h"

#define DATA_HEAD                                                              \
    "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"

static void check_bytes(const struct answer *answer, const void *expected,
                        size_t size)
{
    unsigned char bytes[512];

    assert_true(size < sizeof(bytes));
    assert_int_equal(answer_fill(answer, 0, bytes, sizeof(bytes)), size);
    assert_memory_equal(bytes, expected, size);
}

static void test_data(void **state)
{
    static const char head[] = DATA_HEAD "Content-Length: 21\r\n\r\n";
    const struct answer answer = {
        .kind = ANSWER_DATA, .declared_bytes = 21, .body_bytes = 21, .id = 42};
    unsigned char expected[sizeof(head) + 21];

    (void)state;
    memcpy(expected, head, sizeof(head) - 1);
    digest_fill(42, expected + sizeof(head) - 1, 21);
    check_bytes(&answer, expected, sizeof(head) - 1 + 21);
}

static void test_empty(void **state)
{
    static const char head[] =
        DATA_HEAD "Connection: close\r\nContent-Length: 0\r\n\r\n";
    const struct answer answer = {.kind = ANSWER_DATA,
                                  .connection = CONNECTION_CLOSE};

    (void)state;
    check_bytes(&answer, head, sizeof(head) - 1);
}

static void test_largest_number(void **state)
{
    static const char head[] = DATA_HEAD "Connection: keep-alive\r\n"
                                         "Content-Length: "
                                         "18446744073709551615\r\n\r\n";
    const struct answer answer = {.kind = ANSWER_DATA,
                                  .connection = CONNECTION_KEEP_ALIVE,
                                  .declared_bytes = UINT64_MAX};

    (void)state;
    check_bytes(&answer, head, sizeof(head) - 1);
}

static void test_text(void **state)
{
    static const char expected[] = "HTTP/1.1 503 Service Unavailable\r\n"
                                   "Retry-After: 1\r\n"
                                   "Content-Type: text/plain\r\n"
                                   "Content-Length: 5\r\n\r\nbusy\n";
    struct answer answer = {.kind = ANSWER_DATA};

    (void)state;
    answer_set_text(&answer, ANSWER_HEALTH, "replaced");
    answer_set_text(&answer, ANSWER_UNAVAILABLE, "busy\n");
    check_bytes(&answer, expected, sizeof(expected) - 1);
    answer_release(&answer);
    assert_null(answer.text);
}

/* What is sent in any pieces is what is sent at once. */
static void check_pieces(const struct answer *answer)
{
    unsigned char whole[2048], piece[2048];
    const size_t size = answer_fill(answer, 0, whole, sizeof(whole));

    assert_true(size < sizeof(whole));
    for (size_t offset = 0; offset <= size; offset++) {
        for (size_t room = 1; room <= 40; room++) {
            const size_t left = size - offset;

            assert_int_equal(answer_fill(answer, offset, piece, room),
                             left < room ? left : room);
            assert_memory_equal(piece, whole + offset,
                                left < room ? left : room);
        }
    }
}

static void test_pieces(void **state)
{
    const struct answer data = {.kind = ANSWER_DATA,
                                .declared_bytes = 333,
                                .body_bytes = 333,
                                .id = UINT64_MAX - 3};
    struct answer text = {.kind = ANSWER_DATA};

    (void)state;
    check_pieces(&data);
    answer_set_text(&text, ANSWER_STATS, "{\"schema\":1}\n");
    check_pieces(&text);
    answer_release(&text);
}

static const struct picture_size tiny = {5, 3};

/* A picture is made once, and lives as long as anybody holds it. */
static void test_picture(void **state)
{
    struct gallery gallery = {.count = 0};
    struct answer answer = {.kind = ANSWER_DATA};
    struct shown *first = gallery_show(&gallery, tiny, 1);

    (void)state;
    assert_non_null(first);
    assert_int_equal(first->holders, 2);
    answer_set_picture(&answer, first);
    for (uint64_t id = 1; id <= GALLERY_PICTURES_MAX; id++) {
        struct shown *shown = gallery_show(&gallery, tiny, id);

        assert_true(id > 1 || shown == first);
        shown_drop(shown);
    }
    assert_int_equal(first->holders, 2);
    shown_drop(gallery_show(&gallery, tiny, 0)); /* one too many */
    assert_int_equal(first->holders, 1);
    assert_int_equal(gallery.count, GALLERY_PICTURES_MAX);
    check_pieces(&answer);
    answer_release(&answer);
    assert_null(answer.picture);
    gallery_release(&gallery);
    assert_int_equal(gallery.bytes, 0);
}

static void test_corrupt(void **state)
{
    struct answer answer = {
        .kind = ANSWER_DATA, .declared_bytes = 333, .body_bytes = 333, .id = 8};
    unsigned char right[1024], wrong[1024];
    const size_t size = answer_fill(&answer, 0, right, sizeof(right));
    const size_t half = size - 333 + 333 / 2;

    (void)state;
    answer.corrupt = true;
    assert_int_equal(answer_fill(&answer, 0, wrong, sizeof(wrong)), size);
    assert_memory_equal(right, wrong, half);
    for (size_t i = half; i < size; i++)
        assert_true(right[i] != wrong[i]);
    check_pieces(&answer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_data),           cmocka_unit_test(test_empty),
        cmocka_unit_test(test_largest_number), cmocka_unit_test(test_text),
        cmocka_unit_test(test_pieces),         cmocka_unit_test(test_picture),
        cmocka_unit_test(test_corrupt),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
