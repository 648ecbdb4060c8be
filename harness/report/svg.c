/* An SVG of gnuplot's as a figure inside an HTML page. */
#include "harness/report/svg.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/html_answer.h"

/* Length of what stands before an id, or a reference to one, at `text`; 0
 * where neither does. */
static size_t before_id(const char *text)
{
    static const char *const marks[] = {" id='", " id=\"", "href='#",
                                        "href=\"#", "url(#"};

    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (strncmp(text, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    return 0;
}

/* What follows the title element at `text`, or `text` where there is none:
 * gnuplot's titles would be tooltips that say names of files. */
static const char *after_title(const char *text)
{
    const char *end = strncmp(text, "<title>", strlen("<title>")) == 0
                          ? strstr(text, "</title>")
                          : NULL;

    return end ? end + strlen("</title>") : text;
}

/* Length of an attribute at `text` that the whole picture is given instead, or
 * that nothing in the page asks for; 0: none. */
static size_t needless(const char *text)
{
    static const char *const attributes[] = {
        " stroke-linecap=\"round\"", " stroke-linejoin=\"round\"",
        " font-family=\"sans-serif\"", " color=\"black\"",
        " class=\"gridline\""};

    for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++)
        if (strncmp(text, attributes[i], strlen(attributes[i])) == 0)
            return strlen(attributes[i]);
    return 0;
}

/* What follows the group that begins at `text` and has nothing in it, or
 * `text`. */
static const char *after_nothing(const char *text)
{
    const char *end = strncmp(text, "<g ", 3) == 0 ? strchr(text, '>') : NULL;

    if (!end)
        return text;
    end += 1 + strspn(end + 1, " \t\n");
    if (strncmp(end, "</g>", 4) != 0)
        return text;
    end += 4;
    return end + strspn(end, "\n");
}

static bool is_used(const char *body, const char *id, size_t length)
{
    char mark[40];

    snprintf(mark, sizeof(mark), "#%.*s'", (int)length, id);
    return strstr(body, mark) != NULL;
}

/* What follows the definition at `text` (a line) where nothing in `body` asks
 * for it, or `text`. Filters are for boxed texts, which have none of ours. */
static const char *after_unused(const char *text, const char *body)
{
    const char *end = strchr(text, '\n'), *id;

    if (strncmp(text, "<filter", 7) == 0) {
        const char *close = strstr(text, "</filter>");

        return close && !strstr(body, "url(#") ? close + strlen("</filter>")
                                               : text;
    }
    id = strstr(text, " id='gp");
    if (!end || !id || id > end)
        return text;
    id += strlen(" id='");
    return is_used(body, id, strcspn(id, "'")) ? text : end;
}

/* Write in fewer bytes what begins at `text`, inside a tag: a colour, or the
 * decimals of a number, of which one is enough on a screen. How much of the text
 * that was; 0: nothing to shorten. */
static size_t write_shorter(FILE *out, const char *text)
{
    unsigned red, green, blue;
    int length = 0;

    if (strncmp(text, "rgb(", 4) == 0 &&
        sscanf(text, "rgb(%3u,%3u,%3u)%n", &red, &green, &blue, &length) == 3 &&
        length > 0) {
        fprintf(out, "#%02x%02x%02x", red & 255, green & 255, blue & 255);
        return (size_t)length;
    }
    if (text[0] != '.' || !isdigit((unsigned char)text[1]) ||
        !isdigit((unsigned char)text[2]))
        return 0;
    if (text[1] != '0')
        fprintf(out, ".%c", text[1]);
    return 1 + strspn(text + 1, "0123456789");
}

/* The picture without titles and what nobody sees, ids inside its tags
 * prefixed. gnuplot escapes "<" in texts, so a bare one begins a tag. */
static void write_picture(FILE *out, const char *svg, const char *name)
{
    const char *body = strstr(svg, "</defs>");
    bool inside = true;

    while (*(svg = after_nothing(after_title(svg)))) {
        size_t mark = inside ? before_id(svg) : 0;

        if (body && svg < body && *svg == '<')
            svg = after_unused(svg, svg);
        if (mark > 0) {
            fprintf(out, "%.*s%s-", (int)mark, svg, name);
            svg += mark;
            continue;
        }
        mark = inside ? needless(svg) : 0;
        if (mark == 0 && inside)
            mark = write_shorter(out, svg);
        if (mark > 0) {
            svg += mark;
            continue;
        }
        if (*svg == '<')
            inside = true;
        else if (*svg == '>')
            inside = false;
        if (*svg != '\t')
            fputc(*svg, out);
        svg++;
    }
}

char *svg_figure(const char *svg, const char *name, const char *label)
{
    const char *start = strstr(svg, "<svg");
    char *html = NULL;
    size_t size;
    FILE *out;

    if (!start || !(out = open_memstream(&html, &size)))
        return NULL;
    fputs("<figure>\n<svg role=\"img\" aria-label=\"", out);
    html_text(out, label);
    fputs("\" color=\"black\" font-family=\"sans-serif\" "
          "stroke-linecap=\"round\" stroke-linejoin=\"round\"",
          out);
    write_picture(out, start + strlen("<svg"), name);
    fputs("</figure>", out);
    if (fclose(out) != 0) {
        free(html);
        return NULL;
    }
    return html;
}
