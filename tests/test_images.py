"""Picture files: whole or not at all, the record inside, thumbnails and names."""

from __future__ import annotations

import io
import itertools
import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from samples import LABEL, picture, png, tandem, vision, workshop
from scarcity import FULL_DISKS, ROOT, read_only

from visioning import images
from visioning.errors import Damaged, StorageProblem

# --- Writing ---------------------------------------------------------------------------------


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path):
    path = tmp_path / "new folder" / "grün.png"
    images.write_atomically(path, b"old")
    images.write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


FULL_DISK = """
import sys
from pathlib import Path
from visioning.errors import StorageProblem
from visioning.images import write_atomically

folder = Path(sys.argv[1])
write_atomically(folder / "a.png", b"earlier")
for name in ("a.png", "b.png"):
    try:
        write_atomically(folder / name, bytes(3 << 20))
    except StorageProblem as error:
        print(error.key, error.values["folder"] == str(folder))
print(sorted(path.name for path in folder.iterdir()), (folder / "a.png").read_bytes())
"""


@pytest.mark.parametrize("scarce", FULL_DISKS)
def test_a_full_disk_is_said_and_leaves_nothing_behind(scarce, tmp_path: Path):
    said = scarce(FULL_DISK, tmp_path / "disk", limit=1 << 20).splitlines()
    assert said == ["error.disk_full True", "error.disk_full True", "['a.png'] b'earlier'"]


READ_ONLY = """
import sys
from pathlib import Path
from visioning.errors import StorageProblem
from visioning.images import write_atomically

for path in ("a.png", "sub/a.png"):
    try:
        write_atomically(Path(sys.argv[1], path), b"data")
    except StorageProblem as error:
        print(error.key)
print(list(Path(sys.argv[1]).iterdir()))
"""


def test_a_read_only_folder_is_said():
    with read_only(READ_ONLY) as said:
        assert said.splitlines() == ["error.outputs_read_only"] * 2 + ["[]"]


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path):
    (tmp_path / "outputs").write_text("not a folder")
    with pytest.raises(StorageProblem, match="error.outputs_read_only"):
        images.write_atomically(tmp_path / "outputs" / "a.png", b"data")


WRITE_FOR_EVER = """
import itertools, sys
from pathlib import Path
from visioning.images import write_atomically

for i in itertools.count():
    data = bytes([i % 256]) * (4 << 20)
    print(i, flush=True)
    write_atomically(Path(sys.argv[1], f"{i % 3}.png"), data)
"""


@pytest.mark.parametrize("writes", range(1, 7))
def test_kill_9_in_the_middle_of_a_write_leaves_no_half_picture(writes: int, tmp_path: Path):
    script = [sys.executable, "-c", WRITE_FOR_EVER, str(tmp_path)]
    with subprocess.Popen(script, stdout=subprocess.PIPE, cwd=ROOT) as writer:
        list(itertools.islice(writer.stdout, writes))
        writer.kill()
    for path in tmp_path.glob("*.png"):
        data = path.read_bytes()
        assert data == data[:1] * (4 << 20)


@pytest.mark.parametrize("channels", [3, 4])
def test_a_plain_png_has_the_pixels_and_nothing_else(channels: int):
    pixels = np.random.default_rng(0).integers(0, 256, (7, 5, channels), dtype=np.uint8)
    with Image.open(io.BytesIO(images.plain_png(pixels))) as image:
        assert (np.asarray(image) == pixels).all()
        assert image.info == {}
    with pytest.raises(ValueError, match="channels"):
        images.plain_png(pixels[..., :2])


# --- The record ------------------------------------------------------------------------------


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Kind and content of each chunk; an independent reader."""
    found, at = [], 8
    while at < len(data):
        size = struct.unpack(">I", data[at : at + 4])[0]
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    return found


def with_text(data: bytes) -> bytes:
    """A PNG with an iTXt chunk of this content."""
    checksum = struct.pack(">I", zlib.crc32(b"iTXt" + data))
    return png()[:33] + struct.pack(">I", len(data)) + b"iTXt" + data + checksum + png()[33:]


def marked(record: dict | None = None) -> bytes:
    return images.with_record(
        png(), record or {"a": "ü 🙂 שלום"}, "a prompt\nSteps: 2", LABEL, "de"
    )


def test_the_record_comes_back_and_the_pixels_keep_their_bytes():
    before, after = png(), marked({"prompt": "🙂 שלום <script> " + "ü" * 10_000, "n": 0.1})
    assert images.read_record(after) == {
        "format": 1,
        "prompt": "🙂 שלום <script> " + "ü" * 10_000,
        "n": 0.1,
    }
    assert [c for c in chunks(after) if c[0] != b"iTXt"] == chunks(before)
    with Image.open(io.BytesIO(before)) as first, Image.open(io.BytesIO(after)) as second:
        assert first.tobytes() == second.tobytes()


def test_other_programs_read_the_texts():
    with Image.open(io.BytesIO(marked())) as image:
        assert image.text["parameters"] == "a prompt\nSteps: 2"
        assert image.text["Description"] == LABEL
        assert image.text["Description"].lang == "de"
        assert json.loads(image.text["tandem-visions"])["a"] == "ü 🙂 שלום"


def test_a_second_record_replaces_the_first_and_keeps_foreign_texts():
    info = PngInfo()
    info.add_itxt("Comment", "kept")
    file = io.BytesIO()
    Image.new("RGB", (4, 4)).save(file, "PNG", pnginfo=info)
    once = images.with_record(file.getvalue(), {"n": 1}, "p", "l", "en")
    twice = images.with_record(once, {"n": 2}, "p", "l", "en")
    assert images.read_record(twice)["n"] == 2
    assert len(chunks(twice)) == len(chunks(once))
    with Image.open(io.BytesIO(twice)) as image:
        assert image.text["Comment"] == "kept"


def test_a_png_of_another_origin_has_no_record(tmp_path: Path):
    (tmp_path / "a.png").write_bytes(png())
    assert images.read_record(tmp_path / "a.png") is None


@pytest.mark.parametrize("kept", [0, 4, 20, 40, 300, 5000, -13, -12, -1])
def test_a_cut_off_png_is_damaged(kept: int):
    with pytest.raises(Damaged):
        images.read_record(marked()[:kept])
    with pytest.raises(Damaged):
        images.with_record(png()[:kept], {}, "")


def test_any_changed_byte_is_noticed():
    data = marked()
    for at in range(0, len(data), 97):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        with pytest.raises(Damaged):
            images.read_record(changed)


def test_bombs_are_refused():
    body = zlib.compress(b'{"format": 1, "a": "' + b" " * (8 << 20) + b'"}')
    with pytest.raises(Damaged, match="large"):
        images.read_record(with_text(b"tandem-visions\0\1\0\0\0" + body))
    with pytest.raises(ValueError, match="larger"):
        images.with_record(png(), {"a": " " * images.MAX_RECORD_BYTES}, "")
    header = struct.pack(">II5B", 100_000, 100_000, 8, 2, 0, 0, 0)
    wide = png()[:16] + header + struct.pack(">I", zlib.crc32(b"IHDR" + header)) + png()[33:]
    with pytest.raises(Damaged, match="pixels"):
        images.read_record(wide)


@pytest.mark.parametrize("body", [b"{", b"[1]", b"{}", b'{"format": "1"}', b"[" * 100_000, b"\xff"])
def test_a_record_that_is_not_ours_is_damaged(body: bytes):
    with pytest.raises(Damaged):
        images.read_record(with_text(b"tandem-visions\0\0\0\0\0" + body))


def test_parameters_follow_the_customary_form():
    made = picture(vision(tandem(workshop().id).id), negative_prompt="fog", model="my, model: b")
    assert images.parameters_text(made) == (
        "a city by the river with trams\n"
        "Negative prompt: fog\n"
        "Steps: 20, Sampler: DDIM, CFG scale: 4.5, Seed: 7, Size: 96x60, "
        'Model hash: 0123456789, Model: "my, model: b"'
    )


# --- Thumbnails and names --------------------------------------------------------------------


def test_a_thumbnail_is_made_once(tmp_path: Path):
    path = tmp_path / "a.png"
    path.write_bytes(png(width=1280, height=800))
    small = images.thumbnail(path, tmp_path / "small")
    made = small.stat().st_mtime_ns
    with Image.open(small) as image:
        assert (image.format, image.size) == ("WEBP", (480, 300))
    assert small.stem == images.sha256(path.read_bytes())
    assert images.thumbnail(path, tmp_path / "small", small.stem) == small
    assert small.stat().st_mtime_ns == made


def test_a_thumbnail_of_nothing_is_damaged(tmp_path: Path):
    with pytest.raises(Damaged):
        images.thumbnail(tmp_path / "gone.png", tmp_path)
    (tmp_path / "cut.png").write_bytes(png()[:500])
    with pytest.raises(Damaged):
        images.thumbnail(tmp_path / "cut.png", tmp_path)


NAMES = [
    "CON", "nul", "com1", "..", "../../etc/passwd", "a/b\\c:d*e?", "", "   ", ".", "-", "🙂", "🙃",
    "شارع", "مدينة", "東京", "京都", "Ťažký – Čas", "a" * 300, "a" * 299,
    "Ψυχή και Φως", "Съединение", "x\0y", "İstanbul", "ß", "Łódź", "name. ",
]  # fmt: skip


def test_names_are_safe_everywhere_and_stay_different(tmp_path: Path):
    made = {images.readable_name(text) for text in NAMES}
    for name in made:
        assert 0 < len(name) <= 60
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert name.strip("-") == name
        assert name not in {"con", "nul", "com1"}
        (tmp_path / name).mkdir()
    empty = {images.readable_name(text) for text in ("", "   ", ".", "..", "-")}
    assert len(made) == len(NAMES)
    assert len(empty) == 5


def test_names_are_readable():
    assert images.readable_name("Ψυχή και Φως") == "psychi-kai-fos"
    assert images.readable_name("Съединение") == "sedinenie"
    assert images.readable_name("Łódź - Čas İstanbul") == "lodz-cas-istanbul"
