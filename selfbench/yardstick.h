/* What the yardsticks share: programs that `bars` runs in place of a variant.
 * They speak as much of docs/protocol.md as it needs, and know none of the
 * suite's tasks, workers or models. */
#ifndef SELFBENCH_YARDSTICK_H
#define SELFBENCH_YARDSTICK_H

#include <stdbool.h>
#include <stdint.h>

/* The word behind `name`. Where there is none it says so and ends with 2. */
const char *yardstick_option(int argc, char **argv, const char *name);
uint64_t yardstick_number(int argc, char **argv, const char *name);

/* Append the result, with the CPU time of this process, to the file `path`.
 * Returns the exit status. */
int yardstick_report(const char *path, uint64_t drive_ns, bool verified);

#endif
