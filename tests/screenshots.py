"""Takes the pictures of docs/: a tandem goes through all steps, painted by the bundled model.

    make screenshots

Everything is made anew: the workshop, its pictures and what people write. It takes some minutes.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from pages import LAPTOP, PHONE, choose_tandem, chromium, serving, visit
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from samples import new_id

from visioning import editing, prompts
from visioning.exercise import (
    close,
    dots,
    keywords,
    questions,
    quiz,
    realistic,
    reflect,
    roadmap,
    room,
    sentences,
    versions,
)
from visioning.model import Decision, Milestone, Picture, Reason, Tandem
from visioning.workers import Job
from visioning.workshop import BUNDLED_MODEL, Visioning

DOCS = Path(__file__).parents[1] / "docs" / "steps"
PROJECTOR = {"width": 1920, "height": 1080}
WIDTH, QUALITY = 1280, 78
SEED = 7
TANDEM = "Arezzo - Hamm"
WORDS = "a tram, green roofs, a river, solar roofs, people meeting, delivery drones"
OTHERS = {
    "Utrecht - München": "canals, cycle paths, trees, children playing",
    "Vari-Voula-Vouliagmeni - Geestland": "the sea, wind turbines, a harbour, white houses",
}
CARDS = {
    "today": [
        ("Arezzo", "Tourists fill the old town, residents move out", ""),
        ("Hamm", "The railway cuts the city in two", ""),
    ],
    "need": [
        ("Arezzo", "Getting up the hill without a car", ""),
        ("Hamm", "Shade on the squares in August", ""),
        ("Hamm", "One place for all data on traffic", ""),
    ],
    "challenge": [
        ("Hamm", "Who pays for the rails?", "funding"),
        ("Arezzo", "Two people for forty projects", "staff"),
        ("Hamm", "Nobody applies for the job in data analysis", "recruiting"),
        ("Arezzo", "We hear too late what others have tried", "exchange"),
    ],
}
TYPED = {
    "a": ("Straßenbahn, Gründächer, Fluss", "de"),
    "b": ("tram, tetti verdi, mercato", "it"),
    "c": ("tram, solar roofs, people meeting", "en"),
}
NOTES = [
    ("like", "The tram stops where people meet.", "tram", "Hamm, transport office"),
    ("missing", "Shade for those who wait.", "", "Arezzo, youth council"),
    ("unrealistic", "Drones above the school?", "drone", "Hamm, parents"),
    ("question", "Who waters the roofs in August?", "", "Arezzo, parks office"),
]
MILESTONES = [
    (date(2028, 3, 1), "A study of the line to the station", "Transport office", "eui", ""),
    (
        date(2030, 9, 1),
        "Green roofs on all schools",
        "Buildings office",
        "life",
        "No static checks",
    ),
    (
        date(2033, 6, 1),
        "The first tram crosses the river",
        "Transport office",
        "cef",
        "Two bridges",
    ),
]


def main() -> None:
    """Write docs/steps/*.webp."""
    DOCS.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as outputs,
        closing(Visioning(Path(outputs))) as visioning,
        serving(visioning) as address,
        chromium() as browser,
    ):
        visioning.worker.preload(BUNDLED_MODEL)
        play = Play(visioning, browser, address)
        play.all_steps()
        play.projector()
        play.console()
        play.phone()
    for file in sorted(DOCS.glob("*.webp")):
        print(f"{file.stat().st_size / 1000:6.0f} kB  {file.name}")


class Play:
    """A tandem at work, and who watches it with a camera."""

    def __init__(self, visioning: Visioning, browser: Browser, address: str) -> None:
        self.visioning, self.browser, self.address = visioning, browser, address
        self.tandem = visioning.find_tandem(TANDEM)
        self.workshop = self.tandem.workshop_id

    @contextmanager
    def device(self, path: str = "/", size: dict = LAPTOP, scale: float = 1) -> Iterator[Page]:
        context = self.browser.new_context(
            viewport=size, device_scale_factor=scale, locale="en-GB", reduced_motion="reduce"
        )
        with closing(context):
            page = visit(context.new_page(), self.address + path)
            if path == "/" and page.input_value("#tandem") != self.tandem.id:
                choose_tandem(page, value=self.tandem.id)
            yield page

    # --- The tandem's page ------------------------------------------------------------------------

    def all_steps(self) -> None:
        with self.device() as page:
            for step in (
                *(self.warmup, self.reflect, self.keywords, self.pictures, self.discuss),
                *(self.choose, self.realistic, self.plan, self.close),
            ):
                step(page)

    def step(self, page: Page, name: str) -> None:
        page.click(f'.stepbar [data-step="{name}"]')
        page.wait_for_selector(f"#main[data-step={name}]")

    def warmup(self, page: Page) -> None:
        room.call_all(self.visioning, self.workshop, "warmup")
        room.start_timer(self.visioning, self.workshop, "warmup")
        question = next(one for one in questions.questions() if one.right is None)
        quiz.open_question(self.visioning, self.workshop, question.id)
        for number in range(23):
            choice = list(question.choices)[(0, 0, 1, 0, 2, 1, 0)[number % 7]]
            quiz.answer(self.visioning, self.workshop, question.id, choice, f"device {number}")
        self.step(page, "warmup")
        page.locator(".choice").first.click()
        page.wait_for_selector(".said .bars")
        shoot(page, "warmup")

    def reflect(self, page: Page) -> None:
        for kind, cards in CARDS.items():
            for city, text, cluster in cards:
                reflect.write(
                    self.visioning,
                    self.tandem.id,
                    id=new_id(),
                    kind=kind,
                    text=text,
                    city=city,
                    cluster=cluster,
                )
        self.step(page, "reflect")
        expect(page.locator(".reflection")).to_have_count(sum(map(len, CARDS.values())))
        shoot(page, "reflect")

    def keywords(self, page: Page) -> None:
        for author, (typed, language) in TYPED.items():
            keywords.suggest(
                self.visioning,
                self.tandem.id,
                typed,
                id=new_id(),
                author=author,
                language=language,
            )
        keywords.reveal(self.visioning, self.tandem.id, 1)
        self.step(page, "keywords")
        page.wait_for_selector("#part-keywords-merged [data-pick]")
        for number in range(4):
            page.locator("#part-keywords-merged [data-pick]").nth(number).click()
            expect(page.locator("[data-pick][aria-pressed=true]")).to_have_count(number + 1)
        shoot(page, "keywords")

    def pictures(self, page: Page) -> None:
        first, *_ = self.painted(self.tandem, WORDS, 4)
        self.first = first
        _, job = versions.change_word(
            self.visioning, first.vision_id, "green roofs", "a market", "en"
        )
        wait(job)
        self.visioning.star(first.id, True)
        for seed, (name, words) in enumerate(OTHERS.items(), start=SEED + 1):
            self.painted(self.visioning.find_tandem(name), words, 2, seed)
        self.step(page, "pictures")
        self.show(page, first)
        shoot(page, "pictures")
        page.locator("[data-pairs-of]").first.click()
        page.wait_for_selector(".pair-of-versions")
        shoot(page, "one-other-word")
        page.click("[data-do=close-versions]")

    def discuss(self, page: Page) -> None:
        things = {one.cls: one.id for one in editing.scene_of(self.first).elements}
        for kind, text, thing, role in NOTES:
            pinned = {"element": things[thing]} if thing else {}
            self.visioning.note(kind=kind, text=text, picture_id=self.first.id, role=role, **pinned)
        self.visioning.note(
            kind="absent", text="People who work at night", picture_id=self.first.id
        )
        self.step(page, "discuss")
        self.show(page, self.first)
        page.wait_for_selector("#part-notes .note-text")
        shoot(page, "discuss")

    def choose(self, page: Page) -> None:
        found = self.visioning.store.pictures(tandem_id=self.tandem.id)
        other = next(one for one in found if one.vision_id == self.first.vision_id)
        for voter, picture in (*[(n, self.first) for n in "aabbc"], *[(n, other) for n in "abc"]):
            dots.place(self.visioning, self.tandem.id, picture.id, voter, new_id(), 1)
        dots.close(self.visioning, self.tandem.id)
        self.step(page, "choose")
        page.wait_for_selector("#choose-go")
        shoot(page, "choose")

    def realistic(self, page: Page) -> None:
        realistic.decide(self.visioning, self.first.id, "tram", Decision.KEEP)
        realistic.decide(self.visioning, self.first.id, "green_roof", Decision.KEEP)
        adapted = realistic.decide(self.visioning, self.first.id, "solar_roof", Decision.ADAPT)
        realistic.explain(self.visioning, adapted.id, [Reason.MONEY], "The schools first")
        dropped = realistic.decide(self.visioning, self.first.id, "drone", Decision.DROP)
        realistic.explain(self.visioning, dropped.id, [Reason.LAW], "Not above the school")
        wait(realistic.paint(self.visioning, self.first.id, language="en"))
        self.sentence = sentences.write(
            self.visioning,
            self.tandem.id,
            new_id(),
            "In 2035 a tram crosses the river every ten minutes, and the schools' roofs are green.",
            dissent="Hamm: every fifteen minutes at first",
            picture_id=self.first.id,
        )
        self.step(page, "realistic")
        page.wait_for_selector("#realistic-slider")
        shoot(page, "realistic")
        page.click("[data-half=sentences]")
        page.click("[data-trace]")
        page.wait_for_selector(".real-trace")
        shoot(page, "sentences")

    def plan(self, page: Page) -> None:
        roadmap.set_horizon(self.visioning, self.workshop, date(2035, 1, 1))
        for due, action, office, paid_by, barrier in MILESTONES:
            roadmap.write(
                self.visioning,
                Milestone(
                    new_id(),
                    self.tandem.id,
                    due,
                    action,
                    datetime.now(UTC),
                    office=office,
                    partner_city=self.tandem.cities[0].name,
                    funding=paid_by,
                    barrier=barrier,
                    climate="Fewer cars",
                    digital="Live timetables",
                    sentence_id=self.sentence.id,
                ),
            )
        self.step(page, "plan")
        expect(page.locator(".milestone")).to_have_count(len(MILESTONES))
        shoot(page, "plan")

    def close(self, page: Page) -> None:
        close.ask(self.visioning, self.tandem.id, id=new_id(), text="Who drives the tram at night?")
        close.set_next_meeting(self.visioning, self.workshop, "2034-05-01")
        close.set_retention(self.visioning, self.workshop, "2034-12-31")
        self.step(page, "close")
        page.wait_for_selector(".open-question")
        shoot(page, "close")

    # --- The others' pages ------------------------------------------------------------------------

    def projector(self) -> None:
        with self.device("/plenary", PROJECTOR) as page:
            for mode, shown in {
                "one": ".large-prompt",
                "wall": ".plenary-wall",
                "side": ".large-sides",
                "timeline": ".large-timeline",
                "quiz": ".large-quiz",
            }.items():
                page.click(f"[data-mode={mode}]")
                page.wait_for_selector(f"[data-mode={mode}][aria-pressed=true]")
                page.wait_for_selector(shown)
                if mode == "one":
                    page.check("#starred")
                    page.wait_for_selector(".large-notes li")
                shoot(page, f"plenary-{mode}")
                if mode == "one":
                    page.uncheck("#starred")

    def console(self) -> None:
        with self.device(), self.device("/facilitator") as page:
            page.locator(f'.wall [data-picture="{self.first.id}"]').click()
            page.wait_for_selector("#part-pair figure")
            shoot(page, "console")

    def phone(self) -> None:
        """Three steps beside each other, as hands hold them."""
        taken = []
        with self.device(size=PHONE, scale=1.25) as page:
            for step in ("keywords", "discuss", "choose"):
                self.step(page, step)
                settle(page)
                taken.append(Image.open(io.BytesIO(page.screenshot())))
        gap = 40
        width, height = taken[0].size
        sheet = Image.new("RGB", (3 * width + 2 * gap, height), "white")
        for number, one in enumerate(taken):
            sheet.paste(one, (number * (width + gap), 0))
        sheet.save(DOCS / "phone.webp", quality=QUALITY, method=6)

    # --- What it needs ----------------------------------------------------------------------------

    def painted(self, tandem: Tandem, words: str, count: int, seed: int = SEED) -> list[Picture]:
        vision = self.visioning.make_vision(
            tandem.id,
            keywords=prompts.keywords_of(words, "en"),
            atmosphere={"ambition": "utopian", "season": "summer"},
        )
        wait(self.visioning.paint(vision.id, count=count, seed=seed))
        return self.visioning.store.pictures(tandem_id=tandem.id, limit=count)[::-1]

    def show(self, page: Page, picture: Picture) -> None:
        page.locator(f'.strip:visible [data-picture="{picture.id}"]').click()
        page.wait_for_selector(f'.stage[data-picture="{picture.id}"]')


def wait(job: Job) -> None:
    for _ in job.events():
        pass


def settle(page: Page) -> None:
    """Wait for letters and pictures, at the top of the page."""
    page.mouse.move(0, 0)
    page.evaluate(
        """async () => {
          document.activeElement?.blur();
          for (const one of document.querySelectorAll("*")) if (one.scrollTop) one.scrollTop = 0;
          await document.fonts.ready;
          const seen = [...document.images].filter((one) => one.checkVisibility());
          await Promise.all(seen.map((one) => { one.loading = "eager"; return one.decode(); }));
        }"""
    )


def shoot(page: Page, name: str) -> None:
    settle(page)
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    taken.thumbnail((WIDTH, WIDTH), Image.Resampling.LANCZOS)
    taken.save(DOCS / f"{name}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main()
