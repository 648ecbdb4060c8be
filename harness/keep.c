/* Making and removing what runs may keep (see keep.h). */
#include "harness/keep.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "harness/memory.h"

#define VARIABLE "CBENCH_KEEP"

/* /tmp is often kept in memory, where nothing is cold. */
static const char *where(void)
{
    const char *named = getenv("TMPDIR");

    if (named && *named)
        return named;
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
}

void keep_make(struct keep *keep)
{
    const char *given = getenv(VARIABLE);

    keep->path = NULL;
    if (given && *given)
        return;
    keep->path = memory_format("%s/cbench-kept-XXXXXX", where());
    if (mkdtemp(keep->path) && setenv(VARIABLE, keep->path, 1) == 0)
        return;
    rmdir(keep->path);
    free(keep->path);
    keep->path = NULL;
}

static int remove_one(const char *path, const struct stat *about, int kind,
                      struct FTW *place)
{
    (void)about, (void)kind, (void)place;
    remove(path);
    return 0;
}

void keep_remove_tree(const char *path)
{
    nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

void keep_remove(struct keep *keep)
{
    if (!keep->path)
        return;
    unsetenv(VARIABLE);
    keep_remove_tree(keep->path);
    free(keep->path);
    keep->path = NULL;
}
