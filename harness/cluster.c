/* Making, loading and removing a cluster (see cluster.h). */
#include "harness/cluster.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/cluster_programs.h"
#include "harness/memory.h"

#define INITDB_NS  (120 * NS_PER_SECOND)
#define LOAD_NS    (600 * NS_PER_SECOND)
#define READY_NS   (60 * NS_PER_SECOND)
#define PAUSE_NS   (20 * NS_PER_MS)
#define ENDING_NS  NS_PER_SECOND
#define SOCKET     "/.s.PGSQL.5432"
#define PORT       "5432"
#define USER       "cbench"
#define CANNOT_ASK 2 /* psql's exit status without a connection */

/* --- Who and where --------------------------------------------------------- */

static int become(const struct passwd *user)
{
    if (setgroups(0, NULL) < 0 || setgid(user->pw_gid) < 0 ||
        setuid(user->pw_uid) < 0)
        return -errno;
    return 0;
}

/* PostgreSQL does not run as root. */
static int drop_root(char *why, size_t why_size)
{
    const struct passwd *user;
    int status;

    if (geteuid() != 0)
        return 0;
    user = getpwnam("postgres");
    if (!user)
        user = getpwnam("nobody");
    status = user ? become(user) : -ENOENT;
    if (status < 0)
        snprintf(why, why_size,
                 "PostgreSQL does not run as root, and cbench cannot become "
                 "postgres or nobody: %s; run it as another user",
                 strerror(-status));
    return status;
}

/* A new directory below `parent`, in which a socket's path is not too long. */
static char *new_directory(const char *parent)
{
    char *path = memory_format("%s/cbench-db-XXXXXX", parent);

    if (strlen(path) + sizeof SOCKET <=
            sizeof((struct sockaddr_un *)0)->sun_path &&
        mkdtemp(path))
        return path;
    free(path);
    return NULL;
}

static int make_directory(struct cluster *cluster, char *why, size_t why_size)
{
    const char *temporary = getenv("TMPDIR");

    if (temporary && *temporary == '/')
        cluster->directory = new_directory(temporary);
    if (!cluster->directory)
        cluster->directory = new_directory("/tmp");
    if (cluster->directory)
        return 0;
    snprintf(why, why_size,
             "cannot make a directory for a database in /tmp: %s",
             strerror(errno));
    return -EACCES;
}

/* The directory as it stands in an address. */
static char *address_of(const char *directory)
{
    char *url = memory_zeroed(3 * strlen(directory) + 100, 1);
    size_t length = (size_t)sprintf(url, "postgresql:///postgres?user=" USER
                                         "&port=" PORT "&host=");

    for (const char *at = directory; *at; at++)
        if (strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                       "0123456789/-_.") > 0)
            url[length++] = *at;
        else
            length += (size_t)sprintf(url + length, "%%%02X",
                                      (unsigned)(unsigned char)*at);
    return url;
}

/* --- Running programs ------------------------------------------------------ */

/* The last line that says something, as a new string; NULL: there is none. */
static char *last_line(char *text)
{
    char *rest = text, *line, *last = NULL;

    while ((line = strsep(&rest, "\n")))
        if (line[strspn(line, " \t")])
            last = line;
    return memory_copy(last);
}

/* The first line of an error, which tells more than the hints behind it. */
static char *first_error(char *text)
{
    char *error = strstr(text, "ERROR:");

    if (!error)
        error = strstr(text, "error:");
    if (!error)
        return last_line(text);
    error[strcspn(error, "\n")] = '\0';
    return memory_copy(error);
}

/* Returns 0 with the exit status in *exit, or -errno. */
static int run(const char *const argv[], uint64_t limit_ns, int *exit,
               char **error)
{
    struct captured captured;
    const int status = spawn_capture(argv, limit_ns, &captured);

    if (status < 0)
        return status;
    *exit = captured.status;
    *error = captured.status ? first_error(captured.err) : NULL;
    captured_release(&captured);
    return 0;
}

/* What came of a program that should have ended well. */
static int judge(int status, int exit, char *error, const char *what, char *why,
                 size_t why_size)
{
    if (status == 0 && exit != 0)
        status = -EIO;
    if (status < 0)
        snprintf(why, why_size, "%s: %s", what,
                 error            ? error
                 : status == -EIO ? spawn_status_text(exit)
                                  : strerror(-status));
    free(error);
    return status;
}

/* --- Making ---------------------------------------------------------------- */

static int initialise(const struct cluster *cluster, char *why, size_t why_size)
{
    char *program = cluster_program("initdb");
    char *data = memory_format("%s/data", cluster->directory);
    const char *const argv[] = {program,
                                "--pgdata",
                                data,
                                "--username",
                                USER,
                                "--auth=trust",
                                "--no-sync",
                                "--locale=C",
                                "--encoding=UTF8",
                                "--no-instructions",
                                NULL};
    char *error = NULL;
    int exit = 0, status = run(argv, INITDB_NS, &exit, &error);

    status = judge(status, exit, error, "cannot make a database (initdb)", why,
                   why_size);
    free(program);
    free(data);
    return status;
}

static int start(struct cluster *cluster, const struct cluster_options *options,
                 char *why, size_t why_size)
{
    char *program = cluster_program("postgres");
    char *data = memory_format("%s/data", cluster->directory);
    char *log = memory_format("%s/log", cluster->directory);
    char *most = memory_format("max_connections=%llu",
                               (unsigned long long)options->connections);
    const int log_fd =
        open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const char *const argv[] = {program,
                                "-D",
                                data,
                                "-k",
                                cluster->directory,
                                "-p",
                                PORT,
                                "-c",
                                "listen_addresses=",
                                "-c",
                                most,
                                "-c",
                                "fsync=off",
                                "-c",
                                "synchronous_commit=off",
                                "-c",
                                "full_page_writes=off",
                                "-c",
                                "autovacuum=off",
                                "-c",
                                "wal_level=minimal",
                                "-c",
                                "max_wal_senders=0",
                                "-c",
                                "shared_buffers=64MB",
                                "-c",
                                "jit=off",
                                "-c",
                                "max_parallel_workers_per_gather=0",
                                "-c",
                                "lc_messages=C",
                                "-c",
                                "unix_socket_permissions=0700",
                                NULL};
    const int status =
        log_fd < 0 ? -errno
                   : spawn_start(&cluster->server, argv, log_fd, log_fd);

    if (status < 0)
        snprintf(why, why_size, "cannot start %s: %s", program,
                 strerror(-status));
    if (log_fd >= 0)
        close(log_fd);
    free(program);
    free(data);
    free(log);
    free(most);
    return status;
}

/* One call of psql. Returns 0 with its exit status, or -errno. */
static int load(const char *url, uint64_t rows, int *exit, char **error)
{
    static const char create[] = "CREATE TABLE cbench_rows "
                                 "(id bigint PRIMARY KEY, body text NOT NULL)";
    char *program = cluster_client();
    char *insert = memory_format(
        "INSERT INTO cbench_rows SELECT id, "
        "encode(sha256(convert_to(id || '/0', 'UTF8')), 'hex') || "
        "encode(sha256(convert_to(id || '/1', 'UTF8')), 'hex') "
        "FROM generate_series(1::bigint, %llu) AS id",
        (unsigned long long)rows);
    const char *const argv[] = {program, "-X",
                                "-q",    "-w",
                                "-v",    "ON_ERROR_STOP=1",
                                "-d",    url,
                                "-c",    "SET client_min_messages = warning",
                                "-c",    "DROP TABLE IF EXISTS cbench_rows",
                                "-c",    create,
                                "-c",    insert,
                                "-c",    "VACUUM (FREEZE, ANALYZE) cbench_rows",
                                NULL};
    const int status = run(argv, LOAD_NS, exit, error);

    free(program);
    free(insert);
    return status;
}

int cluster_load(const char *url, uint64_t rows, char *why, size_t why_size)
{
    char *error = NULL;
    int exit = 0;
    const int status = load(url, rows, &exit, &error);

    return judge(status, exit, error, "cannot load the table cbench_rows", why,
                 why_size);
}

/* As soon as the server answers; it may be a while until it does. */
static int load_when_ready(struct cluster *cluster, uint64_t rows, char *why,
                           size_t why_size)
{
    const uint64_t latest_ns = clock_now_ns() + READY_NS;
    char *error = NULL;
    int exit, status;

    for (;;) {
        exit = 0;
        status = load(cluster->url, rows, &exit, &error);
        if (status < 0 || !WIFEXITED(exit) || WEXITSTATUS(exit) != CANNOT_ASK)
            break;
        /* Waiting for the server's end is the pause. */
        status = spawn_await(&cluster->server, PAUSE_NS);
        if (status != -ETIMEDOUT || clock_now_ns() >= latest_ns)
            break;
        free(error);
        error = NULL;
    }
    if (status == 0 && exit != 0) {
        free(error);
        error = cluster_last_words(cluster);
    }
    return judge(status, exit, error, "the database did not start", why,
                 why_size);
}

int cluster_make(struct cluster *cluster, const struct cluster_options *options,
                 char *why, size_t why_size)
{
    int status;

    *cluster = (struct cluster){.server.pidfd = -1};
    if (cluster_unavailable()) {
        snprintf(why, why_size, "%s", cluster_unavailable());
        return -ENOENT;
    }
    status = drop_root(why, why_size);
    if (status == 0)
        status = make_directory(cluster, why, why_size);
    if (status == 0) {
        cluster->url = address_of(cluster->directory);
        setenv("HOME", cluster->directory, 1); /* root's cannot be read now */
        if (chdir(cluster->directory) < 0)
            status = -errno;
    }
    if (status == 0)
        status = initialise(cluster, why, why_size);
    if (status == 0)
        status = start(cluster, options, why, why_size);
    if (status == 0)
        status = load_when_ready(cluster, options->rows, why, why_size);
    return status;
}

/* --- Removing -------------------------------------------------------------- */

static int remove_one(const char *path, const struct stat *about, int kind,
                      struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    remove(path);
    return 0;
}

void cluster_remove(struct cluster *cluster)
{
    if (cluster->server.pid > 0) {
        kill(cluster->server.pid, SIGQUIT); /* at once, and nothing is saved */
        spawn_end(&cluster->server);
        spawn_sweep(NULL, 0);
    }
    if (cluster->directory) {
        if (chdir("/") == 0)
            nftw(cluster->directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
        free(cluster->directory);
    }
    free(cluster->url);
    *cluster = (struct cluster){.server.pidfd = -1};
}

char *cluster_last_words(const struct cluster *cluster)
{
    char text[4096], *path = memory_format("%s/log", cluster->directory);
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t size = -1;

    free(path);
    if (fd >= 0) {
        const off_t end = lseek(fd, 0, SEEK_END);

        size =
            pread(fd, text, sizeof text - 1,
                  end > (off_t)sizeof text ? end - (off_t)sizeof text + 1 : 0);
        close(fd);
    }
    text[size > 0 ? size : 0] = '\0';
    return last_line(text);
}
