/* null: tasks without any work.
 *
 * What is left is what a model itself costs for each task: handing out an
 * index, writing a record. It does not show what that cost means for real work:
 * a task of one millisecond hides even the dearest hand-out.
 */
#include "core/workload.h"

static int null_expected(void *io, void *compute, uint64_t index,
                         uint64_t *digest)
{
    (void)io;
    (void)compute;
    (void)index;
    *digest = 0;
    return 0;
}

const struct workload workload = {
    .name = "null",
    .summary = "nothing: what a model itself costs for each task",
    .expected = null_expected,
};
