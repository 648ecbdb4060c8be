/* How many CPUs two busy threads really get just now.
 *
 * On a shared virtual machine it may be anything from 1.0 to 2.0 while nothing
 * inside the machine shows why, so a parallel run is worth little without it.
 */
#ifndef SELFBENCH_CAPACITY_H
#define SELFBENCH_CAPACITY_H

/* Probe until two pinned threads get 1.88 CPUs or ten seconds have passed;
 * returns the last value seen. 1.0 where there is one CPU. */
double capacity_wait(void);

#endif
