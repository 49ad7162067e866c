"""The evaluation: what counts as seen, as broken, as far apart; what is kept, and what is said."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_models import make_tiny_veduta

from training import card, evaluate
from training.evaluation import probes, rules
from training.evaluation.bars import BARS
from training.evaluation.candidates import Model, Spotter
from training.evaluation.discriminator import accuracy
from training.evaluation.distance import between, nearest, spread
from training.evaluation.editing import same_pixels
from training.evaluation.keywords import in_template
from training.evaluation.ladder import Reader, falls
from training.evaluation.looking import Absent, Counted, Shown, look, seen
from training.evaluation.prompts import COUNTABLE, NEGATED, RELATIONS, SENTENCES, SHEET
from training.evaluation.record import Record
from training.grammar.concepts import CONCEPTS, NOTHING
from training.grammar.free import FREE, FRESH_UNKNOWN
from training.grammar.heldout import HELD_OUT, UNKNOWN
from training.grammar.sample import sample
from visioning.veduta.codec import encode
from visioning.veduta.distance import Codes
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.phrases import clean, split
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, Box

PLAIN = {name: values[0] for name, values in ATTRIBUTES.items()} | {"time": "day"}


def scene(*elements: Element, **attributes: str) -> Scene:
    return Scene(elements, PLAIN | attributes)


def things(group: str, cls: str, count: int) -> list[Element]:
    return [Element(group, k, cls) for k in range(count)]


# --- words


def test_free_wordings_stand_in_no_caption():
    known = {clean(p): {c.name} for c in CONCEPTS.values() for p in c.phrases}
    for name, phrases in HELD_OUT.items():
        for phrase in phrases:
            known.setdefault(clean(phrase), set()).add(name)
    assert len(dict(FREE)) == len(FREE) >= 220
    assert {name for _, names in FREE for name in names} == set(CONCEPTS)
    for phrase, names in FREE:
        assert clean(phrase) not in known, phrase
        for part in split(phrase):  # nor is a part of them what the training calls it
            assert not known.get(part, set()) & set(names), (phrase, part)


def test_fresh_unknown_words_chose_no_threshold():
    taken = {clean(word) for word in (*NOTHING, *UNKNOWN)}
    taken |= {clean(phrase) for concept in CONCEPTS.values() for phrase in concept.phrases}
    assert len(set(FRESH_UNKNOWN)) == len(FRESH_UNKNOWN) >= 60
    assert not {clean(word) for word in FRESH_UNKNOWN} & taken


def test_fixed_prompts_ask_for_what_there_is():
    for names in (*(names for _, names in RELATIONS), *(names for _, names in SENTENCES)):
        assert set(names) <= set(CONCEPTS)
    assert set(COUNTABLE) <= set(CLASSES)
    for _, classes, _ in NEGATED:
        assert set(classes) <= set(CLASSES)
    assert len(set(SHEET)) == 24


def test_spotting_takes_the_longest_wording_and_whole_words():
    spotted = Spotter().spotted
    assert [c.name for c in spotted("GREEN ROOFS, a tram and businesses")] == ["green_roof", "tram"]
    assert spotted("we want something that nobody wrote down") == []


@pytest.mark.parametrize("number", range(8))
def test_templates_keep_every_keyword(number):
    *_, first, second, third = split(in_template(["trams", "trees", "wifi"], number))
    assert first.endswith("trams")
    assert (second, third) == ("trees", "wifi")


# --- what is seen


def test_a_thing_is_present_counted_and_absent_by_its_pixels():
    trams = look(scene(*things("rail", "tram", 2)))
    assert Shown((CONCEPTS["tram"],)).holds(trams)
    assert Counted("tram", 2).holds(trams) and not Counted("tram", 1).holds(trams)
    assert Absent(frozenset({"drone"})).holds(trams)
    assert not Absent(frozenset({"tram"})).holds(trams)
    hidden = seen(trams.scene, {"rail-0": 0.0004, "rail-1": 0.0004})
    assert not Shown((CONCEPTS["tram"],)).holds(hidden)
    assert Counted("tram", 0).holds(hidden)


def test_a_miss_is_explained():
    empty = look(scene())
    assert Shown((CONCEPTS["tram"],)).why_not(empty) == "not in the scene: tram"
    assert Shown((CONCEPTS["time_night"],)).why_not(empty) == "time is day"
    assert Counted("tram", 2).why_not(empty) == "0 in the scene"
    lawn = scene(
        Element("strip", 0, "flower_meadow", size=0.0), Element("road", 0, "bus", size=1.0)
    )
    covered = seen(lawn, {"strip-0": 0.0, "road-0": 0.02})
    assert Shown((CONCEPTS["meadow"],)).why_not(covered).startswith("hidden: flower_meadow by ")


def test_any_of_the_acceptable_concepts_is_an_answer():
    bus = look(scene(*things("road", "bus", 1)))
    assert Shown((CONCEPTS["tram"], CONCEPTS["bus"])).holds(bus)


# --- rules


def test_the_grammar_breaks_no_rule():
    told = rules.rates(sample(31, k).scene for k in range(60))
    assert told["ground"] == told["water"] == told["lanes"] == told["roofs"] == 0
    assert told["overlap"] < 0.03


def test_broken_rules_are_found():
    assert rules.broken(scene(Element("afloat", 0, "ferry")))["water"] == 1
    wet = scene(Element("water", 0, "river"), Element("afloat", 0, "ferry"))
    assert sum(rules.broken(wet).values()) == 0
    assert rules.broken(scene(Element("roof", 2, "solar_roof")))["roofs"] == 1


def test_footprints_on_the_same_ground_overlap():
    church = Box(500, 580, 150, 400)
    assert rules.footprints_meet(church, Box(600, 585, 100, 300))
    assert not rules.footprints_meet(church, Box(600, 595, 100, 300)), "one stands behind the other"
    assert not rules.footprints_meet(church, Box(700, 580, 100, 300))


def test_landmarks_stand_behind_towers_and_in_no_one_s_place():
    church = Element("landmark", 0, "church", u=0.5, depth=1.0)
    tower = Element("mid", 1, "glass_tower", u=0.5, depth=0.0)
    assert rules.overlapping(scene(church, tower)) == 0


# --- editing


def test_kept_elements_are_compared_where_nothing_covers_them():
    tram, tree = Element("rail", 0, "tram"), Element("strip", 2, "street_tree")
    before = scene(tram, tree)
    assert same_pixels(before, scene(tram, Element("people", 1, "adult")), [tram]) == 1
    repainted = replace(tram, style=(0.9, 0.1, 0.2))
    assert same_pixels(before, scene(repainted, tree), [tram]) < 0.9


# --- distances


def test_distance_of_scenes():
    one, other = sample(41, 1).scene, sample(41, 2).scene
    assert between(one, one) == 0
    assert between(one, other) == pytest.approx(between(other, one))
    assert between(one, other) > 0.3
    assert between(scene(*things("rail", "tram", 1)), scene(*things("rail", "train", 1))) == 1
    near, far = Element("rail", 0, "tram", u=0.2), Element("rail", 0, "tram", u=0.8)
    assert between(scene(near), scene(far)) == pytest.approx(0.2)
    assert spread([one, one, other]) == pytest.approx(2 / 3 * between(one, other))
    assert nearest(Codes([one]), Codes([other, one]))[0] == 0


def test_the_discriminator_tells_what_differs_and_nothing_else():
    scenes = np.stack([encode(sample(51, k).scene) for k in range(240)])
    others = np.stack([encode(sample(52, k).scene) for k in range(240)])
    emptied = others.copy()
    emptied[:, -20:] = 0
    assert accuracy(emptied, scenes) > 0.95
    assert accuracy(others, scenes) < 0.7


def test_the_reader_of_ambition_explains_scenes_it_has_not_seen():
    assert Reader(fitted=1500, checked=300).r2 > 0.3


def test_a_ladder_that_stays_level_does_not_fall():
    assert falls([3.0, 2.5, 2.5, 1.0])
    assert not falls([2.0, 2.0, 2.0])
    assert not falls([3.0, 1.0, 2.0])


# --- the whole run


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = make_tiny_veduta(tmp_path_factory.mktemp("models") / "veduta")
    record = {"steps": 1, "minutes": 1.0, "config": {"batch": 32, "seed": 1}}
    (made / "training.json").write_text(json.dumps(record))
    return made


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    place = tmp_path_factory.mktemp("cache")
    patch.setattr("training.evaluation.record.CACHE", place)
    patch.setattr("training.evaluation.recall.CACHE", place)
    yield place
    patch.undo()


def run(folder: Path, *options: str) -> dict:
    patch = pytest.MonkeyPatch()
    with patch.context() as patched:
        patched.setattr("sys.argv", ["evaluate", "--folder", str(folder), *options])
        evaluate.main()
    return json.loads((folder / "evaluation.json").read_text())


def test_few_prompts_are_enough_for_every_row(folder, cache, capsys):
    chosen = [name for name in evaluate.subjects(None) if name != "timing"]
    told = run(folder, "--prompts", "1", "--rows", ",".join(chosen))
    assert set(BARS) <= set(told["rows"])
    text = (folder / "README.md").read_text()
    for row in ("8 keywords", "counts 1-4, exact", "free wording"):
        assert f"| {row} |" in text
    assert "**not met**" in text  # random weights do not follow eight keywords
    assert list(cache.glob("missed-*-8-keywords.jsonl"))
    assert "8 keywords" in capsys.readouterr().out


def test_chosen_rows_leave_the_others(folder, cache):
    before = run(folder, "--prompts", "1", "--rows", "none,keywords-1")["rows"]
    before["1 keyword"]["model"] = 0.123
    data = json.loads((folder / "evaluation.json").read_text()) | {"rows": before}
    (folder / "evaluation.json").write_text(json.dumps(data))
    after = run(folder, "--prompts", "1", "--rows", "none")["rows"]
    assert after["1 keyword"]["model"] == 0.123


def test_figures_of_other_weights_are_marked(folder, cache, tmp_path):
    copy = Path(shutil.copytree(folder, tmp_path / "veduta"))
    run(copy, "--prompts", "1", "--rows", "none")
    data = json.loads((copy / "evaluation.json").read_text())
    data["rows"]["no prompt"]["state"] = "other"
    (copy / "evaluation.json").write_text(json.dumps(data))
    card.write(copy)
    assert "measured with an earlier state" in (copy / "README.md").read_text()


def test_the_same_seeds_tell_whether_figures_still_hold(folder, monkeypatch):
    pipe = Model(folder).pipe
    before = probes.rules(), probes.model(pipe)
    assert before == (probes.rules.__wrapped__(), probes.model(pipe))
    monkeypatch.setitem(DRAWINGS, "bench", DRAWINGS["adult"])
    assert probes.rules.__wrapped__() != before[0]
    monkeypatch.setattr("visioning.veduta.pipeline._stretched", torch.zeros_like)
    assert probes.model(pipe) != before[1]


def test_probes_show_every_class():
    assert {e.cls for number in range(8) for e in probes.crowd(number)} == set(CLASSES)


def test_an_evaluation_goes_on_where_it_stopped(folder, cache, tmp_path, capsys):
    copy = Path(shutil.copytree(folder, tmp_path / "veduta"))
    (copy / "evaluation.json").unlink(missing_ok=True)
    run(copy, "--prompts", "1", "--rows", "none")
    capsys.readouterr()
    run(copy, "--prompts", "1", "--rows", "none,keywords-1", "--stale")
    assert "no prompt: {" not in (again := capsys.readouterr().out) and "1 keyword: {" in again
    data = json.loads((copy / "evaluation.json").read_text())
    data["rows"]["no prompt"]["state"] = "other"
    (copy / "evaluation.json").write_text(json.dumps(data))
    run(copy, "--prompts", "1", "--rows", "none,keywords-1", "--stale")
    assert "no prompt: {" in (again := capsys.readouterr().out) and "1 keyword: {" not in again


def test_what_no_weights_change_is_computed_once(folder, cache):
    record, made = Record(folder, 1, "rules", "model"), []
    for parts in ("a", "a", "b"):
        record.cached("test", parts, lambda parts=parts: made.append(parts))
    assert made == ["a", "b"]


def test_two_runs_share_the_figures(folder, tmp_path):
    copy = Path(shutil.copytree(folder, tmp_path / "veduta"))
    one, other = Record(copy, 1, "rules", "model"), Record(copy, 1, "rules", "model")
    one.put("a", model=1.0)
    other.put("b", model=0.5)
    assert {"a", "b"} <= set(json.loads((copy / "evaluation.json").read_text())["rows"])


def test_a_figure_stands_beside_its_bar():
    assert BARS["8 keywords"].met(0.93) and not BARS["8 keywords"].met(0.929)
    assert BARS["discriminator"].met(0.7) and not BARS["discriminator"].met(0.71)
