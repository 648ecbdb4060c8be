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
 *   anything else  its symbolic name: "EMFILE"
 */
#ifndef CORE_FAILURE_H
#define CORE_FAILURE_H

/* The word for a status (0 or -errno); never NULL, static storage. */
const char *failure_kind(int status);

/* Leave a sentence for main to print: what was tried, on what, why it failed
 * and what to do next. Keeps the first one until it is read; of one process,
 * from any thread. Returns `status`, so that one can return it. */
int failure_explain(int status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The sentence left, or NULL. */
const char *failure_explanation(void);

#endif
