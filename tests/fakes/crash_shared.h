/* The point in each update at which tests end a process (LEDGER_POINT of
 * workloads/stages/ledger.h); included into the stages by the compiler's command
 * line. */
#ifndef TESTS_FAKES_CRASH_SHARED_H
#define TESTS_FAKES_CRASH_SHARED_H

#include <stdint.h>

void crash_point(uint64_t index, uint64_t update);

#endif
