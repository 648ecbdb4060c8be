/* Starting an origin for a test, and talking to it byte by byte. */
#include "tests/unit/origin_process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/unit.h"

#define ARGUMENTS_MAX 16
#define PATH_BYTES    4096

/* This program stands in build/tests, the other one in build/origin. */
static void find_program(char path[PATH_BYTES])
{
    const char *const given = secure_getenv("CBENCH_ORIGIN_PROGRAM");
    char own[PATH_BYTES];
    ssize_t length;

    if (given) {
        snprintf(path, PATH_BYTES, "%s", given);
        return;
    }
    length = readlink("/proc/self/exe", own, sizeof(own) - 1);
    assert_true(length > 0);
    own[length] = '\0';
    for (unsigned i = 0; i < 2; i++) {
        char *const slash = strrchr(own, '/');

        assert_non_null(slash);
        *slash = '\0';
    }
    length = snprintf(path, PATH_BYTES, "%s/origin/cbench-origin", own);
    assert_true(length < PATH_BYTES);
}

/* In the child: become the origin. */
static void become(char **arguments, const int output[2], const int error[2],
                   unsigned descriptors)
{
    const struct rlimit limit = {descriptors, descriptors};

    if (!arguments[1] || strcmp(arguments[1], "--exit-with-parent") != 0)
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(output[1], STDOUT_FILENO);
    dup2(error[1], STDERR_FILENO);
    closefrom(STDERR_FILENO + 1);
    if (descriptors > 0)
        setrlimit(RLIMIT_NOFILE, &limit);
    execv(arguments[0], arguments);
    _exit(127);
}

void process_start_limited(struct origin_process *process,
                           const char *const *arguments, unsigned descriptors)
{
    char path[PATH_BYTES], *copies[ARGUMENTS_MAX + 2];
    int output[2], error[2], count = 1;

    find_program(path);
    copies[0] = path;
    for (; arguments[count - 1]; count++)
        copies[count] = strdup(arguments[count - 1]);
    copies[count] = NULL;
    assert_int_equal(pipe2(output, O_CLOEXEC), 0);
    assert_int_equal(pipe2(error, O_CLOEXEC), 0);
    process->pid = fork();
    assert_true(process->pid >= 0);
    if (process->pid == 0)
        become(copies, output, error, descriptors);
    while (count > 1)
        free(copies[--count]);
    close(output[1]);
    close(error[1]);
    process->output = output[0];
    process->error = error[0];
    process->port = 0;
}

void process_start(struct origin_process *process, const char *const *arguments)
{
    process_start_limited(process, arguments, 0);
}

/* Read until the other side closes, the buffer is full, or, where `until` is
 * not 0, until that character has come. */
static size_t read_text(int fd, char *text, size_t size, char until)
{
    size_t length = 0;

    while (length < size - 1) {
        const ssize_t got = read(fd, text + length, 1);

        if (got <= 0)
            break;
        if (text[length++] == until && until != 0)
            break;
    }
    text[length] = '\0';
    return length;
}

void origin_wait(struct origin_process *process)
{
    char line[256];
    const char *colon;

    read_text(process->output, line, sizeof(line), '\n');
    colon = strrchr(line, ':');
    if (strncmp(line, "listening on ", 13) != 0 || !colon)
        fail_msg("the origin did not start: it said \"%s\"", line);
    else
        process->port = (uint16_t)strtoul(colon + 1, NULL, 10);
    assert_true(process->port > 0);
}

void origin_start(struct origin_process *process, const char *const *arguments)
{
    const char *all[ARGUMENTS_MAX + 1];
    unsigned count = 0;

    for (; arguments[count]; count++)
        all[count] = arguments[count];
    assert_true(count + 3 < ARGUMENTS_MAX);
    all[count++] = "--port";
    all[count++] = "0";
    all[count] = NULL;
    process_start(process, all);
    origin_wait(process);
}

int process_wait(struct origin_process *process,
                 char error[PROCESS_OUTPUT_BYTES])
{
    char dropped[PROCESS_OUTPUT_BYTES];
    int status = 0;

    read_text(process->error, error ? error : dropped, PROCESS_OUTPUT_BYTES, 0);
    close(process->error);
    close(process->output);
    assert_int_equal(waitpid(process->pid, &status, 0), process->pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void origin_stop(struct origin_process *process)
{
    char error[PROCESS_OUTPUT_BYTES];

    assert_int_equal(kill(process->pid, SIGTERM), 0);
    assert_int_equal(process_wait(process, error), 0);
    assert_string_equal(error, "");
}

int client_connect_to(uint32_t host, uint16_t port)
{
    const struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons(port),
        .sin_addr.s_addr = htonl(host),
    };
    const struct timeval patience = {.tv_sec = 10};
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    assert_true(fd >= 0);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    assert_int_equal(
        connect(fd, (const struct sockaddr *)&address, sizeof(address)), 0);
    return fd;
}

int client_connect(uint16_t port)
{
    return client_connect_to(INADDR_LOOPBACK, port);
}

void client_send(int fd, const char *text)
{
    const size_t length = strlen(text);

    assert_int_equal(send(fd, text, length, MSG_NOSIGNAL), length);
}

/* One byte at a time, so that nothing of the next answer is read. */
static size_t read_head(int fd, char *text, size_t size)
{
    size_t length = 0;

    while (length < size - 1 && read(fd, text + length, 1) == 1) {
        text[++length] = '\0';
        if (length >= 4 && strcmp(text + length - 4, "\r\n\r\n") == 0)
            return length;
    }
    return 0;
}

int client_receive(int fd, char *answer, size_t size, char **body,
                   size_t *body_bytes)
{
    const size_t head = read_head(fd, answer, size);
    const char *declared;
    size_t left;

    *body = answer + head;
    *body_bytes = 0;
    if (head == 0)
        return 0;
    declared = strstr(answer, "Content-Length: ");
    left = declared ? strtoul(declared + 16, NULL, 10) : 0;
    assert_true(head + left < size);
    while (left > 0) {
        const ssize_t got = read(fd, *body + *body_bytes, left);

        if (got <= 0)
            break;
        *body_bytes += (size_t)got;
        left -= (size_t)got;
    }
    (*body)[*body_bytes] = '\0';
    return (int)strtol(answer + 9, NULL, 10);
}

int client_get(uint16_t port, const char *target, char *answer, size_t size,
               char **body, size_t *body_bytes)
{
    char request[512];
    const int fd = client_connect(port);
    int status;

    snprintf(request, sizeof(request), "GET %s HTTP/1.1\r\nHost: x\r\n\r\n",
             target);
    client_send(fd, request);
    status = client_receive(fd, answer, size, body, body_bytes);
    close(fd);
    return status;
}

int client_sees_end(int fd)
{
    char byte;

    return read(fd, &byte, 1) == 0;
}

uint64_t client_stat(uint16_t port, const char *name)
{
    char answer[2048], *body, quoted[64];
    const char *found;
    size_t size;

    assert_int_equal(
        client_get(port, "/stats", answer, sizeof(answer), &body, &size), 200);
    snprintf(quoted, sizeof(quoted), "\"%s\":", name);
    found = strstr(body, quoted);
    assert_non_null(found);
    return found ? strtoull(found + strlen(quoted), NULL, 10) : 0;
}
