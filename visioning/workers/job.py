"""A request on its way, for any number of listeners."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from visioning.model import (
    Cancelled,
    Event,
    Failed,
    Finished,
    GenerationRequest,
    Loading,
    Queued,
    Started,
    Step,
    Stored,
)

_LAST = (Finished, Failed, Cancelled)


class Job:
    """A request in the queue, from its submission to its last event.

    Made by `Queue.submit`. The history is kept short: once a picture is stored or the job is
    over, the steps on the way there (and their previews) are forgotten.

    Attributes:
        id: Unique in this process.
        request: What was asked.
    """

    def __init__(self, id: str, request: GenerationRequest, on_cancel: Callable[[Job], None]):
        self.id = id
        self.request = request
        self._on_cancel = on_cancel
        self._cancelled = threading.Event()
        self._changed = threading.Condition()
        self._history: list[tuple[int, Event]] = []
        self._count = 0
        self._over = False

    def events(self) -> Iterator[Event]:
        """Yield all that happens, from the start to the end of the job; blocks in between.

        Who comes late gets a replay in which only the latest step of the picture in work is told.
        The last event is `Finished`, `Failed` or `Cancelled`.
        """
        seen = 0
        while True:
            with self._changed:
                self._changed.wait_for(lambda seen=seen: self._count > seen)
                new = [entry for entry in self._history if entry[0] > seen]
                if seen == 0:
                    steps = [entry for entry in new if isinstance(entry[1], Step)]
                    new = [entry for entry in new if entry not in steps[:-1]]
                seen = self._count
            for _, event in new:
                yield event
                if isinstance(event, _LAST):
                    return

    def cancel(self) -> None:
        """Stop the job: at once if it waits, within one step if it is being painted.

        Pictures stored before stay. A job that is over is left as it is.
        """
        self._cancelled.set()
        self._on_cancel(self)

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop it."""
        return self._cancelled.is_set()

    @property
    def over(self) -> bool:
        """Whether the last event has been told."""
        return self._over

    def tell(self, event: Event) -> None:
        """Add an event for all listeners; the queue's side of the job."""
        with self._changed:
            if self._over:
                raise RuntimeError(f"job {self.id} is over, nothing can follow: {event}")
            self._count += 1
            self._over = isinstance(event, _LAST)
            outdated = _outdated_by(event)
            kept = [entry for entry in self._history if not isinstance(entry[1], outdated)]
            self._history = [*kept, (self._count, event)]
            self._changed.notify_all()


def _outdated_by(event: Event) -> tuple[type, ...]:
    """The kinds of earlier events that nobody needs to hear of any more."""
    if isinstance(event, Queued):
        return (Queued,)
    if isinstance(event, (Started, Stored, *_LAST)):
        return (Loading, Step)
    return ()
