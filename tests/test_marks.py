"""The marks of a stored picture: what they say, who signs, and what happens when that fails."""

from __future__ import annotations

import io
import os
import re
import tomllib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from certificates import certificate
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from samples import LABEL, family, picture, png
from test_workshop import SCENE, painted

from visioning import images, prompts
from visioning.errors import Damaged, InvalidInput, StorageProblem
from visioning.exercise import follow_up
from visioning.marks import VERSION, KeyRing, Origin, manifest, xmp
from visioning.marks.keys import CERTIFICATE, TIMESTAMP_AUTHORITY, read_certificate
from visioning.store import Store
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
COMPOSITE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    """A workshop whose pictures show one tram."""
    acts = [Act(scene=SCENE, elements={"rail-0": 0.04})] * 10
    with closing(Visioning(tmp_path / "outputs", worker=FakeWorker(acts))) as opened:
        yield opened


def signature(store: Store, data: bytes) -> manifest.Signature | None:
    return manifest.read(data, store.anchors())


def photo(form: str = "JPEG", **saved: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 40), "#789").save(file, form, **saved)
    return file.getvalue()


# --- What is in a stored picture ------------------------------------------------------------------


def test_a_stored_picture_carries_all_marks(visioning: Visioning):
    (made,) = painted(visioning)
    data = visioning.file(made).read_bytes()
    with Image.open(io.BytesIO(data)) as image:
        texts = image.text
        said = xmp.read(image.info["xmp"].decode())
    assert texts["Description"] == visioning.label(made, made.language)
    assert texts["parameters"] == images.parameters_text(made)
    assert images.read_record(data)["picture"]["id"] == made.id
    assert said == xmp.Said(
        source_type=TRAINED,
        system=f"Tandem Visions, {made.model}",
        system_version=f"{VERSION}, {made.model_hash[:10]}",
        prompt=made.prompt,
        writer="Arezzo - Hamm",
        description=visioning.label(made, made.language),
        alt_text=visioning.alt_text(made, made.language),
    )
    signed = signature(visioning.store, data)
    assert (signed.is_unchanged, signed.is_trusted, signed.failures) == (True, True, ())
    assert (signed.source_type, signed.agent) == (TRAINED, made.model)
    assert signed.parts == manifest.parts(data)


def test_the_metadata_speaks_all_languages_of_the_workshop(visioning: Visioning):
    (made,) = painted(visioning)
    packet = xmp.packet_in(visioning.file(made).read_bytes())
    for code in prompts.languages():
        assert f'xml:lang="{code}">{visioning.label(made, code)}<' in packet
        assert visioning.alt_text(made, code) in packet


def test_equal_pictures_of_a_workshop_have_equal_pixels(visioning: Visioning):
    first, second = painted(visioning, seed=3)[0], painted(visioning, seed=3)[0]
    one, other = (Image.open(visioning.file(p)).tobytes() for p in (first, second))
    assert one == other


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION


def test_an_svg_carries_the_metadata(visioning: Visioning):
    (made,) = painted(visioning)
    svg = visioning.svg(made, "de")
    packet = re.search(r"<metadata>(.*)</metadata>", svg, re.DOTALL).group(1)
    assert xmp.read(packet).source_type == TRAINED
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg"')


def test_repair_rebuilds_from_marked_pictures(tmp_path: Path):
    with Store(tmp_path / "one") as store:
        first = family(store)
        stored = store.keep_picture(picture(first), png(), LABEL)
        data = store.path(stored).read_bytes()
    with closing(Visioning(tmp_path / "two", worker=FakeWorker([]))) as other:
        (other.outputs / "found").mkdir()
        (other.outputs / "found" / "a.png").write_bytes(data)
        report = other.repair()
        assert (report.added, report.unreadable) == (("found/a.png",), ())
        again = other.store.picture(stored.id)
        assert replace(again, file=stored.file) == stored
        assert other.repair().checked == 1


def test_pictures_from_before_there_were_marks_stay_as_they_are(visioning: Visioning):
    (made,) = painted(visioning)
    path = visioning.file(made)
    old = images.with_record(png(), images.read_record(path.read_bytes()), "p", LABEL, "de")
    path.write_bytes(old)
    visioning.store.close()
    with Store(visioning.outputs) as store:
        assert images.read_record(store.path(made))["picture"]["id"] == made.id
        assert path.read_bytes() == old


# --- What is made from something else -------------------------------------------------------------


def test_a_picture_from_a_photo_says_so_and_keeps_whose_photo_it_was(store: Store):
    rights = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="50,1N">'
        '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© City of Hamm</rdf:li></rdf:Alt>'
        "</dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    source = photo(xmp=rights.encode())
    stored = store.keep_picture(
        picture(family(store)), png(), LABEL, origin=Origin.FROM_PHOTO, source=source
    )
    data = store.path(stored).read_bytes()
    packet = xmp.packet_in(data)
    assert xmp.read(packet).source_type == COMPOSITE
    assert "© City of Hamm" in packet
    assert "GPS" not in packet
    signed = signature(store, data)
    assert (signed.is_trusted, signed.source_type, signed.ingredients) == (True, COMPOSITE, ("",))


def test_a_signed_photo_stays_known_in_what_is_painted_from_it(store: Store, tmp_path: Path):
    with Store(tmp_path / "camera") as camera:  # somebody else's installation
        source = camera.path(camera.keep_picture(picture(family(camera)), png(), LABEL))
        signer = signature(camera, source.read_bytes()).signer
    stored = store.keep_picture(
        picture(family(store)),
        png(1),
        LABEL,
        origin=Origin.FROM_PHOTO,
        source=source.read_bytes(),
    )
    signed = signature(store, store.path(stored).read_bytes())
    assert (signed.is_trusted, signed.ingredients) == (True, (signer,))
    assert signer != signed.signer


def test_a_picture_that_was_added_keeps_its_own_words_and_pixels(store: Store):
    info = PngInfo()
    info.add_text("parameters", "a castle\nSteps: 20, Seed: 5")
    info.add_itxt(
        "XML:com.adobe.xmp",
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:AISystemUsed="ComfyUI"/>'
        "</rdf:RDF></x:xmpmeta>",
    )
    source = photo("PNG", pnginfo=info)
    stored = store.keep_picture(
        picture(family(store), prompt="a castle"),
        source,
        LABEL,
        origin=Origin.ADDED,
        source=source,
    )
    data = store.path(stored).read_bytes()
    with Image.open(io.BytesIO(data)) as image, Image.open(io.BytesIO(source)) as before:
        assert image.text["parameters"] == "a castle\nSteps: 20, Seed: 5"
        assert image.tobytes() == before.tobytes()
    said = xmp.read(xmp.packet_in(data))
    assert (said.system, said.source_type, said.is_ai) == ("ComfyUI", TRAINED, True)
    assert signature(store, data).is_trusted


def test_a_follow_up_copies_a_picture_with_where_it_comes_from(visioning: Visioning):
    (made,) = painted(visioning)
    visioning.star(made.id, True)
    workshop = visioning.first_workshop()
    made_up = follow_up.make_follow_up(visioning, workshop.id, title="Hamm 2027", date=None)
    (copy,) = visioning.store.pictures(workshop_id=made_up.workshop.id)
    data = visioning.file(copy).read_bytes()
    first, signed = (
        signature(visioning.store, d) for d in (visioning.file(made).read_bytes(), data)
    )
    assert signed.is_trusted
    assert signed.ingredients == (first.signer,)
    assert images.read_record(data)["picture"]["id"] == copy.id


def test_no_text_breaks_out_of_the_metadata(store: Store):
    nasty = 'a <b>city</b> & "tram"]]><!-- \x0b\ufffe 🙂 <!DOCTYPE x>'
    stored = store.keep_picture(picture(family(store), prompt=nasty), png(), nasty)
    said = xmp.read(xmp.packet_in(store.path(stored).read_bytes()))
    clean = nasty.replace("\x0b", "").replace("\ufffe", "")
    assert (said.prompt, said.description) == (clean, clean)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        "<a>",
        "no xml",
        "<a>" + " " * xmp.MAX_BYTES + "</a>",
    ],
)
def test_foreign_metadata_is_read_with_care(text: str):
    with pytest.raises(Damaged):
        xmp.read(text)


def test_a_flipped_bit_and_a_changed_text_break_the_signature(store: Store):
    stored = store.keep_picture(picture(family(store)), png(), LABEL)
    data = store.path(stored).read_bytes()
    at = data.index(b"IDAT") + 50
    flipped = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
    other = images.with_record(data, {}, "another prompt")
    for changed, part in ((flipped, "pixels"), (other, "parameters")):
        found = signature(store, changed)
        assert not found.is_unchanged
        assert "assertion.dataHash.mismatch" in found.failures
        assert found.parts[part] != manifest.parts(changed)[part]


# --- Who signs ------------------------------------------------------------------------------------


def test_the_key_is_made_once_and_nobody_else_can_read_it(tmp_path: Path):
    first = KeyRing(tmp_path / "keys")
    path = tmp_path / "keys" / "signing.pem"
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(os.listdir(path.parent)) == ["signing.pem", "trusted.pem"]
    assert KeyRing(path.parent).credential() == first.credential()
    assert path.read_bytes().count(b"PRIVATE KEY") == 2  # one key; the root's is gone
    assert KeyRing(tmp_path / "other").credential().chain != first.credential().chain


def test_a_key_that_cannot_be_read_costs_no_picture(store: Store, caplog):
    first = family(store)
    (store.outputs / ".keys").mkdir()
    (store.outputs / ".keys" / "signing.pem").write_bytes(b"scrambled")
    stored = store.keep_picture(picture(first), png(), LABEL)
    data = store.path(stored).read_bytes()
    assert xmp.read(xmp.packet_in(data)).is_ai
    assert images.read_record(data)["picture"]["id"] == stored.id
    assert b"caBX" not in data
    assert "without a signature" in caplog.text
    assert store.signing_problem().key == "marks.key_unreadable"
    with pytest.raises(StorageProblem):
        store.keys()


def test_the_city_signs_with_its_own_certificate(tmp_path: Path, monkeypatch):
    path = certificate(tmp_path / "city.pem", organisation="City of Hamm", between=True)
    monkeypatch.setenv(CERTIFICATE, str(path))
    with Store(tmp_path / "outputs") as store:
        stored = store.keep_picture(picture(family(store)), png(), LABEL)
        data = store.path(stored).read_bytes()
        signed = signature(store, data)
        assert (signed.signer, signed.is_trusted) == ("City of Hamm", True)
        assert store.signing_problem() is None
    monkeypatch.delenv(CERTIFICATE)
    with Store(tmp_path / "outputs") as store:  # the setting is gone, the picture is still ours
        assert signature(store, data).is_trusted


@pytest.mark.parametrize("kind", ["es384", "ps256", "ed25519"])
def test_other_kinds_of_keys_sign_too(tmp_path: Path, monkeypatch, kind: str):
    monkeypatch.setenv(CERTIFICATE, str(certificate(tmp_path / "city.pem", kind=kind)))
    with Store(tmp_path / "outputs") as store:
        assert store.keys().credential().algorithm == kind
        stored = store.keep_picture(picture(family(store)), png(), LABEL)
        assert signature(store, store.path(stored).read_bytes()).is_trusted
        assert store.signing_problem() is None


BAD = {
    "certificate_missing": lambda path: path.with_name("nowhere.pem"),
    "certificate_incomplete": lambda path: _cut(path, b"-----BEGIN CERTIFICATE"),
    "certificate_expired": lambda path: certificate(path, days=(-400, -1)),
    "certificate_not_yet": lambda path: certificate(path, days=(2, 400)),
    "certificate_locked": lambda path: certificate(path, password=b"secret"),
    "certificate_not_its_key": lambda path: certificate(path, key_of_another=True),
    "certificate_unfit": lambda path: certificate(path, purpose="1.3.6.1.5.5.7.3.1"),
    "certificate_refused": lambda path: certificate(path, can_sign=False),
}


def _cut(path: Path, at: bytes) -> Path:
    data = certificate(path).read_bytes()
    path.write_bytes(data[: data.index(at)])
    return path


@pytest.mark.parametrize("key", BAD)
def test_a_certificate_that_cannot_be_used_costs_neither_picture_nor_signature(
    tmp_path: Path, monkeypatch, key: str
):
    path = BAD[key](tmp_path / "city.pem")
    monkeypatch.setenv(CERTIFICATE, str(path))
    with Store(tmp_path / "outputs") as store:
        stored = store.keep_picture(picture(family(store)), png(), LABEL)
        signed = signature(store, store.path(stored).read_bytes())
        assert signed.is_trusted
        assert signed.signer.startswith("Tandem Visions installation")
        problem = store.signing_problem()
    assert problem.key == f"marks.{key}"
    for language in prompts.languages():
        assert str(path) in prompts.texts(language)(problem.key, **problem.values)


def test_a_self_signed_certificate_is_refused(tmp_path: Path):
    with pytest.raises(InvalidInput, match="unfit"):
        read_certificate(certificate(tmp_path / "city.pem", self_signed=True))


def test_an_authority_for_time_stamps_is_never_needed(tmp_path: Path, monkeypatch):
    monkeypatch.setenv(TIMESTAMP_AUTHORITY, "http://127.0.0.1:9/tsa")
    with Store(tmp_path / "outputs") as store:
        stored = store.keep_picture(picture(family(store)), png(), LABEL)
        assert signature(store, store.path(stored).read_bytes()).is_trusted
        assert store.signing_problem() is None
