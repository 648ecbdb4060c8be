# --timeline FILE, under every model.
load helpers

# check FILE TASKS: each task waits and then computes, without a gap, and no
# worker computes two tasks at once.
check()
{
    awk -F'\t' -v tasks="$2" '
        function bad(why) { print FILENAME ":" FNR ": " why ": " $0; exit 1 }
        NR == 1 && $0 !~ /^# timeline 1: .* 0 older ones forgotten$/ { bad("head") }
        NR == 2 && $0 != "worker\ttask\tstate\tbegin_ns\tend_ns" { bad("names") }
        NR <= 2 { next }
        $5 + 0 < $4 + 0 { bad("ends before it begins") }
        $4 + 0 < begun { bad("not sorted") }
        { begun = $4 }
        $2 in end && $4 != end[$2] { bad("a gap in this task") }
        { end[$2] = $5; seen[$2] = seen[$2] " " $3 }
        $3 == "compute" && $4 + 0 < busy[$1] + 0 { bad("computes two at once") }
        $3 == "compute" { busy[$1] = $5 }
        END {
            for (i = 0; i < tasks; i++)
                if (seen[i] !~ /^ wait( ready)? compute done$/) {
                    print "task " i ":" seen[i]; exit 1
                }
        }' "$1"
}

@test "every model writes what each task did, and when" {
    local variant tried=0
    for variant in "$variants"/fetch-hash.*; do
        run "$variant" --tasks 40 --concurrency 8 --workers 2 --latency-ms 1 \
            --bytes 4096 --rounds 20 --timeline "${variant##*/}.tsv"
        [ "$status" -eq 77 ] && continue
        [ "$status" -eq 0 ] || { echo "$variant: $output"; return 1; }
        run -0 check "${variant##*/}.tsv" 40
        tried=$((tried + 1))
    done
    [ "$tried" -ge 4 ]
}

@test "retries show as pauses between waits" {
    run "$variants/http.event-loop" --tasks 10 --concurrency 5 --latency-ms 5 \
        --timeout-ms 1 --retries 1 --backoff-ms 1 --timeline t.tsv
    [ "$status" -eq 1 ]
    [ "$(grep -c $'\tpause\t' t.tsv)" -eq 10 ]
    [ "$(grep -c $'\twait\t' t.tsv)" -eq 20 ]
    run "$variants/http.thread-pool" --tasks 10 --concurrency 5 --latency-ms 5 \
        --timeout-ms 1 --retries 1 --backoff-ms 1 --timeline t.tsv
    [ "$(grep -c $'\tpause\t' t.tsv)" -eq 10 ]
}

@test "a timeline that cannot be written is said, and the run still counts" {
    run -0 "$variants/timer.sequential" --tasks 1 --timeline /nowhere/t.tsv
    says "cannot write the timeline to /nowhere/t.tsv: No such file"
    says "verified"
}
