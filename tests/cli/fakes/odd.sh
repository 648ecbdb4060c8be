#!/bin/sh
# odd.sh: a program that speaks the variant protocol and then does what --do
# says: what the harness must bear. Its digest is a constant.
digest=00000000000000aa
do=well
result=/dev/null
tasks=1

describe()
{
    cat <<'EOF'
{"schema": 1, "workload": "odd", "model": "sh", "workload_summary": "odd",
 "model_summary": "odd", "kind": "none", "available": true, "reason": null,
 "needs_origin": false, "options": [
 {"group": "run", "name": "tasks", "type": "count", "default": "1", "min": 1,
  "max": 100, "choices": null, "help": "tasks"},
 {"group": "run", "name": "concurrency", "type": "count", "default": "1",
  "min": 1, "max": 100, "choices": null, "help": "concurrency"},
 {"group": "run", "name": "seed", "type": "count", "default": "1",
  "min": 0, "max": null, "choices": null, "help": "seed"},
 {"group": "run", "name": "result", "type": "text", "default": null,
  "min": null, "max": null, "choices": null, "help": "file"},
 {"group": "run", "name": "expect", "type": "text", "default": null,
  "min": null, "max": null, "choices": null, "help": "digest"},
 {"group": "model", "name": "text", "type": "text", "default": null,
  "min": null, "max": null, "choices": null, "help": "any text"},
 {"group": "model", "name": "file", "type": "text", "default": null,
  "min": null, "max": null, "choices": null, "help": "a file for --do"},
 {"group": "model", "name": "wait", "type": "ms", "default": "0.5",
  "min": 0, "max": 1000, "choices": null, "help": "a time"},
 {"group": "model", "name": "quiet", "type": "flag", "default": null,
  "min": null, "max": null, "choices": null, "help": "a flag"},
 {"group": "model", "name": "do", "type": "choice", "default": "well",
  "min": null, "max": null, "choices": ["well", "hang", "stubborn", "crash",
  "refuse", "usage", "fail", "lie", "mute", "garbage", "leave", "status",
  "unavailable"], "help": "what to do"}]}
EOF
    exit 0
}

while [ $# -gt 0 ]; do
    case $1 in
    --describe) describe ;;
    --print-expected) echo $digest; exit 0 ;;
    --quiet) shift; continue ;;
    --do) do=$2 ;;
    --tasks) tasks=$2 ;;
    --result) result=$2 ;;
    --text) text=$2 ;;
    --file) file=$2 ;;
    esac
    shift 2
done

answer() # DIGEST VERIFIED PROBLEMS
{
    printf '{"schema":1,"workload":"odd","model":"sh","parameters":{},' >>"$result"
    printf '"tasks":%d,"ok":%d,"failed":0,"cancelled":0,' "$tasks" "$tasks" >>"$result"
    printf '"retried":0,"failures":{},"digest":"%s",' "$1" >>"$result"
    printf '"verified":%s,"problems":[%s],' "$2" "$3" >>"$result"
    printf '"startup_ns":1,"drive_ns":1000,"teardown_ns":1,' >>"$result"
    printf '"cpu_user_ns":1,"cpu_system_ns":1,"workers":1,' >>"$result"
    printf '"peak_in_flight":1,"task_wait_ns":0}\n' >>"$result"
}

case $do in
well) answer $digest true; [ -z "$text" ] || printf %s "$text" >"$file" ;;
hang) sleep 300 & echo $! >"$file"; sleep 300 ;;
stubborn) trap '' TERM; sh -c 'trap "" TERM; while :; do sleep 1; done' &
    echo $! >"$file"; while :; do sleep 1; done ;;
crash) kill -SEGV $$ ;;
refuse) echo "odd: 5 descriptors, the limit is 4; ulimit -n 5" >&2; exit 4 ;;
usage) exit 2 ;;
fail) answer $digest false '"1 task failed: refused"'; exit 1 ;;
lie) answer 00000000000000bb true ;;
mute) ;;
garbage) echo 'not { JSON' >>"$result" ;;
leave) setsid sleep 300 & sleep 0.05; echo $! >"$file"; answer $digest true ;;
status) echo "odd: strange" >&2; exit 9 ;;
unavailable) echo "odd: not on this machine" >&2; exit 77 ;;
esac
