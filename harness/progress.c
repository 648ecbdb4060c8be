/* Progress on standard error (see progress.h). */
#include "harness/progress.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define BAR_WIDTH 24
#define BLUE      "\033[34m"
#define PLAIN     "\033[0m"
#define CLEAR     "\r\033[K"

void progress_init(struct progress *progress, size_t total)
{
    const char *terminal = getenv("TERM");
    const char *no_color = getenv("NO_COLOR");

    *progress = (struct progress){.total = total};
    progress->terminal =
        isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
    progress->colour = progress->terminal && !(no_color && *no_color);
}

const char *progress_duration(double seconds)
{
    static char text[32];
    const long whole = lround(seconds > 0 ? seconds : 0);

    if (whole >= 3600)
        snprintf(text, sizeof text, "%ld h %02ld min", whole / 3600,
                 whole % 3600 / 60);
    else if (whole >= 60)
        snprintf(text, sizeof text, "%ld min %02ld s", whole / 60, whole % 60);
    else
        snprintf(text, sizeof text, "%ld s", whole);
    return text;
}

static int columns(void)
{
    struct winsize size;

    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

void progress_round(struct progress *progress, const char *experiment,
                    unsigned round, unsigned rounds, double seconds_left)
{
    if (progress->terminal || (progress->brief && round > 0))
        return;
    if (progress->brief)
        fprintf(stderr, "%s", experiment);
    else if (round == 0)
        fprintf(stderr, "%s: observed runs", experiment);
    else
        fprintf(stderr, "%s: round %u of %u", experiment, round, rounds);
    fprintf(stderr, ", %zu of %zu runs done, about %s left\n", progress->done,
            progress->total, progress_duration(seconds_left));
}

void progress_run(struct progress *progress, const char *experiment,
                  const char *case_id, double seconds_left)
{
    const size_t filled =
        progress->total ? progress->done * BAR_WIDTH / progress->total : 0;
    char bar[BAR_WIDTH + 1], text[512];
    int room;

    if (!progress->terminal)
        return;
    for (size_t i = 0; i < BAR_WIDTH; i++)
        bar[i] = i < filled ? '#' : '-';
    bar[BAR_WIDTH] = '\0';
    snprintf(text, sizeof text, " %zu/%zu  about %s left  %s  %s",
             progress->done, progress->total, progress_duration(seconds_left),
             experiment, case_id);
    /* A line that wrapped could not be taken away. */
    room = columns() - BAR_WIDTH - 3;
    if (room < 0)
        room = 0;
    fprintf(stderr, CLEAR "[%s%s%s]%.*s", progress->colour ? BLUE : "", bar,
            progress->colour ? PLAIN : "", room, text);
    fflush(stderr);
    progress->shown = true;
}

void progress_clear(struct progress *progress)
{
    if (progress->shown)
        fputs(CLEAR, stderr);
    fflush(stderr);
    progress->shown = false;
}

void progress_note(struct progress *progress, const char *format, ...)
{
    va_list arguments;

    progress_clear(progress);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}
