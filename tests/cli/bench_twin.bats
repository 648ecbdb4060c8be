# cbench bench: the case that runs twice, and how many rounds there are.
load helpers

sweep()
{
    write sweep <<END
question: "?"
chart: {kind: lines, baseline: sequential}
workload: timer
models: [sequential, thread-pool]
tasks: 4
options: {wait-ms: 1}
vary: {concurrency: [1, 2, 3, 4]}
overrides: {sequential: {vary: {concurrency: [1]}}}
$1
END
}

twin_is()
{
    grep -q "\"aa_of\": \"$1\"" set/manifest.json &&
        [ "$(grep -c '"aa_of": "' set/manifest.json)" -eq 1 ]
}

@test "of a sweep one parallel case in the middle runs twice" {
    sweep ""
    run -0 bench sweep --out set
    twin_is thread-pool@2
    says "thread-pool@2 again"
    says "the same as thread-pool@2"
    grep -q '"aa_of": "thread-pool@2"' set/summary.json
    grep -q 'Noise floor [0-9.]*×: the same case run twice' set/report.md
    grep -q 'One case under two names differs by up to [0-9.]*×' set/report.md
    # It is no contender: the chart's data name only what the file lists.
    run ! grep -q again set/plots/sweep.gp
}

@test "a file may name the case, and a profile another one" {
    sweep $'aa: thread-pool@4\nprofiles: {quick: {aa: sequential@1}}'
    run -0 bench sweep --rounds 1 --out set
    twin_is thread-pool@4
    run -0 bench sweep --rounds 1 --profile quick --out quick
    grep -q '"aa_of": "sequential@1"' quick/manifest.json
}

@test "a name of no case is refused with its line and the nearest one" {
    sweep "aa: thread-pool@5"
    run -2 bench sweep --dry-run
    says 'sweep.yaml:9:5: aa: no case is called "thread-pool@5"'
    says 'did you mean "thread-pool@'
}

@test "a part of an experiment has a twin too, though not the named one" {
    sweep "aa: thread-pool@4"
    run -0 bench sweep --models sequential --rounds 1 --out set
    twin_is sequential@1
}

@test "one case alone runs twice" {
    write one <<<'{question: "?", workload: timer, models: [event-loop], tasks: 2, options: {wait-ms: 1}, rounds: 6}'
    run -0 bench one --out set
    twin_is event-loop
    [ "$(count verified)" -eq 14 ]
    grep -q 'Noise floor [0-9.]*×' set/report.md
}

@test "two names that are taken: the twin gets a third" {
    write names <<'END'
question: "?"
rounds: 1
cases:
  - {id: a, workload: timer, model: event-loop, tasks: 1}
  - {id: a again, series: other, workload: timer, model: event-loop, tasks: 1}
aa: a
END
    run -0 bench names --dry-run
    says "a again again"
}

@test "a case that fails leaves the noise floor unknown, and the report says so" {
    { echo 'question: "?"'; echo 'rounds: 6'; echo 'aa: status'; echo 'cases:'; odd status; odd well; } | write floor
    run -1 bench floor --out set
    grep -q 'Noise floor unknown: status was to run under two names' set/report.md
    grep -q '\*\*Noise.\*\* Unknown: no case has enough runs' set/report.md
    grep -q '"noise_floor": null' set/summary.json
}

@test "rounds are raised to what the comparisons need, but not those typed" {
    sweep "rounds: 2"
    run -0 bench sweep --dry-run
    says "8 rounds, and one observed run of each of 6 cases" # 2 / 2^8 * 4 is below 5 %
    run -0 --separate-stderr bench sweep --dry-run --rounds 7
    [[ $stderr == *"sweep: too few rounds: 7 cannot tell any of its 4 comparisons from chance; --rounds 8 or more can"* ]]
    run -0 --separate-stderr bench sweep --dry-run --rounds 8
    [ -z "$stderr" ]
}

@test "an interrupted set goes on with its twin" {
    sweep ""
    run -0 bench sweep --rounds 2 --out set
    sed -i '8,$d' set/runs.jsonl
    run -0 bench --resume set
    [ "$(grep -c '"case":"thread-pool@2 again"' set/runs.jsonl)" -eq 3 ]
    [ "$(count verified)" -eq 18 ]
}
