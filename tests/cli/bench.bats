# cbench bench: what works.
load helpers

tiny()
{
    write tiny <<'END'
question: Does it work?
chart: {kind: bars, baseline: sequential}
models: [sequential, thread-pool, event-loop]
workload: timer
tasks: 4
concurrency: 2
options: {wait-ms: 1}
rounds: 2
END
}

# Two rounds, however many its comparisons need.
two_rounds()
{
    tiny
    bench tiny --rounds 2 "$@"
}

@test "a set is recorded: manifest, a line for each run, report" {
    run -0 two_rounds --out set
    says "Report: set/report.html"
    says "the harness's own"
    [ -s set/manifest.json ]
    [ -s set/report.md ]
    [ "$(count verified)" -eq 12 ]
    [ "$(grep -c '"warmup":true' set/runs.jsonl)" -eq 4 ]
    [ "$(grep -c '"round":2,' set/runs.jsonl)" -eq 4 ]
    [ "$(grep -c '"exit":0,"wall_ns":[1-9].*"observed":null' set/runs.jsonl)" \
        -eq 8 ]
    [ "$(grep -c '"warmup":true.*"exit":0,"wall_ns":null.*"observed":{' \
        set/runs.jsonl)" -eq 4 ]
}

@test "it ends with the report's first screen, as wide as it is told" {
    tiny
    echo 'answer: Short waits' >>experiments/tiny.yaml
    COLUMNS=60 run -0 bench tiny --rounds 2 --out set
    says "Short waits"
    says "How sure are we?"
    [[ "$output" != *$'\e['* ]]
    sed -n '/^Which conc/,/^Report/p' <<<"$output" >screen
    [ -s screen ]
    ! LC_ALL=C.UTF-8 grep -E '.{61}' screen
    grep -q '"label": "Short waits"' set/manifest.json
    grep -q '"doctor": \[' set/manifest.json
    grep -q '| \*\*\[Short waits\](#' set/report.md
    grep -q '<caption>' set/report.html
}

@test "everything given in the file reaches the variants" {
    write given <<'END'
question: "?"
workloads: {fib: {tasks: 6, options: {n: 5}}, "null": {tasks: 8}}
models: [thread-pool]
concurrency: 2*cores
workers: 2
overrides: {thread-pool: {options: {dispatch: queue, fail-fast: true}}}
rounds: 1
profiles: {quick: {scale: 0.5}}
END
    run -0 bench given --profile quick --out set
    grep '"case":"fib/thread-pool"' set/runs.jsonl | grep -q \
        '"tasks":3,.*"workers":2,.*"fail-fast":true.*"dispatch":"queue".*"n":5'
    grep '"case":"null/thread-pool"' set/runs.jsonl | grep -q '"tasks":4,'
}

@test "something varied makes a case for each value, each value once" {
    write sweep <<'END'
question: "?"
workload: timer
models: [event-loop]
tasks: 2*concurrency
vary: {concurrency: [1, 2, 1..3]}
options: {wait-ms: 1}
rounds: 1
END
    run -0 bench sweep --out set
    for c in 1 2 3; do
        [ "$(grep -c "\"case\":\"event-loop@$c\"" set/runs.jsonl)" -eq 2 ]
    done
    [ "$(grep -c '"case":"event-loop@[0-9]"' set/runs.jsonl)" -eq 6 ]
    grep -q '"x": "concurrency"' set/manifest.json
}

@test "an external program stands in an experiment, held against our digest" {
    mkdir external
    cp "$tests/../external/fib.perl" external/
    write external <<'END'
question: "?"
chart: {baseline: sequential}
workload: fib
tasks: 3
options: {n: 15}
rounds: 1
models: [sequential]
cases:
  - {program: ../external/fib.perl}
END
    run -0 bench external --rounds 1 --out set
    says "perl"
    [ "$(grep -c '"case":"perl".*"outcome":"verified"' set/runs.jsonl)" -eq 2 ]
    [ "$(grep -o '"expected": "[0-9a-f]*"' set/manifest.json | sort -u |
        wc -l)" -eq 1 ]
}

@test "arguments arrive as they are: quotes, blanks, dollars" {
    write quoting <<'END'
question: "?"
tasks: 1
rounds: 1
cases:
  - program: odd.sh
    options: {text: "it's \"$HOME\" `id` \\ {a} %s", file: got}
END
    run -0 bench quoting --out set
    [ "$(cat got)" = "it's \"\$HOME\" \`id\` \\ {a} %s" ]
}

@test "http cases share one origin, and its counts are recorded" {
    write http <<'END'
question: "?"
workload: http
models: [thread-pool, event-loop]
tasks: 20
concurrency: 10
options: {latency-ms: 2}
rounds: 1
END
    run -0 bench http --out set
    [ "$(grep -c '"origin":{"cpu_ns":[0-9]*,"requests":20,' set/runs.jsonl)" -eq 6 ]
    run ! pgrep -P $$ cbench-origin
}

@test "the same seed gives the same order, another one another" {
    tiny
    run -0 bench tiny --rounds 8 --seed 3 --dry-run
    first=$output
    run -0 bench tiny --rounds 8 --seed 3 --dry-run
    [ "$output" = "$first" ]
    run -0 bench tiny --rounds 8 --seed 4 --dry-run
    [ "$output" != "$first" ]
}

@test "a dry run prints schedule and time, and leaves nothing" {
    run -0 two_rounds --dry-run --out set
    says "round 2:"
    says "12 runs, about"
    says "timer.sequential --tasks 4 --concurrency 2 --wait-ms 1"
    [ ! -e set ]
}

@test "a part: models, workloads, rounds" {
    tiny
    run -0 bench --models event-loop,sequential --workloads timer --rounds 1 --out set
    [ "$(grep -c . set/runs.jsonl)" -eq 6 ]
    run ! grep -q '"model":"thread-pool"' set/runs.jsonl
    grep -q '"aa_of": "event-loop"' set/manifest.json
}

@test "the default place is results/TIME-PROFILE, with a link to the newest" {
    tiny
    run -0 bench tiny --profile quick --rounds 1
    [ -s results/latest/runs.jsonl ]
    [[ $(readlink results/latest) == *-quick ]]
}

@test "progress is in plain lines where there is no terminal" {
    run -0 two_rounds --out set
    says "tiny: observed runs, 0 of 12 runs done"
    says "tiny: round 2 of 2, 8 of 12 runs done"
    [[ $output != *$'\033'* && $output != *$'\r'* ]]
}

@test "on a terminal one line is rewritten; NO_COLOR has no colour" {
    command -v script >/dev/null || skip "script (bsdutils) is not here"
    export TERM=xterm # CI may have none, or a dumb one, which is not written to
    tiny
    run -0 script -qec "'$CBENCH' bench --experiments experiments tiny --rounds 2 --out set" /dev/null
    says $'\r\033[K['
    says $'\033[34m'
    export NO_COLOR=1
    run -0 script -qec "'$CBENCH' bench --experiments experiments tiny --rounds 2 --out other" /dev/null
    [[ $output == *'/12 '* && $output != *$'\033[34m'* ]]
}

@test "the experiments of the project are right in every profile" {
    for profile in quick standard full; do
        run -0 "$CBENCH" bench --dry-run --profile $profile
        says "runs, about"
    done
    run -0 "$CBENCH" bench --dry-run --profile quick io-fanout cpu-fanout mixed
    [ "$(grep -c '  round 7:' <<<"$output")" -eq 3 ]
}

@test "a case that this machine's limits cannot hold is told, not run" {
    write limits <<'END'
question: "?"
workload: http
models: [event-loop]
tasks: concurrency
vary: {concurrency: [5, 500]}
options: {latency-ms: 1}
rounds: 1
END
    run -0 bash -c 'ulimit -n 300; "$CBENCH" bench --experiments experiments limits --out set'
    says "not run: concurrency 500 is above the limit of 300 open descriptors"
    says "ulimit -Hn"
    [ "$(count verified)" -eq 4 ]
}
