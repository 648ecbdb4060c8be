/* Versions of tools, libraries, compiler and of the source (see versions.h). */
#include "harness/versions.h"

#include <cmark-gfm.h>
#include <ctype.h>
#include <gnu/libc-version.h>
#include <gsl/gsl_version.h>
#include <http_parser.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "core/clock.h"
#include "harness/machine_source.h"
#include "harness/memory.h"
#include "harness/paths.h"
#include "harness/spawn.h"

#define TOOL_LIMIT_NS (10 * NS_PER_SECOND)

char *versions_of_tool(const char *program)
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

static char *http_parser_built(void)
{
    return memory_format("%d.%d.%d", HTTP_PARSER_VERSION_MAJOR,
                         HTTP_PARSER_VERSION_MINOR, HTTP_PARSER_VERSION_PATCH);
}

json_t *versions_json(const char *hyperfine)
{
    json_t *versions = json_pack(
        "{s:s, s:o, s:s, s:s, s:s, s:s, s:s}", "hyperfine", hyperfine,
        "gnuplot", text_or_unknown(versions_of_tool("gnuplot")), "compiler",
        CBENCH_COMPILER, "compiler_flags", CBENCH_COMPILER_FLAGS, "build",
        CBENCH_BUILD_TYPE, "cmake", CBENCH_CMAKE, "cbench", CBENCH_VERSION);
    json_t *libraries =
        json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:o}", "glibc",
                  gnu_get_libc_version(), "jansson", jansson_version_str(),
                  "libyaml", yaml_get_version_string(), "gsl", gsl_version,
                  "cmark-gfm", cmark_version_string(), "libcurl", CBENCH_CURL,
                  "libcrypto", CBENCH_CRYPTO, "nettle", CBENCH_NETTLE,
                  "http-parser", text_or_unknown(http_parser_built()));

    json_object_update(versions, libraries);
    json_decref(libraries);
    return versions;
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

json_t *versions_git(void)
{
    const char *source = paths_source();
    char *commit = source ? git(source, "rev-parse", "HEAD") : NULL;
    char *changes = commit ? git(source, "status", "--porcelain") : NULL;
    json_t *dirty = changes ? json_boolean(changes[0] != '\0') : json_null();

    free(changes);
    return json_pack("{s:o, s:o}", "commit", text_or_unknown(commit), "dirty",
                     dirty);
}
