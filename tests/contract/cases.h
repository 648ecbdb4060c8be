/* The contract, case by case: each takes a variant's path and runs it. */
#ifndef TESTS_CONTRACT_CASES_H
#define TESTS_CONTRACT_CASES_H

/* pair.c: what every workload must do under every model. */
void case_pair(const char *variant);
/* All variants of one workload expect the same digests. */
void case_agree(char *const *variants);
/* What a variant must not take from a command line. */
void case_usage(const char *variant);

/* receive.c: results that who asked refuses, under a workload that checks who. */
void case_unwanted(const char *variant);

/* image.c: mandelbrot's variants draw the same picture. */
void case_image(char *const *variants);

/* shared_state.c: ways of sharing, and deaths in the middle of an update. */
void case_shared_ways(const char *variant);
void case_shared_deaths(const char *variant);

/* network.c: an origin's path, then a variant's that fetches from it. */
void case_refused_network(char *const *arguments);
void case_faulty_origin(char *const *arguments);
void case_origin_dies(char *const *arguments);

/* pictures.c: a variant of image with files of one's own, some of them broken;
 * an origin's path, then a variant's of thumbnails, whose pictures are. */
void case_broken_images(const char *variant);
void case_broken_pictures(char *const *arguments);

/* heartbeat.c: tasks that are due when they say. */
void case_heartbeat(const char *variant);

/* overload.c: an origin's path, then a variant's whose origin takes few requests
 * at once. */
void case_overload(char *const *arguments);

/* latencies.c: the file of every latency, or why there is none. */
void case_latencies(const char *variant);
void case_no_latencies(const char *variant);
/* An origin's path, then a variant's that fetches from it in an open loop. */
void case_stalled_origin(char *const *arguments);

/* loop_lag.c: a variant of tasks that wait, and "loops" or "any". */
void case_loop_lag(char *const *arguments);

/* faults.c: fake workloads that fail, and limits that are met. */
void case_fail_nth(const char *variant);
void case_fail_compute(const char *variant);
void case_fail_attach(const char *variant);
void case_refused_calls(const char *variant);
void case_refused_workers(const char *variant);
void case_refused_descriptors(const char *variant);
void case_soft_descriptors(const char *variant);
/* A deliberately wrong variant, and what must be said of it. */
void case_wrong(const char *variant, const char *sentence);
/* A pair that cannot work says why. */
void case_unavailable(const char *variant);

/* stacks.c: --stack-kib of coroutines and threads, and many stacks. */
void case_stack_overflow(const char *variant);
void case_stack_size(const char *variant);
void case_stack_maps(const char *variant);

/* deaths.c: worker processes, and their parent, that are killed. */
void case_crash_nth(const char *variant);
void case_killed_workers(const char *variant);
void case_killed_holders(const char *variant);
void case_killed_parent(const char *variant);

#endif
