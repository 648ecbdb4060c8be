/* The report's first screen in a terminal: machine, answer, findings, how sure.
 *
 * Control characters of names in the set are not passed on. Lines hold to the
 * width; where the table has no room in it, it becomes a list.
 */
#ifndef HARNESS_REPORT_SCREEN_H
#define HARNESS_REPORT_SCREEN_H

#include <stdbool.h>
#include <stdio.h>

#include "harness/report/answer.h"
#include "harness/report/sure.h"

struct screen {
    FILE *out;
    unsigned width; /* columns, 20 or more */
    bool colour;
};

/* Of the result set in `directory`. Returns 0 or -errno, and prints nothing
 * where the set cannot be read. */
int screen_print_set(const struct screen *, const char *directory);

/* The parts of it. */
void screen_table(const struct screen *, const struct answer *);
void screen_findings(const struct screen *, const struct answer *);
void screen_sure(const struct screen *, const struct sure *);

#endif
