/* The report as one HTML page, rendered from its Markdown.
 *
 * The Markdown is parsed, never pasted: raw HTML in it is dropped, but for the
 * folds that the report writes itself. Charts
 * and the frames around tables are put into the tree as nodes of their own.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "harness/report/html_answer.h"
#include "harness/report/html_style.h"
#include "harness/report/markdown.h"
#include "harness/report/svg.h"

static cmark_node *raw_block(const char *html)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);

    cmark_node_set_on_enter(node, html);
    return node;
}

/* The text of a node's children, without markup; a new string. */
static char *plain_text(cmark_node *node)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    cmark_iter *iter = cmark_iter_new(node);
    cmark_event_type event;

    while (out && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        const char *literal = cmark_node_get_literal(cmark_iter_get_node(iter));

        if (event == CMARK_EVENT_ENTER && literal)
            fputs(literal, out);
    }
    cmark_iter_free(iter);
    if (out)
        fclose(out);
    return text;
}

/* A section begins at each heading of the second level, and closes the one
 * before it. */
static void open_section(cmark_node *heading, bool *open)
{
    char anchor[120], html[200];
    char *text = plain_text(heading);

    md_anchor(text ? text : "", anchor, sizeof(anchor));
    snprintf(html, sizeof(html), "%s<section id=\"%s\">",
             *open ? "</section>\n" : "", anchor);
    cmark_node_insert_before(heading, raw_block(html));
    *open = true;
    free(text);
}

static const struct chart_state *chart_of(const struct report *report,
                                          const char *url)
{
    for (size_t i = 0; url && i < report->chart_count; i++) {
        char path[120];

        snprintf(path, sizeof(path), "plots/%s.svg", report->charts[i].name);
        if (report->charts[i].svg && strcmp(path, url) == 0)
            return &report->charts[i];
    }
    return NULL;
}

/* A paragraph that is one image of a chart becomes the chart itself. */
static cmark_node *inline_chart(const struct report *report,
                                cmark_node *paragraph)
{
    cmark_node *image = cmark_node_first_child(paragraph), *figure;
    const struct chart_state *chart;
    char *html, *label;

    if (!image || cmark_node_get_type(image) != CMARK_NODE_IMAGE)
        return paragraph;
    chart = chart_of(report, cmark_node_get_url(image));
    label = plain_text(image);
    html = chart && label ? svg_figure(chart->svg, chart->name, label) : NULL;
    free(label);
    if (!html)
        return paragraph;
    figure = raw_block(html);
    free(html);
    cmark_node_replace(paragraph, figure);
    cmark_node_free(paragraph);
    return figure;
}

/* Whether this is the begin of a fold as md_fold_begin writes it: a summary of
 * plain words. Names of data are never raw HTML: md_text escapes them. */
static bool is_fold_begin(const char *html)
{
    static const char head[] = "<details>\n<summary>", tail[] = "</summary>\n";
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.?-";

    if (strncmp(html, head, sizeof(head) - 1) != 0)
        return false;
    html += sizeof(head) - 1;
    return strcmp(html + strspn(html, plain), tail) == 0;
}

/* Of raw HTML, the folds that the report writes itself stay. */
static cmark_node *keep_fold(cmark_node *block)
{
    const char *literal = cmark_node_get_literal(block);
    cmark_node *kept;

    if (!literal ||
        (!is_fold_begin(literal) && strcmp(literal, "</details>\n") != 0))
        return block;
    kept = raw_block(literal);
    cmark_node_replace(block, kept);
    cmark_node_free(block);
    return kept;
}

/* A wide table scrolls inside a frame of its own, by keyboard too. It is called
 * after the heading above it. */
static void frame_table(cmark_node *table, const char *heading)
{
    cmark_node *frame = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
    char *html = NULL;
    size_t size;
    FILE *out = open_memstream(&html, &size);

    if (out) {
        fputs("<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
              "aria-label=\"",
              out);
        html_text(out, heading);
        fputs(": table\">", out);
        fclose(out);
    }
    cmark_node_set_on_enter(frame, html ? html : "<div class=\"scroll\">");
    free(html);
    cmark_node_insert_before(table, frame);
    cmark_node_insert_after(table, raw_block("</div>"));
}

/* The first table of the page is the answer, which has a form of its own. */
static cmark_node *set_answer(const struct report *report, cmark_node *table)
{
    char *html = html_answer(&report->answer);
    cmark_node *answer;

    if (!html)
        return table;
    answer = raw_block(html);
    free(html);
    cmark_node_replace(table, answer);
    cmark_node_free(table);
    return answer;
}

static void arrange(const struct report *report, cmark_node *document)
{
    cmark_node *node = cmark_node_first_child(document);
    bool open = false, answered = report->answer.row_count == 0;
    char *heading = NULL;

    for (; node; node = cmark_node_next(node)) {
        cmark_node_type type = cmark_node_get_type(node);

        if (type == CMARK_NODE_HEADING &&
            cmark_node_get_heading_level(node) == 2) {
            open_section(node, &open);
            free(heading);
            heading = plain_text(node);
        } else if (type == CMARK_NODE_PARAGRAPH)
            node = inline_chart(report, node);
        else if (type == CMARK_NODE_HTML_BLOCK)
            node = keep_fold(node);
        else if (strcmp(cmark_node_get_type_string(node), "table") == 0) {
            if (answered) {
                frame_table(node, heading ? heading : "");
                node = cmark_node_next(node);
            } else {
                node = set_answer(report, node);
                answered = true;
            }
        }
    }
    free(heading);
    if (open)
        cmark_node_append_child(document, raw_block("</section>"));
}

/* Cells say on which side they stand by a class of one letter: there are tens of
 * thousands of them. In place. Texts hold no bare "<", so this is a tag. */
static void shorten_cells(char *html)
{
    static const char left[] = " align=\"left\"", right[] = " align=\"right\"";
    char *to = html;

    while (*html) {
        if (strncmp(html, "<td", 3) != 0 && strncmp(html, "<th", 3) != 0) {
            *to++ = *html++;
            continue;
        }
        memmove(to, html, 3);
        to += 3;
        html += 3;
        if (strncmp(html, left, sizeof(left) - 1) == 0) {
            html += sizeof(left) - 1;
        } else if (strncmp(html, right, sizeof(right) - 1) == 0) {
            memcpy(to, " class=r", 8);
            to += 8;
            html += sizeof(right) - 1;
        }
    }
    *to = '\0';
}

static char *page(const char *body)
{
    char *html;

    if (asprintf(&html,
                 "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                 "<meta charset=\"utf-8\" />\n"
                 "<meta name=\"viewport\" content=\"width=device-width, "
                 "initial-scale=1\" />\n"
                 "<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; style-src 'unsafe-inline'\" "
                 "/>\n"
                 "<title>Which concurrency model, on this machine?</title>\n"
                 "<style>\n%s%s</style>\n</head>\n<body>\n<main>\n%s</main>\n"
                 "</body>\n</html>\n",
                 html_style, html_style_answer, body) < 0)
        return NULL;
    return html;
}

int html_render(const struct report *report, const char *markdown, char **html)
{
    cmark_syntax_extension *tables;
    cmark_parser *parser;
    cmark_node *document;
    char *body;

    cmark_gfm_core_extensions_ensure_registered();
    tables = cmark_find_syntax_extension("table");
    parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    if (!tables || !parser)
        return -ENOMEM;
    cmark_parser_attach_syntax_extension(parser, tables);
    cmark_parser_feed(parser, markdown, strlen(markdown));
    document = cmark_parser_finish(parser);
    arrange(report, document);
    body = cmark_render_html(document, CMARK_OPT_DEFAULT,
                             cmark_parser_get_syntax_extensions(parser));
    if (body)
        shorten_cells(body);
    *html = body ? page(body) : NULL;
    free(body);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return *html ? 0 : -ENOMEM;
}
