/* What `cbench lesson` is made of: the lessons there are, in the order of the
 * course; the question beforehand; and what was said beside what was measured.
 *
 * A lesson is docs/lessons/NAME.md, about the experiment NAME; the order is
 * that of the outline in docs/lessons/README.md.
 */
#ifndef HARNESS_LESSON_H
#define HARNESS_LESSON_H

#include <stdbool.h>
#include <stddef.h>

#include "harness/experiment.h"
#include "harness/prediction.h"
#include "harness/problems.h"
#include "harness/resultset.h"

/* --- Which there are (lesson.c) ------------------------------------------- */

struct lesson {
    char *name, *title, *path;
    char *session; /* the heading that it stands under, or NULL */
};

struct course {
    struct lesson *lessons; /* in the order of the outline */
    size_t count;
};

/* Read the outline in `directory` and the title of each lesson. Returns 0, or
 * -errno with problems added; course_release is needed in either case. */
int course_read(struct course *, const char *directory, struct problems *);
void course_release(struct course *);
/* NULL where there is none of that name, with a problem that names the nearest
 * one, or says that it is an experiment without a lesson. */
const struct lesson *course_find(const struct course *, const char *name,
                                 struct problems *);
/* A line for each, below the heading of its session. */
void course_print(const struct course *);

/* --- How much is run (lesson.c) ------------------------------------------- */

struct lesson_size {
    const char *profile; /* "quick" where the experiment is in it */
    unsigned rounds;     /* enough for verdicts; more where there is time */
};

/* The experiment in `size`'s profile, and how many rounds of it a lesson has
 * time for. Returns 0, or -EINVAL with problems added; experiment_release is
 * needed in either case. */
int lesson_load(struct experiment *, const char *name, struct catalog *,
                struct lesson_size *, struct problems *);

/* --- What the reader says (lesson_ask.c) ---------------------------------- */

struct guess {
    bool given;
    bool typed;      /* a number, and not the letter of a choice */
    double number;   /* if typed */
    unsigned choice; /* the choice, or what holds the number; without choices
                        it means nothing */
};

/* The question with its choices, on standard output. */
void guess_print_question(const struct prediction *);
/* Understand what was typed, blanks around it aside. Returns 0, or -EINVAL
 * where it is no answer; guess_expects says what is one. */
int guess_parse(const struct prediction *, const char *text, struct guess *);
void guess_expects(const struct prediction *, char *text, size_t size);
/* Ask on the terminal until there is an answer; Enter alone, or the end of the
 * input, is none. Returns 0, or -EINTR when cbench was asked to stop, after
 * spawn_init. */
int guess_ask(const struct prediction *, struct guess *);

/* --- What came of it (lesson_show.c) -------------------------------------- */

/* What was said beside what the set has measured, and the verdict in words.
 * Returns 0 or -ENOMEM. */
int lesson_compare(const struct resultset *, const struct rs_experiment *,
                   const struct guess *);

#endif
