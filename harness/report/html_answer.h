/* The answer as an HTML table; its cells hold more than Markdown can set. */
#ifndef HARNESS_REPORT_HTML_ANSWER_H
#define HARNESS_REPORT_HTML_ANSWER_H

#include <stdio.h>

#include "harness/report/answer.h"

/* Text of data, in an element or in an attribute in double quotes. */
void html_text(FILE *, const char *text);

/* A new string, or NULL without memory. On a narrow screen its rows are cards:
 * the roles are spelled out, since a table that is laid out as blocks is none
 * to every screen reader. */
char *html_answer(const struct answer *);

#endif
