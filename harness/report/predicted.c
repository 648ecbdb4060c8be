/* The answer to what readers are asked beforehand (see predicted.h). */
#include "harness/report/predicted.h"

#include <errno.h>
#include <stdlib.h>

#include "harness/report/markdown.h"
#include "harness/report/observed_view.h"
#include "harness/report/show.h"
#include "harness/report/verdicts.h"

static const struct case_view *find(const struct experiment_view *view,
                                    const char *id)
{
    for (size_t i = 0; id && i < view->case_count; i++)
        if (same_name(view->cases[i].c->id, id))
            return &view->cases[i];
    return NULL;
}

/* A figure of one case that has no rounds to pair; 0: not known. */
static double single(const struct analysis *analysis,
                     const struct experiment_view *view,
                     const struct case_view *c, enum predicted measure,
                     bool *known)
{
    const double tasks = (double)c->c->tasks;
    struct observed_view seen;

    *known = c->round_count > 0;
    switch (measure) {
    case PREDICT_CPU:
        return c->cpu_ns / tasks;
    case PREDICT_RETRIES:
        return c->retried / tasks;
    case PREDICT_MEMORY:
        *known = c->observed.peak_tree_bytes > 0;
        return (double)c->observed.peak_tree_bytes;
    case PREDICT_SWITCHES:
        *known = *known && observed_view(analysis, view, c, &seen) == 0 &&
                 seen.has_events;
        return *known ? (seen.events[EVENT_VOLUNTARY] +
                         seen.events[EVENT_INVOLUNTARY]) /
                            tasks
                      : 0;
    case PREDICT_SPEED:
    case PREDICT_LATENCY:
    case PREDICTED_COUNT:
        break;
    }
    *known = false;
    return 0;
}

/* Paired within rounds: how many times as fast, or as long. */
static int paired(const struct prediction *p, const struct case_view *of,
                  const struct case_view *against,
                  struct predicted_answer *answer)
{
    const bool speed = p->measure == PREDICT_SPEED;
    struct stats_estimate ratio;
    const int status =
        view_ratio(speed ? against : of, speed ? of : against, NULL, &ratio);

    if (status < 0)
        return status;
    answer->known = ratio.count > 0;
    answer->missing = "the cases that it is about have no round in common";
    answer->interval = ratio.interval;
    answer->value = ratio.value;
    answer->low = ratio.interval ? ratio.low : ratio.value;
    answer->high = ratio.interval ? ratio.high : ratio.value;
    return 0;
}

/* Three choices or more: no question is answered so. */
static bool is_open(unsigned right)
{
    right &= right - 1;
    return right & (right - 1);
}

static int answer_number(const struct analysis *analysis,
                         const struct experiment_view *view,
                         struct predicted_answer *answer)
{
    const struct prediction *p = &view->e->predict;
    const struct case_view *of = find(view, p->of[0]);
    const struct case_view *against = find(view, p->against);
    bool above = false, below = true;
    int status = 0;

    answer->missing = "a case that it is about is not in this set";
    if (!of || (p->against && !against))
        return 0;
    if (p->measure == PREDICT_SPEED || p->measure == PREDICT_LATENCY) {
        status = paired(p, of, against, answer);
    } else {
        answer->missing = "a case that it is about has no such figure";
        answer->value = single(analysis, view, of, p->measure, &above);
        if (against) {
            const double divisor =
                single(analysis, view, against, p->measure, &below);

            answer->value = divisor > 0 ? answer->value / divisor : 0;
            below = below && divisor > 0;
        }
        answer->known = above && below;
        answer->low = answer->high = answer->value;
    }
    if (status < 0 || !answer->known)
        return status;
    answer->right = prediction_right(p, answer->low, answer->high);
    if (is_open(answer->right)) {
        answer->known = false;
        answer->missing = "the interval of the figure is too wide for it";
    }
    return 0;
}

/* --- Which of them -------------------------------------------------------- */

/* Whether a has more of what is asked for than b, as its times tell. */
static bool is_beyond(const struct prediction *p, const struct case_view *a,
                      const struct case_view *b)
{
    const bool wants_short =
        (p->measure == PREDICT_SPEED) == (p->pick == PICK_MOST);

    return wants_short ? a->task_ns.value < b->task_ns.value
                       : a->task_ns.value > b->task_ns.value;
}

/* Whether `other` is measurably behind the first one. */
static int is_behind(const struct experiment_view *view,
                     const struct case_view *first,
                     const struct case_view *other, bool *behind)
{
    const struct prediction *p = &view->e->predict;
    const bool wants_short =
        (p->measure == PREDICT_SPEED) == (p->pick == PICK_MOST);

    if (wants_short)
        return verdicts_against(view, first, &other, 1, behind);
    return verdicts_against(view, other, &first, 1, behind);
}

static int answer_pick(const struct experiment_view *view,
                       struct predicted_answer *answer)
{
    const struct prediction *p = &view->e->predict;
    const struct case_view *cases[PREDICTION_CASES], *first = NULL;
    const unsigned all = (1U << p->of_count) - 1;
    int status = 0;

    for (size_t i = 0; i < p->of_count; i++) {
        cases[i] = find(view, p->of[i]);
        answer->missing = "a case that it is about is not in this set, or has "
                          "no times";
        if (!cases[i] || cases[i]->round_count == 0)
            return 0;
        if (!first || is_beyond(p, cases[i], first))
            first = cases[i];
    }
    for (size_t i = 0; i < p->of_count && status == 0; i++) {
        bool behind = false;

        if (cases[i] != first)
            status = is_behind(view, first, cases[i], &behind);
        if (!behind)
            answer->right |= 1U << i;
    }
    answer->known = status == 0 && answer->right != all;
    answer->missing = "they differ by nothing that could be measured";
    return status;
}

int predicted_answer(const struct analysis *analysis,
                     const struct experiment_view *view,
                     struct predicted_answer *answer)
{
    *answer = (struct predicted_answer){0};
    if (!view->e->predict.ask)
        return 0;
    if (view->e->predict.pick != PICK_NONE)
        return answer_pick(view, answer);
    return answer_number(analysis, view, answer);
}

/* --- summary.json --------------------------------------------------------- */

static json_t *answer_json(const struct prediction *p,
                           const struct predicted_answer *answer)
{
    json_t *right = json_array();

    for (size_t i = 0; i < prediction_choices(p); i++)
        if (answer->right & 1U << i)
            json_array_append_new(right, json_integer((json_int_t)i));
    if (p->pick != PICK_NONE)
        return json_pack("{s:n, s:n, s:n, s:o}", "value", "low", "high",
                         "right", right);
    return json_pack("{s:f, s:o, s:o, s:o}", "value", answer->value, "low",
                     answer->interval ? json_real(answer->low) : json_null(),
                     "high",
                     answer->interval ? json_real(answer->high) : json_null(),
                     "right", right);
}

json_t *predicted_summary(const struct analysis *analysis,
                          const struct experiment_view *view)
{
    const struct prediction *p = &view->e->predict;
    struct predicted_answer answer;
    json_t *object = prediction_json(p);

    if (!p->ask || !object)
        return object;
    if (predicted_answer(analysis, view, &answer) < 0) {
        json_decref(object);
        return NULL;
    }
    json_object_set_new(object, "answer",
                        answer.known ? answer_json(p, &answer) : json_null());
    json_object_set_new(object, "missing",
                        answer.known ? json_null()
                                     : json_string(answer.missing));
    return object;
}

/* --- The report ----------------------------------------------------------- */

static void write_right(FILE *out, const struct prediction *p, unsigned right)
{
    char text[256];
    size_t written = 0;

    for (size_t i = 0; i < prediction_choices(p); i++) {
        if (!(right & 1U << i))
            continue;
        prediction_choice(p, i, text, sizeof(text));
        fputs(written++ ? " or " : "", out);
        md_text(out, text);
    }
}

static void write_figure(FILE *out, const struct prediction *p,
                         const struct predicted_answer *answer)
{
    if (prediction_is_ratio(p))
        fprintf(out, "it was %s", show_ratio(answer->value).text);
    else
        fprintf(out, "it was %s", show_number(answer->value).text);
    if (answer->interval)
        fprintf(out, " (95 %% interval %s)",
                show_ratio_span(answer->low, answer->high).text);
    else
        fputs(" (one figure, without an interval)", out);
}

static void write_answer(FILE *out, const struct prediction *p,
                         const struct predicted_answer *answer)
{
    if (!answer->known) {
        fputs("This set does not answer it: ", out);
        md_text(out, answer->missing);
        fputs(".\n", out);
        return;
    }
    fputs("**Here:** ", out);
    if (p->pick == PICK_NONE)
        write_figure(out, p, answer);
    if (p->pick == PICK_NONE && answer->right)
        fputs(": ", out);
    write_right(out, p, answer->right);
    if (p->pick != PICK_NONE && answer->right & (answer->right - 1))
        fputs(", between which there is no measurable difference", out);
    fputs(".\n", out);
}

void md_predict(FILE *out, const struct analysis *analysis,
                const struct experiment_view *view)
{
    const struct prediction *p = &view->e->predict;
    struct predicted_answer answer;
    char text[256];

    if (!p->ask || predicted_answer(analysis, view, &answer) < 0)
        return;
    fputs("<details>\n<summary>Predict first</summary>\n\n", out);
    md_text(out, p->ask);
    fputs("\n\n", out);
    for (size_t i = 0; i < prediction_choices(p); i++) {
        prediction_choice(p, i, text, sizeof(text));
        fputs("- ", out);
        md_text(out, text);
        fputs("\n", out);
    }
    fputs("\n</details>\n\n<details>\n<summary>What came out</summary>\n\n",
          out);
    write_answer(out, p, &answer);
    fputs("\n</details>\n\n", out);
}
