/* Stacks of a size that one asks for: too small, too deep, too many. */
#include <string.h>

#include "tests/contract/cases.h"
#include "tests/contract/expect.h"

/* Runs the variant with these words; how it ended is still to be judged. */
static void try(struct outcome *outcome, const char *variant, const char *words)
{
    struct command command;

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=20 --concurrency=4");
    command_add_words(&command, words);
    run_command(outcome, &command);
}

static void refused(const char *variant, const char *words, int exit,
                    const char *said)
{
    struct outcome outcome;

    try(&outcome, variant, words);
    expect_exit(&outcome, exit);
    expect_said(&outcome, said);
    expect_no_object(&outcome);
    if (*outcome.out)
        complain(&outcome, "something is printed");
    outcome_release(&outcome);
}

static void verified(const char *variant, const char *words)
{
    struct outcome outcome;

    try(&outcome, variant, words);
    expect_verified(&outcome);
    outcome_release(&outcome);
}

/* deep-stack under coroutines: an overflow is named, whatever the size. */
void case_stack_overflow(const char *variant)
{
    const char *sentence = "coroutine stack overflow: raise --stack-kib";

    verified(variant, "--depth-kib=4");
    verified(variant, "--depth-kib=100 --stack-kib=300");
    refused(variant, "--depth-kib=1000", 1, sentence);
    refused(variant, "--depth-kib=2000 --stack-kib=4", 1, sentence);
    refused(variant, "--depth-kib=9000 --stack-kib=1000", 1, sentence);
    refused(variant, "--stack-kib=3", 2, "--stack-kib");
    refused(variant, "--stack-kib=0", 2, "--stack-kib");
}

/* deep-stack under threads: a size the platform cannot do with is refused. */
void case_stack_size(const char *variant)
{
    verified(variant, "--stack-kib=0 --depth-kib=500");
    verified(variant, "--stack-kib=default");
    verified(variant, "--stack-kib=4096 --depth-kib=1000");
    refused(variant, "--stack-kib=1", 2, "--stack-kib");
    refused(variant, "--stack-kib=15", 2, "at least");
    refused(variant, "--stack-kib=-1", 2, "--stack-kib");
}

/* Under a kernel without guard regions every stack takes two memory maps: few
 * stacks work, and too many are refused with the limit's name. */
void case_stack_maps(const char *variant)
{
    static const char *const counts_of[] = {"50", "500000"};

    for (int i = 0; i < 2; i++) {
        struct command command;
        struct outcome outcome;

        command_begin(&command, "strace");
        command_add_words(&command, "-f -qq -o /dev/null");
        command_add_words(&command, "-einject=madvise:error=EINVAL");
        command_add(&command, "%s", variant);
        command_add(&command, "--tasks=%s", counts_of[i]);
        command_add(&command, "--concurrency=%s", counts_of[i]);
        run_command(&outcome, &command);
        if (i == 0) {
            expect_verified(&outcome);
        } else {
            expect_exit(&outcome, 4);
            expect_said(&outcome, "vm.max_map_count");
            expect_no_object(&outcome);
        }
        outcome_release(&outcome);
    }
}
