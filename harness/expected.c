/* Expected digests (see expected.h). */
#include "harness/expected.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/clock.h"
#include "harness/memory.h"
#include "harness/spawn.h"

#define LIMIT_NS      (300 * NS_PER_SECOND)
#define DIGEST_DIGITS 16

/* Whether an option decides what the work is, and not who does it or how. */
static bool is_work(const struct variant_option *option)
{
    return option && (strcmp(option->group, "workload") == 0 ||
                      strcmp(option->name, "seed") == 0);
}

/* The case with the options of its work alone, on the variant that is asked. */
static struct bench_case work_of(const struct bench_case *bench_case,
                                 const struct variant *variant)
{
    struct bench_case work = {.tasks = bench_case->tasks,
                              .executable = variant->path};

    for (size_t i = 0; i < bench_case->option_count; i++) {
        const struct option_value *option = &bench_case->options[i];

        if (is_work(variant_option(variant, option->name)))
            bench_case_set_option(&work, option->name, option->value,
                                  option->flag);
    }
    return work;
}

static bool same_work(const struct bench_case *a, const struct bench_case *b)
{
    if (strcmp(a->executable, b->executable) != 0 || a->tasks != b->tasks ||
        a->option_count != b->option_count)
        return false;
    for (size_t i = 0; i < a->option_count; i++) {
        const char *other = bench_case_option(b, a->options[i].name);

        if (!other || strcmp(other, a->options[i].value) != 0)
            return false;
    }
    return true;
}

/* Works whose digest is known already. */
struct known {
    struct bench_case *works;
    size_t count;
};

static const char *find_known(const struct known *known,
                              const struct bench_case *work)
{
    for (size_t i = 0; i < known->count; i++)
        if (same_work(&known->works[i], work))
            return known->works[i].expected;
    return NULL;
}

static char *read_digest(const struct captured *captured)
{
    const size_t length = strcspn(captured->out, "\n");

    if (captured->status != 0 || length != DIGEST_DIGITS ||
        strspn(captured->out, "0123456789abcdef") != DIGEST_DIGITS)
        return NULL;
    return memory_format("%.*s", (int)length, captured->out);
}

/* Takes what it needs of `work` over. */
static int ask(const struct bench_case *bench_case, struct bench_case *work,
               struct problems *problems)
{
    char **words = bench_case_arguments(work, 2);
    struct captured captured;
    char print[] = "--print-expected";
    int status;

    words[0] = work->executable;
    words[1] = print;
    status = spawn_capture((const char *const *)words, LIMIT_NS, &captured);
    arguments_free(words, 2);
    if (status == 0) {
        work->expected = read_digest(&captured);
        if (!work->expected) {
            captured.err[strcspn(captured.err, "\n")] = '\0';
            problems_add(problems,
                         "%s: \"%s --print-expected\" gave no digest (%s) %s",
                         bench_case->id, work->executable,
                         spawn_status_text(captured.status), captured.err);
            status = -EINVAL;
        }
    } else if (status != -EINTR)
        problems_add(problems, "%s: cannot ask \"%s\" what it expects: %s",
                     bench_case->id, work->executable, strerror(-status));
    captured_release(&captured);
    return status;
}

static void release_work(struct bench_case *work)
{
    work->executable = NULL; /* the variant's */
    bench_case_release(work);
}

/* Whether `variant` knows every option of the case's work. */
static bool knows_options(const struct variant *variant,
                          const struct bench_case *bench_case,
                          const struct variant *own)
{
    for (size_t i = 0; i < bench_case->option_count; i++)
        if (is_work(variant_option(own, bench_case->options[i].name)) &&
            !variant_option(variant, bench_case->options[i].name))
            return false;
    return true;
}

static const struct variant *whom_to_ask(const struct catalog *catalog,
                                         const struct bench_case *bench_case)
{
    const struct variant *own = NULL, *built_in;

    for (size_t i = 0; i < catalog->program_count; i++)
        if (strcmp(catalog->programs[i]->path, bench_case->executable) == 0)
            own = catalog->programs[i];
    built_in = catalog_workload(catalog, bench_case->workload);
    if (!own || (built_in && knows_options(built_in, bench_case, own)))
        return built_in;
    return own;
}

static int fill_case(struct bench_case *bench_case, struct known *known,
                     const struct catalog *catalog, struct problems *problems)
{
    struct bench_case work =
        work_of(bench_case, whom_to_ask(catalog, bench_case));
    const char *digest = find_known(known, &work);
    int status = 0;

    if (digest) {
        release_work(&work);
    } else {
        status = ask(bench_case, &work, problems);
        if (status < 0) {
            release_work(&work);
            return status;
        }
        known->works =
            memory_resize(known->works, known->count + 1, sizeof *known->works);
        known->works[known->count++] = work;
        digest = work.expected;
    }
    bench_case->expected = memory_copy(digest);
    return 0;
}

int expected_fill(struct experiment *experiments, size_t count,
                  const struct catalog *catalog, struct problems *problems)
{
    struct known known = {0};
    int status = 0;

    for (size_t e = 0; e < count && status != -EINTR; e++)
        for (size_t c = 0; c < experiments[e].case_count && status != -EINTR;
             c++) {
            struct bench_case *bench_case = &experiments[e].cases[c];
            int filled;

            if (bench_case->unavailable || bench_case->expected)
                continue;
            filled = fill_case(bench_case, &known, catalog, problems);
            if (filled < 0)
                status = filled;
        }
    for (size_t i = 0; i < known.count; i++)
        release_work(&known.works[i]);
    free(known.works);
    return status;
}
