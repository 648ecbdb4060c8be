# What the CLI tests share. CBENCH is the executable under test.
bats_require_minimum_version 1.5.0

setup()
{
    : "${CBENCH:?names the executable}"
    tests=$BATS_TEST_DIRNAME
    variants=${CBENCH%/*}/variants
    unset NO_COLOR
    cd "$BATS_TEST_TMPDIR" || return 1
    mkdir experiments
    cp "$tests/fakes/odd.sh" experiments/odd.sh
}

# write NAME: the experiment NAME from standard input.
write()
{
    cat >"experiments/$1.yaml"
}

# A case of the odd program: odd WHAT [more]
odd()
{
    echo "  - {id: $1, series: $1, program: odd.sh, tasks: 2, options: {do: $1}${2:+, $2}}"
}

bench()
{
    "$CBENCH" bench --experiments experiments "$@"
}

# count OUTCOME: lines of set/runs.jsonl with that outcome.
count()
{
    grep -c "\"outcome\":\"$1\"" set/runs.jsonl || true
}

# says TEXT: the output has it, wherever.
says()
{
    case $output in
    *"$1"*) ;;
    *) printf 'not said: %s\n--- output:\n%s\n' "$1" "$output"; return 1 ;;
    esac
}

# gone FILE: the process whose id is in FILE is not there any more.
gone()
{
    [ -s "$1" ] && ! kill -0 "$(cat "$1")" 2>/dev/null
}

# interruptible COMMAND…: with SIGINT as on a terminal; jobs of a script ignore
# it.
interruptible()
{
    exec perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV or die' "$@"
}

# wait_for FILE: until it has something in it, ten seconds at most.
wait_for()
{
    for _ in {1..200}; do
        [ -s "$1" ] && return
        sleep 0.05
    done
    echo "nothing came into $1"
    return 1
}

# ended STATUS PID: that job ends with that status.
ended()
{
    local status=0
    wait "$2" || status=$?
    [ "$status" -eq "$1" ] || { echo "status $status"; return 1; }
}
