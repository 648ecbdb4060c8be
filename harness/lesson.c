/* The lessons there are, and how much of an experiment one has time for (see
 * lesson.h). */
#include "harness/lesson.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"
#include "harness/nearest.h"

#define OUTLINE "README.md"

/* A lesson is to end within a minute; this is for its runs alone. */
#define RUN_SECONDS 40.0
/* Without so many there is no interval (docs/method.md). */
#define LEAST_ROUNDS 6

/* "# Title" of the lesson at `path`; NULL with a problem added. */
static char *read_title(const char *path, struct problems *problems)
{
    FILE *file = fopen(path, "r");
    char *line = NULL, *title = NULL;
    size_t size = 0;

    if (!file) {
        problems_add(problems, "cannot read the lesson %s: %s", path,
                     strerror(errno));
        return NULL;
    }
    if (getline(&line, &size, file) > 2 && strncmp(line, "# ", 2) == 0) {
        line[strcspn(line, "\n")] = '\0';
        title = memory_copy(line + 2);
    } else {
        problems_add(problems, "%s:1: a lesson begins with \"# \" and a title",
                     path);
    }
    free(line);
    fclose(file);
    return title;
}

static int add_lesson(struct course *course, const char *directory,
                      const char *name, const char *session,
                      struct problems *problems)
{
    struct lesson lesson = {.path = memory_format("%s/%s.md", directory, name)};

    lesson.title = read_title(lesson.path, problems);
    if (!lesson.title) {
        free(lesson.path);
        return -EINVAL;
    }
    lesson.name = memory_copy(name);
    lesson.session = memory_copy(session);
    course->lessons = memory_resize(course->lessons, course->count + 1,
                                    sizeof *course->lessons);
    course->lessons[course->count++] = lesson;
    return 0;
}

/* "N. [NAME](NAME.md): …" */
static bool names_lesson(const char *line, char name[static 64])
{
    return sscanf(line, "%*u. [%63[a-z0-9_-]](", name) == 1;
}

int course_read(struct course *course, const char *directory,
                struct problems *problems)
{
    char *path = memory_format("%s/" OUTLINE, directory);
    char *line = NULL, *session = NULL, name[64];
    FILE *file = fopen(path, "r");
    size_t size = 0;
    int status = 0;

    *course = (struct course){0};
    if (!file) {
        status = -errno;
        problems_add(problems, "cannot read the outline of the course %s: %s",
                     path, strerror(errno));
    }
    while (file && status == 0 && getline(&line, &size, file) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "## ", 3) == 0) {
            free(session);
            session = memory_copy(line + 3);
        } else if (names_lesson(line, name)) {
            status = add_lesson(course, directory, name, session, problems);
        }
    }
    if (file)
        fclose(file);
    free(session);
    free(line);
    free(path);
    return status;
}

void course_release(struct course *course)
{
    for (size_t i = 0; i < course->count; i++) {
        free(course->lessons[i].name);
        free(course->lessons[i].title);
        free(course->lessons[i].path);
        free(course->lessons[i].session);
    }
    free(course->lessons);
    *course = (struct course){0};
}

static bool is_experiment(const char *name)
{
    char **names;
    const size_t count = experiment_names(&names);
    bool found = false;

    for (size_t i = 0; i < count; i++)
        found = found || strcmp(names[i], name) == 0;
    experiment_names_free(names, count);
    return found;
}

const struct lesson *course_find(const struct course *course, const char *name,
                                 struct problems *problems)
{
    const char **names = memory_zeroed(course->count + 1, sizeof *names);
    const struct lesson *found = NULL;
    char *hint;

    for (size_t i = 0; i < course->count; i++) {
        names[i] = course->lessons[i].name;
        if (strcmp(names[i], name) == 0)
            found = &course->lessons[i];
    }
    if (!found && is_experiment(name)) {
        problems_add(problems,
                     "\"%s\" is an experiment without a lesson; run it with: "
                     "cbench bench %s",
                     name, name);
    } else if (!found) {
        hint = nearest_hint(name, names, course->count);
        problems_add(problems, "there is no lesson \"%s\"; %s", name, hint);
        free(hint);
    }
    free(names);
    return found;
}

void course_print(const struct course *course)
{
    const char *session = NULL;

    for (size_t i = 0; i < course->count; i++) {
        const struct lesson *lesson = &course->lessons[i];

        if (lesson->session &&
            (!session || strcmp(session, lesson->session) != 0))
            printf("%s%s\n", i ? "\n" : "", lesson->session);
        session = lesson->session;
        printf("  %-18s %s\n", lesson->name, lesson->title);
    }
}

static double round_seconds(const struct experiment *experiment)
{
    double seconds = 0;

    for (size_t c = 0; c < experiment->case_count; c++)
        if (!experiment->cases[c].unavailable)
            seconds += experiment->cases[c].seconds;
    return seconds;
}

/* As many rounds as fit beside the one that is watched; but no fewer than
 * verdicts need, and no more than the experiment wants. */
static unsigned fitting_rounds(const struct experiment *experiment)
{
    const double seconds = round_seconds(experiment);
    unsigned least = experiment_rounds_needed(experiment), rounds = least;

    if (least < LEAST_ROUNDS)
        least = LEAST_ROUNDS;
    rounds = experiment->rounds > least ? experiment->rounds : least;
    if (seconds > 0 && RUN_SECONDS / seconds < rounds + 1)
        rounds = (unsigned)(RUN_SECONDS / seconds);
    return rounds > least ? rounds : least;
}

int lesson_load(struct experiment *experiment, const char *name,
                struct catalog *catalog, struct lesson_size *size,
                struct problems *problems)
{
    struct selection selection = {.profile = "quick"};
    char *path = experiment_path(name, problems);
    int status;

    *experiment = (struct experiment){0};
    if (!path)
        return -EINVAL;
    status = experiment_load(experiment, path, &selection, catalog, problems);
    if (status == 0 && experiment->case_count == 0) {
        experiment_release(experiment);
        selection.profile = "standard";
        status =
            experiment_load(experiment, path, &selection, catalog, problems);
    }
    free(path);
    size->profile = selection.profile;
    size->rounds = status == 0 ? fitting_rounds(experiment) : 0;
    return status;
}
