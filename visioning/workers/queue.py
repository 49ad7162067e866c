"""Whose picture comes next: one worker, shared fairly among the groups in the room.

The unit of work is one picture. Groups take turns, so that a group that asks for eight pictures
does not keep the others waiting for all eight; within a group, requests go in the order in which
they came.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from uuid import uuid4

from visioning.errors import UserError
from visioning.model import (
    Cancelled,
    Failed,
    Finished,
    GenerationRequest,
    Painted,
    Picture,
    Queued,
    Started,
    Step,
    Stored,
)
from visioning.workers.job import Job
from visioning.workers.worker import Worker

log = logging.getLogger(__name__)

REMEMBERED = 100  # finished jobs that can still be asked for


@dataclass(frozen=True)
class Place:
    """Where a job stands: `position` 0 is being painted, 1 is next; `wait_s` is a guess."""

    job: Job
    group: str
    position: int
    wait_s: float | None


class _Work:
    """A job that is not over, and how far it has come."""

    def __init__(self, job: Job, keep: Callable[[Painted], Picture]) -> None:
        self.job, self.keep = job, keep
        self.index = 0  # the picture that comes next, or is being painted
        self.told: Queued | None = None  # the place it heard of last


class Queue:
    """Hands one picture after the other to a worker, in a thread of its own.

    Example::

        with closing(Queue(LocalWorker(Path("models")))) as queue:
            job = queue.submit(request, keep=store_picture)
            for event in job.events():
                show(event)
    """

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._changed = threading.Condition(threading.RLock())
        self._waiting: OrderedDict[str, deque[_Work]] = OrderedDict()  # groups, next turn first
        self._current: _Work | None = None
        self._left_s: float | None = None  # of the current picture
        self._pace: dict[str, float] = {}  # seconds per picture, by model
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name="queue", daemon=True)
        self._thread.start()

    def submit(self, request: GenerationRequest, keep: Callable[[Painted], Picture]) -> Job:
        """Add a request; its job tells what happens to it.

        Args:
            keep: Stores a finished picture. Called in the queue's thread; only when it has
                returned is the picture told of. What it raises fails the job.

        Raises:
            RuntimeError: The queue is closed.
        """
        with self._changed:
            if self._closed:
                raise RuntimeError("the queue is closed")
            job = Job(uuid4().hex, request, self._drop)
            self._jobs[job.id] = job
            self._waiting.setdefault(request.group, deque()).append(_Work(job, keep))
            self._forget()
            self._tell_places()
            self._changed.notify_all()
            return job

    def job(self, id: str) -> Job | None:
        """The job of that id, None if there is none or it was over long ago."""
        with self._changed:
            return self._jobs.get(id)

    def jobs(self) -> list[Place]:
        """All jobs that are not over: the one being painted, then the others as they come."""
        with self._changed:
            now = []
            if self._current is not None:
                job = self._current.job
                now.append(Place(job, job.request.group, 0, 0.0))
            return now + [
                Place(work.job, work.job.request.group, place.position, place.wait_s)
                for work, place in self._places()
            ]

    def close(self, timeout_s: float | None = None) -> None:
        """Cancel all jobs and end the thread; waits for the step in work, at most `timeout_s`."""
        with self._changed:
            self._closed = True
            for place in self.jobs():
                place.job.cancel()
            self._changed.notify_all()
        self._thread.join(timeout_s)

    # --- Places -------------------------------------------------------------------------------

    def _turns(self) -> Iterator[_Work]:
        """The pictures to come in the order of their turns, each as its job."""
        lines = {group: [(w, w.index) for w in line] for group, line in self._waiting.items()}
        if self._current is not None:
            # What is being painted goes to the end of the round with its next picture.
            current = self._current
            line = lines.pop(current.job.request.group, [])
            lines[current.job.request.group] = [(current, current.index + 1), *line]
        lines_left = [
            deque(w for w, done in line for _ in range(done, w.job.request.count))
            for line in lines.values()
        ]
        while lines_left := [line for line in lines_left if line]:
            for line in lines_left:
                yield line.popleft()

    def _places(self) -> list[tuple[_Work, Queued]]:
        """Each job that is not being painted, with its place, the next one first."""
        wait_s = 0.0 if self._current is None else self._left_s
        places: dict[int, tuple[_Work, Queued]] = {}
        for position, work in enumerate(self._turns(), start=1):
            if work is not self._current and id(work) not in places:
                places[id(work)] = (work, Queued(position, wait_s))
            pace = self._pace.get(work.job.request.model)
            wait_s = None if wait_s is None or pace is None else wait_s + pace
        return list(places.values())

    def _tell_places(self) -> None:
        """Tell each waiting job whose place, or whose wait for the first time, is another one."""
        for work, place in self._places():
            told = work.told
            if (
                told is None
                or told.position != place.position
                or (told.wait_s is None and place.wait_s is not None)
            ):
                work.told = place
                work.job.tell(place)

    # --- Work ---------------------------------------------------------------------------------

    def _serve(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                if not self._waiting:
                    return
                work = self._take()
            self._paint(work)

    def _take(self) -> _Work:
        """Take the job whose turn it is; its group goes to the end of the round afterwards."""
        group, line = next(iter(self._waiting.items()))
        work = line.popleft()
        if not line:
            del self._waiting[group]
        self._current, self._left_s = work, self._pace.get(work.job.request.model)
        work.told = None
        work.job.tell(Started(work.index, work.job.request.count))
        self._tell_places()
        return work

    def _paint(self, work: _Work) -> None:
        """Paint and keep one picture, then put the job back or end it."""
        job = work.job
        end: Finished | Cancelled | Failed | None = None
        try:
            stored = self._one_picture(work)
            if not stored:
                end = Cancelled()
        except UserError as error:
            log.warning("no picture for %s: %s", job.request.group, error, exc_info=True)
            end = Failed(error.key, error.values)
        except Exception:
            log.exception("no picture for %s", job.request.group)
            end = Failed("error.generation_failed", {})
        with self._changed:
            work.index += 1
            self._current = self._left_s = None
            line = self._waiting.pop(job.request.group, deque())
            if end is None and work.index == job.request.count:
                end = Finished()
            elif end is None and job.cancelled:
                end = Cancelled()  # asked for between two pictures
            if end is None:
                line.appendleft(work)
            else:
                job.tell(end)
            if line:
                self._waiting[job.request.group] = line

    def _one_picture(self, work: _Work) -> bool:
        """Paint and store a picture; False if the group cancelled it."""
        job = work.job
        with closing(self._worker.paint(job.request, work.index, lambda: job.cancelled)) as events:
            for event in events:
                if job.cancelled:
                    return False
                if isinstance(event, Painted):
                    self._learn(job.request.model, event.seconds)
                    job.tell(Stored(work.keep(event)))
                    return True
                self._note(event)
                job.tell(event)
        if job.cancelled:
            return False
        raise RuntimeError("the worker ended without a picture")

    def _note(self, event: object) -> None:
        if isinstance(event, Step) and event.seconds_left is not None:
            with self._changed:
                self._left_s = event.seconds_left
                self._tell_places()

    def _learn(self, model: str, seconds: float) -> None:
        """Remember how long a picture of this model takes; recent ones count more."""
        with self._changed:
            self._pace[model] = (self._pace.get(model, seconds) + seconds) / 2

    def _drop(self, job: Job) -> None:
        """End a job at once that waits; one that is being painted ends by itself."""
        with self._changed:
            for group, line in self._waiting.items():
                work = next((work for work in line if work.job is job), None)
                if work is not None:
                    line.remove(work)
                    if not line:
                        del self._waiting[group]
                    job.tell(Cancelled())
                    self._tell_places()
                    return

    def _forget(self) -> None:
        """Keep the memory bounded: only the last jobs that are over can be asked for."""
        over = [id for id, job in self._jobs.items() if job.over]
        for id in over[: max(0, len(over) - REMEMBERED)]:
            del self._jobs[id]
