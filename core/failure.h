/* Failures: their kinds, and the sentence that goes with one.
 *
 * Below main a function returns 0 or -errno. Some failures of tasks have no
 * errno of their own; they use the nearest one, and failure_kind gives each
 * the word that results and reports use.
 *
 *   -ETIMEDOUT     timeout             -ECONNREFUSED  refused
 *   -ECONNRESET    reset               -EPROTO        malformed answer
 *   -EMSGSIZE      body too long       -ENODATA       body cut short
 *   -EBADMSG       wrong body          -EBUSY         http 503
 *   -EREMOTEIO     http status         -EHOSTUNREACH  unreachable
 *   -EOWNERDEAD    worker died         -ECANCELED     cancelled
 *   -ETIME         wait cut short      -EBADRQC       statement failed
 *   -ENOMSG        no such row         -EILSEQ        corrupt image
 *   -EFBIG         image too large     -EBADE         broken line
 *   -EOVERFLOW     number too large    -E2BIG         line too long
 *   -ENOBUFS       too many keys       -ESTALE        file changed
 *   -ENOENT        no such file        -EACCES        permission denied
 *   anything else  its symbolic name: "EMFILE"
 */
#ifndef CORE_FAILURE_H
#define CORE_FAILURE_H

#include <stdint.h>

/* The word for a status (0 or -errno); never NULL, static storage. */
const char *failure_kind(int status);

/* Keep the explanation where worker processes can leave one too. Once, before
 * the first fork. Returns 0 or -errno. */
int failure_share(void);

/* Leave a sentence for main to print: what was tried, on what, why it failed
 * and what to do next. The first one is kept. From any thread, and from any
 * process of the run. Returns `status`, so that one can return it. */
int failure_explain(int status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The sentence left, or NULL. */
const char *failure_explanation(void);

/* Leave a remark on something that went wrong and was dealt with (a worker
 * that died and was replaced …); main prints it and keeps it in the result.
 * Main thread of the parent only; past FAILURE_REMARKS only the count goes on.
 */
#define FAILURE_REMARKS 8
void failure_remark(const char *format, ...)
    __attribute__((format(printf, 1, 2)));
/* Remark number n, or NULL where there is none (or it was not kept). */
const char *failure_remark_get(uint64_t n);
uint64_t failure_remark_count(void);

#endif
