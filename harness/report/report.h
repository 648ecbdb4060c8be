/* `cbench report`: summaries, charts and the report of one result set.
 *
 * Everything is made from manifest.json and runs.jsonl alone, so that the same
 * set gives the same files byte for byte. Each file is written beside, checked
 * and renamed; manifest.json and runs.jsonl are never touched. Of a set of which
 * something could not be read, or is missing, they go into REPORT_PARTIAL below
 * it, as those of some experiments do, so that a report of the whole is never
 * replaced by one of a part.
 */
#ifndef HARNESS_REPORT_REPORT_H
#define HARNESS_REPORT_REPORT_H

#include <stddef.h>

#define REPORT_PARTIAL "partial"

/* The files that a report can be. */
enum report_format {
    REPORT_MARKDOWN = 1,
    REPORT_HTML = 2,
    REPORT_CSV = 4,
    REPORT_JSON = 8,
    REPORT_GOOGLE_BENCHMARK = 16,
};
/* What is written unless told: the last is an export. */
#define REPORT_USUAL (REPORT_MARKDOWN | REPORT_HTML | REPORT_CSV | REPORT_JSON)

/* What is wanted of which set. */
struct report_request {
    const char *directory;
    unsigned formats; /* of enum report_format */
    const char *const *experiments;
    size_t experiment_count; /* 0: all */
};

/* The command: `cbench report [DIR] [OPTION…]`; argv[0] is its name. Returns an
 * exit status: 0, 1 failed (or written with lines left out), 2 usage. */
int cmd_report(int argc, char **argv);

/* Write summary.json, summary.csv, plots/, report.md and report.html into
 * `directory`, which holds a result set. Messages go to standard error.
 * Returns 0, or -errno: -EBADMSG where the report was written, into
 * REPORT_PARTIAL, without what was wrong; otherwise no report was written. A
 * machine without gnuplot gets a report without charts, which is no failure. */
int report_write(const char *directory);

/* The same of what is wanted; a report of some experiments goes into
 * REPORT_PARTIAL too, and returns 0. -ESRCH where one of them is not in the
 * set. */
int report_write_some(const struct report_request *);

/* results/latest, or the newest set in results/; a new string, or NULL. */
char *report_newest(void);

/* The page below the directory that was written, with 0 or -EBADMSG. */
const char *report_page(int status);

#endif
