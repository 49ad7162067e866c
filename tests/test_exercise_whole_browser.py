"""The whole exercise in Greek and, as narrow as a phone, in Romanian: no English in sight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple, dataclass
from datetime import date

import pytest
from pages import LAPTOP, PHONE, choose_tandem, paint, visit, write_note
from playwright.sync_api import Browser, Page, expect
from test_languages import texts_of

from visioning import locales, prompts
from visioning.exercise import close, dots, funding, keywords, questions, realistic, reflect
from visioning.model import (
    Answer,
    City,
    Decision,
    EditKind,
    Milestone,
    Picture,
    Reason,
    Status,
    Tandem,
    VisionSentence,
)
from visioning.workshop import BUNDLED_MODEL, Visioning

QUESTION, RIGHT = "krefeld", "silk"
HORIZON, MEETING, RETENTION = date(2035, 1, 1), date(2034, 5, 31), date(2034, 12, 31)
# All that the page says, also to who cannot see it, but for the prompt, which is English.
TEXTS = """() => {
  const said = [document.title];
  const walker = document.createTreeWalker(document.querySelector("#page"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!parentElement.closest("script, style, .prompt-field")) said.push(data);
  }
  for (const element of document.querySelectorAll("#page *")) {
    for (const name of ["alt", "aria-label", "title", "placeholder", "aria-valuetext", "value"]) {
      if (!element.closest("option, [type=radio], [type=checkbox], [type=hidden], [type=date]"))
        said.push(element.getAttribute(name) || "");
    }
  }
  return said.map((text) => text.trim()).filter(Boolean);
}"""


@dataclass(frozen=True)
class Said:
    """What the tandem writes, in its language.

    Attributes:
        roofs, tram, seismograph: Keywords; a card, a thing that two people write, and one that
            the model has no picture for.
    """

    tandem: str
    city: City
    need: str
    challenge: str
    roofs: str
    tram: str
    seismograph: str
    absent: str
    note: str
    why: str
    sentence: str
    dissent: str
    action: str
    climate: str
    digital: str
    question: str


SAID = {
    "el": Said(
        tandem="Vari-Voula-Vouliagmeni - Geestland",
        city=City("Vari-Voula-Vouliagmeni", "GR", "el"),
        need="Κοινά δεδομένα για τις δύο υπηρεσίες",
        challenge="Λίγο προσωπικό στο τμήμα προγραμμάτων",
        roofs="Πράσινες στέγες",
        tram="τραμ",
        seismograph="σεισμογράφος",
        absent="Όσοι δουλεύουν τη νύχτα",
        note="Ποιος ποτίζει τις στέγες τον Αύγουστο;",
        why="Όχι πάνω από το σχολείο",
        sentence="Το 2035 το τραμ περνά κάθε δέκα λεπτά δίπλα στη θάλασσα.",
        dissent="Πρώτα ένα λεωφορείο",
        action="Μελέτη για τη γραμμή του τραμ",
        climate="Λιγότερα αυτοκίνητα",
        digital="Ζωντανά δρομολόγια",
        question="Ποιος οδηγεί το τραμ τη νύχτα;",
    ),
    "ro": Said(
        tandem="Alba Iulia - Arnsberg",
        city=City("Alba Iulia", "RO", "ro"),
        need="Date comune pentru cele două primării",
        challenge="Puțini angajați la biroul de proiecte",
        roofs="Acoperișuri verzi",
        tram="tramvai",
        seismograph="seismograf",
        absent="Cei care lucrează noaptea",
        note="Cine udă acoperișurile în august?",
        why="Nu deasupra școlii",
        sentence="În 2035 tramvaiul trece la zece minute pe lângă cetate.",
        dissent="Mai întâi un autobuz",
        action="Studiu pentru linia de tramvai",
        climate="Mai puține mașini",
        digital="Orar în timp real",
        question="Cine conduce tramvaiul noaptea?",
    ),
}


@pytest.fixture(scope="module")
def worker() -> None:
    """None of its own: the bundled model paints."""


@dataclass
class Room:
    """The devices of a tandem and its facilitator, and what they write."""

    visioning: Visioning
    language: str
    tandem: Tandem
    laptop: Page
    phone: Page
    console: Page
    said: Said

    def say(self, key: str, **values: object) -> str:
        return prompts.texts(self.language)(key, **values)

    def call(self, step: str) -> None:
        """The facilitator calls everybody; nobody on another device touches anything."""
        self.console.click(f"#call-{step}")
        for page in (self.laptop, self.phone):
            expect(page.locator("#main")).to_have_attribute("data-step", step)

    def pictures(self) -> list[Picture]:
        """Newest first."""
        return self.visioning.store.pictures(tandem_id=self.tandem.id)


@pytest.fixture(params=SAID)
def room(request, visioning: Visioning, browser: Browser, address: str) -> Iterator[Room]:
    visioning.worker.preload(BUNDLED_MODEL)
    language, said = request.param, SAID[request.param]
    size = PHONE if language == "ro" else LAPTOP  # Romanian has nothing wider than a phone
    workshop = visioning.make_workshop(said.question, presets=True)
    tandem = visioning.find_tandem(said.tandem, workshop.id)
    with (
        closing(browser.new_context(viewport=size, locale=language)) as laptop,
        closing(browser.new_context(viewport=PHONE, locale=language)) as phone,
        closing(browser.new_context(viewport=LAPTOP, locale=language)) as console,
    ):
        pages = [visit(context.new_page(), address) for context in (laptop, phone)]
        for page in pages:
            choose_tandem(page, value=tandem.id)
            page.wait_for_selector("#main[data-step]")
        pages.append(visit(console.new_page(), f"{address}/facilitator"))
        yield Room(visioning, language, tandem, *pages, said)


def test_the_whole_exercise(room: Room, address: str):
    warm_up(room)
    reflection(room)
    together(room)
    pictures(room)
    discussion(room)
    shortlist(room)
    realistic_vision(room)
    plan(room)
    goodbye(room)
    plenary = visit(room.laptop.context.new_page(), f"{address}/plenary")
    expect(plenary.locator(".large-prompt")).to_be_visible()
    for page in (room.laptop, room.phone, room.console, plenary):
        check_language(room, page)
    check_store(room)


# --- Step by step ----------------------------------------------------------------------------


def warm_up(room: Room) -> None:
    room.call("warmup")
    room.console.select_option("[name=asked]", QUESTION)
    room.console.click("#ask [type=submit]")
    for page, choice in ((room.laptop, RIGHT), (room.phone, "clocks")):
        page.click(f"[data-choice={choice}]")
        expect(page.locator(f"[data-choice={choice}]")).to_have_attribute("aria-pressed", "true")
    expect(room.laptop.locator("#part-question .bar-count")).to_have_text(["1", "1", "0"])
    room.console.click("#reveal")
    expect(room.laptop.locator(".verdict")).to_have_text(room.say("warmup.you_right"))
    right = questions.question_named(QUESTION).choices[RIGHT].of(room.language)[0]
    expect(room.phone.locator(".verdict")).to_have_text(room.say("warmup.you_wrong", choice=right))
    check_language(room, room.laptop)


def reflection(room: Room) -> None:
    room.call("reflect")
    page = room.laptop
    page.select_option("#reflect-city", room.said.city.name)
    for kind, text in (("need", room.said.need), ("challenge", room.said.challenge)):
        page.fill(f"form[data-kind={kind}] textarea", text)
        page.press(f"form[data-kind={kind}] textarea", "Enter")
        expect(page.locator(f"#part-cards-{kind} .reflection")).to_contain_text(text)
    page.click("#part-cards-challenge [data-pick]")
    page.click("[data-to=staff]")
    name = room.say("cluster.staff")
    expect(page.locator("#part-cards-challenge [data-pick]")).to_have_text(name)
    expect(room.phone.locator("#part-cards-challenge [data-pick]")).to_have_text(name)
    check_language(room, page)


def together(room: Room) -> None:
    """Keywords alone, revealed, merged; one of them is unknown and gives way to a card."""
    room.call("keywords")
    laptop, phone, said = room.laptop, room.phone, room.said
    type_words(laptop, f"{said.roofs}, {said.seismograph}, {said.tram}")
    laptop.click("#step-tab-water")
    laptop.click("#step [data-card=river]")
    own = laptop.locator("#part-keywords-own .chip")
    expect(own).to_have_count(4)
    # What was understood is shown back beside what was typed.
    expect(own.filter(has_text=said.roofs).locator("small")).to_contain_text("green roofs")
    expect(own.filter(has_text=room.say("card.river"))).to_contain_text("river")
    type_words(phone, said.tram)
    expect(laptop.locator(".keywords-count")).to_have_text(
        room.say("keywords.others", people=2, words=5)
    )
    assert said.roofs not in phone.content()

    laptop.click(".keywords-reveal summary")
    laptop.click("[data-do=reveal]")
    merged = laptop.locator("#part-keywords-merged [data-pick]")
    expect(merged).to_have_count(4)
    expect(merged.first).to_contain_text("×2")  # the tram, which both wrote
    expect(phone.locator("#part-keywords-merged [data-pick]")).to_have_count(4)
    for number in range(4):
        merged.nth(number).click()
        expect(laptop.locator("[data-pick][aria-pressed=true]")).to_have_count(number + 1)
    check_language(room, laptop)
    laptop.click("[data-do=go-on]")

    expect(laptop.locator("#prompt")).to_have_value(re.compile(rf"with a tram.*{said.seismograph}"))
    unknown = laptop.locator("#part-chips .unknown-word")
    expect(unknown.locator("bdi")).to_have_text(said.seismograph)
    expect(laptop.locator("#part-unknown mark")).to_have_text(said.seismograph)
    offered = laptop.locator("#part-unknown [data-swap]")
    labels = {card.label(room.language) for card in prompts.cards().values()}
    assert set(offered.all_inner_texts()) <= labels
    offered.first.click()
    expect(unknown).to_have_count(0)
    expect(laptop.locator("#prompt")).not_to_have_value(re.compile(said.seismograph))


def type_words(page: Page, words: str) -> None:
    page.wait_for_selector("[data-author]:not([data-author=''])")
    page.fill("#keywords-text", words)
    page.press("#keywords-text", "Enter")
    expect(page.locator("#keywords-text")).to_have_value("")


def pictures(room: Room) -> None:
    room.call("pictures")
    room.laptop.select_option("[data-fix=ambition]", "utopian")
    room.laptop.click("[data-do=more]")
    room.laptop.fill("[data-set=seed]", "7")
    room.laptop.click("[data-do=more]")
    paint(room.laptop)
    for page in (room.laptop, room.phone):
        expect(page.locator(".strip:visible [data-picture]")).to_have_count(4)
    label = room.say("label.ai_picture", prompt=room.pictures()[0].prompt)
    expect(room.laptop.locator(".stage figcaption")).to_have_text(label)
    check_language(room, room.laptop)


def discussion(room: Room) -> None:
    room.call("discuss")
    page = room.laptop
    page.fill("#absent-text", room.said.absent)
    page.click(".absent [type=submit]")
    expect(page.locator(".absent")).to_have_count(0)
    page.click(".kind[data-kind=question]")
    page.select_option("#note-thing", index=1)
    write_note(page, "question", room.said.note)
    name = page.locator("#note-thing option:checked").inner_text().rstrip(" 0123456789")
    expect(page.locator("#part-notes .note-pin").first).to_contain_text(name)
    page.click("#note [type=submit]")
    check_language(room, page)


def shortlist(room: Room) -> None:
    """Three dots from each of two people, on two of the four pictures."""
    room.call("choose")
    first, second, *_ = room.pictures()
    for page, chosen in ((room.laptop, [first, first, second]), (room.phone, [first] * 3)):
        for number, picture in enumerate(chosen, start=1):
            page.click(f"#plus-{picture.id}")
            own = page.locator(f".plus-minus:has(#plus-{picture.id}) strong")
            expect(own).to_have_text(str(chosen[:number].count(picture)))
    check_language(room, room.phone)
    room.laptop.click("#choose-close")
    winner = room.phone.locator(f"li:has(#look-{first.id}) .choose-count")
    expect(winner).to_contain_text(room.say("choose.count", count=5))
    expect(winner).to_contain_text(room.say("choose.on_list"))


def realistic_vision(room: Room) -> None:
    room.call("realistic")
    page, said = room.laptop, room.said
    rows = page.locator("#part-realistic-things [data-thing]")
    expect(rows.nth(2)).to_be_visible()
    things = rows.evaluate_all("rows => rows.map((row) => row.dataset.thing)")
    kept = next(thing for thing in things if thing == "tram")
    dropped, adapted = [thing for thing in things if thing != "tram"][:2]
    for thing, decision in ((kept, "keep"), (adapted, "adapt"), (dropped, "drop")):
        decide(page, thing, decision)
        word = room.say(f"decision.{decision}")
        expect(page.locator(f"[data-thing={thing}] small strong")).to_have_text(word)
    page.click(f"#why-{dropped}")
    page.check("[name=reason][value=law]")
    page.fill("#realistic-words", said.why)
    page.click("#realistic-why [type=submit]")
    reason = f"{room.say('decision.drop')} · {room.say('reason.law')} · {said.why}"
    expect(page.locator(f"[data-thing={dropped}] small")).to_have_text(reason)
    page.click("#realistic-paint")
    expect(page.locator("#realistic-slider")).to_be_visible()
    check_language(room, page)

    page.click("[data-half=sentences]")
    page.fill("#realistic-text", said.sentence)
    page.fill("#realistic-dissent", said.dissent)
    page.click("#realistic-sentence [type=submit]")
    expect(page.locator(".real-said")).to_have_text(said.sentence)
    expect(page.locator(".real-dissent")).to_contain_text(said.dissent)
    page.click("[data-trace]")
    expect(page.locator(".real-trace")).to_contain_text(said.note)
    check_language(room, page)


def decide(page: Page, thing: str, decision: str) -> None:
    page.click(f"label:has(#verdict-{thing}-{decision})")
    expect(page.locator(f"#verdict-{thing}-{decision}")).to_be_checked()


def plan(room: Room) -> None:
    room.call("plan")
    page, said = room.laptop, room.said
    page.fill("#plan-horizon [name=date]", HORIZON.isoformat())
    page.click("#plan-horizon button")
    expect(page.locator("#plan-question")).to_contain_text(locales.day(HORIZON, room.language))
    due = date.fromisoformat(page.input_value("[name=due]"))
    for name in ("action", "climate", "digital"):
        page.fill(f"[name={name}]", getattr(said, name))
    page.click("#plan-form summary")
    page.fill("[name=funding]", funding.programmes()["eui"].named(room.language))
    page.select_option("[name=sentence_id]", label=said.sentence)
    page.click("#plan-form [type=submit]")
    milestone = page.locator(".milestone")
    expect(milestone.locator(".action")).to_have_text(said.action)
    expect(milestone.locator("time")).to_have_text(locales.day(due, room.language))
    milestone.locator("[data-pick]").click()
    expect(page.locator(".origin")).to_contain_text(said.sentence)
    check_language(room, page)


def goodbye(room: Room) -> None:
    room.call("close")
    page = room.laptop
    page.fill("#close-text", room.said.question)
    page.click("#close-ask button")
    expect(page.locator(".open-question")).to_contain_text([room.said.question, room.said.note])
    for name, day in (("meeting", MEETING), ("retention", RETENTION)):
        page.fill(f"[data-day={name}] input", day.isoformat())
        page.click(f"[data-day={name}] button")
        said = room.say(f"close.{name}_on", date=day)
        expect(room.phone.locator(f"#part-close-{name}")).to_contain_text(said)


# --- What is left ------------------------------------------------------------------------------


def check_store(room: Room) -> None:
    store, tandem, said = room.visioning.store, room.tandem, room.said
    answers = store.records(Answer, workshop_id=tandem.workshop_id)
    assert sorted(answer.choice for answer in answers) == ["clocks", RIGHT]
    cards = {card.text: card for card in reflect.cards(room.visioning, tandem.id)}
    assert set(cards) == {said.need, said.challenge}
    assert (cards[said.challenge].cluster, cards[said.challenge].city) == ("staff", said.city.name)
    merged = keywords.merged(room.visioning, tandem.id, room.language)
    assert {one.keyword.english for one in merged} == {
        *{"a tram", "green roofs", "a river", said.seismograph}
    }

    *painted, made = reversed(room.pictures())
    assert len(painted) == 4
    assert all("a tram" in picture.prompt for picture in painted)
    assert {picture.language for picture in painted} == {room.language}
    first = max(painted, key=lambda one: one.created)
    counts = dots.counts(room.visioning, tandem.id, 1)
    assert sorted(counts.values()) == [1, 5]
    assert counts[first.id] == 5
    verdicts = realistic.verdicts(room.visioning, first.id)
    assert {verdict.decision for verdict in verdicts} == set(Decision)
    dropped = next(one for one in verdicts if one.decision is Decision.DROP)
    assert (dropped.reasons, dropped.text) == ((Reason.LAW,), said.why)
    assert (made.parent_id, made.edit.kind) == (first.id, EditKind.REALISTIC)
    assert dropped.element not in {element["class"] for element in made.scene["elements"]}

    notes = {note.text: note for note in store.notes(tandem_id=tandem.id)}
    assert set(notes) == {said.absent, said.note, said.question}
    assert notes[said.note].element
    assert notes[said.absent].kind == "absent"
    (sentence,) = store.records(VisionSentence, tandem_id=tandem.id)
    assert (sentence.text, sentence.dissent) == (said.sentence, said.dissent)
    assert sentence.status is Status.OPEN
    (milestone,) = store.records(Milestone, tandem_id=tandem.id)
    assert milestone.sentence_id == sentence.id
    assert (milestone.action, milestone.funding) == (said.action, "eui")
    assert (milestone.climate, milestone.digital) == (said.climate, said.digital)
    workshop = store.workshop(tandem.workshop_id)
    assert (workshop.horizon, workshop.next_meeting) == (HORIZON, MEETING)
    assert workshop.retention == RETENTION
    assert close.taken_home(room.visioning, tandem.id) == close.TakenHome(5, 3, 1, 1)


# --- Is it that language? ------------------------------------------------------------------------


def check_language(room: Room, page: Page) -> None:
    """Every word in Latin letters is one of the language's own, a name, or said by the tandem."""
    expect(page.locator("html")).to_have_attribute("lang", room.language)
    own = words_of(room.language) | {word for text in astuple(room.said) for word in words(text)}
    known = sorted(english_of(room), key=len, reverse=True)
    foreign = {}
    for text in page.evaluate(TEXTS):
        left = text
        for english in known:
            left = re.sub(rf"(?<!\w){re.escape(english)}(?!\w)", " ", left, flags=re.IGNORECASE)
        if wrong := words(left) - own:
            foreign[text] = sorted(wrong)
    assert not foreign


def words(text: object) -> set[str]:
    """Words of two and more Latin letters."""
    return {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", str(text)) if is_latin(word)}


def is_latin(word: str) -> bool:
    return bool(re.search("[A-Za-zÀ-ɏȘșȚț]", word))


def words_of(language: str) -> set[str]:
    """All that the project says in a language: texts, questions, programmes, months."""
    said = [re.sub(r"{.*?}", "", text) for text in texts_of(language).values()]
    for question in questions.questions():
        wordings = (question.wording, *question.choices.values())
        said += [wording.of(language)[0] for wording in wordings]
    for programme in funding.programmes().values():
        said += [programme.named(language), programme.paid(language)]
    said += [
        shown
        for month in range(1, 13)
        for shown in (
            locales.day(date(2026, month, 1), language),
            locales.month(date(2026, month, 1), language),
        )
    ]
    return {word for text in said for word in words(text)}


def english_of(room: Room) -> set[str]:
    """Names, and what the prompts say, which is English everywhere."""
    store = room.visioning.store
    pictures = room.pictures()
    tandems = prompts.presets()
    return {
        *{"Tandem Visions", "veduta", "PNG", "SVG", "HTML", "ZIP", "Esc", "Berlin"},
        *{workshop.title for workshop in store.workshops()},
        *{tandem.name for tandem in tandems},
        *{city.name for tandem in tandems for city in tandem.cities},
        *prompts.languages().values(),
        *{picture.prompt for picture in pictures},
        *{picture.model_hash for picture in pictures},
        *{re.sub(r"^(an?|the) ", "", card.english) for card in prompts.cards().values()},
    }
