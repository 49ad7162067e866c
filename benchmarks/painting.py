"""How long people wait: for the pages, for the model, for a picture, and what of it takes how long.

    python -m benchmarks.painting

Prints medians in seconds and each part's share of a whole picture. The parts are measured in turn
with whole pictures, so that a machine whose speed drifts favours none of them.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import closing
from pathlib import Path

from visioning.model import GenerationRequest, Painted, Step
from visioning.veduta.painter import element_shares, paint_png, paint_preview, paint_svg
from visioning.veduta.scene import Scene
from visioning.workers import LocalWorker
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
PROMPT = "a future city with a tram, green roofs and a river, at sunset"
RUNS = 7


def main() -> None:
    """Print the table."""
    say("start of the program to pages that answer", seconds_to_pages())
    worker = LocalWorker(ROOT / "models")
    begun = time.perf_counter()
    paint(worker, seed=0)
    say("first picture of all, with loading the model", time.perf_counter() - begun)

    seconds: dict[str, list[float]] = defaultdict(list)
    for seed in range(1, RUNS + 1):
        first_preview, whole, scene = paint(worker, seed)
        seconds["a picture, 1280 x 800, with its previews"].append(whole)
        seconds["  to the first preview"].append(first_preview)
        parts = {
            "  SVG of a scene": paint_svg,
            "  one preview": paint_preview,
            "  PNG 1280 x 800": paint_png,
            "  PNG 1920 x 1200": lambda scene: paint_png(scene, 1920, 1200),
            "  element mask": element_shares,
        }
        for name, part in parts.items():
            begun = time.perf_counter()
            part(scene)
            seconds[name].append(time.perf_counter() - begun)
    for seed in range(RUNS // 2):
        for name, candidates in (("chosen among 12", None), ("not chosen", 4)):
            first, four = paint_four(worker, 100 * seed, candidates)
            seconds[f"four pictures, {name}"].append(four)
            seconds[f"  to the first one, {name}"].append(first)
    for size, values in kept(worker).items():
        seconds[f"until it is stored with all its marks, {size[0]} x {size[1]}"] = values
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    whole = medians["a picture, 1280 x 800, with its previews"]
    for name, median in medians.items():
        say(name, median, f"{median / whole:6.2f} of a picture")


def kept(worker: LocalWorker) -> dict[tuple[int, int], list[float]]:
    """Seconds from the click to pictures on disk: marked, signed, in the database."""
    with (
        tempfile.TemporaryDirectory() as outputs,
        closing(Visioning(Path(outputs), worker=worker)) as visioning,
    ):
        tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
        vision = visioning.make_vision(tandem.id, prompt=PROMPT)
        seconds = {(1280, 800): [], (1920, 1200): []}
        for seed in range(RUNS + 1):
            for size, values in seconds.items():
                begun = time.perf_counter()
                list(visioning.paint(vision.id, seed=seed, size=size).events())
                values.append(time.perf_counter() - begun)
    return {size: values[1:] for size, values in seconds.items()}  # the first one makes the key


def say(name: str, seconds: float, more: str = "") -> None:
    """Print a line of the table."""
    print(f"{name:52s}{seconds:7.3f} s  {more}".rstrip(), flush=True)


def seconds_to_pages() -> float:
    """Seconds from starting app.py to the line that says its pages answer."""
    with tempfile.TemporaryDirectory() as outputs:
        command = [sys.executable, "app.py", "--port", "0", "--no-browser", "--outputs", outputs]
        begun = time.perf_counter()
        program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        program.stdout.readline()
        seconds = time.perf_counter() - begun
        program.terminate()
        program.communicate()
    return seconds


def paint(worker: LocalWorker, seed: int) -> tuple[float, float, Scene]:
    """Paint as the app does; seconds to the first preview and to the PNG, and the scene."""
    request = GenerationRequest(PROMPT, "veduta", seed, group="benchmark")
    begun = time.perf_counter()
    first = None
    for event in worker.paint(request, 0, lambda: False):
        if isinstance(event, Step) and first is None:
            first = time.perf_counter() - begun
        if isinstance(event, Painted):
            return first, time.perf_counter() - begun, Scene.from_dict(event.scene)
    raise RuntimeError("the worker ended without a picture")


def paint_four(worker: LocalWorker, seed: int, candidates: int | None) -> tuple[float, float]:
    """Seconds to the first of four pictures and to the last."""
    request = GenerationRequest(
        PROMPT, "veduta", seed, group="benchmark", count=4, candidates=candidates
    )
    begun = time.perf_counter()
    ends = []
    for index in range(request.count):
        for _ in worker.paint(request, index, lambda: False):
            pass
        ends.append(time.perf_counter() - begun)
    return ends[0], ends[-1]


if __name__ == "__main__":
    main()
