/* The question that comes first (see lesson.h).
 *
 * Choices have letters, so that a number that is typed is a figure: "20" means
 * twenty times, and counts as the choice that holds it. */
#include <errno.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "harness/lesson.h"
#include "harness/spawn.h"

#define TIMES  "×"
#define BLANKS " \t\r\n"

void guess_print_question(const struct prediction *p)
{
    char text[256];

    printf("\nPredict first: %s\n", p->ask);
    for (size_t i = 0; i < prediction_choices(p); i++) {
        prediction_choice(p, i, text, sizeof text);
        printf("  %c  %s\n", (char)('a' + i), text);
    }
}

void guess_expects(const struct prediction *p, char *text, size_t size)
{
    const size_t choices = prediction_choices(p);
    const char *number = prediction_is_ratio(p)
                             ? "a number of times, like 12 or 0.5"
                             : "a number";

    if (choices == 0)
        snprintf(text, size, "%s", number);
    else if (p->pick != PICK_NONE)
        snprintf(text, size, "a letter from a to %c, or a name",
                 (char)('a' + choices - 1));
    else
        snprintf(text, size, "a letter from a to %c, or %s",
                 (char)('a' + choices - 1), number);
}

/* A figure from 0 on, with or without "times" behind it. */
static bool parse_number(const char *text, double *number)
{
    char *end;

    *number = strtod(text, &end);
    if (end == text || !isfinite(*number) || *number < 0)
        return false;
    if (strncmp(end, TIMES, strlen(TIMES)) == 0)
        end += strlen(TIMES);
    else if (*end == 'x')
        end++;
    return *end == '\0';
}

static int find_choice(const struct prediction *p, const char *word,
                       struct guess *guess)
{
    const size_t choices = prediction_choices(p);
    char text[256];

    for (unsigned i = 0; i < choices; i++) {
        prediction_choice(p, i, text, sizeof text);
        if ((strlen(word) == 1 && (word[0] | 32) == (char)('a' + (int)i)) ||
            strcasecmp(word, text) == 0) {
            guess->choice = i;
            return 0;
        }
    }
    return -EINVAL;
}

/* The first choice that holds it. */
static unsigned choice_of(const struct prediction *p, double number)
{
    const unsigned right = prediction_right(p, number, number);
    unsigned choice = 0;

    while (choice + 1 < prediction_choices(p) && !(right & 1U << choice))
        choice++;
    return choice;
}

int guess_parse(const struct prediction *p, const char *text,
                struct guess *guess)
{
    char word[256];
    size_t length;

    *guess = (struct guess){0};
    text += strspn(text, BLANKS);
    length = strlen(text);
    while (length > 0 && strchr(BLANKS, text[length - 1]))
        length--;
    if (length == 0 || length >= sizeof word)
        return -EINVAL;
    memcpy(word, text, length);
    word[length] = '\0';
    guess->given = find_choice(p, word, guess) == 0;
    if (!guess->given && p->pick == PICK_NONE &&
        parse_number(word, &guess->number)) {
        guess->given = guess->typed = true;
        guess->choice = choice_of(p, guess->number);
    }
    return guess->given ? 0 : -EINVAL;
}

/* A line, of which no more than `size` is kept. Returns how long it is, 0 at
 * the end of the input, or -EINTR when cbench was asked to stop: such signals
 * are held back otherwise (see spawn.h). */
static ssize_t read_line(char *line, size_t size)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    sigset_t open;
    ssize_t length;

    sigprocmask(SIG_BLOCK, NULL, &open);
    sigdelset(&open, SIGINT);
    sigdelset(&open, SIGTERM);
    sigdelset(&open, SIGHUP);
    while (ppoll(&input, 1, NULL, &open) < 0)
        if (errno != EINTR || spawn_interrupted())
            return -EINTR;
    length = read(STDIN_FILENO, line, size - 1);
    if (length < 0)
        length = 0; /* a terminal that is gone is at its end */
    line[length] = '\0';
    return length;
}

int guess_ask(const struct prediction *p, struct guess *guess)
{
    char line[256], expects[128];

    guess_expects(p, expects, sizeof expects);
    *guess = (struct guess){0};
    while (!guess->given) {
        ssize_t length;

        printf("Your prediction (%s; Enter skips): ", expects);
        fflush(stdout);
        length = read_line(line, sizeof line);
        if (length <= 0) {
            putchar('\n');
            return length < 0 ? -EINTR : 0;
        }
        if (line[strspn(line, BLANKS)] == '\0')
            return 0;
        if (guess_parse(p, line, guess) < 0) {
            line[strcspn(line, "\r\n")] = '\0';
            printf("\"%s\" is no answer: %s, please.\n", line, expects);
        }
    }
    return 0;
}
