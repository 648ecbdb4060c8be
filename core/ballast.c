/* An anonymous mapping, written to once. */
#include "core/ballast.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

#include "core/failure.h"

int ballast_take(uint64_t mib)
{
    const size_t bytes = (size_t)mib << 20;
    void *memory;

    if (mib == 0)
        return 0;
    memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return failure_explain(-ENOMEM,
                               "cannot take %llu MiB of ballast: %s; lower "
                               "--ballast-mib or raise the limit on memory "
                               "(ulimit -v, the cgroup's memory.max)",
                               (unsigned long long)mib, strerror(errno));
    /* A kernel without huge pages has nothing to turn off. */
    madvise(memory, bytes, MADV_NOHUGEPAGE);
    memset(memory, 1, bytes);
    return 0;
}
