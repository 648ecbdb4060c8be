/* Numbers as people read them: three significant digits and a unit.
 *
 * Each function gives its text by value, so that it can stand in the argument
 * list of fprintf: fprintf(out, "%s", show_ns(t).text).
 */
#ifndef HARNESS_REPORT_SHOW_H
#define HARNESS_REPORT_SHOW_H

#include <stddef.h>
#include <stdint.h>

#include "harness/stats.h"

struct shown {
    char text[64];
};

struct shown show_ns(double ns);        /* "251 ms" */
struct shown show_ns_joined(double ns); /* likewise, where lines are broken */
struct shown show_wait(double ns);      /* "20 ms": a parameter */
struct shown show_bytes(double bytes);  /* "7.75 GiB" */
struct shown show_bytes_joined(double bytes);
struct shown show_count(uint64_t count); /* "10,000" */
struct shown show_number(double number); /* "1,000" or "0.25" */
struct shown show_ratio(double ratio);   /* "38.1×" */
struct shown show_percent(double part);  /* 0.931: "93 %" */
struct shown show_p(double p);           /* "0.041", "0.0039", "< 0.0001" */
/* "36.9–39.2" of ratios */
struct shown show_ratio_span(double low, double high);
struct shown show_ns_span(double low, double high); /* "249 ms – 254 ms" */

/* snprintf that never cuts a character of UTF-8 in two. */
void show_text(char *text, size_t size, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
