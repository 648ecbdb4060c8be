# The file workload: files that are kept, and files that are not what they were.
load helpers

models="sequential thread-pool event-loop io-uring"

# read_set MODEL ARGUMENTS…: 8 files in ./kept. Says how it ended.
read_set()
{
    "$variants/file.$1" --tasks 8 --bytes 5000 --directory kept "${@:2}"
}

# each EXIT TEXT…: under every model the run ends so and says all of that.
each()
{
    local model text
    for model in $models; do
        run "-$1" read_set "$model"
        for text in "${@:2}"; do
            says "$text"
        done
    done
}

# kept_set: make it; its directory is $set.
kept_set()
{
    mkdir kept
    read_set sequential >/dev/null
    set=$(echo kept/*)
}

# without CALL ERROR COMMAND…: the kernel refuses that call so, with further
# words for strace in `only`.
without()
{
    # LeakSanitizer cannot work beside a tracer.
    ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0" strace -f -qqq -o /dev/null \
        "${only[@]}" -e trace="$1" -e inject="$1:error=$2" "${@:3}"
}

@test "files in a directory are made once and found again" {
    kept_set
    before=$(stat -c '%i %Y' "$set"/*)
    each 0 "8 ok" "verified"
    [ "$before" = "$(stat -c '%i %Y' "$set"/*)" ]
    [ "$(echo kept/*)" = "$set" ]
    [ "$(stat -c %a "$set")" = 700 ]
}

@test "a directory that outlives the run is used without being asked for" {
    mkdir kept
    CBENCH_KEEP=kept run -0 "$variants/file.event-loop" --tasks 3
    [ "$(find kept -type f | wc -l)" -eq 3 ]
}

@test "a missing file is its task's failure" {
    kept_set
    rm "$set/00000003"
    each 1 "7 ok, 1 failed" "1 × no such file"
}

@test "an unreadable file is its task's failure" {
    kept_set
    chmod 000 "$set/00000003"
    as_anybody=()
    if [ "$(id -u)" -eq 0 ]; then # who may read everything
        as_anybody=(setpriv --bounding-set=-dac_override,-dac_read_search)
    fi
    for model in $models; do
        run -1 "${as_anybody[@]}" "$variants/file.$model" --tasks 8 \
            --bytes 5000 --directory kept
        says "7 ok, 1 failed"
        says "1 × permission denied"
    done
}

@test "a file that is short, long, changed or a directory is its task's failure" {
    kept_set
    truncate -s 4096 "$set/00000000"
    truncate -s 0 "$set/00000001"
    echo more >>"$set/00000002"
    printf x | dd of="$set/00000003" bs=1 seek=2500 conv=notrunc status=none
    cp "$set/00000005" "$set/00000004"
    rm "$set/00000006" && mkdir "$set/00000006"
    each 1 "2 ok, 6 failed" "2 × body cut short" "1 × body too long" \
        "2 × wrong body" "1 × EISDIR"
    for model in $models; do
        run -1 read_set "$model" --cache cold
        says "2 ok, 6 failed"
    done
}

@test "files that change under way are their tasks' failures" {
    for model in thread-pool event-loop io-uring event-loop+processes; do
        rm -rf kept && mkdir kept
        run -0 "$variants/file.$model" --tasks 30 --directory kept
        set=$(echo kept/*)
        "$variants/file.$model" --tasks 30 --directory kept --rate 40 >said 2>&1 &
        sleep 0.1
        truncate -s 100 "$set/0000001d"
        printf x | dd of="$set/0000001c" bs=1 seek=9 conv=notrunc status=none
        rm "$set/0000001b"
        ended 1 $!
        output=$(cat said)
        says "3 failed"
        says "1 × body cut short"
        says "1 × wrong body"
        says "1 × no such file"
    done
}

@test "a disk that cannot be read is its task's failure" {
    kept_set
    only=(-P "$PWD/$set/00000003")
    for model in sequential thread-pool "event-loop --loop-reads pool"; do
        # shellcheck disable=SC2086 # words
        run -1 without pread64 EIO "$variants/"file.$model --tasks 8 \
            --bytes 5000 --directory kept --cache cold
        says "7 ok, 1 failed"
        says "1 × EIO"
    done
}

@test "where rings are forbidden a pool reads, and a ring that is asked for is not to be had" {
    for error in EPERM ENOSYS; do
        for model in event-loop multi-loop coroutines event-loop+threads; do
            run -0 without io_uring_setup $error "$variants/file.$model" \
                --tasks 20 --concurrency 10
            says "20 ok"
        done
        run -77 without io_uring_setup $error "$variants/file.event-loop" \
            --loop-reads ring
        says "io_uring is forbidden here or unknown"
        says "--loop-reads pool"
    done
    run -77 "$variants/file.io-uring" --loop-reads pool
    says "itself is a ring"
}

@test "a ring and a pool that are asked for read the same" {
    for reads in ring pool; do
        for model in event-loop "event-loop+processes" "multi-loop --isolate process"; do
            # shellcheck disable=SC2086 # words
            run -0 "$variants/"file.$model --tasks 50 --loop-reads $reads
            says "50 ok"
        done
    done
}

@test "what each loop takes for reading is part of what a run needs" {
    # 40 files, two descriptors of each loop, and one of its pool, or two of
    # its ring
    many=("$variants/file.multi-loop" --tasks 40 --concurrency 40 --workers 40)
    ulimit -n 200
    run -0 "${many[@]}" --loop-reads pool
    run -4 "${many[@]}" --loop-reads ring
    says "this run needs 232 descriptors in one process and the limit is 200"
}

@test "threads that a pool is refused end the run, and leave no files" {
    mkdir own
    TMPDIR=$PWD/own run -4 without clone3,clone EAGAIN \
        "$variants/file.event-loop" --loop-reads pool
    says "cannot start thread 1 of 4"
    [ -z "$(ls own)" ]
}

@test "past the cache or out of it: the same, or why not" {
    for cache in cold direct; do
        for model in $models; do
            run "$variants/file.$model" --tasks 20 --bytes 10000 --cache $cache
            [ "$status" -eq 0 ] || [ "$status" -eq 77 ]
            [ "$status" -eq 77 ] || says "20 ok"
        done
    done
    # What lives in memory cannot be cold.
    TMPDIR=/dev/shm run -77 "$variants/file.sequential" --cache cold
    says "stay in memory"
    says "--directory"
    [ -z "$(find /dev/shm -maxdepth 1 -name 'cbench-files-*')" ]
}

@test "no room and no directory: refusals that say what to do" {
    run -4 "$variants/file.sequential" --tasks 1000000000 --bytes 1000000000
    says "do not fit into"
    run -2 "$variants/file.sequential" --directory ./not-there
    says "cannot use the directory ./not-there: No such file or directory"
    : >plain
    run -2 "$variants/file.sequential" --directory plain
    mkdir own
    TMPDIR=$PWD/own run -4 without write ENOSPC:when=1 "$variants/file.sequential"
    says "cannot write the files to"
    [ -z "$(ls own)" ]
}

@test "a run's own files go with it, however it ends" {
    mkdir own
    export TMPDIR=$PWD/own
    run -0 "$variants/file.multiprocess" --tasks 20
    [ -z "$(ls own)" ]
    run -0 "$variants/file.sequential" --print-expected
    [ -z "$(ls own)" ]
    for signal in INT TERM HUP; do
        interruptible "$variants/file.multiprocess" --tasks 100 --rate 10 &
        for _ in {1..100}; do
            [ "$(find own -type f | wc -l)" -eq 100 ] && break
            sleep 0.02
        done
        kill "-$signal" $!
        wait $! || true
        [ -z "$(ls own)" ]
    done
}

@test "the runs of a session make their files once, and they go with it" {
    write reads <<'END'
question: Are the files made once?
workload: file
models: [sequential, thread-pool]
tasks: 20
concurrency: 4
rounds: 6
END
    mkdir own kept
    export TMPDIR=$PWD/own
    CBENCH_KEEP=$PWD/kept run -0 bench reads --out set
    [ "$(count verified)" -eq 21 ]
    [ "$(ls kept)" = cbench-files-seed1-20x65536 ]
    [ -z "$(ls own)" ]
    run -0 bench reads --out other
    [ -z "$(ls own)" ]
}
