# cbench itself and cbench list.
load helpers

@test "help is there for every command" {
    run -0 "$CBENCH" --help
    says "bench"
    for command in list run bench report doctor origin; do
        run -0 "$CBENCH" "$command" --help
        says "Usage:"
    done
}

@test "a wrong command gets the nearest one" {
    run -2 "$CBENCH" bnech
    says 'there is no command "bnech"; did you mean "bench"?'
    run -2 "$CBENCH"
    says "Usage: cbench COMMAND"
}

@test "version" {
    run -0 "$CBENCH" --version
    [[ $output =~ ^cbench\ [0-9.]+$ ]]
}

@test "list shows workloads, models, variants and experiments" {
    run -0 "$CBENCH" list
    says "mandelbrot"
    says "event-loop"
    says "pairs can run here"
    says "How far does it pay"
}

@test "list --matrix has every pair" {
    run -0 "$CBENCH" list --matrix
    [ "${#lines[@]}" -eq "$(ls "$variants" | wc -l)" ]
    for line in "${lines[@]}"; do
        [[ $line =~ ^[a-z0-9-]+\ +[a-z+-]+\ +(yes|no:\ .{8,})$ ]]
    done
}

@test "list --matrix knows the models with a plus, and lines its columns up" {
    run -0 "$CBENCH" list --matrix
    for model in event-loop+threads event-loop+processes multi-loop; do
        printf '%s\n' "${lines[@]}" | grep -Eq "^fetch-hash +${model/+/[+]} +yes$"
    done
    columns=$(printf '%s\n' "${lines[@]}" |
        sed -E 's/^([^ ]+ +[^ ]+ +)(yes|no:).*/\1/' | awk '{print length}' |
        sort -u | wc -l)
    [ "$columns" -eq 1 ]
}

@test "list WORKLOAD shows its options; a wrong one gets the nearest" {
    run -0 "$CBENCH" list fib
    says "--n "
    says "Options under thread-pool"
    run -2 "$CBENCH" list fbi
    says 'there is no workload "fbi"; did you mean "fib"?'
}

@test "list names an experiment that is wrong, and lists the others" {
    write good <<<'{question: "good?", workload: "null", models: [sequential], tasks: 1}'
    write wrong <<<'{question: "wrong?", workload: "null", models: [sequental], tasks: 1}'
    run -2 "$CBENCH" list --experiments experiments
    says "good?"
    says 'wrong.yaml:1:49: there is no model "sequental"; did you mean "sequential"?'
}

@test "list without variants says what to do" {
    run -1 "$CBENCH" list --variants "$PWD/nowhere"
    says "build them first"
}

@test "a full standard output is no success" {
    [ -w /dev/full ] || skip "no /dev/full here"
    run -1 bash -c '"$CBENCH" list --matrix >/dev/full'
    says "cannot write to standard output"
}

@test "every experiment asks its reader something, from a place of its own" {
    local directory="$tests/../../experiments"

    for file in "$directory"/*.yaml; do
        grep -q '^predict:$' "$file" || { echo "$file asks nothing"; return 1; }
        grep -q '^place: ' "$file" || { echo "$file has no place"; return 1; }
    done
    run -0 bash -c "grep -h '^place: ' $directory/*.yaml | sort | uniq -d"
    [ -z "$output" ] || { echo "twice: $output"; return 1; }
}
