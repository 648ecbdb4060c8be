/* What a person sees while runs go on, on standard error: on a terminal one
 * line that is rewritten, with a bar, the current case, runs done and the time
 * left; elsewhere a plain line for each round. NO_COLOR is honoured. */
#ifndef HARNESS_PROGRESS_H
#define HARNESS_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
    size_t done, total;
    bool terminal, colour, shown;
    bool brief; /* on no terminal, a line for each experiment alone */
};

void progress_init(struct progress *, size_t total);

/* A round begins: on no terminal, a line. Round 0 are the observed runs. */
void progress_round(struct progress *, const char *experiment, unsigned round,
                    unsigned rounds, double seconds_left);
/* A run begins: on a terminal, the line. */
void progress_run(struct progress *, const char *experiment,
                  const char *case_id, double seconds_left);
/* A message between the runs, whole lines in either case. */
void progress_note(struct progress *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Take the line away. */
void progress_clear(struct progress *);

/* "1 h 02 min", "3 min 20 s", "45 s": static storage. */
const char *progress_duration(double seconds);

#endif
