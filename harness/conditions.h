/* The state of the machine around one run: what a hypervisor took, what other
 * programs used, what the machine stood still for. Read before and after a run,
 * timed ones too, and never during it.
 *
 * What the machine does not tell is null in the data, "absent" where it has no
 * such thing. One thread only.
 */
#ifndef HARNESS_CONDITIONS_H
#define HARNESS_CONDITIONS_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

/* A counter that could not be read. */
#define CONDITION_UNKNOWN UINT64_MAX

enum pressure { PRESSURE_CPU, PRESSURE_MEMORY, PRESSURE_IO, PRESSURE_COUNT };

/* Counters as they stand at one moment. */
struct conditions_mark {
    uint64_t busy_ns, steal_ns; /* of all CPUs; busy without interrupts */
    uint64_t stalled_ns[PRESSURE_COUNT];
    uint64_t listen_overflows, listen_drops;
    uint64_t khz; /* mean over the CPUs' policies; 0: absent */
    uint64_t monotonic_ns, boot_ns;
    uint64_t own_cpu_ns;      /* of this process and its reaped children */
    uint64_t database_cpu_ns; /* set by the caller; 0: the run has none */
};

/* What changed between two marks. */
struct conditions {
    uint64_t wall_ns; /* between them */
    unsigned cpus;    /* that are online */
    uint64_t steal_ns, busy_ns, own_cpu_ns;
    uint64_t others_ns; /* busy, and neither we nor the run nor its servers */
    uint64_t database_cpu_ns;
    uint64_t stalled_ns[PRESSURE_COUNT];
    uint64_t khz_before, khz_after;
    bool with_origin;
    uint64_t listen_overflows, listen_drops;
    uint64_t origin_cpu_ns;
    int64_t clock_gap_ns; /* by which the boot clock went farther */
    double capacity_cpus; /* at the start of the round; 0: not probed */
};

/* Parsers of what the kernel writes. Each returns 0, or -EINVAL where the text
 * is cut off or has no such line, and then leaves the values alone. */
int proc_cpu_parse(const char *stat, uint64_t tick_ns, uint64_t *busy_ns,
                   uint64_t *steal_ns);
int proc_pressure_parse(const char *pressure, uint64_t *stalled_ns);
int proc_netstat_parse(const char *netstat, const char *name, uint64_t *value);

void conditions_mark(struct conditions_mark *);

/* What changed. `origin_cpu_ns` is what the origin counted between the marks;
 * CONDITION_UNKNOWN: the run had none. */
void conditions_between(const struct conditions_mark *before,
                        const struct conditions_mark *after,
                        uint64_t origin_cpu_ns, struct conditions *);

/* The member `conditions` of docs/protocol.md. */
json_t *conditions_json(const struct conditions *);

#endif
