/* socket: GET a body from the origin over a plain socket, without libcurl.
 *
 * The control of http: the same requests, byte for byte, with the same options
 * and the same results, by a client that is nothing but system calls and a
 * parser (libhttp-parser). What http costs more under a model is libcurl; what
 * socket costs more under one model than under another is the model. It does
 * not show a network, as http does not, and it is no HTTP client to be used: no
 * names, no redirects, no TLS.
 */
#include "workloads/stages/socket.h"
#include "core/workload.h"
#include "workloads/stages/http_request.h"

const struct workload workload = {
    .name = "socket",
    .summary = "GET a body from the origin over a plain socket",
    .io = &socket_stage,
    .expected = http_digest_expected,
};
