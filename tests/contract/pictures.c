/* JPEGs that are broken, or are none: refused before the run where that can be
 * seen, else a failure of the task that meets them, and of no other. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pictures/picture.h"
#include "tests/contract/cases.h"
#include "tests/contract/expect.h"
#include "tests/contract/origin.h"

/* A JPEG to break. */
struct sample {
    unsigned char *jpeg;
    size_t bytes;
};

static struct sample make_sample(void)
{
    const struct picture_size size = {120, 90};
    struct sample sample;

    if (picture_make(size, 5, &sample.jpeg, &sample.bytes) != 0)
        abort();
    return sample;
}

static void put_file(const char *directory, const char *name, const void *bytes,
                     size_t size)
{
    char path[200];
    FILE *file;

    snprintf(path, sizeof(path), "%s/%s", directory, name);
    file = fopen(path, "we");
    if (!file || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
        abort();
}

static void remove_file(const char *directory, const char *name)
{
    char path[200];

    snprintf(path, sizeof(path), "%s/%s", directory, name);
    if (unlink(path) != 0)
        abort();
}

static void run_files(struct outcome *outcome, const char *variant,
                      const char *directory, const char *name)
{
    struct command command;

    command_begin(&command, variant);
    command_add(&command, "--file=%s/%s", directory, name);
    command_add_words(&command, "--tasks=6 --concurrency=2 --scale=50");
    run_command(outcome, &command);
}

/* --- Refused before the run ----------------------------------------------- */

static void expect_no_run(const char *variant, const char *directory,
                          const char *name, const char *words)
{
    struct outcome outcome;

    run_files(&outcome, variant, directory, name);
    expect_exit(&outcome, 2);
    expect_said(&outcome, "--file");
    expect_said(&outcome, words);
    expect_no_object(&outcome);
    outcome_release(&outcome);
}

static void refuse_what_can_be_seen(const char *variant, const char *directory,
                                    const struct sample *sample)
{
    static const unsigned char too_much[4] = {0xff, 0xdc, 0xff, 0xdc};
    unsigned char *head = memmem(sample->jpeg, sample->bytes, "\xff\xc0", 2);
    unsigned char right[4];

    expect_no_run(variant, directory, "missing.jpg", "No such file");
    expect_no_run(variant, directory, "", "no *.jpg or *.jpeg");
    put_file(directory, "text.jpg", "not an image", 12);
    expect_no_run(variant, directory, "text.jpg", "not a JPEG");
    expect_no_run(variant, directory, "", "not a JPEG");
    put_file(directory, "text.jpg", "", 0);
    expect_no_run(variant, directory, "text.jpg", "not a JPEG");
    memcpy(right, head + 5, sizeof(right));
    memcpy(head + 5, too_much, sizeof(too_much)); /* 65,500 high and wide */
    put_file(directory, "text.jpg", sample->jpeg, sample->bytes);
    expect_no_run(variant, directory, "text.jpg", "pixels");
    remove_file(directory, "text.jpg");
    memcpy(head + 5, right, sizeof(right));
}

/* --- Failures of tasks ---------------------------------------------------- */

/* Three files, of which the tasks meet each twice: the one that is cut short
 * fails both times, and its neighbours not at all. */
static void fail_what_meets_it(const char *variant, const char *directory,
                               const struct sample *sample)
{
    struct outcome outcome;

    put_file(directory, "a.jpg", sample->jpeg, sample->bytes);
    put_file(directory, "b.JPEG", sample->jpeg, sample->bytes / 2);
    put_file(directory, "c.jpeg", sample->jpeg, sample->bytes);
    run_files(&outcome, variant, directory, "");
    expect_refused(&outcome, 1);
    if (failures_of(&outcome, "corrupt image") != 2 ||
        number_of(&outcome, "failed") != 2 || number_of(&outcome, "ok") != 4)
        complain(&outcome, "not just the two tasks of the broken file failed");
    outcome_release(&outcome);
    remove_file(directory, "b.JPEG");
    run_files(&outcome, variant, directory, "");
    expect_verified(&outcome);
    outcome_release(&outcome);
    run_files(&outcome, variant, directory, "a.jpg");
    expect_verified(&outcome);
    outcome_release(&outcome);
    remove_file(directory, "a.jpg");
    remove_file(directory, "c.jpeg");
}

void case_broken_images(const char *variant)
{
    char directory[] = "/tmp/cbench-images-XXXXXX";
    const struct sample sample = make_sample();

    if (!mkdtemp(directory))
        abort();
    refuse_what_can_be_seen(variant, directory, &sample);
    fail_what_meets_it(variant, directory, &sample);
    rmdir(directory);
    free(sample.jpeg);
}

/* --- An origin whose pictures are broken ----------------------------------- */

static void fetch_broken(const char *program, const char *variant,
                         const char *fault, const char *kind)
{
    struct origin origin;
    struct command command;
    struct outcome outcome;

    origin_start(&origin, program, fault);
    command_begin(&command, variant);
    command_add_words(&command, "--tasks=40 --concurrency=8 --latency-ms=2");
    command_add_words(&command, "--size=60x40 --images=3");
    command_add(&command, "--origin=%s", origin.address);
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (failures_of(&outcome, kind) < 1 ||
        failures_of(&outcome, kind) != number_of(&outcome, "failed"))
        complain(&outcome, "tasks did not fail as '%s'", kind);
    if (number_of(&outcome, "ok") < 1)
        complain(&outcome, "no picture came whole");
    outcome_release(&outcome);
    origin_stop(&origin, SIGTERM);
}

void case_broken_pictures(char *const *arguments)
{
    fetch_broken(arguments[0], arguments[1], "corrupt", "corrupt image");
    fetch_broken(arguments[0], arguments[1], "truncate", "body cut short");
    fetch_broken(arguments[0], arguments[1], "status503", "http 503");
}
