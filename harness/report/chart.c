/* Charts: the whole script, and running gnuplot on it. */
#include "harness/report/chart.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/clock.h"
#include "harness/report/chart_parts.h"
#include "harness/report/files.h"
#include "harness/report/show.h"
#include "harness/spawn.h"

#define GNUPLOT_LIMIT_NS (20 * NS_PER_SECOND)
#define GNUPLOT_MAJOR    5
#define GNUPLOT_MINOR    4

#define HOW_TO_INSTALL                                                         \
    "`make setup` installs it (Debian package gnuplot-nox), then `cbench "     \
    "report` draws the charts"

/* "gnuplot 5.4 patchlevel 4" */
static bool read_version(const char *text, long *major, long *minor)
{
    static const char start[] = "gnuplot ";
    char *end;

    if (strncmp(text, start, strlen(start)) != 0)
        return false;
    *major = strtol(text + strlen(start), &end, 10);
    if (*end != '.')
        return false;
    *minor = strtol(end + 1, NULL, 10);
    return true;
}

void chart_maker_init(struct chart_maker *maker, const char *program,
                      const char *scripts)
{
    const char *const argv[] = {program, "--version", NULL};
    struct captured captured;
    long major, minor;
    int status;

    *maker = (struct chart_maker){
        .program = program, .scripts = scripts, .limit_ns = GNUPLOT_LIMIT_NS};
    status = spawn_capture(argv, GNUPLOT_LIMIT_NS, &captured);
    if (status < 0) {
        show_text(maker->why_not, sizeof(maker->why_not),
                  "%s cannot be run (%s): " HOW_TO_INSTALL, program,
                  strerror(-status));
        return;
    }
    if (!read_version(captured.out, &major, &minor))
        show_text(maker->why_not, sizeof(maker->why_not),
                  "%s --version says no version of gnuplot: " HOW_TO_INSTALL,
                  program);
    else if (major < GNUPLOT_MAJOR ||
             (major == GNUPLOT_MAJOR && minor < GNUPLOT_MINOR))
        show_text(maker->why_not, sizeof(maker->why_not),
                  "gnuplot is %ld.%ld, charts need %d.%d: " HOW_TO_INSTALL,
                  major, minor, GNUPLOT_MAJOR, GNUPLOT_MINOR);
    captured_release(&captured);
}

static int append_script(const struct chart_maker *maker, const char *name,
                         FILE *out)
{
    char *text;
    int status = files_read(maker->scripts, name, &text, NULL);

    if (status < 0)
        return status;
    fputs(text, out);
    free(text);
    return 0;
}

struct kind {
    const char *file;
    int (*write)(const struct chart *, FILE *);
};

/* Of charts that compare, what the experiment asks for; of others, their own. */
static struct kind kind_of(const struct chart *chart)
{
    static const struct kind own[CHART_SLOTS] = {
        [CHART_SLOT_MEMORY] = {"memory.gp", chart_memory},
        [CHART_SLOT_CROSSOVER] = {"lines.gp", chart_crossover},
        [CHART_SLOT_TIMELINE] = {"timeline.gp", chart_timeline},
        [CHART_SLOT_ORDER] = {"order.gp", chart_order},
    };

    if (own[chart->slot].write)
        return own[chart->slot];
    if (chart->ecdf)
        return (struct kind){"ecdf.gp", chart_ecdf};
    if (chart->view->e->chart == CHART_BARS)
        return (struct kind){"bars.gp", chart_bars};
    return (struct kind){"lines.gp", chart_lines};
}

int chart_script(const struct chart_maker *maker, const struct chart *chart,
                 FILE *out)
{
    const struct kind kind = kind_of(chart);
    int status = kind.write(chart, out);

    if (status == 0)
        status = append_script(maker, "style.gp", out);
    if (status == 0)
        status = append_script(maker, kind.file, out);
    return status;
}

/* A disk that is full or a gnuplot that dies leaves a cut file behind. */
static bool is_whole(const char *svg)
{
    static const char end[] = "</svg>";
    size_t length = strlen(svg);

    while (length > 0 && strchr(" \r\n", svg[length - 1]))
        length--;
    return strstr(svg, "<svg") && length >= strlen(end) &&
           strncmp(svg + length - strlen(end), end, strlen(end)) == 0;
}

/* The last line of what gnuplot printed says what was wrong. */
static const char *last_line(char *text)
{
    size_t length = strlen(text);
    char *start;

    while (length > 0 && strchr(" \r\n", text[length - 1]))
        text[--length] = '\0';
    start = strrchr(text, '\n');
    return start ? start + 1 : text;
}

int chart_draw(const struct chart_maker *maker, const char *script, char **svg,
               char *why, size_t why_size)
{
    const char *const argv[] = {maker->program, script, NULL};
    struct captured captured;
    int status = spawn_capture(argv, maker->limit_ns, &captured);

    *svg = NULL;
    if (status < 0) {
        show_text(why, why_size, "%s did not draw %s: %s", maker->program,
                  script, strerror(-status));
        return status;
    }
    if (captured.status != 0) {
        show_text(why, why_size, "%s ended with %s on %s: %s", maker->program,
                  spawn_status_text(captured.status), script,
                  last_line(captured.err));
        status = -EIO;
    } else if (!is_whole(captured.out)) {
        show_text(why, why_size, "%s drew only a part of %s; is the disk full?",
                  maker->program, script);
        status = -EIO;
    } else {
        *svg = captured.out;
        captured.out = NULL;
    }
    captured_release(&captured);
    return status;
}
