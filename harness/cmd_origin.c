/* `cbench origin`: the origin alone, in this process's place. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/paths.h"

int cmd_origin(int argc, char **argv)
{
    (void)argc;
    execv(paths_origin(), argv);
    fprintf(stderr,
            "cbench: cannot run the origin \"%s\": %s; build it first\n",
            paths_origin(), strerror(errno));
    return EXIT_FAILED;
}
