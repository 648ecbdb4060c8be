/* Command lines and results of yardsticks. */
#include "selfbench/yardstick.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "core/clock.h"

const char *yardstick_option(int argc, char **argv, const char *name)
{
    for (int i = 1; i + 1 < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return argv[i + 1];
    fprintf(stderr, "%s: %s is missing\n", argv[0], name);
    exit(2);
}

uint64_t yardstick_number(int argc, char **argv, const char *name)
{
    return strtoull(yardstick_option(argc, argv, name), NULL, 10);
}

static uint64_t time_ns(struct timeval time)
{
    return (uint64_t)time.tv_sec * NS_PER_SECOND +
           (uint64_t)time.tv_usec * NS_PER_US;
}

int yardstick_report(const char *path, uint64_t drive_ns, bool verified)
{
    FILE *file = fopen(path, "ae");
    struct rusage usage;

    if (!file)
        return 1;
    getrusage(RUSAGE_SELF, &usage);
    fprintf(file,
            "{\"drive_ns\": %" PRIu64 ", \"cpu_user_ns\": %" PRIu64
            ", \"cpu_system_ns\": %" PRIu64 ", \"verified\": %s}\n",
            drive_ns, time_ns(usage.ru_utime), time_ns(usage.ru_stime),
            verified ? "true" : "false");
    return fclose(file) == 0 && verified ? 0 : 3;
}
