# The io-uring model where the kernel forbids rings.
load helpers

# refused ERROR ARGUMENTS…: the timer on a ring that the kernel refuses so.
refused()
{
    # LeakSanitizer cannot work beside a tracer.
    ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0" strace -f -qqq -o /dev/null \
        -e trace=io_uring_setup -e inject=io_uring_setup:error="$1" \
        "$variants/timer.io-uring" "${@:2}"
}

@test "a forbidden ring is unavailable, with the reason" {
    run -77 refused EPERM --tasks 1
    says "unavailable: io_uring is forbidden here"
    says "kernel.io_uring_disabled"
    run -0 refused EPERM --describe
    says '"available": false'
    says "io_uring is forbidden here"
}

@test "a kernel without rings is unavailable, with the reason" {
    run -77 refused ENOSYS --tasks 1
    says "unavailable: this kernel has no io_uring"
}

@test "no descriptor left for a ring: a refusal that names the limit" {
    run -4 refused EMFILE --tasks 1
    says "ulimit -n"
}
