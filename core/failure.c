/* Failure kinds and the explanation of the moment. */
#include "core/failure.h"

#include <errno.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static const struct {
    int error;
    const char *kind;
} kinds[] = {
    {0, "ok"},
    {ETIMEDOUT, "timeout"},
    {ECONNREFUSED, "refused"},
    {ECONNRESET, "reset"},
    {EPROTO, "malformed answer"},
    {EMSGSIZE, "body too long"},
    {ENODATA, "body cut short"},
    {EBADMSG, "wrong body"},
    {EBUSY, "http 503"},
    {EREMOTEIO, "http status"},
    {EHOSTUNREACH, "unreachable"},
    {EOWNERDEAD, "worker died"},
    {ECANCELED, "cancelled"},
    {ETIME, "wait cut short"},
    {EILSEQ, "corrupt image"},
    {EFBIG, "image too large"},
    {EBADE, "broken line"},
    {EOVERFLOW, "number too large"},
    {E2BIG, "line too long"},
    {ENOBUFS, "too many keys"},
    {ESTALE, "file changed"},
    {EBADRQC, "statement failed"},
    {ENOMSG, "no such row"},
    {ENOENT, "no such file"},
    {EACCES, "permission denied"},
};

const char *failure_kind(int status)
{
    const int error = status < 0 ? -status : status;

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].error == error)
            return kinds[i].kind;

    const char *name = strerrorname_np(error);
    return name ? name : "unknown failure";
}

enum { EMPTY, WRITING, READY };

struct explanation {
    _Atomic int state;
    char text[512];
};

static struct explanation own;
static struct explanation *explanation = &own;

int failure_share(void)
{
    void *shared = mmap(NULL, sizeof(own), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (shared == MAP_FAILED)
        return -errno;
    explanation = shared;
    return 0;
}

int failure_explain(int status, const char *format, ...)
{
    va_list arguments;
    int empty = EMPTY;

    if (!atomic_compare_exchange_strong(&explanation->state, &empty, WRITING))
        return status;
    va_start(arguments, format);
    vsnprintf(explanation->text, sizeof(explanation->text), format, arguments);
    va_end(arguments);
    atomic_store(&explanation->state, READY);
    return status;
}

const char *failure_explanation(void)
{
    return atomic_load(&explanation->state) == READY ? explanation->text : NULL;
}

static char remarks[FAILURE_REMARKS][160];
static uint64_t remark_count;

void failure_remark(const char *format, ...)
{
    va_list arguments;

    if (remark_count < FAILURE_REMARKS) {
        va_start(arguments, format);
        vsnprintf(remarks[remark_count], sizeof(remarks[0]), format, arguments);
        va_end(arguments);
    }
    remark_count++;
}

const char *failure_remark_get(uint64_t n)
{
    return n < remark_count && n < FAILURE_REMARKS ? remarks[n] : NULL;
}

uint64_t failure_remark_count(void)
{
    return remark_count;
}
