/* Making, finding, warming, cooling and removing the files of a run. */
#include "workloads/stages/file_set.h"

#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/failure.h"

#define KEEP_VARIABLE "CBENCH_KEEP"
#define COOL_ATTEMPTS 20
#define COOL_PAUSE_NS (5 * NS_PER_MS) /* until pages in use are let go */

/* --- Content ---------------------------------------------------------------- */

uint64_t file_set_id(uint64_t seed, uint64_t index)
{
    return digest_seeded(seed, index);
}

uint64_t file_set_digest(uint64_t id, const void *body, size_t size)
{
    const unsigned char *at = body;
    uint64_t sum = 0, word, factor = 1;

    for (; size >= sizeof(word); size -= sizeof(word), factor += 2) {
        memcpy(&word, at, sizeof(word));
        sum += le64toh(word) * factor;
        at += sizeof(word);
    }
    word = 0;
    memcpy(&word, at, size);
    return digest_pair(id, sum + le64toh(word) * factor);
}

uint64_t file_set_seal(uint64_t digest)
{
    return digest_mix(digest + DIGEST_STEP);
}

static void fill(const struct file_set *set, uint64_t index, void *bytes)
{
    const uint64_t id = file_set_id(set->seed, index);
    const size_t size = set->bytes - FILE_SEAL_BYTES;
    uint64_t seal;

    digest_fill(id, bytes, size);
    seal = htole64(file_set_seal(file_set_digest(id, bytes, size)));
    memcpy((unsigned char *)bytes + size, &seal, sizeof(seal));
}

/* --- Names and removal: also from a signal handler --------------------------- */

static void name_file(uint64_t index, char name[FILE_SET_NAME_BYTES])
{
    for (unsigned digit = 0; digit < FILE_SET_NAME_BYTES - 1; digit++)
        name[digit] = "0123456789abcdef"[index >> (28 - 4 * digit) & 15];
    name[FILE_SET_NAME_BYTES - 1] = '\0';
}

static void remove_set(int directory, uint64_t count, const char *path)
{
    char name[FILE_SET_NAME_BYTES];

    for (uint64_t i = 0; i < count; i++) {
        name_file(i, name);
        unlinkat(directory, name, 0);
    }
    rmdir(path);
}

/* What is to be removed where a signal ends this process, but not a child. */
static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP};
static struct {
    pid_t owner;
    int directory;
    uint64_t count;
    char path[PATH_MAX];
} unfinished = {.owner = -1};

static void clear_away(int signal_number)
{
    const int saved = errno;

    if (unfinished.owner == getpid())
        remove_set(unfinished.directory, unfinished.count, unfinished.path);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
    errno = saved;
}

static void guard(int directory, uint64_t count, const char *path)
{
    struct sigaction action = {.sa_handler = clear_away}, before;

    unfinished.directory = directory;
    unfinished.count = count;
    snprintf(unfinished.path, sizeof(unfinished.path), "%s", path);
    unfinished.owner = getpid();
    for (size_t i = 0; i < sizeof(ending_signals) / sizeof(int); i++)
        if (sigaction(ending_signals[i], NULL, &before) == 0 &&
            before.sa_handler == SIG_DFL)
            sigaction(ending_signals[i], &action, NULL);
}

static void unguard(void)
{
    struct sigaction before;

    unfinished.owner = -1;
    for (size_t i = 0; i < sizeof(ending_signals) / sizeof(int); i++)
        if (sigaction(ending_signals[i], NULL, &before) == 0 &&
            before.sa_handler == clear_away)
            signal(ending_signals[i], SIG_DFL);
}

/* --- Making ------------------------------------------------------------------ */

static int write_file(int directory, const char *name, const void *bytes,
                      size_t size)
{
    const int fd =
        openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const unsigned char *at = bytes;
    int status = fd < 0 ? -errno : 0;

    while (status == 0 && size > 0) {
        const ssize_t wrote = write(fd, at, size);

        if (wrote > 0) {
            at += wrote;
            size -= (size_t)wrote;
        } else if (errno != EINTR) {
            status = wrote == 0 ? -ENOSPC : -errno;
        }
    }
    if (fd >= 0 && close(fd) < 0 && status == 0)
        status = -errno;
    return status;
}

static int write_files(const struct file_set *set, int directory)
{
    void *bytes = malloc(set->bytes);
    int status = bytes ? 0 : -ENOMEM;

    for (uint64_t i = 0; status == 0 && i < set->count; i++) {
        char name[FILE_SET_NAME_BYTES];

        name_file(i, name);
        fill(set, i, bytes);
        status = write_file(directory, name, bytes, set->bytes);
    }
    free(bytes);
    return status;
}

/* Better than finding out when the disk is full. */
static int check_room(const struct file_set *set, const char *where)
{
    struct statvfs about;
    uint64_t wanted;

    if (statvfs(where, &about) < 0)
        return failure_explain(-EINVAL,
                               "cannot use the directory %s: %s; name one that "
                               "exists with --directory",
                               where, strerror(errno));
    if (!__builtin_mul_overflow(set->bytes, set->count, &wanted) &&
        wanted / about.f_frsize < about.f_bavail)
        return 0;
    return failure_explain(-ENOSPC,
                           "%" PRIu64 " files of %" PRIu64
                           " bytes do not fit into %s, where %" PRIu64
                           " MiB are free; lower --tasks or --bytes, or name a "
                           "directory with more "
                           "room with --directory",
                           set->count, set->bytes, where,
                           (uint64_t)about.f_bavail * about.f_frsize >> 20);
}

/* A whole set in a new directory path, which is a template for mkdtemp. What
 * keeps it from being made is explained. Returns its descriptor or -errno. */
static int make(const struct file_set *set, char *path)
{
    int directory, status;

    if (!mkdtemp(path))
        return failure_explain(
            -errno,
            "cannot make the directory %s for the files: %s; "
            "name another place with --directory or TMPDIR",
            path, strerror(errno));
    directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) {
        status = -errno;
        rmdir(path);
        return status;
    }
    guard(directory, set->count, path);
    status = write_files(set, directory);
    if (status == 0)
        return directory;
    failure_explain(status, "cannot write the files to %s: %s", path,
                    strerror(-status));
    unguard();
    remove_set(directory, set->count, path);
    close(directory);
    return status;
}

/* --- Finding ----------------------------------------------------------------- */

static int path_in(char path[PATH_MAX], const char *where, const char *name)
{
    if (snprintf(path, PATH_MAX, "%s/%s", where, name) < PATH_MAX)
        return 0;
    return failure_explain(-EINVAL, "--directory: the path is too long");
}

static int open_found(struct file_set *set)
{
    set->directory =
        open(set->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (set->directory >= 0 || errno == ENOENT)
        return 0;
    return failure_explain(-EINVAL, "cannot open the files' directory %s: %s",
                           set->path, strerror(errno));
}

/* Make the set beside its place, then put it there in one step: another run
 * finds either nothing or all of it. Two that make it at once find the first. */
static int make_kept(struct file_set *set, const char *where)
{
    char path[PATH_MAX];
    int status = path_in(path, where, ".cbench-files-XXXXXX");
    int directory;

    if (status == 0)
        status = check_room(set, where);
    if (status < 0)
        return status;
    directory = make(set, path);
    if (directory < 0)
        return directory;
    unguard(); /* what follows is nobody's to clear away any more */
    if (rename(path, set->path) == 0) {
        set->directory = directory;
        return 0;
    }
    status = -errno;
    remove_set(directory, set->count, path);
    close(directory);
    if (status == -EEXIST || status == -ENOTEMPTY)
        return open_found(set);
    return failure_explain(status, "cannot put the files to %s: %s", set->path,
                           strerror(-status));
}

static int find_or_make(struct file_set *set, const char *where)
{
    char name[96];
    int status;

    snprintf(name, sizeof(name),
             "cbench-files-seed%" PRIu64 "-%" PRIu64 "x%" PRIu64, set->seed,
             set->count, set->bytes);
    status = path_in(set->path, where, name);
    if (status == 0)
        status = open_found(set);
    if (status == 0 && set->directory < 0)
        status = make_kept(set, where);
    return status;
}

/* /var/tmp before /tmp, which is often kept in memory. */
static const char *temporary(void)
{
    const char *named = getenv("TMPDIR");

    if (named && *named)
        return named;
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
}

static int make_own(struct file_set *set)
{
    const char *where = temporary();
    int status = path_in(set->path, where, "cbench-files-XXXXXX");

    if (status == 0)
        status = check_room(set, where);
    if (status == 0)
        set->directory = make(set, set->path);
    set->own = status == 0 && set->directory >= 0;
    return status == 0 && set->directory < 0 ? set->directory : status;
}

int file_set_have(struct file_set *set, const char *where)
{
    const char *kept = where ? where : getenv(KEEP_VARIABLE);

    return kept && *kept ? find_or_make(set, kept) : make_own(set);
}

void file_set_release(struct file_set *set)
{
    if (set->own) {
        unguard();
        remove_set(set->directory, set->count, set->path);
    }
    if (set->directory >= 0)
        close(set->directory);
    set->directory = -1;
    set->own = false;
}

/* --- Reading, warm and cold -------------------------------------------------- */

int file_set_open(const struct file_set *set, uint64_t index, int flags)
{
    char name[FILE_SET_NAME_BYTES];
    int fd;

    name_file(index, name);
    fd = openat(set->directory, name, O_RDONLY | O_CLOEXEC | flags);
    return fd < 0 ? -errno : fd;
}

int file_set_warm(const struct file_set *set)
{
    void *bytes = malloc(set->bytes);

    if (!bytes)
        return -ENOMEM;
    for (uint64_t i = 0; i < set->count; i++) {
        const int fd = file_set_open(set, i, O_NONBLOCK);
        off_t at = 0;
        ssize_t got;

        while (fd >= 0 && (got = pread(fd, bytes, set->bytes, at)) > 0)
            at += got;
        if (fd >= 0)
            close(fd);
    }
    free(bytes);
    return 0;
}

/* Whether a page of the file is in the cache. `pages` has room for each. */
static bool is_warm(const struct file_set *set, int fd, unsigned char *pages)
{
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    const size_t count = (set->bytes + page - 1) / page;
    void *map = mmap(NULL, set->bytes, PROT_READ, MAP_SHARED, fd, 0);
    bool warm = false;

    if (map == MAP_FAILED)
        return false;
    if (mincore(map, set->bytes, pages) != 0)
        warm = true;
    for (size_t i = 0; i < count && !warm; i++)
        warm = pages[i] & 1;
    munmap(map, set->bytes);
    return warm;
}

/* How many files could not be put out. One that cannot be opened is its
 * reader's business. */
static uint64_t cool_once(const struct file_set *set, unsigned char *pages)
{
    uint64_t warm = 0;

    for (uint64_t i = 0; i < set->count; i++) {
        const int fd = file_set_open(set, i, O_NONBLOCK);

        if (fd < 0)
            continue;
        posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
        warm += is_warm(set, fd, pages);
        close(fd);
    }
    return warm;
}

int file_set_cool(const struct file_set *set)
{
    unsigned char *pages = malloc(set->bytes / 4096 + 1);
    uint64_t warm = set->count;

    if (!pages)
        return -ENOMEM;
    syncfs(set->directory); /* what is not written yet cannot be put out */
    for (unsigned i = 0; i < COOL_ATTEMPTS && warm > 0; i++) {
        if (i > 0)
            clock_sleep_until(clock_now_ns() + COOL_PAUSE_NS);
        warm = cool_once(set, pages);
    }
    free(pages);
    if (warm == 0)
        return 0;
    return failure_explain(
        -EOPNOTSUPP,
        "--cache cold: %" PRIu64 " of %" PRIu64 " files stay in memory: the "
        "file system of %s keeps them there, or does not tell; name a "
        "directory "
        "on a disk with --directory, or read with --cache warm",
        warm, set->count, set->path);
}
