/* Stacks of coroutines (core/coroutine.h): their mapping, their guard pages and
 * what happens when one is touched. */
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/coroutine.h"
#include "core/failure.h"
#include "core/limits.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102 /* Linux 6.13 */
#endif

/* The handler's own stack: the one that overflowed has no room for it. */
#define HANDLER_STACK_BYTES ((size_t)64 * 1024)

static size_t step_of(const struct stacks *stacks)
{
    return stacks->guard_bytes + stacks->bytes;
}

static size_t mapping_bytes(const struct stacks *stacks)
{
    return stacks->count * step_of(stacks);
}

/* --- mapping -------------------------------------------------------------- */

/* Guard pages within one memory map. Returns 0, or -EINVAL from kernels that
 * do not know them. */
static int install_guards(const struct stacks *stacks)
{
    for (uint32_t i = 0; i < stacks->count; i++)
        if (madvise(stacks->mapping + i * step_of(stacks), stacks->guard_bytes,
                    MADV_GUARD_INSTALL) != 0)
            return -errno;
    return 0;
}

/* Guard pages by protection: each splits the mapping, so a stack takes two
 * memory maps. */
static int protect_guards(const struct stacks *stacks)
{
    char what[64];
    int status;

    snprintf(what, sizeof(what), "the stacks of %" PRIu32 " coroutines",
             stacks->count);
    status = limits_check_maps(2 * (uint64_t)stacks->count, what);
    for (uint32_t i = 0; status == 0 && i < stacks->count; i++)
        if (mprotect(stacks->mapping + i * step_of(stacks), stacks->guard_bytes,
                     PROT_NONE) != 0)
            status = failure_explain(
                -errno,
                "cannot protect the stack of coroutine %" PRIu32 ": %s; lower "
                "--concurrency, or raise vm.max_map_count",
                i + 1, strerror(errno));
    return status;
}

int stacks_map(struct stacks *stacks, uint32_t count, size_t bytes)
{
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    int status;

    *stacks = (struct stacks){.bytes = (bytes + page - 1) / page * page,
                              .guard_bytes = page,
                              .count = count};
    stacks->mapping =
        mmap(NULL, mapping_bytes(stacks), PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (stacks->mapping == MAP_FAILED) {
        stacks->mapping = NULL;
        return failure_explain(-errno,
                               "cannot map %" PRIu32 " stacks of %zu KiB: %s; "
                               "lower --concurrency or --stack-kib, or raise "
                               "the limit (ulimit -v)",
                               count, stacks->bytes / 1024, strerror(errno));
    }
    /* A huge page would be a hundred stacks at once. A kernel that has none
     * says so, and that is as good. */
    madvise(stacks->mapping, mapping_bytes(stacks), MADV_NOHUGEPAGE);
    status = install_guards(stacks);
    if (status == -EINVAL)
        status = protect_guards(stacks);
    if (status != 0)
        stacks_unmap(stacks);
    return status;
}

void stacks_unmap(struct stacks *stacks)
{
    if (stacks->mapping)
        munmap(stacks->mapping, mapping_bytes(stacks));
    *stacks = (struct stacks){0};
}

/* --- overflows ------------------------------------------------------------ */

static struct {
    struct stacks stacks;
    char sentence[256];
    void *handler_stack;
    struct sigaction before;
    stack_t stack_before;
} guarded;

static bool is_guard(const unsigned char *address)
{
    const struct stacks *stacks = &guarded.stacks;

    return address >= stacks->mapping &&
           address < stacks->mapping + mapping_bytes(stacks) &&
           (size_t)(address - stacks->mapping) % step_of(stacks) <
               stacks->guard_bytes;
}

static void fault(int signal, siginfo_t *info, void *context)
{
    (void)context;
    if (is_guard(info->si_addr)) {
        const ssize_t written =
            write(STDERR_FILENO, guarded.sentence, strlen(guarded.sentence));

        (void)written; /* there is nobody else to tell */
        _exit(1);
    }
    /* Not ours: it happens again on return, as if this had not been here. */
    sigaction(signal, &guarded.before, NULL);
}

int stacks_guard(const struct stacks *stacks, const char *sentence)
{
    struct sigaction action = {.sa_sigaction = fault,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK};
    stack_t stack = {.ss_size = HANDLER_STACK_BYTES};

    guarded.handler_stack = stack.ss_sp = malloc(HANDLER_STACK_BYTES);
    if (!stack.ss_sp)
        return -ENOMEM;
    guarded.stacks = *stacks;
    snprintf(guarded.sentence, sizeof(guarded.sentence), "%s\n", sentence);
    sigemptyset(&action.sa_mask);
    if (sigaltstack(&stack, &guarded.stack_before) != 0 ||
        sigaction(SIGSEGV, &action, &guarded.before) != 0)
        return -errno;
    return 0;
}

void stacks_unguard(void)
{
    if (!guarded.handler_stack)
        return;
    sigaction(SIGSEGV, &guarded.before, NULL);
    sigaltstack(&guarded.stack_before, NULL);
    free(guarded.handler_stack);
    guarded.handler_stack = NULL;
}
