# cbench run.
load helpers

@test "run prints a summary" {
    run -0 "$CBENCH" run fib thread-pool --tasks 10 --n 10 --workers 2
    says "10 ok"
    says "verified"
}

@test "run --json prints the result object alone" {
    run -0 --separate-stderr "$CBENCH" run fib sequential --tasks 10 --n 10 --json
    [ "${#lines[@]}" -eq 1 ]
    [[ $output == '{'*'"verified":true'*'}' ]]
}

@test "run --observe says what all processes held, without the origin" {
    # LeakSanitizer looks for leaks from a process of its own.
    export ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0"
    run -0 --separate-stderr "$CBENCH" run http multiprocess --tasks 100 \
        --concurrency 10 --workers 5 --latency-ms 20 --observe --json
    [ "${#lines[@]}" -eq 1 ]
    says '"processes_peak":6,"threads_peak":6'
    says '"peak_tree_source":"'
    [[ $output =~ '"peak_tree_bytes":'[1-9][0-9]{6} ]]
    run -0 "$CBENCH" run timer event-loop --tasks 50 --wait-ms 10 --concurrency 5 \
        --observe
    says "verified"
    says "MiB in all at its height ("
    says "), processes: 1, threads: 1 at most"
    says "of the threads' time: computing"
    says "loop lag: p50"
    says "cycles "
    run -0 "$CBENCH" run timer event-loop --tasks 40 --wait-ms 10 --observe \
        --concurrency 2 --loop-lag --result result.jsonl
    says "of the threads' time: computing"
    [ -s result.jsonl ]
    run -2 "$CBENCH" run fib sequential --tasks 0 --observe --json
}

# A group of this process's own, of version 1 or 2, in which others may be made.
own_group()
{
    local path
    path=$(sed -n 's/^[0-9]*:\([^:]*,\)\{0,1\}memory\(,[^:]*\)\{0,1\}:\(.*\)/\3/p' /proc/self/cgroup)
    group=/sys/fs/cgroup/memory$path
    [ -n "$path" ] && [ -f "$group/memory.max_usage_in_bytes" ] && [ -w "$group" ] && return
    group=/sys/fs/cgroup$(sed -n 's/^0:://p' /proc/self/cgroup)
    grep -qw memory "$group/cgroup.subtree_control" 2>/dev/null && [ -w "$group" ]
}

@test "run --observe has the peak of a control group, where one can be made" {
    export ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0"
    own_group || skip "no control group here in which another could be made"
    export CBENCH_CGROUP=$group
    run --separate-stderr "$CBENCH" run fib multiprocess --tasks 400 --n 20 \
        --workers 2 --ballast-mib 200 --observe --json
    [ "$status" -eq 0 ]
    says '"peak_tree_source":"cgroup v'
    [[ $output =~ '"peak_tree_bytes":'([0-9]+) ]]
    # Two hundred MiB that three processes share, counted once and not thrice.
    [ "${BASH_REMATCH[1]}" -gt $((200 * 1024 * 1024)) ]
    [ "${BASH_REMATCH[1]}" -lt $((400 * 1024 * 1024)) ]
    [ -z "$(find "$group" -maxdepth 1 -name 'cbench-*')" ]
}

@test "run http starts an origin of its own" {
    run -0 "$CBENCH" run http event-loop --tasks 20 --concurrency 10 --latency-ms 5
    says "20 ok"
}

@test "a wrong workload and a wrong model get the nearest ones" {
    run -2 "$CBENCH" run htpp event-lop
    says 'no workload "htpp"; did you mean "http"?'
    says 'no model "event-lop"; did you mean "event-loop"?'
    run -2 "$CBENCH" run fib
    says "which workload under which model?"
    run -2 "$CBENCH" run ../fib sequential
    says "there is no workload"
}

@test "values that cannot be are refused" {
    for value in 0 -1 99999999999999999999 ten 1.5 ""; do
        run -2 "$CBENCH" run fib sequential --tasks "$value"
        says "tasks"
    done
    run -2 "$CBENCH" run fib sequential --tasks 1 --tasks 2
    run -2 "$CBENCH" run fib sequential --taskss 1
}

@test "concurrency above the descriptor limit is refused before the run" {
    run -4 bash -c 'ulimit -n 100; "$CBENCH" run http thread-pool --tasks 500 --concurrency 500'
    says "100"
    says "ulimit"
}

@test "an origin that is not there fails tasks by kind" {
    run -1 "$CBENCH" run http thread-pool --tasks 3 --concurrency 3 --origin 127.0.0.1:1
    says "refused"
}

@test "the exit status of the variant is passed through" {
    mkdir variants
    cp "$tests/fakes/odd.sh" variants/odd.sh
    run -4 "$CBENCH" run odd sh --variants variants --do refuse
    run -77 "$CBENCH" run odd sh --variants=variants --do unavailable
    run -139 "$CBENCH" run odd sh --variants variants --do crash
    says "signal 11"
}

@test "Ctrl-C ends the whole run" {
    mkdir variants
    cp "$tests/fakes/odd.sh" variants/odd.sh
    interruptible "$CBENCH" run odd sh --variants variants --do hang \
        --file pid 3>&- &
    cbench=$!
    wait_for pid
    kill -INT $cbench
    ended 130 $cbench
    gone pid
}
