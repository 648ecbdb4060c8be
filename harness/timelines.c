/* Files of timelines (see timelines.h). */
#include "harness/timelines.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/set_path.h"

#define FIRST_LINE "# timeline 1: "
#define HEADS      "worker\ttask\tstate\tbegin_ns\tend_ns"

static const char *const words[TASK_STATES] = {
    [TASK_WAITS] = "wait",  [TASK_PAUSES] = "pause",
    [TASK_READY] = "ready", [TASK_COMPUTES] = "compute",
    [TASK_DONE] = "done",
};

static bool read_state(const char *word, enum task_state *state)
{
    for (size_t i = 0; i < TASK_STATES; i++)
        if (strcmp(words[i], word) == 0) {
            *state = (enum task_state)i;
            return true;
        }
    return false;
}

static bool read_mark(const char *line, struct timeline_mark *mark)
{
    char word[16], rest;

    return strspn(line, "0123456789\tabcdefghijklmnopqrstuvwxyz") ==
               strlen(line) &&
           sscanf(line,
                  "%" SCNu64 "\t%" SCNu64 "\t%15[a-z]\t%" SCNu64 "\t%" SCNu64
                  "%c",
                  &mark->worker, &mark->task, word, &mark->begin_ns,
                  &mark->end_ns, &rest) == 5 &&
           read_state(word, &mark->state) && mark->end_ns >= mark->begin_ns;
}

/* "…; 24 marks, 0 older ones forgotten" */
static bool read_count(const char *line, uint64_t *marks, uint64_t *forgotten)
{
    const char *last = strrchr(line, ';');

    return strncmp(line, FIRST_LINE, strlen(FIRST_LINE)) == 0 && last &&
           sscanf(last, "; %" SCNu64 " marks, %" SCNu64 " older ones forgotten",
                  marks, forgotten) == 2;
}

static int read_marks(struct run_timeline *all, uint64_t expected, char *rest,
                      char *why, size_t why_size)
{
    const char *line;

    while ((line = strsep(&rest, "\n")) && *line) {
        if (all->count == expected ||
            !read_mark(line, &all->marks[all->count])) {
            snprintf(why, why_size, "line %zu: no mark of a timeline",
                     all->count + 3);
            return -EINVAL;
        }
        all->count++;
    }
    if (all->count == expected && line)
        return 0;
    snprintf(why, why_size, "it is cut off after %zu of %" PRIu64 " marks",
             all->count, expected);
    return -EINVAL;
}

static int read_all(struct run_timeline *all, char *text, char *why,
                    size_t why_size)
{
    const char *first = strsep(&text, "\n");
    const char *heads = strsep(&text, "\n");
    uint64_t marks, forgotten;

    if (!text || !heads || strcmp(heads, HEADS) != 0 ||
        !read_count(first, &marks, &forgotten)) {
        snprintf(why, why_size, "it does not begin as a timeline does");
        return -EINVAL;
    }
    if (marks == 0 || marks > TIMELINE_MARKS || forgotten > 0) {
        snprintf(why, why_size,
                 "it has %" PRIu64 " marks and lacks %" PRIu64
                 "; one that is drawn has 1 to %d and lacks none",
                 marks, forgotten, TIMELINE_MARKS);
        return -EINVAL;
    }
    all->marks = calloc(marks, sizeof(*all->marks));
    if (!all->marks) {
        snprintf(why, why_size, "no memory for it");
        return -ENOMEM;
    }
    return read_marks(all, marks, text, why, why_size);
}

int run_timeline_parse(struct run_timeline *all, const char *text, char *why,
                       size_t why_size)
{
    char *copy = strdup(text);
    int status = copy ? 0 : -ENOMEM;

    *all = (struct run_timeline){0};
    if (status == 0)
        status = read_all(all, copy, why, why_size);
    else
        snprintf(why, why_size, "no memory for it");
    free(copy);
    if (status != 0)
        run_timeline_release(all);
    return status;
}

void run_timeline_release(struct run_timeline *all)
{
    free(all->marks);
    *all = (struct run_timeline){0};
}

int run_timeline_keep(const char *directory, const char *path, const char *text,
                      char *why, size_t why_size)
{
    struct run_timeline all;
    int status = run_timeline_parse(&all, text, why, why_size);

    if (status != 0)
        return status;
    run_timeline_release(&all);
    return set_path_write(directory, TIMELINE_FOLDER, path, text, why,
                          why_size);
}
