/* Writing a result set so that nothing that was recorded is lost: manifest.json
 * is written beside and renamed, runs.jsonl is appended to and flushed to disk
 * as each run ends, and a line that could not be written whole is taken back.
 */
#ifndef HARNESS_RECORDER_H
#define HARNESS_RECORDER_H

#include <jansson.h>
#include <stdint.h>
#include <sys/types.h>

struct recorder {
    char *directory;
    int fd; /* of runs.jsonl */
    off_t size;
};

/* Make `directory` with its parents and begin a set in it. Returns 0; -EEXIST:
 * a set is there already; or another -errno. `why` says it in a sentence. */
int recorder_create(struct recorder *, const char *directory,
                    const json_t *manifest, char *why, size_t why_size);

/* Go on with the set in `directory`, of whose runs.jsonl the first
 * `whole_bytes` bytes are whole lines; what follows is cut off. -EBUSY:
 * another process writes to it. */
int recorder_resume(struct recorder *, const char *directory,
                    size_t whole_bytes, char *why, size_t why_size);

/* Write the manifest anew. Returns 0 or -errno; then the old one stays. */
int recorder_rewrite(const struct recorder *, const json_t *manifest);

/* Append one line and flush it to the disk. Returns 0 or -errno; then the line
 * is not there. */
int recorder_append(struct recorder *, const json_t *line);

void recorder_close(struct recorder *);

/* Make "latest" beside `directory` point at it, in one step. Returns 0 or
 * -errno. */
int recorder_link_latest(const char *directory);

#endif
