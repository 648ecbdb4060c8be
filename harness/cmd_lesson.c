/* `cbench lesson`: predict, run, and see who was right.
 *
 * What is run is a `cbench bench` of one experiment, so that a lesson's set is
 * a result set like any other and says itself how it was made. */
#include <argp.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/lesson.h"
#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/paths.h"
#include "harness/spawn.h"

#define MOST_ROUNDS 1000

enum {
    KEY_PREDICT = 256,
    KEY_SET,
    KEY_ROUNDS,
    KEY_OUT,
    KEY_DRY_RUN,
    KEY_VARIANTS,
    KEY_EXPERIMENTS,
    KEY_LESSONS,
    KEY_DB_URL
};

struct lesson_options {
    const char *name; /* NULL: list them */
    const char *predict, *set, *out, *db_url, *rounds;
    bool dry_run;
};

static const struct argp_option rows[] = {
    {"predict", KEY_PREDICT, "VALUE", 0,
     "what you expect: a choice's letter or name, or a number; then nothing "
     "is asked",
     1},
    {"set", KEY_SET, "DIR", 0, "run nothing, use this result set", 1},
    {"rounds", KEY_ROUNDS, "N", 0,
     "so many rounds, in place of as many as a lesson has time for", 1},
    {"out", KEY_OUT, "DIR", 0,
     "where the result set goes (default results/lesson-NAME-TIME)", 1},
    {"dry-run", KEY_DRY_RUN, NULL, 0,
     "ask nothing and run nothing; print the question and the schedule", 1},
    {"variants", KEY_VARIANTS, "DIR", 0, "where the variants are", 2},
    {"experiments", KEY_EXPERIMENTS, "DIR", 0, "where the experiments are", 2},
    {"lessons", KEY_LESSONS, "DIR", 0, "where the lessons are", 2},
    {"db-url", KEY_DB_URL, "URL", 0,
     "ask the PostgreSQL server there instead of a private one", 2},
    {0},
};

static const char documentation[] =
    "Ask what you expect of an experiment, run it in under a minute, and hold "
    "the two against each other. Without NAME: list the lessons."
    "\vThe question is asked on a terminal; elsewhere say --predict, or there "
    "is no prediction. A number like 12 counts as the choice that holds it. "
    "Exit status: 0 there is a verdict (right or wrong), or nothing was "
    "predicted; 1 the experiment did not run as it should, or the set does "
    "not hold it; 2 usage, an unknown lesson, or a prediction that is no "
    "answer; 77 hyperfine is missing; 130 interrupted.";

static void once(struct argp_state *state, const char *name, const char **place,
                 const char *text)
{
    if (*place)
        argp_error(state, "--%s is given twice", name);
    if (!*text)
        argp_error(state, "--%s needs a value", name);
    *place = text;
}

static const char *checked_rounds(struct argp_state *state, const char *text)
{
    char *end;
    const long rounds = strtol(text, &end, 10);

    if (end == text || *end || rounds < 1 || rounds > MOST_ROUNDS)
        argp_error(state, "--rounds: \"%s\" is no whole number from 1 to %d",
                   text, MOST_ROUNDS);
    return text;
}

static void finish(struct argp_state *state, const struct lesson_options *o)
{
    if (!o->name && (o->predict || o->set || o->out || o->rounds || o->dry_run))
        argp_error(state, "which lesson? `cbench lesson` lists them");
    if (o->set && (o->out || o->rounds || o->dry_run))
        argp_error(state, "--set runs nothing: without --out, --rounds and "
                          "--dry-run");
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct lesson_options *options = state->input;

    switch (key) {
    case KEY_PREDICT:
        once(state, "predict", &options->predict, text);
        return 0;
    case KEY_SET:
        once(state, "set", &options->set, text);
        return 0;
    case KEY_ROUNDS:
        once(state, "rounds", &options->rounds, checked_rounds(state, text));
        return 0;
    case KEY_OUT:
        once(state, "out", &options->out, text);
        return 0;
    case KEY_DB_URL:
        once(state, "db-url", &options->db_url, text);
        return 0;
    case KEY_DRY_RUN:
        options->dry_run = true;
        return 0;
    case KEY_VARIANTS:
        paths_set_variants(text);
        return 0;
    case KEY_EXPERIMENTS:
        paths_set_experiments(text);
        return 0;
    case KEY_LESSONS:
        paths_set_lessons(text);
        return 0;
    case ARGP_KEY_ARG:
        if (options->name)
            argp_error(state, "one lesson at a time: %s or %s?", options->name,
                       text);
        options->name = text;
        return 0;
    case ARGP_KEY_END:
        finish(state, options);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

/* --- Saying something beforehand ------------------------------------------ */

static int refuse_guess(const struct prediction *p, const char *text)
{
    char expects[128];

    guess_expects(p, expects, sizeof expects);
    fprintf(stderr, "cbench: --predict: \"%s\" is no answer; %s\n", text,
            expects);
    return EXIT_USAGE;
}

/* Show the question, and have it answered. Returns an exit status. */
static int predict(const struct lesson *lesson,
                   const struct lesson_options *options,
                   const struct prediction *p, const char *question,
                   struct guess *guess)
{
    *guess = (struct guess){0};
    printf("%s\n%s\n", lesson->title, question ? question : "");
    if (!p->ask) {
        puts("\nNothing is asked beforehand.");
        if (options->predict)
            fprintf(stderr, "cbench: --predict: nothing is asked\n");
        return options->predict ? EXIT_USAGE : EXIT_DONE;
    }
    guess_print_question(p);
    if (options->predict)
        return guess_parse(p, options->predict, guess) < 0
                   ? refuse_guess(p, options->predict)
                   : EXIT_DONE;
    if (options->dry_run)
        return EXIT_DONE;
    if (!isatty(STDIN_FILENO)) {
        puts("(No prediction: this is no terminal to ask on; say --predict.)");
        return EXIT_DONE;
    }
    if (guess_ask(p, guess) < 0) {
        fputs("cbench: interrupted; nothing was run\n", stderr);
        return EXIT_INTERRUPTED;
    }
    if (!guess->given)
        puts("No prediction then.");
    return EXIT_DONE;
}

/* --- What came of it ------------------------------------------------------ */

/* The page below the set that is there. */
static void print_pages(const struct lesson *lesson, const char *directory)
{
    static const char *const pages[] = {"report.html", "partial/report.html"};
    char *page = NULL;

    for (size_t i = 0; i < 2 && !page; i++) {
        page = memory_format("%s/%s", directory, pages[i]);
        if (access(page, R_OK) < 0) {
            free(page);
            page = NULL;
        }
    }
    if (page)
        printf("\n  Report        %s\n", page);
    else
        printf("\n  Report        make it with: cbench report %s\n", directory);
    printf("  Lesson        %s\n", lesson->path);
    free(page);
}

/* What the set has, for who asked for what it has not. */
static void refuse_set(const struct resultset *set, const char *directory,
                       const char *name)
{
    fprintf(stderr, "cbench: the set %s does not hold %s", directory, name);
    for (size_t i = 0; i < set->experiment_count; i++)
        fprintf(stderr, "%s%s", i ? ", " : "; it holds ",
                set->experiments[i].name);
    fprintf(stderr, ". Run it with: cbench lesson %s\n", name);
}

static int show(const struct lesson *lesson, const char *directory,
                const struct resultset *set, const struct guess *guess)
{
    const struct rs_experiment *e = resultset_experiment(set, lesson->name);

    if (e->predict.ask && lesson_compare(set, e, guess) < 0) {
        fprintf(stderr, "cbench: not enough memory for %s\n", directory);
        return EXIT_FAILED;
    }
    print_pages(lesson, directory);
    return EXIT_DONE;
}

/* The set, with the lesson's experiment in it. Returns an exit status; release
 * is needed in either case. */
static int open_set(struct resultset *set, const char *directory,
                    const char *name)
{
    if (resultset_read(set, directory) < 0) {
        fprintf(stderr, "cbench: %s\n",
                set->problem_count ? set->problems[0] : "no result set there");
        return EXIT_FAILED;
    }
    if (resultset_experiment(set, name))
        return EXIT_DONE;
    refuse_set(set, directory, name);
    return EXIT_FAILED;
}

static int with_set(const struct lesson *lesson,
                    const struct lesson_options *options)
{
    struct resultset set;
    struct guess guess;
    int status = open_set(&set, options->set, lesson->name);

    if (status == EXIT_DONE) {
        const struct rs_experiment *e =
            resultset_experiment(&set, lesson->name);

        if (!e->predict.ask)
            fprintf(stderr,
                    "cbench: note: %s keeps no question for %s; it was "
                    "recorded before there was one\n",
                    options->set, lesson->name);
        status = predict(lesson, options, &e->predict, e->question, &guess);
    }
    if (status == EXIT_DONE)
        status = show(lesson, options->set, &set, &guess);
    resultset_release(&set);
    return status;
}

/* --- Running it ----------------------------------------------------------- */

static char *default_directory(const char *name)
{
    const time_t now = time(NULL);
    struct tm parts;
    char text[32];

    gmtime_r(&now, &parts);
    strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
    return memory_format("results/lesson-%s-%s", name, text);
}

/* `cbench bench NAME …`; returns its exit status. */
static int bench(const struct lesson *lesson,
                 const struct lesson_options *options,
                 const struct lesson_size *size, const char *directory)
{
    char *rounds = options->rounds ? memory_copy(options->rounds)
                                   : memory_format("%u", size->rounds);
    char *words[] = {memory_copy("cbench bench"),
                     lesson->name,
                     memory_copy("--profile"),
                     memory_copy(size->profile),
                     memory_copy("--rounds"),
                     rounds,
                     memory_copy("--out"),
                     memory_copy(directory),
                     options->dry_run ? memory_copy("--dry-run") : NULL,
                     NULL};
    char *argv[16];
    int argc = 0, status;
    char *url = NULL;

    for (size_t i = 0; words[i]; i++)
        argv[argc++] = words[i];
    if (options->db_url)
        argv[argc++] = url = memory_format("--db-url=%s", options->db_url);
    argv[argc] = NULL;
    putchar('\n');
    fflush(stdout);
    status = cmd_bench(argc, argv);
    for (size_t i = 0; words[i]; i++)
        if (i != 1)
            free(words[i]);
    free(url);
    return status;
}

static int run_and_show(const struct lesson *lesson,
                        const struct lesson_options *options,
                        const struct lesson_size *size,
                        const struct guess *guess)
{
    char *directory = options->out ? memory_copy(options->out)
                                   : default_directory(lesson->name);
    struct resultset set;
    int status = bench(lesson, options, size, directory), shown;

    /* Runs that did not verify leave holes, and a verdict perhaps. */
    if (!options->dry_run && (status == EXIT_DONE || status == EXIT_FAILED)) {
        shown = open_set(&set, directory, lesson->name);
        if (shown == EXIT_DONE)
            shown = show(lesson, directory, &set, guess);
        status = status ? status : shown;
        resultset_release(&set);
    }
    if (status == EXIT_INTERRUPTED)
        fprintf(stderr, "cbench: and then: cbench lesson %s --set %s\n",
                lesson->name, directory);
    free(directory);
    return status;
}

static int with_run(const struct lesson *lesson,
                    const struct lesson_options *options,
                    struct problems *problems)
{
    struct catalog catalog;
    struct experiment experiment = {0};
    struct lesson_size size;
    struct guess guess;
    int status = EXIT_FAILED;

    if (catalog_open(&catalog, paths_variants(), problems) == 0) {
        status = lesson_load(&experiment, lesson->name, &catalog, &size,
                             problems) < 0
                     ? EXIT_USAGE
                     : predict(lesson, options, &experiment.predict,
                               experiment.question, &guess);
        experiment_release(&experiment);
    }
    catalog_release(&catalog);
    if (spawn_interrupted())
        return EXIT_INTERRUPTED;
    return status == EXIT_DONE ? run_and_show(lesson, options, &size, &guess)
                               : status;
}

int cmd_lesson(int argc, char **argv)
{
    static const struct argp argp = {rows, parse, "[NAME]", documentation,
                                     NULL, NULL,  NULL};
    struct lesson_options options = {0};
    struct problems problems = {0};
    const struct lesson *lesson;
    struct course course;
    int status = EXIT_FAILED;

    argp_parse(&argp, argc, argv, 0, NULL, &options);
    spawn_init();
    if (course_read(&course, paths_lessons(), &problems) == 0) {
        lesson =
            options.name ? course_find(&course, options.name, &problems) : NULL;
        if (!options.name)
            course_print(&course);
        status = options.name ? EXIT_USAGE : EXIT_DONE;
        if (lesson)
            status = options.set ? with_set(lesson, &options)
                                 : with_run(lesson, &options, &problems);
    }
    if (!spawn_interrupted())
        problems_print(&problems);
    problems_release(&problems);
    course_release(&course);
    return status;
}
