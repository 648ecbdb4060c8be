# `cbench lesson`: what a person is asked, types and sees.
load helpers

lessons=$BATS_TEST_DIRNAME/../../docs/lessons

# A course of one lesson, whose experiment takes no time.
setup_course()
{
    mkdir -p lessons
    printf '# Course\n\n## Session 1. Odd\n\n1. [odd](odd.md): x\n' \
        >lessons/README.md
    printf '# An odd lesson\n\nText.\n' >lessons/odd.md
    write odd <<EOF
question: Is b as fast as a?
title: Odd
predict:
  ask: How many times as fast is b?
  of: b
  against: a
  limits: [100, 1000]
chart: {kind: bars, baseline: a}
rounds: 6
cases:
  - {id: a, series: a, program: odd.sh, tasks: 2, options: {do: well}}
  - {id: b, series: b, program: odd.sh, tasks: 2, options: {do: well}}
EOF
}

lesson()
{
    "$CBENCH" lesson --lessons lessons --experiments experiments "$@" \
        </dev/null
}

# type_answers ANSWER…: each when it is asked for; control characters act
# without Enter.
type_answers()
{
    local asked=0
    for answer; do
        asked=$((asked + 1))
        for _ in {1..600}; do
            [ "$(grep -o 'skips): ' shown | wc -l)" -lt $asked ] || break
            sleep 0.05
        done
        case $answer in
        $'\x03' | $'\x04') printf %s "$answer" ;;
        *) printf '%s\n' "$answer" ;;
        esac
    done
}

# terminal ANSWER…: cbench lesson odd on a terminal.
terminal()
{
    : >shown
    type_answers "$@" | script -qfec "'$CBENCH' lesson --lessons lessons \
        --experiments experiments odd --rounds 6 --out set" shown
}

@test "the lessons are listed by their sessions" {
    run "$CBENCH" lesson
    [ "$status" -eq 0 ]
    says "Session 1. "
    says "  io-fanout          A thousand slow requests"
    [ "$(grep -c '^  [a-z]' <<<"$output")" -eq \
        "$(find "$tests/../../experiments" -name '*.yaml' | wc -l)" ]
}

@test "a prediction is held against what was measured" {
    setup_course
    run lesson odd --out set --rounds 6 --predict 500x
    [ "$status" -eq 0 ]
    says "Predict first: How many times as fast is b?"
    says "  b  100× to 1000×"
    says "You said      500×, which is 100× to 1000×"
    says "Measured      "
    says "less than 100×"
    says "It is less than you said. What you said is "
    says "Report        set/report.html"
    says "Lesson        lessons/odd.md"
    run lesson odd --set set --predict a
    [ "$status" -eq 0 ]
    says "You said      less than 100×"
    says "You were right."
    run lesson odd --set set --predict "more than 1000×"
    says "It is less than you said."
}

@test "without a terminal and a prediction nothing is asked" {
    setup_course
    run lesson odd --out set --rounds 6
    [ "$status" -eq 0 ]
    says "No prediction: this is no terminal"
    says "You said      nothing"
    says "Measured      "
    [[ $output != *"Verdict  "* ]]
}

@test "on a terminal it asks until there is an answer" {
    setup_course
    run terminal zebra -3 a
    [ "$status" -eq 0 ]
    says '"zebra" is no answer: a letter from a to c, or a number of times'
    says '"-3" is no answer'
    says "You said      less than 100×"
}

@test "on a terminal Enter skips, and so does the end of the input" {
    setup_course
    run terminal ""
    [ "$status" -eq 0 ]
    says "No prediction then."
    says "You said      nothing"
    rm -r set
    run terminal $'\x04'
    [ "$status" -eq 0 ]
    says "No prediction then."
}

@test "Ctrl-C at the question ends it, and nothing was run" {
    setup_course
    run terminal $'\x03'
    [ "$status" -eq 130 ]
    says "interrupted; nothing was run"
    [ ! -e set ]
}

@test "an unknown lesson, an answer that is none, options that do not fit" {
    setup_course
    run "$CBENCH" lesson io-fanuot
    [ "$status" -eq 2 ]
    says 'there is no lesson "io-fanuot"; did you mean "io-fanout"?'
    write bare <<<"{question: x, workload: fib, models: [sequential], tasks: 1}"
    run lesson bare
    [ "$status" -eq 2 ]
    says '"bare" is an experiment without a lesson; run it with: cbench bench bare'
    for value in zebra d -1 1e999 nan; do
        run lesson odd --predict="$value" --out set
        [ "$status" -eq 2 ]
        says "\"$value\" is no answer; a letter from a to c"
    done
    [ ! -e set ]
    run lesson odd --set set --rounds 3
    [ "$status" -eq 2 ]
    run lesson odd --rounds 0
    [ "$status" -eq 2 ]
    run lesson --predict 3
    [ "$status" -eq 2 ]
    says "which lesson?"
    run lesson odd even
    [ "$status" -eq 2 ]
    run lesson odd --predict 1 --predict 2
    [ "$status" -eq 2 ]
    says "--predict is given twice"
}

@test "a set without the experiment, and no set" {
    setup_course
    cp -r "$tests/../fixtures/resultset-one-model" other
    run lesson odd --set other
    [ "$status" -eq 1 ]
    says "the set other does not hold odd; it holds "
    says "cbench lesson odd"
    run lesson odd --set nowhere
    [ "$status" -eq 1 ]
    says "nowhere/manifest.json cannot be opened"
}

@test "a case that the question is about has no times" {
    setup_course
    sed -i '/id: b/s/well/lie/' experiments/odd.yaml
    run lesson odd --out set --rounds 6 --predict 3
    [ "$status" -eq 1 ]
    says "Measured      no answer: "
    [[ $output != *"Verdict  "* ]]
}

@test "lessons that cannot be read are named" {
    setup_course
    rm lessons/odd.md
    run lesson odd
    [ "$status" -eq 1 ]
    says "cannot read the lesson lessons/odd.md: No such file"
    rm lessons/README.md
    run lesson
    [ "$status" -eq 1 ]
    says "cannot read the outline of the course lessons/README.md"
}

@test "every experiment has a lesson, and every lesson an experiment" {
    diff <(cd "$tests/../../experiments" && printf '%s\n' *.yaml |
        sed 's/\.yaml$//' | sort) \
        <(cd "$lessons" && printf '%s\n' *.md | sed 's/\.md$//' |
            grep -vx README | sort)
    # And each stands in the outline once, numbered from 1.
    diff <(grep -oE '^[0-9]+\. \[[a-z-]+\]' "$lessons/README.md" |
        sed 's/.*\[\(.*\)\]/\1/' | sort) \
        <(cd "$lessons" && printf '%s\n' *.md | sed 's/\.md$//' |
            grep -vx README | sort)
    grep -oE '^[0-9]+\. \[' "$lessons/README.md" | grep -oE '[0-9]+' |
        diff - <(seq "$(grep -cE '^[0-9]+\. \[' "$lessons/README.md")")
}

@test "every lesson has all its parts, and three exercises with answers" {
    for file in "$lessons"/*.md; do
        name=${file##*/}
        name=${name%.md}
        [ "$name" != README ] || continue
        echo "$name"
        [ "$(grep -E '^## ' "$file" | tr '\n' ' ')" = "## The question \
## Predict ## Run ## Look ## Explain ## Exercises " ]
        [ "$(grep -cE '^### [123]\. ' "$file")" -eq 3 ]
        [ "$(grep -c '^<details>' "$file")" -eq 3 ]
        [ "$(grep -c '^</details>' "$file")" -eq 3 ]
        grep -q "experiment \`$name\`" "$file"
        grep -qx "cbench lesson $name" "$file"
    done
}

@test "what lessons call columns are columns of a report" {
    cp -r "$tests/../../results/sample" sample
    "$CBENCH" report sample >/dev/null 2>&1
    for column in 'Every number' Latencies 'Where the time went' 'A task' \
        'CPU a task' Efficiency Workers Tasks Ideal 'Inside drive' \
        'Whole process, median' 'In flight, at most' 'Memory, all processes' \
        'Times as fast' Computing Blocked 'Waiting for a CPU' \
        'Switches, voluntary' involuntary 'Page faults' 'of the disk' \
        'Loop lag, p50' 'at most' 'Moves between CPUs' 'Counted from' \
        p50 p90 p99 Longest 'Fitted law' 'and each at its own best'; do
        grep -qF "$column" "$lessons"/*.md
        grep -qF "$column" sample/report.md ||
            { echo "a report has no: $column"; false; }
    done
}

@test "every lesson's command is understood, and its question is there" {
    for file in "$lessons"/*.md; do
        name=${file##*/}
        name=${name%.md}
        [ "$name" != README ] || continue
        run "$CBENCH" lesson "$name" --dry-run
        [ "$status" -eq 0 ] || { echo "$name: $output"; false; }
        says "Predict first: "
        says " rounds, and one observed run of each of "
    done
    [ ! -e results ]
}
