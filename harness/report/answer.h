/* The answer: kinds of work × models, as the first screen shows it in Markdown,
 * in HTML and in a terminal. Nothing here prints.
 *
 * Its rows are those that experiments name (`answer` in their files); where no
 * experiment of the set names any, the first few kinds of work in which
 * something was compared. Its columns are the models that occur in most rows;
 * of the others a row shows the best one.
 *
 * Ownership: points into the analysis, which must outlive it.
 */
#ifndef HARNESS_REPORT_ANSWER_H
#define HARNESS_REPORT_ANSWER_H

#include "harness/report/leaders.h"

#define ANSWER_COLUMNS_MAX  6
#define ANSWER_FALLBACK_MAX 9  /* rows, where none are named */
#define ANSWER_ROWS_MAX     12 /* rows, where they are */

/* What a cell says, from least to best. */
enum merit {
    MERIT_ABSENT,   /* the model has no case in this kind of work */
    MERIT_HOLE,     /* it has, but none with a verified time */
    MERIT_ALONE,    /* a time, and nothing to compare it with */
    MERIT_FEW,      /* too few rounds for a verdict */
    MERIT_SLOWER,   /* than the baseline */
    MERIT_SAME,     /* no measurable difference from the baseline */
    MERIT_BASELINE, /* what the others are compared with */
    MERIT_FASTER,
};

struct answer_cell {
    const struct case_view *view; /* NULL: absent */
    enum merit merit;
    bool best;      /* fastest of its row, or not measurably slower */
    unsigned shade; /* of SLOWER and FASTER, from 1 to 4: how much */
    /* What it costs; 0: not known, or it would mislead. */
    double cpu_ns;       /* CPU time of a task */
    double memory_bytes; /* of the whole process tree at its height, observed */
    double p99_ns;       /* of a task, where tasks wait */
};

struct answer_row {
    struct contest contest;
    struct work work;
    char *label;               /* what the row is called */
    struct answer_cell *cells; /* one for each column */
    struct answer_cell other;  /* the best one of models without a column */
    size_t other_count;        /* how many of these have a case here */
    size_t best_count;         /* cells that are best, `other` included */
};

struct answer {
    const char **columns; /* models */
    size_t column_count;
    bool has_others; /* some row has models without a column */
    bool named;      /* the experiments name the rows */
    struct answer_row *rows;
    size_t row_count;
};

/* Returns 0 or -ENOMEM; release is needed in either case. */
int answer_init(struct answer *, const struct analysis *);
void answer_release(struct answer *);

/* Whether no row above is of the same experiment: what a few findings are
 * chosen by. */
bool answer_is_first(const struct answer *, size_t row);

/* The entry or the baseline of a model in a kind of work as a cell. Returns 0
 * or -ENOMEM. */
int answer_cell(struct answer_cell *, const struct contest *,
                const char *model);

#endif
