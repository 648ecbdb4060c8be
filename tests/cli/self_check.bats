# cbench doctor --self-check: tiny series; what they find is the machine's matter.
load helpers

self_check()
{
    "$CBENCH" doctor --self-check=2 --rounds 7 --run-seconds 0.005 "$@"
}

@test "a series is judged, and the status goes with what was found" {
    run self_check --out set
    [[ $status -eq 0 || $status -eq 5 ]]
    says "2 of 2 experiments, each of 7 rounds of 6 runs"
    says "differences told where none is"
    says "of    2"
    says "a true rate of 5 % gives at most 1 of 2 in 39 of 40 series"
    says "found: slower by 10 %"
    says "noise floor                        median "
    # All of it ran as cbench bench runs things: 2 × 6 cases × 8, verified.
    [ "$(count verified)" -eq 96 ]
    [ "$(grep -c '"aa_of": "a/plain"' set/manifest.json)" -eq 2 ]
    [ "$(grep '"case":"a/slower by 10 %"' set/runs.jsonl |
        grep -c '"rounds":1100')" -eq 16 ]
    [ "$(grep '"case":"b/again"' set/runs.jsonl |
        grep -c '"rounds":1000')" -eq 16 ]
    if [ "$status" -eq 0 ]; then
        says "What this suite calls a difference here is one."
    else
        says "Not ready"
    fi
}

@test "--json has rates, floor and every experiment; nothing is left behind" {
    rm -r experiments
    run self_check --json --model sequential
    [[ $status -eq 0 || $status -eq 5 ]]
    says '"model": "sequential"'
    says '"finished": 2'
    says '"false_positives_allowed": 1'
    [ "$(grep -c '"second_pair"' <<<"$output")" -eq 2 ]
    [ "$(grep -c '"verdict"' <<<"$output")" -eq 6 ]
    if [ "$status" -eq 5 ]; then
        says '"passed": false'
    else
        says '"passed": true'
    fi
    [ -z "$(ls -A)" ]
}

@test "Ctrl-C prints what was found so far" {
    interruptible "$CBENCH" doctor --self-check=500 --rounds 7 \
        --run-seconds 0.005 --out set >said 2>&1 3>&- &
    cbench=$!
    for _ in {1..600}; do
        grep -q '"experiment":"self-check-0002"' set/runs.jsonl 2>/dev/null && break
        sleep 0.1
    done
    kill -INT $cbench
    ended 130 $cbench
    cat said
    grep -q 'Self-check: [1-9][0-9]* of 500 experiments' said
    grep -q 'differences told where none is' said
}

@test "without hyperfine it is unavailable; a model that is none is refused" {
    run -77 env PATH=/nowhere "$CBENCH" doctor --self-check=1
    says "install the package hyperfine"
    run -2 "$CBENCH" doctor --self-check=1 --model thread-pol
    says 'did you mean "thread-pool"?'
}

@test "options that make no sense are refused" {
    run -2 "$CBENCH" doctor --self-check=0
    run -2 "$CBENCH" doctor --self-check=many
    run -2 "$CBENCH" doctor --self-check=2.5
    says "not a whole number"
    run -2 "$CBENCH" doctor --self-check=1 --rounds 6
    says "from 7 to 1000"
    run -2 "$CBENCH" doctor --self-check=1 --run-seconds nan
    run -2 "$CBENCH" doctor --rounds 8
    says "--rounds is for --self-check"
}
