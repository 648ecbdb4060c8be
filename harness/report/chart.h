/* Charts: a gnuplot script from data, and the SVG that gnuplot makes of it.
 *
 * A script is complete in itself: the numbers and texts of one chart, then
 * plots/style.gp and the file of its kind, so that `gnuplot NAME.gp > NAME.svg`
 * draws it again anywhere. Texts stand in single quotes only, where gnuplot
 * takes nothing as a command.
 */
#ifndef HARNESS_REPORT_CHART_H
#define HARNESS_REPORT_CHART_H

#include <stdint.h>
#include <stdio.h>

#include "harness/report/analysis.h"
#include "harness/report/palette.h"
#include "harness/report/shapes.h"

struct chart_maker {
    const char *program; /* "gnuplot", or another that a test puts there */
    const char *scripts; /* directory of style.gp, bars.gp … */
    uint64_t limit_ns;   /* after which it is ended */
    char why_not[256];   /* why it cannot draw; empty: it can */
};

/* Look whether gnuplot is there and new enough; why_not tells. */
void chart_maker_init(struct chart_maker *, const char *program,
                      const char *scripts);

/* The charts that an experiment may have, in the order of its section. */
enum chart_slot {
    CHART_SLOT_MAIN, /* what the experiment compares */
    CHART_SLOT_LATENCY,
    CHART_SLOT_CROSSOVER, /* speed over the share of computing */
    CHART_SLOT_TIMELINE,  /* what the tasks of a small run did when */
    CHART_SLOT_MEMORY,    /* for each waiting task */
    CHART_SLOT_ORDER,     /* runs as they came */
    CHART_SLOTS
};

struct chart {
    enum chart_slot slot;
    const struct experiment_view *view;
    const struct palette *palette;
    const struct ecdf *ecdf; /* draw these distributions; NULL: the times */
    const struct run_timeline *timelines; /* [case], count 0: none; or NULL */
    const char *title;                    /* the finding */
    const char *name; /* letters, digits and dashes: ids in the SVG */
};

/* What stands on a chart and below it, new strings: the finding, and how to
 * read it. NULL: the data has nothing for this chart. */
struct chart_words {
    char *title, *caption;
};

/* Each returns 0 or -ENOMEM. */
int chart_memory_words(const struct chart *, struct chart_words *);
int chart_crossover_words(const struct chart *, struct chart_words *);
int chart_order_words(const struct chart *, struct chart_words *);
int chart_timeline_words(const struct chart *, struct chart_words *);

/* Write the chart's script. Returns 0, -ENODATA where there is nothing to draw
 * yet, or -errno. */
int chart_script(const struct chart_maker *, const struct chart *, FILE *);

/* Draw `script` (a path). Returns 0 with the SVG in `*svg`, a new string that
 * is whole; or -errno with a sentence in `why`. */
int chart_draw(const struct chart_maker *, const char *script, char **svg,
               char *why, size_t why_size);

#endif
