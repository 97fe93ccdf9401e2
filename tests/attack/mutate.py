# SPDX-License-Identifier: MIT
"""Mutants: bytes of a file, changed by a random.Random; same numbers, same mutant."""
import io
import json
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path
import re

TOKENS = [b"", b"nan", b"-inf", b"1e308", b"-1e308", b"1e400", b"-1", b"0", b"0.1", b"9223372036854775807", b"9223372036854775808",
          b"-9223372036854775808", b"4294967296", b"2147483647", b"99999999999999999999999", b"1e-320", b"0x10", b"1,5", b"'", b'"', b"\0",
          b"A" * 70000, b"../../etc/passwd", b"/vsicurl/http://127.0.0.1:9/x", "１２".encode(), "嵊泗".encode() * 50, b"\xef\xbb\xbf",
          b"\xff\xfe", b"\xb6\xab\xb4\xe5", b"%s%n%n", b"<!--", b"]]>", b"=1+1", b"[]", b"{}", b"null", b"true", b"[" * 300, b"2024-02-30",
          b"25:61:61", b"99:00", b"24:00:00", b"Mo-Fr 25:00-26:00; PH off", b"EPSG:0", b"GCJ-02", b"\r", b"\n", b"\n\n", b"\t", b";", b"#"]
TOKEN = re.compile(rb"[^\s,;\"'<>=:{}\[\]()/]+")


def bytes_of(content, rng):
    """One to four changes of single bytes and stretches of them, near the head as often as anywhere."""
    data = bytearray(content)
    for _ in range(rng.choice((1, 1, 2, 4))):
        if not data:
            return bytes(rng.randrange(256) for _ in range(8))
        end = min(len(data), 512) if rng.random() < 0.4 else len(data)
        at = rng.randrange(end)
        length = min(rng.choice((1, 1, 2, 4, 8, 64, 1024)), len(data) - at)
        change = rng.randrange(8)
        if change == 0:
            data[at] ^= 1 << rng.randrange(8)
        elif change == 1:
            data[at] = rng.randrange(256)
        elif change == 2:
            del data[at:at + length]
        elif change == 3:
            data[at:at] = bytes(rng.randrange(256) for _ in range(length))
        elif change == 4:
            data[at:at + length] = bytes([rng.choice((0, 255, 127))]) * length
        elif change == 5:
            data[at:at] = data[at:at + length] * rng.choice((1, 3, 50))
        elif change == 6:
            data[at:at + 4] = struct.pack(rng.choice("<>") + "I", rng.choice((0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 65536)))
        else:
            del data[at:]
    return bytes(data)


def lines_of(content, rng):
    """A line deleted, doubled, moved, joined to the next, cut, repeated often, or the first put last."""
    lines = content.split(b"\n")
    at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    change = rng.randrange(7)
    if change == 0:
        del lines[at]
    elif change == 1:
        lines.insert(other, lines[at])
    elif change == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif change == 3:
        lines[at:at + 2] = [b"".join(lines[at:at + 2])]
    elif change == 4:
        lines[at] = lines[at][:rng.randrange(len(lines[at]) + 1)]
    elif change == 5:
        lines[at:at] = [lines[at]] * rng.choice((10, 1000))
    else:
        lines = lines[1:] + lines[:1]
    return b"\n".join(lines)


def tokens_of(content, rng):
    """One to three words or numbers replaced by odd ones, or by others of the same file."""
    for _ in range(rng.choice((1, 1, 3))):
        words = list(TOKEN.finditer(content))
        if not words:
            return content + rng.choice(TOKENS)
        word = rng.choice(words)
        new = rng.choice(TOKENS) if rng.random() < 0.7 else rng.choice(words)[0]
        content = content[:word.start()] + new + content[word.end():]
    return content


def columns_of(content, rng):
    """A column of a table deleted, doubled, emptied or exchanged with another."""
    rows = [line.split(b",") for line in content.split(b"\n")]
    width = len(rows[0])
    at, other = rng.randrange(width), rng.randrange(width)
    change = rng.randrange(4)
    for row in rows:
        if max(at, other) >= len(row):
            continue
        if change == 0:
            del row[at]
        elif change == 1:
            row.insert(other, row[at])
        elif change == 2:
            row[at] = b"" if row is not rows[0] else row[at]
        else:
            row[at], row[other] = row[other], row[at]
    return b"\n".join(b",".join(row) for row in rows)


def tree_of(content, rng):
    """A value of a JSON document deleted, doubled, exchanged for one of another kind, or wrapped."""
    try:
        root = [json.loads(content)]
    except ValueError:
        return bytes_of(content, rng)
    places = []
    stack = [root]
    while stack:
        node = stack.pop()
        for key in (node.keys() if isinstance(node, dict) else range(len(node))):
            places.append((node, key))
            if isinstance(node[key], (dict, list)):
                stack.append(node[key])
    node, key = rng.choice(places)
    change = rng.randrange(5)
    if change == 0 and node is not root:
        del node[key]
    elif change == 1 and isinstance(node, list):
        node.insert(key, node[key])
    elif change == 2:
        node[key] = [node[key]]
    else:
        node[key] = rng.choice((None, True, -1, 0, 1e308, 2**63, -2**63, 2**64, "", "x", [], {}, [[]], {"a": 1}, "1", 0.5, rng.choice(places)[1]))
    return json.dumps(root[0], ensure_ascii=False).encode()


def elements_of(content, rng):
    """An element of XML deleted, doubled, moved or nested in itself."""
    elements = list(re.finditer(rb"<(node|way|nd|tag|relation|member)\b[^>]*?/>|<(way|relation)\b.*?</\2>", content, re.S))
    if not elements:
        return bytes_of(content, rng)
    one, other = rng.choice(elements), rng.choice(elements)
    change = rng.randrange(4)
    if change == 0:
        return content[:one.start()] + content[one.end():]
    if change == 1:
        return content[:other.start()] + one[0] + content[other.start():]
    if change == 2:
        return content[:one.start()] + other[0] + content[one.end():]
    return content[:one.end() - 2] + b">" + one[0] * rng.choice((1, 50)) + content[one.end():]


def blobs_of(content, rng):
    """A block of a PBF file changed beneath its compression."""
    blocks, at = [], 0
    while at + 4 <= len(content):
        length = struct.unpack_from(">I", content, at)[0]
        header = dict(_fields(content[at + 4:at + 4 + length]))
        end = at + 4 + length + header[3]
        blocks.append((header[1], dict(_fields(content[at + 4 + length:end]))))
        at = end
    chosen = rng.randrange(len(blocks))
    out = b""
    for number, (kind, blob) in enumerate(blocks):
        raw = zlib.decompress(blob[3]) if 3 in blob else blob.get(1, b"")
        if number == chosen:
            raw = bytes_of(raw, rng)
        packed = zlib.compress(raw)
        body = _field(2, len(raw)) + _field(3, packed)
        header = _field(1, kind) + _field(3, len(body))
        out += struct.pack(">I", len(header)) + header + body
    return out


def entries_of(content, rng, mutant):
    """A file within a zip archive changed by another kind of mutant."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = rng.choice(old.namelist())
        for name in old.namelist():
            new.writestr(name, mutant(old.read(name), rng) if name == chosen else old.read(name))
    return out.getvalue()


def cells_of(content, rng):
    """A value of a GeoPackage's tables changed; its geometries byte by byte."""
    with tempfile.NamedTemporaryFile(suffix=".gpkg") as file:
        Path(file.name).write_bytes(content)
        database = sqlite3.connect(file.name)
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'rtree%'")]
        # Triggers of spatial indices call functions that only GDAL has.
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        table = rng.choice(tables)
        rows = database.execute(f'SELECT rowid, * FROM "{table}"').fetchall()
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
        if rows:
            row, column = rng.choice(rows), rng.randrange(len(columns))
            old = row[column + 1]
            new = bytes_of(old, rng) if isinstance(old, bytes) else rng.choice((None, -1, 1e308, "x" * 1000, "", b"\0\1", 2**62, 4550))
            try:
                database.execute(f'UPDATE "{table}" SET "{columns[column]}" = ? WHERE rowid = ?', (new, row[0]))
            except sqlite3.DatabaseError:
                database.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row[0],))
        else:
            database.execute(f'DROP TABLE "{table}"') if not table.startswith("sqlite_") else None
        database.commit()
        database.close()
        return Path(file.name).read_bytes()


def _varint(value):
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def _field(number, value):
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _fields(data):
    """Pairs of number and value (whole number or bytes) of a protocol buffer message."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        if key & 7 == 0:
            yield key >> 3, varint()
        else:
            length = varint()
            yield key >> 3, data[at:at + length]
            at += length
