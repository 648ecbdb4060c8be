/* Types and units of expressions (see types.h). */
#include "harness/claims/types.h"

const struct claim_unit claim_units[] = {
    {"ns", 1e-9, CLAIM_SECONDS},
    {"us", 1e-6, CLAIM_SECONDS},
    {"ms", 1e-3, CLAIM_SECONDS},
    {"s", 1, CLAIM_SECONDS},
    {"B", 1, CLAIM_BYTES},
    {"KiB", 1024, CLAIM_BYTES},
    {"MiB", 1024. * 1024, CLAIM_BYTES},
    {"GiB", 1024. * 1024 * 1024, CLAIM_BYTES},
    {"x", 1, CLAIM_RATIO},
    {"%", 0.01, CLAIM_SHARE},
    {0},
};

const char *claim_type_name(enum claim_type type)
{
    static const char *const names[] = {
        [CLAIM_TRUTH] = "true or false", [CLAIM_NUMBER] = "a number",
        [CLAIM_RATIO] = "a number",      [CLAIM_SHARE] = "a number",
        [CLAIM_SECONDS] = "a time",      [CLAIM_BYTES] = "a size"};

    return names[type];
}

bool claim_is_plain(enum claim_type type)
{
    return type == CLAIM_NUMBER || type == CLAIM_RATIO || type == CLAIM_SHARE;
}

/* Of two plain numbers, that which is shown as more than a number. */
static enum claim_type plainest(enum claim_type a, enum claim_type b)
{
    return a == CLAIM_NUMBER ? b : a;
}

bool claim_type_of(enum claim_arithmetic operation, enum claim_type a,
                   enum claim_type b, enum claim_type *type)
{
    const bool plain = claim_is_plain(a) && claim_is_plain(b);

    if (operation == CLAIM_DIVIDE && !claim_is_plain(b)) {
        *type = CLAIM_RATIO;
        return a == b;
    }
    if (operation == CLAIM_DIVIDE && !plain) {
        *type = a;
        return true;
    }
    if (operation == CLAIM_MULTIPLY && !plain) {
        *type = claim_is_plain(a) ? b : a;
        return claim_is_plain(a) || claim_is_plain(b);
    }
    *type = operation == CLAIM_DIVIDE ? CLAIM_RATIO : plainest(a, b);
    return plain || a == b;
}
