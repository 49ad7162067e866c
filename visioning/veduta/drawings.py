"""Drawings of scenes that are kept for a while: a page, a booklet and a ZIP want the same ones."""

from __future__ import annotations

import threading
import zlib
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import Future

from visioning.veduta.painter import paint_svg
from visioning.veduta.scene import Scene

MOST = 400
"""Drawings that are kept, packed: about 40 MB."""


class Drawings:
    """Draws each scene once, whoever asks and however many at a time."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[str, Future[bytes]] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, id: str, scene: Mapping) -> str:
        """The drawing of the picture `id`, whose titles are the names of element classes.

        Args:
            scene: As `Scene.to_dict` gives it; a picture's never changes.

        Raises:
            ValueError: It is no scene, or of a newer format than this program knows.
        """
        with self._lock:
            is_new = id not in self._kept
            drawing = self._kept.setdefault(id, Future())
            self._kept.move_to_end(id)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        if is_new:
            try:
                svg = paint_svg(Scene.from_dict(dict(scene)))
                drawing.set_result(zlib.compress(svg.encode(), 1))
            except BaseException as error:
                drawing.set_exception(error)
                with self._lock:
                    self._kept.pop(id, None)
        return zlib.decompress(drawing.result()).decode()

    def clear(self) -> None:
        """Forget all drawings."""
        with self._lock:
            self._kept.clear()
