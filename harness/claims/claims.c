/* The file of claims (see claims.h). */
#include "harness/claims/claims.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/claims/names.h"
#include "harness/claims/source.h"
#include "harness/claims/verdict.h"
#include "harness/memory.h"
#include "harness/yamlfile.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const top_keys[] = {"claims"};
static const char *const claim_keys[] = {"claim", "said", "lock", "note",
                                         "checks"};
static const char *const check_keys[] = {"when", "that"};

struct reading {
    struct yamlfile file;
    struct source source;
    struct claim_names *names;
    const struct analysis *analysis;
    int status; /* -ENOMEM */
};

static struct claim_place place_of(const yaml_mark_t *mark)
{
    return (struct claim_place){(unsigned)mark->line + 1,
                                (unsigned)mark->column + 1};
}

static char *text_of(struct reading *reading, const yaml_node_t *mapping,
                     const char *key)
{
    const yaml_node_t *node = yamlfile_get(&reading->file, mapping, key);

    if (!node || yamlfile_is_null(node))
        return NULL;
    return memory_copy(yamlfile_text(&reading->file, node));
}

static void add_mistake(struct reading *reading,
                        const struct claim_mistake *mistake)
{
    problems_add(reading->file.problems, "%s:%u:%u: %s", reading->file.path,
                 mistake->place.line, mistake->place.column, mistake->text);
}

/* The expression is parsed as it stands in the file, so that places are
 * right. */
static void read_expression(struct reading *reading, const yaml_node_t *node,
                            struct claim_check *check)
{
    const struct claim_place from = place_of(&node->start_mark);
    const char *begin = source_at(&reading->source, from);
    const char *end = source_at(&reading->source, place_of(&node->end_mark));
    struct claim_mistake mistake;
    int status;

    check->that = memory_copy(yamlfile_text(&reading->file, node));
    if (!check->that)
        return;
    if (node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE) {
        yamlfile_problem(&reading->file, node,
                         "an expression stands here as it is, without quotes "
                         "around it and without \"|\" or \">\"");
        return;
    }
    status = expression_parse(&check->expression, begin, (size_t)(end - begin),
                              from, &mistake);
    if (status == 0)
        status =
            claim_names_check(reading->names, &check->expression, &mistake);
    if (status == 0)
        status = evaluation_init(&check->evaluation, &check->expression,
                                 reading->analysis, &mistake);
    if (status == -EINVAL)
        add_mistake(reading, &mistake);
    else if (status < 0)
        reading->status = status;
}

static void read_check(struct reading *reading, const yaml_node_t *node,
                       struct claim_check *check)
{
    const yaml_node_t *that;

    if (!yamlfile_check_mapping(&reading->file, node, check_keys,
                                COUNT(check_keys)))
        return;
    check->when = text_of(reading, node, "when");
    that = yamlfile_get(&reading->file, node, "that");
    if (that)
        read_expression(reading, that, check);
    else
        yamlfile_problem(&reading->file, node,
                         "\"that\" is missing: the expression to check");
}

static void read_checks(struct reading *reading, const yaml_node_t *node,
                        struct claim *claim)
{
    const yaml_node_t *list = yamlfile_get(&reading->file, node, "checks");

    if (!list) {
        yamlfile_problem(&reading->file, node,
                         "\"checks\" is missing: what decides the claim");
        return;
    }
    if (!yamlfile_check_sequence(&reading->file, list))
        return;
    claim->check_count = (size_t)(list->data.sequence.items.top -
                                  list->data.sequence.items.start);
    if (claim->check_count == 0)
        yamlfile_problem(&reading->file, list, "there is no check");
    claim->checks = memory_zeroed(claim->check_count, sizeof(*claim->checks));
    for (size_t i = 0; i < claim->check_count; i++) {
        const yaml_node_t *check =
            yamlfile_node(&reading->file, list->data.sequence.items.start[i]);

        read_check(reading, check, &claim->checks[i]);
        if (claim->check_count > 1 && check->type == YAML_MAPPING_NODE &&
            !claim->checks[i].when)
            yamlfile_problem(&reading->file, check,
                             "\"when\" is missing: of several checks each says "
                             "when it applies");
    }
}

static void read_claim(struct reading *reading, const yaml_node_t *node,
                       struct claim *claim)
{
    char *lock;

    if (!yamlfile_check_mapping(&reading->file, node, claim_keys,
                                COUNT(claim_keys)))
        return;
    claim->text = text_of(reading, node, "claim");
    claim->said = text_of(reading, node, "said");
    claim->note = text_of(reading, node, "note");
    lock = text_of(reading, node, "lock");
    claim->lock = lock && strcmp(lock, "yes") == 0;
    if (lock && !claim->lock && strcmp(lock, "no") != 0)
        yamlfile_problem(&reading->file,
                         yamlfile_get(&reading->file, node, "lock"),
                         "\"lock\" is yes or no");
    free(lock);
    if (!claim->text)
        yamlfile_problem(&reading->file, node,
                         "\"claim\" is missing: what is said");
    read_checks(reading, node, claim);
    claim->verdict = claim_judge(claim);
}

static void read_claims(struct reading *reading, struct claims *claims)
{
    struct yamlfile *file = &reading->file;
    const yaml_node_t *root = yamlfile_root(file);
    const yaml_node_t *list = yamlfile_get(file, root, "claims");

    if (!yamlfile_check_mapping(file, root, top_keys, COUNT(top_keys)))
        return;
    if (!list) {
        yamlfile_problem(file, root, "\"claims\" is missing");
        return;
    }
    if (!yamlfile_check_sequence(file, list))
        return;
    claims->count = (size_t)(list->data.sequence.items.top -
                             list->data.sequence.items.start);
    claims->claims = memory_zeroed(claims->count, sizeof(*claims->claims));
    for (size_t i = 0; i < claims->count; i++)
        read_claim(reading,
                   yamlfile_node(file, list->data.sequence.items.start[i]),
                   &claims->claims[i]);
}

int claims_init(struct claims *claims, const char *path,
                const struct analysis *analysis, const char *const *directories,
                size_t directory_count, struct problems *problems)
{
    struct reading reading = {.analysis = analysis};
    const size_t before = problems->count;
    int status;

    *claims = (struct claims){0};
    status = source_read(&reading.source, path);
    if (status < 0) {
        problems_add(problems, "cannot read the claims in \"%s\": %s", path,
                     strerror(-status));
        return status;
    }
    status = yamlfile_open(&reading.file, path, problems);
    if (status == 0) {
        reading.names =
            claim_names_new(analysis->set, directories, directory_count);
        read_claims(&reading, claims);
        claim_names_free(reading.names);
        yamlfile_close(&reading.file);
        status = reading.status;
    }
    source_release(&reading.source);
    return status == 0 && problems->count > before ? -EINVAL : status;
}

static void release_claim(struct claim *claim)
{
    for (size_t i = 0; i < claim->check_count; i++) {
        free(claim->checks[i].when);
        free(claim->checks[i].that);
        expression_release(&claim->checks[i].expression);
        evaluation_release(&claim->checks[i].evaluation);
    }
    free(claim->checks);
    free(claim->text);
    free(claim->said);
    free(claim->note);
}

void claims_release(struct claims *claims)
{
    for (size_t i = 0; i < claims->count; i++)
        release_claim(&claims->claims[i]);
    free(claims->claims);
    *claims = (struct claims){0};
}
