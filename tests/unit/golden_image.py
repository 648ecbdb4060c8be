#!/usr/bin/env python3
"""The golden values of image and thumbnails: a JPEG codec of its own.

Baseline JPEG as ITU T.81 defines it, with the accurate integer DCT, the colour
conversion and the fancy upsampling of libjpeg, written out in whole numbers;
the pictures as at the head of pictures/paint.c, scaling and filters as in
pictures/resample.h. It shares no code with libjpeg-turbo, Huffman tables and
markers included. Sides must be multiples of 16, from 32 on: what a codec
does at other edges is left to the tests that hold two codecs against each other.

Not run by the tests: run it by hand when a definition changes.
"""
from golden_numbers import digest_bytes, mix, seeded, MASK

ZIGZAG = sorted(range(64), key=lambda i: (
    i // 8 + i % 8, (i // 8 if (i // 8 + i % 8) % 2 else i % 8)))
LUMA = [16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99]
CHROMA = [17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99,
          24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99
          ] + [99] * 32
# Counts of codes of 1 to 16 bits, then their symbols (T.81, annex K.3).
TABLES = {
    0x00: ("00010501010101010100000000000000", "000102030405060708090a0b"),
    0x10: ("0002010303020403050504040000017d",
           "01020300041105122131410613516107227114328191a1082342b1c11552d1f0"
           "2433627282090a161718191a25262728292a3435363738393a434445464748494a"
           "535455565758595a636465666768696a737475767778797a838485868788898a"
           "92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6"
           "c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9"
           "fa"),
    0x01: ("00030101010101010101010000000000", "000102030405060708090a0b"),
    0x11: ("00020102040403040705040400010277",
           "000102031104052131061241510761711322328108144291a1b1c109233352f0"
           "156272d10a162434e125f11718191a262728292a35363738393a434445464748"
           "494a535455565758595a636465666768696a737475767778797a828384858687"
           "88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3"
           "c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8"
           "f9fa"),
}


def codes(number):
    """{symbol: (code, bits)} of a table."""
    counts, symbols = (bytes.fromhex(text) for text in TABLES[number])
    table, code, at = {}, 0, 0
    for bits, count in enumerate(counts, 1):
        for symbol in symbols[at:at + count]:
            table[symbol] = (code, bits)
            code += 1
        at += count
        code <<= 1
    return table


def quantizers(quality):
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    return [[min(255, max(1, (value * scale + 50) // 100)) for value in table]
            for table in (LUMA, CHROMA)]


# --- The accurate integer DCT -------------------------------------------------

def descale(value, bits):
    return (value + (1 << bits - 1)) >> bits


def odd_part(a, b, c, d):
    z1, z2, z3, z4 = a + d, b + c, a + c, b + d
    z5 = (z3 + z4) * 9633
    z1, z2 = z1 * -7373, z2 * -20995
    z3, z4 = z3 * -16069 + z5, z4 * -3196 + z5
    return (a * 2446 + z1 + z3, b * 16819 + z2 + z4,
            c * 25172 + z2 + z3, d * 12299 + z1 + z4)


def forward_line(d, plain, bits):
    s = [d[i] + d[7 - i] for i in range(4)]
    t4, t5, t6, t7 = (d[i] - d[7 - i] for i in (3, 2, 1, 0))
    t10, t13, t11, t12 = s[0] + s[3], s[0] - s[3], s[1] + s[2], s[1] - s[2]
    z1 = (t12 + t13) * 4433
    o7, o5, o3, o1 = odd_part(t4, t5, t6, t7)
    return [plain(t10 + t11), descale(o1, bits),
            descale(z1 + t13 * 6270, bits), descale(o3, bits),
            plain(t10 - t11), descale(o5, bits),
            descale(z1 - t12 * 15137, bits), descale(o7, bits)]


def inverse_line(d, bits):
    z1 = (d[2] + d[6]) * 4433
    t2, t3 = z1 - d[6] * 15137, z1 + d[2] * 6270
    t0, t1 = (d[0] + d[4]) << 13, (d[0] - d[4]) << 13
    even = [t0 + t3, t1 + t2, t1 - t2, t0 - t3]
    odd = odd_part(d[7], d[5], d[3], d[1])[::-1]
    return ([descale(e + o, bits) for e, o in zip(even, odd)] +
            [descale(e - o, bits) for e, o in zip(even[::-1], odd[::-1])])


def turned(block):
    return [list(line) for line in zip(*block)]


def forward(block):
    rows = [forward_line(line, lambda x: x << 2, 11) for line in block]
    columns = [forward_line(line, lambda x: descale(x, 2), 15)
               for line in turned(rows)]
    return [value for line in turned(columns) for value in line]


def inverse(block):
    columns = [inverse_line(line, 11) for line in
               turned([block[i:i + 8] for i in range(0, 64, 8)])]
    return [[clamp(value + 128) for value in inverse_line(line, 18)]
            for line in turned(columns)]


def clamp(value):
    return min(255, max(0, value))


# --- Encoding -----------------------------------------------------------------

class Bits:
    def __init__(self):
        self.value, self.count, self.bytes = 0, 0, bytearray()

    def put(self, value, bits):
        self.value, self.count = self.value << bits | value, self.count + bits
        while self.count >= 8:
            self.count -= 8
            byte = self.value >> self.count & 255
            self.bytes += bytes([byte, 0] if byte == 255 else [byte])
        self.value &= (1 << self.count) - 1

    def end(self):
        if self.count:
            self.put((1 << 8 - self.count) - 1, 8 - self.count)
        return bytes(self.bytes)


def put_value(bits, table, run, value):
    size = abs(value).bit_length()
    bits.put(*table[run << 4 | size])
    if size:
        bits.put(value if value > 0 else value + (1 << size) - 1, size)


def put_block(bits, which, coefficients, before):
    put_value(bits, codes(which), 0, coefficients[0] - before)
    table, run = codes(0x10 + which), 0
    for value in coefficients[1:]:
        if value == 0:
            run += 1
            continue
        while run > 15:
            bits.put(*table[0xf0])
            run -= 16
        put_value(bits, table, run, value)
        run = 0
    if run:
        bits.put(*table[0])


def planes_of(pixels, width, height):
    y, cb, cr = [], [], []
    for row in pixels:
        y.append([(19595 * r + 38470 * g + 7471 * b + 32768) >> 16
                  for r, g, b in row])
        cb.append([(-11059 * r - 21709 * g + 32768 * b + (128 << 16) + 32767)
                   >> 16 for r, g, b in row])
        cr.append([(32768 * r - 27439 * g - 5329 * b + (128 << 16) + 32767)
                   >> 16 for r, g, b in row])
    halves = [[[(p[j][i] + p[j][i + 1] + p[j + 1][i] + p[j + 1][i + 1] +
                 1 + i // 2 % 2) >> 2 for i in range(0, width, 2)]
               for j in range(0, height, 2)] for p in (cb, cr)]
    return [y] + halves


def blocks_of(width, height):
    """Component and place of each block, in the order of the scan."""
    for v in range(0, height, 16):
        for u in range(0, width, 16):
            for dv, du in ((0, 0), (0, 8), (8, 0), (8, 8)):
                yield 0, v + dv, u + du
            yield 1, v // 2, u // 2
            yield 2, v // 2, u // 2


def segment(marker, body):
    return bytes([255, marker]) + (len(body) + 2).to_bytes(2, "big") + body


def encode(pixels, quality):
    width, height = len(pixels[0]), len(pixels)
    assert width % 16 == 0 and height % 16 == 0 and width >= 32
    planes, tables = planes_of(pixels, width, height), quantizers(quality)
    bits, before = Bits(), [0, 0, 0]
    for which, v, u in blocks_of(width, height):
        table = tables[which > 0]
        block = forward([[value - 128 for value in line[u:u + 8]]
                         for line in planes[which][v:v + 8]])
        levels = []
        for at in ZIGZAG:
            step = table[at] * 8
            level = (abs(block[at]) + step // 2) // step
            levels.append(level if block[at] > 0 else -level)
        put_block(bits, int(which > 0), levels, before[which])
        before[which] = levels[0]
    size = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return (b"\xff\xd8" +
            segment(0xe0, b"JFIF\0\1\1\0\0\1\0\1\0\0") +
            b"".join(segment(0xdb, bytes([i] + [table[at] for at in ZIGZAG]))
                     for i, table in enumerate(tables)) +
            segment(0xc0, b"\x08" + size + bytes.fromhex(
                "03012200021101031101")) +
            b"".join(segment(0xc4, bytes([i]) + bytes.fromhex("".join(text)))
                     for i, text in TABLES.items()) +
            segment(0xda, bytes.fromhex("03010002110311003f00")) +
            bits.end() + b"\xff\xd9")


# --- Decoding what encode makes -----------------------------------------------

def get_value(get, size):
    value = get(size) if size else 0
    return value if size == 0 or value >> size - 1 else value - (1 << size) + 1


def get_symbol(get, table):
    code, bits = 0, 0
    while (code, bits) not in table:
        code, bits = code << 1 | get(1), bits + 1
        assert bits <= 16
    return table[code, bits]


def levels_of(data, width, height):
    stream = "".join(f"{byte:08b}" for byte in
                     data.replace(b"\xff\0", b"\xff"))
    place = [0]

    def get(bits):
        place[0] += bits
        return int(stream[place[0] - bits:place[0]], 2)

    tables = {number: {code: symbol for symbol, code in codes(number).items()}
              for number in TABLES}
    before = [0, 0, 0]
    for which, v, u in blocks_of(width, height):
        levels, at = [0] * 64, 1
        before[which] += get_value(get, get_symbol(get, tables[which > 0]))
        levels[0] = before[which]
        while at < 64:
            symbol = get_symbol(get, tables[0x10 + (which > 0)])
            if symbol == 0:
                break
            at += symbol >> 4
            if symbol != 0xf0:
                levels[at] = get_value(get, symbol & 15)
            at += 1
        yield which, v, u, levels


def fancy(plane):
    """Twice as wide and high: three parts of the nearer, one of the farther."""
    width, height, out = len(plane[0]), len(plane), []
    for v in range(2 * height):
        near = plane[v // 2]
        far = plane[min(height - 1, max(0, v // 2 + (1 if v % 2 else -1)))]
        sums = [3 * a + b for a, b in zip(near, far)]
        row = []
        for u, this in enumerate(sums):
            left, right = sums[max(0, u - 1)], sums[min(width - 1, u + 1)]
            row += [(3 * this + left + 8) >> 4, (3 * this + right + 7) >> 4]
        out.append(row)
    return out


def decode(jpeg):
    at, tables = 2, {}
    while True:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2:at + 4],
                                                      "big")
        body = jpeg[at + 4:at + 2 + length]
        at += 2 + length
        if marker == 0xdb:
            tables[body[0]] = body[1:]
        elif marker == 0xc0:
            height = int.from_bytes(body[1:3], "big")
            width = int.from_bytes(body[3:5], "big")
        elif marker == 0xda:
            break
    planes = [[[0] * width for _ in range(height)] for _ in range(3)]
    for which, v, u, levels in levels_of(jpeg[at:-2], width, height):
        block = [0] * 64
        for i, level in enumerate(levels):
            block[ZIGZAG[i]] = level * tables[which > 0][i]
        for j, line in enumerate(inverse(block)):
            planes[which][v + j][u:u + 8] = line
    y = planes[0]
    cb, cr = (fancy([row[:width // 2] for row in plane[:height // 2]])
              for plane in planes[1:])
    return [[(clamp(l + ((91881 * r + 32768) >> 16)),
              clamp(l + ((-22554 * b - 46802 * r + 32768) >> 16)),
              clamp(l + ((116130 * b + 32768) >> 16)))
             for l, b, r in zip(y[j], [c - 128 for c in cb[j]],
                                [c - 128 for c in cr[j]])]
            for j in range(height)]


# --- Pictures -----------------------------------------------------------------

def toward_zero(a, b):
    return abs(a) // b if a >= 0 else -(abs(a) // b)


def paint(width, height, name):
    corners = []
    for n in range(4):
        number = seeded(name, n)
        corners.append([40 + (number >> 8 * c & 255) * 2 // 3
                        for c in range(3)])
    balls = []
    for n in range(4, 28, 2):
        place, kind = seeded(name, n), seeded(name, n + 1)
        balls.append(((place & 0xffffffff) % width, (place >> 32) % height,
                      1 + (kind >> 32) % (min(width, height) // 5 + 1),
                      [kind >> 8 * c & 255 for c in range(3)]))
    return [paint_row(width, height, name, y, corners, balls)
            for y in range(height)]


def paint_row(width, height, name, y, corners, balls):
    row = [[0, 0, 0] for _ in range(width)]
    for c in range(3):
        left, right = (a[c] * 65536 + toward_zero((b[c] - a[c]) * y * 65536,
                                                  height)
                       for a, b in (corners[:2], corners[2:]))
        step = toward_zero(right - left, width)
        for x in range(width):
            row[x][c] = (left + x * step) >> 16
    for bits, amplitude, salt in ((6, 40, 1), (3, 24, 2)):
        cell = 1 << bits

        def lattice(column):
            upper, lower = (seeded(name + salt & MASK,
                                   (y >> bits) + i << 32 | column) & 511
                            for i in (0, 1))
            return (upper - 256) * cell + (lower - upper) * (y % cell)

        for x in range(width):
            value = (lattice(x >> bits) * (cell - x % cell) +
                     lattice((x >> bits) + 1) * (x % cell))
            shift = (value >> bits) * amplitude >> bits >> 8
            row[x] = [value + shift for value in row[x]]
    for bx, by, radius, colour in balls:
        for x in range(max(0, bx - radius), min(width, bx + radius)):
            inside = radius ** 2 - (x - bx) ** 2 - (y - by) ** 2
            if abs(y - by) < radius and inside > 0:
                shade = 256 + inside * 256 // radius ** 2
                row[x] = [toward_zero(value + part * shade // 256 // 2, 2)
                          for value, part in zip(row[x], colour)]
    state = seeded(name ^ MASK, y) & 0xffffffff
    for pixel in row:
        for c in range(3):
            state = (state * 1664525 + 1013904223) & 0xffffffff
            pixel[c] = clamp(pixel[c] + (state >> 27) - 16)
    return row


def scaled(pixels, width, height):
    def areas(count, parts):
        for i in range(parts):
            yield [(k, min((k + 1) * parts, (i + 1) * count) -
                    max(k * parts, i * count))
                   for k in range(count)
                   if (k + 1) * parts > i * count and k * parts < (i + 1) * count]

    w, h = len(pixels[0]), len(pixels)
    return [[tuple((2 * sum(pixels[v][u][c] * a * b for v, a in rows
                            for u, b in columns) + w * h) // (2 * w * h)
                   for c in range(3)) for columns in areas(w, width)]
            for rows in areas(h, height)]


def filtered(pixels, sharpen):
    w, h, weights = len(pixels[0]), len(pixels), (1, 4, 6, 4, 1)

    def value(x, y, c):
        total = sum(weights[i] * weights[j] *
                    pixels[min(h - 1, max(0, y + j - 2))]
                    [min(w - 1, max(0, x + i - 2))][c]
                    for i in range(5) for j in range(5))
        if sharpen:
            total = 512 * pixels[y][x][c] - total
        return clamp((total + 128) // 256)

    return [[tuple(value(x, y, c) for c in range(3)) for x in range(w)]
            for y in range(h)]


def image(side, percent, filter_name, quality, seed, which):
    jpeg = encode(paint(*side, seeded(seed, which)), 90)
    pixels = decode(jpeg)
    if percent < 100:
        pixels = scaled(pixels, *((n * percent + 50) // 100 for n in side))
    if filter_name != "none":
        pixels = filtered(pixels, filter_name == "sharpen")
    return digest_bytes(encode(pixels, quality))


if __name__ == "__main__":
    for case in (((64, 64), 50, "sharpen", 85, 1, 0),
                 ((96, 64), 50, "blur", 70, 7, 2),
                 ((48, 32), 100, "none", 100, 9, 1)):
        print(f"image {case} 0x{image(*case):016x}")
