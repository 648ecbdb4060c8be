"""The definitions in core/digest.h, in Python's whole numbers."""
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
