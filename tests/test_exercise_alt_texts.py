"""Alternative texts: made of the prompt and the scene, read and changed by the tandem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from exports import written
from full_workshop import painter
from samples import new_id

from visioning import export, prompts
from visioning.errors import InvalidInput
from visioning.exercise import alt_texts, follow_up
from visioning.model import AltText, Picture
from visioning.workshop import Visioning


@pytest.fixture
def visioning(tmp_path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=painter())
    yield opened
    opened.close()


@pytest.fixture
def pictures(visioning) -> list[Picture]:
    """One without a scene, then one with a tram, trees and a drone."""
    tandem = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(tandem.id, prompt="a quiet city")
    list(visioning.paint(vision.id, count=2, seed=1).events())
    return visioning.store.pictures()[::-1]


def keep(visioning: Visioning, picture: Picture, text: str, language="en", before="") -> AltText:
    return alt_texts.review(visioning, picture.id, text, language=language, before=before)


def test_what_is_kept_is_said_after_the_prompt_in_all_languages(visioning, pictures):
    _, picture = pictures
    assert alt_texts.of(visioning, picture) is None
    made = visioning.alt_text(picture, "en")
    assert "a quiet city" in made and "tram" in made
    assert alt_texts.proposed(visioning, picture, "en") in made
    keep(visioning, picture, " A tram below tall trees. ")
    for language in prompts.languages():
        label = visioning.label(picture, language)
        assert visioning.alt_text(picture, language) == f"{label} A tram below tall trees."


def test_words_that_were_right_are_said_in_each_language(visioning, pictures):
    _, picture = pictures
    before = {code: visioning.alt_text(picture, code) for code in prompts.languages()}
    kept = keep(visioning, picture, visioning.shown_in_words(picture, "de"), "de")
    assert kept.text == ""
    assert alt_texts.of(visioning, picture) == kept
    assert {code: visioning.alt_text(picture, code) for code in prompts.languages()} == before
    assert keep(visioning, picture, visioning.shown_in_words(picture, "it"), "it") == kept


def test_a_picture_without_a_scene_gets_words(visioning, pictures):
    flat, _ = pictures
    assert alt_texts.proposed(visioning, flat, "en") == ""
    assert keep(visioning, flat, "").text == ""
    assert visioning.alt_text(flat, "en") == visioning.label(flat, "en")
    keep(visioning, flat, "One colour.")
    assert visioning.alt_text(flat, "en").endswith(" One colour.")


def test_former_words_stay_in_the_history(visioning, pictures):
    _, picture = pictures
    keep(visioning, picture, "A tram.")
    again = keep(visioning, picture, "A tram.", before="A tram.")
    keep(visioning, picture, "A bus.", before="A tram.")
    assert again.text == "A tram."
    assert [one.data["text"] for one in visioning.store.former(picture.id)] == ["A tram."]


def test_two_who_change_the_words_at_once_lose_nothing(visioning, pictures):
    _, picture = pictures
    before = visioning.shown_in_words(picture, "en")
    keep(visioning, picture, "A tram.", before=before)
    kept = keep(visioning, picture, "Trees.", before=before)
    assert kept.text == "A tram.\nTrees."
    assert keep(visioning, picture, "Trees.", before=before).text == kept.text  # sent again


def test_words_nobody_could_listen_to_are_refused(visioning, pictures):
    with pytest.raises(InvalidInput, match="text_too_long"):
        keep(visioning, pictures[1], "x" * (alt_texts.LONGEST + 1))
    assert visioning.store.records(AltText) == []


def test_they_go_into_exports_and_to_the_next_meeting(visioning, pictures, tmp_path):
    _, picture = pictures
    kept = keep(visioning, picture, "A tram below <tall> trees.")
    gallery = export.collect(visioning)
    assert gallery.alt_texts == (kept,)
    written(visioning, tmp_path / "gallery.html", language="el")
    assert "A tram below &lt;tall&gt; trees." in (tmp_path / "gallery.html").read_text("utf-8")

    visioning.star(picture.id, True)
    tandem = visioning.store.tandem(picture.tandem_id)
    made = follow_up.make_follow_up(visioning, tandem.workshop_id, title="Next").workshop
    (copy,) = visioning.store.pictures(workshop_id=made.id)
    assert visioning.alt_text(copy, "en") == visioning.alt_text(picture, "en")


def test_they_go_with_their_picture(visioning, pictures):
    _, picture = pictures
    keep(visioning, picture, "A tram.")
    keep(visioning, picture, "A bus.", before="A tram.")
    workshop_id = visioning.store.tandem(picture.tandem_id).workshop_id
    visioning.store.put_in_bin(Picture, picture.id, workshop_id)
    assert visioning.store.bin_size(workshop_id) == 2
    visioning.store.empty_bin(workshop_id, 2)
    assert visioning.store.records(AltText) == []
    assert visioning.store.former(picture.id) == []


def test_they_cannot_move_to_another_tandem(visioning, pictures):
    kept = keep(visioning, pictures[1], "A tram.")
    with pytest.raises(ValueError, match="cannot move"):
        visioning.store.save(replace(kept, tandem_id=new_id()))
