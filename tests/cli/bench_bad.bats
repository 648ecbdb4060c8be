# cbench bench: what is wrong is refused before anything runs.
load helpers

# refused TEXT…: the experiment from standard input is refused with each TEXT
# and nothing is run.
refused()
{
    local text
    write bad
    run -2 bench bad --out set
    for text; do
        says "$text"
    done
    [ ! -e set ]
}

@test "unknown keys, everywhere" {
    refused 'bad.yaml:2:1: unknown key "workloda"; did you mean "workload"?' \
        <<<$'question: "?"\nworkloda: fib'
    refused 'bad.yaml:1:40: unknown key "bse"' \
        <<<'{question: "?", workload: fib, chart: {bse: fib}, models: [sequential], tasks: 1}'
    refused 'unknown key "task"; did you mean "tasks"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, overrides: {sequential: {task: 2}}}'
    refused 'unknown key "slow"; known: quick, standard, full' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, profiles: {slow: {rounds: 1}}}'
    refused 'unknown key "models"' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, profiles: {quick: {models: [a]}}}'
    refused '"tasks" is given twice' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, tasks: 2}'
}

@test "unknown workloads, models, options, choices" {
    refused 'bad.yaml:1:27: there is no workload "htpp"; did you mean "http"?' \
        <<<'{question: "?", workload: htpp, models: [sequential], tasks: 1}'
    refused 'bad.yaml:1:42: there is no model "thread-pol"; did you mean "thread-pool"?' \
        <<<'{question: "?", workload: fib, models: [ thread-pol], tasks: 1}'
    refused 'there is no model "loop"' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, overrides: {loop: {tasks: 2}}}'
    refused 'fib.sequential takes no option "latency-ms"' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, options: {latency-ms: 2}}'
    refused 'timer.sequential takes no option "wait-m"; did you mean "wait-ms"?' \
        <<<'{question: "?", workload: timer, models: [sequential], tasks: 1, options: {wait-m: 2}}'
    refused 'dispatch: "quue" is not one of its choices; did you mean "queue"?' \
        <<<'{question: "?", workload: fib, models: [thread-pool], tasks: 1, options: {dispatch: quue}}'
    refused 'no case is of the series "sequentail"; did you mean "sequential"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, chart: {baseline: sequentail}}'
    refused '"bar" is not known here; did you mean "bars"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, chart: {kind: bar}}'
}

@test "questions that no figure answers" {
    refused 'predict: "ask" is missing: what is the reader asked?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, predict: {of: sequential}}'
    refused 'predict: no case is called "sequentail" in profile standard; did you mean "sequential"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, predict: {ask: "?", of: sequentail}}'
    refused 'unknown key "aks"; did you mean "ask"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, predict: {aks: "?"}}'
    refused '"against" is missing: the case that it is a ratio to' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, predict: {ask: "?", of: sequential}}'
    refused '"spede" is not known here; did you mean "speed"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, predict: {ask: "?", of: sequential, measure: spede}}'
    refused '"limits" are one to three numbers above 0, in rising order' \
        <<<'{question: "?", workload: fib, models: [sequential, thread-pool], tasks: 1, predict: {ask: "?", of: thread-pool, against: sequential, limits: [3, 2]}}'
    refused '"x2" is not a number' \
        <<<'{question: "?", workload: fib, models: [sequential, thread-pool], tasks: 1, predict: {ask: "?", of: thread-pool, against: sequential, limits: [x2]}}'
    refused '"measure" latency is for charts of latencies' \
        <<<'{question: "?", workload: fib, models: [sequential, thread-pool], tasks: 1, predict: {ask: "?", of: thread-pool, against: sequential, measure: latency}}'
}

@test "latencies that cannot be compared" {
    refused '"measure" is time or drive; p50 and p99 are for charts of kind latency' \
        <<<'{question: "?", workload: timer, models: [sequential], tasks: 100, chart: {measure: p99}}'
    refused 'a chart of kind latency measures p50 or p99' \
        <<<'{question: "?", workload: timer, models: [sequential], tasks: 100, chart: {kind: latency, measure: drive}}'
    refused '"p98" is not known here; did you mean "p99"?' \
        <<<'{question: "?", workload: timer, models: [sequential], tasks: 100, chart: {kind: latency, measure: p98}}'
    refused 'its tasks do not wait' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 100, chart: {kind: latency}}'
    refused 'has 99 tasks' \
        <<<'{question: "?", workload: timer, models: [sequential], tasks: 99, chart: {kind: latency}}'
    refused 'takes no option "latencies"' \
        <<<'{question: "?", workload: timer, models: [sequential], tasks: 9, options: {latencies: x}}'
}

@test "impossible values" {
    for value in 0 -1 ten 1.5 99999999999999999999 '""' '[1]' '~'; do
        refused bad.yaml:1: \
            <<<"{question: '?', workload: fib, models: [sequential], tasks: $value}"
        refused bad.yaml:1: \
            <<<"{question: '?', workload: fib, models: [sequential], tasks: 1, rounds: $value}"
    done
    refused 'n: 100 is out of range: 0 to 60' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, options: {n: 100}}'
    refused 'wait-ms: "-5" is not a number of milliseconds' \
        <<<'{question: "?", workload: timer, models: [sequential], tasks: 1, options: {wait-ms: -5}}'
    refused 'fail-fast: "maybe" is neither true nor false' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, options: {fail-fast: maybe}}'
    refused 'is empty or begins below 1' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, vary: {n: 5..2}}'
    refused 'exactly one thing can be varied' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, vary: {n: [1], workers: [1]}}'
    refused '"cors" is not a whole number above 0; did you mean "cores"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, workers: 2*cors}'
    refused '"0" is not a factor above 0' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, scale: 0}'
    refused 'is not a number of seconds' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, seconds: soon}'
    refused '"tasks" is a key of its own' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, options: {tasks: 2}}'
}

@test "what is missing" {
    refused '"question" is missing' <<<'{workload: fib, models: [sequential], tasks: 1}'
    refused '"tasks" is missing' <<<'{question: "?", workload: fib, models: [sequential]}'
    refused '"models" is missing' <<<'{question: "?", workload: fib, tasks: 1}'
    refused 'no "workload", "workloads" or "cases"' <<<'{question: "?"}'
    refused 'a case needs a workload and a model, or a program' \
        <<<'{question: "?", cases: [{tasks: 1}]}'
    refused 'either "workload" or "workloads"' \
        <<<'{question: "?", workload: fib, workloads: [fib], models: [sequential], tasks: 1}'
    refused 'two cases are called "sequential"' \
        <<<'{question: "?", workload: fib, models: [sequential, sequential], tasks: 1}'
}

@test "names that cannot be names" {
    refused 'an experiment cannot be called "../up"' \
        <<<'{name: ../up, question: "?", workload: fib, models: [sequential], tasks: 1}'
    refused 'has control characters' \
        <<<'{question: "?", tasks: 1, cases: [{workload: fib, model: sequential, id: "a\nb"}]}'
    refused 'is empty, too long' \
        <<<'{question: "?", tasks: 1, cases: [{workload: fib, model: sequential, series: ""}]}'
    # Strange ones that can be are no matter.
    write odd <<'END'
question: "?"
tasks: 1
rounds: 1
options: {n: 5}
cases:
  - {workload: fib, model: sequential, id: "--runs", series: "it's `$(id)` <b>\"\\"}
END
    run -0 bench odd --out set
    grep -q '"case":"--runs".*"outcome":"verified"' set/runs.jsonl
    [ -s set/report.html ]
}

@test "what is no experiment at all" {
    refused 'the file is empty' </dev/null
    refused 'not YAML' <<<'{question: "?'
    refused 'keys with values are expected here' <<<'[1, 2]'
    refused 'a second document begins here' <<<$'question: "?"\n---\nquestion: "!"'
    refused bad.yaml <<<$'question: \xff\xfe'
    refused 'a list is expected here' <<<'{question: "?", workload: fib, models: fib, tasks: 1}'
    run -2 bench nothing --out set
    says 'there is no experiment "nothing"'
    run -2 bench ./nothing.yaml --out set
    says 'cannot open the experiment'
}

@test "all that is wrong is said at once" {
    refused 'unknown key "titel"' 'no model "thred-pool"' 'n: 100 is out of range' <<'END'
titel: x
question: "?"
workload: fib
models: [sequential, thred-pool]
tasks: 1
options: {n: 100}
END
    says '"title"'
}

@test "programs that are none" {
    refused 'cannot run the program "experiments/gone.sh": No such file' \
        <<<'{question: "?", cases: [{program: gone.sh, tasks: 1}]}'
    echo 'echo "{}"' >experiments/plain.sh
    refused 'cannot run the program' <<<'{question: "?", cases: [{program: plain.sh, tasks: 1}]}'
    printf '#!/bin/sh\necho "{}"\n' >experiments/plain.sh
    chmod +x experiments/plain.sh
    refused 'its --describe is not what docs/protocol.md says' \
        <<<'{question: "?", cases: [{program: plain.sh, tasks: 1}]}'
}

@test "the command line" {
    write good <<<'{question: "?", workload: fib, models: [sequential], tasks: 1}'
    run -2 bench good --profile quik
    says 'did you mean "quick"?'
    run -2 bench good --models sequental
    says 'no model "sequental"; did you mean "sequential"?'
    run -2 bench good --workloads fbi
    says 'no workload "fbi"; did you mean "fib"?'
    for value in 0 -1 many 99999999 ""; do
        run -2 bench good --rounds "$value"
        says "--rounds"
    done
    for value in -1 x 9223372036854775808 1e3; do
        run -2 bench good --seed "$value"
        says "--seed"
    done
    run -2 bench good --seed 1 --seed 2
    says "--seed is given twice"
    run -2 bench good --models sequential,
    says "a name is missing"
    run -2 bench goood
    says 'did you mean "good"?'
    run -2 bench good --models event-loop
    says "nothing is left to run"
    run -2 bench --unknown
}

@test "hyperfine missing or too old is said before anything" {
    write good <<<'{question: "?", workload: fib, models: [sequential], tasks: 1}'
    mkdir bin
    run -77 env PATH="$PWD/bin" "$CBENCH" bench --experiments experiments good --out set
    says "install the package hyperfine"
    says "make setup"
    printf '#!/bin/sh\necho hyperfine 1.12.0\n' >bin/hyperfine
    chmod +x bin/hyperfine
    run -77 env PATH="$PWD/bin:$PATH" "$CBENCH" bench --experiments experiments good --out set
    says "hyperfine 1.12.0 is too old"
    says "1.15"
    [ ! -e set ]
}

@test "the place of the results" {
    write good <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, rounds: 1}'
    echo here >file
    run -1 bench good --out file/set
    says 'cannot write a result set in "file/set": Not a directory'
    run -0 bench good --out set
    before=$(cat set/runs.jsonl)
    run -1 bench good --out set
    says "there is a result set in"
    [ "$(cat set/runs.jsonl)" = "$before" ]
}

@test "a row of the first table that no case could fill" {
    refused 'no case is of the group "sum-square"; did you mean "sum-squares"?' \
        <<<'{question: "?", models: [sequential], tasks: 1, workloads: {fib: {}, sum-squares: {}}, answer: {label: a, group: sum-square}}'
    refused 'this experiment has no groups; leave "group" out' \
        'nothing is varied here; leave "x" out' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, answer: {label: a, group: fib, x: 3}}'
    refused '"label" is missing: what is the work called?' '"y" is not a number' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, answer: [{}, {label: a, x: y}]}'
    refused 'unknown key "groups"; did you mean "group"?' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, answer: {label: a, groups: b}}'
    refused 'a label has at most 60 characters' \
        <<<'{question: "?", workload: fib, models: [sequential], tasks: 1, answer: 0123456789012345678901234567890123456789012345678901234567890}'
}
