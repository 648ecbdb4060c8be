/* Looking at pages and charts as the tests of the report do. */
#include "tests/unit/pages.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 64
#define TAG_MAX   32
#define IDS_MAX   4096
#define BOXES_MAX 200
#define GROUP     "<g transform=\"translate("
#define FRAME     "viewBox=\"0 0 "

/* Copy the name that begins at `text`. */
static void tag_name(const char *text, char name[TAG_MAX])
{
    size_t length = 0;

    while (length + 1 < TAG_MAX &&
           (isalnum((unsigned char)*text) || *text == '-' || *text == ':'))
        name[length++] = *text++;
    name[length] = '\0';
}

/* The '>' that ends a tag, past quoted attributes; NULL: it never ends. */
static const char *tag_end(const char *tag)
{
    char quote = 0;

    for (; *tag; tag++) {
        if (quote)
            quote = *tag == quote ? 0 : quote;
        else if (*tag == '"' || *tag == '\'')
            quote = *tag;
        else if (*tag == '>')
            return tag;
        else if (*tag == '<')
            return NULL;
    }
    return NULL;
}

/* Remember the id of a tag; false: it was there before. */
static bool id_is_new(const char *tag, const char *end, const char **ids,
                      size_t *count)
{
    const char *id = tag;
    size_t length;

    do
        id = strstr(id + 1, " id=");
    while (id && id < end && id[4] != '"' && id[4] != '\'');
    if (!id || id >= end)
        return true;
    id += 4;
    length = strcspn(id + 1, "\"'") + 1;
    for (size_t i = 0; i < *count; i++)
        if (strncmp(ids[i] + 1, id + 1, length - 1) == 0 &&
            strchr("\"'", ids[i][length]))
            return false;
    if (*count < IDS_MAX)
        ids[(*count)++] = id;
    return true;
}

bool page_is_whole(const char *html, char *why, size_t why_size)
{
    static const char *ids[IDS_MAX];
    char open[DEPTH_MAX][TAG_MAX], name[TAG_MAX];
    size_t depth = 0, id_count = 0;
    const char *tag = html, *end;

    while ((tag = strchr(tag, '<'))) {
        bool closes = tag[1] == '/';

        if (!(end = tag_end(tag + 1))) {
            snprintf(why, why_size, "a tag never ends: %.40s", tag);
            return false;
        }
        if (tag[1] == '!' || tag[1] == '?' || end[-1] == '/') {
            tag = end;
            continue;
        }
        tag_name(tag + 1 + closes, name);
        if (closes && (depth == 0 || strcmp(open[--depth], name) != 0)) {
            snprintf(why, why_size, "</%s> closes nothing: %.60s", name, tag);
            return false;
        }
        if (!closes && depth == DEPTH_MAX) {
            snprintf(why, why_size, "tags are nested too deeply");
            return false;
        }
        if (!closes)
            memcpy(open[depth++], name, TAG_MAX);
        if (!id_is_new(tag, end, ids, &id_count)) {
            snprintf(why, why_size, "an id is there twice: %.60s", tag);
            return false;
        }
        tag = end;
    }
    if (depth > 0)
        snprintf(why, why_size, "<%s> is never closed", open[depth - 1]);
    return depth == 0;
}

struct box {
    double left, right, top, bottom;
    char text[80];
};

/* Characters of a text in which an entity is one. */
static size_t letters(const char *text, const char *end)
{
    size_t count = 0;

    for (; text < end; text++) {
        if (*text == '&')
            text = strchr(text, ';');
        count += ((unsigned char)*text & 0xc0) != 0x80;
    }
    return count;
}

/* The next text of the SVG from `svg` on; NULL: there is no more. */
static const char *next_text(const char *svg, struct box *box)
{
    const char *group, *text, *end, *anchor, *size;
    char *after;
    double x, y, height, width;

    do {
        group = strstr(svg, GROUP);
        if (!group)
            return NULL;
        svg = group + strlen(GROUP);
        x = strtod(svg, &after);
        y = strtod(after + 1, &after);
        text = strstr(group, "<text>");
    } while (*after != ')' || !text);
    text += strlen("<text>");
    end = strstr(text, "</text>");
    size = strstr(group, "font-size=\"");
    anchor = strstr(group, "text-anchor=\"");
    if (!end || !size || !anchor)
        return NULL;
    height = strtod(size + strlen("font-size=\""), NULL);
    while (*text == ' ')
        text++;
    width = (double)letters(text, end) * height * 0.5;
    anchor += strlen("text-anchor=\"");
    box->left = *anchor == 's' ? x : *anchor == 'e' ? x - width : x - width / 2;
    box->right = box->left + width;
    box->bottom = y;
    box->top = y - height * 0.75;
    snprintf(box->text, sizeof(box->text), "%.*s", (int)(end - text), text);
    return end;
}

static bool overlap(const struct box *a, const struct box *b)
{
    return a->left < b->right && b->left < a->right && a->top < b->bottom &&
           b->top < a->bottom;
}

bool svg_texts_are_apart(const char *svg, char *why, size_t why_size)
{
    static struct box boxes[BOXES_MAX];
    size_t count = 0;
    const char *frame = strstr(svg, FRAME);
    double width, height;
    char *after;

    if (!frame) {
        snprintf(why, why_size, "it has no size");
        return false;
    }
    width = strtod(frame + strlen(FRAME), &after);
    height = strtod(after, NULL);
    while (count < BOXES_MAX && (svg = next_text(svg, &boxes[count]))) {
        const struct box *box = &boxes[count++];

        if (box->left < 0 || box->right > width || box->top < 0 ||
            box->bottom > height) {
            snprintf(why, why_size, "\"%s\" is cut", box->text);
            return false;
        }
        for (size_t i = 0; i + 1 < count; i++)
            if (overlap(&boxes[i], box)) {
                snprintf(why, why_size, "\"%s\" lies on \"%s\"", box->text,
                         boxes[i].text);
                return false;
            }
    }
    snprintf(why, why_size, "it has hardly any text");
    return count > 4;
}
