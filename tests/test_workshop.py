"""The use cases, on a real store; a fake worker paints where painting is not the point."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from visioning import images
from visioning.errors import InvalidInput, ModelProblem, NotFound
from visioning.model import City, Failed, Finished, ModelInfo, Picture, Stored
from visioning.prompts import keywords_of
from visioning.workers import Act, FakeWorker
from visioning.workshop import LONGEST_TEXT, Visioning, element_list

SCENE = {
    "format": 1,
    "attributes": {
        "time": "day",
        "season": "summer",
        "weather": "clear",
        "form": "arcade",
        "density": "medium",
    },
    "ambition": 0.5,
    "layout": [0.5, 0.5],
    "elements": [
        {
            "group": "rail",
            "index": 0,
            "class": "tram",
            "u": 0.5,
            "depth": 0.5,
            "size": 0.5,
            "flip": False,
            "style": [0.1, 0.2, 0.3],
        }
    ],
}


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    """A workshop whose pictures show one tram."""
    acts = [Act(scene=SCENE, elements={"rail-0": 0.04})] * 40
    opened = Visioning(tmp_path / "outputs", worker=FakeWorker(acts))
    yield opened
    opened.close()


def painted(visioning: Visioning, count: int = 1, **settings) -> list[Picture]:
    tandem = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(tandem.id, keywords=keywords_of("tram", "en"))
    events = list(visioning.paint(vision.id, count=count, **settings).events())
    assert isinstance(events[-1], Finished)
    return [event.picture for event in events if isinstance(event, Stored)]


def test_the_first_start_offers_the_six_tandems(visioning: Visioning):
    workshop = visioning.first_workshop()
    assert len(visioning.store.tandems(workshop.id)) == 6
    assert visioning.first_workshop() == workshop


@pytest.mark.parametrize("name", ["Arezzo - Hamm", "arezzo–hamm", " AREZZO HAMM "])
def test_a_tandem_is_found_however_its_dash_is_typed(visioning: Visioning, name: str):
    assert visioning.find_tandem(name).name == "Arezzo - Hamm"


def test_an_unknown_tandem_is_answered_with_those_there_are(visioning: Visioning):
    with pytest.raises(NotFound, match="Arezzo - Hamm"):
        visioning.find_tandem("Atlantis - Lyonesse")


def test_a_tandem_needs_two_different_cities(visioning: Visioning):
    workshop, basel = visioning.first_workshop(), City("Basel", "CH", "de")
    with pytest.raises(InvalidInput, match="tandem_needs_two_cities"):
        visioning.make_tandem(workshop.id, [basel])
    with pytest.raises(InvalidInput, match="city_twice"):
        visioning.make_tandem(workshop.id, [basel, City("BASEL ", "CH", "de")])
    three = [basel, City("Freiburg", "DE", "de"), City("Mulhouse", "FR", "en")]
    assert visioning.make_tandem(workshop.id, three).name == "Basel - Freiburg - Mulhouse"
    with pytest.raises(InvalidInput, match="name_taken"):
        visioning.make_tandem(workshop.id, three)


def test_names_that_differ_in_signs_alone_get_folders_of_their_own(visioning: Visioning):
    first, second = visioning.make_workshop("Berlin"), visioning.make_workshop("Berlin!")
    assert first.slug != second.slug


def test_a_workshop_needs_a_title_of_its_own(visioning: Visioning):
    visioning.make_workshop("Berlin")
    with pytest.raises(InvalidInput, match="name_taken"):
        visioning.make_workshop("Berlin")
    with pytest.raises(InvalidInput, match="name_empty"):
        visioning.make_workshop("  ")
    with pytest.raises(InvalidInput, match="language_unknown"):
        visioning.make_workshop("Paris", languages=["xx"])


def test_a_picture_is_on_disk_when_it_is_told_of(visioning: Visioning):
    tandem = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(tandem.id, prompt="a city with a tram")
    for event in visioning.paint(vision.id, count=3, seed=7).events():
        if isinstance(event, Stored):
            data = visioning.file(event.picture).read_bytes()
            assert images.sha256(data) == event.picture.sha256
            assert images.read_record(data)["picture"]["prompt"] == "a city with a tram"
    pictures = visioning.store.pictures(tandem_id=tandem.id)
    assert sorted(picture.seed for picture in pictures) == [7, 8, 9]


def test_more_like_this_has_the_same_prompt_a_new_seed_and_a_parent(visioning: Visioning):
    (first,) = painted(visioning, seed=7)
    events = list(visioning.more_like(first.id).events())
    (second,) = (event.picture for event in events if isinstance(event, Stored))
    assert (second.prompt, second.vision_id) == (first.prompt, first.vision_id)
    assert second.parent_id == first.id
    assert second.seed != first.seed


def test_a_changed_prompt_is_a_child_and_the_same_prompt_the_same_version(visioning: Visioning):
    tandem = visioning.find_tandem("Arezzo - Hamm")
    parent = visioning.make_vision(tandem.id, prompt="a city with a tram")
    child = visioning.make_vision(tandem.id, prompt="a city with trees", parent_id=parent.id)
    assert child.parent_id == parent.id
    again = visioning.make_vision(tandem.id, prompt=" a city with  trees", parent_id=child.id)
    assert again == child


def test_a_failed_picture_is_told_and_the_next_request_is_painted(tmp_path: Path):
    worker = FakeWorker([Act(error=MemoryError("too big")), Act()])
    visioning = Visioning(tmp_path, worker=worker)
    tandem = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(tandem.id, prompt="a city")
    assert isinstance(list(visioning.paint(vision.id).events())[-1], Failed)
    assert isinstance(list(visioning.paint(vision.id).events())[-1], Finished)
    visioning.close()


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"count": 0}, "count"),
        ({"count": 9}, "count"),
        ({"seed": -1}, "seed"),
        ({"seed": 2**32}, "seed"),
        ({"steps": 0}, "steps"),
        ({"steps": 10_000}, "steps"),
    ],
)
def test_numbers_out_of_range_are_refused_before_anything_waits(
    visioning: Visioning, settings: dict, key: str
):
    with pytest.raises(InvalidInput, match=f"{key}_invalid"):
        painted(visioning, **settings)


def test_models_that_cannot_paint_are_refused_with_the_reason(tmp_path: Path):
    broken = ModelInfo("broken", "models/broken", problem="error.model_needs_pickle")
    visioning = Visioning(tmp_path, worker=FakeWorker(models=[broken]))
    vision = visioning.make_vision(visioning.find_tandem("Arezzo - Hamm").id, prompt="a city")
    with pytest.raises(ModelProblem, match="model_needs_pickle"):
        visioning.paint(vision.id, model="broken")
    with pytest.raises(NotFound, match="known=broken"):
        visioning.paint(vision.id, model="nowhere")
    visioning.close()


def test_a_note_keeps_its_text_as_typed_and_its_revisions(visioning: Visioning):
    (picture,) = painted(visioning)
    text = "  =cmd()\n<b>Straße</b> 🚲 مدينة "
    note = visioning.note(picture_id=picture.id, kind="idea", text=text, role="Planner, Hamm")
    assert visioning.store.notes(picture_id=picture.id) == [note]
    assert note.text == text
    changed = visioning.note(note_id=note.id, kind="missing", text="Where are the trees?")
    assert [revision.text for revision in changed.revisions] == [text]
    assert changed.picture_id == picture.id


def test_notes_that_cannot_be_kept(visioning: Visioning):
    tandem = visioning.find_tandem("Arezzo - Hamm")
    with pytest.raises(InvalidInput, match="text_empty"):
        visioning.note(tandem_id=tandem.id, kind="idea", text=" \n")
    with pytest.raises(InvalidInput, match="text_too_long"):
        visioning.note(tandem_id=tandem.id, kind="idea", text="x" * (LONGEST_TEXT + 1))
    with pytest.raises(InvalidInput, match="kind_unknown"):
        visioning.note(tandem_id=tandem.id, kind="applause", text="Bravo")
    with pytest.raises(NotFound):
        visioning.note(picture_id="gone", kind="idea", text="Hello")
    assert visioning.store.notes(tandem_id=tandem.id) == []


def test_the_alternative_text_says_what_is_seen(visioning: Visioning):
    (picture,) = painted(visioning)
    assert visioning.alt_text(picture, "en") == (
        "AI-generated picture. Prompt: “a future city with a tram” It shows: tram."
    )
    assert element_list(picture) == [{"id": "rail-0", "class": "tram", "visible": 0.04}]
    assert "<title>tram</title>" in visioning.svg(picture)


def test_a_picture_of_a_newer_version_is_shown_without_its_elements(tmp_path: Path):
    acts = [Act(scene={**SCENE, "format": 99}, elements={"rail-0": 0.04})]
    visioning = Visioning(tmp_path, worker=FakeWorker(acts))
    (picture,) = painted(visioning)
    assert visioning.alt_text(picture, "en") == visioning.label(picture, "en")
    visioning.close()


def test_pictures_without_a_scene_have_everything_but_elements(tmp_path: Path):
    visioning = Visioning(tmp_path, worker=FakeWorker())
    (picture,) = painted(visioning)
    assert visioning.alt_text(picture, "en") == visioning.label(picture, "en")
    assert element_list(picture) == []
    with pytest.raises(NotFound, match="no_scene"):
        visioning.svg(picture)
    visioning.close()
