/* Findings as a table and as JSON (see doctor.h). */
#include <string.h>

#include "harness/doctor.h"

#define DOCTOR_SCHEMA 1

static const char *const verdicts[] = {
    [VERDICT_OK] = "ok",
    [VERDICT_WEAKENS] = "weakens",
    [VERDICT_UNTRUSTWORTHY] = "untrustworthy",
};

static const char *const summaries[] = {
    [VERDICT_OK] = "Ready.",
    [VERDICT_WEAKENS] = "Ready; what is marked above weakens results.",
    [VERDICT_UNTRUSTWORTHY] = "Not ready, for results would be untrustworthy: ",
};

/* Words within 79 columns; all lines are indented to `column`, where the first
 * one begins already. */
static void print_wrapped(FILE *out, const char *text, int column)
{
    int at = column;

    while (*text) {
        const int length = (int)strcspn(text, " ");

        if (at > column && at + 1 + length > 79) {
            fprintf(out, "\n%*s", column, "");
            at = column;
        } else if (at > column)
            at += fprintf(out, " ");
        at += fprintf(out, "%.*s", length, text);
        text += length;
        text += strspn(text, " ");
    }
    fputc('\n', out);
}

void doctor_print(FILE *out, const struct findings *findings)
{
    const enum verdict worst = doctor_worst(findings);
    const char *group = "", *separator = "";

    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];

        if (strcmp(group, finding->group) != 0)
            fprintf(out, "%s\n", finding->group);
        group = finding->group;
        fprintf(out, "  %-13s  %-24s  %s\n", verdicts[finding->verdict],
                finding->check, finding->found);
        if (finding->verdict == VERDICT_OK)
            continue;
        fprintf(out, "%17s%-9s", "", "results:");
        print_wrapped(out, finding->weakens, 26);
        /* A command stays on one line, so that it can be copied. */
        fprintf(out, "%17s%-9s%s\n", "", "change:", finding->command);
    }
    fputs(summaries[worst], out);
    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].verdict == VERDICT_UNTRUSTWORTHY) {
            fprintf(out, "%s%s", separator, findings->items[i].check);
            separator = ", ";
        }
    fputs(worst == VERDICT_UNTRUSTWORTHY ? ".\n" : "\n", out);
}

static json_t *text_or_null(const char *text)
{
    return text ? json_string(text) : json_null();
}

static json_t *finding_json(const struct finding *finding)
{
    return json_pack("{s:s, s:s, s:s, s:s, s:o, s:o}", "group", finding->group,
                     "check", finding->check, "verdict",
                     verdicts[finding->verdict], "found", finding->found,
                     "weakens", text_or_null(finding->weakens), "command",
                     text_or_null(finding->command));
}

json_t *doctor_warnings(const json_t *facts)
{
    json_t *warnings = json_array();
    struct findings findings = {0};

    doctor_limits(facts, &findings);
    doctor_cpus(facts, &findings);
    doctor_system(facts, &findings);
    for (size_t i = 0; i < findings.count; i++)
        if (findings.items[i].verdict != VERDICT_OK)
            json_array_append_new(warnings, finding_json(&findings.items[i]));
    doctor_release(&findings);
    return warnings;
}

json_t *doctor_json(const struct findings *findings, json_t *facts)
{
    const enum verdict worst = doctor_worst(findings);
    json_t *checks = json_array(), *decided = json_array();

    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];

        json_array_append_new(checks, finding_json(finding));
        if (finding->verdict == VERDICT_UNTRUSTWORTHY)
            json_array_append_new(decided, json_string(finding->check));
    }
    return json_pack("{s:i, s:b, s:s, s:o, s:o, s:O}", "schema", DOCTOR_SCHEMA,
                     "ready", worst != VERDICT_UNTRUSTWORTHY, "verdict",
                     verdicts[worst], "decided_by", decided, "checks", checks,
                     "machine", facts);
}
