/* The timeline of one small run of each model: what its tasks did when.
 *
 *   event-loop                      done after 26.1 ms
 *     ░░░░░░░▓▓▓──▓▓▓                a row for each place in flight:
 *     ░░░░░░░───▓▓▓                  waits, is ready, computes
 *   thread-pool …
 *
 * One time axis for all, so that lengths can be compared; but these runs are
 * drawn, not measured: every step of theirs is written down.
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "harness/report/chart_parts.h"
#include "harness/report/show.h"

#define SIDE        14.0
#define BOTTOM      54.0
#define HEAD_HEIGHT 24.0
#define LANE_HEIGHT 8.0
#define PANEL_GAP   12.0
#define KEY_HEIGHT  26.0
#define SWATCH      26.0
#define THICK       3.2 /* half of a bar */
#define THIN        0.8
#define KEY_CHAR    7.4
#define NS_PER_MS   1e6
#define LANES_MAX   64

/* How a state looks: bars of the model's colour, pale or full, or thin lines. */
static const struct look {
    const char *word, *colour; /* colour: NULL, the model's */
    double tint;               /* how far towards white */
    double half;               /* of its thickness */
} looks[TASK_STATES] = {
    [TASK_WAITS] = {"waits", NULL, 0.62, THICK},
    [TASK_PAUSES] = {"pauses", "#999999", 0, THIN},
    [TASK_READY] = {"is ready", CHART_INK, 0, THIN},
    [TASK_COMPUTES] = {"computes", NULL, 0, THICK},
    [TASK_DONE] = {"is handed back", "#999999", 0, THIN},
};

struct panel {
    const struct case_view *view;
    const struct run_timeline *run;
    size_t lanes;
    uint64_t tasks, end_ns;
};

struct panels {
    struct panel *of;
    size_t count, lanes;
    uint64_t end_ns;
    bool has[TASK_STATES];
};

/* Who sits in a lane, and until when. */
struct seats {
    uint64_t until_ns[LANES_MAX], task[LANES_MAX];
    size_t count;
};

/* The lane of a mark's task: its own, the lowest free one, or a new one. Marks
 * must come in the order of their begins. */
static size_t sit(struct seats *seats, const struct run_timeline *run,
                  const struct timeline_mark *mark)
{
    uint64_t end_ns = 0;
    size_t lane;

    for (lane = 0; lane < seats->count; lane++)
        if (seats->task[lane] == mark->task)
            return lane;
    for (size_t i = 0; i < run->count; i++)
        if (run->marks[i].task == mark->task && run->marks[i].end_ns > end_ns)
            end_ns = run->marks[i].end_ns;
    for (lane = 0; lane < seats->count; lane++)
        if (seats->until_ns[lane] <= mark->begin_ns)
            break;
    if (lane == LANES_MAX)
        lane--;
    if (lane == seats->count)
        seats->count++;
    seats->until_ns[lane] = end_ns;
    seats->task[lane] = mark->task;
    return lane;
}

static void look_at(struct panels *panels, struct panel *panel)
{
    struct seats seats = {0};

    for (size_t i = 0; i < panel->run->count; i++) {
        const struct timeline_mark *mark = &panel->run->marks[i];

        sit(&seats, panel->run, mark);
        panels->has[mark->state] = true;
        if (mark->end_ns > panel->end_ns)
            panel->end_ns = mark->end_ns;
    }
    panel->lanes = seats.count;
    panel->tasks = panel->view->c->timeline_tasks;
    panels->lanes += panel->lanes;
    if (panel->end_ns > panels->end_ns)
        panels->end_ns = panel->end_ns;
}

/* What the experiment has timelines of; release with free(panels->of). */
static int find_panels(const struct chart *chart, struct panels *panels)
{
    *panels = (struct panels){
        .of = calloc(chart->view->case_count + 1, sizeof(*panels->of))};
    if (!panels->of)
        return -ENOMEM;
    for (size_t i = 0; i < chart->view->case_count; i++) {
        struct panel *panel = &panels->of[panels->count];

        if (!chart->timelines || chart->timelines[i].count == 0)
            continue;
        *panel = (struct panel){.view = &chart->view->cases[i],
                                .run = &chart->timelines[i]};
        look_at(panels, panel);
        panels->count++;
    }
    return 0;
}

/* How many tasks were in that state at once, at most. */
static unsigned at_once(const struct panel *panel, enum task_state state)
{
    const struct timeline_mark *marks = panel->run->marks;
    unsigned most = 0;

    for (size_t i = 0; i < panel->run->count; i++) {
        unsigned count = 0;

        for (size_t j = 0; j <= i && marks[i].state == state; j++)
            count += marks[j].state == state &&
                     (j == i || marks[j].end_ns > marks[i].begin_ns);
        most = count > most ? count : most;
    }
    return most;
}

/* What follows from a model's shape; how long one run took does not. */
static char *title_of(const struct panels *panels)
{
    const bool computes = panels->has[TASK_COMPUTES];
    const enum task_state state = computes ? TASK_COMPUTES : TASK_WAITS;
    const struct panel *least = panels->of, *most = panels->of;
    const char *verb = computes ? "compute" : "wait";
    char *title;
    int length;

    for (size_t i = 1; i < panels->count; i++) {
        const struct panel *panel = &panels->of[i];

        if (at_once(panel, state) < at_once(least, state))
            least = panel;
        if (at_once(panel, state) > at_once(most, state))
            most = panel;
    }
    if (at_once(least, state) == at_once(most, state))
        length = asprintf(&title, "Tasks that %s at once: %u at most", verb,
                          at_once(most, state));
    else
        length = asprintf(&title,
                          "Tasks that %s at once: %u at most in %s, %u in %s",
                          verb, at_once(least, state), least->view->c->series,
                          at_once(most, state), most->view->c->series);
    return length < 0 ? NULL : title;
}

static char *caption_of(const struct chart *chart, const struct panels *panels)
{
    const struct rs_case *c = panels->of[0].view->c;
    char at[120] = "", *caption;

    if (c->has_x)
        show_text(at, sizeof(at), " at %s = %s",
                  chart->view->e->x ? chart->view->e->x : "x",
                  show_number(c->x).text);
    if (asprintf(&caption,
                 "One small run of each model%s, %s tasks and at most %s at a "
                 "time, whose every step was written down; such runs are "
                 "drawn, not measured. A row is one place in flight. A loop "
                 "that is busy learns late that a wait is over: until then "
                 "the task counts as waiting. Tasks that compute share the "
                 "CPUs where they are more than those.",
                 at, show_count(c->timeline_tasks).text,
                 show_count(c->timeline_concurrency).text) < 0)
        return NULL;
    return caption;
}

int chart_timeline_words(const struct chart *chart, struct chart_words *words)
{
    struct panels panels;
    int status = find_panels(chart, &panels);

    if (status == 0 && panels.count > 0) {
        words->title = title_of(&panels);
        words->caption = caption_of(chart, &panels);
        status = words->title && words->caption ? 0 : -ENOMEM;
    }
    free(panels.of);
    return status;
}

/* A colour, as much nearer to white as told. */
static unsigned tinted(const char *colour, double tint)
{
    const unsigned long rgb = strtoul(colour + 1, NULL, 16);
    unsigned mixed = 0;

    for (unsigned shift = 0; shift <= 16; shift += 8) {
        const double part = (double)(rgb >> shift & 0xff);

        mixed |= (unsigned)lround(part + (255 - part) * tint) << shift;
    }
    return mixed;
}

static unsigned colour_of(const struct look *look, const char *model_colour)
{
    return tinted(look->colour ? look->colour : model_colour, look->tint);
}

static void write_bars(FILE *out, const struct chart *chart,
                       const struct panel *panel, double top)
{
    struct seats seats = {0};

    for (size_t i = 0; i < panel->run->count; i++) {
        const struct timeline_mark *mark = &panel->run->marks[i];
        const struct look *look = &looks[mark->state];
        const size_t lane = sit(&seats, panel->run, mark);
        const double y = top - ((double)lane + 0.5) * LANE_HEIGHT;
        const double begin = (double)mark->begin_ns / NS_PER_MS;
        const double end = (double)mark->end_ns / NS_PER_MS;

        fprintf(out, "%.6g %.2f %.6g %.6g %.2f %.2f 0x%06x\n", begin, y, begin,
                end, y - look->half, y + look->half,
                colour_of(look, palette_colour(chart->palette,
                                               panel->view->c->model)));
    }
}

static void write_head(FILE *out, const struct chart *chart,
                       const struct panel *panel, double y)
{
    char text[60];
    struct chart_label label = {
        .text = panel->view->c->series,
        .x = SIDE,
        .y = y,
        .align = "left",
        .colour = palette_colour(chart->palette, panel->view->c->model),
        .font = CHART_BOLD,
        .limit = 24,
    };

    chart_label(out, &label);
    show_text(text, sizeof(text), "done after %s",
              show_ns((double)panel->end_ns).text);
    label.text = text;
    label.x = CHART_WIDTH - SIDE;
    label.align = "right";
    label.colour = CHART_FAINT;
    label.font = CHART_SMALL;
    chart_label(out, &label);
}

/* One task as an example, each of its states with its word beside it. */
static void write_key(FILE *out, const struct panels *panels, double y)
{
    double x = SIDE;

    for (size_t i = 0; i < TASK_STATES; i++) {
        const struct look *look = &looks[i];
        const struct chart_label label = {.text = look->word,
                                          .x = x + SWATCH + 5,
                                          .y = y,
                                          .align = "left",
                                          .colour = CHART_FAINT,
                                          .font = CHART_SMALL,
                                          .limit = 20};

        if (!panels->has[i])
            continue;
        fprintf(out,
                "set object rectangle from screen %.5f, screen "
                "%.5f/chart_height to screen %.5f, screen %.5f/chart_height "
                "fc rgb 0x%06x fs solid noborder front\n",
                x / CHART_WIDTH, y - look->half, (x + SWATCH) / CHART_WIDTH,
                y + look->half, colour_of(look, "#555555"));
        chart_label(out, &label);
        x = label.x + KEY_CHAR * (double)chart_length(look->word) + 8;
    }
}

static void write_axis(FILE *out, const struct panels *panels, double height)
{
    const struct chart_axis axis = {.high = (double)panels->end_ns / NS_PER_MS,
                                    .length = CHART_WIDTH - 2 * SIDE};
    const struct chart_label label = {.text = "ms since the first task began",
                                      .x = CHART_WIDTH - SIDE,
                                      .y = 12,
                                      .align = "right",
                                      .colour = CHART_FAINT,
                                      .font = CHART_SMALL,
                                      .limit = 60};

    chart_label(out, &label);
    fprintf(out, "set xrange [0:%.9g]\nset yrange [0:%.3f]\n", axis.high,
            height);
    chart_tics(out, &axis,
               &(struct chart_tics){.which = "x", .unit = "", .gap = 60});
}

static void write_panels(FILE *out, const struct chart *chart,
                         const struct panels *panels, double height)
{
    double y = height;

    fputs("$bars << END_OF_DATA\n", out);
    for (size_t i = 0; i < panels->count; i++) {
        write_bars(out, chart, &panels->of[i], y - HEAD_HEIGHT);
        y -=
            HEAD_HEIGHT + (double)panels->of[i].lanes * LANE_HEIGHT + PANEL_GAP;
    }
    fputs("END_OF_DATA\n", out);
    y = height;
    for (size_t i = 0; i < panels->count; i++) {
        write_head(out, chart, &panels->of[i], BOTTOM + y - HEAD_HEIGHT / 2);
        y -=
            HEAD_HEIGHT + (double)panels->of[i].lanes * LANE_HEIGHT + PANEL_GAP;
    }
}

int chart_timeline(const struct chart *chart, FILE *out)
{
    struct panels panels;
    struct chart_frame frame = {.left = SIDE, .right = SIDE, .bottom = BOTTOM};
    int status = find_panels(chart, &panels);

    if (status == 0 && panels.count == 0)
        status = -ENODATA;
    if (status == 0) {
        const double height = (double)panels.count * (HEAD_HEIGHT + PANEL_GAP) +
                              (double)panels.lanes * LANE_HEIGHT;

        frame.top = 18 + CHART_TITLE_LINE * chart_title_lines(chart->title) +
                    KEY_HEIGHT;
        frame.height = frame.top + height + BOTTOM;
        chart_frame(out, chart, &frame);
        write_key(out, &panels, BOTTOM + height + KEY_HEIGHT / 2 + 2);
        write_axis(out, &panels, height);
        write_panels(out, chart, &panels, height);
        status = ferror(out) ? -EIO : 0;
    }
    free(panels.of);
    return status;
}
