/* How many CPUs two busy threads really get just now.
 *
 * On a shared virtual machine it may be anything from 1.0 to 2.0 while nothing
 * inside the machine shows why, so a parallel run is worth little without it.
 */
#ifndef HARNESS_CAPACITY_H
#define HARNESS_CAPACITY_H

/* What is counted as two CPUs. */
#define CAPACITY_ENOUGH 1.88

/* Probe these two CPUs once, for 160 ms: what both count together over the most
 * that one ever counted alone. */
double capacity_probe_cpus(const int cpus[2]);

/* The same on the first two CPUs that this process may use; 1.0 where there is
 * one. */
double capacity_probe(void);

/* Quicker, for a look between runs: 80 ms, held against the most that one CPU
 * was ever seen to count, in this process; the first call takes twice as long.
 * 0 where there is one CPU only. */
double capacity_glance(void);

/* Probe until there is enough or patience_s seconds have passed; returns the
 * last value seen. */
double capacity_wait(double patience_s);

#endif
