/* A YAML file as a tree of nodes that know their line and column, so that what
 * is wrong can be pointed at: FILE:LINE:COLUMN: what. */
#ifndef HARNESS_YAMLFILE_H
#define HARNESS_YAMLFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <yaml.h>

#include "harness/problems.h"

struct yamlfile {
    const char *path; /* as messages name it */
    yaml_document_t document;
    struct problems *problems;
};

/* Returns 0, or -errno with a problem added and nothing to release. */
int yamlfile_open(struct yamlfile *, const char *path, struct problems *);
void yamlfile_close(struct yamlfile *);

/* Add a problem at `node`. */
void yamlfile_problem(struct yamlfile *, const yaml_node_t *node,
                      const char *format, ...)
    __attribute__((format(printf, 3, 4)));

yaml_node_t *yamlfile_root(struct yamlfile *);
yaml_node_t *yamlfile_node(struct yamlfile *, int index);

/* The value of `key` in a mapping; NULL: absent, or no mapping. */
yaml_node_t *yamlfile_get(struct yamlfile *, const yaml_node_t *mapping,
                          const char *key);
/* The text of a scalar; NULL with a problem where the node is no scalar. */
const char *yamlfile_text(struct yamlfile *, const yaml_node_t *node);
/* Null: written `~`, `null` or nothing. */
bool yamlfile_is_null(const yaml_node_t *node);

/* Add problems where `node` is no mapping, or has keys that are repeated or
 * (where `known` is not NULL) unknown. True: it is fine. */
bool yamlfile_check_mapping(struct yamlfile *, const yaml_node_t *node,
                            const char *const *known, size_t count);
bool yamlfile_check_sequence(struct yamlfile *, const yaml_node_t *node);

#endif
