/* An SVG of gnuplot's as a figure inside an HTML page. */
#ifndef HARNESS_REPORT_SVG_H
#define HARNESS_REPORT_SVG_H

/* The figure: without the XML head, with `label` (plain text) for readers of
 * screens, every id prefixed with `name`, so that several charts may stand on
 * one page. A new string, or NULL. */
char *svg_figure(const char *svg, const char *name, const char *label);

#endif
