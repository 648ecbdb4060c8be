/* What machine this is, and what software: facts for the manifest and for
 * `cbench doctor`. Read-only. */
#ifndef HARNESS_MACHINE_H
#define HARNESS_MACHINE_H

#include <jansson.h>

/* CPUs that this process may use. */
unsigned machine_cpus(void);

/* The manifest's "machine", "versions" and "git" objects; what cannot be read
 * is "unknown". New references. */
json_t *machine_facts(void);
json_t *machine_versions(const char *hyperfine);
json_t *machine_git(void);

/* The first word that begins with a digit and follows `PROGRAM --version`, as
 * a new string; NULL: it cannot be run. */
char *machine_tool_version(const char *program);

/* The first line of a file without its end, as a new string, or NULL. */
char *machine_line(const char *path);
/* The value after "KEY: " or "KEY=" in a file, without quotes, likewise. */
char *machine_field(const char *path, const char *key);

/* Who virtualises this machine: "none", "KVM", …, or "unknown", as a new
 * string. */
char *machine_hypervisor(void);

#endif
