/* Running a variant from a test: its command, what came of it, and complaints.
 */
#ifndef TESTS_CONTRACT_RUN_H
#define TESTS_CONTRACT_RUN_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#define EXIT_SKIPPED  77
#define COMMAND_WORDS 64
#define WORD_BYTES    120

/* A command line, built word by word. */
struct command {
    char words[COMMAND_WORDS][WORD_BYTES];
    unsigned count;
    bool leaves_processes; /* and is not complained about for it */
};

void command_begin(struct command *, const char *program);
void command_add(struct command *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Adds words that are separated by blanks. */
void command_add_words(struct command *, const char *words);

#define EXIT_HUNG                                                              \
    1000                 /* passed the time limit; its process group was ended \
                          */
#define EXIT_SIGNAL 2000 /* plus the signal */

/* What came of one run. */
struct outcome {
    int exit;
    char *out, *err;
    json_t *object; /* the last result object, NULL: none was written */
    char command[1200];
    bool leaves_processes;
};

/* Runs it to its end in a process group of its own; its result object is read
 * from --result, which is added. Complains about hangs, about signs of a
 * sanitizer, and about processes that are left behind. */
void run_command(struct outcome *, struct command *);

/* The same in two halves, to do something to it while it runs. */
struct running {
    pid_t pid;
    int out, err, result;
};
void run_begin(struct running *, struct outcome *, struct command *);
void run_end(struct running *, struct outcome *);

void outcome_release(struct outcome *);

/* A check that failed: says what, with the command and what it printed. */
void complain(const struct outcome *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* How many times. */
unsigned complaints(void);

/* Things that happened, for the last line: a case that expects deaths and
 * counts none has tested nothing. */
struct counts {
    unsigned runs, deaths;
};
extern struct counts counts;

#endif
