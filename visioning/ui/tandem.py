"""The tandem's page: words, prompt, pictures and what the group says about them."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import replace

import gradio as gr
from markupsafe import Markup

from visioning import editing, prompts
from visioning.errors import NotFound
from visioning.exercise import room
from visioning.exercise.notes import is_binned
from visioning.exercise.steps import step_named, steps
from visioning.model import (
    MAX_COUNT,
    Cancelled,
    EditKind,
    Failed,
    Loading,
    NoteKind,
    Picture,
    Queued,
    Tandem,
)
from visioning.ui.desk import Desk
from visioning.ui.live import Progress, Watch
from visioning.ui.notes import Talk
from visioning.ui.pages import Action, page
from visioning.ui.panel import Panel
from visioning.ui.presence import Presence
from visioning.ui.steps import STEP_PAGES
from visioning.ui.templates import clock, render
from visioning.ui.versions import Versions
from visioning.ui.wording import Wording
from visioning.workshop import Visioning

ON_THE_PAGE = ("pictures", "discuss")  # steps whose markup is always there
STRIP = 60  # thumbnails shown at first; "more" adds as many


def tandem_page(visioning: Visioning, presence: Presence) -> gr.Blocks:
    """Return the page of a tandem."""
    return page("tandem", TandemPage(visioning, presence).actions())


class TandemPage:
    """What the page's script can ask for.

    Each answer holds the markup of the parts it names; `of` is the picture that the parts "stage"
    and "notes" belong to, and `tandem` whose the others are, so that a late answer does no harm.
    """

    def __init__(self, visioning: Visioning, presence: Presence) -> None:
        self._visioning = visioning
        self._store = visioning.store
        self._presence = presence
        self._watch = Watch(visioning.queue)
        self._wording = Wording(visioning)
        self._talk = Talk(visioning)
        self._versions = Versions(visioning)
        self._steps = {kind.name: kind(visioning) for kind in STEP_PAGES}

    def actions(self) -> dict:
        looking = {
            "open": self.open,
            "step": self.step,
            "words": self.words,
            "watch": self.watch,
            "cancel": self.cancel,
            "select": self.select,
            "change": self.change,
            "strip": self.strip,
            "refresh": self.refresh,
        }
        changing = {
            "paint": self.paint,
            "more_like": self.more_like,
            "star": self.star,
        }
        panel = Panel(self._visioning)
        for part in (panel, self._talk, self._versions, *self._steps.values()):
            looking |= part.looks()
            changing |= part.actions()
        return {
            **looking,
            **{name: self._unless_frozen(action) for name, action in changing.items()},
        }

    def _unless_frozen(self, action: Action) -> Action:
        def act(language: str, values: Mapping) -> dict:
            tandem = self._store.tandem(str(values.get("tandem")))
            room.check_not_frozen(self._visioning, tandem.workshop_id)
            return action(language, values)

        return act

    # --- The whole page ----------------------------------------------------------------------

    def open(self, language: str, values: Mapping) -> dict:
        """The page of a workshop's tandem; without a valid choice, the newest and its first."""
        workshops = self._store.workshops() or [self._visioning.first_workshop()]
        wanted = values.get("workshop")
        workshop = next((w for w in workshops if w.id == wanted), workshops[-1])
        tandems = self._store.tandems(workshop.id)
        tandem = next((t for t in tandems if t.id == values.get("tandem")), None)
        tandem = tandem or (tandems[0] if tandems else None)
        say = prompts.texts(language)
        answer = {"title": say("ui.product"), "language": language, "workshop": workshop.id}
        shared = {"workshops": workshops, "workshop": workshop, "tandems": tandems, "page": "/"}
        if tandem is None:
            return {**answer, "html": render("no_tandem", language, **shared), "tandem": ""}
        desks = values.get("desks")
        desk = Desk.read(desks.get(tandem.id) if isinstance(desks, Mapping) else None)
        desk = self._looking(tandem, desk)
        models = self._visioning.models()
        if desk.model not in {model.name for model in models} and models:
            desk = replace(desk, model=models[0].name)
        job = self._watch.job_of(tandem.id)
        html = render(
            "tandem",
            language,
            **shared,
            tandem=tandem,
            desk=desk,
            models=models,
            groups=prompts.groups_of_things(),
            fixed={name: _values_of(name) for name in prompts.FIXABLE},
            most=MAX_COUNT,
            parts={
                name: Markup(part)  # rendered with escaping already
                for name, part in {
                    **self._wording.parts(language, desk),
                    **self._picture_parts(language, desk.picture, values),
                    **self._strip_part(language, tandem, desk.picture, STRIP),
                    **self._versions.parts(language, tandem),
                }.items()
            },
            kinds=list(NoteKind),
            estimate=self._estimate(language, tandem, desk),
            loading=self._loading(desk.model),
            steps=[one for one in steps() if one.name in (*self._steps, *ON_THE_PAGE)],
        )
        return {
            **answer,
            "step": step_named(str(values.get("step") or "pictures")).name,
            "room": self._room(tandem, values),
            "html": html,
            "tandem": tandem.id,
            "desk": desk.plain(),
            "job": job.id if job else None,
            "token": self._store.changed(),
            "loading": self._loading(desk.model),
        }

    # --- Steps of the exercise -----------------------------------------------------------------

    def step(self, language: str, values: Mapping) -> dict:
        """A step of the exercise; those about pictures have their markup on the page already."""
        tandem = self._store.tandem(str(values.get("tandem")))
        name = step_named(str(values.get("step"))).name
        html = ""
        if name in self._steps:
            html = self._steps[name].html(language, tandem, values)
        said = prompts.texts(language)(f"step.{name}")
        room_now = self._room(tandem, {**values, "step": name})
        answer = {"step": name, "html": html, "room": room_now, "announce": said}
        if name in ON_THE_PAGE and values.get("picture"):
            answer["of"] = values["picture"]
            answer["parts"] = self._picture_parts(
                language, str(values["picture"]), {**values, "step": name}
            )
        return answer

    def _room(self, tandem: Tandem, values: Mapping) -> dict:
        """Where the workshop stands, as the browser shows it."""
        now = self._store.room(tandem.workshop_id)
        step = step_named(str(values.get("step") or "pictures")).name
        return {
            "call": now.call,
            "called": now.step,
            "frozen": now.frozen,
            "left": round(room.seconds_left(now, step)),
            "running": room.is_running(now, step),
        }

    def _looking(self, tandem: Tandem, desk: Desk) -> Desk:
        """The desk with a picture of this tandem, the newest by default."""
        if desk.picture:
            try:
                if self._store.picture(desk.picture).tandem_id == tandem.id:
                    return desk
            except NotFound:
                pass  # it went with another data folder
        newest = self._store.pictures(tandem_id=tandem.id, limit=1)
        return replace(desk, picture=newest[0].id if newest else None)

    def _loading(self, model: str) -> bool:
        status = self._visioning.worker.status()
        return status.loading == model

    # --- Words ---------------------------------------------------------------------------------

    def words(self, language: str, values: Mapping) -> dict:
        """The desk after a change to its words, prompt, time, season or settings."""
        desk = Desk.read(values.get("desk"))
        tandem = self._store.tandem(str(values.get("tandem")))
        change, value = values.get("change"), str(values.get("value", ""))
        desk = self._wording.changed(desk, language, change, value)
        return {
            **self._wording.answer(language, desk),
            "estimate": self._estimate(language, tandem, desk),
            "loading": self._loading(desk.model),
        }

    def _estimate(self, language: str, tandem: Tandem, desk: Desk) -> str:
        """How long the pictures will take; empty before the model's first picture."""
        of_model = [
            picture.seconds
            for picture in self._store.pictures(workshop_id=tandem.workshop_id, limit=12)
            if picture.model == desk.model and not _only_drawn(picture)
        ]
        if not of_model:
            return ""
        seconds = clock(desk.count * sum(of_model) / len(of_model))
        return prompts.texts(language)("ui.about_seconds", seconds=seconds)

    # --- Painting ------------------------------------------------------------------------------

    def paint(self, language: str, values: Mapping) -> dict:
        """Ask for pictures of what lies on the desk."""
        desk = Desk.read(values.get("desk"))
        tandem = self._store.tandem(str(values.get("tandem")))
        vision = self._visioning.make_vision(
            tandem.id,
            prompt=desk.prompt,
            keywords=desk.keywords,
            language=language,
            atmosphere=desk.atmosphere,
            parent_id=desk.vision,
        )
        job = self._visioning.paint(
            vision.id,
            count=desk.count,
            seed=desk.seed,
            steps=desk.steps,
            guidance_scale=desk.guidance_scale,
            model=desk.model,
            negative_prompt=desk.negative_prompt,
        )
        return {"job": job.id, "desk": replace(desk, vision=vision.id).plain()}

    def more_like(self, language: str, values: Mapping) -> dict:
        """Ask for pictures of the same prompt with other seeds."""
        desk = Desk.read(values.get("desk"))
        job = self._visioning.more_like(str(values.get("picture")), desk.count)
        return {"job": job.id}

    def cancel(self, language: str, values: Mapping) -> dict:
        """Stop a job; what is stored stays."""
        job = self._visioning.queue.job(str(values.get("job")))
        if job is not None:
            job.cancel()
        return {}

    def watch(self, language: str, values: Mapping) -> dict:
        """How a job goes, with the pictures that came since the browser asked last."""
        progress = self._watch.progress(str(values.get("job")))
        if progress is None:
            return {"over": True, "gone": True}
        answer: dict = {"version": progress.version, "over": progress.over}
        if progress.version == values.get("version"):
            return answer
        say = prompts.texts(language)
        answer |= {
            "text": _said(progress, language),
            "share": round(progress.share, 3),
            "waiting": isinstance(progress.last, Queued),
            "pictures": list(progress.pictures),
        }
        if isinstance(progress.last, Failed):
            answer["problem"] = say(progress.last.key, **progress.last.values)
        step = progress.step
        if step is not None and step.preview is not None:
            kind = "png" if step.preview.startswith(b"\x89PNG") else "jpeg"
            answer["preview"] = (
                f"data:image/{kind};base64," + base64.b64encode(step.preview).decode()
            )
        if len(progress.pictures) > len(values.get("pictures") or []):
            picture = self._store.picture(progress.pictures[-1])
            tandem = self._store.tandem(picture.tandem_id)
            shown = picture.id if values.get("following") else values.get("picture")
            answer["announce"] = say(
                "ui.picture_ready", label=self._visioning.label(picture, language)
            )
            answer["tandem"] = tandem.id
            answer["parts"] = self._strip_part(language, tandem, shown, _many(values))
            if values.get("following"):
                answer["picture"] = answer["of"] = picture.id
                answer["parts"] |= self._picture_parts(language, picture.id, values)
        return answer

    # --- Pictures ------------------------------------------------------------------------------

    def select(self, language: str, values: Mapping) -> dict:
        """A picture, large, with its notes."""
        picture_id = str(values.get("picture"))
        return {"of": picture_id, "parts": self._picture_parts(language, picture_id, values)}

    def change(self, language: str, values: Mapping) -> dict:
        """The desk with a picture's prompt on it, for a child version."""
        picture = self._store.picture(str(values.get("picture")))
        desk = replace(
            Desk.read(values.get("desk")),
            keywords=picture.keywords,
            prompt=picture.prompt_typed,
            atmosphere=Desk.read({"atmosphere": dict(picture.atmosphere)}).atmosphere,
            vision=picture.vision_id,
            edited=False,
        )
        desk = desk.with_prompt(picture.prompt_typed)
        return self._wording.answer(language, desk)

    def star(self, language: str, values: Mapping) -> dict:
        """Give a picture a star or take it away."""
        picture = self._visioning.star(str(values.get("picture")), values.get("starred") is True)
        tandem = self._store.tandem(picture.tandem_id)
        say = prompts.texts(language)
        return {
            "announce": say("ui.starred" if picture.starred else "ui.unstarred"),
            "of": picture.id,
            "tandem": tandem.id,
            "parts": {
                "stage": self._stage(language, picture, values),
                **self._strip_part(language, tandem, picture.id, _many(values)),
            },
        }

    def _picture_parts(
        self, language: str, picture_id: str | None, values: Mapping
    ) -> dict[str, str]:
        picture = self._store.picture(picture_id) if picture_id else None
        return {
            "stage": self._stage(language, picture, values),
            **self._talk.parts(language, picture, str(values.get("step"))),
        }

    def _stage(self, language: str, picture: Picture | None, values: Mapping) -> str:
        if picture is None:
            return render("stage_empty", language)
        return render(
            "stage",
            language,
            picture=picture,
            label=self._visioning.label(picture, language),
            alt=self._visioning.alt_text(picture, language),
            story=editing.story(self._visioning, picture, language),
            layer=self._talk.layer(language, picture, str(values.get("step"))),
            gone=is_binned(self._visioning, picture),
        )

    # --- The film strip --------------------------------------------------------------------------

    def strip(self, language: str, values: Mapping) -> dict:
        """The strip with `many` thumbnails."""
        tandem = self._store.tandem(str(values.get("tandem")))
        return {"parts": self._strip_part(language, tandem, values.get("picture"), _many(values))}

    def _strip_part(self, language: str, tandem: Tandem, shown: object, many: int) -> dict:
        pictures = self._store.pictures(tandem_id=tandem.id, limit=many + 1)
        return {
            "strip": render(
                "strip",
                language,
                pictures=pictures[:many],
                more=many + STRIP if len(pictures) > many else None,
                numbers=self._store.picture_numbers(tandem.id),
                shown=shown,
                label=lambda picture: self._visioning.label(picture, language),
            )
        }

    def refresh(self, language: str, values: Mapping) -> dict:
        """What others changed since the browser looked last; nothing if nothing did."""
        token = self._store.changed()
        tandem = self._store.tandem(str(values.get("tandem")))
        job = self._watch.job_of(tandem.id)
        answer: dict = {"tandem": tandem.id, "token": token, "job": job.id if job else None}
        answer["loading"] = self._loading(Desk.read(values.get("desk")).model)
        answer["room"] = self._room(tandem, values)
        step = str(values.get("step"))
        if values.get("device"):
            role = str(values.get("role") or "")
            self._presence.seen(str(values["device"]), tandem.id, step, role)
        if token == values.get("token"):
            return answer
        parts = self._strip_part(language, tandem, values.get("picture"), _many(values))
        parts |= self._versions.parts(language, tandem)
        if values.get("picture"):
            parts |= self._picture_parts(language, str(values["picture"]), values)
        if step in self._steps:
            parts |= self._steps[step].parts(language, tandem, values)
        return {**answer, "of": values.get("picture"), "parts": parts}


def _only_drawn(picture: Picture) -> bool:
    """Tell whether the painter alone made it, so that its time says nothing of the model's."""
    return picture.edit is not None and picture.edit.kind is EditKind.VIEW


def _said(progress: Progress, language: str) -> str:
    """Where a job stands, in one line."""
    say = prompts.texts(language)
    last = progress.last
    if isinstance(last, Queued):
        if last.wait_s is None:
            return say("ui.waiting", position=last.position)
        return say("ui.waiting_seconds", position=last.position, seconds=clock(last.wait_s))
    if isinstance(last, Loading):
        return say("ui.model_loading")
    if isinstance(last, Failed):
        return say(last.key, **last.values)
    if isinstance(last, Cancelled):
        return say("ui.cancelled", count=len(progress.pictures))
    if progress.over:
        return say("ui.finished", count=len(progress.pictures))
    number = {"index": min(progress.index + 1, progress.count), "count": progress.count}
    left = progress.seconds_left
    if left is None:
        return say("ui.painting", **number)
    return say("ui.painting_seconds", **number, seconds=clock(left))


def _values_of(name: str) -> list[tuple[str, str]]:
    """Values that can be fixed, with the keys of their names."""
    return [
        (card.fixes[1], f"card.{card.id}")
        for card in prompts.cards().values()
        if card.fixes and card.fixes[0] == name
    ]


def _many(values: Mapping) -> int:
    many = values.get("many")
    return many if isinstance(many, int) and many > 0 else STRIP
