"""The evening report: a gallery in several formats at once, while the room packs up."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from visioning.export.gallery import ExportReport, Gallery, Writer
from visioning.workshop import Visioning

log = logging.getLogger(__name__)

# As many as a laptop has cores to spare; the typesetter works beside the writers in Python.
_AT_ONCE = 2


@dataclass(frozen=True)
class Outcome:
    """What became of one format: a file, or the error that kept it from being written."""

    format: str
    report: ExportReport | None = None
    error: Exception | None = None


def evening_report(
    visioning: Visioning,
    gallery: Gallery,
    writers: Mapping[str, Writer],
    file: Path,
    *,
    language: str,
) -> Iterator[Outcome]:
    """Write a gallery in several formats and yield each as it is done.

    One that cannot be written does not keep the others from being written.

    Args:
        writers: By format.
        file: Without ending; each format adds its own.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        running: dict[Future, str] = {}
        for format, write in writers.items():
            out = file.with_name(f"{file.name}.{format}")
            running[pool.submit(write, visioning, gallery, out, language=language)] = format
        for done in as_completed(running):
            try:
                yield Outcome(running[done], report=done.result())
            except Exception as error:
                log.exception("the %s cannot be written", running[done])
                yield Outcome(running[done], error=error)
