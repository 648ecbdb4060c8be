/* A result set as Google's benchmark library would have written it.
 *
 * An iteration is one task, a repetition one run: real_time is the wall time of
 * the whole process for each task, cpu_time its CPU time. What the set does not
 * know is left out, never guessed. docs/protocol.md has the fields.
 */
#include "harness/report/google_benchmark.h"

#include <errno.h>
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/stats.h"

#define JSON_SCHEMA 1 /* the library's own */

/* One case on its way: its entries go to `entries`. */
struct family {
    json_t *entries;
    const struct rs_case *c;
    const char *experiment;
    size_t experiment_index, case_index, repetitions;
    double *real_ns, *cpu_ns; /* for each task, one a repetition */
};

/* How many CPUs a list as "0-3,8" names. */
static json_int_t cpus_in(const char *list)
{
    json_int_t count = 0;

    while (list && *list) {
        char *end;
        const long first = strtol(list, &end, 10);
        const long last = *end == '-' ? strtol(end + 1, &end, 10) : first;

        if (end == list)
            break;
        count += last - first + 1;
        list = *end == ',' ? end + 1 : end;
    }
    return count;
}

/* "48K" as bytes. */
static json_int_t cache_bytes(const char *size)
{
    char *end;
    const json_int_t number = size ? strtol(size, &end, 10) : 0;

    if (number <= 0)
        return 0;
    return number * (*end == 'K' ? 1024 : *end == 'M' ? 1048576 : 1);
}

static json_t *caches(const json_t *machine)
{
    json_t *found = json_array();
    const json_t *cache, *list = json_object_get(machine, "caches");
    size_t i;

    json_array_foreach(list, i, cache)
    {
        json_array_append_new(
            found,
            json_pack(
                "{s:O?, s:O?, s:I, s:I}", "type",
                json_object_get(cache, "type"), "level",
                json_object_get(cache, "level"), "size",
                cache_bytes(json_string_value(json_object_get(cache, "size"))),
                "num_sharing",
                cpus_in(
                    json_string_value(json_object_get(cache, "shared_by")))));
    }
    return found;
}

/* Whether frequencies change by themselves; NULL: not known. */
static json_t *scaling(const json_t *machine)
{
    const json_t *policy, *policies = json_object_get(machine, "cpufreq");
    const char *word = json_string_value(policies);
    bool scales = false;
    size_t i;

    if (word)
        return strcmp(word, "absent") == 0 ? json_false() : NULL;
    json_array_foreach(policies, i, policy)
    {
        const char *governor =
            json_string_value(json_object_get(policy, "governor"));

        scales |= !governor || strcmp(governor, "performance") != 0;
    }
    return policies ? json_boolean(scales) : NULL;
}

static json_t *build_type(const struct resultset *set)
{
    const char *build =
        json_string_value(json_object_get(set->versions, "build"));

    if (!build)
        return NULL;
    return json_string(strcmp(build, "Debug") == 0 ? "debug" : "release");
}

static json_t *text(const char *value)
{
    return value ? json_string(value) : NULL;
}

static json_t *context(const struct resultset *set)
{
    const json_t *machine = json_object_get(set->manifest, "machine");
    const char *mhz = json_string_value(json_object_get(machine, "mhz_now"));
    const double frequency = mhz ? strtod(mhz, NULL) : 0;

    return json_pack(
        "{s:o*, s:s, s:o*, s:o*, s:o*, s:o, s:O*, s:o*, s:i, s:o*, s:o*}",
        "date", text(set->created), "executable", "cbench", "num_cpus",
        set->machine.cpus ? json_integer((json_int_t)set->machine.cpus) : NULL,
        "mhz_per_cpu", frequency > 0 ? json_integer(llround(frequency)) : NULL,
        "cpu_scaling_enabled", scaling(machine), "caches", caches(machine),
        "load_avg", json_object_get(machine, "load"), "library_build_type",
        build_type(set), "json_schema_version", JSON_SCHEMA, "cpu",
        text(set->machine.cpu), "git_commit", text(set->git_commit));
}

/* What every entry begins with; `suffix` of its name, as "_mean", or "". */
static json_t *entry(const struct family *family, const char *suffix,
                     const char *type)
{
    json_t *name =
        json_sprintf("%s/%s%s", family->experiment, family->c->id, suffix);
    json_t *run_name = json_sprintf("%s/%s", family->experiment, family->c->id);

    return json_pack(
        "{s:o, s:I, s:I, s:o, s:s, s:I}", "name", name, "family_index",
        (json_int_t)family->experiment_index, "per_family_instance_index",
        (json_int_t)family->case_index, "run_name", run_name, "run_type", type,
        "repetitions", (json_int_t)family->repetitions);
}

static void set_times(json_t *object, size_t iterations, double real_ns,
                      double cpu_ns)
{
    json_object_set_new(object, "iterations",
                        json_integer((json_int_t)iterations));
    json_object_set_new(object, "real_time", json_real(real_ns));
    json_object_set_new(object, "cpu_time", json_real(cpu_ns));
    json_object_set_new(object, "time_unit", json_string("ns"));
}

static void set_known(json_t *object, const char *name, uint64_t value)
{
    if (value > 0)
        json_object_set_new(object, name, json_integer((json_int_t)value));
}

static bool counts(const struct rs_run *run)
{
    return !run->warmup && run->timed && run->has_result &&
           run->outcome == OUTCOME_VERIFIED && run->result.tasks > 0;
}

static bool of_case(const struct rs_run *run, const struct family *family)
{
    return run->experiment == family->experiment_index &&
           run->case_index == family->case_index;
}

static int add_repetition(struct family *family, const struct rs_run *run,
                          size_t index)
{
    const struct rs_result *result = &run->result;
    const double tasks = (double)result->tasks;
    json_t *object = entry(family, "", "iteration");

    family->real_ns[index] = (double)run->wall_ns / tasks;
    family->cpu_ns[index] = (double)(run->user_ns + run->system_ns) / tasks;
    if (!object)
        return -ENOMEM;
    json_object_set_new(object, "repetition_index",
                        json_integer((json_int_t)index));
    json_object_set_new(object, "threads",
                        json_integer((json_int_t)result->workers));
    set_times(object, result->tasks, family->real_ns[index],
              family->cpu_ns[index]);
    json_object_set_new(object, "items_per_second",
                        json_real(1e9 / family->real_ns[index]));
    json_object_set_new(object, "run", json_integer((json_int_t)run->run));
    set_known(object, "drive_ns", result->drive_ns);
    set_known(object, "peak_in_flight", result->peak_in_flight);
    set_known(object, "completion_p50_ns", result->completion.p50);
    set_known(object, "completion_p99_ns", result->completion.p99);
    json_object_set_new(object, "label", json_string(family->c->series));
    return json_array_append_new(family->entries, object) < 0 ? -ENOMEM : 0;
}

/* A run without a time, or a case without runs. */
static int add_failure(struct family *family, const char *reason)
{
    json_t *object = entry(family, "", "iteration");

    if (!object)
        return -ENOMEM;
    json_object_set_new(object, "error_occurred", json_true());
    json_object_set_new(object, "error_message",
                        json_string(reason ? reason : "no reason is known"));
    set_times(object, 0, 0, 0);
    return json_array_append_new(family->entries, object) < 0 ? -ENOMEM : 0;
}

static int ascending(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

enum aggregate { MEAN, MEDIAN, DEVIATION, VARIATION, AGGREGATES };

/* All four of `values`, which are sorted. */
static void aggregate(double *values, size_t count, double all[AGGREGATES])
{
    double sum = 0, squares = 0;

    for (size_t i = 0; i < count; i++)
        sum += values[i];
    all[MEAN] = sum / (double)count;
    for (size_t i = 0; i < count; i++)
        squares += (values[i] - all[MEAN]) * (values[i] - all[MEAN]);
    qsort(values, count, sizeof(*values), ascending);
    all[MEDIAN] = stats_quantile(values, count, 0.5);
    all[DEVIATION] = sqrt(squares / (double)(count - 1));
    all[VARIATION] = all[MEAN] > 0 ? all[DEVIATION] / all[MEAN] : 0;
}

static int add_aggregates(struct family *family)
{
    static const char *const names[] = {"mean", "median", "stddev", "cv"};
    double real[AGGREGATES], cpu[AGGREGATES];

    if (family->repetitions < 2)
        return 0;
    aggregate(family->real_ns, family->repetitions, real);
    aggregate(family->cpu_ns, family->repetitions, cpu);
    for (int i = 0; i < AGGREGATES; i++) {
        char suffix[16];
        json_t *object;

        snprintf(suffix, sizeof(suffix), "_%s", names[i]);
        object = entry(family, suffix, "aggregate");
        if (!object)
            return -ENOMEM;
        json_object_set_new(object, "aggregate_name", json_string(names[i]));
        json_object_set_new(
            object, "aggregate_unit",
            json_string(i == VARIATION ? "percentage" : "time"));
        set_times(object, family->repetitions, real[i], cpu[i]);
        if (json_array_append_new(family->entries, object) < 0)
            return -ENOMEM;
    }
    return 0;
}

static int add_runs(struct family *family, const struct resultset *set)
{
    size_t index = 0;
    int status = 0;

    for (size_t i = 0; i < set->run_count && status == 0; i++) {
        const struct rs_run *run = &set->runs[i];

        if (!of_case(run, family))
            continue;
        if (counts(run))
            status = add_repetition(family, run, index++);
        else if (!run->warmup && run->outcome != OUTCOME_VERIFIED)
            status = add_failure(
                family, run->reason ? run->reason : outcome_word(run->outcome));
    }
    return status == 0 ? add_aggregates(family) : status;
}

static int add_case(struct family *family, const struct resultset *set)
{
    int status;

    for (size_t i = 0; i < set->run_count; i++)
        family->repetitions +=
            of_case(&set->runs[i], family) && counts(&set->runs[i]);
    if (family->c->unavailable)
        return add_failure(family, family->c->unavailable);
    family->real_ns = calloc(family->repetitions + 1, sizeof(double));
    family->cpu_ns = calloc(family->repetitions + 1, sizeof(double));
    status =
        family->real_ns && family->cpu_ns ? add_runs(family, set) : -ENOMEM;
    free(family->real_ns);
    free(family->cpu_ns);
    return status;
}

static int add_experiment(json_t *entries, const struct resultset *set,
                          size_t index)
{
    const struct rs_experiment *experiment = &set->experiments[index];
    int status = 0;

    for (size_t i = 0; i < experiment->case_count && status == 0; i++) {
        struct family family = {.entries = entries,
                                .c = &experiment->cases[i],
                                .experiment = experiment->name,
                                .experiment_index = index,
                                .case_index = i};

        status = add_case(&family, set);
    }
    return status;
}

int google_benchmark_write(FILE *out, const struct analysis *analysis)
{
    const struct resultset *set = analysis->set;
    json_t *entries = json_array(), *root;
    int status = 0;

    for (size_t i = 0; i < set->experiment_count && status == 0; i++)
        status = add_experiment(entries, set, i);
    root =
        json_pack("{s:o, s:o}", "context", context(set), "benchmarks", entries);
    if (!root)
        return -ENOMEM;
    if (status == 0 &&
        json_dumpf(root, out, JSON_INDENT(1) | JSON_REAL_PRECISION(9)) < 0)
        status = -ENOMEM;
    json_decref(root);
    if (status < 0)
        return status;
    return fputc('\n', out) == EOF ? -EIO : 0;
}
