/* Text for a terminal: its width, and words within a width. */
#ifndef HARNESS_REPORT_SCREEN_TEXT_H
#define HARNESS_REPORT_SCREEN_TEXT_H

#include <stddef.h>
#include <stdio.h>

/* Columns that a text takes, each character one. */
size_t screen_columns(const char *text);

/* Write at most `columns` of a text and pad it to that many. Control characters
 * become spaces; joiners are left out. */
void screen_put(FILE *, const char *text, size_t columns);

#define SCREEN_LINES_MAX 12
#define SCREEN_LINE_SIZE 256

/* A block of lines, each within a width. */
struct screen_block {
    char lines[SCREEN_LINES_MAX][SCREEN_LINE_SIZE];
    size_t count;
};

/* Add a piece behind what is there, two spaces apart, on a new line where it
 * does not fit; one that is too wide for any line is broken between words. */
void screen_block_add(struct screen_block *, const char *piece, size_t width);
/* How many lines have something on them. */
size_t screen_block_height(const struct screen_block *);
/* Begin a new line. */
void screen_block_break(struct screen_block *);

/* A paragraph, its lines after the first one indented. */
void screen_wrap(FILE *, const char *text, size_t width, size_t indent);

#endif
