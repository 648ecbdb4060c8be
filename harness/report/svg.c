/* An SVG of gnuplot's as a figure inside an HTML page. */
#include "harness/report/svg.h"

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

/* The picture without titles, ids inside its tags prefixed. gnuplot escapes
 * "<" in texts, so a bare one begins a tag. */
static void write_picture(FILE *out, const char *svg, const char *name)
{
    bool inside = true;

    while (*(svg = after_title(svg))) {
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
    const char *start = strstr(svg, "<svg");
    char *html = NULL;
    size_t size;
    FILE *out;

    if (!start || !(out = open_memstream(&html, &size)))
        return NULL;
    fputs("<figure>\n<svg role=\"img\" aria-label=\"", out);
    html_text(out, label);
    fputc('"', out);
    write_picture(out, start + strlen("<svg"), name);
    fputs("</figure>", out);
    if (fclose(out) != 0) {
        free(html);
        return NULL;
    }
    return html;
}
