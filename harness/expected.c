/* Expected digests (see expected.h). */
#include "harness/expected.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/clock.h"
#include "harness/machine.h"
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

static void release_work(struct bench_case *work)
{
    work->executable = NULL; /* the variant's */
    bench_case_release(work);
}

/* One distinct work, and the question for its digest. */
struct work {
    struct bench_case what; /* its `expected` is the answer */
    const char *case_id;    /* the first case that needs it */
    struct capture capture;
    bool asked; /* the question is under way */
};

struct works {
    struct work *list;
    size_t count;
};

/* The index of this work, which is taken over. */
static size_t works_add(struct works *works, struct bench_case *what,
                        const char *case_id)
{
    for (size_t i = 0; i < works->count; i++)
        if (same_work(&works->list[i].what, what)) {
            release_work(what);
            return i;
        }
    works->list =
        memory_resize(works->list, works->count + 1, sizeof *works->list);
    works->list[works->count] =
        (struct work){.what = *what, .case_id = case_id};
    return works->count++;
}

static char *read_digest(const struct captured *captured)
{
    const size_t length = strcspn(captured->out, "\n");

    if (captured->status != 0 || length != DIGEST_DIGITS ||
        strspn(captured->out, "0123456789abcdef") != DIGEST_DIGITS)
        return NULL;
    return memory_format("%.*s", (int)length, captured->out);
}

static int ask(struct work *work, struct problems *problems)
{
    char **words = bench_case_arguments(&work->what, 2);
    char print[] = "--print-expected";
    int status;

    words[0] = work->what.executable;
    words[1] = print;
    status = capture_begin(&work->capture, (const char *const *)words);
    arguments_free(words, 2);
    if (status < 0)
        problems_add(problems, "%s: cannot ask \"%s\" what it expects: %s",
                     work->case_id, work->what.executable, strerror(-status));
    work->asked = status == 0;
    return status;
}

static int hear(struct work *work, uint64_t limit_ns, struct problems *problems)
{
    struct captured captured;
    int status = capture_end(&work->capture, limit_ns, &captured);

    work->asked = false;
    if (status == 0) {
        work->what.expected = read_digest(&captured);
        if (!work->what.expected) {
            captured.err[strcspn(captured.err, "\n")] = '\0';
            problems_add(problems,
                         "%s: \"%s --print-expected\" gave no digest (%s) %s",
                         work->case_id, work->what.executable,
                         spawn_status_text(captured.status), captured.err);
            status = -EINVAL;
        }
    } else if (status != -EINTR)
        problems_add(problems, "%s: asked \"%s\" what it expects: %s",
                     work->case_id, work->what.executable, strerror(-status));
    captured_release(&captured);
    return status;
}

/* Ask for every work, as many at once as there are CPUs. */
static int works_ask(struct works *works, struct problems *problems)
{
    const size_t window = machine_cpus();
    int status = 0;

    for (size_t i = 0; i < works->count + window; i++) {
        int one = 0;

        if (i >= window && works->list[i - window].asked)
            one = hear(&works->list[i - window],
                       status == -EINTR ? 0 : LIMIT_NS, problems);
        if (one < 0 && status != -EINTR)
            status = one;
        if (i < works->count && status != -EINTR &&
            (one = ask(&works->list[i], problems)) < 0)
            status = one;
    }
    return status;
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

/* Which work each case has that needs a digest, in the order of the cases. */
static size_t *collect(struct works *works, struct experiment *experiments,
                       size_t count, const struct catalog *catalog)
{
    size_t *works_of = NULL, cases = 0;

    for (size_t e = 0; e < count; e++)
        for (size_t c = 0; c < experiments[e].case_count; c++) {
            const struct bench_case *bench_case = &experiments[e].cases[c];
            struct bench_case what;

            if (bench_case->unavailable)
                continue;
            what = work_of(bench_case, whom_to_ask(catalog, bench_case));
            works_of = memory_resize(works_of, cases + 1, sizeof *works_of);
            works_of[cases++] = works_add(works, &what, bench_case->id);
        }
    return works_of;
}

int expected_fill(struct experiment *experiments, size_t count,
                  const struct catalog *catalog, struct problems *problems)
{
    struct works works = {0};
    size_t *works_of = collect(&works, experiments, count, catalog);
    const size_t *next = works_of;
    const int status = works_ask(&works, problems);

    for (size_t e = 0; e < count; e++)
        for (size_t c = 0; c < experiments[e].case_count; c++)
            if (!experiments[e].cases[c].unavailable)
                experiments[e].cases[c].expected =
                    memory_copy(works.list[*next++].what.expected);
    for (size_t i = 0; i < works.count; i++)
        release_work(&works.list[i].what);
    free(works.list);
    free(works_of);
    return status;
}
