"""Files that no export of ours is: refused with a clear text, and the store is as it was."""

from __future__ import annotations

import io
import json
import random
import stat
import string
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from arrivals import everything, exported, gallery_of, laptop, rewritten
from exports import written
from full_workshop import fill

from visioning import images, prompts
from visioning.arrival import Arrival, lines, take_in
from visioning.arrival import archive as reading
from visioning.errors import NotFound, UserError
from visioning.model import Note, Picture, Reflection
from visioning.store import repair
from visioning.workshop import Visioning


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """The export of a tandem that has done every step."""
    folder = tmp_path_factory.mktemp("source")
    with laptop(folder / "outputs") as visioning:
        fill(visioning)
        return exported(visioning, folder / "gallery.zip")


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Visioning]:
    """A laptop with a workshop of its own."""
    with laptop(tmp_path / "here") as visioning:
        visioning.make_workshop("Ours", presets=True)
        yield visioning


def refused(visioning: Visioning, file: Path) -> str:
    """Why a file is refused, in English; nothing is stored, and every language can say it."""
    before = everything(visioning)
    with pytest.raises(UserError) as caught:
        take_in(visioning, file)
    assert everything(visioning) == before
    assert not list(visioning.outputs.rglob("*.part"))
    said = {code: prompts.texts(code)(caught.value.key, **caught.value.values) for code in _CODES}
    assert len(set(said.values())) == len(_CODES)
    return said["en"]


_CODES = tuple(prompts.languages())


def entry(name: str, mode: int = 0, system: int = 3) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.create_system = system
    return info


def with_entry(file: Path, out: Path, info: zipfile.ZipInfo | str, data: bytes = b"x") -> Path:
    rewritten(file, out)
    with zipfile.ZipFile(out, "a") as target:
        target.writestr(info, data)
    return out


# --- Not the ZIP that it says it is ---------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all" * 100, b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_zip(here, tmp_path, content):
    file = tmp_path / "gallery.zip"
    file.write_bytes(content)
    assert "is no ZIP file" in refused(here, file)


def test_a_file_that_is_not_there(here, tmp_path):
    assert "There is no file" in refused(here, tmp_path / "nowhere.zip")
    with pytest.raises(NotFound):
        take_in(here, tmp_path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_half_copied(archive, here, tmp_path, share):
    data = archive.read_bytes()
    file = tmp_path / "half.zip"
    file.write_bytes(data[: int(len(data) * share)])
    assert "only a part of one" in refused(here, file)


def test_a_file_with_its_start_missing(archive, here, tmp_path):
    file = tmp_path / "tail.zip"
    file.write_bytes(archive.read_bytes()[5000:])
    refused_or_taken(here, file)


@pytest.mark.parametrize(
    "name",
    [
        *("../evil.png", "pictures/../../evil", "/etc/passwd", "C:/evil", "pictures\\..\\evil"),
        *("con", "pictures/NUL.png", "pictures/aux.txt", "a:b", "pictures//x", "./x", "x./y"),
        *("line\nbreak", "tab\there", "what?", "pictures/ends. ", "l" * 500),
    ],
)
def test_names_that_reach_out(archive, here, tmp_path, name):
    info = zipfile.ZipInfo("x")
    info.filename = name  # as it stands in the file
    said = refused(here, with_entry(archive, tmp_path / "names.zip", info))
    assert "holds something that no export holds" in said
    assert not [path for path in tmp_path.rglob("*evil*")]


def test_a_name_with_nul(archive, here, tmp_path):
    file = with_entry(archive, tmp_path / "nul.zip", "pictures/x_.png")
    file.write_bytes(file.read_bytes().replace(b"pictures/x_.png", b"pictures/x\0.png"))
    assert "no export holds" in refused(here, file)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK])
def test_links_and_devices(archive, here, tmp_path, kind):
    info = entry("pictures/link.png", kind | 0o777)
    file = with_entry(archive, tmp_path / "link.zip", info, b"/etc/passwd")
    assert "pictures/link.png" in refused(here, file)


def test_a_name_twice(archive, here, tmp_path):
    with pytest.warns(UserWarning, match="Duplicate name"):
        file = with_entry(archive, tmp_path / "twice.zip", "gallery.json", b"{}")
    assert "twice" in refused(here, file)


def test_a_locked_file(archive, here, tmp_path):
    data = bytearray(archive.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    file = tmp_path / "locked.zip"
    file.write_bytes(data)
    assert "password" in refused(here, file)


# --- Bombs ----------------------------------------------------------------------------------------


def declared(file: Path, name: str, size: int) -> None:
    """Let a ZIP say of one of its files that it is of another size."""
    data = bytearray(file.read_bytes())
    at = data.find(b"PK\x01\x02")
    while data[at + 46 : at + 46 + len(name)] != name.encode():
        at = data.find(b"PK\x01\x02", at + 4)
    struct.pack_into("<I", data, at + 24, size)
    (local,) = struct.unpack_from("<I", data, at + 42)
    struct.pack_into("<I", data, local + 22, size)
    file.write_bytes(data)


def test_ten_gigabytes_declared(archive, here, tmp_path):
    file = rewritten(
        archive, tmp_path / "bomb.zip", files={f"pictures/{n}": b"x" for n in ("a", "b", "c")}
    )
    for name in ("pictures/a", "pictures/b", "pictures/c"):
        declared(file, name, 0xF0000000)
    assert "far more than a gallery" in refused(here, file)


def test_a_gallery_that_unpacks_a_thousandfold(archive, here, tmp_path):
    file = tmp_path / "bomb.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("gallery.json", b" " * (40 << 20))
    assert file.stat().st_size < 100_000
    assert "far more than a gallery" in refused(here, file)


def test_a_size_that_lies_is_not_believed(archive, here, tmp_path):
    file = tmp_path / "lies.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("gallery.json", b" " * (200 << 20))
    declared(file, "gallery.json", 1000)
    assert "only a part of one" in refused(here, file)
    declared(file, "gallery.json", 5_000_000)
    assert "only a part of one" in refused(here, file)


def test_a_zip_within_is_never_opened(archive, here, tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("gallery.json", b"0" * (50 << 20))
    file = with_entry(archive, tmp_path / "nested.zip", "pictures/more.zip", inner.getvalue())
    assert take_in(here, file).is_new


def test_far_too_many_files(here, tmp_path, monkeypatch):
    file = tmp_path / "many.zip"
    with zipfile.ZipFile(file, "w") as target:
        for number in range(reading.MOST_ENTRIES + 1):
            target.writestr(f"pictures/{number}", b"")
    assert "20,000" in refused(here, file)


def test_a_packing_that_is_not_ours(archive, here, tmp_path):
    file = tmp_path / "lzma.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as target:
        target.writestr("gallery.json", json.dumps(gallery_of(archive)))
    assert "is no ZIP file" in refused(here, file)


# --- The gallery ----------------------------------------------------------------------------------


def test_no_gallery(archive, here, tmp_path):
    file = rewritten(archive, tmp_path / "without.zip", files={"gallery.json": None})
    assert "holds no gallery.json" in refused(here, file)


def nested(depth: int) -> bytes:
    return b'{"format": 2, "x": ' + b"[" * depth + b"]" * depth + b"}"


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b'{"format": 2', b"[]", b"null", b'"text"', b"\xff\xfe{}", b"\x00"),
        *(nested(70), nested(2_000), nested(100_000), b'{"format": NaN}', b'{"format": 2}'),
        *(b'{"format": 1e999}', b'{"format": ' + b"9" * 5000 + b"}", b'{"format": "2"}'),
        *(b'{"format": true}', b'{"format": 0}', b'{"format": -1}', b'{"format": null}'),
        '{"format": 2}'.encode("utf-16"),
    ],
    ids=range(21),
)
def test_a_gallery_that_is_none(archive, here, tmp_path, content):
    file = rewritten(archive, tmp_path / "broken.zip", gallery=content)
    assert "gallery.json in “broken.zip” cannot be read" in refused(here, file)


def test_a_newer_version(archive, here, tmp_path):
    file = rewritten(archive, tmp_path / "newer.zip", lambda found: found.update(format=3))
    assert "newer version" in refused(here, file)


@pytest.mark.parametrize(
    "change",
    [
        lambda g: g.pop("workshop"),
        lambda g: g["workshop"].update(id="../x"),
        lambda g: g["workshop"].update(slug="../../x"),
        lambda g: g["workshop"].update(slug="con"),
        lambda g: g["workshop"].update(title=7),
        lambda g: g["workshop"].update(title="x" * 60_000),
        lambda g: g["workshop"].update(created="yesterday"),
        lambda g: g["workshop"].update(created="0001-01-01T00:00:00+14:00"),
        lambda g: g["workshop"].update(languages=["xx"]),
        lambda g: g["tandems"][0].update(workshop_id="0" * 32),
        lambda g: g["tandems"][0].update(colour="red;}x"),
        lambda g: g["tandems"][0].update(cities=[]),
        lambda g: g["tandems"].append(g["tandems"][0]),
        lambda g: g.update(pictures={}),
        lambda g: g.pop("notes"),
        lambda g: g["room"].update(id="0" * 32),
        lambda g: g["room"]["votings"].update(x={"round": 1, "dots": 10**9}),
    ],
)
def test_a_workshop_that_cannot_be_used(archive, here, tmp_path, change):
    file = rewritten(archive, tmp_path / "broken.zip", lambda found: change(found) and None)
    assert "cannot be read" in refused(here, file)


def test_a_tandem_of_another_workshop_here(archive, here, tmp_path):
    ours = here.find_tandem("Arezzo - Hamm")
    file = rewritten(archive, tmp_path / "stray.zip", lambda g: g["tandems"][0].update(id=ours.id))
    assert "belongs to another workshop here" in refused(here, file)


# --- Single records -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "changed", "why"),
    [
        ("notes", {"id": "<img src=x>"}, "record"),
        ("notes", {"id": "../../x"}, "record"),
        ("notes", {"id": ""}, "record"),
        ("notes", {"id": "i" * 65}, "record"),
        ("notes", {"text": "x" * 50_001}, "text"),
        ("notes", {"text": "a\0b"}, "record"),
        ("notes", {"text": "\ud800"}, "record"),
        ("notes", {"text": None}, "record"),
        ("notes", {"kind": "praise"}, "record"),
        ("notes", {"spot": [0.5, 7]}, "record"),
        ("notes", {"tandem_id": "0" * 32}, "stray"),
        ("notes", {"revisions": [{"text": 1}]}, "record"),
        ("visions", {"language": "xx"}, "record"),
        ("pictures", {"vision_id": "0" * 32}, "stray"),
        ("pictures", {"seed": 2**70}, "record"),
        ("pictures", {"parent_id": "a/b"}, "record"),
        ("pictures", {"edit": {"kind": "view", "picture_id": "a b"}}, "record"),
        ("milestones", {"due": "soon"}, "record"),
        ("answers", {"workshop_id": "0" * 32}, "stray"),
        ("dots", {"picture_id": "0" * 32}, "no_picture"),
        ("reflections", {"created": "2026-01-01T00:00:00"}, "record"),
        ("suggestions", {"round": 2**40}, "record"),
        ("verdicts", {"reasons": "money"}, "record"),
    ],
)
def test_a_record_that_cannot_be_used_is_left_out_and_named(
    archive, here, tmp_path, name, changed, why
):
    file = rewritten(archive, tmp_path / "odd.zip", lambda g: g[name][0].update(changed))
    arrival = take_in(here, file)
    problems = [one.key.rpartition(".")[2] for one in arrival.problems]
    assert why in problems
    for code in _CODES:
        assert len(lines(arrival, code)) > len(arrival.problems)
    assert_consistent(here)


def test_the_same_record_twice_and_something_else_in_a_list(archive, here, tmp_path):
    def change(found: dict) -> None:
        found["notes"] += [found["notes"][0], 7, None, [], "note"]

    arrival = take_in(here, rewritten(archive, tmp_path / "odd.zip", change))
    assert [one.key.rpartition(".")[2] for one in arrival.problems] == ["twice", *["record"] * 4]


def test_a_note_of_another_workshop_is_not_overwritten(archive, here, tmp_path):
    ours = here.find_tandem("Arezzo - Hamm")
    note = here.note(kind="idea", text="ours", tandem_id=ours.id)
    file = rewritten(archive, tmp_path / "stray.zip", lambda g: g["notes"][0].update(id=note.id))
    assert [one.key for one in take_in(here, file).problems] == ["arrival.problem.stray"]
    assert here.store.record(Note, note.id) == note


def test_a_scene_that_cannot_be_drawn_leaves_its_picture(archive, here, tmp_path):
    found = gallery_of(archive)
    number = next(n for n, picture in enumerate(found["pictures"]) if picture["scene"])
    id = found["pictures"][number]["id"]
    scenes = [{"format": 2}, {"format": "x"}, {"elements": 7}, {"format": 99, "elements": []}]
    whole = found["pictures"][number]["scene"]
    scenes.append({**whole, "attributes": []})
    scenes.append({**whole, "elements": [{**whole["elements"][0], "index": 10**30}]})
    for scene in scenes:
        file = rewritten(
            archive,
            tmp_path / "scene.zip",
            lambda g, s=scene: g["pictures"][number].update(scene=s),
        )
        take_in(here, file)
        assert here.store.record(Picture, id).scene is None
    take_in(here, archive)
    assert here.store.record(Picture, id).scene == whole


# --- The pictures ---------------------------------------------------------------------------------


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", len(data), kind) + data + struct.pack(">I", zlib.crc32(kind + data))


def huge_png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * 1_000_000, 9)
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def text_bomb(png: bytes) -> bytes:
    bomb = b"Comment\0\1\0\0\0" + zlib.compress(b"x" * (200 << 20), 9)
    return png[:33] + chunk(b"iTXt", bomb) + png[33:]


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda png: b"GIF89a", "picture_unreadable"),
        (lambda png: b"", "picture_unreadable"),
        (lambda png: png[:-40], "picture_unreadable"),
        (lambda png: huge_png(8_000, 8_000), "picture_unreadable"),
        (lambda png: huge_png(100_000, 100_000), "picture_unreadable"),
        (text_bomb, "picture_unreadable"),
        (lambda png: png + b"\0" * (65 << 20), "picture_unreadable"),
        (None, "picture_missing"),
        ("another", "picture_changed"),
    ],
    ids=[
        "gif",
        "empty",
        "cut",
        "64-megapixel",
        "10-gigapixel",
        "text-bomb",
        "65-mb",
        "gone",
        "other",
    ],
)
def test_a_picture_that_cannot_be_used_is_left_out_and_the_rest_comes(
    archive, here, tmp_path, make: Callable[[bytes], bytes] | str | None, why
):
    found = gallery_of(archive)
    first, second = found["pictures"][:2]
    with zipfile.ZipFile(archive) as source:
        png = source.read(f"pictures/{first['file']}")
        other = source.read(f"pictures/{second['file']}")
    data = None if make is None else other if isinstance(make, str) else make(png)

    def change(gallery: dict) -> None:
        if callable(make):
            gallery["pictures"][0]["sha256"] = images.sha256(data)

    file = rewritten(
        archive, tmp_path / "odd.zip", change, files={f"pictures/{first['file']}": data}
    )
    arrival = take_in(here, file)
    assert arrival.problems[0].key == f"arrival.problem.{why}"
    assert first["prompt"] in "\n".join(lines(arrival, "en"))
    theirs = here.store.pictures(workshop_id=arrival.workshop.id)
    assert {picture.id for picture in theirs} == {one["id"] for one in found["pictures"][1:]}
    assert_consistent(here)


def test_another_picture_under_a_known_id(archive, here, tmp_path):
    take_in(here, archive)
    before = everything(here)
    found = gallery_of(archive)
    first, second = found["pictures"][:2]
    with zipfile.ZipFile(archive) as source:
        other = source.read(f"pictures/{second['file']}")
    file = rewritten(
        archive,
        tmp_path / "other.zip",
        lambda g: g["pictures"][0].update(sha256=images.sha256(other)),
        files={f"pictures/{first['file']}": other},
    )
    arrival = take_in(here, file)
    assert [one.key for one in arrival.problems] == ["arrival.problem.picture_other"]
    assert everything(here) == before


@pytest.mark.parametrize(
    "file",
    ["../../evil.png", "/evil.png", "a/b.png", "a/b/c/d.png", "visions.sqlite3", "con/a/b.png", ""],
)
def test_a_picture_never_lies_where_the_file_says(archive, here, tmp_path, file):
    first = gallery_of(archive)["pictures"][0]
    with zipfile.ZipFile(archive) as source:
        png = source.read(f"pictures/{first['file']}")
    odd = rewritten(
        archive,
        tmp_path / "odd.zip",
        lambda g: g["pictures"][0].update(file=file),
    )
    # Names like these are refused in the ZIP itself; here the picture lies under a proper one.
    with zipfile.ZipFile(odd) as opened:
        assert opened.read(f"pictures/{first['file']}") == png
    arrival = take_in(here, odd)
    assert [one.key for one in arrival.problems] == ["arrival.problem.picture_missing"]
    assert_consistent(here)


def test_two_pictures_in_one_place(archive, here, tmp_path):
    found = gallery_of(archive)

    def change(gallery: dict) -> None:
        twin = {**gallery["pictures"][0], "id": "f" * 32}
        gallery["pictures"].append(twin)

    arrival = take_in(here, rewritten(archive, tmp_path / "twins.zip", change))
    assert not arrival.problems
    theirs = here.store.pictures(workshop_id=arrival.workshop.id)
    assert len({picture.file for picture in theirs}) == len(found["pictures"]) + 1


# --- Mischief in texts ----------------------------------------------------------------------------

MISCHIEF = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '#import "@preview/x:1.0.0" #read("/etc/passwd") $ x $ @ref <label>',
    '=HYPERLINK("http://x")',
    "@SUM(1+1)",
    "{{ 7*7 }}{% raw %}",
    "\u202egnp.exe",
]


def test_mischief_stays_text_wherever_it_goes(archive, here, tmp_path):
    def change(gallery: dict) -> None:
        for name in ("notes", "reflections"):
            for number, one in enumerate(gallery[name]):
                one["text"] = MISCHIEF[number % len(MISCHIEF)]
        gallery["workshop"]["title"] = gallery["tandems"][0]["name"] = MISCHIEF[0]

    arrival = take_in(here, rewritten(archive, tmp_path / "mischief.zip", change))
    assert not arrival.problems
    assert set(MISCHIEF[:4]) <= {note.text for note in here.store.notes()}
    page = written(here, tmp_path / "g.html", workshop_id=arrival.workshop.id).file.read_text(
        "utf-8"
    )
    assert "<script>alert" not in page and "<img src=x" not in page and "49" not in page[-200:]
    assert here.store.records(Reflection)[0].text in MISCHIEF


# --- Anything at all ------------------------------------------------------------------------------


def assert_consistent(visioning: Visioning) -> None:
    """Every record can be read, points to what is there, and every picture's file is whole."""
    store = visioning.store
    report = repair(store)
    assert not (report.missing or report.changed or report.added or report.unreadable)
    assert not report.foreign
    for workshop in store.workshops():
        written(visioning, visioning.outputs.parent / "check.zip", workshop_id=workshop.id)
    with store.database.read() as connection:
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()


def refused_or_taken(visioning: Visioning, file: Path) -> Arrival | None:
    """Import a file; nothing but a clean import or an error that users can mend may happen."""
    before = everything(visioning)
    try:
        arrival = take_in(visioning, file)
    except UserError as error:
        prompts.texts("en")(error.key, **error.values)
        assert everything(visioning) == before
        return None
    lines(arrival, "de")
    return arrival


VALUES = [
    *(None, True, 0, -1, 2**31, 2**63, 10**40, 0.5, -1e308, "", "x", "../..", "\0", "\ud800"),
    *("9999-12-31T23:59:59+00:00", "0001-01-01", "ä" * 70, "y" * 60_000, [], [[]], {}, {"id": 1}),
    *(["a"], {"a": {"b": []}}, "0" * 32, "<b>", "NaN"),
]


def places(value: object, found: list) -> list:
    """All containers in a JSON value with their keys."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in list(inside):
        found.append((value, key))
        if isinstance(one, dict | list):
            places(one, found)
    return found


def mutated(gallery: dict, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        listed = places(gallery, [])
        if not listed:
            return
        container, key = chance.choice(listed)
        what = chance.random()
        if what < 0.6:
            container[key] = chance.choice(VALUES)
        elif what < 0.75:
            del container[key]
        elif what < 0.9:
            other, place = chance.choice(listed)
            container[key] = json.loads(json.dumps(other[place]))
        elif isinstance(container, dict):
            container["".join(chance.choices(string.ascii_letters, k=5))] = chance.choice(VALUES)
        else:
            container.append(json.loads(json.dumps(container[key])))


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_galleries_changed_at_random(archive, here, tmp_path, start):
    taken = 0
    for seed in range(start, start + 50):
        chance = random.Random(seed)
        file = rewritten(archive, tmp_path / f"{seed}.zip", lambda g, c=chance: mutated(g, c))
        taken += refused_or_taken(here, file) is not None
        file.unlink()
    assert taken  # some of them are harmless
    assert_consistent(here)


@pytest.mark.parametrize("start", range(0, 200, 100))
def test_files_changed_at_random(archive, here, tmp_path, start):
    small = rewritten(archive, tmp_path / "small.zip", files={"gallery.html": None})
    whole = small.read_bytes()
    for seed in range(start, start + 100):
        chance, data = random.Random(seed), bytearray(whole)
        for _ in range(chance.choice((1, 3, 30))):
            # Most of a ZIP is pixels; what steers the reader stands at its end.
            lowest = 0 if chance.random() < 0.4 else len(data) - 4_000
            data[chance.randrange(max(0, lowest), len(data))] = chance.randrange(256)
        if chance.random() < 0.2:
            at = chance.randrange(len(data))
            del data[at : at + chance.randrange(1, 2_000)]
        file = tmp_path / "changed.zip"
        file.write_bytes(data)
        refused_or_taken(here, file)
    assert_consistent(here)
