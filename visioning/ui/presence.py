"""Who is where: which browsers looked lately, at which tandem and step; kept in memory alone."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

GONE_AFTER_S = 20.0


@dataclass(frozen=True)
class Place:
    """Where a browser is; `seen` is in seconds of `time.monotonic`."""

    tandem_id: str
    step: str
    role: str
    seen: float


class Presence:
    """The browsers of all tandems, by the random id that each keeps."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._places: dict[str, Place] = {}

    def seen(self, device: str, tandem_id: str, step: str, role: str) -> None:
        """Note where a browser is now."""
        now = time.monotonic()
        with self._lock:
            self._places[device[:64]] = Place(tandem_id, step, role, now)
            for old in [d for d, p in self._places.items() if now - p.seen > GONE_AFTER_S]:
                del self._places[old]

    def places(self) -> list[Place]:
        """Return where the browsers are that looked within the last seconds."""
        now = time.monotonic()
        with self._lock:
            return [p for p in self._places.values() if now - p.seen <= GONE_AFTER_S]
