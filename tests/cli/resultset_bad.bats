# Result sets that are not what they should be, for `cbench report` and `cbench
# compare`: the fault is named with file and line, what could be read is told,
# and nothing that was made of the whole set is replaced.
load helpers

sets=$BATS_TEST_DIRNAME/../fixtures

# good: `set`, reported as it was whole, and `whole`, its like.
good()
{
    cp -r "$sets/resultset-one-model" set
    "$CBENCH" report set >/dev/null
    cp -r set whole
}

# wall LINE JSON: the wall time of that line of runs.jsonl.
wall()
{
    sed -i -E "$1s/\"wall_ns\": *[0-9]+/\"wall_ns\":$2/" set/runs.jsonl
}

# untouched: whatever set had before the fault but what was faulted.
untouched()
{
    for file in report.md report.html summary.json summary.csv; do
        cmp "set/$file" "whole/$file" || return 1
    done
    diff -r set/plots whole/plots
}

# told TEXT: both commands say it and fail.
told()
{
    run -1 "$CBENCH" report set
    says "$1"
    run -1 "$CBENCH" compare whole set
    says "$1"
    run -1 "$CBENCH" compare set whole
    says "$1"
    untouched
}

# partly TEXT: likewise, and the rest is reported and compared.
partly()
{
    told "$1"
    says "Compared: 1 of 1 cases"
    [ -s set/partial/report.html ]
    grep -q "runs.jsonl" set/partial/report.md
}

# nothing_of TEXT: likewise, and there is nothing to report on.
nothing_of()
{
    told "$1"
    [ ! -e set/partial ]
}

@test "an empty directory" {
    good
    rm -r set
    mkdir set
    run -1 "$CBENCH" report set
    says "set/manifest.json cannot be opened: No such file or directory"
    run -1 "$CBENCH" compare set whole
    says "set/manifest.json cannot be opened"
    [ -z "$(ls set)" ]
}

@test "no directory at all" {
    run -1 "$CBENCH" report nowhere
    says "nowhere/manifest.json cannot be opened"
    run -1 "$CBENCH" compare nowhere nowhere
    says "nowhere/manifest.json cannot be opened"
    [ ! -e nowhere ]
}

@test "an empty runs.jsonl" {
    good
    : >set/runs.jsonl
    told "set/runs.jsonl: no run of 1 case of manifest.json"
    says "nothing is comparable"
    [ -s set/partial/report.md ]
}

@test "no runs.jsonl" {
    good
    rm set/runs.jsonl
    told "set/runs.jsonl: no run of 1 case of manifest.json"
    says "cbench bench --resume"
}

@test "cut off in the middle of the last line" {
    good
    truncate -s -20 set/runs.jsonl
    partly "set/runs.jsonl:6: the last line was cut off"
}

@test "cut off in the middle of the file, and gone on" {
    good
    perl -pi -e 's/^(.{40}).*\n/$1/ if $. == 3' set/runs.jsonl
    partly "set/runs.jsonl:3: not JSON"
}

@test "a manifest of a newer schema" {
    good
    sed -i 's/"schema": *1/"schema":2/' set/manifest.json
    nothing_of "set/manifest.json: its schema is 2, this cbench reads up to 1; use the cbench that recorded it"
}

@test "a line of a newer schema" {
    good
    sed -i '3s/"schema": *1/"schema":2/' set/runs.jsonl
    partly "set/runs.jsonl:3: its schema is 2"
}

@test "numbers edited into what no run has" {
    for edit in NaN Infinity -5 0 1.5 1e300 '"fast"' '[1]' \
        99999999999999999999 9000000000000000000; do
        rm -rf set whole
        good
        wall 3 "$edit"
        partly "set/runs.jsonl:3: "
    done
}

@test "times that contradict each other" {
    good
    sed -i -E '2s/"drive_ns": *[0-9]+/"drive_ns":99999999999/' set/runs.jsonl
    partly 'set/runs.jsonl:2: "drive_ns" is 99999999999, more than the whole'
}

@test "longer than the limit at which it would have been ended" {
    good
    sed -i 's/"tasks":/"time_limit_s":30,&/' set/manifest.json
    wall 4 200000000000
    partly "set/runs.jsonl:4: \"wall_ns\" is 200000000000, and no run of this case takes longer than 90 s"
}

@test "a run that is there twice, and a round that is" {
    good
    sed -n 3p set/runs.jsonl >>set/runs.jsonl
    partly "set/runs.jsonl:7: run 3 is there already, on line 3"
    rm -rf set/partial
    sed -i -E '7s/"run": *3/"run":300/' set/runs.jsonl
    partly "set/runs.jsonl:7: round "
}

@test "a case that the manifest does not have" {
    good
    sed -i -E '2s/"case": *"[^"]*"/"case":"nobody"/' set/runs.jsonl
    partly 'set/runs.jsonl:2: experiment "'
}

@test "a case of which no run is there" {
    cp -r "$sets/resultset-full" set
    "$CBENCH" report set >/dev/null
    cp -r set whole
    sed -i -E '/"case": *"fib event-loop"/d' set/runs.jsonl
    told "set/runs.jsonl: no run of 1 case of manifest.json: cpu-fanout/fib event-loop"
    [ -s set/partial/report.html ]
}

@test "less work than the case has, or other work" {
    good
    sed -i -E '3s/"ok": *[0-9]+/"ok":1/' set/runs.jsonl
    partly "set/runs.jsonl:3: it says verified, but did 1 tasks"
}

@test "a manifest that is not JSON, cut off, or a directory" {
    good
    echo "hello" >set/manifest.json
    nothing_of "set/manifest.json:1: not JSON"
    cp whole/manifest.json set/
    truncate -s -50 set/manifest.json
    nothing_of "not JSON: premature end of input"
    rm set/manifest.json
    nothing_of "set/manifest.json cannot be opened: No such file"
    mkdir set/manifest.json
    nothing_of "set/manifest.json cannot be opened: Is a directory"
}

@test "values of the manifest that are not what they should be" {
    for edit in 's/"tasks": *[0-9]+/"tasks":0/' \
        's/"tasks": *[0-9]+/"tasks":"many"/' \
        's/"rounds": *[0-9]+/"rounds":99999999999/' \
        's/"tasks":/"time_limit_s":-5,&/' \
        's/"cases":/"kases":/'; do
        rm -rf set whole
        good
        sed -i -E "$edit" set/manifest.json
        nothing_of "set/manifest.json: "
    done
}

@test "what cannot be read: a directory, a link in a circle" {
    good
    rm set/runs.jsonl
    mkdir set/runs.jsonl
    nothing_of "set/runs.jsonl cannot be read: Is a directory"
    rmdir set/runs.jsonl
    ln -s runs.jsonl set/runs.jsonl
    nothing_of "set/runs.jsonl cannot be read: Too many levels"
}

@test "no text at all" {
    good
    printf '\377\376\0\1\n\0\0\n' >set/runs.jsonl
    told "set/runs.jsonl:1: not JSON"
}

@test "a set that is mended is reported as it was" {
    good
    cp set/runs.jsonl kept
    wall 3 NaN
    partly "set/runs.jsonl:3: "
    cp kept set/runs.jsonl
    run -0 "$CBENCH" report set
    untouched
}
