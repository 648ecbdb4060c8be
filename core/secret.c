/* Finding passwords by the two ways of writing one down (see secret.h). */
#include "core/secret.h"

#include <string.h>
#include <strings.h>

static void cover(char *from, const char *end)
{
    for (; from < end; from++)
        *from = '*';
}

/* The password between "://user:" and the last '@' of the authority. A '/' or
 * '?' that should have been written as %2F or %3F may stand in it, so where the
 * authority has no '@' one further on counts: better to hide too much. */
static void hide_in_authority(char *text)
{
    char *user = strstr(text, "://"), *colon, *at;

    if (!user)
        return;
    user += 3;
    at = memrchr(user, '@', strcspn(user, "/?"));
    if (!at)
        at = strrchr(user, '@');
    colon = at ? memchr(user, ':', (size_t)(at - user)) : NULL;
    if (colon)
        cover(colon + 1, at);
}

/* The end of a value: of a quoted one the closing quote, behind which '&' and
 * blanks end the others. */
static char *value_end(char *value)
{
    if (*value != '\'')
        return value + strcspn(value, "& \t\n");
    for (value++; *value && *value != '\''; value++)
        if (*value == '\\' && value[1])
            value++;
    return value;
}

/* Each value of password= and of sslpassword=, however blanks stand there. */
static void hide_in_settings(char *text)
{
    static const char key[] = "password";

    for (char *at = text; (at = strcasestr(at, key));) {
        at += sizeof key - 1;
        char *value = at + strspn(at, " \t");

        if (*value != '=')
            continue;
        value += 1 + strspn(value + 1, " \t");
        at = value_end(value);
        cover(value, at);
    }
}

void secret_hide(char *text)
{
    hide_in_authority(text);
    hide_in_settings(text);
}
