/* `cbench report`: summaries, charts and the report of one result set.
 *
 * Everything is made from manifest.json and runs.jsonl alone, so that the same
 * set gives the same files byte for byte. Each file is written beside, checked
 * and renamed; manifest.json and runs.jsonl are never touched.
 */
#ifndef HARNESS_REPORT_REPORT_H
#define HARNESS_REPORT_REPORT_H

/* The command: `cbench report [DIR] [--open]`; argv[0] is its name. Returns an
 * exit status: 0, 1 failed (or written with lines left out), 2 usage. */
int cmd_report(int argc, char **argv);

/* Write summary.json, summary.csv, plots/, report.md and report.html into
 * `directory`, which holds a result set. Messages go to standard error.
 * Returns 0, or -errno: -EBADMSG where the report was written but lines of
 * runs.jsonl had to be left out; otherwise no report was written. A machine
 * without gnuplot gets a report without charts, which is no failure. */
int report_write(const char *directory);

#endif
