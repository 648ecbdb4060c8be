/* libcurl asks for sockets to be watched and for one timer a multi handle; the
 * loop says when they are ready; libcurl then says which transfers ended.
 *
 * Watching is lazy. libcurl stops watching a socket at the end of each transfer
 * and asks for the same again when the next one uses the connection: two system
 * calls a request. Here the descriptor stays registered until libcurl closes
 * it, so asking for the same again costs nothing.
 */
#include "workloads/stages/http_loop.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>

#include "core/clock.h"

#define CHUNK 64 /* connections that are allocated together */

struct shard {
    struct loop_timer timer;
    struct http_loop *owner;
    CURLM *multi;
};

/* What is known of a descriptor; its place in the table is its number. */
struct connection {
    struct loop_watch watch;
    struct shard *shard;
    bool wanted; /* libcurl asks for it; else it is only kept registered */
};

struct http_loop {
    struct loop *loop;
    struct transfer *transfers;
    uint32_t transfer_count, shard_count;
    uint32_t chunk_count;
    struct connection **chunks; /* [fd / CHUNK][fd % CHUNK]; NULL: none yet */
    struct shard shards[];
};

static struct shard *shard_of(struct http_loop *self, uint32_t which)
{
    return &self->shards[which % self->shard_count];
}

/* --- The table of connections --------------------------------------------- */

static int grow_table(struct http_loop *self, uint32_t chunk_count)
{
    struct connection **chunks =
        realloc(self->chunks, chunk_count * sizeof(*chunks));

    if (!chunks)
        return -ENOMEM;
    while (self->chunk_count < chunk_count)
        chunks[self->chunk_count++] = NULL;
    self->chunks = chunks;
    return 0;
}

/* The connection at `fd`, or NULL: it was never watched. */
static struct connection *find(const struct http_loop *self, int fd)
{
    const uint32_t chunk = (uint32_t)fd / CHUNK;

    if (chunk >= self->chunk_count || !self->chunks[chunk])
        return NULL;
    return &self->chunks[chunk][fd % CHUNK];
}

/* The same, made where there is none; NULL: no memory. */
static struct connection *find_or_make(struct http_loop *self, int fd)
{
    const uint32_t chunk = (uint32_t)fd / CHUNK;

    if (chunk >= self->chunk_count && grow_table(self, 2 * chunk + 1) < 0)
        return NULL;
    if (!self->chunks[chunk])
        self->chunks[chunk] = calloc(CHUNK, sizeof(struct connection));
    return find(self, fd);
}

/* --- What ended ----------------------------------------------------------- */

static void end(struct shard *shard, struct transfer *transfer, CURLcode code)
{
    struct task *task = transfer->task;
    int status;

    /* What the handle knows of its transfer is lost when it leaves. */
    status = transfer_end(transfer, code);
    curl_multi_remove_handle(shard->multi, transfer->easy);
    loop_task_done(shard->owner->loop, task, status);
}

static void end_all(struct shard *shard, CURLcode code)
{
    struct http_loop *self = shard->owner;

    for (uint32_t i = 0; i < self->transfer_count; i++)
        if (shard_of(self, i) == shard && self->transfers[i].task)
            end(shard, &self->transfers[i], code);
}

static void take_ended(struct shard *shard)
{
    CURLMsg *message;
    int left;

    while ((message = curl_multi_info_read(shard->multi, &left))) {
        char *transfer = NULL;

        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        end(shard, (struct transfer *)transfer, message->data.result);
    }
}

/* Let libcurl go on after `what` happened. */
static void act(struct shard *shard, curl_socket_t what, int events)
{
    int running;
    CURLMcode code =
        curl_multi_socket_action(shard->multi, what, events, &running);

    take_ended(shard);
    /* A socket could not be watched or a timer not be set: without them the
     * others would wait for ever. */
    if (code != CURLM_OK)
        end_all(shard, CURLE_OUT_OF_MEMORY);
}

/* --- The loop's callbacks --------------------------------------------------
 */

static void timer_fires(struct loop_timer *timer)
{
    /* The timer is the shard's first member. */
    act((struct shard *)timer, CURL_SOCKET_TIMEOUT, 0);
}

static void connection_ready(struct loop_watch *watch, uint32_t events)
{
    /* The watch is the connection's first member. */
    struct connection *connection = (struct connection *)watch;
    int bits = 0;

    /* An idle connection that the origin closed would be ready for ever;
     * libcurl finds out when it next looks at it. */
    if (!connection->wanted) {
        loop_watch_stop(connection->shard->owner->loop, watch);
        return;
    }
    /* Whatever it waits for will tell the error. */
    if (events & (LOOP_ERROR | LOOP_HANGUP))
        events |= watch->events;
    if (events & LOOP_READ)
        bits |= CURL_CSELECT_IN;
    if (events & LOOP_WRITE)
        bits |= CURL_CSELECT_OUT;
    act(connection->shard, watch->fd, bits);
}

/* --- libcurl's callbacks ---------------------------------------------------
 */

static int watch_socket(struct shard *shard, int fd, uint32_t events)
{
    struct loop *loop = shard->owner->loop;
    struct connection *connection = find_or_make(shard->owner, fd);

    if (!connection)
        return -ENOMEM;
    connection->shard = shard;
    connection->wanted = true;
    connection->watch.ready = connection_ready;
    if (connection->watch.started)
        return loop_watch_change(loop, &connection->watch, events);
    return loop_watch_start(loop, &connection->watch, fd, events);
}

/* CURLMOPT_SOCKETFUNCTION */
static int socket_asked(CURL *easy, curl_socket_t fd, int what, void *opaque,
                        void *unused)
{
    struct shard *shard = opaque;
    struct connection *connection;
    uint32_t events = 0;

    (void)easy;
    (void)unused;
    if (what == CURL_POLL_REMOVE) {
        connection = find(shard->owner, fd);
        if (connection)
            connection->wanted = false;
        return 0;
    }
    if (what & CURL_POLL_IN)
        events |= LOOP_READ;
    if (what & CURL_POLL_OUT)
        events |= LOOP_WRITE;
    return watch_socket(shard, fd, events) < 0 ? -1 : 0;
}

/* CURLMOPT_TIMERFUNCTION */
static int timer_asked(CURLM *multi, long timeout_ms, void *opaque)
{
    struct shard *shard = opaque;
    struct loop *loop = shard->owner->loop;
    uint64_t due_ns = loop_now_ns(loop);

    (void)multi;
    if (timeout_ms < 0) {
        loop_timer_stop(loop, &shard->timer);
        return 0;
    }
    if (timeout_ms > 0)
        due_ns = clock_now_ns() + (uint64_t)timeout_ms * NS_PER_MS;
    return loop_timer_set(loop, &shard->timer, due_ns) < 0 ? -1 : 0;
}

/* A connection is about to be closed. */
static void socket_closes(void *opaque, int fd)
{
    struct http_loop *self = opaque;
    struct connection *connection = find(self, fd);

    if (connection)
        loop_watch_stop(self->loop, &connection->watch);
}

/* --- Life ------------------------------------------------------------------
 */

static int open_shard(struct shard *shard, long connections)
{
    CURLM *multi = transfer_new_multi();
    CURLMcode code;

    if (!multi)
        return -ENOMEM;
    shard->multi = multi;
    shard->timer.fire = timer_fires;
    code = curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket_asked);
    if (!code)
        code = curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, shard);
    if (!code)
        code = curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer_asked);
    if (!code)
        code = curl_multi_setopt(multi, CURLMOPT_TIMERDATA, shard);
    if (!code)
        code = curl_multi_setopt(multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING);
    /* Every lane can keep its connection alive. */
    if (!code)
        code = curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, connections);
    return code ? -ENOMEM : 0;
}

int http_loop_new(struct http_loop **result, struct loop *loop, uint64_t multis,
                  struct transfer *transfers, uint32_t count)
{
    const uint32_t shard_count = multis < count ? (uint32_t)multis : count;
    const uint32_t lanes_each = (count + shard_count - 1) / shard_count;
    struct http_loop *self =
        calloc(1, sizeof(*self) + shard_count * sizeof(self->shards[0]));
    int status;

    if (!self)
        return -ENOMEM;
    self->loop = loop;
    self->transfers = transfers;
    self->transfer_count = count;
    self->shard_count = shard_count;
    status = loop_reserve_timers(loop, shard_count);
    for (uint32_t i = 0; i < count; i++) {
        transfers[i].closes = socket_closes;
        transfers[i].observer = self;
    }
    for (uint32_t i = 0; status == 0 && i < shard_count; i++) {
        self->shards[i].owner = self;
        status = open_shard(&self->shards[i], (long)lanes_each);
    }
    if (status < 0)
        http_loop_free(self);
    else
        *result = self;
    return status;
}

void http_loop_free(struct http_loop *self)
{
    if (!self)
        return;
    for (uint32_t i = 0; i < self->shard_count; i++) {
        /* Closes the connections that it kept alive. */
        curl_multi_cleanup(self->shards[i].multi);
        loop_timer_stop(self->loop, &self->shards[i].timer);
    }
    for (uint32_t i = 0; i < self->chunk_count; i++)
        free(self->chunks[i]);
    free(self->chunks);
    free(self);
}

int http_loop_start(struct http_loop *self, uint32_t which)
{
    struct transfer *transfer = &self->transfers[which];
    CURLMcode code =
        curl_multi_add_handle(shard_of(self, which)->multi, transfer->easy);

    if (code == CURLM_OK)
        return 0;
    transfer->task = NULL;
    return -ENOMEM;
}

void http_loop_cancel(struct http_loop *self, uint32_t which)
{
    struct transfer *transfer = &self->transfers[which];

    transfer->task = NULL;
    curl_multi_remove_handle(shard_of(self, which)->multi, transfer->easy);
}
