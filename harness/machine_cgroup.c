/* What this process's control group allows it, in cgroup v2 and v1.
 *
 * A group is bound by those above it too, so each file is read from the
 * process's own group up to the mount, and the least value counts. Where the
 * group's path is not below the mount (a container without a cgroup namespace),
 * only the mount itself is there to be read. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/machine_parts.h"
#include "harness/memory.h"

/* v1 writes "no limit" as the largest number of whole pages. */
#define V1_NO_LIMIT 0x7000000000000000

struct group {
    char *mount; /* of the hierarchy */
    char *path;  /* of our group below it, with a leading slash */
};

static void group_release(struct group *group)
{
    free(group->mount);
    free(group->path);
}

/* Is `word` one of those that commas separate? */
static bool has_word(const char *words, const char *word)
{
    const size_t length = strlen(word);

    while (words && *words) {
        if (strncmp(words, word, length) == 0 &&
            (words[length] == ',' || words[length] == '\0'))
            return true;
        words = strchr(words, ',');
        words += words != NULL;
    }
    return false;
}

/* Where the hierarchy of a v1 controller, or v2's (NULL), is mounted. */
static char *find_mount(const struct machine_source *source,
                        const char *controller)
{
    char *name = memory_format("%s/proc/self/mounts", source->root);
    FILE *const file = fopen(name, "re");
    char line[4096], place[1024], type[64], options[1024];
    char *mount = NULL;

    free(name);
    while (file && !mount && fgets(line, sizeof line, file)) {
        if (sscanf(line, "%*s %1023s %63s %1023s", place, type, options) != 3)
            continue;
        if (controller
                ? strcmp(type, "cgroup") == 0 && has_word(options, controller)
                : strcmp(type, "cgroup2") == 0)
            mount = memory_copy(place);
    }
    if (file)
        fclose(file);
    return mount;
}

/* The path of our group: lines are "number:controllers:path". */
static char *find_path(const struct machine_source *source,
                       const char *controller)
{
    char *name = memory_format("%s/proc/self/cgroup", source->root);
    FILE *const file = fopen(name, "re");
    char line[4096];
    char *found = NULL;

    free(name);
    while (file && !found && fgets(line, sizeof line, file)) {
        char *controllers = strchr(line, ':');
        char *path = controllers ? strchr(controllers + 1, ':') : NULL;

        if (!path)
            continue;
        *controllers++ = '\0';
        *path++ = '\0';
        path[strcspn(path, "\n")] = '\0';
        if (controller ? has_word(controllers, controller)
                       : controllers[0] == '\0')
            found = memory_copy(path);
    }
    if (file)
        fclose(file);
    return found;
}

static bool group_find(const struct machine_source *source,
                       const char *controller, struct group *group)
{
    group->mount = find_mount(source, controller);
    group->path = find_path(source, controller);
    if (group->mount && group->path)
        return true;
    group_release(group);
    return false;
}

/* One group's value: INFINITY without a limit, NAN where it says nothing. */
typedef double read_value(const struct machine_source *, const char *group);

static double number_of(char *line, double scale)
{
    char *end = line;
    double value = NAN;

    if (line && strncmp(line, "max", 3) == 0)
        value = INFINITY;
    else if (line) {
        const double number = strtod(line, &end);

        if (end != line)
            value = number < 0 || number >= (double)V1_NO_LIMIT
                        ? INFINITY
                        : number * scale;
    }
    free(line);
    return value;
}

static double quota_v2(const struct machine_source *source, const char *group)
{
    char *line = source_line(source, "%s/cpu.max", group);
    const char *period = line ? strchr(line, ' ') : NULL;
    const double period_us = period ? strtod(period, NULL) : 0;

    return number_of(line, period_us > 0 ? 1 / period_us : NAN);
}

static double quota_v1(const struct machine_source *source, const char *group)
{
    const double period_us =
        number_of(source_line(source, "%s/cpu.cfs_period_us", group), 1);

    return number_of(source_line(source, "%s/cpu.cfs_quota_us", group),
                     1 / period_us);
}

static double memory_v2(const struct machine_source *source, const char *group)
{
    return number_of(source_line(source, "%s/memory.max", group), 1);
}

static double memory_v1(const struct machine_source *source, const char *group)
{
    return number_of(source_line(source, "%s/memory.limit_in_bytes", group), 1);
}

static double pids_both(const struct machine_source *source, const char *group)
{
    return number_of(source_line(source, "%s/pids.max", group), 1);
}

/* The least value from our group up to the mount, which is asked too. */
static double least(const struct machine_source *source,
                    const struct group *group, read_value *read)
{
    char *path = memory_copy(group->path);
    double value = NAN;

    for (;;) {
        char *whole = memory_format("%s%s", group->mount,
                                    strcmp(path, "/") == 0 ? "" : path);
        const double here = read(source, whole);

        value = fmin(value, here); /* fmin passes NAN over */
        free(whole);
        char *slash = strrchr(path, '/');

        if (!slash)
            break;
        *slash = '\0';
    }
    free(path);
    return value;
}

static json_t *value_json(double value, bool whole)
{
    if (isnan(value))
        return json_string("unknown");
    if (isinf(value))
        return json_string("unlimited");
    return whole ? json_integer((json_int_t)value) : json_real(value);
}

/* v1 where the controller is mounted there, else v2. Where the hierarchy is
 * there but not the file, the controller is not in use: nothing limits us. */
static json_t *limit_of(const struct machine_source *source,
                        const char *controller, read_value *v1, read_value *v2)
{
    const bool whole = strcmp(controller, "cpu") != 0;
    struct group group;
    double value;

    if (group_find(source, controller, &group))
        value = least(source, &group, v1);
    else if (group_find(source, NULL, &group))
        value = least(source, &group, v2);
    else
        return json_string("unknown");
    char *members = memory_format("%s/cgroup.procs", group.mount);

    if (isnan(value) && source_exists(source, members))
        value = INFINITY;
    free(members);
    group_release(&group);
    return value_json(value, whole);
}

static json_t *versions(const struct machine_source *source)
{
    json_t *found = json_array();
    char *v1 = find_mount(source, "cpu"), *v2 = find_mount(source, NULL);

    if (v1)
        json_array_append_new(found, json_integer(1));
    if (v2)
        json_array_append_new(found, json_integer(2));
    free(v1);
    free(v2);
    if (json_array_size(found) > 0)
        return found;
    json_decref(found);
    return json_string("unknown");
}

json_t *machine_cgroup_facts(const struct machine_source *source)
{
    return json_pack(
        "{s:o, s:o, s:o, s:o}", "versions", versions(source), "cpu_quota",
        limit_of(source, "cpu", quota_v1, quota_v2), "memory_limit_bytes",
        limit_of(source, "memory", memory_v1, memory_v2), "pids_max",
        limit_of(source, "pids", pids_both, pids_both));
}
