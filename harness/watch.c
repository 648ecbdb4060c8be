/* An observed run (see watch.h). */
#include "harness/watch.h"

#include <string.h>

/* Of the result object, shown beside what was seen. */
static const char *const from_result[] = {
    "voluntary_switches", "involuntary_switches", "minor_faults",
    "major_faults",       "peak_in_flight",       "loop_lag_ns",
};

int watch_start(struct watch *watch, const char *const argv[], int out_fd,
                int err_fd)
{
    int status;

    *watch = (struct watch){.child.pidfd = -1};
    cgroup_peak_open(&watch->group);
    counters_open(&watch->counters);
    status = spawn_start_in(&watch->child, argv, out_fd, err_fd,
                            watch->group.procs_fd);
    if (status < 0) {
        counters_close(&watch->counters);
        cgroup_peak_close(&watch->group);
    }
    return status;
}

int watch_wait(struct watch *watch, uint64_t limit_ns, int *status)
{
    return observe_child(&watch->child, limit_ns, status, &watch->observed);
}

/* The control group's peak in the place of the sampled one, which stays
 * beside it. */
static void set_peak(const struct cgroup_peak *group, json_t *observed)
{
    const uint64_t bytes = cgroup_peak_read(group);

    json_object_set(observed, "peak_sampled_bytes",
                    json_object_get(observed, "peak_tree_bytes"));
    if (bytes == 0)
        return;
    json_object_set_new(observed, "peak_tree_bytes",
                        json_integer((json_int_t)bytes));
    json_object_set_new(observed, "peak_tree_source",
                        json_string(cgroup_peak_source(group)));
}

json_t *watch_end(struct watch *watch)
{
    json_t *observed = observed_json(&watch->observed);

    set_peak(&watch->group, observed);
    json_object_set_new(observed, "counters", counters_json(&watch->counters));
    counters_close(&watch->counters);
    cgroup_peak_close(&watch->group);
    return observed;
}

void watch_add_result(json_t *observed, const json_t *result)
{
    for (size_t i = 0; i < sizeof from_result / sizeof *from_result; i++) {
        json_t *value = json_object_get(result, from_result[i]);

        json_object_set_new(observed, from_result[i],
                            value ? json_incref(value) : json_null());
    }
}
