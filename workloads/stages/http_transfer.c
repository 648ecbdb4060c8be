/* Easy handles: their settings, their requests, and what their results mean.
 *
 * The settings leave out what plain HTTP on numeric addresses has no use for:
 * proxies, certificate stores, signals. They are the same for both faces, so a
 * comparison of models compares no settings.
 */
#include "workloads/stages/http_transfer.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"

/* --- Descriptors ---------------------------------------------------------- */

/* Every multi handle, also the one that curl_easy_perform makes for itself,
 * opens a pair of sockets for curl_multi_wakeup, and does without where it gets
 * none. With them each blocking worker would hold three descriptors, and 9,000
 * of them more than a limit of 20,000 allows. Nobody here wakes a multi handle,
 * so libcurl is told that there is no pair to be had. */
static _Thread_local bool no_pairs;

/* Takes the place of the C library's, which every other caller still gets. */
int socketpair(int domain, int type, int protocol, int fds[2])
{
    if (no_pairs) {
        errno = EMFILE;
        return -1;
    }
    return (int)syscall(SYS_socketpair, domain, type, protocol, fds);
}

CURLcode transfer_perform(struct transfer *transfer)
{
    CURLcode code;

    no_pairs = true;
    code = curl_easy_perform(transfer->easy);
    no_pairs = false;
    return code;
}

CURLM *transfer_new_multi(void)
{
    CURLM *multi;

    no_pairs = true;
    multi = curl_multi_init();
    no_pairs = false;
    return multi;
}

/* --- The handle ----------------------------------------------------------- */

/* A body longer than what was asked for is refused as soon as it is seen. */
static size_t keep_body(char *bytes, size_t one, size_t size, void *opaque)
{
    struct transfer *transfer = opaque;
    struct task *task = transfer->task;

    (void)one; /* always 1 */
    if (size > transfer->request->bytes - task->bytes)
        return CURL_WRITEFUNC_ERROR;
    memcpy(transfer->buffer + task->bytes, bytes, size);
    task->bytes += (uint32_t)size;
    return size;
}

/* libcurl does not tell why it got no socket. */
static curl_socket_t open_socket(void *opaque, curlsocktype purpose,
                                 struct curl_sockaddr *address)
{
    struct transfer *transfer = opaque;
    const int fd = socket(address->family, address->socktype | SOCK_CLOEXEC,
                          address->protocol);

    (void)purpose;
    if (fd < 0)
        transfer->socket_error = errno;
    return fd < 0 ? CURL_SOCKET_BAD : fd;
}

static int close_socket(void *opaque, curl_socket_t fd)
{
    const struct linger reset = {.l_onoff = 1, .l_linger = 0};
    struct transfer *transfer = opaque;

    if (transfer->closes)
        transfer->closes(transfer->observer, fd);
    if (transfer->leaving)
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
    return close(fd);
}

static long timeout_ms(const struct http_request *request)
{
    return (long)((request->timeout_ns + NS_PER_MS - 1) / NS_PER_MS);
}

static CURLcode set_numbers(CURL *easy, const struct http_request *request)
{
    const long once = request->keep_alive == KEEP_ALIVE_NO;
    const struct {
        CURLoption option;
        long value;
    } numbers[] = {
        {CURLOPT_NOSIGNAL, 1},
        {CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1},
        {CURLOPT_IPRESOLVE, CURL_IPRESOLVE_V4},
        {CURLOPT_TIMEOUT_MS, timeout_ms(request)},
        /* libcurl allocates as much for each transfer, 1024 at least. */
        {CURLOPT_BUFFERSIZE, (long)http_receive_bytes(request)},
        {CURLOPT_MAXCONNECTS, 1},
        {CURLOPT_FORBID_REUSE, once},
        /* Until transfer_end says otherwise. */
        {CURLOPT_FRESH_CONNECT, 1},
    };
    CURLcode code = CURLE_OK;

    for (size_t i = 0; !code && i < sizeof(numbers) / sizeof(numbers[0]); i++)
        code = curl_easy_setopt(easy, numbers[i].option, numbers[i].value);
    return code;
}

static CURLcode set_texts(CURL *easy)
{
    static const struct {
        CURLoption option;
        const char *value;
    } texts[] = {
        {CURLOPT_PROTOCOLS_STR, "http"},
        /* Nothing from the environment. */
        {CURLOPT_PROXY, ""},
        {CURLOPT_NOPROXY, "*"},
        /* Copied for each connection, although no certificate is ever read. */
        {CURLOPT_CAINFO, NULL},
        {CURLOPT_CAPATH, NULL},
        {CURLOPT_PROXY_CAINFO, NULL},
        {CURLOPT_PROXY_CAPATH, NULL},
    };
    CURLcode code = CURLE_OK;

    for (size_t i = 0; !code && i < sizeof(texts) / sizeof(texts[0]); i++)
        code = curl_easy_setopt(easy, texts[i].option, texts[i].value);
    return code;
}

static CURLcode set_callbacks(CURL *easy)
{
    CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, keep_body);

    if (!code)
        code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    if (!code)
        code =
            curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
    return code;
}

/* What the callbacks are given, and what finds the transfer of a handle. */
static CURLcode set_pointers(CURL *easy, struct transfer *transfer)
{
    static const CURLoption options[] = {
        CURLOPT_WRITEDATA,
        CURLOPT_OPENSOCKETDATA,
        CURLOPT_CLOSESOCKETDATA,
        CURLOPT_PRIVATE,
    };
    CURLcode code = CURLE_OK;

    for (size_t i = 0; !code && i < sizeof(options) / sizeof(options[0]); i++)
        code = curl_easy_setopt(easy, options[i], transfer);
    return code;
}

int transfer_open(struct transfer *transfer, const struct http_request *request,
                  uint32_t address)
{
    CURL *easy = curl_easy_init();

    if (!easy)
        return -ENOMEM;
    *transfer =
        (struct transfer){.easy = easy, .request = request, .address = address};
    if (set_numbers(easy, request) || set_texts(easy) || set_callbacks(easy) ||
        set_pointers(easy, transfer)) {
        transfer_close(transfer);
        return -ENOMEM;
    }
    return 0;
}

void transfer_close(struct transfer *transfer)
{
    transfer->leaving = true;
    curl_easy_cleanup(transfer->easy);
    transfer->easy = NULL;
}

int transfer_begin(struct transfer *transfer, struct task *task, void *buffer)
{
    const struct http_request *request = transfer->request;
    char url[HTTP_URL_BYTES];

    http_request_url(request, transfer->address, task->index, url);
    if (curl_easy_setopt(transfer->easy, CURLOPT_URL, url))
        return -ENOMEM;
    transfer->task = task;
    transfer->buffer = buffer;
    transfer->socket_error = 0;
    task->bytes = 0;
    return 0;
}

/* --- Results -------------------------------------------------------------- */

/* No answer: why. */
static int transport_status(const struct transfer *transfer, CURLcode code)
{
    long error = transfer->socket_error;

    switch (code) {
    case CURLE_COULDNT_CONNECT:
        if (error == 0)
            curl_easy_getinfo(transfer->easy, CURLINFO_OS_ERRNO, &error);
        return error > 0 ? (int)-error : -ECONNREFUSED;
    case CURLE_OPERATION_TIMEDOUT:
        return -ETIMEDOUT;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
        return -ECONNRESET;
    case CURLE_PARTIAL_FILE:
        return -ENODATA;
    case CURLE_WRITE_ERROR:
        return -EMSGSIZE;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL: /* an answer without a status line */
        return -EPROTO;
    case CURLE_OUT_OF_MEMORY:
        return -ENOMEM;
    default:
        return -EIO;
    }
}

static int answer_status(const struct transfer *transfer, CURLcode code)
{
    long answer = 0;

    curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &answer);
    /* The body of another answer may be longer than ours. */
    if ((code == CURLE_OK || code == CURLE_WRITE_ERROR) &&
        http_answer_status(answer) != 0)
        return http_answer_status(answer);
    if (code != CURLE_OK)
        return transport_status(transfer, code);
    if (!transfer->request->path &&
        transfer->task->bytes < transfer->request->bytes)
        return -ENODATA;
    return 0;
}

int transfer_end(struct transfer *transfer, CURLcode code)
{
    struct task *task = transfer->task;
    const int status = answer_status(transfer, code);

    if (status == 0)
        task->digest = digest_bytes(transfer->buffer, task->bytes);
    else
        task->bytes = 0;
    /* A handle's first transfer does not search the connection cache, which
     * holds nothing for it: with thousands of handles in one cache that search
     * costs more than the request. */
    if (!transfer->warm && transfer->request->keep_alive == KEEP_ALIVE_YES)
        curl_easy_setopt(transfer->easy, CURLOPT_FRESH_CONNECT, 0L);
    transfer->warm = true;
    transfer->task = NULL;
    return status;
}
