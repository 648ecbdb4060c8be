/* Claims held against sets made for tests. */
#ifndef TESTS_UNIT_CLAIMS_SCENE_H
#define TESTS_UNIT_CLAIMS_SCENE_H

#include "harness/claims/claims_page.h"

/* One set, and the claims of one file held against it. */
struct scene {
    struct resultset set;
    struct analysis analysis;
    struct claims claims;
    struct problems problems;
};

struct scene *scene_open(const char *set);
void scene_close(struct scene *);

/* Hold these claims, the text of a file, against the set as it is now: what
 * claims_init returns. */
int scene_decide(struct scene *, const char *text);
/* The directory of the file. */
const char *scene_directory(void);

/* Around all tests of a group. */
int scene_set_up(void **state);
int scene_tear_down(void **state);

#endif
