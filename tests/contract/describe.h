/* What a variant says of itself: the ways in which it can be run. */
#ifndef TESTS_CONTRACT_DESCRIBE_H
#define TESTS_CONTRACT_DESCRIBE_H

#include <jansson.h>
#include <stdbool.h>

#include "tests/contract/run.h"

/* --describe as an object, checked against docs/protocol.md; NULL after a
 * complaint. */
json_t *describe(const char *variant);

/* It can work here. */
bool is_available(const json_t *description);

/* Words that keep this workload's tasks short. Those of a workload that is not
 * known here are its defaults. */
const char *small_tasks(const json_t *description);

/* Words that make this variant's workers processes, "" where they always are;
 * NULL where it has none. */
const char *process_words(const json_t *description);

/* Call `use` with the words of every combination of the model's choices and
 * chunks: "--dispatch=static --chunk=1" …, at least once. */
void each_dispatch(const json_t *description,
                   void (*use)(void *argument, const char *words),
                   void *argument);

#endif
