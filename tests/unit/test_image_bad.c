/* JPEGs that are none, or are no longer: a status by kind, never a crash, and
 * the next good one is decoded as before. */
#include "core/digest.h"
#include "tests/unit/unit.h"
#include "workloads/stages/image_reference.h"

static const struct image_recipe recipe = {50, FILTER_BLUR, 85};

struct made {
    unsigned char *bytes;
    size_t size;
};

static struct made make(uint64_t id)
{
    const struct picture_size size = {96, 64};
    struct made made = {NULL, 0};

    assert_int_equal(picture_make(size, id, &made.bytes, &made.size), 0);
    return made;
}

/* From a copy of its own size, so that the sanitizers see each byte beyond. */
static int work_on(struct image_work *work, const unsigned char *bytes,
                   size_t size, uint64_t *digest)
{
    unsigned char *copy = malloc(size + (size == 0));
    int status;

    assert_non_null(copy);
    memcpy(copy, bytes, size);
    status = image_work_do(work, copy, size, digest);
    free(copy);
    return status;
}

static void test_truncated(void **state)
{
    const struct made made = make(1);
    struct image_work work = {0};
    uint64_t digest, good;

    (void)state;
    assert_int_equal(image_work_init(&work, &recipe), 0);
    assert_int_equal(work_on(&work, made.bytes, made.size, &good), 0);
    for (size_t size = 0; size < made.size; size += size < 700 ? 1 : 29) {
        const int status = work_on(&work, made.bytes, size, &digest);

        /* Where the size itself is cut off, the decoder makes up a huge one. */
        assert_true(status == -EILSEQ || status == -EFBIG);
        /* and the handles are as good as before */
        assert_int_equal(work_on(&work, made.bytes, made.size, &digest), 0);
        assert_true(digest == good);
    }
    image_work_release(&work);
    free(made.bytes);
}

/* Either it fails, or what comes out is what the plain way makes of it. */
static bool fails_or_agrees(struct image_work *work, const struct made *made)
{
    uint64_t digest, plain;
    const int status = work_on(work, made->bytes, made->size, &digest);

    if (status == 0) {
        assert_int_equal(
            image_reference(&recipe, made->bytes, made->size, &plain), 0);
        assert_true(digest == plain);
    } else {
        assert_true(status == -EILSEQ || status == -EFBIG);
    }
    return status != 0;
}

static void test_flipped(void **state)
{
    const struct made made = make(2);
    struct image_work work = {0};
    unsigned failed = 0;

    (void)state;
    assert_int_equal(image_work_init(&work, &recipe), 0);
    for (uint64_t n = 0; n < 1500; n++) {
        const uint64_t number = digest_seeded(3, n);
        const size_t at = (number >> 3) % made.size;
        const unsigned char bit = (unsigned char)(1U << (number & 7));

        made.bytes[at] ^= bit;
        failed += fails_or_agrees(&work, &made);
        made.bytes[at] ^= bit;
    }
    print_message("           %u of 1500 flips found out\n", failed);
    assert_true(failed > 100);
    image_work_release(&work);
    free(made.bytes);
}

/* The head's height and width: behind the marker FF C0, its length of two bytes
 * and the precision. */
static void announce(const struct made *made, unsigned width, unsigned height)
{
    unsigned char *head = memmem(made->bytes, made->size, "\xff\xc0", 2);

    assert_non_null(head);
    head[5] = (unsigned char)(height >> 8);
    head[6] = (unsigned char)height;
    head[7] = (unsigned char)(width >> 8);
    head[8] = (unsigned char)width;
}

static void test_bombs(void **state)
{
    const struct made made = make(3);
    struct image_work work = {0};
    uint64_t digest;

    (void)state;
    assert_int_equal(image_work_init(&work, &recipe), 0);
    announce(&made, 65500, 65500);
    assert_int_equal(work_on(&work, made.bytes, made.size, &digest), -EFBIG);
    assert_null(work.large); /* nothing was allocated for it */
    assert_int_equal(image_reference(&recipe, made.bytes, made.size, &digest),
                     -EFBIG);
    announce(&made, 0, 0);
    assert_int_equal(work_on(&work, made.bytes, made.size, &digest), -EILSEQ);
    announce(&made, 2000, 1000); /* more than there are data for */
    assert_int_equal(work_on(&work, made.bytes, made.size, &digest), -EILSEQ);
    image_work_release(&work);
    free(made.bytes);
}

static void test_no_jpeg(void **state)
{
    unsigned char noise[3000];
    struct image_work work = {0};
    uint64_t digest;

    (void)state;
    digest_fill(1, noise, sizeof(noise));
    assert_int_equal(image_work_init(&work, &recipe), 0);
    assert_int_equal(work_on(&work, noise, sizeof(noise), &digest), -EILSEQ);
    noise[0] = noise[2] = 0xff; /* as a JPEG begins */
    noise[1] = 0xd8;
    assert_int_equal(work_on(&work, noise, sizeof(noise), &digest), -EILSEQ);
    image_work_release(&work);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_truncated),
        cmocka_unit_test(test_flipped),
        cmocka_unit_test(test_bombs),
        cmocka_unit_test(test_no_jpeg),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
