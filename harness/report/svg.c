/* An SVG of gnuplot's as a figure inside an HTML page. */
#include "harness/report/svg.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_attribute(FILE *out, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '&':
            fputs("&amp;", out);
            break;
        case '<':
            fputs("&lt;", out);
            break;
        case '>':
            fputs("&gt;", out);
            break;
        case '"':
            fputs("&quot;", out);
            break;
        default:
            fputc(*text, out);
        }
    }
}

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

/* The rest of the picture, ids inside its tags prefixed; gnuplot escapes "<"
 * and ">" in texts, so a bare one begins or ends a tag. */
static void write_picture(FILE *out, const char *svg, const char *name)
{
    bool inside = false;

    while (*svg) {
        size_t mark = inside ? before_id(svg) : 0;

        if (mark > 0) {
            fprintf(out, "%.*s%s-", (int)mark, svg, name);
            svg += mark;
            continue;
        }
        if (*svg == '<')
            inside = true;
        else if (*svg == '>')
            inside = false;
        fputc(*svg++, out);
    }
}

char *svg_figure(const char *svg, const char *name, const char *label)
{
    const char *start = strstr(svg, "<svg"), *title, *after;
    char *html = NULL;
    size_t size;
    FILE *out;

    if (!start || !(out = open_memstream(&html, &size)))
        return NULL;
    fputs("<figure>\n<svg role=\"img\" aria-label=\"", out);
    write_attribute(out, label);
    fputc('"', out);
    start += strlen("<svg");
    /* gnuplot's own title would be a tooltip that says the file's name. */
    title = strstr(start, "<title>");
    after = title ? strstr(title, "</title>") : NULL;
    if (after) {
        fprintf(out, "%.*s", (int)(title - start), start);
        start = after + strlen("</title>");
    }
    write_picture(out, start, name);
    fputs("</figure>", out);
    if (fclose(out) != 0) {
        free(html);
        return NULL;
    }
    return html;
}
