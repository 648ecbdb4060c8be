/* What software this is: the manifest's "versions" and "git". Read-only. */
#ifndef HARNESS_VERSIONS_H
#define HARNESS_VERSIONS_H

#include <jansson.h>

/* New references; what cannot be found out is the text "unknown". Libraries
 * that cbench itself uses are asked at run time; those of the variants and the
 * origin are the ones they were compiled with. */
json_t *versions_json(const char *hyperfine);
json_t *versions_git(void);

/* The first word that begins with a digit and follows `PROGRAM --version`, as
 * a new string; NULL: it cannot be run. */
char *versions_of_tool(const char *program);

#endif
