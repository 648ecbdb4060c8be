/* Steps on a stack (see evaluate.h). The parser has made sure that there are
 * as many values as each step takes. */
#include "harness/claims/evaluate.h"

#include <assert.h>
#include <stdlib.h>

#include "harness/claims/measure.h"
#include "harness/memory.h"
#include "harness/report/show.h"

struct slot {
    struct claim_value value;
    enum claim_truth truth;
    bool measured;
};

struct machine {
    struct slot slots[CLAIM_MOST_STEPS];
    size_t count;
    const struct analysis *analysis;
    const struct expression *expression;
    struct evaluation *evaluation;
    struct claim_mistake *mistake;
};

static void push(struct machine *machine, struct slot slot)
{
    assert(machine->count < CLAIM_MOST_STEPS);
    machine->slots[machine->count++] = slot;
}

static struct slot pop(struct machine *machine)
{
    assert(machine->count > 0);
    return machine->slots[--machine->count];
}

static int call(struct machine *machine, const struct claim_call *call)
{
    double x[CLAIM_MOST_CASES] = {0};
    struct claim_measure measure;
    int status;

    for (unsigned i = call->function->cases; i-- > 0;)
        if (call->has_x[i])
            x[i] = pop(machine).value.value;
    status =
        claim_measure(machine->analysis, call, x, &measure, machine->mistake);
    if (status == 0 && !measure.value.known && !machine->evaluation->why[0])
        show_text(machine->evaluation->why, sizeof(machine->evaluation->why),
                  "%s", measure.why);
    push(machine, (struct slot){.value = measure.value, .measured = true});
    return status;
}

static void push_cores(struct machine *machine)
{
    const uint64_t cores = machine->analysis->set->machine.cpus;

    push(machine, (struct slot){.value = claim_exactly((double)cores)});
    if (cores > 0)
        return;
    machine->slots[machine->count - 1].value = (struct claim_value){0};
    if (!machine->evaluation->why[0])
        show_text(machine->evaluation->why, sizeof(machine->evaluation->why),
                  "the set does not say how many cores there were");
}

static void compare(struct machine *machine, const struct claim_step *step)
{
    struct evaluation *evaluation = machine->evaluation;
    const struct slot right = pop(machine), left = pop(machine);
    const struct claim_comparison comparison = {
        .left = left.value,
        .right = right.value,
        .left_measured = left.measured,
        .right_measured = right.measured,
        .relation = (enum claim_relation)step->detail,
        .type = step->type,
        .truth = claim_compare((enum claim_relation)step->detail, left.value,
                               right.value)};

    evaluation->comparisons =
        memory_resize(evaluation->comparisons, evaluation->comparison_count + 1,
                      sizeof(comparison));
    evaluation->comparisons[evaluation->comparison_count++] = comparison;
    push(machine, (struct slot){.truth = comparison.truth});
}

static void calculate(struct machine *machine, const struct claim_step *step)
{
    const struct slot right = pop(machine), left = pop(machine);

    push(machine, (struct slot){.value = claim_calculate(
                                    (enum claim_arithmetic)step->detail,
                                    left.value, right.value),
                                .measured = left.measured || right.measured});
}

static void join(struct machine *machine,
                 enum claim_truth (*joined)(enum claim_truth, enum claim_truth))
{
    const struct slot right = pop(machine), left = pop(machine);

    push(machine, (struct slot){.truth = joined(left.truth, right.truth)});
}

static int take_step(struct machine *machine, const struct claim_step *step)
{
    struct slot slot;

    switch (step->kind) {
    case STEP_NUMBER:
        push(machine, (struct slot){.value = claim_exactly(step->number)});
        return 0;
    case STEP_CORES:
        push_cores(machine);
        return 0;
    case STEP_CALL:
        return call(machine, &machine->expression->calls[step->detail]);
    case STEP_NEGATE:
        slot = pop(machine);
        slot.value = claim_negate(slot.value);
        push(machine, slot);
        return 0;
    case STEP_CALCULATE:
        calculate(machine, step);
        return 0;
    case STEP_COMPARE:
        compare(machine, step);
        return 0;
    case STEP_NOT:
        push(machine, (struct slot){.truth = claim_not(pop(machine).truth)});
        return 0;
    case STEP_AND:
        join(machine, claim_and);
        return 0;
    case STEP_OR:
        join(machine, claim_or);
        return 0;
    }
    return 0;
}

int evaluation_init(struct evaluation *evaluation,
                    const struct expression *expression,
                    const struct analysis *analysis,
                    struct claim_mistake *mistake)
{
    struct machine *machine = memory_zeroed(1, sizeof(*machine));
    int status = 0;

    *evaluation = (struct evaluation){.truth = CLAIM_MISSING};
    machine->analysis = analysis;
    machine->expression = expression;
    machine->evaluation = evaluation;
    machine->mistake = mistake;
    for (size_t i = 0; i < expression->step_count && status == 0; i++)
        status = take_step(machine, &expression->steps[i]);
    if (status == 0)
        evaluation->truth = pop(machine).truth;
    free(machine);
    return status;
}

void evaluation_release(struct evaluation *evaluation)
{
    free(evaluation->comparisons);
    *evaluation = (struct evaluation){0};
}
