/* What was said beside what was measured (see lesson.h). */
#include <stdio.h>

#include "harness/lesson.h"
#include "harness/report/analysis.h"
#include "harness/report/predicted.h"
#include "harness/report/show.h"

static struct shown show_figure(const struct prediction *p, double value)
{
    return prediction_is_ratio(p) ? show_ratio(value) : show_number(value);
}

static void print_choice(const struct prediction *p, size_t index)
{
    char text[256];

    prediction_choice(p, index, text, sizeof text);
    fputs(text, stdout);
}

static void print_said(const struct prediction *p, const struct guess *guess)
{
    fputs("\n  You said      ", stdout);
    if (!guess->given)
        fputs("nothing", stdout);
    if (guess->typed)
        fputs(show_figure(p, guess->number).text, stdout);
    if (guess->typed && prediction_choices(p) > 0)
        fputs(", which is ", stdout);
    if (guess->given && prediction_choices(p) > 0)
        print_choice(p, guess->choice);
    putchar('\n');
}

/* The choices that are right, "a or b". */
static void print_right(const struct prediction *p, unsigned right)
{
    const char *between = "";

    for (size_t i = 0; i < prediction_choices(p); i++)
        if (right & 1U << i) {
            fputs(between, stdout);
            print_choice(p, i);
            between = " or ";
        }
}

static void print_measured(const struct rs_experiment *e,
                           const struct predicted_answer *answer)
{
    const struct prediction *p = &e->predict;

    fputs("  Measured      ", stdout);
    if (!answer->known) {
        printf("no answer: %s\n", answer->missing);
        return;
    }
    if (p->pick == PICK_NONE)
        fputs(show_figure(p, answer->value).text, stdout);
    if (p->pick == PICK_NONE && answer->interval)
        printf(" (95 %% interval %s, %u rounds)",
               show_ratio_span(answer->low, answer->high).text, e->rounds);
    else if (p->pick == PICK_NONE)
        fputs(" (one figure, without an interval)", stdout);
    if (p->pick == PICK_NONE && answer->right)
        fputs(": ", stdout);
    print_right(p, answer->right);
    putchar('\n');
}

static bool is_right(const struct prediction *p,
                     const struct predicted_answer *answer,
                     const struct guess *guess)
{
    if (prediction_choices(p) == 0)
        return guess->number >= answer->low && guess->number <= answer->high;
    if (guess->typed)
        return answer->right &
               prediction_right(p, guess->number, guess->number);
    return answer->right & 1U << guess->choice;
}

/* More than one choice is right: why. */
static const char *why_several(const struct prediction *p,
                               const struct predicted_answer *answer)
{
    if (!(answer->right & (answer->right - 1)))
        return "";
    return p->pick != PICK_NONE
               ? " Between those this data shows no measurable difference."
               : " The interval holds the limit between them, so both count.";
}

/* Whether the figure lies below what was said. */
static bool said_more(const struct prediction *p,
                      const struct predicted_answer *answer,
                      const struct guess *guess)
{
    if (guess->typed)
        return guess->number > answer->value;
    return answer->right && guess->choice > 0 &&
           answer->right < 1U << guess->choice && prediction_choices(p) > 0;
}

static void print_verdict(const struct prediction *p,
                          const struct predicted_answer *answer,
                          const struct guess *guess)
{
    fputs("  Verdict       ", stdout);
    if (is_right(p, answer, guess)) {
        printf("You were right.%s\n", why_several(p, answer));
        return;
    }
    if (p->pick != PICK_NONE)
        fputs("It was another one.", stdout);
    else if (said_more(p, answer, guess))
        fputs("It is less than you said.", stdout);
    else
        fputs("It is more than you said.", stdout);
    if (guess->typed && guess->number > 0 && answer->value > 0)
        printf(" What you said is %s what was measured.",
               show_ratio(guess->number / answer->value).text);
    printf("%s Look for the reason.\n", why_several(p, answer));
}

static int compare(const struct analysis *analysis,
                   const struct experiment_view *view,
                   const struct guess *guess)
{
    const struct prediction *p = &view->e->predict;
    struct predicted_answer answer;
    const int status = predicted_answer(analysis, view, &answer);

    if (status < 0)
        return status;
    print_said(p, guess);
    print_measured(view->e, &answer);
    if (guess->given && answer.known)
        print_verdict(p, &answer, guess);
    return 0;
}

int lesson_compare(const struct resultset *set, const struct rs_experiment *e,
                   const struct guess *guess)
{
    struct analysis analysis;
    int status = analysis_init(&analysis, set);

    for (size_t i = 0; i < analysis.experiment_count && status == 0; i++)
        if (analysis.experiments[i].e == e)
            status = compare(&analysis, &analysis.experiments[i], guess);
    analysis_release(&analysis);
    return status;
}
