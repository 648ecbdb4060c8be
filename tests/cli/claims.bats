# `cbench claims`: what a person types and sees.
load helpers

sets=$BATS_TEST_DIRNAME/../fixtures

# claim EXPRESSION: a file with one claim.
claim()
{
    printf 'claims:\n- claim: a loop wins\n  said: 10x\n  checks:\n  - that: %s\n' \
        "$1" >mine.yaml
}

@test "claims prints each claim, its verdict, figures and experiments" {
    claim "speedup('io-fanout', 'event-loop') > 10"
    run --separate-stderr "$CBENCH" claims --claims mine.yaml \
        "$sets/resultset-full"
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "a loop wins [10x]: holds" ]
    [[ ${lines[1]} == *"94.6×"*", asked: > 10×  [io-fanout]" ]]
    [ "${lines[2]}" = "Of 1 claim 1 holds here." ]
    [ -z "$stderr" ]
}

@test "claims turn round with what is asked, and need data" {
    claim "speedup('io-fanout', 'event-loop') < 10"
    run "$CBENCH" claims --claims mine.yaml "$sets/resultset-full"
    [ "$status" -eq 0 ]
    says "a loop wins [10x]: does not hold here"
    claim "speedup('waits', 'io-uring') > 1"
    run "$CBENCH" claims --claims mine.yaml "$sets/resultset-full"
    [ "$status" -eq 0 ]
    says "a loop wins [10x]: not decided by this set"
    says "to decide it: cbench bench waits --profile standard"
}

@test "claims without arguments takes its own file and the newest set" {
    run "$CBENCH" claims
    [ "$status" -eq 1 ]
    says "no result set in results/"
    mkdir results
    cp -r "$sets/resultset-full" results/one
    run --separate-stderr "$CBENCH" claims
    [ "$status" -eq 0 ]
    [ -z "$stderr" ]
    says "Waiting in a loop beats waiting one by one [10–30×]"
}

@test "claims refuses a file with mistakes, each by line and column" {
    cat >mine.yaml <<'END'
claims:
  - claim: One
    checks:
      - that: speedup('io-fanot', 'event-loop') > 10
  - claim: Two
    cheks: []
  - claim: Three
    checks:
      - that: speedup('waits',
          'evnt-loop') > 10
END
    run --separate-stderr "$CBENCH" claims --claims mine.yaml \
        "$sets/resultset-full"
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [[ $stderr == *'mine.yaml:4:23: there is no experiment "io-fanot"; did you mean "io-fanout"?'* ]]
    [[ $stderr == *'mine.yaml:6:5: unknown key "cheks"; did you mean "checks"?'* ]]
    [[ $stderr == *'mine.yaml:10:11: there is no case or series of "waits" called "evnt-loop"; did you mean "event-loop"?'* ]]
}

@test "claims may name experiments of another directory" {
    write own <<'END'
question: Mine?
workload: timer
models: [sequential, event-loop]
tasks: 10
END
    claim "time('own', 'event-loop') > 1 s"
    run "$CBENCH" claims --claims mine.yaml "$sets/resultset-full"
    [ "$status" -eq 2 ]
    run "$CBENCH" claims --claims mine.yaml --experiments experiments \
        "$sets/resultset-full"
    [ "$status" -eq 0 ]
    says "own was not run"
}

@test "claims refuses what it cannot read" {
    run "$CBENCH" claims nowhere
    [ "$status" -eq 1 ]
    says "nowhere/manifest.json cannot be opened"
    run "$CBENCH" claims --claims nowhere.yaml "$sets/resultset-full"
    [ "$status" -eq 2 ]
    says 'cannot read the claims in "nowhere.yaml"'
    run "$CBENCH" claims one two
    [ "$status" -eq 2 ]
    run "$CBENCH" claims "$sets/resultset-bad-lines"
    [ "$status" -eq 1 ]
    says "runs.jsonl:6: not JSON"
    says "Of "
}

@test "claims of a file leave the terminal alone" {
    printf 'claims:\n- claim: "a\\e[31m\\ab"\n  checks:\n  - that: 1 < 2\n' \
        >mine.yaml
    run "$CBENCH" claims --claims mine.yaml "$sets/resultset-full"
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "a [31m b: holds" ]
}

@test "the report has the claims, and a link to them on its first screen" {
    cp -r "$sets/resultset-full" set
    run --separate-stderr "$CBENCH" report set
    [ "$status" -eq 0 ]
    [ -z "$stderr" ]
    grep -q '^\*\*\[Claims, checked here\](#claims-checked-here):\*\* Of [0-9]* claims' set/report.md
    grep -q '<section id="claims-checked-here">' set/report.html
    grep -q 'cbench bench waits --profile standard' set/report.md
}
