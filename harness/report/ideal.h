/* The ideal bound of every case: how fast its work could be done at all. */
#ifndef HARNESS_REPORT_IDEAL_H
#define HARNESS_REPORT_IDEAL_H

#include "harness/report/analysis.h"

/* Fill in ideal_ns, ideal_speedup and efficiency, or the note why not. Medians
 * and baselines of the experiment must be there. `cpus` 0: not known. */
void ideal_bounds(struct experiment_view *, uint64_t cpus);

#endif
