"""What a check says of pictures, whole and tampered with, ours and others'."""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import closing

import pytest
from certificates import certificate
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from samples import LABEL, family, picture, png
from test_views import town
from typer.testing import CliRunner

from visioning import images, prompts
from visioning.cli import app
from visioning.errors import InvalidInput
from visioning.marks import manifest
from visioning.marks.check import LARGEST, Checked, How, Kind, State, Verdict
from visioning.marks.keys import CERTIFICATE
from visioning.model import Picture
from visioning.store import Store
from visioning.veduta.painter import paint_png
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture(scope="module")
def visioning(tmp_path_factory) -> Iterator[Visioning]:
    outputs = tmp_path_factory.mktemp("checked") / "outputs"
    with closing(Visioning(outputs, worker=FakeWorker([]))) as opened:
        yield opened


@pytest.fixture(scope="module")
def stored(visioning) -> Picture:
    """A picture that is large enough for a watermark."""
    vision = family(visioning.store)
    return visioning.store.keep_picture(picture(vision, **SIZE), drawn(7), LABEL)


@pytest.fixture(scope="module")
def data(visioning, stored) -> bytes:
    return visioning.file(stored).read_bytes()


SIZE = {"width": 1280, "height": 800}


def drawn(seed: int) -> bytes:
    """A picture as the bundled painter draws it."""
    return paint_png(town(seed), **SIZE)


def states(found: Checked) -> dict[Kind, State]:
    return {mark.kind: mark.state for mark in found.marks}


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    return [(chunk.kind, chunk.data) for chunk in images.chunks(data)]


def built(parts: list[tuple[bytes, bytes]]) -> bytes:
    """A PNG of these chunks, with right checksums."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(d)) + kind + d + struct.pack(">I", zlib.crc32(kind + d))
        for kind, d in parts
    )


def saved(data: bytes, form: str, **options: object) -> bytes:
    file = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.convert("RGB").save(file, form, **options)
    return file.getvalue()


# --- Pictures of this laptop ----------------------------------------------------------------------


def test_a_stored_picture_is_intact(visioning, stored, data):
    found = visioning.check(data)
    assert found.verdict is Verdict.INTACT
    assert set(states(found).values()) == {State.INTACT}
    assert (found.broken, found.picture_id) == ((), stored.id)
    assert found.origin[0] == "marks.origin.stored"
    assert found.origin[1] == {"workshop": "Arezzo 2026", "tandem": "Arezzo - Hamm", "number": 1}
    assert (found.width, found.height, found.format) == (1280, 800, "image/png")


def test_a_picture_of_a_workshop_that_was_deleted_is_still_ours(visioning, data, tmp_path):
    keys = visioning.outputs / ".keys"
    with closing(Visioning(tmp_path / "outputs", worker=FakeWorker([]))) as other:
        (other.outputs / ".keys").mkdir()
        for file in keys.iterdir():
            (other.outputs / ".keys" / file.name).write_bytes(file.read_bytes())
        found = other.check(data)
    assert (found.verdict, found.picture_id) == (Verdict.INTACT, "")
    assert found.origin[0] == "marks.origin.says_elsewhere"


def test_another_laptop_says_that_it_does_not_know_the_signer(data, tmp_path):
    with closing(Visioning(tmp_path / "outputs", worker=FakeWorker([]))) as other:
        found = other.check(data)
    assert found.verdict is Verdict.FOREIGN
    assert states(found)[Kind.SIGNATURE] is State.UNKNOWN
    assert states(found)[Kind.WATERMARK] is State.INTACT
    assert found.broken == ()


def test_a_flipped_bit_is_found(visioning, data):
    at = data.index(b"IDAT") + 2000
    found = visioning.check(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    assert found.verdict is Verdict.CHANGED
    assert (How.DAMAGED, "pixels") in found.broken
    assert states(found)[Kind.SIGNATURE] is State.CHANGED
    assert states(found)[Kind.RECORD] is State.INTACT


def test_changed_pixels_are_found(visioning, data):
    painted = saved(data, "PNG")
    new = [part for part in chunks(painted) if part[0] == b"IDAT"]
    parts = chunks(data)
    first = next(i for i, (kind, _) in enumerate(parts) if kind == b"IDAT")
    kept = [part for part in parts if part[0] != b"IDAT"]
    found = visioning.check(built(kept[:first] + new + kept[first:]))
    assert (found.verdict, found.broken) == (Verdict.CHANGED, ((How.CHANGED, "pixels"),))
    assert states(found)[Kind.LABEL] is State.INTACT


def test_a_changed_a_removed_and_an_added_text_are_named(visioning, data):
    changed = built(
        [
            (kind, d.replace(b"Steps: 20", b"Steps: 21"))
            for kind, d in chunks(data)
            if not d.startswith(b"Description\0")
        ][:-1]
        + [(b"tEXt", b"Comment\0by me"), (b"IEND", b"")]
    )
    found = visioning.check(changed)
    assert found.verdict is Verdict.CHANGED
    assert set(found.broken) == {
        (How.CHANGED, Kind.PARAMETERS),
        (How.REMOVED, Kind.LABEL),
        (How.ADDED, "other"),
    }
    assert states(found)[Kind.PARAMETERS] is State.CHANGED
    assert states(found)[Kind.LABEL] is State.MISSING
    assert states(found)[Kind.XMP] is State.INTACT


def test_a_signature_that_was_taken_out_is_missed(visioning, data):
    found = visioning.check(images.without(data, manifest.CHUNK))
    assert (found.verdict, found.broken) == (
        Verdict.CHANGED,
        ((How.REMOVED, Kind.SIGNATURE),),
    )


def test_a_signature_under_another_picture_is_no_signature(visioning, data):
    stolen = next(part for part in chunks(data) if part[0] == manifest.CHUNK)
    parts = chunks(png(3, **SIZE))
    found = visioning.check(built([parts[0], stolen, *parts[1:]]))
    assert found.verdict is Verdict.CHANGED
    assert (How.CHANGED, "pixels") in found.broken


def test_a_damaged_signature_is_said(visioning, data):
    parts = [
        (kind, bytes([*d[:2500], d[2500] ^ 1, *d[2501:]]) if kind == manifest.CHUNK else d)
        for kind, d in chunks(data)
    ]
    found = visioning.check(built(parts))
    assert found.verdict is Verdict.CHANGED
    assert states(found)[Kind.SIGNATURE] is State.CHANGED


@pytest.mark.parametrize(("form", "options"), [("JPEG", {"quality": 75}), ("PNG", {})])
def test_when_all_metadata_is_gone_the_watermark_tells(visioning, data, form, options):
    found = visioning.check(saved(data, form, **options))
    assert found.verdict is Verdict.STRIPPED
    assert found.origin == ("marks.origin.watermark", {"workshop": "Arezzo 2026"})
    assert {kind for kind, s in states(found).items() if s is State.INTACT} == {Kind.WATERMARK}


def test_a_record_that_was_pasted_into_another_workshops_picture(visioning, stored, tmp_path):
    with Store(tmp_path / "outputs") as store:
        elsewhere = store.keep_picture(picture(family(store), **SIZE), drawn(8), LABEL)
        other = images.without(store.path(elsewhere).read_bytes(), manifest.CHUNK)
    forged = images.with_record(
        other, {"workshop": {"id": "1", "title": "Berlin"}, "picture": {"id": "2"}}, "p"
    )
    found = visioning.check(forged)
    assert (found.verdict, found.broken) == (
        Verdict.CHANGED,
        ((How.CONTRADICTS, Kind.RECORD),),
    )


def test_pictures_from_before_there_were_marks_are_as_stored(visioning, stored):
    record = images.read_record(visioning.file(stored))
    old = images.with_record(png(5), record, "p", LABEL, "de")
    place = visioning.file(stored)
    whole = place.read_bytes()
    try:
        place.write_bytes(old)
        found = visioning.check(old)
        changed = visioning.check(images.with_record(old, record, "q"))
    finally:
        place.write_bytes(whole)
    assert (found.verdict, states(found)[Kind.SIGNATURE]) == (Verdict.INTACT, State.MISSING)
    assert (changed.verdict, changed.broken) == (
        Verdict.CHANGED,
        ((How.CHANGED, Kind.PARAMETERS),),
    )


# --- Pictures of others ---------------------------------------------------------------------------


def test_a_foreign_png_carries_nothing(visioning):
    found = visioning.check(png(1, 400, 300))
    assert found.verdict is Verdict.UNMARKED
    assert set(states(found).values()) == {State.MISSING}
    assert found.origin == ("marks.origin.unknown", {})


def test_texts_alone_prove_nothing(visioning):
    info = PngInfo()
    info.add_text("parameters", "a castle\nSteps: 20")
    file = io.BytesIO()
    Image.new("RGB", (64, 64)).save(file, "PNG", pnginfo=info)
    found = visioning.check(file.getvalue())
    assert found.verdict is Verdict.UNPROVEN
    assert states(found)[Kind.PARAMETERS] is State.UNKNOWN


@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_metadata_of_other_formats_is_read(visioning, form):
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:AISystemUsed="Some Model" '
        'e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/'
        'trainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta>'
    )
    found = visioning.check(saved(png(), form, xmp=packet.encode()))
    assert (found.verdict, found.said.system) == (Verdict.UNPROVEN, "Some Model")
    assert dict((mark.kind, mark.text) for mark in found.marks)[Kind.XMP] == (
        "marks.xmp.ai",
        {"system": "Some Model"},
    )


def test_a_city_that_is_unknown_here_is_named(visioning, tmp_path, monkeypatch):
    monkeypatch.setenv(CERTIFICATE, str(certificate(tmp_path / "c.pem", organisation="Pirna")))
    with Store(tmp_path / "outputs") as store:
        made = store.keep_picture(picture(family(store)), png(), LABEL)
        foreign = store.path(made).read_bytes()
    found = visioning.check(foreign)
    assert found.verdict is Verdict.FOREIGN
    assert found.marks[0].text == ("marks.signature.foreign", {"signer": "Pirna"})


# --- What cannot be checked -----------------------------------------------------------------------


def huge(width: int, height: int) -> bytes:
    """A PNG of one colour whose pixels are far more than its bytes."""
    header = struct.pack(">II5B", width, height, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(width + 1)) for _ in range(height)) + packer.flush()
    return built([(b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")])


REFUSED = {
    "not_a_picture": [b"", b"GIF89a", b"%PDF-1.7", b"RIFF\0\0\0\0WAVE", b"<svg/>"],
    "unreadable": [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP"],
    "too_large": [b"\x89PNG" + bytes(LARGEST)],
}


@pytest.mark.parametrize("key", REFUSED)
def test_what_is_no_picture_is_refused(visioning, key: str):
    for data in REFUSED[key]:
        with pytest.raises(InvalidInput, match=key):
            visioning.check(data)


@pytest.mark.parametrize(("width", "height"), [(8192, 6144), (20_000, 20_000)])
def test_pictures_with_too_many_pixels_are_refused(visioning, width, height):
    bomb = huge(width, height)
    assert len(bomb) < 1 << 20
    with pytest.raises(InvalidInput, match="too_many_pixels"):
        visioning.check(bomb)


def test_texts_that_are_bombs_are_not_unpacked(visioning, data):
    bomb = zlib.compress(b'{"format": 1, "a": "' + b" " * (64 << 20) + b'"}')
    parts = [(kind, d) for kind, d in chunks(data) if not d.startswith(b"tandem-visions")]
    parts.insert(1, (b"iTXt", b"tandem-visions\0\1\0\0\0" + bomb))
    found = visioning.check(built(parts))
    assert (found.verdict, found.broken) == (Verdict.CHANGED, ((How.CHANGED, Kind.RECORD),))


def test_a_damaged_text_leaves_the_rest_readable(visioning, data):
    found = visioning.check(data.replace(b"Steps: ", b"Stops: "))
    assert (found.verdict, found.broken) == (
        Verdict.CHANGED,
        ((How.DAMAGED, Kind.PARAMETERS),),
    )
    assert states(found)[Kind.WATERMARK] is State.INTACT
    assert states(found)[Kind.RECORD] is State.INTACT


def test_a_picture_that_is_cut_off_says_so(visioning, data):
    found = visioning.check(data[: len(data) // 2])
    assert found.verdict is Verdict.CHANGED
    assert (How.DAMAGED, "file") in found.broken


# --- The command line -----------------------------------------------------------------------------


def test_the_command_line_checks_files(visioning, stored, data, tmp_path, monkeypatch):
    good, bad, text = (tmp_path / name for name in ("good.png", "bad.jpg", "text.png"))
    good.write_bytes(data)
    bad.write_bytes(saved(data, "JPEG", quality=75))
    text.write_text("no picture")
    outputs = ["--outputs", str(visioning.outputs)]
    run = CliRunner().invoke

    whole = run(app, ["check", str(good), "--json", *outputs])
    assert whole.exit_code == 0
    result = json.loads(whole.stdout)
    assert result["ok"] is True
    assert result["files"][0]["verdict"] == "intact"
    assert result["files"][0]["picture"] == stored.id
    assert {mark["state"] for mark in result["files"][0]["marks"]} == {"intact"}

    several = run(
        app, ["check", str(good), str(bad), str(text), str(tmp_path / "no.png"), *outputs]
    )
    assert several.exit_code == 1
    said = prompts.texts(prompts.system_language())
    for key in ("intact", "stripped"):
        assert said(f"marks.verdict.{key}") in several.stdout
    assert said("marks.check.not_a_picture") in several.stdout
    assert "no.png" in several.stdout
    assert "✓" in several.stdout
