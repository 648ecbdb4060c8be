# What montecarlo, stream and skew say of what they cannot do.
load helpers

@test "stream that does not fit is refused, with the limit named" {
    run -4 "$variants/stream.thread-pool" --memory-mib 1000000000
    says "the arrays of --memory-mib 1000000000 need"
    says "MemAvailable of /proc/meminfo is"
    says "lower --memory-mib"
    # Sanitizers take more address space than any limit would leave them.
    nm "$variants/stream.thread-pool" | grep -q '__[at]san_init' && return
    run -4 bash -c "ulimit -v 200000; '$variants/stream.thread-pool' --memory-mib 512"
    says "the limit on address space (ulimit -v) is 195 MiB"
    # What may be mapped beforehand and is not there when workers attach.
    run -4 bash -c "ulimit -v 100000; '$variants/stream.multiprocess' \
        --memory-mib 96 --tasks 10 --workers 1"
    says "lower --memory-mib"
}

@test "stream with a block larger than an array is refused" {
    run -2 "$variants/stream.sequential" --memory-mib 1 --block-kib 512
    says "--block-kib"
}

@test "options beyond their ranges are refused" {
    run -2 "$variants/montecarlo.sequential" --steps 21
    says "--steps"
    run -2 "$variants/montecarlo.sequential" --walks 0
    says "--walks"
    run -2 "$variants/skew.sequential" --tail fat
    says "none|light|heavy"
    run -2 "$variants/skew.sequential" --cap 0
    says "--cap"
    run -2 "$variants/skew.sequential" --order sorted
    says "--order"
}

@test "skew is the same work in every order" {
    for order in shuffled rising falling; do
        run -0 "$variants/skew.thread-pool" --tasks 50 --terms 10 --order $order
        says "50 ok"
    done
}
