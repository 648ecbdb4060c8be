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

# fake_browser FILE EXIT: notes its arguments in FILE.args.
fake_browser() {
    mkdir -p bin
    printf '#!/bin/sh\nprintf "%%s\\n" "$@" >%s.args\nexit %s\n' "$PWD/$1" "$2" \
        >"bin/$1"
    chmod +x "bin/$1"
}

@test "report --open says when there is nothing to open it with" {
    cp -r "$sets/resultset-one-model" set
    mkdir bin
    run -77 env -u BROWSER DISPLAY=:9 PATH="$PWD/bin" "$CBENCH" report --open set
    [[ $output == *"report: set/report.html"* ]]
    [[ $output == *"set/report.html cannot be shown: xdg-open: No such file"* ]]
    [[ $output == *"open the file in a browser"* ]]
    run -77 env -u BROWSER -u DISPLAY -u WAYLAND_DISPLAY \
        "$CBENCH" report --open set
    [[ $output == *"set/report.html cannot be shown: there is no display here"* ]]
    run -77 env BROWSER=cbench-no-such-browser "$CBENCH" report --open set
    [[ $output == *'cannot be shown: $BROWSER: No such file'* ]]
}

@test "report --open takes the first browser that there is" {
    cp -r "$sets/resultset-one-model" "a set"
    fake_browser viewer 0
    PATH=$PWD/bin:$PATH BROWSER='nowhere-to-be-found:viewer --new %s --last' \
        run -0 "$CBENCH" report --open "a set"
    [ "$(cat viewer.args)" = "--new
$PWD/a set/report.html
--last" ]
    fake_browser xdg-open 0
    run -0 env -u BROWSER DISPLAY=:9 PATH="$PWD/bin:$PATH" \
        "$CBENCH" report --open "a set"
    [ "$(cat xdg-open.args)" = "$PWD/a set/report.html" ]
    fake_browser viewer 3
    PATH=$PWD/bin:$PATH BROWSER=viewer run -1 "$CBENCH" report --open "a set"
    [[ $output == *'cannot be shown: $BROWSER: exit 3'* ]]
}

@test "report --open leaves a browser running that stays" {
    cp -r "$sets/resultset-one-model" set
    mkdir bin
    printf '#!/bin/sh\necho $$ >%s/pid\nexec sleep 60\n' "$PWD" >bin/viewer
    chmod +x bin/viewer
    PATH=$PWD/bin:$PATH BROWSER=viewer run -0 "$CBENCH" report --open set
    kill "$(cat pid)"
}

@test "report --format writes that alone" {
    cp -r "$sets/resultset-full" set
    run -0 --separate-stderr "$CBENCH" report --format csv -f google-benchmark set
    [ "$output" = "report: set/summary.csv
report: set/google-benchmark.json" ]
    [ -s set/summary.csv ]
    [ ! -e set/report.md ]
    [ ! -e set/report.html ]
    [ ! -e set/summary.json ]
    [ ! -e set/plots ]
    run -0 --separate-stderr "$CBENCH" report --format md set
    [ "$output" = "report: set/report.md" ]
    [ ! -e set/report.html ]
    run -2 "$CBENCH" report --format htm set
    [[ $output == *'there is no format "htm"; did you mean "html"?'* ]]
    run -2 "$CBENCH" report --format csv --open set
    [[ $output == *"--open shows report.html"* ]]
}

@test "report --experiment is of that part, and leaves the whole" {
    cp -r "$sets/resultset-full" set
    mapfile -t names < <(jq -r '.experiments[].name' set/manifest.json)
    [ "${#names[@]}" -gt 1 ]
    run -0 "$CBENCH" report set
    cp set/report.md whole
    last=${names[-1]}
    run -0 --separate-stderr "$CBENCH" report --experiment "$last" set
    [ "$output" = "report: set/partial/report.html" ]
    cmp set/report.md whole
    [ "$(jq -r '.experiments[].name' set/partial/summary.json)" = "$last" ]
    # Its numbers are those that it has in the whole.
    diff <(jq --arg name "$last" '.experiments[] | select(.name == $name).cases' \
        set/summary.json) <(jq '.experiments[0].cases' set/partial/summary.json)
    run -0 "$CBENCH" report -f json -e "$last" -e "${names[0]}" set
    [ "$(jq -r '.experiments[].name' set/partial/summary.json)" = "${names[0]}
$last" ]
    run -2 "$CBENCH" report --experiment "${names[0]}x" set
    [[ $output == *"has no experiment \"${names[0]}x\"; did you mean \"${names[0]}\"?"* ]]
}

@test "report --format google-benchmark is what that library writes" {
    cp -r "$sets/resultset-full" set
    run -0 "$CBENCH" report -f google-benchmark set
    # A run's figures are those of its line, for each task.
    jq -n -e --slurpfile export set/google-benchmark.json \
        --slurpfile runs set/runs.jsonl '
        [$runs[] | select(.outcome == "verified" and .warmup != true
            and .wall_ns != null)] as $timed
        | [$export[0].benchmarks[] | select(.run_type == "iteration"
            and .error_occurred != true)] as $entries
        | ($timed | length) == ($entries | length) and ($timed | length) > 0
        and all($entries[]; . as $e | $timed[] | select(.run == $e.run)
            | $e.run_name == "\(.experiment)/\(.case)" and $e.name == $e.run_name
            and $e.iterations == .result.tasks and $e.time_unit == "ns"
            and ($e.real_time * .result.tasks / .wall_ns - 1 | fabs) < 1e-6)'
    jq -e '.context.json_schema_version == 1
        and ([.benchmarks[] | select(.run_type == "aggregate").aggregate_name]
            | unique) == ["cv", "mean", "median", "stddev"]
        and all(.benchmarks[]; has("iterations") and has("cpu_time")
            and .repetition_index < .repetitions)' set/google-benchmark.json
    # What has no time is there, with the reason.
    cp -r "$sets/resultset-holes" holes
    run "$CBENCH" report -f google-benchmark holes
    jq -e '[.benchmarks[] | select(.error_occurred)] | length > 0
        and all(.[]; .error_message != "" and .iterations == 0)' \
        "$(find holes -name google-benchmark.json)"
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
