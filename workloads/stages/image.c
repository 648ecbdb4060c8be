/* The image stages: options and hooks around image_work.h. */
#include "workloads/stages/image.h"

#include <errno.h>
#include <stdlib.h>

#include "workloads/stages/image_reference.h"
#include "workloads/stages/image_source.h"

/* About what a pixel takes to decode, scale and filter. */
#define PIXEL_NS 10

/* What the stages are asked for; constant while workers exist. */
static struct request {
    struct image_recipe recipe;
    struct picture_set set; /* image_stage only, as what follows */
    const char *path;       /* NULL: pictures are made */
    struct image_source source;
    struct remembered *remembered; /* one for each of the source */
} request;

/* One worker's. */
struct local {
    struct image_work work;
    const struct tasks *tasks; /* whose lanes are read */
};

#define RECIPE_ROWS                                                            \
    {.name = "scale",                                                          \
     .help = "size of the result, in percent of each side",                    \
     .type = OPTION_COUNT,                                                     \
     .value = &request.recipe.percent,                                         \
     .fallback = "25",                                                         \
     .min = 1,                                                                 \
     .max = 100},                                                              \
        {.name = "filter",                                                     \
         .help = "what is done to the scaled picture",                         \
         .type = OPTION_CHOICE,                                                \
         .value = &request.recipe.filter,                                      \
         .fallback = "none",                                                   \
         .choices = "none|blur|sharpen"},                                      \
    {                                                                          \
        .name = "quality", .help = "quality of the JPEG that comes out",       \
        .type = OPTION_COUNT, .value = &request.recipe.quality,                \
        .fallback = "85", .min = 1, .max = 100                                 \
    }

static const struct option_row image_options[] = {
    PICTURE_SET_ROWS(request.set),
    {.name = "file",
     .help = "a JPEG, or a directory of them, to work on in place of pictures "
             "made from the seed",
     .type = OPTION_TEXT,
     .value = &request.path},
    RECIPE_ROWS,
    {.type = OPTION_END},
};

static const struct option_row buffer_options[] = {
    RECIPE_ROWS,
    {.type = OPTION_END},
};

static void image_close(void *shared)
{
    (void)shared;
    free(request.remembered);
    request.remembered = NULL;
    image_source_free(&request.source);
    picture_set_close(&request.set);
}

static int image_open(const struct plan *plan, void **shared)
{
    int status = picture_set_open(&request.set, plan->seed);

    if (status == 0)
        status = request.path
                     ? image_source_read(&request.source, request.path)
                     : image_source_make(&request.source, &request.set);
    if (status == 0) {
        request.remembered =
            calloc(request.source.count, sizeof(*request.remembered));
        status = request.remembered ? 0 : -ENOMEM;
    }
    if (status < 0)
        image_close(NULL);
    else
        *shared = &request;
    return status;
}

static int buffer_open(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = &request;
    return 0;
}

static uint64_t image_cost_ns(const void *shared)
{
    (void)shared;
    return picture_pixels(request.source.images[0].size) * PIXEL_NS;
}

static void image_detach(void *opaque)
{
    struct local *local = opaque;

    image_work_release(&local->work);
    free(local);
}

static int buffer_attach(void *shared, const struct place *place, void **result)
{
    struct local *local = calloc(1, sizeof(*local));
    int status =
        local ? image_work_init(&local->work, &request.recipe) : -ENOMEM;

    (void)shared;
    if (status == 0) {
        local->tasks = place->tasks;
        *result = local;
    } else if (local) {
        image_detach(local);
    }
    return status;
}

static int image_attach(void *shared, const struct place *place, void **result)
{
    int status = buffer_attach(shared, place, result);

    for (uint64_t i = 0; status == 0 && i < request.source.count; i++) {
        struct local *local = *result;

        status =
            image_work_reserve(&local->work, request.source.images[i].size);
        if (status < 0)
            image_detach(local);
    }
    return status;
}

static const struct image *image_of(uint64_t index)
{
    return &request.source.images[index % request.source.count];
}

static int image_run(void *opaque, struct task *task)
{
    struct local *local = opaque;
    const struct image *image = image_of(task->index);

    return image_work_do(&local->work, image->jpeg, image->bytes,
                         &task->digest);
}

static int buffer_run(void *opaque, struct task *task)
{
    struct local *local = opaque;

    return image_work_do(&local->work, task_buffer(local->tasks, task),
                         task->bytes, &task->digest);
}

/* A task whose image cannot be decoded must fail, and so has no digest: 0 is
 * none, and one that claims to have decoded it is found out. */
int image_expected_of(const void *jpeg, size_t bytes, uint64_t *digest)
{
    int status;

    if (!request.path)
        image_reference_plainly();
    status = image_reference(&request.recipe, jpeg, bytes, digest);
    if (status != -EILSEQ && status != -EFBIG)
        return status;
    *digest = 0;
    return 0;
}

int image_expected(uint64_t index, uint64_t *digest)
{
    const struct image *image = image_of(index);
    struct remembered *remembered =
        &request.remembered[image - request.source.images];
    int status = 0;

    if (!remembered->known)
        status =
            image_expected_of(image->jpeg, image->bytes, &remembered->digest);
    remembered->known = status == 0;
    *digest = remembered->digest;
    return status;
}

const struct stage image_stage = {
    .name = "image",
    .options = image_options,
    .open = image_open,
    .close = image_close,
    .cost_ns = image_cost_ns,
    .attach = image_attach,
    .detach = image_detach,
    .run = image_run,
};

const struct stage image_stage_of_buffer = {
    .name = "image",
    .options = buffer_options,
    .open = buffer_open,
    .attach = buffer_attach,
    .detach = image_detach,
    .run = buffer_run,
};
