#!/usr/bin/env python3
"""The golden values in tests/unit, worked out by other means than the suite's.

Python's whole numbers and hashlib know nothing of this project's code; what is
taken over are the definitions in core/digest.h and at the head of each
workload. Not run by the tests: run it by hand when a definition changes, and
put what it prints into test_digest.c and the golden tables.
"""
import hashlib

MASK = 2**64 - 1
STEP = 0x9E3779B97F4A7C15


def mix(value):
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & MASK
    value = (value ^ value >> 27) * 0x94D049BB133111EB & MASK
    return value ^ value >> 31


def seeded(seed, n):
    return mix(seed + (n + 1) * STEP & MASK)


def pair(index, digest):
    return mix(mix(index + STEP & MASK) ^ digest)


def fill(name, size):
    words = b"".join(seeded(name, n).to_bytes(8, "little")
                     for n in range((size + 7) // 8))
    return words[:size]


def digest_bytes(data):
    digest = mix(len(data) + STEP & MASK)
    for at in range(0, len(data), 8):
        digest = mix(digest ^ int.from_bytes(data[at:at + 8], "little"))
    return digest


def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def sha256_rounds(body, rounds):
    state = bytes(32)
    for _ in range(rounds):
        state = hashlib.sha256(state + body).digest()
    return int.from_bytes(state[:8], "little")


def mandelbrot_row(row, width, height, iterations):
    digest = 0
    im = 1.0 - 2.0 * (row + 0.5) / height
    for column in range(width):
        c = complex(-2.0 + 3.0 * (column + 0.5) / width, im)
        z, count = 0j, 0
        while count < iterations and z.real * z.real + z.imag * z.imag <= 4.0:
            z = z * z + c
            count += 1
        digest = mix(digest + count + STEP & MASK)
    return digest


def show(name, value):
    print(f"{name:<52} 0x{value:016x}")


show("mix(0)", mix(0))
show("mix(1)", mix(1))
show("mix(2^64-1)", mix(MASK))
show("pair(0, 0)", pair(0, 0))
show("pair(7, 1234567890123456789)", pair(7, 1234567890123456789))
show("seeded(0, 0)", seeded(0, 0))
show("seeded(42, 1000000)", seeded(42, 1000000))
show("bytes('')", digest_bytes(b""))
show("bytes('a')", digest_bytes(b"a"))
show("bytes('eight...')", digest_bytes(b"eight..."))
show("bytes('concurrency models')", digest_bytes(b"concurrency models"))
for size in (1, 8, 13):
    print(f"fill(5, {size:<2}) {fill(5, size).hex()}")
for index, seed in ((0, 1), (99, 1), (0, 7)):
    show(f"timer seed {seed} index {index}", seeded(seed, index))
for n, index in ((0, 0), (1, 0), (10, 3), (27, 0), (27, 99)):
    show(f"fib n {n} index {index}", seeded(fib(n), index))
for terms, index in ((1, 0), (10, 0), (1000000, 5), (1000000000000, 999999999)):
    show(f"sum-squares terms {terms} index {index}",
         (lambda m: m * (m + 1) * (2 * m + 1) // 6)(index + terms)
         - (lambda m: m * (m + 1) * (2 * m + 1) // 6)(index) & MASK)
for size, rounds, seed, index in ((1, 1, 1, 0), (65536, 16, 1, 3),
                                  (1000, 5, 9, 1000000)):
    show(f"sha256 block {size} rounds {rounds} seed {seed} index {index}",
         sha256_rounds(fill(seeded(seed, index), size), rounds))
for size, seed, index in ((1024, 1, 0), (1, 7, 99), (1001, 9, 1000000)):
    show(f"http bytes {size} seed {seed} index {index}",
         digest_bytes(fill(seeded(seed, index), size)))
for size, rounds, seed, index in ((1024, 16, 1, 0), (1000, 5, 9, 12345)):
    show(f"fetch-hash bytes {size} rounds {rounds} seed {seed} index {index}",
         sha256_rounds(fill(seeded(seed, index), size), rounds))
show("sha256 of 'abc' in 2 rounds", sha256_rounds(b"abc", 2))
for width, height, iterations, row in ((1, 1, 1, 0), (64, 48, 100, 0),
                                       (64, 48, 100, 24), (333, 7, 500, 3)):
    show(f"mandelbrot {width}x{height}, {iterations}, row {row}",
         mandelbrot_row(row, width, height, iterations))
