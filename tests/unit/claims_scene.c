/* A scene of claims (see claims_scene.h). */
#include "tests/unit/unit.h"

#include <unistd.h>

#include "harness/report/files.h"
#include "tests/unit/claims_scene.h"

static char top[] = "/tmp/claims-XXXXXX";

const char *scene_directory(void)
{
    return top;
}

struct scene *scene_open(const char *name)
{
    struct scene *scene = calloc(1, sizeof(*scene));
    char path[300];

    snprintf(path, sizeof(path), FIXTURES "/resultset-%s", name);
    assert_int_equal(resultset_read(&scene->set, path), 0);
    return scene;
}

void scene_close(struct scene *scene)
{
    claims_release(&scene->claims);
    problems_release(&scene->problems);
    analysis_release(&scene->analysis);
    resultset_release(&scene->set);
    free(scene);
}

/* Hold these claims, the text of a file, against the set as it is now. */
int scene_decide(struct scene *scene, const char *text)
{
    static const char *const directories[] = {EXPERIMENTS};
    char path[64];

    snprintf(path, sizeof(path), "%s/claims.yaml", top);
    assert_int_equal(files_write(top, "claims.yaml", text, strlen(text)), 0);
    claims_release(&scene->claims);
    problems_release(&scene->problems);
    scene->problems = (struct problems){0};
    analysis_release(&scene->analysis);
    assert_int_equal(analysis_init(&scene->analysis, &scene->set), 0);
    return claims_init(&scene->claims, path, &scene->analysis, directories, 1,
                       &scene->problems);
}

int scene_set_up(void **state)
{
    (void)state;
    return mkdtemp(top) ? 0 : -1;
}

int scene_tear_down(void **state)
{
    char path[64];

    (void)state;
    snprintf(path, sizeof(path), "%s/claims.yaml", top);
    unlink(path);
    return rmdir(top);
}
