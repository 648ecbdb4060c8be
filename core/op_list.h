/* Operations in order, linked through themselves: from when a loop is asked for
 * one until its end was called. Belongs to whoever keeps it; no allocation. */
#ifndef CORE_OP_LIST_H
#define CORE_OP_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "core/loop.h"

struct op_list {
    struct loop_op *first, *last; /* last: only where there is a first */
};

static inline void op_list_add(struct op_list *list, struct loop_op *op)
{
    op->next = NULL;
    if (list->first)
        list->last->next = op;
    else
        list->first = op;
    list->last = op;
}

/* Take out the first, or NULL. */
static inline struct loop_op *op_list_take(struct op_list *list)
{
    struct loop_op *op = list->first;

    if (op)
        list->first = op->next;
    return op;
}

/* Move all of `from` behind `to`. */
static inline void op_list_move(struct op_list *to, struct op_list *from)
{
    if (!from->first)
        return;
    if (to->first)
        to->last->next = from->first;
    else
        to->first = from->first;
    to->last = from->last;
    from->first = NULL;
}

static inline bool op_list_has(const struct op_list *list,
                               const struct loop_op *op)
{
    const struct loop_op *at = list->first;

    while (at && at != op)
        at = at->next;
    return at != NULL;
}

/* Take out this one. False: it is not there. */
static inline bool op_list_remove(struct op_list *list,
                                  const struct loop_op *op)
{
    struct loop_op *before = NULL, *at = list->first;

    while (at && at != op) {
        before = at;
        at = at->next;
    }
    if (!at)
        return false;
    if (before)
        before->next = at->next;
    else
        list->first = at->next;
    if (list->last == at)
        list->last = before;
    return true;
}

#endif
