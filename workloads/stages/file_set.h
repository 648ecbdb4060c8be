/* The files that a run reads: made once, found again by later runs.
 *
 * A set is a directory of N files of the same size, whose content is a function
 * of the seed and of each file's index:
 *
 *   body   the first bytes - 8 bytes of digest_fill(id)
 *   seal   8 bytes, little-endian: file_set_seal(digest)
 *
 *   id     = digest_seeded(seed, index)
 *   digest = digest_pair(id, sum over the body's words: word_n × (2n + 1))
 *
 * (words are little-endian, the last is padded with zeros). So a file that is not
 * what it should be gives itself away to whoever reads it, and no file's seal is
 * its digest: one has to read all of it.
 */
#ifndef WORKLOADS_STAGES_FILE_SET_H
#define WORKLOADS_STAGES_FILE_SET_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define FILE_SEAL_BYTES     8
#define FILE_SET_NAME_BYTES 9 /* of a file in its set: 8 hex digits */

struct file_set {
    uint64_t seed, bytes, count;
    int directory;       /* the set's, open; -1: there is none */
    bool own;            /* of this run alone: removed by file_set_release */
    char path[PATH_MAX]; /* the set's */
};

/* Find the set in `where`, or make it there, all or nothing. `where` NULL: a set
 * of this run's own in a new temporary directory, which is removed again also
 * where SIGINT, SIGTERM or SIGHUP ends this process; or, where CBENCH_KEEP names
 * a directory that outlives the run, a set to be found there again. Files of a
 * set that is found are not looked at: what is wrong with one, its reader learns.
 * Returns 0 or -errno, explained. */
int file_set_have(struct file_set *, const char *where);
void file_set_release(struct file_set *);

/* Read every file once, or as much of it as can be. Returns 0 or -ENOMEM. */
int file_set_warm(const struct file_set *);
/* Put every file out of the page cache, and make sure of it. Returns 0 or
 * -EOPNOTSUPP, explained. */
int file_set_cool(const struct file_set *);

/* Open file `index` for reading with these further flags; a descriptor or
 * -errno. */
int file_set_open(const struct file_set *, uint64_t index, int flags);

uint64_t file_set_id(uint64_t seed, uint64_t index);
uint64_t file_set_digest(uint64_t id, const void *body, size_t size);
uint64_t file_set_seal(uint64_t digest);

#endif
