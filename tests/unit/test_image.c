/* Images: pictures from ids, and the steps from JPEG to JPEG against the plain
 * way. */
#include "core/digest.h"
#include "tests/unit/unit.h"
#include "workloads/stages/image_reference.h"
#include "workloads/stages/picture_set.h"

struct made {
    unsigned char *bytes;
    size_t size;
};

static struct made make(struct picture_size size, uint64_t id)
{
    struct made made = {NULL, 0};

    assert_int_equal(picture_make(size, id, &made.bytes, &made.size), 0);
    return made;
}

/* --- Pictures ------------------------------------------------------------- */

static void test_sizes(void **state)
{
    static const char *const wrong[] = {
        "",     "x",      "10",   "10x",   "x10",          "0x10",
        "10x0", "4097x1", "-1x1", "1 x 1", "99999999999x1"};
    struct picture_size size = {0, 0};
    const char *end = NULL;

    (void)state;
    assert_int_equal(picture_size_parse("640x480,", &size, &end), 0);
    assert_int_equal(size.width, 640);
    assert_int_equal(size.height, 480);
    assert_string_equal(end, ",");
    assert_int_equal(picture_size_parse("4096x1", &size, &end), 0);
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        assert_int_equal(picture_size_parse(wrong[i], &size, &end), -EINVAL);
}

static void test_set(void **state)
{
    static const char too_many[] = "1x1,1x1,1x1,1x1,1x1,1x1,1x1,1x1,1x1,"
                                   "1x1,1x1,1x1,1x1,1x1,1x1,1x1,1x1";
    static const char *const wrong[] = {"",        "1x1,", ",1x1",
                                        "1x1;2x2", "1x1 ", too_many};
    struct picture_set set = {.text = "10x20,30x4", .count = 3};

    (void)state;
    assert_int_equal(picture_set_open(&set, 7), 0);
    assert_int_equal(picture_set_size(&set, 1).width, 30);
    assert_int_equal(picture_set_size(&set, 2).height, 20);
    assert_true(picture_set_id(&set, 0) != picture_set_id(&set, 2));
    assert_int_equal(picture_set_bytes_max(&set),
                     picture_jpeg_bytes_max((struct picture_size){10, 20}));
    picture_set_close(&set);
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        set.text = wrong[i];
        assert_int_equal(picture_set_open(&set, 7), -EINVAL);
    }
}

static void test_pictures_fit_and_differ(void **state)
{
    static const struct picture_size sizes[] = {
        {1, 1}, {16, 16}, {17, 1}, {1, 300}, {200, 150}, {321, 123}};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(sizes); i++)
        for (uint64_t n = 0; n < 20; n++) {
            const uint64_t id = digest_seeded(n, i);
            const struct made made = make(sizes[i], id);
            const struct made again = make(sizes[i], id);
            const struct made other = make(sizes[i], id + 1);

            assert_true(made.size <= picture_jpeg_bytes_max(sizes[i]));
            assert_int_equal(made.size, again.size);
            assert_memory_equal(made.bytes, again.bytes, made.size);
            if (picture_pixels(sizes[i]) > 100)
                assert_true(digest_bytes(made.bytes, made.size) !=
                            digest_bytes(other.bytes, other.size));
            free(made.bytes);
            free(again.bytes);
            free(other.bytes);
        }
}

/* --- Scaling and filtering, by hand ---------------------------------------- */

static void test_areas(void **state)
{
    static const unsigned char row[] = {0, 0, 0, 10, 20, 30, 255, 255, 254};
    const struct picture_size three = {3, 1}, two = {2, 1}, one = {1, 1};
    uint32_t scratch[21];
    unsigned char to[6];

    (void)state;
    assert_true(resample_scratch_words(3) <= COUNT_OF(scratch));
    picture_scale(row, three, to, one, scratch);
    /* 265, 275 and 284 thirds */
    assert_memory_equal(to, "\x58\x5c\x5f", 3);
    picture_scale(row, three, to, two, scratch);
    /* (1 × first + 1/2 × second) / 1.5, and so from the other end */
    assert_memory_equal(to, "\x03\x07\x0a\xad\xb1\xb3", 6);
}

static void test_filters(void **state)
{
    unsigned char from[5 * 3], to[5 * 3];
    const struct picture_size row = {5, 1};
    uint32_t scratch[27];

    (void)state;
    assert_true(resample_scratch_words(5) <= COUNT_OF(scratch));
    memset(from, 0, sizeof(from));
    memset(from + 6, 160, 3); /* the middle pixel */
    picture_filter(FILTER_BLUR, from, row, to, scratch);
    assert_memory_equal(to,
                        "\x0a\x0a\x0a\x28\x28\x28\x3c\x3c\x3c"
                        "\x28\x28\x28\x0a\x0a\x0a",
                        15);
    picture_filter(FILTER_SHARPEN, from, row, to, scratch);
    assert_memory_equal(to, "\0\0\0\0\0\0\xff\xff\xff\0\0\0\0\0\0", 15);
    memset(from, 77, sizeof(from));
    picture_filter(FILTER_SHARPEN, from, row, to, scratch);
    assert_memory_equal(to, from, 15);
}

/* --- The steps against the plain way --------------------------------------- */

static void check_same(const struct image_recipe *recipe,
                       const struct made *made)
{
    struct image_work work = {0};
    unsigned char *plain = NULL;
    size_t plain_bytes = 0;
    uint64_t digest = 0;

    assert_int_equal(image_work_init(&work, recipe), 0);
    assert_int_equal(image_work_do(&work, made->bytes, made->size, &digest), 0);
    assert_int_equal(image_reference_jpeg(recipe, made->bytes, made->size,
                                          &plain, &plain_bytes),
                     0);
    assert_int_equal(work.jpeg_bytes, plain_bytes);
    assert_memory_equal(work.jpeg, plain, plain_bytes);
    assert_true(digest == digest_bytes(plain, plain_bytes));
    free(plain);
    image_work_release(&work);
}

static void test_same_bytes(void **state)
{
    static const struct picture_size sizes[] = {
        {1, 1}, {2, 3}, {17, 9}, {96, 64}, {255, 131}};
    static const uint64_t percents[] = {1, 25, 33, 50, 99, 100};
    static const uint64_t qualities[] = {1, 85, 100};

    (void)state;
    image_reference_plainly();
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        const struct made made = make(sizes[i], i);

        for (size_t j = 0; j < COUNT_OF(percents); j++)
            for (unsigned filter = FILTER_NONE; filter <= FILTER_SHARPEN;
                 filter++)
                check_same(&(struct image_recipe){percents[j], filter,
                                                  qualities[(i + j) % 3]},
                           &made);
        free(made.bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_set),
        cmocka_unit_test(test_pictures_fit_and_differ),
        cmocka_unit_test(test_areas),
        cmocka_unit_test(test_filters),
        cmocka_unit_test(test_same_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
