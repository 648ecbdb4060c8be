/* YAML with lines and columns, by libyaml's document API (see yamlfile.h). */
#include "harness/yamlfile.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"
#include "harness/nearest.h"

void yamlfile_problem(struct yamlfile *file, const yaml_node_t *node,
                      const char *format, ...)
{
    va_list arguments;
    char *what;

    va_start(arguments, format);
    what = memory_vformat(format, arguments);
    va_end(arguments);
    problems_add(file->problems, "%s:%zu:%zu: %s", file->path,
                 node->start_mark.line + 1, node->start_mark.column + 1, what);
    free(what);
}

static void parser_problem(struct yamlfile *file, const yaml_parser_t *parser)
{
    const yaml_mark_t *mark = &parser->problem_mark;

    if (parser->error == YAML_READER_ERROR)
        problems_add(file->problems, "%s: byte %zu: %s", file->path,
                     parser->problem_offset, parser->problem);
    else
        problems_add(file->problems, "%s:%zu:%zu: not YAML: %s%s%s", file->path,
                     mark->line + 1, mark->column + 1,
                     parser->problem ? parser->problem : "cannot be parsed",
                     parser->context ? ", " : "",
                     parser->context ? parser->context : "");
}

/* The file holds one document and nothing after it. */
static int load_single(struct yamlfile *file, yaml_parser_t *parser)
{
    yaml_document_t second;

    if (!yaml_parser_load(parser, &file->document)) {
        parser_problem(file, parser);
        return -EINVAL;
    }
    if (!yaml_parser_load(parser, &second)) {
        parser_problem(file, parser);
        yaml_document_delete(&file->document);
        return -EINVAL;
    }
    if (yaml_document_get_root_node(&second))
        problems_add(file->problems, "%s:%zu:1: a second document begins here",
                     file->path, second.start_mark.line + 1);
    else if (!yaml_document_get_root_node(&file->document))
        problems_add(file->problems, "%s:1:1: the file is empty", file->path);
    else {
        yaml_document_delete(&second);
        return 0;
    }
    yaml_document_delete(&second);
    yaml_document_delete(&file->document);
    return -EINVAL;
}

int yamlfile_open(struct yamlfile *file, const char *path,
                  struct problems *problems)
{
    FILE *const stream = fopen(path, "re");
    yaml_parser_t parser;
    int status;

    *file = (struct yamlfile){.path = path, .problems = problems};
    if (!stream) {
        status = -errno;
        problems_add(problems, "cannot open the experiment \"%s\": %s", path,
                     strerror(-status));
        return status;
    }
    if (!yaml_parser_initialize(&parser)) {
        fclose(stream);
        problems_add(problems, "cannot read \"%s\": out of memory", path);
        return -ENOMEM;
    }
    yaml_parser_set_input_file(&parser, stream);
    status = load_single(file, &parser);
    yaml_parser_delete(&parser);
    fclose(stream);
    return status;
}

void yamlfile_close(struct yamlfile *file)
{
    yaml_document_delete(&file->document);
}

yaml_node_t *yamlfile_root(struct yamlfile *file)
{
    return yaml_document_get_root_node(&file->document);
}

yaml_node_t *yamlfile_node(struct yamlfile *file, int index)
{
    return yaml_document_get_node(&file->document, index);
}

yaml_node_t *yamlfile_get(struct yamlfile *file, const yaml_node_t *mapping,
                          const char *key)
{
    if (!mapping || mapping->type != YAML_MAPPING_NODE)
        return NULL;
    for (const yaml_node_pair_t *pair = mapping->data.mapping.pairs.start;
         pair < mapping->data.mapping.pairs.top; pair++) {
        const yaml_node_t *name = yamlfile_node(file, pair->key);

        if (name->type == YAML_SCALAR_NODE &&
            strcmp((const char *)name->data.scalar.value, key) == 0)
            return yamlfile_node(file, pair->value);
    }
    return NULL;
}

const char *yamlfile_text(struct yamlfile *file, const yaml_node_t *node)
{
    if (node->type == YAML_SCALAR_NODE &&
        strlen((const char *)node->data.scalar.value) ==
            node->data.scalar.length)
        return (const char *)node->data.scalar.value;
    yamlfile_problem(file, node, "one plain value is expected here");
    return NULL;
}

bool yamlfile_is_null(const yaml_node_t *node)
{
    const char *text;

    if (node->type != YAML_SCALAR_NODE ||
        node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
        return false;
    text = (const char *)node->data.scalar.value;
    return !*text || strcmp(text, "~") == 0 || strcmp(text, "null") == 0;
}

static bool check_key(struct yamlfile *file, const yaml_node_t *key,
                      const char *const *known, size_t count)
{
    const char *name = yamlfile_text(file, key);
    char *hint;

    if (!name)
        return false;
    if (!known)
        return true;
    for (size_t i = 0; i < count; i++)
        if (strcmp(known[i], name) == 0)
            return true;
    hint = nearest_hint(name, known, count);
    yamlfile_problem(file, key, "unknown key \"%s\"; %s", name, hint);
    free(hint);
    return false;
}

bool yamlfile_check_mapping(struct yamlfile *file, const yaml_node_t *node,
                            const char *const *known, size_t count)
{
    bool fine = true;

    if (node->type != YAML_MAPPING_NODE) {
        yamlfile_problem(file, node, "keys with values are expected here");
        return false;
    }
    for (const yaml_node_pair_t *pair = node->data.mapping.pairs.start;
         pair < node->data.mapping.pairs.top; pair++) {
        const yaml_node_t *key = yamlfile_node(file, pair->key);

        if (!check_key(file, key, known, count))
            fine = false;
        else if (yamlfile_get(file, node,
                              (const char *)key->data.scalar.value) !=
                 yamlfile_node(file, pair->value)) {
            yamlfile_problem(file, key, "\"%s\" is given twice",
                             (const char *)key->data.scalar.value);
            fine = false;
        }
    }
    return fine;
}

bool yamlfile_check_sequence(struct yamlfile *file, const yaml_node_t *node)
{
    if (node->type == YAML_SEQUENCE_NODE)
        return true;
    yamlfile_problem(file, node,
                     "a list is expected here: [a, b] or lines "
                     "that begin with \"- \"");
    return false;
}
