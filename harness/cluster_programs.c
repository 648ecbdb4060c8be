/* Looking for PostgreSQL's programs (see cluster_programs.h). */
#include "harness/cluster_programs.h"

#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/cluster.h"
#include "harness/memory.h"
#include "harness/spawn.h"

#define VARIABLE "CBENCH_POSTGRES_BIN"
#define ASK_NS   (10 * NS_PER_SECOND)

static const char *const needed[] = {"initdb", "postgres", "psql"};

static struct {
    bool looked;
    char *directory; /* NULL: none has them all */
} found;

static bool has_all(const char *directory)
{
    bool all = *directory;

    for (size_t i = 0; all && i < sizeof needed / sizeof *needed; i++) {
        char *path = memory_format("%s/%s", directory, needed[i]);

        all = access(path, X_OK) == 0;
        free(path);
    }
    return all;
}

/* What pg_config says, or NULL. It may come without a server. */
static char *ask_pg_config(void)
{
    const char *const argv[] = {"pg_config", "--bindir", NULL};
    struct captured captured;
    char *directory = NULL;

    if (spawn_capture(argv, ASK_NS, &captured) < 0)
        return NULL;
    captured.out[strcspn(captured.out, "\n")] = '\0';
    if (captured.status == 0 && has_all(captured.out))
        directory = memory_copy(captured.out);
    captured_release(&captured);
    return directory;
}

/* The newest of Debian's, or NULL. */
static char *look_in_debian_s(void)
{
    char *directory = NULL;
    long newest = -1;
    glob_t matches;

    if (glob("/usr/lib/postgresql/*/bin", 0, NULL, &matches) != 0)
        return NULL;
    for (size_t i = 0; i < matches.gl_pathc; i++) {
        const char *path = matches.gl_pathv[i];
        const long version =
            strtol(path + strlen("/usr/lib/postgresql/"), NULL, 10);

        if (version <= newest || !has_all(path))
            continue;
        newest = version;
        free(directory);
        directory = memory_copy(path);
    }
    globfree(&matches);
    return directory;
}

static const char *server_directory(void)
{
    const char *named = getenv(VARIABLE);

    if (found.looked)
        return found.directory;
    found.looked = true;
    if (named) {
        found.directory = has_all(named) ? memory_copy(named) : NULL;
    } else {
        found.directory = ask_pg_config();
        if (!found.directory)
            found.directory = look_in_debian_s();
    }
    return found.directory;
}

const char *cluster_unavailable(void)
{
    return server_directory()
               ? NULL
               : "PostgreSQL's server is not installed (initdb, postgres and "
                 "psql were looked for): `make setup` installs it, " VARIABLE
                 " names the directory of its programs, or --db-url a server "
                 "that runs";
}

char *cluster_program(const char *name)
{
    return memory_format("%s/%s", server_directory(), name);
}

char *cluster_client(void)
{
    return server_directory() ? cluster_program("psql") : memory_copy("psql");
}
