/* The parts of the manifest's "machine" (docs/protocol.md documents each
 * field). All return new references to objects, of which `machine_facts` makes
 * one. What cannot be read is the text "unknown". */
#ifndef HARNESS_MACHINE_PARTS_H
#define HARNESS_MACHINE_PARTS_H

#include "harness/machine_source.h"

/* Processor, topology, caches, frequency. */
json_t *machine_cpu_facts(const struct machine_source *);
/* Limits of this process, of its cgroup and of the system. */
json_t *machine_limit_facts(const struct machine_source *);
/* Kernel, memory, clock, virtualisation, load. */
json_t *machine_system_facts(const struct machine_source *);

/* "quota", "memory_bytes", "pids" of the cgroup that this process is in: the
 * least of it and of what is above it; "unlimited" where none is set. */
json_t *machine_cgroup_facts(const struct machine_source *);

/* Of a kernel command line, the parameters that bear on times, and how many
 * others there are: "nosmt isolcpus=2,3 (7 more)", as a new string. */
char *machine_kernel_words(const char *command_line);

/* Who virtualises the machine: "none", "KVM", …, as a new string; NULL where
 * that cannot be told. */
char *machine_hypervisor(const struct machine_source *);

#endif
