/* Option tables on the command line. */
#include "core/cli.h"

#include <argp.h>
#include <stdlib.h>
#include <string.h>

#define EXIT_USAGE   2
#define FIRST_KEY    0x1000 /* no character, so no short options */
#define KEY_DESCRIBE 0x0ffe
#define KEY_EXPECTED 0x0fff
#define WHY_BYTES    256

const char *argp_program_version = "cbench variant, protocol schema 1";

/* One option of the command line and whether it was given. */
struct entry {
    const struct option_row *row;
    bool given;
};

struct parse {
    struct cli *cli;
    struct entry *entries; /* by key - FIRST_KEY */
    size_t count;
};

static error_t parse_option(int key, char *argument, struct argp_state *state)
{
    struct parse *parse = state->input;
    char why[WHY_BYTES];

    switch (key) {
    case KEY_DESCRIBE:
        parse->cli->describe = true;
        return 0;
    case KEY_EXPECTED:
        parse->cli->print_expected = true;
        return 0;
    case ARGP_KEY_ARG:
        argp_error(state, "'%s': a variant takes options only", argument);
        return 0;
    }
    /* argp's own keys lie on both sides of ours. */
    if (key < FIRST_KEY || (size_t)(key - FIRST_KEY) >= parse->count)
        return ARGP_ERR_UNKNOWN;

    struct entry *entry = &parse->entries[key - FIRST_KEY];
    if (entry->given)
        argp_error(state, "--%s is given twice; give it once",
                   entry->row->name);
    entry->given = true;
    if (option_set(entry->row, argument ? argument : "true", why,
                   sizeof(why)) != 0)
        argp_error(state, "%s", why);
    return 0;
}

static const char *argument_word(const struct option_row *row)
{
    switch (row->type) {
    case OPTION_COUNT:
        return "N";
    case OPTION_NS:
        return "MS";
    case OPTION_CHOICE:
        return row->choices;
    case OPTION_TEXT:
        return "TEXT";
    case OPTION_FLAG:
    case OPTION_END:
        break;
    }
    return NULL;
}

static size_t count_rows(const struct cli *cli)
{
    size_t count = 0;

    for (size_t i = 0; i < cli->group_count; i++)
        for (const struct option_row *row = cli->groups[i].rows;
             row && row->name; row++)
            count++;
    return count;
}

/* Fill argp's table: a heading for each group, then its options. */
static void fill_options(const struct cli *cli, struct argp_option *options,
                         struct entry *entries)
{
    struct argp_option *option = options;
    int key = FIRST_KEY;

    for (size_t i = 0; i < cli->group_count; i++) {
        const int place = (int)i + 1;

        if (!cli->groups[i].rows || !cli->groups[i].rows->name)
            continue;
        *option++ =
            (struct argp_option){.doc = cli->groups[i].name, .group = place};
        for (const struct option_row *row = cli->groups[i].rows; row->name;
             row++) {
            entries[key - FIRST_KEY].row = row;
            *option++ = (struct argp_option){.name = row->name,
                                             .key = key,
                                             .arg = argument_word(row),
                                             .doc = row->help,
                                             .group = place};
            key++;
        }
    }
    *option++ = (struct argp_option){
        .name = "describe",
        .key = KEY_DESCRIBE,
        .group = -1,
        .doc = "print what this is and its options, as JSON"};
    *option++ = (struct argp_option){
        .name = "print-expected",
        .key = KEY_EXPECTED,
        .group = -1,
        .doc = "print the digest that this run must have, and run nothing"};
    *option = (struct argp_option){0};
}

void cli_parse(struct cli *cli, int argc, char **argv)
{
    const size_t rows = count_rows(cli);
    struct argp_option *options =
        calloc(rows + cli->group_count + 3, sizeof(*options));
    struct entry *entries = calloc(rows + 1, sizeof(*entries));
    const struct argp argp = {
        .options = options, .parser = parse_option, .doc = cli->doc};
    struct parse parse = {cli, entries, rows};

    if (!options || !entries)
        abort();
    argp_err_exit_status = EXIT_USAGE;
    option_defaults(cli->groups, cli->group_count);
    fill_options(cli, options, entries);
    argp_parse(&argp, argc, argv, 0, NULL, &parse);
    free(entries);
    free(options);
}
