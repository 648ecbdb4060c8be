/* One transfer: a libcurl easy handle that is made once and used for one task
 * after another. Both faces of the stage use these alike.
 */
#ifndef WORKLOADS_STAGES_HTTP_TRANSFER_H
#define WORKLOADS_STAGES_HTTP_TRANSFER_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/task.h"
#include "workloads/stages/http_request.h"

struct transfer {
    CURL *easy;
    const struct http_request *request;
    struct task *task; /* NULL: idle */
    unsigned char *buffer;
    uint32_t address;
    int socket_error; /* errno where no socket could be made; else 0 */
    bool warm;        /* the handle has made a connection before */
    bool leaving;     /* no further task will come */
    /* Who must know before a connection that this handle made is closed, be it
     * after transfer_close; NULL: nobody. */
    void (*closes)(void *observer, int fd);
    void *observer;
};

/* Make the handle; it fetches from the address number `address`. On the thread
 * that uses it. Returns 0 or -ENOMEM; then there is nothing to close. */
int transfer_open(struct transfer *, const struct http_request *,
                  uint32_t address);
/* Connections that are still alive end with a reset: else a run would leave
 * thousands of them in TIME_WAIT for a minute, and the next run's connects
 * would be slower for it. */
void transfer_close(struct transfer *);

/* Point the handle at what `task` asks for; the body will go to `buffer`.
 * Returns 0 or -ENOMEM. */
int transfer_begin(struct transfer *, struct task *task, void *buffer);

/* libcurl says that the transfer ended: the task's status, its digest and size,
 * and the handle is idle again. Returns the status. */
int transfer_end(struct transfer *, CURLcode);

/* curl_easy_perform and curl_multi_init, but without the pair of sockets that
 * libcurl makes for curl_multi_wakeup, which nobody calls here. */
CURLcode transfer_perform(struct transfer *);
CURLM *transfer_new_multi(void);

#endif
