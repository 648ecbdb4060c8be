# cbench doctor: what it says of this machine, and its exit status.
load helpers

@test "every check is told, and the status goes with the summary" {
    run "$CBENCH" doctor
    [[ $status -eq 0 || $status -eq 5 ]]
    for check in hyperfine "open descriptors" "client ports" governor load \
        "clock source" "two busy CPUs" "hardware counters"; do
        says "$check"
    done
    if [ "$status" -eq 5 ]; then
        says "Not ready, for results would be untrustworthy: "
    else
        says "Ready"
    fi
}

@test "--json agrees with the exit status" {
    run "$CBENCH" doctor --json
    [[ $status -eq 0 || $status -eq 5 ]]
    if [ "$status" -eq 5 ]; then
        says '"ready": false'
    else
        says '"ready": true'
    fi
    says '"kernel_command_line":'
}

@test "a low descriptor limit decides" {
    run -5 bash -c 'ulimit -n 200; "$CBENCH" doctor'
    says "200, too few"
    says "cases of thousands of connections"
    [[ ${lines[-1]} == "Not ready"*"open descriptors"* ]]
}

@test "without gnuplot it is not ready" {
    mkdir bin
    ln -s "$(command -v hyperfine)" bin/hyperfine
    run -5 env PATH="$PWD/bin" "$CBENCH" doctor
    says "gnuplot-nox"
    [[ ${lines[-1]} == "Not ready"*gnuplot* ]]
    [[ ${lines[-1]} != *hyperfine* ]]
}

@test "an old gnuplot is not enough" {
    mkdir bin
    printf '#!/bin/sh\necho "gnuplot 5.2 patchlevel 8"\n' >bin/gnuplot
    chmod +x bin/gnuplot
    run -5 env PATH="$PWD/bin:$PATH" "$CBENCH" doctor
    says "5.2"
    [[ ${lines[-1]} == "Not ready"*gnuplot* ]]
}

@test "without any tool it names the packages" {
    run -5 env PATH=/nowhere "$CBENCH" doctor
    says "install the package hyperfine"
}

@test "one CPU is not enough" {
    run -5 taskset -c 0 "$CBENCH" doctor
    says "1 may be used"
    says "not probed"
    [[ ${lines[-1]} == "Not ready"*CPUs* ]]
}

@test "nothing is changed" {
    rm -r experiments
    run "$CBENCH" doctor
    [ -z "$(ls -A)" ]
}

@test "an argument is refused" {
    run -2 "$CBENCH" doctor load
    says 'doctor takes no argument: "load"'
}
