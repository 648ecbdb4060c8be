# cbench bench: what goes wrong while it runs loses nothing.
load helpers

@test "every bad end of a run is recorded, and the suite goes on" {
    {
        echo 'question: "?"'
        echo 'rounds: 1'
        echo 'cases:'
        for do in fail lie mute garbage refuse usage crash status unavailable; do
            odd $do
        done
        odd well
    } | write ends
    run -1 bench ends --out set
    outcome()
    {
        [ "$(grep "\"case\":\"$1\"" set/runs.jsonl | head -n 1 |
            sed 's/.*"outcome":"\([a-z-]*\)".*/\1/')" = "$2" ]
    }
    outcome well verified
    outcome fail failed
    outcome lie not-verified
    outcome mute no-result
    outcome garbage no-result
    outcome refuse refused
    outcome usage usage
    outcome crash crashed
    outcome status crashed
    outcome unavailable unavailable
    grep -q '"reason":"odd: 5 descriptors, the limit is 4; ulimit -n 5"' set/runs.jsonl
    grep -q '"reason":"1 task failed: refused"' set/runs.jsonl
    grep -q 'signal 11' set/runs.jsonl
    says "runs did not verify"
    [ -s set/report.md ]
    # A time of a run that did not verify is nobody's time.
    says "no verified run"
}

@test "a hopeless case is not tried for ever" {
    { echo 'question: "?"'; echo 'rounds: 6'; echo 'cases:'; odd status; odd refuse; odd well; } | write hopeless
    run -1 bench hopeless --out set
    [ "$(grep -c . set/runs.jsonl)" -eq 28 ] # three cases, and one again
    [ "$(grep '"case":"status"' set/runs.jsonl | grep -c '"wall_ns":[0-9]')" -eq 3 ]
    [ "$(grep '"case":"refuse"' set/runs.jsonl | grep -c '"wall_ns":[0-9]')" -eq 1 ]
    [ "$(grep '"case":"refuse"' set/runs.jsonl | grep -c 'not tried again')" -eq 6 ]
    [ "$(count verified)" -eq 7 ]
}

@test "the time limit ends the whole process group" {
    write limit <<'END'
question: "?"
rounds: 1
time-limit-s: 1
cases:
  - {id: hang, program: odd.sh, tasks: 1, options: {do: hang, file: hung}}
  - {id: stubborn, program: odd.sh, tasks: 1, options: {do: stubborn, file: stubborn}}
END
    run -1 bench limit --out set
    [ "$(count time-limit)" -eq 6 ]
    grep -q '"reason":"it was ended after its time limit of 1 s"' set/runs.jsonl
    gone hung
    gone stubborn
}

@test "what a run leaves behind in another session is ended" {
    { echo 'question: "?"'; echo 'rounds: 1'; echo 'cases:'; echo '  - {program: odd.sh, tasks: 1, options: {do: leave, file: left}}'; } | write leave
    run -0 bench leave --out set
    gone left
}

# Ten rounds of a case that waits.
slow()
{
    write slow <<'END'
question: "?"
workload: timer
models: [sequential, event-loop]
tasks: 10
concurrency: 1
options: {wait-ms: 10}
rounds: 10
END
}

@test "Ctrl-C keeps the runs, and --resume goes on to the same end" {
    slow
    interruptible "$CBENCH" bench --experiments experiments slow --out set \
        >said 2>&1 3>&- &
    cbench=$!
    wait_for set/runs.jsonl
    sleep 0.3
    kill -INT $cbench
    ended 130 $cbench
    grep -q "interrupted; .* runs are kept in set; go on with: cbench bench --resume set" said
    kept=$(cat set/runs.jsonl)
    [ "$(wc -l <<<"$kept")" -lt 33 ]
    # A line that was cut off does not count.
    printf '{"schema":1,"run":99,"exper' >>set/runs.jsonl
    run -0 bench --resume set
    [ "$(count verified)" -eq 33 ]
    [ "$(head -n "$(wc -l <<<"$kept")" set/runs.jsonl)" = "$kept" ]
    [ "$(grep -o '"run":[0-9]*,' set/runs.jsonl | sort -u | wc -l)" -eq 33 ]
    # The order is the one of a set that was never interrupted.
    order() { sed 's/.*"case":"\([a-z -]*\)","round":\([0-9]*\).*/\1 \2/' "$1/runs.jsonl"; }
    run -0 bench slow --out other
    [ "$(order set)" = "$(order other)" ]
    # And a whole set has nothing to go on with.
    run -0 bench --resume set
    [ "$(count verified)" -eq 33 ]
}

@test "hyperfine killed in a run is a hole, and its run is ended" {
    slow
    interruptible "$CBENCH" bench --experiments experiments slow --out set \
        >said 2>&1 3>&- &
    cbench=$!
    wait_for set/runs.jsonl
    until pkill -KILL -P $cbench hyperfine; do sleep 0.01; done
    ended 1 $cbench
    [ "$(count no-result)" -eq 1 ]
    grep -q 'hyperfine gave no usable time: no message (signal 9 (Killed))' set/runs.jsonl
    [ "$(count verified)" -eq 32 ]
}

@test "a killed cbench leaves a set that can be gone on with" {
    slow
    interruptible "$CBENCH" bench --experiments experiments slow --out set \
        >said 2>&1 3>&- &
    cbench=$!
    wait_for set/runs.jsonl
    kill -KILL $cbench
    ended 137 $cbench
    run -0 bench --resume set
    [ "$(count verified)" -eq 33 ]
}

@test "SIGTERM is like Ctrl-C, and ends the origin" {
    write http <<'END'
question: "?"
workload: http
models: [thread-pool]
tasks: 10
concurrency: 1
options: {latency-ms: 20}
rounds: 100
END
    interruptible "$CBENCH" bench --experiments experiments http --out set >said 2>&1 3>&- &
    cbench=$!
    wait_for set/runs.jsonl
    origin=$(pgrep -P $cbench cbench-origin)
    kill -TERM $cbench
    ended 130 $cbench
    run ! kill -0 "$origin"
}

@test "--resume of what is no set, or with options of another" {
    run -2 bench --resume nowhere
    says 'cannot go on with "nowhere"'
    run -2 bench --resume set --rounds 3
    says "without --rounds"
    run -2 bench --resume --seed 3
    says "without --seed"
    run -2 bench --resume set other
    mkdir set
    echo '{' >set/manifest.json
    run -2 bench --resume set
    says "manifest.json"
}

@test "two of them do not write one set" {
    slow
    # Long enough for the second to begin on a busy machine.
    sed -i 's/^rounds: 10/rounds: 200/' experiments/slow.yaml
    interruptible "$CBENCH" bench --experiments experiments slow --out set >said 2>&1 3>&- &
    cbench=$!
    wait_for set/runs.jsonl
    run -1 bench --resume set
    says "another cbench is writing"
    kill -INT $cbench
    ended 130 $cbench
}

@test "an origin that dies is noticed, said and replaced" {
    write http <<'END'
question: "?"
workload: http
models: [thread-pool]
tasks: 30
concurrency: 1
options: {latency-ms: 10}
rounds: 4
END
    interruptible "$CBENCH" bench --experiments experiments http --out set >said 2>&1 3>&- &
    cbench=$!
    until grep -q '"round":1' set/runs.jsonl; do sleep 0.01; done
    sleep 0.1
    kill -KILL "$(pgrep -P $cbench cbench-origin)"
    ended 1 $cbench
    cat said
    grep -q "the origin ended with signal 9" said
    [ "$(count verified)" -ge 3 ]
    [ "$(count failed)" -ge 1 ]
    grep -q '"outcome":"failed","reason":"the origin ended with signal 9' set/runs.jsonl
    [ "$(grep -c . set/runs.jsonl)" -eq 10 ]
    [ -s set/report.md ]
}

@test "an origin that refuses leaves a hole, and the rest goes on" {
    write http <<'END'
question: "?"
rounds: 1
tasks: 3
aa: well
cases:
  - {id: gone, workload: http, model: thread-pool, options: {origin: "127.0.0.1:1"}}
  - {id: well, workload: fib, model: sequential, options: {n: 5}}
END
    run -1 bench http --out set
    [ "$(count failed)" -eq 2 ]
    grep '"case":"gone"' set/runs.jsonl | grep -q '"failures":{"refused":3}'
    [ "$(count verified)" -eq 4 ]
}

@test "a full disk: what is recorded stays, and can be gone on with" {
    [ "$(id -u)" -eq 0 ] || skip "only root can mount a small tmpfs"
    mkdir small
    mount -t tmpfs -o size=16k tmpfs small || skip "cannot mount a tmpfs here"
    slow
    run -1 bench slow --out small/set
    cp -r small/set set
    mount -o remount,size=1m small
    says "cannot record a run in small/set: No space left on device"
    says "--resume small/set"
    [ "$(tail -c 1 set/runs.jsonl)" = "" ] && [ -s set/runs.jsonl ]
    run -0 bench --resume small/set
    cp small/set/runs.jsonl set/runs.jsonl
    umount small
    [ "$(count verified)" -eq 33 ]
}

@test "a read-only place is refused before anything runs" {
    slow
    if [ "$(id -u)" -eq 0 ]; then
        mkdir read-only
        mount -t tmpfs -o ro tmpfs read-only || skip "cannot mount a tmpfs here"
        run -1 bench slow --out read-only/set
        umount read-only
        says "Read-only file system"
    else
        mkdir -m 555 read-only
        run -1 bench slow --out read-only/set
        says "Permission denied"
    fi
}

@test "a temporary directory that is not there" {
    slow
    run -1 env TMPDIR="$PWD/nowhere" "$CBENCH" bench --experiments experiments slow --out set
    says "TMPDIR"
}

@test "latencies that cannot be kept are said, and nothing else is lost" {
    write waits <<'END'
question: "?"
workload: timer
models: [sequential, event-loop]
tasks: 10
concurrency: 2
options: {wait-ms: 1}
rounds: 2
END
    run -0 bench waits --out set
    [ "$(grep -c '"latencies":"latencies/waits' set/runs.jsonl)" -eq "$(grep -c '"round":0' set/runs.jsonl)" ]
    [ -s set/latencies/waits.event-loop.txt ]
    mkdir other
    : >other/latencies # where a directory should be
    run -0 bench waits --out other
    says "waits event-loop: its latencies are not kept: cannot write other/latencies/waits.event-loop.txt"
    [ "$(grep -vc '"outcome":"verified"' other/runs.jsonl)" -eq 0 ]
    [ -s other/report.md ]
    ! grep -q '"latencies":"latencies/' other/runs.jsonl
}
