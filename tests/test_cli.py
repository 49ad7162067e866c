"""The command line, run as a program of its own with the real bundled model."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from visioning.export import WRITERS

ROOT = Path(__file__).parent.parent
COMMANDS = [
    *["demo", "generate", "repaint", "vary", "ladder", "blend", "view"],
    *["note", "sentence", "milestone", "pictures", "show", "export", "import", "add", "check"],
    *["evening", "poster", "purge"],
    *["models", "doctor", "repair"],
]


def run(*arguments: object, outputs: Path | None = None, language: str = "en"):
    """Run ``python -m visioning`` and return what it did."""
    environment = {**os.environ, "VISIONING_LANGUAGE": language}
    if outputs is not None:
        environment["VISIONING_OUTPUTS"] = str(outputs)
    command = [sys.executable, "-m", "visioning", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def result(*arguments: object, outputs: Path) -> dict:
    done = run(*arguments, "--json", outputs=outputs)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("outputs")


@pytest.fixture(scope="module")
def generated(outputs: Path) -> dict:
    return result(
        "generate",
        *("--tandem", "Arezzo - Hamm", "--keyword", "Straßenbahn", "--keyword", "Gründächer"),
        *("--language", "de", "--count", 2, "--seed", 11, "--fix", "time=sunset"),
        outputs=outputs,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_an_example_of_itself(command: str):
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"python -m visioning {command}" in " ".join(done.stdout.split())


def test_help_lists_every_command():
    done = run("--help")
    assert [c for c in COMMANDS if f"  {c} " in done.stdout] == COMMANDS


def test_a_sentence_and_a_milestone_are_kept(outputs: Path):
    tandem = ("--tandem", "Arezzo - Hamm")
    said = result("sentence", *tandem, "--text", "Everyone walks to the tram.", outputs=outputs)
    assert said["text"] == "Everyone walks to the tram."
    made = result(
        "milestone",
        *(*tandem, "--date", "2020-02-01", "--action", "Lay the rails", "--funding", "life"),
        outputs=outputs,
    )
    assert (made["due"], made["funding"], made["status"]) == ("2020-02-01", "life", "open")
    assert made["warnings"] == ["This date has passed."]
    wrong = run("milestone", *tandem, "--date", "soon", "--action", "x", outputs=outputs)
    assert wrong.returncode == 2 and "soon" in wrong.stderr


def test_help_speaks_the_language_of_the_system():
    assert "Ein Tandem von Städten" in run("--help", language="de").stdout


def test_generate_paints_what_was_asked(generated: dict):
    assert generated["tandem"] == "Arezzo - Hamm"
    assert generated["prompt"] == "a future city with a tram and green roofs, at sunset"
    first, second = (picture["seed"] for picture in generated["pictures"])
    assert first == 11
    assert 11 < second < 11 + 2 * 3  # the most different of three candidates a picture
    for picture in generated["pictures"]:
        data = Path(picture["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == picture["sha256"]
        assert Image.open(picture["file"]).size == (picture["width"], picture["height"])
        assert picture["model"] == "veduta"
        shares = {element["class"]: element["visible"] for element in picture["elements"]}
        assert shares["tram"] > 0.001
        assert sum(element["visible"] for element in picture["elements"]) <= 1


def test_the_same_seed_gives_the_same_pixels(generated: dict, outputs: Path):
    second = generated["pictures"][1]
    again = result(
        "generate",
        *("--tandem", "Arezzo - Hamm", "--keyword", "tram", "--keyword", "green roofs"),
        *("--seed", second["seed"], "--fix", "time=sunset"),
        outputs=outputs,
    )
    repeated = again["pictures"][0]
    assert Image.open(second["file"]).tobytes() == Image.open(repeated["file"]).tobytes()


def test_note_show_pictures_and_export_tell_the_same_story(
    generated: dict, outputs: Path, tmp_path: Path
):
    picture = generated["pictures"][0]["id"]
    note = result(
        "note", picture, "--kind", "idea", "--text", "=1+1 🚋", "--role", "Hamm", outputs=outputs
    )
    shown = result("show", picture, outputs=outputs)
    (told,) = shown["notes"]
    said = {"kind": "idea", "text": "=1+1 🚋", "role": "Hamm", "pinned": ""}
    assert told == {"id": note["id"], **said}
    assert "tram" in shown["alt_text"]
    listed = result("pictures", "--tandem", "arezzo hamm", outputs=outputs)
    assert picture in {p["id"] for p in listed["pictures"]}
    for format in ("html", "zip"):
        file = tmp_path / f"gallery.{format}"
        report = result("export", "--format", format, "--out", file, outputs=outputs)
        assert report["bytes"] == file.stat().st_size
        assert report["pictures"] == len(listed["pictures"])
        assert report["notes"] == 1
    evening = result("evening", "--out", tmp_path / "evening", outputs=outputs)
    assert {file.split(".")[-1] for file in evening["files"]} == set(WRITERS)
    with zipfile.ZipFile(tmp_path / "gallery.zip") as archive:
        stored = Path(generated["pictures"][0]["file"]).read_bytes()
        assert stored in [archive.read(name) for name in archive.namelist()]


def classes(picture: dict) -> set[str]:
    return {element["class"] for element in picture["elements"]}


def test_posters_are_made_of_the_chosen_pictures(generated, outputs: Path, tmp_path: Path):
    ids = [picture["id"] for picture in generated["pictures"]]
    poster = tmp_path / "poster.pdf"
    made = result("poster", *ids, "--size", "A2", "--out", poster, outputs=outputs)
    assert (made["file"], made["pictures"]) == (str(poster), 2)
    assert made["bytes"] == poster.stat().st_size
    refused = run("poster", ids[0], "--size", "A7", "--out", poster, outputs=outputs)
    assert (refused.returncode, "A3, A2, A1, A0" in refused.stderr) == (2, True)


def test_a_picture_is_repainted_with_what_stays_and_without_what_goes(
    generated: dict, outputs: Path
):
    parent = generated["pictures"][0]
    gone = sorted(classes(parent) - {"tram"})[0]
    (child,) = result(
        "repaint",
        *(parent["id"], "--keep", "tram", "--drop", gone, "--seed", 3),
        outputs=outputs,
    )["pictures"]
    assert child["parent"] == parent["id"]
    assert (child["seed"], child["edit"]["dropped"]) == (3, [gone])
    assert "tram" in classes(child) and gone not in classes(child)
    kept = [e["id"] for e in parent["elements"] if e["class"] == "tram"]
    assert child["edit"]["kept"] == kept
    told = run("show", child["id"], outputs=outputs).stdout
    assert "Stays: tram" in told and "Left out: " in told


def test_pictures_are_varied_stepped_down_blended_and_seen_from_above(
    generated: dict, outputs: Path
):
    first, second = (picture["id"] for picture in generated["pictures"])
    bold = result(
        "generate",
        *("--tandem", "Arezzo - Hamm", "--keyword", "tram", "--seed", 4),
        *("--fix", "ambition=bold", "--fix", "view=street"),
        outputs=outputs,
    )["pictures"][0]["id"]
    (varied,) = result("vary", first, "--strength", 0.3, outputs=outputs)["pictures"]
    assert (varied["edit"]["kind"], varied["edit"]["strength"]) == ("variation", 0.3)
    rungs = result("ladder", bold, "--rungs", 2, outputs=outputs)["pictures"]
    steps = [rung["edit"]["attributes"]["ambition"] for rung in rungs]
    assert (len(steps), steps[-1]) == (2, "today")
    (mixed,) = result("blend", first, second, "--weight", 0.4, outputs=outputs)["pictures"]
    assert mixed["edit"]["blend"]["weight"] == 0.4
    (seen,) = result("view", bold, "district", outputs=outputs)["pictures"]
    assert seen["edit"]["attributes"]["view"] == "district"
    assert seen["parent"] == bold


def test_demo_plays_the_exercise_of_berlin(tmp_path: Path):
    report = result("demo", outputs=tmp_path)
    assert Path(report["html"]).is_file()
    assert Path(report["zip"]).is_file()
    assert len(report["pictures"]) == 2
    first = report["pictures"][0]  # the one that the notes speak of
    assert "co_creation_table" in {e["class"] for e in first["elements"] if e["visible"] > 0.001}


def test_repair_brings_the_pictures_back_without_a_database(generated: dict, outputs: Path):
    before = result("pictures", outputs=outputs)
    for file in outputs.glob("*.sqlite3*"):
        file.unlink()
    result("repair", outputs=outputs)
    after = result("pictures", outputs=outputs)
    assert {p["id"]: p["sha256"] for p in after["pictures"]} == {
        p["id"]: p["sha256"] for p in before["pictures"]
    }


def test_models_and_doctor_know_the_bundled_model(outputs: Path):
    models = result("models", outputs=outputs)["models"]
    assert models[0]["name"] == "veduta"
    assert models[0]["problem"] is None
    assert result("doctor", outputs=outputs)["ok"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate"],
        ["generate", "--tandem", "Atlantis", "--keyword", "tram"],
        ["generate", "--tandem", "Arezzo - Hamm"],
        ["generate", "--tandem", "Arezzo - Hamm", "--prompt", "x" * 10_000],
        ["generate", "--tandem", "Arezzo - Hamm", "--keyword", "tram", "--count", "9"],
        ["generate", "--tandem", "Arezzo - Hamm", "--keyword", "tram", "--steps", "0"],
        ["generate", "--tandem", "Arezzo - Hamm", "--keyword", "tram", "--fix", "time=tea"],
        ["generate", "--tandem", "Arezzo - Hamm", "--keyword", "tram", "--language", "xx"],
        ["generate", "--tandem", "Arezzo - Hamm", "--keyword", "tram", "--model", "nowhere"],
        ["repaint", "nothing"],
        ["vary", "nothing"],
        ["ladder", "nothing"],
        ["blend", "nothing", "nothing"],
        ["view", "nothing", "district"],
        ["note", "nothing", "--kind", "idea", "--text", "Hello"],
        ["show", "nothing"],
        ["export", "--format", "papyrus", "--out", "gallery"],
        ["nonsense"],
    ],
    ids=lambda arguments: " ".join(arguments)[:50],
)
def test_wrong_use_is_said_and_changes_nothing(arguments: list[str], tmp_path: Path):
    done = run(*arguments, outputs=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert not list(tmp_path.rglob("*.png"))


def test_a_data_folder_that_cannot_be_written_is_a_failure(tmp_path: Path):
    file = tmp_path / "file"
    file.write_text("no folder")
    done = run("pictures", "--json", outputs=file)
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"] == "error.outputs_read_only"
    assert "file" in done.stderr


def test_numbers_follow_the_readers_language(outputs: Path, generated: dict):
    picture = generated["pictures"][0]["id"]
    for language, number in (("de", "50.001"), ("en", "50,001")):
        command = ("note", picture, "--kind", "idea", "--text", "x" * 50_001)
        done = run(*command, outputs=outputs, language=language)
        assert done.returncode == 2
        assert number in done.stderr


def test_a_workshop_goes_to_another_laptop_and_a_foreign_picture_joins_it(
    generated: dict, outputs: Path, tmp_path: Path
):
    file = tmp_path / "g.zip"
    result("export", "--format", "zip", "--out", file, outputs=outputs)
    other = tmp_path / "other"
    done = run("import", file, outputs=other)
    assert done.returncode == 0 and "is here now" in done.stdout
    (again,) = result("import", file, outputs=other)["arrivals"]
    assert again["changed"] is False and again["conflicts"] == []
    painted = {picture["id"] for picture in generated["pictures"]}
    found = result("pictures", "--tandem", generated["tandem"], outputs=other)
    assert painted <= {picture["id"] for picture in found["pictures"]}

    png = Path(generated["pictures"][0]["file"])  # it says its prompt as other programs do
    tandem = ("--tandem", generated["tandem"])
    added = result("add", png, *tandem, outputs=other)
    assert added["is_new"] and added["seed"] == 11 and added["prompt"] == generated["prompt"]
    assert result("add", png, *tandem, outputs=other)["is_new"] is False
    for wrong in (("import", png), ("add", file, *tandem), ("import", tmp_path / "no.zip")):
        done = run(*wrong, "--json", outputs=other)
        assert done.returncode == 2 and json.loads(done.stdout)["message"] in done.stderr
