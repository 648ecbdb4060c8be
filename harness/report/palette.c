/* One colour for each model. */
#include "harness/report/palette.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The four of the first comparison after Okabe & Ito; the others were searched
 * for so that any two of all differ by a CIEDE2000 of 11 or more, also as seen
 * without red, or without green, cones, and by 9 without blue ones, and stand
 * out from white. */
static const struct {
    const char *model, *colour;
} fixed[] = {
    {"sequential", "#6e6e6e"},         {"thread-pool", "#0072b2"},
    {"multiprocess", "#d55e00"},       {"event-loop", "#009e73"},
    {"event-loop+threads", "#3090f0"}, {"event-loop+processes", "#906048"},
    {"multi-loop", "#60c078"},         {"thread-per-task", "#3030a8"},
    {"process-per-task", "#900018"},   {"coroutines", "#a8a8d8"},
    {"io-uring", "#484860"},           {"openmp", "#c0a8a8"},
    {"event-loop-blocked", "#604848"},
};

static const char *const spare[] = {
    "#cc79a7", "#e69f00", "#56b4e9", "#882255", "#8c6d1f", "#6a9c00", "#b2182b",
};
#define SPARE_COUNT (sizeof(spare) / sizeof(spare[0]))

static const char *fixed_colour(const char *model)
{
    for (size_t i = 0; i < sizeof(fixed) / sizeof(fixed[0]); i++)
        if (strcmp(fixed[i].model, model) == 0)
            return fixed[i].colour;
    return NULL;
}

/* Where `model` stands, or would stand, among the others. */
static size_t place(const struct palette *palette, const char *model)
{
    size_t at = 0;

    while (at < palette->other_count && strcmp(palette->others[at], model) < 0)
        at++;
    return at;
}

static void add(struct palette *palette, const char *model)
{
    size_t at = place(palette, model);

    if (at < palette->other_count && strcmp(palette->others[at], model) == 0)
        return;
    memmove(&palette->others[at + 1], &palette->others[at],
            (palette->other_count - at) * sizeof(*palette->others));
    palette->others[at] = model;
    palette->other_count++;
}

int palette_init(struct palette *palette, const struct analysis *analysis)
{
    size_t cases = 0;

    *palette = (struct palette){0};
    for (size_t i = 0; i < analysis->experiment_count; i++)
        cases += analysis->experiments[i].case_count;
    palette->others = calloc(cases + 1, sizeof(*palette->others));
    if (!palette->others)
        return -ENOMEM;
    for (size_t i = 0; i < analysis->experiment_count; i++) {
        const struct experiment_view *view = &analysis->experiments[i];

        for (size_t j = 0; j < view->case_count; j++)
            if (!fixed_colour(view->cases[j].c->model))
                add(palette, view->cases[j].c->model);
    }
    return 0;
}

void palette_release(struct palette *palette)
{
    free(palette->others);
    *palette = (struct palette){0};
}

const char *palette_colour(const struct palette *palette, const char *model)
{
    const char *colour = fixed_colour(model);

    return colour ? colour : spare[place(palette, model) % SPARE_COUNT];
}
