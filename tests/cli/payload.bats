# payload: what is refused before the run, and why.
load helpers

@test "a size that is no whole number of rows is refused with the nearest" {
    run -2 "$variants/payload.thread-pool" --tasks 10 --bytes 100
    says "--bytes 100 is not a multiple of 64; take 64"
    run -2 "$variants/payload.thread-pool" --tasks 10 --bytes 0
    says "--bytes"
    run -2 "$variants/payload.thread-pool" --tasks 10 --bytes 4194368
    says "--bytes"
}

@test "more results under way than memory holds are refused" {
    run -4 "$variants/payload.thread-pool" --tasks 1000000 \
        --concurrency 1000000 --bytes 4194304
    says "1000000 results of 4194304 bytes under way need 4000000 MiB"
    says "lower --concurrency"
}

@test "a pipe that the system does not give is refused with the limit" {
    # Root may have any size, unless it gives that up.
    [ "$(id -u)" -ne 0 ] || drop="setpriv --bounding-set -sys_resource"
    run -4 ${drop-} "$variants/payload.multiprocess" --tasks 10 --ipc pipe \
        --pipe-bytes 1073741824
    says "cannot make a pipe that holds 1073741824 bytes"
    says "/proc/sys/fs/pipe-max-size"
}

@test "a pipe smaller than a page still brings results" {
    run -0 "$variants/payload.multiprocess" --tasks 20 --ipc pipe \
        --pipe-bytes 1 --bytes 65536 --concurrency 4
    says "verified"
}
