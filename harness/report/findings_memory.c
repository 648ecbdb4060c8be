/* What the models of an experiment that waits hold in memory, whole trees
 * compared at the same work. */
#include "harness/report/findings_parts.h"
#include "harness/report/show.h"

/* One observed run is no sample: only what differs by this is said. */
#define CLEAR_RATIO 2

static bool has_memory(const struct case_view *c)
{
    return view_contends(c) && c->wait_ns > 0 &&
           c->observed.peak_tree_bytes > 0;
}

bool same_work(const struct case_view *a, const struct case_view *b)
{
    return same_name(a->c->group, b->c->group) && a->c->has_x == b->c->has_x &&
           (!a->c->has_x || a->c->x == b->c->x);
}

/* A case that has company at its own work, at the largest x; or NULL. */
static const struct case_view *find_place(const struct experiment_view *view)
{
    const struct case_view *place = NULL;

    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];
        bool company = false;

        if (!has_memory(c))
            continue;
        for (size_t j = i + 1; j < view->case_count && !company; j++)
            company =
                has_memory(&view->cases[j]) && same_work(c, &view->cases[j]);
        if (company && (!place || (c->c->has_x && place->c->has_x &&
                                   c->c->x > place->c->x)))
            place = c;
    }
    return place;
}

void say_memory(struct findings *findings, const struct experiment_view *view)
{
    const struct case_view *place = find_place(view);
    const struct case_view *most = place, *least = place;
    char at[160] = "";

    for (size_t i = 0; place && i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (!has_memory(c) || !same_work(c, place))
            continue;
        if (c->observed.peak_tree_bytes > most->observed.peak_tree_bytes)
            most = c;
        if (c->observed.peak_tree_bytes < least->observed.peak_tree_bytes)
            least = c;
    }
    if (!place || most->observed.peak_tree_bytes <
                      CLEAR_RATIO * least->observed.peak_tree_bytes)
        return;
    if (place->c->has_x)
        show_text(at, sizeof(at), ", at %s = %s",
                  view->e->x_label ? view->e->x_label : "x",
                  show_number(place->c->x).text);
    findings_add(findings,
                 "Memory of all processes at its height: %s held %s, %s %s%s. "
                 "Each is from one observed run, so there is no interval.",
                 most->c->series,
                 show_bytes((double)most->observed.peak_tree_bytes).text,
                 least->c->series,
                 show_bytes((double)least->observed.peak_tree_bytes).text, at);
}
