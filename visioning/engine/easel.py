"""Drawing scenes in processes of their own, beside the model and beside the pages.

The rasteriser holds Python's lock while it works: in this process it would stop the model, and
every page in the room, for half a second a picture.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import connection, get_context, parent_process
from typing import Generic, TypeVar

from visioning.veduta.painter import element_shares, paint_png, paint_preview
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES

log = logging.getLogger(__name__)

T = TypeVar("T")
_HANDS = 2  # a picture and its element mask are drawn at the same time


class Easel:
    """Draws pictures, previews and element masks; several at the same time.

    Where processes cannot be started, or die, it draws in this one.
    """

    def __init__(self) -> None:
        # Not forked: a fork of a process with threads, and torch, may hang.
        self._pool: ProcessPoolExecutor | None = ProcessPoolExecutor(
            _HANDS, mp_context=get_context("spawn"), initializer=_start
        )

    def warm_up(self) -> None:
        """Start the processes before the first picture needs them."""
        empty = Scene((), {name: values[0] for name, values in ATTRIBUTES.items()})
        for _ in range(_HANDS):
            self._begin(element_shares, empty)

    def picture(self, scene: Scene, width: int, height: int) -> Drawing[bytes]:
        """The PNG of a scene; see `paint_png`."""
        return self._begin(paint_png, scene, width, height)

    def preview(self, scene: Scene, width: int, height: int) -> Drawing[bytes]:
        """A small JPEG of a scene; see `paint_preview`."""
        return self._begin(paint_preview, scene, width, height)

    def shares(self, scene: Scene) -> Drawing[dict[str, float]]:
        """The share of the pixels that each element owns; see `element_shares`."""
        return self._begin(element_shares, scene)

    def close(self) -> None:
        """End the processes; what is asked for later is drawn in this one."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _begin(self, draw: Callable, *what: object) -> Drawing:
        future = None
        if self._pool is not None:
            try:
                future = self._pool.submit(draw, *what)
            except (BrokenExecutor, OSError):
                log.warning("drawing goes on in the main process", exc_info=True)
                self._pool = None
        return Drawing(future, lambda: draw(*what))


class Drawing(Generic[T]):
    """Something that is being drawn."""

    def __init__(self, future: Future | None, again: Callable[[], T]) -> None:
        self._future, self._again = future, again

    def is_done(self) -> bool:
        """Whether `result` would answer at once."""
        return self._future is not None and self._future.done()

    def result(self) -> T:
        """What was drawn; waits for it. If its process died, it is drawn here."""
        if self._future is None:
            return self._again()
        try:
            return self._future.result()
        except (BrokenExecutor, OSError):
            log.warning("a drawing process ended; drawing here", exc_info=True)
            return self._again()


def _start() -> None:
    """Set a drawing process up: it ends with the one that needs it, even if that is killed."""
    parent = parent_process()

    def follow() -> None:
        connection.wait([parent.sentinel])
        os._exit(0)

    threading.Thread(target=follow, name="follow", daemon=True).start()
