/* From --dispatch and --chunk to the hand-out. */
#include "core/dispatch.h"

struct dispatch_asked dispatch_asked = {.chunk = CHUNK_UNSET};

uint64_t dispatch_chunk(const struct workload *workload)
{
    if (dispatch_asked.chunk == CHUNK_UNSET)
        dispatch_asked.chunk = handout_default_chunk(workload);
    return dispatch_asked.chunk;
}

void dispatch_set(const struct run *run)
{
    handout_dispatch(run->handout, (enum dispatch)dispatch_asked.how,
                     dispatch_chunk(run->workload));
}
