/* Text for a terminal (see screen_text.h). */
#include "harness/report/screen_text.h"

#include <stdbool.h>
#include <string.h>

#include "harness/report/show.h"

/* U+2060, a joiner without width; U+00A0, a space that does not break. */
static const char joiner[] = "\u2060", hard_space[] = "\u00a0";

static size_t bytes_of(const char *text)
{
    size_t count = 1;

    while (((unsigned char)text[count] & 0xc0) == 0x80)
        count++;
    return count;
}

static bool is_joiner(const char *text)
{
    return strncmp(text, joiner, strlen(joiner)) == 0;
}

size_t screen_columns(const char *text)
{
    size_t columns = 0;

    for (; *text; text += bytes_of(text))
        columns += !is_joiner(text);
    return columns;
}

/* Control characters, those of the second half too (U+0080 to U+009F). */
static bool is_control(const char *text)
{
    const unsigned char c = (unsigned char)text[0];

    return c < ' ' || c == 127 || (c & 0xc0) == 0x80 ||
           (c == 0xc2 && (unsigned char)text[1] < 0xa0);
}

static void put_character(FILE *out, const char *text)
{
    if (is_joiner(text))
        return;
    if (is_control(text) || strncmp(text, hard_space, strlen(hard_space)) == 0)
        fputc(' ', out);
    else
        fwrite(text, 1, bytes_of(text), out);
}

void screen_put(FILE *out, const char *text, size_t columns)
{
    size_t at = 0;

    for (; *text && at < columns; text += bytes_of(text)) {
        put_character(out, text);
        at += !is_joiner(text);
    }
    for (; at < columns; at++)
        fputc(' ', out);
}

/* --- Blocks --------------------------------------------------------------- */

size_t screen_block_height(const struct screen_block *block)
{
    size_t height = block->count;

    while (height > 0 && !block->lines[height - 1][0])
        height--;
    return height;
}

void screen_block_break(struct screen_block *block)
{
    if (block->count < SCREEN_LINES_MAX && block->count > 0 &&
        block->lines[block->count - 1][0])
        block->lines[block->count++][0] = '\0';
}

static void append(struct screen_block *block, const char *text, size_t size,
                   const char *space)
{
    char *line = block->lines[block->count - 1];
    const size_t length = strlen(line);

    show_text(line + length, SCREEN_LINE_SIZE - length, "%s%.*s",
              length > 0 ? space : "", (int)size, text);
}

/* A word that is wider than any line, on lines of its own, but for its rest. */
static const char *add_long_word(struct screen_block *block, const char *word,
                                 size_t width)
{
    while (screen_columns(word) > width && block->count < SCREEN_LINES_MAX) {
        size_t size = 0;

        for (size_t at = 0; at < width; at++)
            size += bytes_of(word + size);
        screen_block_break(block);
        append(block, word, size, "");
        screen_block_break(block);
        word += size;
    }
    return word;
}

/* The words of a piece that is wider than a line. */
static void add_words(struct screen_block *block, const char *piece,
                      size_t width)
{
    while (*piece) {
        const size_t size = strcspn(piece, " ");
        char word[SCREEN_LINE_SIZE];
        const char *line, *rest;

        show_text(word, sizeof(word), "%.*s", (int)size, piece);
        rest = add_long_word(block, word, width);
        line = block->lines[block->count - 1];
        if (*line && screen_columns(line) + 1 + screen_columns(rest) > width)
            screen_block_break(block);
        append(block, rest, strlen(rest), " ");
        piece += size + (piece[size] == ' ');
    }
}

void screen_block_add(struct screen_block *block, const char *piece,
                      size_t width)
{
    const size_t columns = screen_columns(piece);

    if (!*piece)
        return;
    if (block->count == 0)
        block->lines[block->count++][0] = '\0';
    if (block->lines[block->count - 1][0] &&
        screen_columns(block->lines[block->count - 1]) + 2 + columns > width)
        screen_block_break(block);
    if (columns > width)
        add_words(block, piece, width);
    else
        append(block, piece, strlen(piece), "  ");
}

/* --- Paragraphs ----------------------------------------------------------- */

/* Where a line is being written. */
struct writing {
    FILE *out;
    size_t width, indent, at;
};

static void new_line(struct writing *writing)
{
    fprintf(writing->out, "\n%*s", (int)writing->indent, "");
    writing->at = writing->indent;
}

/* A word that no line has room for is broken. */
static void write_word(struct writing *writing, const char *word, bool first)
{
    size_t columns = screen_columns(word);

    if (!first && writing->at + 1 + columns > writing->width)
        new_line(writing);
    else if (!first) {
        fputc(' ', writing->out);
        writing->at++;
    }
    while (writing->at + columns > writing->width) {
        const size_t room = writing->width - writing->at;

        screen_put(writing->out, word, room);
        for (size_t i = 0; i < room; i++)
            word += bytes_of(word);
        columns = screen_columns(word);
        new_line(writing);
    }
    screen_put(writing->out, word, columns);
    writing->at += columns;
}

void screen_wrap(FILE *out, const char *text, size_t width, size_t indent)
{
    struct writing writing = {out, width, indent, 0};
    bool first = true;

    while (*text) {
        const size_t size = strcspn(text, " ");
        char word[SCREEN_LINE_SIZE];

        show_text(word, sizeof(word), "%.*s", (int)size, text);
        write_word(&writing, word, first);
        first = false;
        text += size + (text[size] == ' ');
    }
    fputc('\n', out);
}
