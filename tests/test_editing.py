"""Changing pictures with scenes: what is asked of the model, what is stored, what is refused."""

from __future__ import annotations

import doctest
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from training.grammar.sample import Sample, sample
from visioning import editing, images
from visioning.errors import InvalidInput, NotFound
from visioning.export import collect
from visioning.model import Blend, Edit, EditKind, Finished, GenerationRequest, Picture, Stored
from visioning.veduta.scene import Element, Scene
from visioning.workers import Act, FakeWorker, Job
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
SCENE = Scene(
    (
        Element("rail", 0, "tram"),
        Element("strip", 0, "street_tree"),
        Element("strip", 2, "street_tree"),
        Element("sky", 1, "drone"),
        Element("front", 3, "arcade_house"),
        Element("roof", 3, "solar_roof"),
    ),
    {
        "time": "sunset",
        "season": "summer",
        "weather": "clear",
        "form": "arcade",
        "density": "medium",
        "ambition": "utopian",
        "view": "street",
    },
    (0.25, 0.75),
)
OF_FORMAT_1 = {
    **SCENE.to_dict(),
    "format": 1,
    "attributes": {k: v for k, v in SCENE.attributes.items() if k not in ("ambition", "view")},
    "ambition": 0.5,
}
WORDS = "a future city with a tram, at sunset, in the distant future"


@pytest.fixture
def worker() -> FakeWorker:
    """Paints flat pictures of one scene."""
    shares = {element.id: 0.02 for element in SCENE}
    return FakeWorker([Act(scene=SCENE.to_dict(), elements=shares)] * 40)


@pytest.fixture
def visioning(tmp_path: Path, worker: FakeWorker) -> Iterator[Visioning]:
    opened = Visioning(tmp_path / "outputs", worker=worker)
    yield opened
    opened.close()


@pytest.fixture
def picture(visioning: Visioning) -> Picture:
    return painted(visioning)


def painted(visioning: Visioning, prompt: str = WORDS, tandem: str = "Arezzo - Hamm") -> Picture:
    vision = visioning.make_vision(
        visioning.find_tandem(tandem).id,
        prompt=prompt,
        atmosphere={"time": "sunset", "ambition": "utopian"},
    )
    (stored,) = of(visioning.paint(vision.id, seed=7))
    return stored


def of(job: Job) -> list[Picture]:
    """The pictures of a job that ends well."""
    events = list(job.events())
    assert isinstance(events[-1], Finished), events[-1]
    return [event.picture for event in events if isinstance(event, Stored)]


def asked(worker: FakeWorker) -> Edit:
    """The edit of the picture that was begun last."""
    request, index = worker.calls[-1]
    edit = request.edit_of(index)
    assert edit is not None
    return edit


def stored_with(visioning: Visioning, picture: Picture, **changes: object) -> Picture:
    """A second picture, stored as if another version of the program had made it."""
    png = visioning.file(picture).read_bytes()
    other = replace(picture, id="f" * 32, **changes)
    return visioning.store.keep_picture(other, png, "")


@pytest.mark.parametrize("module", [editing], ids=lambda m: m.__name__)
def test_examples_run(module):
    assert doctest.testmod(module).failed == 0


# --- Keep, leave out, paint the rest again ------------------------------------------------------


def test_the_rest_is_painted_in_the_same_light_town_and_layout(visioning, worker, picture):
    (child,) = of(editing.repaint(visioning, picture.id, keep=["rail-0"], drop=["drone"]))
    edit = asked(worker)
    assert Scene.from_dict(edit.scene) == SCENE
    assert edit.kept == ("rail-0",)
    assert edit.dropped == ("drone",)
    assert edit.attributes == SCENE.attributes
    assert edit.strength == 1
    assert worker.calls[-1][0].prompt == picture.prompt
    assert child.parent_id == picture.id
    assert child.vision_id == picture.vision_id
    assert child.edit == replace(edit, scene=None)
    assert (child.steps, child.width, child.height) == (2, picture.width, picture.height)


def test_what_is_fixed_to_a_house_keeps_the_house(visioning, worker, picture):
    of(editing.repaint(visioning, picture.id, keep=["roof-3"]))
    assert asked(worker).kept == ("front-3", "roof-3")


def test_a_class_keeps_all_of_its_kind_and_an_id_drops_its_kind(visioning, worker, picture):
    of(editing.repaint(visioning, picture.id, keep=["street_tree"], drop=["sky-1"]))
    assert asked(worker).kept == ("strip-0", "strip-2")
    assert asked(worker).dropped == ("drone",)


def test_one_of_a_kind_can_stay_while_its_kind_goes(visioning, worker, picture):
    of(editing.repaint(visioning, picture.id, keep=["strip-0"], drop=["street_tree"]))
    assert asked(worker).kept == ("strip-0",)
    assert asked(worker).dropped == ("street_tree",)


def test_what_was_left_out_stays_out_until_it_is_set_free(visioning, worker, picture):
    (child,) = of(editing.repaint(visioning, picture.id, drop=["drone"]))
    for job in (
        editing.vary(visioning, child.id),
        editing.ladder(visioning, child.id, 1),
        editing.repaint(visioning, child.id),
    ):
        of(job)
        assert asked(worker).dropped == ("drone",)
    assert editing.in_view(visioning, child.id, "skyline").edit.dropped == ("drone",)
    of(editing.repaint(visioning, child.id, drop=[]))
    assert asked(worker).dropped == ()


def test_changed_words_are_a_child_version_and_fix_what_they_say_of_the_light(
    visioning, worker, picture
):
    words = WORDS.replace("at sunset", "at night") + ", a fountain"
    (child,) = of(editing.repaint(visioning, picture.id, prompt=words))
    vision = visioning.store.vision(child.vision_id)
    assert vision.parent_id == picture.vision_id
    assert (child.prompt, dict(child.atmosphere)["time"]) == (words, "night")
    assert asked(worker).attributes == {**SCENE.attributes, "time": "night"}


@pytest.mark.parametrize(
    ("change", "error", "key"),
    [
        ({"keep": ["zeppelin"]}, NotFound, "element_unknown"),
        ({"drop": ["zeppelin"]}, NotFound, "element_unknown"),
        ({"keep": ["tram"], "drop": ["tram"]}, InvalidInput, "kept_and_dropped"),
        ({"strength": 0.0}, InvalidInput, "strength_invalid"),
        ({"strength": 1.5}, InvalidInput, "strength_invalid"),
        ({"strength": float("nan")}, InvalidInput, "strength_invalid"),
        ({"count": 9}, InvalidInput, "count_invalid"),
        ({"prompt": " "}, InvalidInput, "prompt_empty"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_waits(
    visioning, worker, picture, change, error, key
):
    with pytest.raises(error, match=key):
        editing.repaint(visioning, picture.id, **change)
    assert len(worker.calls) == 1


def test_four_at_once_differ_in_their_seeds(visioning, picture):
    children = of(editing.repaint(visioning, picture.id, seed=20, count=4))
    assert [child.seed for child in children] == [20, 21, 22, 23]


def test_more_like_an_edited_picture_keeps_and_leaves_out_the_same(visioning, worker, picture):
    (child,) = of(editing.repaint(visioning, picture.id, keep=["tram"], drop=["drone"], seed=7))
    before = asked(worker)
    twins = of(visioning.more_like(child.id, 2))
    assert asked(worker) == before
    assert {twin.parent_id for twin in twins} == {child.id}
    assert {twin.seed for twin in twins}.isdisjoint({child.seed})
    seen = editing.in_view(visioning, child.id, "district")
    (anew,) = of(visioning.more_like(seen.id))
    assert "painted again" in editing.story(visioning, anew, "en")  # and no view of the same things
    assert (asked(worker).kept, asked(worker).dropped) == ((), ("drone",))
    assert asked(worker).attributes == {"view": "district"}


# --- By degrees, step by step, mixed, seen from elsewhere -----------------------------------------


def test_a_variation_starts_from_the_picture(visioning, worker, picture):
    (child,) = of(editing.vary(visioning, picture.id, 0.3))
    assert (asked(worker).strength, child.edit.kind) == (0.3, EditKind.VARIATION)


def test_a_ladder_steps_down_to_today_in_one_composition(visioning, worker, picture):
    rungs = of(editing.ladder(visioning, picture.id))
    edits = [request.edit_of(index) for request, index in worker.calls[1:]]
    assert [e.attributes["ambition"] for e in edits] == ["bold", "feasible", "modest", "today"]
    others = {tuple(v for n, v in e.attributes.items() if n != "ambition") for e in edits}
    assert len(others) == 1
    assert {rung.seed for rung in rungs} == {picture.seed}
    assert [rung.parent_id for rung in rungs] == [picture.id, *(r.id for r in rungs[:-1])]
    assert {rung.edit.picture_id for rung in rungs} == {picture.id}
    assert {rung.prompt for rung in rungs} == {"a future city with a tram, at sunset"}


def test_what_no_town_has_today_is_left_out_of_the_last_rung_alone(visioning, worker, picture):
    of(editing.ladder(visioning, picture.id))
    edits = [request.edit_of(index) for request, index in worker.calls[1:]]
    assert [edit.dropped for edit in edits] == [(), (), (), ("drone",)]


def test_the_rules_compose_no_town_of_today_with_what_it_does_not_have():
    today = [s for s in (sample(61, k) for k in range(4000)) if _unasked_today(s)]
    assert len(today) > 100
    assert not {e.cls for s in today for e in s.scene} & set(editing.NOT_YET)
    ahead = [s.scene for s in (sample(61, k) for k in range(400)) if _ambition(s) == "utopian"]
    assert set(editing.NOT_YET) <= {e.cls for scene in ahead for e in scene}


def _ambition(one: Sample) -> str:
    return one.scene.attributes["ambition"]


def _unasked_today(one: Sample) -> bool:
    asked = {name for concept in one.concepts for name in concept.classes}
    return _ambition(one) == "today" and not asked & set(editing.NOT_YET)


@pytest.mark.parametrize(
    ("rungs", "chosen"),
    [(1, ["today"]), (2, ["feasible", "today"]), (3, ["bold", "modest", "today"])],
)
def test_a_short_ladder_still_ends_at_today(visioning, worker, picture, rungs, chosen):
    of(editing.ladder(visioning, picture.id, rungs))
    edits = [request.edit_of(index) for request, index in worker.calls[1:]]
    assert [edit.attributes["ambition"] for edit in edits] == chosen


def test_there_is_no_step_below_today(visioning, picture):
    scene = replace(SCENE, attributes={**SCENE.attributes, "ambition": "today"})
    foot = stored_with(visioning, picture, scene=scene.to_dict())
    with pytest.raises(InvalidInput, match="ladder_at_its_foot"):
        editing.ladder(visioning, foot.id)
    for rungs in (0, 6):
        with pytest.raises(InvalidInput, match="rungs_invalid"):
            editing.ladder(visioning, picture.id, rungs)


def test_blends_differ_in_nothing_but_their_weights(visioning, worker, picture):
    other = painted(visioning, "a harbour with ferries", "Utrecht - München")
    children = of(editing.blend(visioning, picture.id, other.id, [0.2, 0.8]))
    edits = [request.edit_of(index) for request, index in worker.calls[2:]]
    assert [e.blend for e in edits] == [Blend(other.id, other.prompt, w) for w in (0.2, 0.8)]
    assert replace(edits[0], blend=None) == replace(edits[1], blend=None)
    assert {child.seed for child in children} == {picture.seed}
    assert {child.parent_id for child in children} == {picture.id}


def test_what_cannot_be_mixed(visioning, picture):
    for weight in (-0.1, 1.1, float("nan")):
        with pytest.raises(InvalidInput, match="weight_invalid"):
            editing.blend(visioning, picture.id, picture.id, [weight])
    visioning.make_workshop("Another meeting", presets=True)
    elsewhere = painted(visioning)
    with pytest.raises(InvalidInput, match="blend_of_two_workshops"):
        editing.blend(visioning, picture.id, elsewhere.id)


def test_another_view_is_the_same_scene_drawn_at_once(visioning, worker, picture):
    child = editing.in_view(visioning, picture.id, "district")
    seen = Scene.from_dict(child.scene)
    assert seen.elements == SCENE.elements
    assert seen.attributes == {**SCENE.attributes, "view": "district"}
    assert (child.parent_id, child.prompt, child.seed) == (picture.id, WORDS, picture.seed)
    assert Image.open(visioning.file(child)).size == (picture.width, picture.height)
    assert len(worker.calls) == 1  # no model was asked
    with pytest.raises(InvalidInput, match="view_unknown"):
        editing.in_view(visioning, picture.id, "submarine")


def test_words_that_name_the_view_are_changed_with_it(visioning):
    street = painted(visioning, "a city with a tram, at eye level")
    child = editing.in_view(visioning, street.id, "skyline")
    assert child.prompt == "a city with a tram, seen from afar"


# --- Old, foreign and unreadable pictures --------------------------------------------------------


def test_a_picture_of_the_first_scene_format_can_be_changed(visioning, worker, picture):
    old = stored_with(visioning, picture, scene=OF_FORMAT_1)
    of(editing.vary(visioning, old.id, 0.4))
    assert asked(worker).attributes == {**SCENE.attributes, "ambition": "feasible"}
    assert Scene.from_dict(asked(worker).scene).elements == SCENE.elements
    assert "tram" in visioning.shown_in_words(old, "en")
    assert Scene.from_dict(editing.in_view(visioning, old.id, "skyline").scene)


@pytest.mark.parametrize("scene", [None, {**SCENE.to_dict(), "format": 99}])
def test_a_picture_without_a_readable_scene_says_so(visioning, picture, scene):
    flat = stored_with(visioning, picture, scene=scene)
    for change in (
        lambda: editing.repaint(visioning, flat.id),
        lambda: editing.vary(visioning, flat.id),
        lambda: editing.ladder(visioning, flat.id),
        lambda: editing.blend(visioning, flat.id, picture.id),
        lambda: editing.in_view(visioning, flat.id, "skyline"),
    ):
        with pytest.raises(InvalidInput, match="no_scene_to_change"):
            change()


# --- Kept for good --------------------------------------------------------------------------------


def test_a_request_with_edits_crosses_machines(visioning, worker, picture):
    other = painted(visioning, "a harbour")
    of(editing.blend(visioning, picture.id, other.id, [0.25, 0.5]))
    request, _ = worker.calls[-1]
    assert GenerationRequest.from_dict(json.loads(json.dumps(request.to_dict()))) == request


def test_a_request_has_no_edit_one_or_one_for_each():
    edit = Edit(EditKind.REPAINT, "p")
    words = {"prompt": "a city", "model": "veduta", "group": "g"}
    one = GenerationRequest(**words, seed=7, count=3, edits=(edit,))
    assert [one.seed_of(k) for k in range(3)] == [7, 8, 9]
    assert one.edit_of(2) == edit
    series = GenerationRequest(**words, seed=7, count=2, edits=(edit, edit))
    assert [series.seed_of(k) for k in range(2)] == [7, 7]
    with pytest.raises(ValueError, match="2 edits for 3 pictures"):
        GenerationRequest(**words, seed=7, count=3, edits=(edit, edit))


def test_the_edit_is_in_the_file_and_the_export_and_comes_back_by_repair(visioning, picture):
    (child,) = of(editing.repaint(visioning, picture.id, keep=["tram"], drop=["drone"]))
    record = images.read_record(visioning.file(child).read_bytes())
    assert record["picture"]["edit"]["kept"] == ["rail-0"]
    exported = collect(visioning).to_dict()["pictures"]
    assert exported[-1]["edit"] == record["picture"]["edit"]
    with visioning.store.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM pictures")
    visioning.repair()
    assert visioning.store.picture(child.id) == child


def test_where_a_picture_comes_from_is_told_in_words(visioning, picture):
    other = painted(visioning, "a harbour")
    (child,) = of(editing.repaint(visioning, picture.id, keep=["street_tree"], drop=["drone"]))
    (mixed,) = of(editing.blend(visioning, picture.id, other.id, [0.3]))
    *_, last = of(editing.ladder(visioning, picture.id))
    (again,) = of(visioning.more_like(picture.id))
    seen = editing.in_view(visioning, picture.id, "district")
    assert [editing.story(visioning, one, "en") for one in (picture, child, mixed)] == [
        "",
        "Picture 1, painted again. Stays: street tree × 2. Left out: drone.",
        "Picture 1, mixed with picture 2 (30 %).",
    ]
    assert editing.story(visioning, last, "en").endswith(": As it is today. Left out: drone.")
    assert editing.story(visioning, again, "en") == "The same words as picture 1."
    assert editing.story(visioning, seen, "de") == "Bild 1, von anderswo gesehen: Von oben."


DIES_AFTER_TWO = """
import sys
from pathlib import Path
from test_editing import SCENE
from visioning import editing
from visioning.model import Stored
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

acts = [Act(scene=SCENE.to_dict(), steps=20)] * 3
visioning = Visioning(Path(sys.argv[1]), worker=FakeWorker(acts))
picture = visioning.store.pictures()[0]
for event in editing.ladder(visioning, picture.id).events():
    if isinstance(event, Stored):
        print(event.picture.id, flush=True)
sys.stdin.read()  # lives until it is killed, or the test that holds its input is gone
"""


def test_what_was_shown_survives_a_kill_in_the_middle_of_a_ladder(visioning, picture):
    outputs = visioning.outputs
    visioning.close()
    program = subprocess.Popen(
        [sys.executable, "-c", DIES_AFTER_TWO, str(outputs)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    shown = [program.stdout.readline().strip() for _ in range(2)]
    program.kill()
    program.wait()
    program.stdout.close()
    again = Visioning(outputs, worker=FakeWorker())
    report = again.repair()
    assert not (report.missing or report.changed or report.unreadable)
    rungs = [again.store.picture(id) for id in shown]
    assert [rung.parent_id for rung in rungs] == [picture.id, rungs[0].id]
    assert [r.edit.attributes["ambition"] for r in rungs] == ["bold", "feasible"]
    again.close()
