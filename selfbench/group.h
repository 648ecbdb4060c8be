/* Groups of cases that are run in turn, and bars that are held against them.
 *
 * Each bar is a ratio between cases of one group, round by round, so that a
 * machine that drifts does so for all of them; it holds where the median over
 * the rounds does.
 */
#ifndef SELFBENCH_GROUP_H
#define SELFBENCH_GROUP_H

#include "selfbench/measure.h"

#define CASES_MAX   5
#define ROUNDS_MAX  25
#define OPTIONS_MAX 512

/* Cases that are run in turn, and what each round measured. */
struct group {
    int cases, rounds;
    const char *names[CASES_MAX]; /* WORKLOAD.MODEL */
    char options[CASES_MAX][OPTIONS_MAX];
    struct measured got[CASES_MAX][ROUNDS_MAX];
};

enum asked { AT_MOST, AT_LEAST, BELOW };

struct bar {
    const char *name;
    enum asked asked;
    double limit;
    const char *unit; /* of what is asked and measured: "x sequential" */
};

/* Bars that did not hold. */
extern int failed_bars;

/* One field of `struct measured`. */
typedef double measured_field(const struct measured *);

measured_field measured_drive, measured_wall, measured_cpu, measured_memory,
    measured_in_flight;

/* Every case once in each round. Returns 0 or -1. */
int run_rounds(const struct bench *, struct group *);
/* The same where workers need two CPUs: a round before or after which they were
 * not to be had is done again, while there is time to spare. The probe decides
 * that, never what the round measured. */
int run_parallel_rounds(const struct bench *, struct group *);

/* The same, where all cases fetch from the bench's origin: `work` is what they
 * share, and the first `plain` of them take no --workers. (bars_models.c) */
int run_fetching_rounds(const struct bench *, struct group *, const char *work,
                        int plain);

/* A bar on `field` of case `over` divided by that of case `under`, in each
 * round; the outcome is printed. */
void hold_ratio(const struct bar *, const struct group *, measured_field *field,
                int over, int under);
/* A bar on `field` of one case, in units of `one`. */
void hold_value(const struct bar *, const struct group *, measured_field *field,
                int which, double one);

/* A bar on the median of values, which are put in order. */
void hold(const struct bar *, double *values, int count);
/* Print values, and such a ratio, where nothing is asked. */
void show(const char *name, const char *unit, double *values, int count);
void show_ratio(const char *name, const char *unit, const struct group *group,
                measured_field *field, int over, int under);

/* Puts the values in order. */
double median_of(double *values, int count);

/* Groups of bars, each in a file of its own. Return 0, or -1 where something
 * could not be measured. */
int db_bars(const struct bench *);      /* bars_db.c */
int model_bars(const struct bench *);   /* bars_models.c */
int image_bars(const struct bench *);   /* bars_images.c */
int handout_bars(const struct bench *); /* bars_handout.c */
int payload_bars(const struct bench *); /* bars_payload.c */
int shared_bars(const struct bench *);  /* bars_shared.c */
int socket_bars(const struct bench *);  /* bars_socket.c */
int waiting_bars(const struct bench *); /* bars_waiting.c */

#endif
