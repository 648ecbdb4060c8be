/* `cbench report`: summaries, charts and the report of one result set.
 *
 * Everything is made from manifest.json and runs.jsonl alone, so that the same
 * set gives the same files byte for byte. Each file is written beside, checked
 * and renamed; manifest.json and runs.jsonl are never touched. Of a set of which
 * something could not be read, or is missing, they go into REPORT_PARTIAL below
 * it, so that a report of the whole is never replaced by one of a part.
 */
#ifndef HARNESS_REPORT_REPORT_H
#define HARNESS_REPORT_REPORT_H

#define REPORT_PARTIAL "partial"

/* The command: `cbench report [DIR] [--open]`; argv[0] is its name. Returns an
 * exit status: 0, 1 failed (or written with lines left out), 2 usage. */
int cmd_report(int argc, char **argv);

/* Write summary.json, summary.csv, plots/, report.md and report.html into
 * `directory`, which holds a result set. Messages go to standard error.
 * Returns 0, or -errno: -EBADMSG where the report was written, into
 * REPORT_PARTIAL, without what was wrong; otherwise no report was written. A
 * machine without gnuplot gets a report without charts, which is no failure. */
int report_write(const char *directory);

/* results/latest, or the newest set in results/; a new string, or NULL. */
char *report_newest(void);

/* The page below the directory that was written, with 0 or -EBADMSG. */
const char *report_page(int status);

#endif
