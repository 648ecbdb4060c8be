/* What the files that tell why share. */
#ifndef HARNESS_REPORT_FINDINGS_WHY_H
#define HARNESS_REPORT_FINDINGS_WHY_H

#include <stdarg.h>
#include <stdio.h>

#include "harness/report/findings.h"
#include "harness/report/observed_view.h"
#include "harness/report/show.h"

struct why {
    const struct analysis *analysis;
    const struct experiment_view *view;
    struct findings *findings;
};

/* "a, b, c", as it grows. Zero-initialised is empty. */
struct list {
    FILE *out;
    char *text;
    size_t size, count;
};
void list_add(struct list *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Its text, which lives until list_release; nothing is added any more. */
const char *list_end(struct list *);
void list_release(struct list *);

/* A case's series, with its x where it has one. */
const char *why_name(const struct why *, const struct case_view *,
                     struct shown *);
/* False where the case has no times. */
bool why_seen(const struct why *, const struct case_view *,
              struct observed_view *);

/* What threads did: waited for a CPU, came late, slept, had no place. */
void say_threads(const struct why *);

#endif
