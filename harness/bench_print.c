/* What `cbench bench` prints (see bench_print.h). */
#include "harness/bench_print.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "harness/memory.h"
#include "harness/report/screen.h"
#include "harness/schedule.h"

#define TABLES_MAX    3 /* experiments whose cases are listed at the end */
#define DEFAULT_WIDTH 100
#define LEAST_WIDTH   40
#define MOST_WIDTH    180

static const char *const estimate_words[] = {
    [ESTIMATE_ASSUMED] = "assumed",
    [ESTIMATE_IDEAL] = "ideal waits",
    [ESTIMATE_DECLARED] = "declared",
};

static void print_case(const struct bench_case *bench_case)
{
    char **words = bench_case_arguments(bench_case, 0);

    if (bench_case->unavailable) {
        printf("  %-28s not run: %s\n", bench_case->id,
               bench_case->unavailable);
    } else {
        printf("  %-28s %6.2f s %-11s  %s.%s", bench_case->id,
               bench_case->seconds, estimate_words[bench_case->estimate],
               bench_case->workload, bench_case->model);
        for (char **word = words; *word; word++)
            printf(" %s", *word);
        putchar('\n');
    }
    arguments_free(words, 0);
}

static void print_order(const struct bench *bench,
                        const struct experiment *experiment, unsigned round)
{
    size_t *order = memory_zeroed(experiment->case_count, sizeof *order);

    schedule_round(bench->seed, experiment->name, round, order,
                   experiment->case_count);
    if (round == 0)
        printf("  observed:");
    else
        printf("  round %u:", round);
    for (size_t i = 0; i < experiment->case_count; i++)
        if (!experiment->cases[order[i]].unavailable)
            printf(" %s", experiment->cases[order[i]].id);
    putchar('\n');
    free(order);
}

void bench_warn_of_rounds(const struct bench *bench)
{
    for (size_t e = 0; e < bench->experiment_count; e++) {
        const struct experiment *experiment = &bench->experiments[e];
        const unsigned needed = experiment_rounds_needed(experiment);

        if (experiment->rounds < needed)
            fprintf(
                stderr,
                "cbench: note: %s: too few rounds: %u cannot tell any of "
                "its %zu comparisons from chance; --rounds %u or more can\n",
                experiment->name, experiment->rounds,
                experiment_comparisons(experiment), needed);
    }
}

static void print_goal(const struct experiment *experiment)
{
    const struct goal *goal = &experiment->goal;

    if (!(goal->precision > 0))
        return;
    if (goal->ended != GOAL_OPEN) {
        printf("  planned after %u rounds, for every ratio within %g %%\n",
               goal->first, 100 * goal->precision);
        return;
    }
    printf("  these are a first stage; as many more follow as bring every "
           "ratio within %g %%,\n  and a time of %s in all allows\n",
           100 * goal->precision, progress_duration(goal->budget_s));
}

/* What may come on top of the runs that are planned. */
static void print_budgets(const struct bench *bench)
{
    double most_s = 0;

    for (size_t e = 0; e < bench->experiment_count; e++) {
        const struct goal *goal = &bench->experiments[e].goal;

        if (goal->precision > 0 && goal->ended == GOAL_OPEN)
            most_s += fmax(0, goal->budget_s - bench->spent_s[e]);
    }
    if (most_s > 0)
        printf("with further rounds that are not planned yet: %s at most, by "
               "the budgets\n",
               progress_duration(most_s));
}

void bench_print_schedule(const struct bench *bench)
{
    for (size_t e = 0; e < bench->experiment_count; e++) {
        const struct experiment *experiment = &bench->experiments[e];

        printf("%s: %u rounds, and one observed run of each of %zu "
               "cases\n  %s\n",
               experiment->name, experiment->rounds, experiment->case_count,
               experiment->question);
        print_goal(experiment);
        for (size_t c = 0; c < experiment->case_count; c++)
            print_case(&experiment->cases[c]);
        for (unsigned round = 0; round <= experiment->rounds; round++)
            print_order(bench, experiment, round);
    }
    printf("%zu runs, about %s: times of cases as declared in their "
           "experiments, else ideal waits, else %s\n",
           bench->progress.total - bench->progress.done,
           progress_duration(bench_seconds_left(bench)), "0.5 s each");
    print_budgets(bench);
}

static double median(const double *values, unsigned count)
{
    double *sorted = memory_zeroed(count, sizeof *sorted), middle;

    memcpy(sorted, values, count * sizeof *sorted);
    gsl_sort(sorted, 1, count);
    middle = gsl_stats_median_from_sorted_data(sorted, 1, count);
    free(sorted);
    return middle;
}

static bool compares_drives(const struct experiment *experiment)
{
    return experiment->measure && strcmp(experiment->measure, "drive") == 0;
}

static double task_ns(const struct bench *bench, size_t e,
                      const struct bench_case *bench_case)
{
    const struct experiment *experiment = &bench->experiments[e];
    const struct case_state *state =
        &bench->states[e][bench_case - experiment->cases];

    const double *times =
        compares_drives(experiment) ? state->drives : state->walls;

    return state->verified
               ? median(times, state->verified) / (double)bench_case->tasks
               : 0;
}

static void print_row(const struct bench *bench, size_t e, size_t c)
{
    const struct experiment *experiment = &bench->experiments[e];
    const struct bench_case *bench_case = &experiment->cases[c];
    const struct case_state *state = &bench->states[e][c];
    const struct bench_case *baseline =
        bench_case->aa_of ? NULL : experiment_baseline(experiment, bench_case);
    double own_ns, base_ns;

    printf("  %-28s ", bench_case->id);
    if (bench_case->unavailable) {
        printf("not run: %s\n", bench_case->unavailable);
        return;
    }
    if (!state->verified) {
        printf("no verified run\n");
        return;
    }
    own_ns = task_ns(bench, e, bench_case);
    printf("%9.1f ms %9.1f ms %11.2f %s",
           median(state->walls, state->verified) / 1e6,
           median(state->drives, state->verified) / 1e6,
           own_ns < 1000 ? own_ns : own_ns / 1e3, own_ns < 1000 ? "ns" : "µs");
    base_ns = baseline ? task_ns(bench, e, baseline) : 0;
    if (base_ns > 0)
        printf("  %8.*f ×", base_ns < own_ns / 10 ? 4 : 2, base_ns / own_ns);
    if (bench_case->aa_of)
        printf("  the same as %s", bench_case->aa_of);
    if (state->holes)
        printf("  %u of %u runs did not verify", state->holes,
               state->holes + state->verified);
    putchar('\n');
}

void bench_print_tables(const struct bench *bench)
{
    if (bench->experiment_count > TABLES_MAX)
        return;
    for (size_t e = 0; e < bench->experiment_count; e++) {
        const struct experiment *experiment = &bench->experiments[e];

        printf("\n%s: %s\n  %-28s %12s %12s %14s%s%s\n", experiment->name,
               experiment->question, "case (medians)", "process", "drive",
               "a task", experiment->baseline ? "  speed against " : "",
               experiment->baseline ? experiment->baseline : "");
        for (size_t c = 0; c < experiment->case_count; c++)
            print_row(bench, e, c);
    }
}

static unsigned screen_width(void)
{
    const char *columns = getenv("COLUMNS");
    struct winsize size;
    unsigned long width = DEFAULT_WIDTH;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        width = size.ws_col;
    else if (columns && strtoul(columns, NULL, 10) > 0)
        width = strtoul(columns, NULL, 10);
    return (unsigned)fmin(MOST_WIDTH, fmax(LEAST_WIDTH, (double)width));
}

static bool wants_colour(void)
{
    const char *off = getenv("NO_COLOR"), *terminal = getenv("TERM");

    return isatty(STDOUT_FILENO) && !(off && *off) && terminal &&
           strcmp(terminal, "dumb") != 0;
}

void bench_print_screen(const char *directory)
{
    const struct screen screen = {
        .out = stdout, .width = screen_width(), .colour = wants_colour()};

    screen_print_set(&screen, directory);
    fflush(stdout);
}
