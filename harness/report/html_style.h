/* The style sheet of the report's page. */
#ifndef HARNESS_REPORT_HTML_STYLE_H
#define HARNESS_REPORT_HTML_STYLE_H

extern const char html_style[];
extern const char html_style_answer[]; /* to follow it */

#endif
