/* summary.json and summary.csv: the numbers of every case, for other tools. */
#ifndef HARNESS_REPORT_SUMMARY_H
#define HARNESS_REPORT_SUMMARY_H

#include <stdio.h>

#include "harness/report/analysis.h"

#define SUMMARY_SCHEMA 1

/* Returns 0 or -errno. */
int summary_write_json(FILE *, const struct analysis *);
int summary_write_csv(FILE *, const struct analysis *);

#endif
