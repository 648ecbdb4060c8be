/* Files of claims: those with mistakes, the one that comes with cbench, and
 * names that try to be markup. */
#include "tests/unit/unit.h"

#include "harness/report/report_parts.h"
#include "tests/unit/claims_scene.h"

#define CHECK "claims:\n- claim: c\n  checks:\n  - that: "

static void bad_files(void **state)
{
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"", "claims.yaml:1:1: the file is empty"},
        {"claims: [", "not YAML"},
        {"- a", "keys with values are expected"},
        {"claim: []", "claims.yaml:1:1: unknown key \"claim\"; did you mean "
                      "\"claims\"?"},
        {"claims: 3", "claims.yaml:1:9: a list is expected"},
        {"claims:\n- claim: c", "2:3: \"checks\" is missing"},
        {"claims:\n- {claim: c, checks: []}", "2:22: there is no check"},
        {"claims:\n- lock: maybe\n  claim: c\n  checks:\n  - that: 1 < 2",
         "2:9: \"lock\" is yes or no"},
        {"claims:\n- claim: c\n  checks:\n  - when: x",
         "4:5: \"that\" is missing"},
        {CHECK "1 < 2\n  - that: 1 < 2", "4:5: \"when\" is missing"},
        {CHECK "'1 < 2'", "4:11: an expression stands here as it is"},
        {CHECK "|\n     1 < 2", "4:11: an expression stands here as it is"},
        {CHECK "1 <", "4:14: a number or a function is expected"},
        {CHECK "1 <\n      2 +\n      + 3", "6:7: a number or a function"},
        {CHECK "speedup('io-fanot', 'a') > 1",
         "4:19: there is no experiment \"io-fanot\"; did you mean "
         "\"io-fanout\"?"},
        {CHECK "speedup('io-fanout', 'evnt-loop') > 1",
         "4:32: there is no case or series of \"io-fanout\" called "
         "\"evnt-loop\"; did you mean \"event-loop\"?"},
        /* Of an experiment that this set lacks. */
        {CHECK "memory('waits',\n      'corotines') > 1 B",
         "5:7: there is no case or series of \"waits\" called \"corotines\"; "
         "did you mean \"coroutines\"?"},
        {CHECK "p9('waits', 'coroutines') > 1 s",
         "4:11: there is no function \"p9\"; did you mean \"p"},
        {CHECK "speedup('io-scaling', 'thread-pool') > 1",
         "4:33: \"thread-pool\" could be several cases of \"io-scaling\": "
         "thread-pool 1, thread-pool 10"},
        {CHECK "speedup('cpu-fanout', 'thread-pool') > 1",
         "name one, as 'GROUP/SERIES'"},
    };
    struct scene *scene = scene_open("full");

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(scene_decide(scene, rows[i].text), -EINVAL);
        assert_true(scene->problems.count > 0);
        if (!strstr(scene->problems.lines[0], rows[i].says))
            fail_msg("%s: %s", rows[i].text, scene->problems.lines[0]);
    }
    /* All mistakes of a file at once. */
    assert_int_equal(scene_decide(scene, CHECK "1 <\n- claim: d\n  checks:\n"
                                               "  - that: 2 <\n"),
                     -EINVAL);
    assert_int_equal(scene->problems.count, 2);
    scene_close(scene);
}

static void no_file(void **state)
{
    struct scene *scene = scene_open("full");

    (void)state;
    assert_int_equal(claims_init(&scene->claims, "/nowhere/c.yaml",
                                 &scene->analysis, NULL, 0, &scene->problems),
                     -ENOENT);
    assert_non_null(strstr(scene->problems.lines[0], "/nowhere/c.yaml"));
    scene_close(scene);
}

/* The claims that come with cbench name nothing that does not exist, whatever
 * the set. */
static void own_claims(void **state)
{
    static const char *const sets[] = {"full",    "holes",  "one-model",
                                       "hostile", "twelve", "latency"};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(sets); i++) {
        struct scene *scene = scene_open(sets[i]);
        struct claims_page page;

        assert_int_equal(scene_decide(scene, CHECK "1 < 2\n"), 0);
        assert_int_equal(claims_page_init(&page, &scene->analysis), 0);
        if (page.problems.count > 0)
            fail_msg("%s: %s", sets[i], page.problems.lines[0]);
        assert_true(page.claims.count >= 24);
        claims_page_release(&page);
        scene_close(scene);
    }
}

/* A page of the scene's claims as HTML; a new string. */
static char *page_of(struct scene *scene)
{
    const struct claims_page page = {.claims = scene->claims,
                                     .problems = scene->problems};
    const struct report report = {.set = &scene->set};
    char *markdown = NULL, *html = NULL;
    size_t size;
    FILE *out = open_memstream(&markdown, &size);

    md_claims_link(out, &page);
    md_claims(out, &page, &scene->analysis);
    fclose(out);
    assert_int_equal(html_render(&report, markdown, &html), 0);
    free(markdown);
    return html;
}

static void hostile(void **state)
{
    struct scene *scene = scene_open("hostile");
    char *html;

    (void)state;
    assert_int_equal(
        scene_decide(
            scene,
            "claims:\n"
            "- claim: \"<script>alert(1)</script> | *x* [y](javascript:z) "
            "`touch pwned`\"\n"
            "  said: '</li></ul><img src=x>'\n"
            "  note: '<!-- '\n"
            "  checks:\n"
            "  - when: '# <b>when</b>'\n"
            "    that: time('../../\"><script>alert(1)</script>', "
            "'sequential') > 1 s\n"
            "  - when: '``` x'\n"
            "    that: time(\"it's `touch pwned` $(touch pwned)\",\n"
            "      \"it's `touch pwned` $(touch pwned)\", 2) > 1 s\n"),
        0);
    html = page_of(scene);
    assert_null(strstr(html, "<script"));
    assert_null(strstr(html, "<img"));
    assert_null(strstr(html, "<b>"));
    assert_null(strstr(html, "<!-- "));
    assert_null(strstr(html, "href=\"javascript"));
    assert_non_null(strstr(html, "&lt;script&gt;alert(1)"));
    assert_non_null(strstr(html, "id=\"claims-checked-here\""));
    assert_non_null(strstr(html, "href=\"#claims-checked-here\""));
    free(html);
    /* Of a file with mistakes, these. */
    assert_int_equal(scene_decide(scene, CHECK "time('<script>', 'a') > 1 s\n"),
                     -EINVAL);
    html = page_of(scene);
    assert_null(strstr(html, "<script"));
    assert_null(strstr(html, scene_directory()));
    assert_non_null(strstr(html, "No claim was checked"));
    assert_non_null(strstr(html, "claims.yaml:4:16"));
    free(html);
    scene_close(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_files),
        cmocka_unit_test(no_file),
        cmocka_unit_test(own_claims),
        cmocka_unit_test(hostile),
    };

    return cmocka_run_group_tests(tests, scene_set_up, scene_tear_down);
}
