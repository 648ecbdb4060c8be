/* Stackful coroutines: functions that can stop in the middle and go on later,
 * all on one thread, each on a stack of its own.
 *
 *   resumer   ──resume──>         ──resume──>             ──resume──>
 *   coroutine           runs, yields         runs, yields             runs, ends
 *
 * Properties: resume runs the coroutine until it yields or ends; switching
 * makes no system call. ucontext starts a coroutine on its stack, once; from
 * then on _setjmp and _longjmp switch, which keep the registers that a call
 * must keep and, unlike swapcontext, leave the signal mask alone.
 *
 * Operation: all stacks lie in one mapping, of which only pages that were
 * touched take memory. Below each stack lies a page that cannot be touched.
 * Where the kernel has guard regions (Linux 6.13) these pages cost no memory
 * map; else each stack takes two, and vm.max_map_count says how many there may
 * be. Safety: one thread; a coroutine must not outlive its stack.
 */
#ifndef CORE_COROUTINE_H
#define CORE_COROUTINE_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct stacks {
    unsigned char *mapping;
    size_t bytes; /* of each, without its guard; whole pages */
    size_t guard_bytes;
    uint32_t count;
};

/* Room for `count` stacks of at least `bytes` each. Returns 0 or -errno, with
 * the sentence where a limit is met. */
int stacks_map(struct stacks *, uint32_t count, size_t bytes);
void stacks_unmap(struct stacks *); /* one that is zero is allowed */

/* From now on a stack overflow ends the process: `sentence` goes to standard
 * error and the exit status is 1. Other faults are as before. One set of stacks
 * a process. Returns 0 or -errno. */
int stacks_guard(const struct stacks *, const char *sentence);
void stacks_unguard(void);

struct coroutine {
    void (*body)(void *argument);
    void *argument;
    unsigned char *stack; /* its lowest byte */
    size_t stack_bytes;
    jmp_buf *place, *resumer; /* where it goes on, where resume does */
    bool begun, ended;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    void *fiber, *resumer_fiber; /* what the sanitizer calls them */
    const void *resumer_stack;
    size_t resumer_stack_bytes;
#endif
};

/* A coroutine on stack `number`, which runs body(argument). */
void coroutine_init(struct coroutine *, const struct stacks *, uint32_t number,
                    void (*body)(void *argument), void *argument);
/* Run it until it yields or ends; it has not ended. */
void coroutine_resume(struct coroutine *);
/* In the coroutine itself: let its resumer go on. */
void coroutine_yield(struct coroutine *);

#endif
