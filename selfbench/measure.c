/* Running a variant and reading what it says (see measure.h). */
#include "selfbench/measure.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"

#define ARGUMENTS_MAX      64
#define KERNEL_STACK_BYTES (16 * 1024)
#define SAMPLE_EVERY_MS    5

/* A command line made of pieces; `words` owns the text of the options. */
struct command {
    char program[4096];
    char words[1024];
    char *argv[ARGUMENTS_MAX];
    int count;
};

static int command_add(struct command *command, char *argument)
{
    if (command->count == ARGUMENTS_MAX - 1) {
        fprintf(stderr, "bars: too many arguments for %s\n", command->program);
        return -1;
    }
    command->argv[command->count++] = argument;
    command->argv[command->count] = NULL;
    return 0;
}

static int command_init(struct command *command, const struct bench *bench,
                        const char *name, const char *options)
{
    char *rest = NULL;

    command->count = 0;
    snprintf(command->program, sizeof command->program, "%s/%s", bench->build,
             name);
    snprintf(command->words, sizeof command->words, "%s", options);
    if (command_add(command, command->program) != 0)
        return -1;
    for (char *word = strtok_r(command->words, " ", &rest); word;
         word = strtok_r(NULL, " ", &rest))
        if (command_add(command, word) != 0)
            return -1;
    return 0;
}

/* Start it with standard output into `output`; it ends when this process
 * does. Returns the process, or -1. */
static pid_t command_start(const struct command *command, int output)
{
    const pid_t parent = getpid();
    const pid_t child = fork();

    if (child < 0)
        fprintf(stderr, "bars: cannot fork for %s: %s\n", command->program,
                strerror(errno));
    if (child != 0)
        return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(127);
    if (dup2(output, STDOUT_FILENO) >= 0)
        execv(command->program, command->argv);
    fprintf(stderr, "bars: cannot run %s: %s\n", command->program,
            strerror(errno));
    _exit(127);
}

/* Start it and read the first line that it prints, without its end. */
static pid_t command_start_and_read(const struct command *command, char *line,
                                    int size)
{
    int ends[2];
    pid_t child;
    FILE *output;

    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    child = command_start(command, ends[1]);
    close(ends[1]);
    output = fdopen(ends[0], "r");
    if (!output || !fgets(line, size, output))
        line[0] = '\0';
    line[strcspn(line, "\n")] = '\0';
    if (output)
        fclose(output);
    return child;
}

pid_t measure_server(const struct bench *bench, const char *name,
                     const char *options, char *line, int size)
{
    struct command command;

    return command_init(&command, bench, name, options) == 0
               ? command_start_and_read(&command, line, size)
               : -1;
}

static int start_origin(struct bench *bench)
{
    static const char greeting[] = "listening on ";
    char line[sizeof greeting + sizeof bench->address - 1];

    bench->origin = measure_server(bench, "origin/cbench-origin", "--port 0",
                                   line, sizeof line);
    if (bench->origin < 0)
        return -1;
    if (strncmp(line, greeting, sizeof greeting - 1) != 0) {
        fprintf(stderr, "bars: the origin did not start: %s\n", line);
        return -1;
    }
    snprintf(bench->address, sizeof bench->address, "%s",
             line + sizeof greeting - 1);
    return 0;
}

int bench_init(struct bench *bench, const char *build)
{
    int fd;

    *bench =
        (struct bench){.build = build, .result = "/tmp/cbench-bars-XXXXXX"};
    fd = mkostemp(bench->result, O_CLOEXEC);
    if (fd < 0) {
        fprintf(stderr, "bars: cannot make a file in /tmp: %s\n",
                strerror(errno));
        return -1;
    }
    close(fd);
    if (start_origin(bench) != 0) {
        bench_release(bench);
        return -1;
    }
    return 0;
}

void bench_release(struct bench *bench)
{
    if (bench->origin > 0) {
        kill(bench->origin, SIGTERM);
        waitpid(bench->origin, NULL, 0);
    }
    unlink(bench->result);
}

/* The number after `name` in a line of /proc/PID/status, else `otherwise`. */
static double field(const char *line, const char *name, double otherwise)
{
    const size_t length = strlen(name);

    return strncmp(line, name, length) == 0 ? strtod(line + length, NULL)
                                            : otherwise;
}

/* Keep the largest memory that the process's own status shows. */
static void sample_memory(pid_t pid, struct measured *measured)
{
    double resident_kib = 0, tables_kib = 0, threads = 0, bytes;
    char path[64], line[256];
    FILE *status;

    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    status = fopen(path, "re");
    if (!status)
        return;
    while (fgets(line, sizeof line, status)) {
        resident_kib = field(line, "VmHWM:", resident_kib);
        tables_kib = field(line, "VmPTE:", tables_kib);
        threads = field(line, "Threads:", threads);
    }
    fclose(status);
    if (resident_kib == 0) /* it has just ended */
        return;
    bytes = (resident_kib + tables_kib) * 1024 + threads * KERNEL_STACK_BYTES;
    if (bytes > measured->peak_bytes)
        measured->peak_bytes = bytes;
}

/* Wait for its end, watching its memory. Returns its exit status. */
static int watch(pid_t child, struct measured *measured)
{
    struct pollfd ended = {.fd = pidfd_open(child, 0), .events = POLLIN};
    int status = 0;

    do
        sample_memory(child, measured);
    while (ended.fd >= 0 && poll(&ended, 1, SAMPLE_EVERY_MS) == 0);
    waitpid(child, &status, 0);
    close(ended.fd);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static double number(const json_t *object, const char *name)
{
    return json_number_value(json_object_get(object, name));
}

static int read_result(const char *path, struct measured *measured)
{
    json_error_t error;
    json_t *result = json_load_file(path, JSON_REJECT_DUPLICATES, &error);

    if (!result) {
        fprintf(stderr, "bars: %s:%d: %s\n", path, error.line, error.text);
        return -1;
    }
    measured->drive_ns = number(result, "drive_ns");
    measured->cpu_ns =
        number(result, "cpu_user_ns") + number(result, "cpu_system_ns");
    measured->peak_in_flight = number(result, "peak_in_flight");
    const int verified = json_is_true(json_object_get(result, "verified"));
    json_decref(result);
    return verified && measured->drive_ns > 0 ? 0 : -1;
}

int measure(const struct bench *bench, const char *name, const char *options,
            struct measured *measured)
{
    char path[128], all[1024];
    struct command command;
    int null, status;
    pid_t child;

    *measured = (struct measured){0};
    snprintf(path, sizeof path, "variants/%s", name);
    snprintf(all, sizeof all, "%s --result %s", options, bench->result);
    if (command_init(&command, bench, path, all) != 0 ||
        truncate(bench->result, 0) != 0)
        return -1;
    null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const uint64_t begin_ns = clock_now_ns();
    child = command_start(&command, null);
    close(null);
    if (child < 0)
        return -1;
    status = watch(child, measured);
    measured->wall_ns = (double)(clock_now_ns() - begin_ns);
    if (status != 0 || read_result(bench->result, measured) != 0) {
        fprintf(stderr, "bars: %s %s: not verified, exit status %d\n", name,
                options, status);
        return -1;
    }
    return 0;
}

int measure_expected(const struct bench *bench, const char *name,
                     const char *options, char digest[17])
{
    char path[128], all[1024];
    struct command command;
    pid_t child;
    int status = -1;

    snprintf(path, sizeof path, "variants/%s", name);
    snprintf(all, sizeof all, "--print-expected %s", options);
    if (command_init(&command, bench, path, all) != 0)
        return -1;
    child = command_start_and_read(&command, digest, 17);
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0 ||
        strlen(digest) != 16) {
        fprintf(stderr, "bars: %s %s printed no expected digest\n", name, all);
        return -1;
    }
    return 0;
}
