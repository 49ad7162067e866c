"""The gallery as slides that can be changed: one picture with its prompt a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from visioning import editing, images, locales
from visioning.exercise import funding
from visioning.exercise.lettering import width_of
from visioning.exercise.marks import INK, LINE, PAPER
from visioning.exercise.timeline import apart, told
from visioning.export.deck import HEIGHT, TOP, Box, Deck, Layout, Page, row_height
from visioning.export.fitting import (
    CELL,
    Paragraph,
    Run,
    cell_height,
    clipped,
    fitting,
    height_of,
    lines_of,
)
from visioning.export.gallery import ExportReport, Gallery, reported
from visioning.export.wording import Vista, Wording
from visioning.model import (
    Decision,
    Milestone,
    Note,
    Picture,
    Status,
    Tandem,
    Verdict,
    VisionSentence,
)
from visioning.workshop import Visioning

_LARGE = Box(0.5, TOP, 8.8, 5.5)  # where a picture stands beside its notes
_LABEL_SIZES = (14, 12, 10)
_SMALL = 9
_TABLE = 12
_CELL_LINES = 6
_MARGIN = Box(0, 0, 0.35, HEIGHT)  # where slides of the whole workshop are dark
_WIDE = Box(0.5, TOP, 12.35, 5.75)
_DECIDED = 1.45  # how high the decisions stand below two pictures
_LINE_HEIGHT = 1.5


def export_pptx(
    visioning: Visioning, gallery: Gallery, out: Path, *, language: str
) -> ExportReport:
    """Write the gallery as a presentation in which everything can be edited.

    The pictures inside are the stored PNG files, byte for byte. Notes stand on the slides as far
    as they fit, and all of them in the speaker notes.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    wording = Wording(visioning, gallery, language)
    with images.replacing(out) as target:
        _Slides(wording).deck().save(target)
    return reported(gallery, out, wording.lost())


class _Slides:
    def __init__(self, wording: Wording) -> None:
        self._wording, self._say = wording, wording.say
        self._gallery = wording.gallery
        self._deck = Deck(wording)

    def deck(self) -> Deck:
        """All slides, in the order of the exercise."""
        self._deck.begin_section(self._gallery.workshop.title)
        self._opening()
        for tandem in self._gallery.tandems_with_something():
            self._deck.begin_section(tandem.name)
            self._divider(tandem)
            for picture in self._gallery.pictures_of(tandem):
                self._pair(tandem, picture)
            for number, vista in enumerate(self._wording.vistas(tandem), start=1):
                self._vista(tandem, vista, number)
            self._sentences(tandem, self._gallery.sentences_of(tandem))
            self._roadmap(tandem, self._gallery.milestones_of(tandem))
        self._deck.begin_section(self._say("step.close"))
        self._closing()
        return self._deck

    # --- The workshop and its tandems ------------------------------------------------------------

    def _opening(self) -> None:
        gallery, page = self._gallery, self._deck.add(Layout.OPENING, self._gallery.workshop.title)
        page.put_block(_MARGIN, INK)
        shown = gallery.tandems_with_something()
        top = 6.95 - 0.42 * -(-len(shown) // 2)
        said = [
            *_paragraphs(self._wording.where_and_when()),
            *_paragraphs(gallery.workshop.question, size=28),
            *([] if gallery.pictures else _paragraphs(self._say("export.empty"))),
            (Run("\n" + self._say("export.made_with"), muted=True, size=16),),
        ]
        body = Layout.OPENING.body
        page.put_body(fitting(said, Layout.OPENING.body_size, body.width, top - body.top - 0.2))
        for number, tandem in enumerate(shown):
            left, line = Layout.OPENING.title.left + 5.7 * (number % 2), top + 0.42 * (number // 2)
            page.put_mark(Box(left, line + 0.04, 0.24, 0.24), tandem.colour)
            name = clipped(tandem.name, 16, 5.1, 1)
            page.put_text(Box(left + 0.38, line, 5.1, 0.36), [(Run(name),)], 16)

    def _divider(self, tandem: Tandem) -> None:
        gallery, page = self._gallery, self._deck.add(Layout.TANDEM, tandem.name)
        page.put_block(Box(0, 0, 4.4, HEIGHT), tandem.colour)
        page.put_mark(Box(1.2, 2.75, 2.0, 2.0), tandem.colour, fill=PAPER)
        mine = gallery.pictures_of(tandem)
        notes = gallery.notes_of(tandem)
        counts = self._say(
            "ui.facilitator.counts",
            pictures=len(mine),
            notes=len(notes) + sum(len(gallery.notes_on(picture)) for picture in mine),
            starred=sum(picture.starred for picture in mine),
        )
        head = [*_paragraphs(self._wording.cities(tandem), size=22), (Run(counts, muted=True),)]
        body, size = Layout.TANDEM.body, Layout.TANDEM.body_size
        room = body.height - height_of(head, size, body.width)
        page.put_body([*head, *self._shown_notes(notes, size, body.width, room)])
        if notes:
            page.put_notes("\n".join(self._told_note(note) for note in notes))

    def _closing(self) -> None:
        page = self._deck.add(Layout.TEXT, self._say("slides.closing"))
        page.put_block(_MARGIN, INK)
        asked = [
            (tandem, note)
            for tandem in self._gallery.tandems
            for note in self._wording.open_questions(tandem)
        ]
        dates = [
            (Run(self._wording.next_meeting(), bold=True),),
            (Run(self._wording.deletion()),),
        ]
        body, size = Layout.TEXT.body, Layout.TEXT.body_size
        questions = [
            (Run(f"{tandem.name}: ", muted=True), Run(note.text)) for tandem, note in asked
        ] or [(Run(self._say("close.none")),)]
        room = body.height - height_of(dates, size, body.width) - 0.2
        head = (Run(self._say("close.questions"), bold=True),)
        shown = fitting([head, *questions], size, body.width, room - 0.4)
        more = self._more(len(questions) + 1 - len(shown))
        page.put_body([*shown, *more, (Run(" ", size=8),), *dates])
        if asked:
            page.put_notes("\n".join(f"{tandem.name}: {note.text}" for tandem, note in asked))

    # --- A picture and what is said of it --------------------------------------------------------

    def _pair(self, tandem: Tandem, picture: Picture) -> None:
        title = f"{tandem.name} · {self._wording.name(picture)}"
        page = self._deck.add(Layout.PICTURE, title, tandem.colour)
        marks = self._wording.marks(picture)
        story = editing.story(self._wording.visioning, picture, self._wording.language)
        notes = self._gallery.notes_on(picture)
        beside = bool(marks or story or notes)
        box = _LARGE if beside else replace(_LARGE, left=(13.333 - _LARGE.width) / 2)
        spoken = self._put_picture(page, picture, box)
        body, size = Layout.PICTURE.body, Layout.PICTURE.body_size
        head = _paragraphs(" · ".join(marks), bold=True) + _paragraphs(story, muted=True, size=12)
        head = fitting(head, size, body.width, 2.5)
        room = body.height - height_of(head, size, body.width)
        page.put_body([*head, *self._shown_notes(notes, size, body.width, room)])
        spoken += [*filter(None, (story, ", ".join(marks))), *map(self._told_note, notes)]
        page.put_notes("\n".join(spoken))

    def _put_picture(
        self, page: Page, picture: Picture, box: Box, *, name: str = "", lines: int = 2
    ) -> list[str]:
        """The picture with its lines below; returns these in full.

        Args:
            lines: That the first one may have.
        """
        visioning, language = self._wording.visioning, self._wording.language
        png = self._wording.png(picture)
        if png is None:
            place = page.put_gap(box, self._say("slides.no_picture"))
        else:
            place = page.put_picture(box, png, visioning.alt_text(picture, language))
        head = f"{name}. " if name else ""
        label, size = self._label(picture, head, box.width, lines)
        credit = visioning.credit(picture, language)
        below = [
            (Run(head, bold=True, size=size), Run(label, size=size)),
            (Run(clipped(credit, _SMALL, box.width, 2), muted=True, size=_SMALL),),
        ]
        page.put_text(Box(box.left, place.top + place.height + 0.06, box.width, 0.7), below, size)
        return [head + visioning.label(picture, language), credit]

    def _label(self, picture: Picture, head: str, width: float, lines: int) -> tuple[str, float]:
        """The line that every picture carries, and the size of its type.

        Of a prompt that is too long the beginning is said.
        """
        visioning, language = self._wording.visioning, self._wording.language
        label, words = visioning.label(picture, language), picture.prompt
        for size in _LABEL_SIZES[0 if lines == 2 else -1 :]:
            if lines_of((Run(head + label),), size, width) <= lines:
                return label, size
        while lines_of((Run(head + label),), size, width) > lines and words:
            words = words[: len(words) * 9 // 10]
            label = visioning.label(replace(picture, prompt=f"{words.rstrip()} …"), language)
        return label, size

    def _shown_notes(
        self, notes: Sequence[Note], size: float, width: float, height: float
    ) -> list[Paragraph]:
        """Notes as far as they fit, and how many more there are."""
        told = [self._note(note) for note in notes]
        if height_of(told, size, width) <= height:
            return told
        shown = fitting(told, size, width, height - height_of(self._more(len(told)), size, width))
        left = len(told) - len(shown) or 1  # the only one that is shown is shortened
        return [*shown, *self._more(left)]

    def _note(self, note: Note) -> Paragraph:
        role = [Run(f" ({note.role})", muted=True)] if note.role else []
        return (Run(f"{self._wording.note_head(note)}: ", bold=True), Run(note.text), *role)

    def _told_note(self, note: Note) -> str:
        return "".join(run.text for run in self._note(note))

    def _more(self, count: int) -> list[Paragraph]:
        """Where to find what does not fit."""
        return [(Run(self._say("slides.more", count=count), muted=True),)] if count else []

    # --- The realistic vision --------------------------------------------------------------------

    def _vista(self, tandem: Tandem, vista: Vista, number: int) -> None:
        utopia, feasible = vista.utopia, vista.feasible
        title = f"{tandem.name} · {self._say('realistic.title')}"
        page = self._deck.add(Layout.FREE, _numbered(title, number), tandem.colour)
        half = Box(0.5, TOP, 6.05, 3.4)
        spoken: list[str] = []
        for picture, box, key in (
            (utopia, half, "realistic.utopia"),
            (feasible, replace(half, left=6.8), "realistic.realistic"),
        ):
            if picture is not None:
                name = f"{self._say(key)}, {self._wording.name(picture)}"
                spoken += self._put_picture(page, picture, box, name=name, lines=3)
        spoken += [self._told_verdict(verdict) for verdict in vista.verdicts]
        page.put_notes("\n".join(spoken))
        if not vista.verdicts:
            return
        columns, is_whole = self._decided_in_short(vista)
        page.put_table(
            Box(_WIDE.left, 5.45, _WIDE.width, _DECIDED),
            [[self._say(f"decision.{decision}") for decision in Decision], columns],
            [1 / 3] * 3,
            _TABLE,
            self._say("realistic.things"),
        )
        if not is_whole:
            self._table(
                f"{tandem.name} · {self._wording.name(utopia)} · {self._say('realistic.reasons')}",
                tandem,
                ["slides.thing", "console.record.verdict", "realistic.why", "realistic.words"],
                [self._wording.decided(verdict) for verdict in vista.verdicts],
                [0.2, 0.12, 0.23, 0.45],
            )

    def _decided_in_short(self, vista: Vista) -> tuple[list[str], bool]:
        """What stays, changes and goes, each as a cell, and whether that says everything."""
        width, room = _WIDE.width / 3, _DECIDED - cell_height("", _TABLE, 1)
        for in_words in (True, False):
            found = [
                [self._thing(v, in_words) for v in vista.verdicts if v.decision is decision]
                for decision in Decision
            ]
            cells = ["\n".join(things) for things in found]
            if all(cell_height(cell, _TABLE, width) <= room for cell in cells):
                return cells, in_words or not any(v.text for v in vista.verdicts)
        cells = []
        for things in found:
            count = len(things)
            while count and cell_height(self._listed(things, count), _TABLE, width) > room:
                count -= 1
            cells.append(self._listed(things, count))
        return cells, False

    def _listed(self, things: Sequence[str], count: int) -> str:
        """The first of some things, each in a line, and how many more there are."""
        left = len(things) - count
        more = [self._say("plan.more", count=left)] if left else []
        return "\n".join((*things[:count], *more))

    def _thing(self, verdict: Verdict, in_words: bool) -> str:
        reasons = self._wording.reasons(verdict)
        name = self._wording.thing(verdict) + (f" ({reasons})" if reasons else "")
        return f"{name}: {verdict.text}" if in_words and verdict.text else name

    def _told_verdict(self, verdict: Verdict) -> str:
        return f"{self._say(f'decision.{verdict.decision}')}: {self._thing(verdict, True)}"

    def _sentences(self, tandem: Tandem, sentences: Sequence[VisionSentence]) -> None:
        """The sentences, as many to a slide as fit."""
        body, size = Layout.TEXT.body, Layout.TEXT.body_size
        title = f"{tandem.name} · {self._say('realistic.sentences')}"
        waiting, number = list(sentences), 0
        while waiting:
            number += 1
            shown: list[Paragraph] = []
            spoken: list[str] = []
            while waiting:
                gap = [(Run(" ", size=6),)] if shown else []
                told = [*gap, *self._sentence(waiting[0])]
                if shown and height_of([*shown, *told], size, body.width) > body.height:
                    break
                shown += told
                spoken.append(self._told_sentence(waiting.pop(0)))
            page = self._deck.add(Layout.TEXT, _numbered(title, number), tandem.colour)
            page.put_body(fitting(shown, size, body.width, body.height))
            page.put_notes("\n".join(spoken))

    def _sentence(self, sentence: VisionSentence) -> list[Paragraph]:
        """A sentence, and below it its status, its picture and who sees it otherwise."""
        width = Layout.TEXT.body.width
        below = [self._say(f"plan.status.{sentence.status}")]
        number = self._wording.number(sentence.picture_id)
        if number is not None:
            below.append(self._say("ui.picture_number", number=number))
        found: list[Paragraph] = [(Run(clipped(sentence.text, 20, width, 8)),)]
        if sentence.dissent:
            dissent = f"{self._say('realistic.dissent')} {sentence.dissent}"
            found.append((Run(clipped(dissent, 16, width, 4), size=16),))
        return [*found, (Run(" · ".join(below), muted=True, size=14),)]

    def _told_sentence(self, sentence: VisionSentence) -> str:
        dissent = f" {self._say('realistic.dissent')} {sentence.dissent}"
        return sentence.text + (dissent if sentence.dissent else "")

    # --- The roadmap -----------------------------------------------------------------------------

    def _roadmap(self, tandem: Tandem, milestones: Sequence[Milestone]) -> None:
        if not milestones:
            return
        keys = ["slides.number", "ui.facilitator.date", "slides.milestone", "plan.office"]
        self._table(
            self._say("plan.timeline_of", names=tandem.name),
            tandem,
            [*keys, "plan.funding", "plan.first_step"],
            [self._milestone(one, number) for number, one in enumerate(milestones, start=1)],
            [0.05, 0.15, 0.32, 0.18, 0.15, 0.15],
            spoken=[told(one, self._wording.language) for one in milestones],
            line=milestones,
        )

    def _milestone(self, milestone: Milestone, number: int) -> list[str]:
        language = self._wording.language
        status = self._say(f"plan.status.{milestone.status}")
        return [
            str(number),
            locales.day(milestone.due, language),
            milestone.action + (f" → {status}" if milestone.status is not Status.OPEN else ""),
            "\n".join(filter(None, (milestone.office, milestone.partner_city))),
            funding.label(milestone.funding, language),
            milestone.first_step,
        ]

    def _line_of_time(self, page: Page, tandem: Tandem, milestones: Sequence[Milestone]) -> None:
        """The milestones' numbers on a line from today to the horizon."""
        today, horizon = datetime.now(UTC).date(), self._gallery.workshop.horizon
        named = {self._say("plan.today", date=today): today}
        if horizon:
            named[self._say("plan.horizon", date=horizon)] = horizon
        days = [*named.values(), *(one.due for one in milestones)]
        first, last = min(days), max(days)
        left, right, y = _WIDE.left + 0.2, _WIDE.left + _WIDE.width - 0.2, TOP + 0.75

        def at(day: date) -> float:
            share = (day - first).days / max(1, (last - first).days)
            return left + share * (right - left)

        alt = " ".join(told(one, self._wording.language) for one in milestones)
        group = page.group(self._say("plan.timeline"), alt)
        page.put_line(Box(left, y, right - left, 0), INK, 3, into=group)
        years = range(first.year + 1, last.year + 1)
        for year in years:
            x = at(date(year, 1, 1))
            page.put_line(Box(x, y, 0, 0.3), LINE, 1.5, into=group)
            if year % -(-len(years) // 14) == 0:
                box = Box(x - 0.4, y + 0.32, 0.8, 0.25)
                page.put_text(box, [(Run(str(year), muted=True),)], 12, centred=True, into=group)
        places = apart([at(one.due) for one in milestones], 0.36, left, right)
        for name, day in named.items():
            wide = min(4.0, width_of(name, 12, bold=True) / 72 + 0.1)
            x = min(max(left - 0.2, at(day) - wide / 2), right + 0.2 - wide)
            if all(abs(place - at(day)) > 0.25 for place in places):
                page.put_line(Box(at(day), y - 0.45, 0, 0.45), INK, 1.5, into=group)
            box = Box(x, y - 0.72, wide, 0.25)
            page.put_text(box, [(Run(name, bold=True),)], 12, centred=True, into=group)
        for number, place in enumerate(places, start=1):
            page.put_mark(Box(place - 0.14, y - 0.14, 0.28, 0.28), tandem.colour, into=group)
            box = Box(place - 0.3, y - 0.4, 0.6, 0.22)
            page.put_text(box, [(Run(str(number), bold=True),)], 12, centred=True, into=group)

    # --- Tables ----------------------------------------------------------------------------------

    def _table(
        self,
        title: str,
        tandem: Tandem,
        keys: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        spoken: Sequence[str] = (),
        line: Sequence[Milestone] = (),
    ) -> None:
        """A table on as many slides as it needs; long cells are shortened.

        Args:
            keys: Of the texts in its head.
            spoken: Of each row, in the speaker notes; by default its cells.
            line: Milestones whose line of time stands above the table's first part.
        """
        head = [self._say(key) for key in keys]
        spoken = spoken or [". ".join(filter(None, row)) for row in rows]
        cells = [
            [
                clipped(text, _TABLE, _WIDE.width * share - 2 * CELL, _CELL_LINES)
                for text, share in row
            ]
            for row in (zip(row, widths, strict=True) for row in rows)
        ]
        done = number = 0
        while done < len(rows):
            number += 1
            page = self._deck.add(Layout.FREE, _numbered(title, number), tandem.colour)
            top = _WIDE.top
            if line and number == 1:
                self._line_of_time(page, tandem, line)
                top += _LINE_HEIGHT
            shown, high = [head], top + row_height(head, widths, _TABLE, _WIDE.width)
            start = done
            while done < len(rows):
                high += row_height(cells[done], widths, _TABLE, _WIDE.width)
                if high > _WIDE.top + _WIDE.height and done > start:
                    break
                shown.append(cells[done])
                done += 1
            place = Box(_WIDE.left, top, _WIDE.width, 0.4 * len(shown))
            page.put_table(place, shown, widths, _TABLE, _numbered(title, number))
            page.put_notes("\n".join(spoken[start:done]))


def _numbered(title: str, number: int) -> str:
    """The title of the slide of that number in a row of slides."""
    return title if number == 1 else f"{title} ({number})"


def _paragraphs(text: str, **style: object) -> list[Paragraph]:
    """A text as a paragraph; none where it is empty."""
    return [(Run(text, **style),)] if text else []
