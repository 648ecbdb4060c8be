# The db workload where something is wrong with the database.
load helpers
load database

models="thread-pool multiprocess event-loop"

# Most tests share one; those that end it or limit it have their own.
setup_file()
{
    cd "$BATS_FILE_TMPDIR" || return 1
    need_server
    database
    export url keeper directory
}

teardown_file()
{
    end_database
}

# until_asking: until a statement of a run waits in the server.
until_asking()
{
    for _ in {1..100}; do
        [ "$(sql "SELECT count(*) FROM pg_stat_activity
                  WHERE wait_event = 'PgSleep'")" -eq 0 ] || return 0
        sleep 0.02
    done
    echo "nobody asks"
    return 1
}

@test "without an address it says where to get one" {
    run -2 "${CBENCH%/*}/variants/db.event-loop" --tasks 2
    says "cbench database"
    says "--db-url"
}

@test "a database that is down is refused before the run" {
    for model in $models; do
        run -1 "${CBENCH%/*}/variants/db.$model" --tasks 2 \
            --db-url 'postgresql:///x?host=/nowhere&password=geheim'
        says "cannot connect to the database"
        says "is it running"
        [[ $output != *geheim* ]]
    done
    run -1 "${CBENCH%/*}/variants/db.event-loop" --tasks 2 --db-url 'nonsense='
    says "cannot connect to the database"
}

@test "wrong credentials are refused before the run, and not shown" {
    sql "CREATE ROLE locked LOGIN PASSWORD 'richtig'"
    sql "GRANT SELECT ON cbench_rows TO locked"
    sed -i '1i local all locked scram-sha-256' "$directory/data/pg_hba.conf"
    sql "SELECT pg_reload_conf()"
    sleep 0.2
    mine=$url
    for model in $models; do
        url=${mine/user=cbench/user=locked}'&password=falsch'
        run -1 db "$model" --tasks 2 --result result.jsonl
        says "password authentication failed"
        [[ $output != *falsch* ]]
        url=${mine/user=cbench/user=locked}'&password=richtig'
        run -0 db "$model" --tasks 2 --result result.jsonl
        run ! grep -q richtig result.jsonl
    done
    grep -q 'user=locked.*password=\*\*\*' result.jsonl
    url=${mine/user=cbench/user=nobody-known}
    run -1 db event-loop --tasks 2
    says 'role "nobody-known" does not exist'
}

@test "a table that is missing or too small is refused, and can be made" {
    run -2 "${CBENCH%/*}/variants/db.event-loop" --db-url "$url" --rows 101
    says "100 rows"
    says "--load"
    url=${url/\/postgres\?/\/template1?}
    for model in $models; do
        run -2 db "$model" --tasks 2
        says "no table cbench_rows"
        says "cbench database --load"
    done
    run -0 "$CBENCH" database --load --rows 100 --db-url "$url"
    run -0 db event-loop --tasks 20
}

@test "rows that are gone or were changed are never taken for right" {
    sql "DELETE FROM cbench_rows WHERE id < 100"
    run -1 db event-loop --tasks 50 --result gone.jsonl
    grep -q '"no such row":' gone.jsonl
    sql "INSERT INTO cbench_rows SELECT id, 'x' FROM generate_series(1, 99) id"
    for model in $models; do
        run -3 db "$model" --tasks 50
        says "has digest"
    done
    run -0 "$CBENCH" database --load --rows 100 --db-url "$url"
}

@test "more connections than the server allows are refused, fewer are shared" {
    database --connections 4
    for model in thread-pool multiprocess event-loop multi-loop; do
        run -4 db "$model" --tasks 200 --concurrency 50 --workers 20 \
            --query wait --wait-ms 1
        says "max_connections is 4"
        says "--connections"
    done
    # Fewer than tasks in flight: these wait for one.
    for model in thread-pool event-loop thread-per-task coroutines \
        event-loop+threads; do
        run -0 db "$model" --tasks 300 --concurrency 20 --connections 3
        says "300 ok"
    done
    run -0 db multi-loop --tasks 300 --concurrency 20 --workers 2 --connections 3
    run -2 db multi-loop --tasks 300 --concurrency 20 --workers 4 --connections 3
    says "--connections 3 leaves one without"
    run -0 db multiprocess --tasks 300 --concurrency 20 --workers 3 \
        --connections 3
    run -2 db multiprocess --tasks 300 --concurrency 20 --workers 4 \
        --connections 3
    says "a connection of its own"
    end_database
}

@test "a database killed mid-run: tasks fail by their kinds, and nothing hangs" {
    database
    for model in $models; do
        db "$model" --tasks 5000 --concurrency 8 --workers 2 --query wait \
            --wait-ms 20 --result "$model.jsonl" >out 2>&1 3>&- &
        runs+=($!)
    done
    sleep 0.5
    kill -KILL "$(postmaster)"
    for run in "${runs[@]}"; do
        ended 1 "$run"
    done
    for model in $models; do
        grep -Eq '"failures":\{"(reset|refused)":[0-9]*(,"(reset|refused)":[0-9]*)?\}' \
            "$model.jsonl"
    done
    ended 1 "$keeper"
    [ ! -e "$directory" ]
    grep -q "the database ended" db.err
}

@test "a connection that breaks is made again by the next task" {
    for model in $models; do
        db "$model" --tasks 24 --concurrency 4 --workers 2 --query wait \
            --wait-ms 100 --retries 3 --result "$model.jsonl" >out 2>&1 3>&- &
        run=$!
        until_asking
        sql "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE application_name = 'cbench'" >/dev/null
        ended 0 "$run"
        run ! grep -q '"retried":0' "$model.jsonl"
    done
}

@test "a statement that takes too long has timed out, its connection goes on" {
    for model in $models; do
        run -1 db "$model" --tasks 6 --concurrency 2 --workers 2 --query wait \
            --wait-ms 3000 --timeout-ms 60 --result result.jsonl
        says "timeout"
        # Waiting for a connection counts.
        case $model in
        thread-pool | event-loop)
            run -1 db "$model" --tasks 4 --concurrency 4 --connections 1 \
                --query wait --wait-ms 90 --timeout-ms 140
            says "timeout"
            ;;
        esac
    done
}

@test "a server that stands still: tasks time out by our own clock" {
    for model in $models; do
        db "$model" --tasks 8 --concurrency 4 --workers 2 --query wait \
            --wait-ms 150 --timeout-ms 200 --result "$model.jsonl" \
            >out 2>&1 3>&- &
        run=$!
        until_asking
        pkill -STOP -P "$(postmaster)"
        ended 1 "$run"
        pkill -CONT -P "$(postmaster)"
        grep -q '"timeout":' "$model.jsonl"
    done
}
