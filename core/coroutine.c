/* Starting, switching and ending coroutines. */
#undef _FORTIFY_SOURCE /* its longjmp would see a jump to another stack */
#include "core/coroutine.h"

#include <stdlib.h>
#include <ucontext.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif
#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

/* --- what sanitizers must know of a switch ----------------------------------
 *
 * leave: before the jump, on the stack that is left, to which `kept` belongs;
 * arrive: after it, on the other one. */

#if defined(__SANITIZE_ADDRESS__)

static void leave_resumer(struct coroutine *co, void **kept)
{
    __sanitizer_start_switch_fiber(kept, co->stack, co->stack_bytes);
}

static void arrive_in_coroutine(struct coroutine *co, void *kept)
{
    __sanitizer_finish_switch_fiber(kept, &co->resumer_stack,
                                    &co->resumer_stack_bytes);
}

static void leave_coroutine(struct coroutine *co, void **kept)
{
    /* What it kept of locals goes when it ends. */
    __sanitizer_start_switch_fiber(co->ended ? NULL : kept, co->resumer_stack,
                                   co->resumer_stack_bytes);
}

static void arrive_in_resumer(struct coroutine *co, void *kept)
{
    (void)co;
    __sanitizer_finish_switch_fiber(kept, NULL, NULL);
}

#elif defined(__SANITIZE_THREAD__)

static void leave_resumer(struct coroutine *co, void **kept)
{
    (void)kept;
    if (!co->fiber)
        co->fiber = __tsan_create_fiber(0);
    co->resumer_fiber = __tsan_get_current_fiber();
    __tsan_switch_to_fiber(co->fiber, 0);
}

static void arrive_in_coroutine(struct coroutine *co, void *kept)
{
    (void)co;
    (void)kept;
}

static void leave_coroutine(struct coroutine *co, void **kept)
{
    (void)kept;
    __tsan_switch_to_fiber(co->resumer_fiber, 0);
}

static void arrive_in_resumer(struct coroutine *co, void *kept)
{
    (void)kept;
    if (co->ended)
        __tsan_destroy_fiber(co->fiber);
}

#else

static void leave_resumer(struct coroutine *co, void **kept)
{
    (void)co;
    (void)kept;
}

static void arrive_in_coroutine(struct coroutine *co, void *kept)
{
    (void)co;
    (void)kept;
}

#define leave_coroutine   leave_resumer
#define arrive_in_resumer arrive_in_coroutine

#endif

/* --- switching ------------------------------------------------------------ */

void coroutine_init(struct coroutine *co, const struct stacks *stacks,
                    uint32_t number, void (*body)(void *argument),
                    void *argument)
{
    const size_t step = stacks->guard_bytes + stacks->bytes;

    *co = (struct coroutine){
        .body = body,
        .argument = argument,
        .stack = stacks->mapping + number * step + stacks->guard_bytes,
        .stack_bytes = stacks->bytes,
    };
}

/* The first function on a coroutine's stack. A pointer comes in two halves:
 * makecontext passes ints only. */
static void live(unsigned high, unsigned low)
{
    struct coroutine *co =
        (struct coroutine *)((uintptr_t)high << 32 | (uintptr_t)low);
    void *kept = NULL;

    arrive_in_coroutine(co, NULL);
    co->body(co->argument);
    co->ended = true;
    leave_coroutine(co, &kept);
    _longjmp(*co->resumer, 1);
}

/* AddressSanitizer does not see that this frame is left for good, and would keep
 * its surroundings poisoned. */
__attribute__((noinline, no_sanitize_address)) _Noreturn static void begin(
    struct coroutine *co)
{
    const uintptr_t address = (uintptr_t)co;
    ucontext_t context;

    co->begun = true;
    getcontext(&context);
    context.uc_link = NULL;
    context.uc_stack.ss_sp = co->stack;
    context.uc_stack.ss_size = co->stack_bytes;
    makecontext(&context, (void (*)(void))live, 2, (unsigned)(address >> 32),
                (unsigned)address);
    setcontext(&context);
    abort(); /* it fails for contexts that are not valid only */
}

void coroutine_resume(struct coroutine *co)
{
    jmp_buf here;
    void *kept = NULL;

    co->resumer = &here;
    if (_setjmp(here) == 0) {
        leave_resumer(co, &kept);
        if (!co->begun)
            begin(co);
        _longjmp(*co->place, 1);
    }
    arrive_in_resumer(co, kept);
    co->resumer = NULL;
}

void coroutine_yield(struct coroutine *co)
{
    jmp_buf here;
    void *kept = NULL;

    co->place = &here;
    if (_setjmp(here) == 0) {
        leave_coroutine(co, &kept);
        _longjmp(*co->resumer, 1);
    }
    arrive_in_coroutine(co, kept);
    co->place = NULL;
}
