/* Numbers as people read them. */
#include "harness/report/show.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Three significant digits, plain: 0.0123, 1.23, 12.3, 123, 1,230. */
static struct shown three_digits(double value)
{
    struct shown shown;
    double size = fabs(value);
    int decimals;

    if (size >= 999.5)
        return show_count((uint64_t)llround(size));
    decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    if (size > 0 && size < 0.995)
        decimals = 2 - (int)floor(log10(size));
    if (decimals > 9)
        decimals = 9;
    snprintf(shown.text, sizeof(shown.text), "%.*f", decimals, value);
    return shown;
}

static struct shown with_unit(double value, const char *const units[],
                              double step)
{
    struct shown shown, digits;
    unsigned unit = 0;

    while (units[unit + 1] && value >= step * 0.9995) {
        value /= step;
        unit++;
    }
    digits = three_digits(value);
    snprintf(shown.text, sizeof(shown.text), "%.40s %s", digits.text,
             units[unit]);
    return shown;
}

struct shown show_ns(double ns)
{
    static const char *const units[] = {"ns", "µs", "ms", "s", NULL};

    return with_unit(ns, units, 1000);
}

/* With a space at which no line is broken. */
static struct shown join(struct shown plain)
{
    struct shown joined;
    char *space = strchr(plain.text, ' ');

    *space = '\0';
    snprintf(joined.text, sizeof(joined.text), "%.30s\u00a0%.20s", plain.text,
             space + 1);
    return joined;
}

struct shown show_ns_joined(double ns)
{
    return join(show_ns(ns));
}

/* What somebody typed has no more digits than were typed. */
struct shown show_wait(double ns)
{
    static const char *const units[] = {"ns", "µs", "ms", "s"};
    struct shown shown;
    unsigned unit = 0;

    for (; unit < 3 && ns >= 1000; unit++)
        ns /= 1000;
    snprintf(shown.text, sizeof(shown.text), "%.4g %s", ns, units[unit]);
    return shown;
}

struct shown show_bytes(double bytes)
{
    static const char *const units[] = {"B", "KiB", "MiB", "GiB", "TiB", NULL};

    return with_unit(bytes, units, 1024);
}

struct shown show_bytes_joined(double bytes)
{
    return join(show_bytes(bytes));
}

struct shown show_count(uint64_t count)
{
    struct shown shown;
    char digits[32];
    size_t length, at = 0;

    snprintf(digits, sizeof(digits), "%" PRIu64, count);
    length = strlen(digits);
    for (size_t i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            shown.text[at++] = ',';
        shown.text[at++] = digits[i];
    }
    shown.text[at] = '\0';
    return shown;
}

struct shown show_number(double number)
{
    struct shown shown;

    if (number >= 0 && number < 1e15 && number == floor(number))
        return show_count((uint64_t)number);
    snprintf(shown.text, sizeof(shown.text), "%.3g", number);
    return shown;
}

/* Ratios near and below 1 have two decimals too. */
static struct shown ratio_digits(double ratio)
{
    struct shown shown;

    if (ratio >= 0.995 || ratio < 0.0995)
        return three_digits(ratio);
    snprintf(shown.text, sizeof(shown.text), "%.2f", ratio);
    return shown;
}

struct shown show_ratio(double ratio)
{
    struct shown shown = ratio_digits(ratio);

    strcat(shown.text, "×");
    return shown;
}

struct shown show_percent(double part)
{
    struct shown shown;

    snprintf(shown.text, sizeof(shown.text),
             part < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * part);
    return shown;
}

struct shown show_p(double p)
{
    struct shown shown;

    if (p < 0.0001)
        show_text(shown.text, sizeof(shown.text), "< 0.0001");
    else
        show_text(shown.text, sizeof(shown.text), p < 0.01 ? "%.4f" : "%.3f",
                  p);
    return shown;
}

struct shown show_ratio_span(double low, double high)
{
    struct shown shown;

    /* A word joiner behind the dash keeps lines from breaking there. */
    snprintf(shown.text, sizeof(shown.text), "%.28s–\u2060%.28s",
             ratio_digits(low).text, ratio_digits(high).text);
    return shown;
}

struct shown show_ns_span(double low, double high)
{
    struct shown shown;

    snprintf(shown.text, sizeof(shown.text), "%.28s – %.28s", show_ns(low).text,
             show_ns(high).text);
    return shown;
}

void show_text(char *text, size_t size, const char *format, ...)
{
    va_list arguments;
    size_t end;
    int length;

    va_start(arguments, format);
    length = vsnprintf(text, size, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length < size)
        return;
    /* Step back over a last character that may not be whole. */
    end = size - 1;
    while (end > 0 && ((unsigned char)text[end - 1] & 0xc0) == 0x80)
        end--;
    if (end > 0 && (unsigned char)text[end - 1] >= 0xc0)
        end--;
    text[end] = '\0';
}
