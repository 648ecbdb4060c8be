/* Facts about the machine and its software (see machine.h). */
#include "harness/machine.h"

#include <ctype.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>
#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#endif

#include "core/clock.h"
#include "harness/memory.h"
#include "harness/paths.h"
#include "harness/spawn.h"

#define TOOL_LIMIT_NS (10 * NS_PER_SECOND)

unsigned machine_cpus(void)
{
    cpu_set_t allowed;

    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return (unsigned)CPU_COUNT(&allowed);
    return (unsigned)get_nprocs(); /* more than 1024 of them */
}

char *machine_line(const char *path)
{
    FILE *const file = fopen(path, "re");
    char *line = NULL;
    size_t size = 0;
    ssize_t length;

    if (!file)
        return NULL;
    length = getline(&line, &size, file);
    fclose(file);
    if (length < 0) {
        free(line);
        return NULL;
    }
    line[strcspn(line, "\n")] = '\0';
    return line;
}

char *machine_field(const char *path, const char *key)
{
    FILE *const file = fopen(path, "re");
    const size_t key_length = strlen(key);
    char *line = NULL, *value = NULL;
    size_t size = 0;

    if (!file)
        return NULL;
    while (!value && getline(&line, &size, file) >= 0) {
        const char *after = line + key_length;

        if (strncmp(line, key, key_length) != 0)
            continue;
        after += strspn(after, " \t");
        if (*after != ':' && *after != '=')
            continue;
        after++;
        after += strspn(after, " \t\"");
        value = memory_format("%.*s", (int)strcspn(after, "\"\n"), after);
    }
    free(line);
    fclose(file);
    return value;
}

char *machine_hypervisor(void)
{
#if defined(__x86_64__) || defined(__i386__)
    unsigned eax, ebx, ecx, edx;
    char name[13] = "";

    if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx))
        return memory_copy("unknown");
    if (!(ecx & (1u << 31)))
        return memory_copy("none");
    __cpuid(0x40000000, eax, ebx, ecx, edx);
    memcpy(name, &ebx, 4);
    memcpy(name + 4, &ecx, 4);
    memcpy(name + 8, &edx, 4);
    for (char *letter = name; *letter; letter++)
        if (!isprint((unsigned char)*letter))
            *letter = ' ';
    return memory_copy(strncmp(name, "KVM", 3) == 0 ? "KVM" : name);
#else
    char *type = machine_line("/sys/hypervisor/type");

    return type ? type : memory_copy("unknown");
#endif
}

/* Takes `text` over. */
static json_t *text_or_unknown(char *text)
{
    json_t *json = text ? json_string(text) : NULL;

    free(text);
    return json ? json : json_string("unknown");
}

json_t *machine_facts(void)
{
    struct utsname name = {.release = "unknown"};
    struct sysinfo info = {0};

    uname(&name);
    sysinfo(&info);
    return json_pack(
        "{s:o, s:i, s:I, s:s, s:o, s:o}", "cpu",
        text_or_unknown(machine_field("/proc/cpuinfo", "model name")), "cpus",
        (int)machine_cpus(), "memory_bytes",
        (json_int_t)info.totalram * info.mem_unit, "kernel", name.release, "os",
        text_or_unknown(machine_field("/etc/os-release", "PRETTY_NAME")),
        "hypervisor", text_or_unknown(machine_hypervisor()));
}

char *machine_tool_version(const char *program)
{
    const char *const argv[] = {program, "--version", NULL};
    struct captured captured;
    char *version = NULL;

    if (spawn_capture(argv, TOOL_LIMIT_NS, &captured) < 0)
        return NULL;
    for (const char *at = captured.out; *at; at += strcspn(at, " \n")) {
        at += strspn(at, " \n");
        if (isdigit((unsigned char)*at)) {
            version = memory_format("%.*s", (int)strcspn(at, " ,\n"), at);
            break;
        }
    }
    captured_release(&captured);
    return version;
}

json_t *machine_versions(const char *hyperfine)
{
    return json_pack("{s:s, s:o, s:s, s:s, s:s, s:s}", "hyperfine", hyperfine,
                     "gnuplot",
                     text_or_unknown(machine_tool_version("gnuplot")),
                     "compiler", CBENCH_COMPILER, "libcurl", CBENCH_CURL,
                     "build", CBENCH_BUILD_TYPE, "cbench", CBENCH_VERSION);
}

/* What git prints, without the last line's end, or NULL. */
static char *git(const char *source, const char *command, const char *argument)
{
    const char *const argv[] = {
        "git", "-C", source, "--no-optional-locks", command, argument, NULL};
    struct captured captured;
    char *text = NULL;

    if (spawn_capture(argv, TOOL_LIMIT_NS, &captured) < 0)
        return NULL;
    if (captured.status == 0)
        text = memory_format("%.*s", (int)strcspn(captured.out, "\n"),
                             captured.out);
    captured_release(&captured);
    return text;
}

json_t *machine_git(void)
{
    const char *source = paths_source();
    char *commit = source ? git(source, "rev-parse", "HEAD") : NULL;
    char *changes = commit ? git(source, "status", "--porcelain") : NULL;
    json_t *dirty = changes ? json_boolean(changes[0] != '\0') : json_null();

    free(changes);
    return json_pack("{s:o, s:o}", "commit", text_or_unknown(commit), "dirty",
                     dirty);
}
