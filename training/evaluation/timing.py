"""Seconds and megabytes as the app needs them, in a process of its own.

python -m training.evaluation.timing models/veduta 2      # on two cores
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from training.evaluation.prompts import SEED_PROMPT
from training.evaluation.recall import Rows
from training.evaluation.record import ROOT
from visioning.model import GenerationRequest, Painted, Step
from visioning.workers import LocalWorker

RUNS = 3
_LARGE, _USUAL = (1920, 1200), (1280, 800)


def timing(rows: Rows, folder: Path) -> None:
    """On one core and on two, with the sizes on disk."""
    megabytes = {
        part.name: sum(path.stat().st_size for path in part.iterdir()) / 1e6
        for part in sorted(folder.iterdir())
        if part.is_dir()
    }
    cores = {}
    for count in (1, 2):
        command = [sys.executable, "-m", "training.evaluation.timing", str(folder), str(count)]
        answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        cores[str(count)] = json.loads(answer.stdout.splitlines()[-1])
    rows.record.put("timing", cores=cores, megabytes=megabytes, runs=RUNS)


def measured(folder: Path, cores: int) -> dict[str, object]:
    """Medians of warm runs; every picture has another seed and all its previews."""
    import torch

    if hasattr(os, "sched_setaffinity"):
        usable = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, usable[:cores])
        cores = len(usable[:cores])
    torch.set_num_threads(cores)
    worker = LocalWorker(folder.resolve().parent)
    _paint(worker, folder.name, 0, _USUAL)
    large, first, usual, four = [], [], [], []
    for seed in range(1, RUNS + 1):
        preview, whole = _paint(worker, folder.name, seed, _LARGE)
        first.append(preview)
        large.append(whole)
        usual.append(_paint(worker, folder.name, seed, _USUAL)[1])
        four.append(_paint(worker, folder.name, seed, _USUAL, count=4)[1])
    return {
        "cores": cores,
        "1920x1200": _summary(large),
        "first_preview": _summary([s for s in first if s is not None]),
        "1280x800": _summary(usual),
        "four_pictures": _summary(four),
        "peak_megabytes": _megabytes(),
    }


def _paint(
    worker: LocalWorker, model: str, seed: int, size: tuple[int, int], count: int = 1
) -> tuple[float | None, float]:
    """Seconds from the request to its first preview and to its last picture's PNG."""
    request = GenerationRequest(
        SEED_PROMPT, model, seed, group="evaluation", count=count, width=size[0], height=size[1]
    )
    began, first, last = time.perf_counter(), None, 0.0
    for index in range(count):
        for event in worker.paint(request, index, lambda: False):
            now = time.perf_counter() - began
            if first is None and isinstance(event, Step) and event.preview:
                first = now
            if isinstance(event, Painted):
                last = now
    return first, last


def _summary(seconds: Sequence[float]) -> dict[str, float] | None:
    if not seconds:
        return None
    return {"median": median(seconds), "least": min(seconds)}


def _megabytes() -> float:
    """Most memory of this process so far and that of the processes it draws with."""
    import psutil

    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    drawing = [p.memory_info().rss for p in psutil.Process().children(recursive=True)]
    return (own + sum(drawing)) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("cores", type=int)
    args = parser.parse_args()
    print(json.dumps(measured(args.folder, args.cores)))


if __name__ == "__main__":
    main()
