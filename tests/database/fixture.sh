#!/bin/bash
# The database of the tests: one private cluster for all of them, between the
# first that needs it and the last (ctest's fixtures).
#
#   fixture.sh start CBENCH DIRECTORY    its address is then in DIRECTORY/url
#   fixture.sh stop CBENCH DIRECTORY
set -u
cbench=$2
state=$3

stop()
{
    [ -f "$state/pid" ] || return 0
    kill "$(cat "$state/pid")" 2>/dev/null
    for _ in $(seq 100); do
        kill -0 "$(cat "$state/pid")" 2>/dev/null || break
        sleep 0.05
    done
    rm -rf "$state"
}

start()
{
    mkdir -p "$state"
    setsid "$cbench" database >"$state/out" 2>"$state/err" </dev/null &
    echo $! >"$state/pid"
    for _ in $(seq 600); do
        if grep -q '^listening on ' "$state/out"; then
            sed -n 's/^listening on //p' "$state/out" >"$state/url"
            return 0
        fi
        kill -0 "$(cat "$state/pid")" 2>/dev/null || break
        sleep 0.05
    done
    cat "$state/err"
    wait "$(cat "$state/pid")"
    exit $?
}

stop # of an earlier run that was broken off
[ "$1" = stop ] || start
