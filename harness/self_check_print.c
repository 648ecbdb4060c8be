/* What a self-check found, for people and as JSON (see self_check.h). */
#include <math.h>

#include "harness/progress.h"
#include "harness/self_check.h"

static double percent(const struct self_check_share *share)
{
    return share->of ? 100 * (double)share->count / (double)share->of : 0;
}

static void print_share(FILE *out, const char *name,
                        const struct self_check_share *share)
{
    double low, high;

    if (share->of == 0) {
        fprintf(out, "  %-34s none to judge\n", name);
        return;
    }
    self_check_interval(share, &low, &high);
    fprintf(
        out, "  %-34s %4zu of %4zu  %5.1f %% (95 %% interval %.1f to %.1f)\n",
        name, share->count, share->of, percent(share), 100 * low, 100 * high);
}

static void print_false_positives(FILE *out, const struct self_check *check)
{
    const size_t allowed = self_check_allowed(check->wrong.of);

    print_share(out, "differences told where none is", &check->wrong);
    if (check->wrong.of)
        fprintf(out,
                "    a true rate of 5 %% gives at most %zu of %zu in 39 of 40 "
                "series: %s\n",
                allowed, check->wrong.of,
                check->wrong.count <= allowed ? "so it may be 5 % or less"
                                              : "so it is more than 5 %");
}

static void print_floor(FILE *out, const struct self_check *check)
{
    const struct stats_estimate *floor = &check->floor;

    if (floor->count == 0) {
        fprintf(out, "  %-34s unknown\n", "noise floor");
        return;
    }
    fprintf(out, "  %-34s median %.2f %%, from %.2f to %.2f %%%s\n",
            "noise floor", 100 * (floor->value - 1), 100 * (floor->low - 1),
            100 * (floor->high - 1),
            floor->count < check->finished ? "; of some unknown" : "");
}

void self_check_print(FILE *out, const struct self_check *check)
{
    const struct self_check_options *options = check->options;

    fprintf(out,
            "Self-check: %zu of %u experiments, each of %u rounds of 6 runs of "
            "about %.3g s\n(%s under %s, %llu tasks)\n",
            check->finished, options->experiments, options->rounds,
            options->run_seconds, SELF_CHECK_WORKLOAD, options->model,
            (unsigned long long)check->tasks);
    print_false_positives(out, check);
    print_share(out, "found: slower by 10 %", &check->found_10);
    print_share(out, "found: slower by 3 %", &check->found_3);
    print_share(out, "  where the floor is below 1 %", &check->found_3_quiet);
    print_floor(out, check);
    fprintf(out, "  %-34s %4zu of %zu\n", "timed runs that were disturbed",
            check->disturbed, check->runs);
    if (check->finished == 0)
        fputs("Nothing can be said: no experiment ran to its end.\n", out);
    else if (self_check_passed(check))
        fputs("What this suite calls a difference here is one.\n", out);
    else
        fputs("Not ready: differences told here are too often none, or real "
              "ones are missed.\nWait until the machine is quiet; `cbench "
              "doctor` names what disturbs it.\n",
              out);
}

static json_t *share_json(const struct self_check_share *share)
{
    double low = 0, high = 1;

    if (share->of)
        self_check_interval(share, &low, &high);
    return json_pack("{s:I, s:I, s:o, s:o, s:o}", "count",
                     (json_int_t)share->count, "of", (json_int_t)share->of,
                     "rate",
                     share->of ? json_real(percent(share) / 100) : json_null(),
                     "low", share->of ? json_real(low) : json_null(), "high",
                     share->of ? json_real(high) : json_null());
}

static const char *verdict_word(enum stats_verdict verdict)
{
    switch (verdict) {
    case STATS_NO_DIFFERENCE:
        return "no measurable difference";
    case STATS_FASTER:
        return "faster";
    case STATS_SLOWER:
        return "slower";
    case STATS_TOO_FEW:
        return "too few rounds";
    default:
        return "unknown";
    }
}

static json_t *ratio_json(const struct stats_estimate *ratio,
                          enum stats_verdict verdict)
{
    return json_pack("{s:f, s:f, s:f, s:s}", "ratio", ratio->value, "low",
                     ratio->low, "high", ratio->high, "verdict",
                     verdict_word(verdict));
}

static json_t *known(size_t count, double value)
{
    return count ? json_real(value) : json_null();
}

static json_t *each_json(const struct self_check *check)
{
    json_t *each = json_array();

    for (size_t i = 0; i < check->finished; i++) {
        const struct self_check_one *one = &check->each[i];

        json_array_append_new(
            each,
            json_pack("{s:o, s:o, s:o, s:o}", "noise_floor",
                      known(one->floor > 0, one->floor), "second_pair",
                      ratio_json(&one->second, one->second_verdict), "slower_3",
                      ratio_json(&one->slower_3, one->verdict_3), "slower_10",
                      ratio_json(&one->slower_10, one->verdict_10)));
    }
    return each;
}

json_t *self_check_json(const struct self_check *check)
{
    const struct self_check_options *options = check->options;
    const struct stats_estimate *floor = &check->floor;

    return json_pack(
        "{s:b, s:I, s:I, s:i, s:f, s:s, s:s, s:I, s:I, s:o, s:I, s:o, s:o, "
        "s:o, s:{s:o, s:o, s:o}, s:I, s:I, s:o}",
        "passed", self_check_passed(check), "experiments",
        (json_int_t)options->experiments, "finished",
        (json_int_t)check->finished, "rounds", (int)options->rounds, "run_s",
        options->run_seconds, "workload", SELF_CHECK_WORKLOAD, "model",
        options->model, "tasks", (json_int_t)check->tasks, "seed",
        (json_int_t)options->seed, "false_positives", share_json(&check->wrong),
        "false_positives_allowed",
        (json_int_t)self_check_allowed(check->wrong.of), "found_10",
        share_json(&check->found_10), "found_3", share_json(&check->found_3),
        "found_3_floor_below_1_percent", share_json(&check->found_3_quiet),
        "noise_floor", "median", known(floor->count, floor->value), "least",
        known(floor->count, floor->low), "greatest",
        known(floor->count, floor->high), "timed_runs", (json_int_t)check->runs,
        "disturbed_runs", (json_int_t)check->disturbed, "each",
        each_json(check));
}
