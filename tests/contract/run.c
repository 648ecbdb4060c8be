/* Processes, pipes' stand-ins in memory, and a time limit. */
#include "tests/contract/run.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Generous: sanitizers, strace and a busy machine are slow. */
#define LIMIT_MS  30000
#define ORPHAN_MS 2000

static unsigned complaint_count;
struct counts counts;

/* --- commands ------------------------------------------------------------- */

void command_begin(struct command *command, const char *program)
{
    *command = (struct command){0};
    command_add(command, "%s", program);
}

void command_add(struct command *command, const char *format, ...)
{
    va_list arguments;
    int length;

    if (command->count == COMMAND_WORDS - 1)
        abort();
    va_start(arguments, format);
    length = vsnprintf(command->words[command->count++], WORD_BYTES, format,
                       arguments);
    va_end(arguments);
    if (length >= WORD_BYTES)
        abort();
}

void command_add_words(struct command *command, const char *words)
{
    char copy[400];

    snprintf(copy, sizeof(copy), "%s", words);
    for (char *rest = copy, *word; (word = strsep(&rest, " "));)
        if (*word)
            command_add(command, "%s", word);
}

/* --- running -------------------------------------------------------------- */

static void describe_command(const struct command *command, char *text,
                             size_t size)
{
    size_t length = 0;

    for (unsigned i = 0; i < command->count && length < size; i++)
        length += (size_t)snprintf(text + length, size - length, "%s%s",
                                   i ? " " : "", command->words[i]);
}

_Noreturn static void become(const struct command *command, int out, int err)
{
    char *argv[COMMAND_WORDS + 1] = {NULL};

    for (unsigned i = 0; i < command->count; i++)
        argv[i] = (char *)(uintptr_t)command->words[i];
    setpgid(0, 0);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    execvp(command->words[0], argv);
    dprintf(STDERR_FILENO, "cannot run %s: %s\n", command->words[0],
            strerror(errno));
    _exit(127);
}

void run_begin(struct running *running, struct outcome *outcome,
               struct command *command)
{
    counts.runs++;
    *outcome = (struct outcome){.leaves_processes = command->leaves_processes};
    running->out = memfd_create("out", MFD_CLOEXEC);
    running->err = memfd_create("err", MFD_CLOEXEC);
    running->result = memfd_create("result", MFD_CLOEXEC);
    command_add(command, "--result=/proc/%d/fd/%d", (int)getpid(),
                running->result);
    describe_command(command, outcome->command, sizeof(outcome->command));
    /* What is left of a run becomes this process's child, and is seen. */
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    fflush(NULL);
    running->pid = fork();
    if (running->pid == 0)
        become(command, running->out, running->err);
    if (running->out == -1 || running->err == -1 || running->result == -1 ||
        running->pid == -1)
        abort();
    setpgid(running->pid, running->pid);
}

/* The whole file as text. */
static char *read_all(int fd)
{
    const off_t size = lseek(fd, 0, SEEK_END);
    char *text = calloc(1, (size_t)size + 1);

    if (!text || pread(fd, text, (size_t)size, 0) != size)
        abort();
    close(fd);
    return text;
}

/* The last line is the run's object; there is one line only. */
static void read_object(struct outcome *outcome, int fd)
{
    json_error_t error;
    char *text = read_all(fd);

    if (*text) {
        outcome->object = json_loads(text, JSON_REJECT_DUPLICATES, &error);
        if (!outcome->object)
            complain(outcome, "the result is not one JSON object: %s",
                     error.text);
        if (strchr(text, '\n') != text + strlen(text) - 1)
            complain(outcome, "the result is not one line");
    }
    free(text);
}

static int wait_for(const struct running *running)
{
    struct pollfd end = {.fd = pidfd_open(running->pid, 0), .events = POLLIN};
    const bool hung = poll(&end, 1, LIMIT_MS) == 0;
    int status = 0;

    if (hung)
        kill(-running->pid, SIGKILL);
    while (waitpid(running->pid, &status, 0) == -1 && errno == EINTR)
        ;
    close(end.fd);
    if (hung)
        return EXIT_HUNG;
    return WIFSIGNALED(status) ? EXIT_SIGNAL + WTERMSIG(status)
                               : WEXITSTATUS(status);
}

/* A worker whose parent was killed gets its own signal a moment later; nothing
 * else may be left, and then not for long. All are of one process group. */
static void reap_orphans(struct outcome *outcome, const struct running *running)
{
    const bool excused =
        outcome->leaves_processes || outcome->exit >= EXIT_HUNG;
    unsigned orphans = 0;
    pid_t pid;

    for (int waited_ms = 0; (pid = waitpid(-running->pid, NULL, WNOHANG)) != -1;
         waited_ms++) {
        orphans += pid > 0;
        if (waited_ms == ORPHAN_MS) {
            if (!outcome->leaves_processes)
                complain(outcome, "processes are left that do not end");
            kill(-running->pid, SIGKILL);
        }
        usleep(pid == 0 ? 1000 : 0);
    }
    if (orphans > 0 && !excused)
        complain(outcome, "%u processes were left behind", orphans);
}

void run_end(struct running *running, struct outcome *outcome)
{
    outcome->exit = wait_for(running);
    outcome->out = read_all(running->out);
    outcome->err = read_all(running->err);
    read_object(outcome, running->result);
    if (outcome->exit == EXIT_HUNG)
        complain(outcome, "did not end in %d ms", LIMIT_MS);
    if (strstr(outcome->err, "Sanitizer") ||
        strstr(outcome->err, "runtime error"))
        complain(outcome, "a sanitizer found something");
    reap_orphans(outcome, running);
}

void run_command(struct outcome *outcome, struct command *command)
{
    struct running running;

    run_begin(&running, outcome, command);
    run_end(&running, outcome);
}

void outcome_release(struct outcome *outcome)
{
    free(outcome->out);
    free(outcome->err);
    json_decref(outcome->object);
}

/* --- complaints ----------------------------------------------------------- */

void complain(const struct outcome *outcome, const char *format, ...)
{
    va_list arguments;

    complaint_count++;
    printf("not ok: ");
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf("\n    %s\n    exit %d\n%s%s", outcome->command, outcome->exit,
           outcome->out ? outcome->out : "", outcome->err ? outcome->err : "");
}

unsigned complaints(void)
{
    return complaint_count;
}
