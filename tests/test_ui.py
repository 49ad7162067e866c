"""The pages' actions and files, without a browser."""

from __future__ import annotations

import io
import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from PIL import Image
from samples import family, kept, note

from visioning import prompts
from visioning.errors import GenerationFailed, PortInUse, StorageProblem
from visioning.export import WRITERS
from visioning.model import Cancelled, Failed, Queued, Started, Step, Understood
from visioning.store.store import DATABASE_FILE
from visioning.ui import build
from visioning.ui.desk import Desk
from visioning.ui.facilitator import FacilitatorPage
from visioning.ui.live import Progress
from visioning.ui.pages import answer
from visioning.ui.plenary import PlenaryPage
from visioning.ui.presence import Presence
from visioning.ui.serve import listen
from visioning.ui.tandem import TandemPage
from visioning.ui.words import word_of
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
SCRIPT = "<script>alert(1)</script>"
FLAT = {"scene": None, "elements": None}  # as a pixel model paints


class OneWordWorker(FakeWorker):
    """Knows trams only."""

    def understand(self, model, phrases):
        return [Understood(p, "tram" if p == "tram" else None, 1.0) for p in phrases]


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path / "outputs", worker=OneWordWorker())
    yield opened
    opened.close()


@pytest.fixture
def tandem(visioning: Visioning):
    return visioning.store.tandems(visioning.first_workshop().id)[1]


@pytest.fixture
def ask(visioning: Visioning, tandem):
    """Ask the tandem's page, as the browser does."""
    actions = TandemPage(visioning, Presence()).actions()
    return lambda what, language="en", **values: answer(
        actions, {"do": what, "language": language, "tandem": tandem.id, **values}
    )


def painted(visioning: Visioning, ask, tandem, **desk) -> list[str]:
    """Paint, and return the pictures' ids as the browser learns them."""
    started = ask("paint", tandem=tandem.id, desk={"prompt": "a tram", "count": 2, **desk})
    for _ in visioning.queue.job(started["job"]).events():
        pass
    return seen_to_the_end(ask, started["job"])["pictures"]


def seen_to_the_end(ask, job: str) -> dict:
    """What the browser sees last; it asks until the job is over."""
    seen = ask("watch", job=job)
    while not seen["over"]:
        seen = {**seen, **ask("watch", job=job, version=seen["version"])}
    return seen if "text" in seen else ask("watch", job=job)


# --- Nothing heavy before the page is up -----------------------------------------------------


def test_pages_are_built_without_torch(tmp_path: Path):
    code = (
        "import sys; from pathlib import Path; from visioning.ui import build;"
        "from visioning.workers import FakeWorker; from visioning.workshop import Visioning;"
        "v = Visioning(Path(sys.argv[1]), worker=FakeWorker()); build(v);"
        "heavy = {'torch', 'diffusers', 'transformers'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, cwd=ROOT)


# --- Words -----------------------------------------------------------------------------------


def test_words_and_cards_become_a_prompt_with_unknown_words_marked(ask, tandem):
    first = ask("words", tandem=tandem.id, desk={}, change="card", value="tram")
    both = ask("words", tandem=tandem.id, desk=first["desk"], change="type", value="blockchain")
    assert both["desk"]["prompt"] == "a future city with a tram and blockchain"
    assert both["chosen"] == ["tram"]
    assert both["unknown_phrases"] == ["blockchain"]
    assert "blockchain" in both["parts"]["unknown"]
    gone = ask("words", tandem=tandem.id, desk=both["desk"], change="remove", value="1")
    assert gone["desk"]["prompt"] == "a future city with a tram"
    assert gone["parts"]["unknown"].strip() == ""


def test_an_unknown_word_is_swapped_for_a_card(ask):
    first = ask("words", desk={}, change="type", value="blockchain, river")
    swapped = ask("words", "de", desk=first["desk"], change="swap", value="tram blockchain")
    assert swapped["desk"]["prompt"] == "a future city with a tram and a river"
    assert swapped["chosen"] == ["river", "tram"]
    assert swapped["unknown_phrases"] == ["river"]


def test_a_swap_changes_a_prompt_that_was_changed_by_hand():
    desk = Desk().with_words("blockchain", "en").with_prompt("calm, with Blockchain and tea")
    assert desk.swapped("blockchain", "tram", "en").prompt == "calm, with a tram and tea"
    assert desk.swapped("tea", "tram", "en").prompt == "calm, with Blockchain and a tram"
    there = Desk().with_words("tram, blockchain", "en")
    assert there.swapped("blockchain", "tram", "en").keywords == there.keywords[:1]


def test_chips_show_what_was_understood_and_typed(ask):
    typed = ask("words", "de", desk={}, change="type", value="Straßenbahn, Glück")
    chips = ask("words", "it", desk=typed["desk"], change="none")["parts"]["chips"]
    assert "<bdi>tram</bdi>" in chips
    assert "Straßenbahn" in chips  # beside it, as it was typed
    assert "<bdi>Glück</bdi>" in chips
    assert prompts.texts("it")("ui.no_picture") in chips
    assert chips.count("unknown-word") == 1


@pytest.mark.parametrize(
    ("typed", "language", "reader", "shown"),
    [
        ("Gründächer", "de", "de", ("Gründächer", "green roofs", ())),
        ("Gründächer", "de", "en", ("green roofs", "", ("Gründächer",))),
        ("green roofs", "en", "en", ("green roofs", "", ())),
        ("tetti verdi", "it", "de", ("Gründächer", "green roofs", ("tetti verdi",))),
        ("zwei Straßenbahnen", "de", "pl", ("zwei Straßenbahnen", "2 trams", ())),
        ("Tesla", "de", "de", ("Tesla", "Auto", ())),
    ],
)
def test_a_word_shows_what_it_was_taken_for(typed, language, reader, shown):
    word = word_of(prompts.keyword_of(typed, language), reader, taken_for="Auto")
    assert (word.label, word.meaning, word.originals) == shown


def test_words_are_understood_in_the_readers_language(ask, tandem):
    found = ask("words", "de", tandem=tandem.id, desk={}, change="type", value="Gründächer")
    assert found["desk"]["prompt"] == "a future city with green roofs"


def test_time_and_season_fix_the_atmosphere(ask, tandem):
    fixed = ask("words", tandem=tandem.id, desk={}, change="time", value="sunset")
    assert fixed["desk"]["atmosphere"] == {"time": "sunset"}
    assert fixed["desk"]["prompt"].endswith("at sunset")
    free = ask("words", tandem=tandem.id, desk=fixed["desk"], change="time", value="")
    assert free["desk"]["atmosphere"] == {}


def test_a_prompt_changed_by_hand_is_kept_when_words_come_and_go():
    desk = Desk().with_card("tram", "en").with_prompt("a calm city with a tram")
    assert desk.edited
    more = desk.with_words("bridges", "en")
    assert more.prompt == "a calm city with a tram, bridges"
    assert more.without(1).prompt == "a calm city with a tram"
    assert more.composed_anew().prompt == "a future city with a tram and bridges"


def test_a_word_twice_is_one_word():
    assert len(Desk().with_words("tram, Tram, tram", "en").keywords) == 1


@pytest.mark.parametrize(
    "sent",
    [None, [], "x", {"keywords": "x", "count": "many", "seed": "1e999", "atmosphere": 3}]
    + [{"keywords": [1, {"text": 2, "english": "x"}], "model": 5, "group": "nonsense"}],
)
def test_a_desk_that_makes_no_sense_is_an_empty_one(sent):
    assert Desk.read(sent) == Desk()


def test_a_desk_survives_the_browser():
    desk = Desk(seed=3, guidance_scale=2.5).with_words("tram, blockchain", "en")
    assert Desk.read(desk.plain()) == desk


# --- Painting --------------------------------------------------------------------------------


def test_painting_is_told_until_it_is_over(visioning, ask, tandem):
    ids = painted(visioning, ask, tandem)
    stored = visioning.store.pictures(tandem_id=tandem.id)
    assert set(ids) == {picture.id for picture in stored}
    assert len(ids) == 2


def test_a_reload_finds_the_job_of_its_tandem(tmp_path):
    hold = threading.Event()
    visioning = Visioning(tmp_path / "other", worker=OneWordWorker([Act(hold=hold)]))
    try:
        tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
        page = TandemPage(visioning, Presence()).actions()
        started = answer(page, {"do": "paint", "tandem": tandem.id, "desk": {"prompt": "x"}})
        opened = answer(page, {"do": "open", "tandem": tandem.id})
        assert opened["job"] == started["job"]
        answer(page, {"do": "cancel", "job": started["job"]})
        *_, last = visioning.queue.job(started["job"]).events()
        assert isinstance(last, Cancelled)
        assert answer(page, {"do": "open", "tandem": tandem.id})["job"] is None
    finally:
        hold.set()
        visioning.close()


def test_a_failure_is_said_in_the_readers_language(tmp_path):
    worker = FakeWorker([Act(error=GenerationFailed("error.generation_failed"))])
    visioning = Visioning(tmp_path / "outputs", worker=worker)
    try:
        tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
        page = TandemPage(visioning, Presence()).actions()
        desk = {"prompt": "a tram", "count": 1}
        job = answer(page, {"do": "paint", "tandem": tandem.id, "desk": desk})["job"]
        *_, last = visioning.queue.job(job).events()
        assert isinstance(last, Failed)
        seen = seen_to_the_end(
            lambda what, **v: answer(page, {"do": what, "language": "de", **v}), job
        )
        assert seen["problem"] == prompts.texts("de")("error.generation_failed")
    finally:
        visioning.close()


def test_an_unknown_job_is_over(ask):
    assert ask("watch", job="gone") == {"over": True, "gone": True}


def test_progress_counts_pictures_and_steps():
    progress = Progress(count=4)
    for event in (Queued(1, None), Started(0, 4), Step(0, 5, 10, None, 2.0)):
        progress = progress.after(event)
    assert progress.share == pytest.approx(0.125)
    assert progress.seconds_left == pytest.approx(2.0 + 3 * 4.0)
    assert not progress.over
    assert progress.after(Cancelled()).over


def test_an_empty_prompt_is_said_and_nothing_is_painted(visioning, ask, tandem):
    told = ask("paint", "de", tandem=tandem.id, desk={"prompt": "  "})
    assert told == {"problem": prompts.texts("de")("error.prompt_empty")}
    assert visioning.store.visions(tandem.id) == []


def test_a_prompt_of_ten_thousand_characters_is_said(ask, tandem):
    told = ask("paint", tandem=tandem.id, desk={"prompt": "x" * 10_000})
    assert "10,000" in told["problem"]


def test_a_changed_prompt_is_a_child_version(visioning, ask, tandem):
    picture = painted(visioning, ask, tandem, count=1)[0]
    desk = ask("change", picture=picture, desk={})["desk"]
    assert desk["prompt"] == "a tram"
    changed = ask("words", tandem=tandem.id, desk=desk, change="prompt", value="two trams")
    child = ask("paint", tandem=tandem.id, desk=changed["desk"])["desk"]["vision"]
    assert visioning.store.vision(child).parent_id == desk["vision"]


def test_more_like_this_keeps_the_prompt(visioning, ask, tandem):
    picture = painted(visioning, ask, tandem, count=1)[0]
    job = ask("more_like", picture=picture, desk={"count": 2})["job"]
    for _ in visioning.queue.job(job).events():
        pass
    newest = visioning.store.pictures(tandem_id=tandem.id)[0]
    assert (newest.parent_id, newest.prompt) == (picture, "a tram")


# --- Notes and stars -------------------------------------------------------------------------


def test_the_first_pause_makes_a_note_and_later_ones_revise_it(visioning, ask, tandem):
    picture = painted(visioning, ask, tandem, count=1)[0]
    first = ask("note", picture=picture, kind="like", text="The tr", role="")
    again = ask("note", picture=picture, kind="like", text="The tram", role="", note=first["note"])
    assert again["note"] == first["note"]
    (kept_note,) = visioning.store.notes(picture_id=picture)
    assert kept_note.text == "The tram"
    assert [revision.text for revision in kept_note.revisions] == ["The tr"]


def test_the_same_note_sent_twice_is_one_note(visioning, ask, tandem):
    picture = painted(visioning, ask, tandem, count=1)[0]
    sent = {"picture": picture, "note": "ab" * 16, "kind": "idea", "text": "Bridges"}
    assert ask("note", **sent)["note"] == ask("note", **sent)["note"]
    assert len(visioning.store.notes(picture_id=picture)) == 1


@pytest.mark.parametrize("text", [SCRIPT, "=cmd()|' /C calc'!A0", "שלום", "🚋🌳", '"><img src=x>'])
def test_what_people_type_is_shown_as_text(visioning, ask, tandem, text):
    picture = painted(visioning, ask, tandem, count=1)[0]
    shown = ask("note", picture=picture, kind="like", text=text, role=text)["parts"]["notes"]
    assert "<script" not in shown
    assert "<img" not in shown
    chips = ask("words", tandem=tandem.id, desk={}, change="type", value=text)["parts"]["chips"]
    assert "<script" not in chips
    assert "<img" not in chips


def test_an_empty_note_is_said(visioning, ask, tandem):
    picture = painted(visioning, ask, tandem, count=1)[0]
    told = ask("note", "de", picture=picture, kind="like", text=" ", role="")
    assert told["problem"] == prompts.texts("de")("error.text_empty")


def test_a_star_comes_and_goes(visioning, ask, tandem):
    picture = painted(visioning, ask, tandem, count=1)[0]
    assert 'aria-pressed="true"' in ask("star", picture=picture, starred=True)["parts"]["stage"]
    assert visioning.store.picture(picture).starred
    ask("star", picture=picture, starred=False)
    assert not visioning.store.picture(picture).starred


def test_others_changes_are_seen_once(visioning, ask, tandem):
    picture = painted(visioning, ask, tandem, count=1)[0]
    seen = ask("refresh", tandem=tandem.id, picture=picture)
    assert "parts" in seen
    same = ask("refresh", tandem=tandem.id, picture=picture, token=seen["token"])
    assert "parts" not in same


def test_the_strip_shows_the_newest_and_offers_more(visioning, ask):
    vision = family(visioning.store)
    for seed in range(5):
        kept(visioning.store, vision, seed)
    strip = ask("strip", tandem=vision.tandem_id, many=3)["parts"]["strip"]
    assert strip.count("<img") == 3
    assert 'data-many="63"' in strip


def test_every_picture_carries_its_label_and_alternative_text(visioning, ask, tandem):
    picture = visioning.store.picture(painted(visioning, ask, tandem, count=1)[0])
    stage = ask("select", picture=picture.id)["parts"]["stage"]
    assert visioning.label(picture, "en") in stage.replace("&#34;", '"')
    assert f'alt="{visioning.alt_text(picture, "en")}"' in stage


# --- What cannot be answered -----------------------------------------------------------------


@pytest.mark.parametrize("request_", [None, "x", {}, {"do": "nonsense"}, {"do": ["paint"]}])
def test_nonsense_is_answered_calmly(visioning, request_):
    told = answer(TandemPage(visioning, Presence()).actions(), request_)
    assert told == {"problem": prompts.texts("en")("ui.problem.unexpected")}


def test_a_picture_that_is_gone_is_said(ask):
    assert "problem" in ask("select", picture="gone")


def test_every_language_opens_every_page(visioning, ask, tandem):
    painted(visioning, ask, tandem, count=1)
    plenary, facilitator = PlenaryPage(visioning), FacilitatorPage(visioning, Presence())
    for language in prompts.languages():
        assert "html" in ask("open", language, tandem=tandem.id)
        assert "html" in plenary.open(language, {})
        assert "html" in facilitator.open(language, {})


def test_a_workshop_without_tandems_says_what_to_do(visioning, ask):
    workshop = visioning.make_workshop("Empty")
    opened = ask("open", workshop=workshop.id)
    assert prompts.texts("en")("ui.make_tandem") in opened["html"]


# --- Plenary ---------------------------------------------------------------------------------


def test_the_plenary_steps_filters_and_follows(visioning):
    vision = family(visioning.store)
    old, new = (kept(visioning.store, vision, s, **FLAT) for s in (1, 2))
    visioning.store.set_starred(old.id, True)
    look = PlenaryPage(visioning).look
    first = look("en", {"newest": True})
    assert first["picture"] == new.id
    second = look("en", {"picture": new.id, "step": 1})
    assert second["picture"] == old.id
    assert look("en", {"picture": old.id, "step": 1})["picture"] == old.id
    assert look("en", {"starred": True})["picture"] == old.id
    assert "parts" not in look("en", {"token": first["token"]})
    third = kept(visioning.store, vision, 3, **FLAT)
    assert look("en", {"token": first["token"], "newest": True})["picture"] == third.id


def test_the_plenary_shows_notes_prompt_and_label(visioning):
    vision = family(visioning.store)
    picture = kept(visioning.store, vision, **FLAT)
    visioning.store.save_note(note(vision.tandem_id, SCRIPT, picture_id=picture.id))
    shown = PlenaryPage(visioning).look("en", {})["parts"]["show"]
    assert "&lt;script&gt;" in shown
    assert prompts.texts("en")("ui.plenary.ai") in shown
    wall = PlenaryPage(visioning).look("en", {"mode": "wall"})["parts"]["show"]
    assert picture.prompt in wall


# --- Facilitator -----------------------------------------------------------------------------


@pytest.fixture
def facilitate(visioning: Visioning):
    actions = FacilitatorPage(visioning, Presence()).actions()
    return lambda what, **values: answer(actions, {"do": what, "language": "en", **values})


def test_a_workshop_and_a_tandem_are_made(visioning, facilitate):
    form = {"title": ["Basel 2027"], "presets": ["on"], "date": ["2027-03-01"], "horizon": [""]}
    made = facilitate("make_workshop", form={**form, "languages": ["en", "de"]})
    workshop = visioning.store.workshop(made["workshop"])
    assert (workshop.date.year, workshop.languages) == (2027, ("en", "de"))
    assert len(visioning.store.tandems(workshop.id)) == 6
    form = {"city": ["Basel", "Freiburg", "Mulhouse", " "], "country": ["ch", "de", "fr", ""]}
    form |= {"city_language": ["de", "de", "en", "en"], "name": [""], "colour": ["#56B4E9"]}
    tandem = visioning.store.tandem(
        facilitate("make_tandem", workshop=workshop.id, form=form)["tandem"]
    )
    assert tandem.name == "Basel - Freiburg - Mulhouse"
    assert (tandem.colour, tandem.cities[0].country) == ("#56B4E9", "CH")


@pytest.mark.parametrize(
    ("what", "form"),
    [
        ("make_workshop", {"title": [" "]}),
        ("make_workshop", {"title": ["Connected in Europe"]}),
        ("make_workshop", {"title": ["A"], "date": ["tomorrow"]}),
        ("make_tandem", {"city": ["Hamm"], "country": ["DE"], "city_language": ["de"]}),
        ("make_tandem", {"city": ["Hamm"] * 2, "country": [""] * 2, "city_language": ["de"] * 2}),
    ],
)
def test_what_cannot_be_made_is_said(visioning, facilitate, what, form):
    workshop = visioning.first_workshop()
    before = visioning.store.changed()
    told = facilitate(what, workshop=workshop.id, form=form)
    assert told["problem"] != prompts.texts("en")("ui.problem.unexpected")
    assert visioning.store.changed() == before


def test_a_poster_can_be_fetched_and_a_size_that_is_none_is_said(visioning):
    picture = kept(visioning.store, family(visioning.store), **FLAT)
    with TestClient(build(visioning), base_url="http://127.0.0.1") as client:
        address = f"/pictures/{picture.id}/poster.pdf"
        got = client.get(address, params={"size": "A2"})
        assert (got.status_code, got.content[:5]) == (200, b"%PDF-")
        assert "A2.pdf" in got.headers["content-disposition"]
        wrong = client.get(
            f"/pictures/{picture.id}/poster.pdf", params={"size": "A9", "language": "de"}
        )
        assert wrong.status_code == 404
        assert client.get("/pictures/none/poster.pdf").status_code == 404


def taken_home(facilitate, **values) -> dict:
    """What the page is told once all is written."""
    told = facilitate("take_home", **values)
    while not told["over"]:
        told = facilitate("taking_home", run=told["run"])
    return told


@pytest.mark.parametrize("kind", WRITERS)
def test_an_export_can_be_fetched(visioning, facilitate, kind):
    vision = family(visioning.store)
    kept(visioning.store, vision, **FLAT)
    exported = taken_home(facilitate, format=kind)
    with TestClient(build(visioning), base_url="http://127.0.0.1") as client:
        got = client.get(exported["address"])
        assert got.status_code == 200
        assert got.headers["content-security-policy"].startswith("sandbox")
        assert client.get(f"/exports/..%2f{DATABASE_FILE}").status_code == 404


def test_the_evening_report_holds_all_formats(visioning, facilitate):
    vision = family(visioning.store)
    kept(visioning.store, vision, **FLAT)
    told = taken_home(facilitate, format="evening")
    made = re.findall(r'href="/exports/([^"]+)"', told["parts"]["taken-home"])
    assert {name.split(".")[-1] for name in made} == set(WRITERS)
    assert "address" not in told  # nothing opens by itself: they are many


def test_a_format_that_cannot_be_written_keeps_no_other_from_it(visioning, facilitate, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise StorageProblem("error.disk_full", folder="here")

    monkeypatch.setitem(WRITERS, "html", refuse)
    told = taken_home(facilitate, format="evening")
    assert prompts.texts("en")("error.disk_full", folder="here") in told["announce"]
    assert told["parts"]["taken-home"].count("href=") == len(WRITERS) - 1


def test_a_broken_writer_is_told_of(visioning, facilitate, monkeypatch):
    monkeypatch.setitem(WRITERS, "html", lambda *_, **__: 1 / 0)
    told = taken_home(facilitate, format="html")
    assert told["announce"] == prompts.texts("en")("ui.problem.unexpected")


def test_an_unknown_format_or_export_is_said(facilitate):
    assert "papyrus" in facilitate("take_home", format="papyrus")["problem"]
    assert facilitate("taking_home", run="none")["problem"]


def test_a_workshop_is_deleted_once_its_title_is_typed(visioning, facilitate):
    vision = family(visioning.store)
    kept(visioning.store, vision, **FLAT)
    workshop = visioning.store.workshop(visioning.store.tandem(vision.tandem_id).workshop_id)
    refused = facilitate("purge", workshop=workshop.id, title="Arezzo")
    assert workshop.title in refused["problem"]
    assert visioning.store.workshop(workshop.id)
    done = facilitate("purge", workshop=workshop.id, title=workshop.title)
    assert "Nothing is left" in done["announce"]
    assert workshop.id not in {one.id for one in visioning.store.workshops()}


def test_a_workshop_whose_day_has_come_says_so(visioning, facilitate):
    vision = family(visioning.store)
    workshop = visioning.store.workshop(visioning.store.tandem(vision.tandem_id).workshop_id)
    assert "day of deletion has come" not in facilitate("open", workshop=workshop.id)["html"]
    visioning.store.update_workshop(replace(workshop, retention=date(2026, 1, 1)))
    assert "day of deletion has come" in facilitate("open", workshop=workshop.id)["html"]


def test_a_repair_is_reported(visioning, facilitate):
    vision = family(visioning.store)
    picture = kept(visioning.store, vision)
    visioning.file(picture).unlink()
    assert Path(picture.file).name in facilitate("repair")["parts"]["repaired"]


def test_the_wall_shows_all_pairs_and_their_counts(visioning, facilitate):
    vision = family(visioning.store)
    picture = kept(visioning.store, vision, **FLAT)
    visioning.store.save_note(note(vision.tandem_id, "More trees", picture_id=picture.id))
    seen = facilitate("wall")
    assert picture.id in seen["parts"]["wall"]
    assert seen["parts"]["counts"] == prompts.texts("en")(
        "ui.facilitator.counts", pictures=1, notes=1, starred=0
    )
    assert "More trees" in facilitate("pair", picture=picture.id)["parts"]["pair"]
    assert "wall" not in facilitate("wall", token=seen["token"])["parts"]


# --- Files and addresses ---------------------------------------------------------------------


@pytest.fixture
def client(visioning: Visioning) -> Iterator[TestClient]:
    with TestClient(build(visioning), base_url="http://127.0.0.1") as opened:
        yield opened


def test_pages_answer_with_their_rules(client):
    for path in ("/", "/plenary", "/facilitator", "/plenary/", "/facilitator/"):
        got = client.get(path)
        assert got.status_code == 200
        assert "default-src 'self'" in got.headers["content-security-policy"]
        assert got.headers["x-content-type-options"] == "nosniff"
        assert "/ui/style.css" in got.text


def test_files_are_served_by_id_and_nothing_else(client, visioning):
    picture = kept(visioning.store, family(visioning.store), **FLAT)
    png = client.get(f"/pictures/{picture.id}.png")
    assert png.content == visioning.file(picture).read_bytes()
    small = client.get(f"/pictures/{picture.id}.webp")
    assert Image.open(io.BytesIO(small.content)).format == "WEBP"
    database = visioning.outputs / DATABASE_FILE
    for path in (
        "/pictures/gone.png",
        f"/pictures/{picture.id}.svg",  # has no scene
        "/pictures/",
        "/exports/",
        f"/exports/{database.name}",
        f"/outputs/{database.name}",
        f"/gradio_api/file={database}",
        f"/gradio_api/file={ROOT / 'app.py'}",
        "/gradio_api/file=app.py",
    ):
        assert client.get(path).status_code in (403, 404), path


def test_other_sites_names_for_this_machine_are_refused(client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


# --- The port --------------------------------------------------------------------------------


def test_a_port_in_use_is_an_error_that_says_what_to_do(tmp_path: Path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortInUse):
            listen(port)
        got = subprocess.run(
            [sys.executable, "app.py", "--port", str(port), "--no-browser"]
            + ["--outputs", str(tmp_path / "never")],
            check=False,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={**os.environ, "LC_ALL": "de_DE.UTF-8", "PYTHONUTF8": "1"},
        )
    assert got.returncode == 1
    said = prompts.texts("de")("ui.port_in_use", port=port, other=port + 1)
    assert got.stderr.strip() == said
    assert not (tmp_path / "never").exists()
