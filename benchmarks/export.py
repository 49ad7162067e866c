"""How long people wait for what they take home: each format, and all of them at once.

    python -m benchmarks.export [PAIRS]

A pair is a picture with four notes on it; 100 by default, in six tandems, with dots, decisions,
feasible pictures, sentences and milestones. The bundled model paints ten scenes, each of which
serves for every tenth picture: what an export costs depends on what is in a scene, not on how many
times it was seen. Prints seconds per 100 pairs and the size of each file.
"""

from __future__ import annotations

import sys
import tempfile
import time
import uuid
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from visioning.exercise import realistic
from visioning.export import WRITERS, collect, evening_report
from visioning.model import Decision, Dot, Edit, EditKind, GenerationRequest, NoteKind, Painted
from visioning.workers import FakeWorker, LocalWorker
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
PROMPTS = (
    "a future city with a tram, green roofs and a river, at sunset",
    "a hill town with solar panels and an orchard, in winter",
    "a harbour with boats, cranes and a park, isometric district",
    "a square with a market, children, benches and trees, at night",
    "a skyline of glass towers with drones and wind turbines",
    "half-timbered houses, cycle lanes and a library, in the rain",
    "canal houses, house boats and a playground, in spring",
    "a garden suburb with shared cars, charging points and a lake",
    "an arcade with cafés, a campanile and people of all ages",
    "prefabricated slabs with roof gardens, a school and a light rail",
)
KINDS = tuple(NoteKind)
NOTE = "What we said about this: who looks after it, who pays for it, and who is not to be seen."


def main() -> None:
    """Print the table."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Visioning(Path(folder, "outputs"), worker=FakeWorker())) as visioning,
    ):
        begun = time.perf_counter()
        fill(visioning, pairs)
        print(f"{pairs} pairs are stored after {time.perf_counter() - begun:.1f} s", flush=True)
        measure(visioning, Path(folder), pairs)


def measure(visioning: Visioning, folder: Path, pairs: int) -> None:
    """Write each format alone, as after a fresh start, then all at once."""
    per_100, each = 100 / pairs, 0.0
    begun = time.perf_counter()
    gallery = collect(visioning)
    say("reading the workshop", (time.perf_counter() - begun) * per_100)
    for format, write in WRITERS.items():
        visioning.drawings.clear()
        begun = time.perf_counter()
        report = write(visioning, gallery, folder / f"one.{format}", language="en")
        seconds = time.perf_counter() - begun
        each += seconds
        say(format, seconds * per_100, report.bytes)
    visioning.drawings.clear()
    begun = time.perf_counter()
    outcomes = list(evening_report(visioning, gallery, WRITERS, folder / "all", language="en"))
    seconds = time.perf_counter() - begun
    for outcome in outcomes:
        if outcome.error is not None:
            raise outcome.error
    say("all at once", seconds * per_100, sum(one.report.bytes for one in outcomes if one.report))
    print(f"which is {seconds / each:.2f} of one after the other")


def say(name: str, seconds: float, size: int | None = None) -> None:
    """Print a line of the table."""
    more = "" if size is None else f"{size / 1e6:8.1f} MB"
    print(f"{name:24s}{seconds:7.2f} s per 100 pairs{more}", flush=True)


def fill(visioning: Visioning, pairs: int) -> None:
    """Store the pairs and what tandems say about them."""
    worker = LocalWorker(ROOT / "models")
    painted = [paint(worker, prompt, seed) for seed, prompt in enumerate(PROMPTS)]
    tandems = visioning.store.tandems(visioning.first_workshop().id)
    for number, (tandem, one) in enumerate(islice(zip(cycle(tandems), cycle(painted)), pairs)):
        vision = visioning.make_vision(tandem.id, prompt=PROMPTS[number % len(PROMPTS)])
        edit = None
        if number >= len(tandems) and number % 4 == 3:  # a feasible one of the tandem's first
            first = visioning.store.pictures(tandem_id=tandem.id)[-1]
            thing = next(iter(realistic.classes_in(first)))
            realistic.decide(visioning, first.id, thing, Decision.KEEP)
            edit = Edit(EditKind.REALISTIC, first.id)
        picture = visioning.keep(
            vision, replace(one, seed=number), edit.picture_id if edit else None, edit
        )
        visioning.star(picture.id, number % 5 == 0)
        for k in range(4):
            kind = KINDS[(number + k) % len(KINDS)]
            visioning.note(picture_id=picture.id, kind=kind, text=NOTE, role="planning office")
        visioning.store.save(
            Dot(uuid.uuid4().hex, tandem.id, picture.id, f"device {number % 5}", picture.created)
        )
        if number % 8 == 0:
            visioning.sentence(tandem.id, "In 2035 the tram runs every five minutes.", picture.id)
            due = date(2027 + number % 8, 3, 1)
            visioning.milestone(tandem.id, due, "The council agrees on the line", "Transport")


def paint(worker: LocalWorker, prompt: str, seed: int) -> Painted:
    """A picture as the bundled model paints it."""
    request = GenerationRequest(prompt, "veduta", seed, group="benchmark", candidates=1)
    events = worker.paint(request, 0, lambda: False)
    return next(event for event in events if isinstance(event, Painted))


if __name__ == "__main__":
    main()
