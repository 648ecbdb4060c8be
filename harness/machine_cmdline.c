/* What the kernel was booted with, as far as it bears on a measurement.
 *
 * A command line may hold more than one wants to publish with a result set:
 * names of disks and hosts, words for the first process. So only parameters
 * that are known to change times are kept, and the rest is counted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/machine_parts.h"
#include "harness/memory.h"

/* Beginnings of names, in the kernel's own spelling (kernel-parameters.txt). */
static const char *const telling[] = {
    "amd_pstate",  "audit",         "cgroup_",      "clocksource",
    "cpufreq.",    "cpuidle",       "default_huge", "haltpoll.",
    "highres",     "hpet",          "huge",         "idle",
    "intel_idle.", "intel_pstate",  "isolcpus",     "kpti",
    "l1tf",        "maxcpus",       "mds",          "mem=",
    "mitigations", "mmio_stale",    "nmi_watchdog", "nohz",
    "nopti",       "norandmaps",    "nosmt",        "nospec",
    "notsc",       "nowatchdog",    "nr_cpus",      "numa",
    "preempt",     "processor.max", "psi",          "pti",
    "rcu",         "retbleed",      "sched_",       "skew_tick",
    "spec",        "srbds",         "swiotlb",      "threadirqs",
    "transparent", "tsc",           "tsx",          "workqueue."};

static bool tells(const char *word)
{
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
        if (strncmp(word, telling[i], strlen(telling[i])) == 0)
            return true;
    return false;
}

char *machine_kernel_words(const char *command_line)
{
    char *const words = memory_copy(command_line);
    char *kept = memory_copy("");
    char *rest = words, *word;
    unsigned others = 0;

    while ((word = strsep(&rest, " \t\n"))) {
        if (strcmp(word, "--") == 0)
            break; /* what follows is for the first process */
        if (!*word)
            continue;
        if (!tells(word)) {
            others++;
            continue;
        }
        char *longer = memory_format("%s%s%s", kept, *kept ? " " : "", word);

        free(kept);
        kept = longer;
    }
    if (others > 0) {
        char *longer =
            memory_format("%s%s(%u more)", kept, *kept ? " " : "", others);

        free(kept);
        kept = longer;
    }
    free(words);
    return kept;
}
