# cbench compare --builds: two builds in one session, and the gate for CI.
load helpers

# build NAME: a build tree that has the variants of the timer.
build()
{
    mkdir -p "$1/variants"
    ln -s "$variants"/timer.{sequential,event-loop} "$1/variants/"
}

# wrap BUILD VARIANT: from standard input, what it does in place of a run.
wrap()
{
    rm "$1/variants/$2"
    {
        echo '#!/bin/bash'
        echo "real='$variants/$2'"
        # shellcheck disable=SC2016
        echo 'case "$*" in *--describe*|*--print-expected*) exec "$real" "$@" ;; esac'
        cat
    } >"$1/variants/$2"
    chmod +x "$1/variants/$2"
}

# replace BUILD VARIANT: a whole script from standard input.
replace()
{
    rm "$1/variants/$2"
    { echo '#!/bin/bash'; echo "real='$variants/$2'"; cat; } >"$1/variants/$2"
    chmod +x "$1/variants/$2"
}

tiny()
{
    write tiny <<'END'
question: Does it work?
chart: {kind: bars, baseline: sequential}
models: [sequential, event-loop]
workload: timer
tasks: 4
concurrency: 2
options: {wait-ms: 5}
rounds: 2
END
}

slow()
{
    wrap "$1" timer.event-loop <<'END'
sleep 0.05
exec "$real" "$@"
END
}

compare()
{
    "$CBENCH" compare --experiments experiments "$@"
}

@test "a slower build is found, told, and fails the gate" {
    tiny
    build old
    build new
    slow new
    run -6 compare --builds old new tiny --fail-if-slower 5% --out set
    says "cbench: tiny: event-loop is slower by more than 5 %"
    [[ $output != *"tiny: sequential is slower"* ]]
    # Both builds, the twin, and an observed run, in as many rounds as they need.
    [ "$(grep -c '"case":"event-loop after"' set/runs.jsonl)" -ge 7 ]
    grep -q '"series": "before again"' set/manifest.json
    grep -q "\"after\": \"$PWD/new/variants\"" set/manifest.json
    # The set is one like any other.
    run -0 "$CBENCH" report set
    grep -q 'event-loop' set/report.md
}

@test "one build twice differs in nothing" {
    tiny
    build old
    run -0 compare --builds old old tiny --fail-if-slower 50% --out set
    says "noise floor"
    [[ $output != *"is slower by"* ]]
}

@test "without the gate a slower build is no failure" {
    tiny
    build old
    build new
    slow new
    run -0 --separate-stderr compare --builds old new tiny --out set --json
    [[ $output == *'"together": true'* && $output == *'"verdict": "slower"'* ]]
}

@test "both builds run in each round, in an order shuffled anew" {
    tiny
    build old
    run -0 compare --builds old old tiny --rounds 4 --out set
    says "cannot tell any of 2 comparisons from chance"
    says "too few rounds"
    for round in 1 2 3 4; do
        [ "$(grep -c "\"round\":$round," set/runs.jsonl)" -eq 5 ]
    done
    perl -ne '/"case":"(.*?)","round":(\d+)/ and $order{$2} .= "$1,";
        END { my %seen = map { $_ => 1 } values %order; exit(keys %seen < 2) }' \
        set/runs.jsonl
}

@test "builds whose work differs are refused" {
    tiny
    build old
    build new
    replace new timer.event-loop <<'END'
case "$*" in
*--print-expected*) echo 0123456789abcdef ;;
*) exec "$real" "$@" ;;
esac
END
    run -2 compare --builds old new tiny --out set
    says "the work differs: the digest must be "
    says "before, 0123456789abcdef after"
    [ ! -e set ]
}

@test "another default of the work is other work" {
    write tiny <<'END'
question: "?"
models: [event-loop]
workload: timer
tasks: 4
rounds: 2
END
    build old
    build new
    replace new timer.event-loop <<'END'
"$real" "$@" | perl -0777 -pe \
    's/("name": ?"wait-ms".*?"default": ?)"\d+"/$1"77"/s'
END
    run -2 compare --builds old new tiny --out set
    says "the work differs: --wait-ms is "
    says "77 after"
}

@test "a build that fails is a failure, gate or not" {
    tiny
    build old
    build new
    wrap new timer.event-loop <<'END'
exit 1
END
    run -1 compare --builds old new tiny --out set
    says "did not verify"
    says "1 of 2 cases could not be compared"
}

@test "usage: no build, no such model, too few rounds for a gate" {
    tiny
    build old
    run -2 compare --builds old nowhere tiny --out set
    says '"nowhere" is no build of the suite'
    run -2 compare --builds old old tiny --models even-loop --out set
    says 'did you mean "event-loop"?'
    run -2 compare --builds old old tiny --rounds 3 --fail-if-slower 5% --out set
    says "--rounds 3 cannot tell any of 2 comparisons from chance"
    run -2 compare --builds old old nothing --out set
    says 'there is no experiment "nothing"'
    [ ! -e set ]
}

@test "an installation prefix is a build too" {
    tiny
    build new
    mkdir -p prefix/libexec
    cp -r new prefix/libexec/cbench
    run -0 compare --builds prefix new tiny --rounds 1 --out set
    says "prefix/libexec/cbench/variants"
}
