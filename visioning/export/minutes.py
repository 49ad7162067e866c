"""The gallery as the minutes of the workshop: a text document with headings and tables."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from visioning import editing, images, locales, prompts
from visioning.exercise import funding, keywords, quiz, reflect
from visioning.exercise.steps import NAMES
from visioning.export.fitting import Run
from visioning.export.gallery import ExportReport, Gallery, reported
from visioning.export.paper import ACROSS, UPRIGHT, Paper
from visioning.export.wording import Vista, Wording, by_kind
from visioning.model import Milestone, Note, Picture, Tandem
from visioning.workshop import Visioning

_PICTURE = 13.0  # centimetres wide
_FINE = 8.5  # points, where a row has many cells


def export_docx(
    visioning: Visioning, gallery: Gallery, out: Path, *, language: str
) -> ExportReport:
    """Write the gallery as minutes in which everything can be edited.

    The pictures inside are the stored PNG files, byte for byte.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    wording = Wording(visioning, gallery, language)
    with images.replacing(out) as target:
        _Minutes(wording).paper().save(target)
    return reported(gallery, out, wording.lost())


class _Minutes:
    def __init__(self, wording: Wording) -> None:
        self._wording, self._say = wording, wording.say
        self._gallery = wording.gallery
        self._paper = Paper(wording)

    def paper(self) -> Paper:
        """The whole document, in the order of the exercise."""
        self._front()
        self._answers()
        for tandem in self._gallery.tandems_with_something():
            self._paper.heading(tandem.name, 1, colour=tandem.colour, new_page=True)
            self._paper.text(Run(self._wording.cities(tandem), muted=True))
            self._cards(tandem)
            self._keywords(tandem)
            self._pictures(tandem)
            self._realistic(tandem)
            self._sentences(tandem)
            self._questions(tandem)
            self._roadmap(tandem, self._gallery.milestones_of(tandem))
        self._paper.heading(self._say("close.meeting"), 1)
        self._paper.text(Run(self._wording.next_meeting()))
        self._paper.heading(self._say("close.retention"), 1)
        self._paper.text(Run(self._wording.deletion()))
        return self._paper

    # --- The workshop ----------------------------------------------------------------------------

    def _front(self) -> None:
        gallery, paper = self._gallery, self._paper
        paper.heading(gallery.workshop.title, 0)
        paper.text(Run(self._say("minutes.title")), style="Subtitle")
        tandems = ((tandem.name, self._wording.cities(tandem)) for tandem in gallery.tandems)
        rows = [*self._wording.facts(), *tandems]
        paper.table(rows, [5.2, UPRIGHT - 5.2], self._say("minutes.facts"), head=False)
        paper.text(Run(self._say("export.made_with"), muted=True))
        if not gallery.pictures:
            paper.text(Run(self._say("export.empty")))
        paper.heading(self._say("minutes.summary"), 1)
        head = (self._say("console.filter_step"), self._say("minutes.came"))
        rows = [(self._say(f"step.{step}"), said) for step, said in self._came().items()]
        paper.table([head, *rows], [5.2, UPRIGHT - 5.2], self._say("minutes.summary"))

    def _came(self) -> dict[str, str]:
        """What came of each step that left something, in words."""
        gallery = self._gallery
        counts = {
            "warmup": {"warmup.answers": sum(one.count for one in gallery.answers)},
            "reflect": {"minutes.cards": len(gallery.reflections)},
            "keywords": {"minutes.keywords": len(gallery.suggestions)},
            "pictures": {"minutes.pictures": len(gallery.pictures)},
            "discuss": {"ui.facilitator.notes_on": len(gallery.notes)},
            "choose": {
                "choose.count": sum(
                    sum(gallery.votes_on(one).values()) for one in gallery.pictures
                ),
                "minutes.listed": len(gallery.shortlist),
            },
            "realistic": {
                "minutes.decisions": len(gallery.verdicts),
                "minutes.sentences": len(gallery.sentences),
            },
            "plan": {"minutes.milestones": len(gallery.milestones)},
            "close": {
                "minutes.questions": sum(
                    len(self._wording.open_questions(tandem)) for tandem in gallery.tandems
                )
            },
        }
        said = {
            step: ". ".join(
                self._say(key, count=count) for key, count in counts[step].items() if count
            )
            for step in NAMES
        }
        return {step: words for step, words in said.items() if words}

    def _answers(self) -> None:
        if not self._gallery.answers:
            return
        workshop_id, language = self._gallery.workshop.id, self._wording.language
        self._paper.heading(self._say("step.warmup"), 1)
        for bars in quiz.results(self._wording.visioning, workshop_id, language):
            self._paper.text(Run(bars.text, bold=True), with_next=True)
            for bar in bars.bars:
                share = f"{bar.count} ({round(100 * bar.share)} %)"
                right = [Run(f" – {self._say('warmup.right')}", muted=True)] if bar.right else []
                self._paper.bullet(Run(f"{bar.text}: {share}"), *right)

    # --- A tandem before it paints ---------------------------------------------------------------

    def _cards(self, tandem: Tandem) -> None:
        cards = self._gallery.reflections_of(tandem)
        if not cards:
            return
        self._paper.heading(self._say("step.reflect"), 2)
        for cluster in (*reflect.groups(cards, self._wording.language), ""):
            mine = [card for card in cards if card.cluster == cluster]
            if not mine:
                continue
            self._paper.heading(self._cluster(cluster), 3)
            for card in mine:
                about = [self._say(f"reflect.kind.{card.kind}"), card.city, card.role]
                said = Run(f" ({', '.join(filter(None, about))})", muted=True)
                self._paper.bullet(Run(card.text), said)

    def _cluster(self, cluster: str) -> str:
        if not cluster:
            return self._say("reflect.none")
        return self._say(f"cluster.{cluster}") if cluster in reflect.CLUSTERS else cluster

    def _keywords(self, tandem: Tandem) -> None:
        if not self._gallery.revealed_of(tandem):
            return
        language = self._wording.language
        self._paper.heading(self._say("step.keywords"), 2)
        merged = keywords.merged(self._wording.visioning, tandem.id, language)
        said = [
            prompts.label_of(one.keyword, language) + (f" ({one.people})" if one.people > 1 else "")
            for one in merged
        ]
        self._paper.text(Run(", ".join(said)))

    # --- Pictures --------------------------------------------------------------------------------

    def _pictures(self, tandem: Tandem) -> None:
        pictures, notes = self._gallery.pictures_of(tandem), self._gallery.notes_of(tandem)
        if pictures:
            self._paper.heading(self._say("step.pictures"), 2)
        for picture in pictures:
            self._picture(picture)
        asked = {note.id for note in self._wording.open_questions(tandem)}
        others = [note for note in notes if note.id not in asked]
        if others:
            self._paper.heading(self._say("ui.notes"), 2)
            self._notes(others)

    def _picture(self, picture: Picture) -> None:
        visioning, language, paper = self._wording.visioning, self._wording.language, self._paper
        paper.heading(self._wording.name(picture), 3)
        paper.text(Run(" · ".join(self._wording.marks(picture)), bold=True), with_next=True)
        png = self._wording.png(picture)
        if png is None:
            paper.text(Run(self._say("slides.no_picture"), muted=True), with_next=True)
        else:
            paper.picture(png, _PICTURE, visioning.alt_text(picture, language))
        paper.text(Run(visioning.label(picture, language)), style="Caption", with_next=True)
        paper.text(Run(visioning.credit(picture, language)), style="Caption")
        paper.text(Run(editing.story(visioning, picture, language), muted=True))
        self._notes(self._gallery.notes_on(picture))

    def _notes(self, notes: Sequence[Note]) -> None:
        for kind, those in by_kind(notes).items():
            self._paper.text(Run(self._say(f"kind.{kind}"), bold=True), with_next=True)
            for note in those:
                said = ", ".join(filter(None, (self._wording.pin(note), note.role)))
                self._paper.bullet(Run(note.text), Run(f" ({said})" if said else "", muted=True))

    # --- The realistic vision --------------------------------------------------------------------

    def _realistic(self, tandem: Tandem) -> None:
        vistas = self._wording.vistas(tandem)
        if vistas:
            self._paper.heading(self._say("realistic.title"), 2)
        for vista in vistas:
            self._vista(vista)

    def _vista(self, vista: Vista) -> None:
        name = self._wording.name(vista.utopia)
        if vista.feasible is not None:
            name = f"{name} → {self._wording.name(vista.feasible)}"
        self._paper.heading(name, 3)
        if vista.verdicts:
            keys = ("slides.thing", "console.record.verdict", "realistic.why", "realistic.words")
            rows = [self._wording.decided(verdict) for verdict in vista.verdicts]
            head = [self._say(key) for key in keys]
            self._paper.table(
                [head, *rows], [3.6, 3.2, 3.4, UPRIGHT - 10.2], self._say("realistic.reasons")
            )

    def _sentences(self, tandem: Tandem) -> None:
        sentences = self._gallery.sentences_of(tandem)
        if not sentences:
            return
        self._paper.heading(self._say("realistic.sentences"), 2)
        for number, sentence in enumerate(sentences, start=1):
            about = [self._say(f"plan.status.{sentence.status}")]
            if (picture := self._wording.number(sentence.picture_id)) is not None:
                about.append(self._say("ui.picture_number", number=picture))
            self._paper.text(
                Run(f"{number}. {sentence.text}"), Run(f" ({', '.join(about)})", muted=True)
            )
            if sentence.dissent:
                self._paper.text(
                    Run(f"{self._say('realistic.dissent')} ", bold=True), Run(sentence.dissent)
                )

    def _questions(self, tandem: Tandem) -> None:
        asked = self._wording.open_questions(tandem)
        if not asked:
            return
        self._paper.heading(self._say("close.questions"), 2)
        for note in asked:
            number = self._wording.number(note.picture_id)
            where = self._say("close.on_picture", number=number) if number is not None else ""
            about = ", ".join(filter(None, (where, note.role)))
            self._paper.bullet(Run(note.text), Run(f" ({about})" if about else "", muted=True))

    # --- The roadmap -----------------------------------------------------------------------------

    def _roadmap(self, tandem: Tandem, milestones: Sequence[Milestone]) -> None:
        """All fields of all milestones, on pages that lie."""
        if not milestones:
            return
        title = self._say("plan.timeline_of", names=tandem.name)
        columns = {
            "ui.facilitator.date": 2.2,
            "slides.milestone": 3.9,
            "plan.office": 2.9,
            "plan.funding": 3.0,
            "plan.first_step": 2.7,
            "plan.barrier": 2.6,
            "plan.lever": 2.6,
            "plan.climate": 2.6,
            "plan.digital": 3.0,
        }
        numbers = {
            sentence.id: number
            for number, sentence in enumerate(self._gallery.sentences_of(tandem), start=1)
        }
        self._paper.turn(across=True)
        self._paper.heading(title, 2)
        widths = [width * ACROSS / sum(columns.values()) for width in columns.values()]
        rows = [self._milestone(milestone, numbers) for milestone in milestones]
        self._paper.table([[self._say(key) for key in columns], *rows], widths, title, size=_FINE)
        self._paper.turn(across=False)

    def _milestone(self, milestone: Milestone, sentences: dict[str, int]) -> list[str]:
        language = self._wording.language
        about = [self._say(f"plan.status.{milestone.status}")]
        if milestone.sentence_id in sentences:
            number = sentences[milestone.sentence_id]
            about.append(f"{self._say('plan.origin_sentence')} {number}")
        return [
            locales.day(milestone.due, language),
            f"{milestone.action}\n({', '.join(about)})",
            "\n".join(filter(None, (milestone.office, milestone.partner_city))),
            funding.label(milestone.funding, language),
            milestone.first_step,
            milestone.barrier,
            milestone.lever,
            milestone.climate,
            milestone.digital,
        ]
