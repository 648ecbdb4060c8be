/* What `cbench doctor` finds: one finding for each check, and what it means for
 * results. Checks of facts are pure; only doctor_tools and doctor_probes look
 * at or measure the machine itself, and nothing changes it. */
#ifndef HARNESS_DOCTOR_H
#define HARNESS_DOCTOR_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum verdict {
    VERDICT_OK,
    VERDICT_WEAKENS,       /* some results say less, or cases are missing */
    VERDICT_UNTRUSTWORTHY, /* measure nothing here before this is changed */
};

struct finding {
    const char *group, *check; /* static */
    enum verdict verdict;
    char *found;         /* owned */
    const char *weakens; /* which results, and how; static; NULL: ok */
    char *command;       /* what would change it; owned; NULL: ok */
};

struct findings {
    struct finding *items;
    size_t count;
    const char *group; /* of the findings to come */
};

void doctor_release(struct findings *);
enum verdict doctor_worst(const struct findings *);

void doctor_ok(struct findings *, const char *check, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What a check that is not ok says; `command` is copied. */
struct complaint {
    enum verdict verdict;
    const char *weakens, *command;
};
void doctor_bad(struct findings *, const char *check, struct complaint,
                const char *format, ...) __attribute__((format(printf, 4, 5)));

/* One fact of `machine_facts`, by a path with dots. */
const char *fact_text(const json_t *facts, const char *path); /* or "unknown" */
/* "unlimited" is INFINITY, what is unknown NAN. */
double fact_number(const json_t *facts, const char *path);

/* Judge the facts of a machine. */
void doctor_limits(const json_t *facts, struct findings *);
void doctor_cpus(const json_t *facts, struct findings *);
void doctor_system(const json_t *facts, struct findings *);

/* hyperfine, gnuplot, variants and origin, places to write to. */
void doctor_tools(struct findings *);

/* What probes measured; a negative number: not measured. */
struct probes {
    double capacity;            /* CPUs that two busy threads get */
    double clock_read_ns;       /* what one reading costs */
    double clock_resolution_ns; /* the least step that was seen */
    int counter_error;          /* of perf_event_open; 0: it works */
};
void doctor_probe(struct probes *); /* takes less than half a second */
void doctor_probes(const struct probes *, const json_t *facts,
                   struct findings *);

/* What of the facts is not as it should be, as an array for a manifest: a new
 * reference. Nothing is measured and no tool is run for it. */
json_t *doctor_warnings(const json_t *facts);

void doctor_print(FILE *, const struct findings *);
/* A new reference; `facts` is kept in it. */
json_t *doctor_json(const struct findings *, json_t *facts);

#endif
