# SPDX-License-Identifier: MIT
"""Small files that unfold to large or deep ones: archives, compressed streets, nested TOML, JSON and XML, endless lines."""
import bz2
import gzip
import io
import re
import struct
import zipfile
import zlib

DEEP = 130_000
MIB = 1 << 20
HTTP = "http://127.0.0.1:9/x"


def texts():
    """Kinds of text by the ending of the files they stand for; contents are made when called."""
    osm = '<?xml version="1.0"?>{0}<osm version="0.6">{1}</osm>'
    node = '<node id="1" version="1" lat="30.7" lon="122.4"><tag k="name" v="{}"/></node>'
    laughs = "<!DOCTYPE osm [<!ENTITY l0 \"haha\">" + "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12)) + "]>"
    secret = '<!DOCTYPE osm [<!ENTITY x SYSTEM "secret.txt">]>'
    return {
        ".toml key of many dots": lambda: b".".join([b"a"] * DEEP) + b" = 1\n",
        ".toml table of many dots": lambda: b"[" + b".".join([b"a"] * DEEP) + b"]\nx = 1\n",
        ".toml array table of many dots": lambda: b"[[" + b".".join([b"a"] * DEEP) + b"]]\nx = 1\n",
        ".toml arrays in arrays": lambda: b"a = " + b"[" * DEEP + b"]" * DEEP + b"\n",
        ".toml arrays never closed": lambda: b"a = " + b"[" * DEEP,
        ".toml tables in tables": lambda: b"a = " + b"{a=" * DEEP + b"1" + b"}" * DEEP + b"\n",
        ".toml quoted key of many dots": lambda: b'."'.join([b'a"'] * DEEP) + b" = 1\n",
        ".toml many keys": lambda: b"".join(b"k%d = 1\n" % i for i in range(100_000)),
        ".toml a long string": lambda: b'id = "' + b"x" * (8 * MIB) + b'"\n',
        ".toml a long word": lambda: b"x" * (8 * MIB),
        ".toml many lines": lambda: b"\n" * (4 * MIB),
        ".toml many array tables": lambda: b"[[open]]\n" * 200_000,
        ".json arrays in arrays": lambda: b"[" * DEEP + b"]" * DEEP,
        ".json objects in objects": lambda: b'{"a":' * DEEP + b"1" + b"}" * DEEP,
        ".json arrays never closed": lambda: b"[" * 1_000_000,
        ".json a long number": lambda: b'{"a":' + b"9" * MIB + b"}",
        ".geojson arrays in arrays": lambda: b"[" * DEEP + b"]" * DEEP,
        ".geojson coordinates without end": lambda: geojson(b'"Polygon","coordinates":' + b"[" * DEEP + b"]" * DEEP),
        ".geojson collections in collections": lambda: geojson(
            b'"GeometryCollection","geometries":[' + b'{"type":"GeometryCollection","geometries":[' * 20_000 + b"]}" * 20_000 + b"]"),
        ".geojson deep properties": lambda: geojson(b'"Point","coordinates":[1,2]', b'{"a":' * DEEP + b"1" + b"}" * DEEP),
        ".geojson features of the net": lambda: f'{{"type":"FeatureCollection","features":"{HTTP}"}}'.encode(),
        ".geojson a VRT": lambda: vrt("OGRVRTDataSource", '<OGRVRTLayer name="x"><SrcDataSource>secret.txt</SrcDataSource></OGRVRTLayer>'),
        ".geojson a KML": lambda: b"<kml><Document><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>",
        ".geojson TopoJSON": lambda: b'{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[]}},"arcs":[]}',
        ".geojson ESRI JSON": lambda: b'{"geometryType":"esriGeometryPolygon","features":[],"spatialReference":{"wkid":4326}}',
        ".geojson one polygon of 300,000 points": lambda: geojson(
            b'"Polygon","coordinates":[[' + b",".join(b"[122.4%06d,30.7]" % i for i in range(300_000)) + b",[122.4000000,30.7]]]"),
        ".csv one endless line": lambda: b"x" * (32 * MIB),
        ".csv many columns": lambda: b",".join(b"c%d" % i for i in range(500_000)) + b"\n",
        ".csv a quote never closed": lambda: b'id,name\n1,"' + b"x\n" * (4 * MIB),
        ".csv many empty lines": lambda: b"id\n" + b"\n" * (4 * MIB),
        ".csv nothing but zeros": lambda: b"\0" * MIB,
        ".csv a VRT": lambda: vrt("OGRVRTDataSource", '<OGRVRTLayer name="x"><SrcDataSource>secret.txt</SrcDataSource></OGRVRTLayer>'),
        ".csv commas only": lambda: b"," * (4 * MIB),
        ".csv quotes only": lambda: b'"' * (4 * MIB),
        ".txt one endless line": lambda: b"x" * (32 * MIB),
        ".txt quotes only": lambda: b'"' * (4 * MIB),
        ".tif a VRT": lambda: vrt("VRTDataset", '<VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename>secret.txt'
                                  '</SourceFilename></SimpleSource></VRTRasterBand>'),
        ".tif of 2,000,000,000 columns": lambda: tiff(2_000_000_000, 2_000_000_000),
        ".tif of no columns": lambda: tiff(0, 0),
        ".osm entities in entities": lambda: osm.format(laughs, node.format("&l11;")).encode(),
        ".osm another file": lambda: osm.format(secret, node.format("&x;")).encode(),
        ".osm an address": lambda: osm.format(f'<!DOCTYPE osm SYSTEM "{HTTP}">', node.format("x")).encode(),
        ".osm an entity of the net": lambda: osm.format(f'<!DOCTYPE osm [<!ENTITY % x SYSTEM "{HTTP}"> %x;]>', node.format("x")).encode(),
        ".osm elements in elements": lambda: osm.format("", "<node>" * DEEP + "</node>" * DEEP).encode(),
        ".osm elements never closed": lambda: ("<osm>" * DEEP).encode(),
        ".osm a long attribute": lambda: osm.format("", node.format("x" * (16 * MIB))).encode(),
        ".osm many attributes": lambda: osm.format("", "<node " + " ".join(f'a{i}="1"' for i in range(20_000)) + "/>").encode(),
        ".osm many tags": lambda: osm.format("", "<way id='1'>" + "".join(f'<tag k="a{i}" v="1"/>' for i in range(20_000)) + "</way>").encode(),
        ".osm a way of 100,000 nodes": lambda: osm.format("", "<way id='1'>" + "<nd ref='1'/>" * 100_000 + "</way>").encode(),
        ".osm a VRT": lambda: vrt("OGRVRTDataSource", '<OGRVRTLayer name="x"><SrcDataSource>secret.txt</SrcDataSource></OGRVRTLayer>'),
        ".osm in UTF-16": lambda: osm.format("", node.format("x")).encode("utf-16"),
        ".osm in an unknown encoding": lambda: b'<?xml version="1.0" encoding="x-15"?><osm version="0.6"/>',
    }


def geojson(geometry, properties=b"{}"):
    return (b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":' + properties + b',"geometry":{"type":' + geometry + b"}}]}")


def vrt(kind, content):
    return f"<{kind}>{content}</{kind}>".encode()


def tiff(columns, rows):
    """The head of a TIFF that promises so many cells."""
    entries = [(256, 4, columns), (257, 4, rows), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (277, 3, 1), (278, 4, rows), (279, 4, 0xFFFFFFFF)]
    body = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return b"II*\0" + struct.pack("<I", 8) + body + b"\0\0\0\0"


def archives():
    """Timetables in archives: (file, kind, make), where make puts the archive at the path and names it in study.toml."""
    kinds = {
        "one entry of 400 MiB": lambda: archive({"stops.txt": 400}),
        "20,000 entries": lambda: archive({f"x{i}.txt": b"" for i in range(20_000)}),
        "entries outside": lambda: archive({"../../outside.txt": b"x", "/tmp/outside.txt": b"x", "stops.txt": b"stop_id\n"}),
        "a folder for a file": lambda: archive({"stops.txt/": b"", "trips.txt/x": b""}),
        "an archive in an archive": lambda: archive({"feed.zip": archive({"stops.txt": b"x"})}),
        "the same entry twice": lambda: archive({"stops.txt": b"stop_id\n"}, twice=True),
        "an entry said to be encrypted": lambda: archive({"stops.txt": b"stop_id\n"}).replace(b"PK\1\2\x14\3\x14\0\0\0", b"PK\1\2\x14\3\x14\0\1\0"),
        "no entry": lambda: archive({}),
        "an entry that lies about its size": lambda: lying(archive({"stops.txt": 100}), 100),
        "a central directory that points to itself": lambda: archive({"stops.txt": b"x"})[-40:],
    }
    for kind, content in kinds.items():
        yield "ferries.zip", kind, lambda path, content=content: instead(path, "ferries", content())


def archive(files, twice=False):
    """A zip archive of contents by name; a number stands for so many MiB of blanks."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in files.items():
            for _ in range(2 if twice else 1):
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_DEFLATED
                with new.open(info, "w") as entry:
                    for piece in [b" " * MIB] * content if isinstance(content, int) else [content]:
                        entry.write(piece)
    return out.getvalue()


def lying(content, size):
    """The archive with another uncompressed size in its directory and before its entry."""
    data = bytearray(content)
    struct.pack_into("<I", data, 22, size)
    struct.pack_into("<I", data, data.index(b"PK\1\2") + 24, size)
    return bytes(data)


def streets():
    """Compressed streets that unfold without end."""
    member = gzip.compress(b"<?xml version='1.0'?><osm version='0.6'>" + b" " * (16 * MIB))
    kinds = {
        ("streets.osm.gz", "2.5 GiB of blanks"): lambda: member * 160,
        ("streets.osm.bz2", "1 GiB of blanks"): lambda: bz2.compress(b" " * (16 * MIB)) * 64,
        ("streets.osm.gz", "cut short"): lambda: member[:1000],
        ("streets.osm.gz", "no archive"): lambda: b"\x1f\x8b" + b"x" * 1000,
        ("streets.osm.pbf", "a block of 1 GiB"): lambda: pbf(512, 1 << 30),
        ("streets.osm.pbf", "a block larger than it says"): lambda: pbf(64, 100),
        ("streets.osm.pbf", "a header of 4 GiB"): lambda: b"\xff\xff\xff\xff" * 10,
        ("streets.osm.pbf", "a block of 2 GiB that is not there"): lambda: pbf(0, 100, said=0x7FFFFFFF),
    }
    for (name, kind), content in kinds.items():
        yield name, kind, lambda path, content=content: instead(path, "streets", content())


def pbf(mebibytes, raw_size, said=None):
    """A PBF file of one block with so many zeros beneath its compression."""
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(bytes(MIB)) for _ in range(mebibytes)) + packer.flush()
    body = b"\x10" + varint(raw_size) + b"\x1a" + varint(len(packed)) + packed
    header = b"\x0a\x09OSMHeader\x18" + varint(len(body) if said is None else said)
    return struct.pack(">I", len(header)) + header + body


def varint(value):
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def instead(path, layer, content):
    """Puts the file there and lets the study's layer come from it."""
    path.write_bytes(content)
    toml = path.parent / "study.toml"
    toml.write_text(re.sub(rf'(\[+layers\.{layer}\]+\nfile = )"[^"]*"', rf'\g<1>"{path.name}"', toml.read_text("utf-8")), "utf-8")
