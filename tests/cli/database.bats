# cbench database, and those that start one.
load helpers
load database

teardown()
{
    end_database
}

@test "a private cluster answers, and is gone afterwards" {
    need_server
    database
    [ "$(sql 'SELECT count(*) FROM cbench_rows')" = 100 ]
    [ "$(stat -c %a "$directory")" = 700 ]
    kill -TERM "$keeper"
    ended 0 "$keeper"
    [ ! -e "$directory" ]
    run ! sql 'SELECT 1'
}

@test "it is gone too when who started it is killed" {
    need_server
    "$CBENCH" run db sequential --tasks 1 --concurrency 1 --rows 100 \
        --query wait --wait-ms 60000 3>&- &
    run=$!
    for _ in {1..200}; do
        theirs=$(pgrep -P "$run" -f 'database --exit-with-parent') && break
        sleep 0.05
    done
    for _ in {1..200}; do
        left=$(readlink "/proc/$theirs/cwd") || true
        [ -S "$left/.s.PGSQL.5432" ] && break
        sleep 0.05
    done
    kill -KILL "$run"
    for _ in {1..200}; do
        [ -e "$left" ] || break
        sleep 0.05
    done
    [ ! -e "$left" ]
}

@test "run db starts one of its own, and Ctrl-C removes it" {
    need_server
    run -0 --separate-stderr "$CBENCH" run db thread-pool --tasks 50 --observe \
        --concurrency 5 --rows 100 --json
    says '"verified":true'
    interruptible "$CBENCH" run db event-loop --tasks 1 --query wait --rows 100 \
        --wait-ms 60000 3>&- &
    run=$!
    for _ in {1..200}; do
        pgrep -P "$run" db.event-loop && break
        sleep 0.05
    done
    left=$(readlink "/proc/$(pgrep -P "$run" -f 'database --exit')/cwd")
    kill -INT "$run"
    ended 130 "$run"
    [ -n "$left" ] && [ ! -e "$left" ]
}

@test "bench starts one for all cases of an experiment" {
    need_server
    database
    write db <<'END'
question: "?"
workload: db
models: [thread-pool, event-loop]
tasks: 20
concurrency: 4
options: {rows: 100}
rounds: 1
END
    run -0 bench db --out set
    [ "$(count verified)" -eq 6 ]
    grep -q '"database_cpu_ns":[1-9]' set/runs.jsonl
    # The same on one that is there, whose password nobody gets to see.
    run -0 bench db --out given --db-url "$url&password=geheim"
    [ "$(grep -c '"outcome":"verified"' given/runs.jsonl)" -eq 6 ]
    run ! grep -rq geheim given
}

@test "where no server is installed its cases are skipped, with the reason" {
    export CBENCH_POSTGRES_BIN=$PWD/nowhere
    write db <<'END'
question: "?"
cases:
  - {id: asks, workload: db, model: event-loop, tasks: 2}
  - {id: waits, workload: timer, model: event-loop, tasks: 2, options: {wait-ms: 1}}
rounds: 1
END
    run -0 bench db --out set
    says "PostgreSQL's server is not installed"
    says "make setup"
    grep -q "server is not installed" set/report.md
    run -77 "$CBENCH" database
    says "make setup"
    run -77 "$CBENCH" run db event-loop --tasks 2
    says "make setup"
}

@test "what cannot be asked of it is refused" {
    for words in "--rows 0" "--rows x" "--connections 0" "--load" \
        "--db-url x" "--what" "--connections 1000000000000000"; do
        # shellcheck disable=SC2086 # words
        run -2 "$CBENCH" database $words
    done
    run -1 "$CBENCH" database --load --db-url postgresql:///x?host=/nowhere
    says "cannot load the table cbench_rows"
}
