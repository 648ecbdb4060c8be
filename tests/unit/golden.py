#!/usr/bin/env python3
"""The golden values in tests/unit, worked out by other means than the suite's.

Python's whole numbers and hashlib know nothing of this project's code; what is
taken over are the definitions in core/digest.h and at the head of each
workload. Not run by the tests: run it by hand when a definition changes, and
put what it prints into test_digest.c and the golden tables. Images are in
golden_image.py.
"""
import hashlib
import math

from golden_numbers import (MASK, STEP, digest_bytes, fill, mix, pair,
                            seeded)


def file_digest(seed, index, size):
    name = seeded(seed, index)
    body = fill(name, size - 8)
    words = (int.from_bytes(body[at:at + 8], "little")
             for at in range(0, len(body), 8))
    return pair(name, sum(word * (2 * n + 1)
                          for n, word in enumerate(words)) & MASK)


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


def permuted(value, half_bits, seed):
    mask = 2**half_bits - 1
    left, right = value >> half_bits, value & mask
    for n in range(4):
        left, right = right, left ^ seeded(seed + n, right) & mask
    return left << half_bits | right


def skew(index, tasks, terms, cap, tail, order, seed):
    half_bits = 1
    while 4**half_bits < tasks:
        half_bits += 1
    rank = {"falling": index, "rising": tasks - 1 - index}.get(order)
    if rank is None:
        rank = permuted(index, half_bits, seed ^ 0x6F72646572)
        while rank >= tasks:
            rank = permuted(rank, half_bits, seed ^ 0x6F72646572)
    size = {"none": lambda: terms,
            "light": lambda: math.isqrt(terms**2 * 2 * tasks
                                        // (2 * rank + 1)),
            "heavy": lambda: terms * 2 * tasks // (2 * rank + 1)}[tail]()
    size = min(size, cap * terms)
    return sum(i * i for i in range(1, size + 1)) & MASK


def congruential(number, steps):
    for _ in range(steps):
        number = number * 6364136223846793005 + 1442695040888963407 & MASK
    return number


def payload(size, seed, index):
    """Word by word, with two sums for each of eight columns."""
    first = seeded(seed, index)
    step = mix(first) | 1
    sums, sums_of_sums = [0] * 8, [0] * 8
    for n in range(size // 8):
        sums[n % 8] += first + n * step
        sums_of_sums[n % 8] += sums[n % 8]
    return mix(mix(sum((2 * i + 1) * s for i, s in enumerate(sums)) & MASK)
               ^ sum((2 * i + 1) * s for i, s in enumerate(sums_of_sums))
               & MASK)


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
for services, size, seed, index in ((1, 1024, 1, 0), (3, 1001, 9, 7)):
    answers = [digest_bytes(fill(seeded(seed, index * services + i), size))
               for i in range(services)]
    show(f"aggregate {services} x {size} seed {seed} index {index}",
         digest_bytes(b"".join(a.to_bytes(8, "little") for a in answers)))
for size, rounds, seed, index in ((1024, 16, 1, 0), (1000, 5, 9, 12345)):
    show(f"fetch-hash bytes {size} rounds {rounds} seed {seed} index {index}",
         sha256_rounds(fill(seeded(seed, index), size), rounds))
for seed, index in ((1, 0), (1, 13), (7, 12000001)):
    show(f"heartbeat seed {seed} index {index}",
         congruential(seeded(seed, index), 100))
for rows, seed, index in ((10000, 1, 0), (7, 3, 99), (100000000, 9, 12345)):
    row = 1 + seeded(seed, index) % rows
    show(f"db rows {rows} seed {seed} index {index}", digest_bytes("".join(
        hashlib.sha256(f"{row}/{part}".encode()).hexdigest()
        for part in (0, 1)).encode()))
show("sha256 of 'abc' in 2 rounds", sha256_rounds(b"abc", 2))
for width, height, iterations, row in ((1, 1, 1, 0), (64, 48, 100, 0),
                                       (64, 48, 100, 24), (333, 7, 500, 3)):
    show(f"mandelbrot {width}x{height}, {iterations}, row {row}",
         mandelbrot_row(row, width, height, iterations))
for case in ((0, 1000, 10, 1000, "heavy", "falling", 1),
             (7, 1000, 10, 1000, "heavy", "shuffled", 1),
             (999, 1000, 10, 1000, "heavy", "rising", 1),
             (3, 31, 100, 1000, "light", "shuffled", 9),
             (5, 10, 77, 2, "heavy", "falling", 1),
             (4, 10, 1000, 1000, "none", "shuffled", 1)):
    show(f"skew {case}", skew(*case))


def philox(counter, key):
    a, b, c, d = counter
    for _ in range(10):
        p, q = 0xD2511F53 * a, 0xCD9E8D57 * c
        a, b, c, d = (q >> 32 ^ b ^ key[0], q & 0xFFFFFFFF,
                      p >> 32 ^ d ^ key[1], p & 0xFFFFFFFF)
        key = (key[0] + 0x9E3779B9 & 0xFFFFFFFF,
               key[1] + 0xBB67AE85 & 0xFFFFFFFF)
    return a, b, c, d


# The known answers that come with its authors' Random123.
assert philox((0,) * 4, (0, 0)) == (0x6627E8D5, 0xE169C58D,
                                    0xBC57AC4C, 0x9B00DBD8)
assert philox((0xFFFFFFFF,) * 4, (0xFFFFFFFF,) * 2) == (
    0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)
assert philox((0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
              (0xA4093822, 0x299F31D0)) == (
    0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1)


def montecarlo(index, walks, steps, seed):
    avoiding = checksum = 0
    for number in range(walks):
        words = philox((number // 2, 0, index & 0xFFFFFFFF, index >> 32),
                       (seed & 0xFFFFFFFF, seed >> 32))
        bits = words[number % 2 * 2] | words[number % 2 * 2 + 1] << 32
        way, place = 1, 1 + 0j
        been = {0j, place}
        made, met = 1, False
        while made < steps and not met:
            digit, bits = bits * 3 >> 64, bits * 3 & MASK
            way *= (1, 1j, -1j)[digit]
            place += way
            met = place in been
            been.add(place)
            made += 1
        avoiding += not met
        checksum += mix(made << 32 | int(place.real + 32 + 64) << 16
                        | int(place.imag + 32 + 64))
    return checksum << 32 & MASK | avoiding


for case in ((0, 10, 20, 1), (7, 101, 13, 1), (2**32 + 5, 3, 20, 9),
             (3, 1, 1, 5)):
    show(f"montecarlo {case}", montecarlo(*case))


def stream(index, memory_mib, block_kib, seed):
    words = block_kib * 128
    blocks = (memory_mib << 20) // 3 // (words * 8)
    b, c = ((seeded(seed, 2 * n), seeded(seed, 2 * n + 1) * 2 + 1 + n)
            for n in range(2))
    return sum(b[0] + j * b[1] + 3 * (c[0] + j * c[1])
               for j in range(index % blocks * words,
                              (index % blocks + 1) * words)) & MASK


for case in ((0, 1, 1, 1), (1000, 1, 4, 9)):
    show(f"stream {case}", stream(*case))
for size, seed, index in ((64, 1, 0), (65600, 9, 1000), (4194304, 1, 3)):
    show(f"payload bytes {size} seed {seed} index {index}",
         payload(size, seed, index))
for counters, updates, index in ((1, 1, 0), (16, 1000, 0), (16, 1000, 12345),
                                 (7, 40, 5), (1000, 3, 998)):
    show(f"shared-state {counters} counters, {updates} updates, index {index}",
         seeded(sum((index + n) % counters for n in range(updates)), index))


def records(index, tasks, file_kib, keys, seed):
    data, number = b"", 0
    while True:
        bits = seeded(seed ^ 0x7265636F726473, number)
        amount = (bits & 0xFFFFFFFF) >> (bits >> 32 & 15)
        if bits >> 36 & 1:
            amount = -amount
        line = f"{number},k{(bits >> 37) % keys},{amount}\n".encode()
        if len(data) + len(line) > file_kib * 1024:
            break
        data += line
        number += 1
    ends = [len(data) * (n + 1) // tasks for n in range(tasks)]
    digest = at = 0
    for line in data.splitlines(keepends=True):
        if next(n for n, end in enumerate(ends) if at <= end) == index:
            number, key, amount = line.decode().strip().split(",")
            digest += pair(int(number), digest_bytes(key.encode())
                           + int(amount) & MASK)
        at += len(line)
    return digest & MASK


for case in ((0, 1, 1, 10, 1), (3, 7, 5, 100, 9), (499, 500, 1, 1, 1)):
    show(f"records {case}", records(*case))
for size, seed, index in ((65536, 1, 0), (8, 1, 1), (1003, 7, 99)):
    show(f"file bytes {size} seed {seed} index {index}",
         file_digest(seed, index, size))
