# cbench bench: runs beside other programs are marked, and the report says so.
load helpers

teardown()
{
    [ -z "${spinners[*]}" ] || kill "${spinners[@]}" || true
}

@test "runs beside a spinner on every CPU are marked disturbed" {
    write waits <<'END'
question: "?"
models: [sequential, event-loop]
chart: {baseline: sequential}
workload: timer
tasks: 4
options: {wait-ms: 50}
rounds: 1
END
    spinners=()
    for _ in $(seq "$(nproc)"); do
        ( while :; do :; done ) 3>&- &
        spinners+=($!)
    done
    run -0 bench waits --rounds 1 --out set
    [ "$(count verified)" -eq 6 ]
    [ "$(grep -c '"disturbed":\[.*others used [0-9.]* CPUs' set/runs.jsonl)" \
        -eq 6 ]
    grep -q 'timed runs were disturbed' set/report.md
    grep -q '"conditions":{"wall_ns":[1-9].*"origin":null' set/runs.jsonl
}

@test "conditions are recorded with every run, the origin's where there is one" {
    write fetch <<'END'
question: "?"
models: [event-loop]
workload: http
tasks: 4
rounds: 1
END
    run -0 bench fetch --out set
    [ "$(grep -c '"conditions":{.*"cpu_share":[0-9]' set/runs.jsonl)" -eq 4 ]
    [ "$(grep -c '"disturbed":\[' set/runs.jsonl)" -eq 4 ]
}
