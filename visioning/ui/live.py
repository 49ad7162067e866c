"""How a painting goes, for browsers that ask again and again.

A browser that reloads, sleeps or loses its connection asks once more and sees how things stand;
it never has to catch up with what happened in between.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from visioning.model import (
    Cancelled,
    Event,
    Failed,
    Finished,
    Started,
    Step,
    Stored,
)
from visioning.workers import Job, Queue


@dataclass(frozen=True)
class Progress:
    """Where a job stands.

    Attributes:
        version: Grows with each event; 0 before the first.
        last: The newest event.
        index: Number of the picture in work, from 0.
        step: The newest step of the picture in work, None before its first and after its last.
        pictures: Ids of what is stored so far, in order.
    """

    count: int
    version: int = 0
    last: Event | None = None
    index: int = 0
    step: Step | None = None
    pictures: tuple[str, ...] = ()

    @property
    def over(self) -> bool:
        return isinstance(self.last, (Finished, Failed, Cancelled))

    @property
    def share(self) -> float:
        """How much of the whole job is done, 0 to 1."""
        inside = self.step.step / self.step.steps if self.step else 0.0
        return min(1.0, (len(self.pictures) + inside) / self.count)

    @property
    def seconds_left(self) -> float | None:
        """A guess for the whole job once a step was timed."""
        if self.step is None or self.step.seconds_left is None:
            return None
        done = self.step.step / self.step.steps
        whole = self.step.seconds_left / (1 - done) if done < 1 else 0.0
        return self.step.seconds_left + whole * (self.count - len(self.pictures) - 1)

    def after(self, event: Event) -> Progress:
        """Return where the job stands after its next event."""
        now = replace(self, version=self.version + 1, last=event)
        match event:
            case Started():
                return replace(now, index=event.index, step=None)
            case Step():
                return replace(now, step=event)
            case Stored():
                return replace(now, pictures=(*self.pictures, event.picture.id), step=None)
        return now


class Watch:
    """Follows the jobs that somebody looks at, each in a thread that ends with its job."""

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self._lock = threading.Lock()
        self._followed: dict[str, Progress] = {}

    def job_of(self, group: str) -> Job | None:
        """Return the job of a group that is painted or waits, the first one if there are more."""
        return next((place.job for place in self._queue.jobs() if place.group == group), None)

    def progress(self, job_id: str) -> Progress | None:
        """Return where a job stands; None if it was over long ago, or the program restarted."""
        job = self._queue.job(job_id)
        with self._lock:
            for id in [id for id in self._followed if self._queue.job(id) is None]:
                del self._followed[id]
            if job is None:
                return None
            if job_id not in self._followed:
                self._followed[job_id] = Progress(job.request.count)
                threading.Thread(target=self._follow, args=(job,), daemon=True).start()
            return self._followed[job_id]

    def _follow(self, job: Job) -> None:
        for event in job.events():
            with self._lock:
                if job.id not in self._followed:  # nobody can ask for it any more
                    return
                self._followed[job.id] = self._followed[job.id].after(event)
