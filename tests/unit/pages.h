/* Looking at pages and charts as the tests of the report do. */
#ifndef TESTS_UNIT_PAGES_H
#define TESTS_UNIT_PAGES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether every tag of an HTML page is closed, in the right order, and no id
 * is there twice; `why` says what is not so. */
bool page_is_whole(const char *html, char *why, size_t why_size);

/* Whether no two texts of gnuplot's SVG overlap and none leaves it, judged by
 * boxes of cautious letter widths. */
bool svg_texts_are_apart(const char *svg, char *why, size_t why_size);

#endif
