# `cbench report`: what a person types and sees.
load helpers

sets=$BATS_TEST_DIRNAME/../fixtures

@test "report writes its files and says where" {
    cp -r "$sets/resultset-full" "a set"
    run --separate-stderr "$CBENCH" report "a set"
    [ "$status" -eq 0 ]
    [ "$output" = "report: a set/report.html" ]
    [ -z "$stderr" ]
    for file in report.md report.html summary.json summary.csv; do
        [ -s "a set/$file" ]
    done
    cmp "a set/runs.jsonl" "$sets/resultset-full/runs.jsonl"
    cmp "a set/manifest.json" "$sets/resultset-full/manifest.json"
    [ -z "$(find . -name '*.part')" ]
}

@test "report without a directory takes the newest set" {
    mkdir results
    run "$CBENCH" report
    [ "$status" -eq 1 ]
    [[ $output == *"no result set in results/"*"cbench bench"* ]]
    cp -r "$sets/resultset-holes" results/older
    cp -r "$sets/resultset-one-model" results/newer
    touch -d "1 hour ago" results/older/manifest.json
    run --separate-stderr "$CBENCH" report
    [ "$output" = "report: results/newer/report.html" ]
    rm -r results/older
    cp -r "$sets/resultset-full" results/older
    ln -s older results/latest
    run --separate-stderr "$CBENCH" report
    [ "$output" = "report: results/latest/report.html" ]
}

@test "report names the lines that it leaves out, and fails" {
    cp -r "$sets/resultset-bad-lines" set
    run "$CBENCH" report set
    [ "$status" -eq 1 ]
    [[ $output == *"set/runs.jsonl:6: not JSON"* ]]
    [[ $output == *"report in set/partial is made of the rest"* ]]
    [[ $output == *"report: set/partial/report.html"* ]]
    [ -s set/partial/report.html ]
    [ ! -e set/report.html ]
}

@test "report refuses what it cannot read and writes nothing" {
    cp -r "$sets/resultset-newer" newer
    run "$CBENCH" report newer
    [ "$status" -eq 1 ]
    [[ $output == *"newer/manifest.json: its schema is 2"* ]]
    [ ! -e newer/report.md ]
    run "$CBENCH" report nowhere
    [ "$status" -eq 1 ]
    [[ $output == *"nowhere/manifest.json cannot be opened"* ]]
    run "$CBENCH" report one two
    [ "$status" -eq 2 ]
    run "$CBENCH" report --colour
    [ "$status" -eq 2 ]
}

@test "report says what it cannot write, and leaves the old one" {
    cp -r "$sets/resultset-one-model" set
    echo old >set/report.md
    mkdir set/report.md.part
    run "$CBENCH" report set
    [ "$status" -eq 1 ]
    [[ $output == *"cannot write set/report.md: "* ]]
    [ "$(cat set/report.md)" = old ]
}

@test "report without gnuplot has notes instead of charts" {
    cp -r "$sets/resultset-full" set
    mkdir bin
    run --separate-stderr env PATH="$PWD/bin" "$CBENCH" report set
    [ "$status" -eq 0 ]
    [[ $stderr == *"gnuplot cannot be run"*"make setup"*"gnuplot-nox"* ]]
    grep -q "No chart: gnuplot cannot be run" set/report.md
}

@test "report --open says when there is nothing to open it with" {
    cp -r "$sets/resultset-one-model" set
    mkdir bin
    run env PATH="$PWD/bin" "$CBENCH" report --open set
    [ "$status" -eq 1 ]
    [[ $output == *"set/report.html cannot be shown"*"open the file in a browser"* ]]
}

@test "report --help" {
    run "$CBENCH" report --help
    [ "$status" -eq 0 ]
    [[ $output == *"Usage: cbench report"* ]]
}

# Of a sweep with a twin, a law, best points and latencies: every member of the
# three JSON files is named as one, but options of variants and what the kernel
# names.
@test "docs/protocol.md names every member of a result set" {
    write sweep <<END
question: "?"
chart: {kind: lines, baseline: sequential}
workload: timer
models: [sequential, thread-pool, event-loop]
tasks: 8
options: {wait-ms: 1}
vary: {concurrency: [1, 2, 3, 4, 5, 6]}
overrides: {sequential: {vary: {concurrency: [1]}}}
END
    run -0 bench sweep --rounds 6 --out set
    sed '/^```/d' "$tests/../../docs/protocol.md" | tr '\n' ' ' |
        grep -oE '`[^`]+`|"[a-z0-9_]+"' >named
    sed -E -e 's/"(parameters|options)": ?\{[^{}]*\}//g' \
        -e '/"vulnerabilities": \{/,/\}/d' \
        set/manifest.json set/summary.json set/runs.jsonl |
        grep -oE '"[a-z0-9_]+": ?' | tr -d '": ' | sort -u >members
    for member in best_points residual p_adjusted noise_floor p999 budget; do
        grep -qx "$member" members
    done
    while read -r member; do
        grep -qw -- "$member" named || echo "$member"
    done <members >unnamed
    cat unnamed
    [ ! -s unnamed ]
}
