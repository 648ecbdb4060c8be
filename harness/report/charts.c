/* The charts of a report: which there are, what they are called, drawing them.
 */
#include "harness/report/charts.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/report/files.h"
#include "harness/report/show.h"

/* By slot. Without words of its own a chart is told by others. */
static const struct {
    const char *suffix; /* of its name */
    int (*words)(const struct chart *, struct chart_words *);
} kinds[CHART_SLOTS] = {
    [CHART_SLOT_MAIN] = {"", NULL},
    [CHART_SLOT_LATENCY] = {"-latency", NULL},
    [CHART_SLOT_MEMORY] = {"-memory", chart_memory_words},
    [CHART_SLOT_CROSSOVER] = {"-crossover", chart_crossover_words},
    [CHART_SLOT_TIMELINE] = {"-timeline", chart_timeline_words},
    [CHART_SLOT_ORDER] = {"-order", chart_order_words},
};

static bool is_taken(const struct chart_state *charts, size_t count,
                     const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(charts[i].name, name) == 0)
            return true;
    return false;
}

/* Lower-case letters, digits and single dashes of `name`; at least one. */
static void plain_name(const char *name, char *plain, size_t size)
{
    size_t length = 0;

    for (; *name && length + 1 < size; name++) {
        if (isalnum((unsigned char)*name))
            plain[length++] = (char)tolower((unsigned char)*name);
        else if (length > 0 && plain[length - 1] != '-')
            plain[length++] = '-';
    }
    plain[length] = '\0';
    if (length == 0)
        snprintf(plain, size, "chart");
}

/* Name chart `index` for its files and ids, unlike those before it. */
static void name_chart(struct chart_state *charts, size_t index,
                       const char *name)
{
    struct chart_state *chart = &charts[index];
    char plain[64];

    plain_name(name, plain, sizeof(plain));
    snprintf(chart->name, sizeof(chart->name), "%s", plain);
    for (unsigned i = 2; is_taken(charts, index, chart->name); i++)
        snprintf(chart->name, sizeof(chart->name), "%s-%u", plain, i);
}

static int write_script(const char *directory, const struct chart_maker *maker,
                        const struct chart *chart)
{
    char file[100], *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    int status;

    if (!out)
        return -ENOMEM;
    status = chart_script(maker, chart, out);
    if (fclose(out) != 0 && status == 0)
        status = -ENOMEM;
    snprintf(file, sizeof(file), "plots/%s.gp", chart->name);
    if (status == 0)
        status = files_write_again(directory, file, text, size);
    free(text);
    return status;
}

/* Draw one chart. What keeps it from being drawn stands in its note; only a
 * directory that cannot be written to is a failure. */
static int draw(const char *directory, const struct chart_maker *maker,
                const struct chart *chart, struct chart_state *state)
{
    char *script, file[100];
    int status = write_script(directory, maker, chart);

    if (status == -ENODATA) {
        show_text(state->note, sizeof(state->note),
                  "nothing has verified times and a baseline to be held "
                  "against.");
        return 0;
    }
    if (status < 0) {
        report_complain("cannot write the chart's script in", directory,
                        "plots", status);
        return status;
    }
    if (maker->why_not[0]) {
        show_text(state->note, sizeof(state->note), "%s.", maker->why_not);
        return 0;
    }
    if (asprintf(&script, "%s/plots/%s.gp", directory, chart->name) < 0)
        return -ENOMEM;
    status = chart_draw(maker, script, &state->svg, state->note,
                        sizeof(state->note));
    free(script);
    if (status < 0) {
        fprintf(stderr, "cbench: %s\n", state->note);
        return 0;
    }
    snprintf(file, sizeof(file), "plots/%s.svg", chart->name);
    status = files_write_again(directory, file, state->svg, strlen(state->svg));
    if (status < 0)
        report_complain("cannot write", directory, file, status);
    return status;
}

/* A chart of an earlier report must not stand for one that is not drawn. */
static void remove_stale(const char *directory, const struct chart_state *chart)
{
    char *path;

    if (chart->svg ||
        asprintf(&path, "%s/plots/%s.svg", directory, chart->name) < 0)
        return;
    unlink(path);
    free(path);
}

/* All main charts first, so that these are called as their experiments. */
static void name_charts(struct report *report)
{
    const size_t count = report->set->experiment_count;

    for (size_t i = 0; i < report->chart_count; i++) {
        char name[120];

        snprintf(name, sizeof(name), "%s%s",
                 report->set->experiments[i % count].name,
                 kinds[i / count].suffix);
        name_chart(report->charts, i, name);
    }
}

static int draw_one(const char *directory, struct report *report,
                    const struct chart_maker *maker,
                    const struct palette *palette, size_t index)
{
    const size_t experiment = index % report->set->experiment_count;
    const enum chart_slot slot =
        (enum chart_slot)(index / report->set->experiment_count);
    struct chart_state *state = &report->charts[index];
    const char *title = state->is_ecdf       ? state->ecdf_title
                        : state->words.title ? state->words.title
                                             : NULL;
    const bool wanted = slot == CHART_SLOT_MAIN || title;
    const struct chart chart = {
        .slot = slot,
        .view = &report->analysis.experiments[experiment],
        .palette = palette,
        .ecdf = state->is_ecdf ? &state->ecdf : NULL,
        .timelines = report->shapes->timelines[experiment],
        .title = title ? title : report->findings[experiment].title,
        .name = state->name};
    const int status = wanted ? draw(directory, maker, &chart, state) : 0;

    remove_stale(directory, state);
    return status;
}

int charts_draw(const char *directory, struct report *report,
                const struct chart_maker *maker)
{
    struct palette palette;
    char *plots;
    int status = palette_init(&palette, &report->analysis);

    if (status == 0 && asprintf(&plots, "%s/plots", directory) >= 0) {
        if (mkdir(plots, 0777) < 0 && errno != EEXIST) {
            status = -errno;
            report_complain("cannot make", directory, "plots", status);
        }
        free(plots);
    }
    if (maker->why_not[0])
        fprintf(stderr, "cbench: the report has no charts: %s\n",
                maker->why_not);
    name_charts(report);
    for (size_t i = 0; i < report->chart_count && status == 0; i++)
        status = draw_one(directory, report, maker, &palette, i);
    palette_release(&palette);
    return status;
}

/* Let this chart show distributions, unless there are none. */
static int show_ecdf(struct chart_state *chart, const struct ecdf *ecdf,
                     const char *title)
{
    chart->ecdf_title = title ? strdup(title) : ecdf_title(ecdf);
    chart->ecdf = *ecdf;
    chart->is_ecdf = true;
    return chart->ecdf_title ? 0 : -ENOMEM;
}

/* Under times of tasks that wait their latencies are shown; where latencies are
 * what is compared, they are the main chart, and the second one shows them at
 * the other end of a sweep. */
static int find_ecdfs(struct report *report, size_t index)
{
    const struct experiment_view *view = &report->analysis.experiments[index];
    struct chart_state *first = &report->charts[index];
    struct chart_state *second = first + report->set->experiment_count;
    const struct ecdf far = ecdf_find(view, report->shapes->of[index], false);
    const struct ecdf near = ecdf_find(view, report->shapes->of[index], true);
    int status = 0;

    if (view->e->chart == CHART_LATENCY) {
        status = show_ecdf(first, &far, report->findings[index].title);
        if (status == 0 && near.lines > 0 && near.has_x && near.x < far.x)
            status = show_ecdf(second, &near, NULL);
    } else if (far.lines > 0 && ecdf_waits(&far)) {
        status = show_ecdf(second, &far, NULL);
    }
    return status;
}

/* What the data has for the charts that say themselves what they find. */
static int find_words(struct report *report, size_t index)
{
    const size_t count = report->set->experiment_count;
    const struct chart chart = {.view = &report->analysis.experiments[index],
                                .timelines = report->shapes->timelines[index]};
    int status = 0;

    for (size_t slot = 0; slot < CHART_SLOTS && status == 0; slot++)
        if (kinds[slot].words)
            status = kinds[slot].words(
                &chart, &report->charts[slot * count + index].words);
    return status;
}

int charts_find(struct report *report)
{
    int status = 0;

    report->chart_count = CHART_SLOTS * report->set->experiment_count;
    report->charts = calloc(report->chart_count + 1, sizeof(*report->charts));
    if (!report->charts)
        return -ENOMEM;
    for (size_t i = 0; i < report->set->experiment_count && status == 0; i++) {
        status = find_ecdfs(report, i);
        if (status == 0)
            status = find_words(report, i);
    }
    return status;
}

void charts_release(struct report *report)
{
    for (size_t i = 0; report->charts && i < report->chart_count; i++) {
        free(report->charts[i].svg);
        free(report->charts[i].ecdf_title);
        free(report->charts[i].words.title);
        free(report->charts[i].words.caption);
    }
    free(report->charts);
}
