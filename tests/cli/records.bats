# Files that records is given, and what becomes of the one that it makes.
load helpers

# records MODEL FILE [options]
records()
{
    "$variants/records.$1" --file "$2" "${@:3}"
}

some_lines()
{
    seq 1 "$1" | awk '{ print $1 ",key" $1 % 7 "," ($1 % 3 ? $1 : -$1) }'
}

@test "a file of one's own is read, under every model alike" {
    some_lines 5000 >lines.csv
    run -0 records sequential lines.csv --tasks 100 --print-expected
    expected=$output
    for model in thread-pool multiprocess event-loop openmp; do
        run -0 records $model lines.csv --tasks 100 --expect "$expected"
        says "100 ok"
        says "verified"
    done
}

@test "what cannot be read is refused before the run" {
    run -2 records sequential nothing.csv
    says "cannot read nothing.csv: No such file or directory"
    run -2 records sequential .
    says "it is not a regular file"
    mkfifo pipe
    run -2 records sequential pipe
    says "it is not a regular file"
    : >empty.csv
    run -2 records sequential empty.csv
    says "it is empty"
    run -2 records sequential nothing.csv --print-expected
    says "cannot read nothing.csv"
}

@test "a file that may not be read is refused" {
    some_lines 10 >secret.csv
    chmod 0 secret.csv
    as=()
    if [ "$(id -u)" -eq 0 ]; then
        as=(setpriv --reuid 65534 --regid 65534 --clear-groups)
        "${as[@]}" test -x "$variants/records.sequential" ||
            skip "nobody may not run what was built here"
        chmod 755 .
    fi
    run -4 "${as[@]}" "$variants/records.sequential" --file "$PWD/secret.csv"
    says "cannot read"
    says "Permission denied"
}

@test "a broken line fails its task and is named" {
    { some_lines 99; echo "100,key,12a"; some_lines 50; } >broken.csv
    offset=$(some_lines 99 | wc -c)
    for model in sequential thread-pool multiprocess event-loop; do
        run -1 records $model broken.csv --tasks 10 --result result.jsonl
        says "broken.csv, line 100 at offset $offset: the third field is not a whole number"
        says "9 ok, 1 failed"
        says "broken line"
        grep -q '"failures":{"broken line":1}' result.jsonl
        rm result.jsonl
    done
}

@test "each kind of broken line has its word" {
    while IFS='|' read -r line kind; do
        { some_lines 20; printf '%b' "$line"; } >broken.csv
        run -1 records thread-pool broken.csv --tasks 4
        says "$kind"
        says "line 21 at offset"
        says "3 ok, 1 failed"
    done <<'END'
1,a\n|fewer than three fields
1,a,1,1\n|more than three fields
1,a,1|no newline ends it
1,a,1000000000000000000\n|number too large
a\0b,c,1\n|the first field is not a whole number
1,a\0b,1\n|has a control character in it
1,a,1\r\n|the third field is not a whole number
END
    { some_lines 20; head -c 100000 /dev/zero | tr '\0' x; echo; } >broken.csv
    run -1 records thread-pool broken.csv --tasks 4
    says "line too long"
    says "line 21 at offset"
}

@test "a file that changes under way is no verified run" {
    # LeakSanitizer dies under strace.
    export ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0"
    some_lines 40000 >lines.csv
    # The fifth reading waits until the file has been cut.
    strace -o trace -P "$PWD/lines.csv" -e trace=pread64 \
        -e inject=pread64:delay_enter=1500000:when=5 \
        "$variants/records.sequential" --file "$PWD/lines.csv" --tasks 50 \
        >out 2>&1 &
    for _ in {1..200}; do
        readings=$(grep -c pread64 trace 2>/dev/null) || true
        [ "${readings:-0}" -ge 4 ] && break
        sleep 0.05
    done
    truncate -s 1000 lines.csv
    ended 1 $!
    output=$(cat out)
    says "lines.csv ends at offset"
    says "leave it alone while it is read"
    says "4 ok, 46 failed"
    says "46 × file changed"
}

@test "the file that is made has no name and is gone however the run ends" {
    mkdir tmp
    export TMPDIR=$PWD/tmp
    run -0 "$variants/records.multiprocess" --tasks 20 --file-kib 100
    [ -z "$(ls -A tmp)" ]
    "$variants/records.thread-pool" --tasks 1000000 --file-kib 200000 &
    sleep 0.05
    kill -9 $!
    wait $! || true
    [ -z "$(ls -A tmp)" ]
}

@test "a directory that takes no file is refused" {
    TMPDIR=$PWD/nowhere run -1 "$variants/records.sequential"
    says "cannot make a file of 32768 KiB in"
    says "TMPDIR"
    run -4 bash -c "ulimit -f 100; '$variants/records.sequential' --tasks 10"
    says "File too large"
    says "lower --file-kib"
}

@test "more keys than are asked for are refused" {
    some_lines 100 >lines.csv
    run -1 records sequential lines.csv --keys 6 --tasks 1
    says "more than 6 different keys: raise --keys"
    says "too many keys"
}
