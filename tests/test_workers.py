"""The queue: order, fairness, places, failure, cancellation, listeners. The fake worker paints."""

from __future__ import annotations

import hashlib
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest

from visioning import workers
from visioning.errors import GenerationFailed, StorageProblem
from visioning.model import (
    Cancelled,
    Failed,
    Finished,
    GenerationRequest,
    Loading,
    Painted,
    Picture,
    Queued,
    Started,
    Step,
    Stored,
)
from visioning.workers import Act, FakeWorker, Job, Queue, Worker
from visioning.workers.queue import REMEMBERED


def request(group: str = "a", *, seed: int = 1, count: int = 1) -> GenerationRequest:
    return GenerationRequest("a city", "veduta", seed=seed, group=group, count=count)


def keep(painted: Painted) -> Picture:
    return Picture(
        id=f"p{painted.seed}",
        tandem_id="t",
        vision_id="v",
        file=f"{painted.seed}.png",
        sha256=hashlib.sha256(painted.png).hexdigest(),
        prompt="a city",
        prompt_typed="a city",
        language="en",
        seed=painted.seed,
        steps=painted.steps,
        guidance_scale=painted.guidance_scale,
        scheduler=painted.scheduler,
        width=painted.width,
        height=painted.height,
        model=painted.model,
        model_hash=painted.model_hash,
        seconds=painted.seconds,
        created=datetime.now(UTC),
    )


def told(job: Job) -> list:
    return list(job.events())


def until(events: Iterator, kind: type | tuple[type, ...]) -> object:
    return next(event for event in events if isinstance(event, kind))


Opened = Callable[[Worker], Queue]


@pytest.fixture
def opened() -> Iterator[Opened]:
    queues: list[Queue] = []

    def make(worker: Worker) -> Queue:
        queues.append(Queue(worker))
        return queues[-1]

    yield make
    for queue in queues:
        queue.close()


def test_public_names():
    assert sorted(workers.__all__) == [
        "Act",
        "FakeWorker",
        "Job",
        "LocalWorker",
        "Place",
        "Queue",
        "Worker",
    ]
    assert all(hasattr(workers, name) for name in workers.__all__)


def test_importing_workers_loads_no_torch():
    code = (
        "import sys, visioning.workers, visioning.engine;"
        "heavy = {'torch', 'diffusers', 'transformers'} & set(sys.modules);"
        "sys.exit(f'loaded {heavy}' if heavy else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_request_is_told_of_from_its_place_to_its_end(opened: Opened):
    hold = threading.Event()
    job = opened(FakeWorker([Act(hold=hold, loading=True)])).submit(request(), keep)
    events = job.events()
    assert next(events) == Queued(1, 0.0)
    assert next(events) == Started(0, 1)
    loading_or_step = until(events, (Loading, Step))
    assert loading_or_step == Loading("veduta") or loading_or_step.step == 1
    hold.set()
    rest = list(events)
    assert [type(event) for event in rest[-2:]] == [Stored, Finished]
    assert rest[-2].picture.seed == 1


def test_each_picture_is_told_of_only_after_it_was_kept(opened: Opened):
    kept: list[int] = []

    def slowly(painted: Painted) -> Picture:
        assert not any(isinstance(e, Stored) and e.picture.seed == painted.seed for e in seen)
        kept.append(painted.seed)
        return keep(painted)

    seen: list = []
    job = opened(FakeWorker()).submit(request(seed=5, count=3), slowly)
    for event in job.events():
        seen.append(event)
        if isinstance(event, Stored):
            assert event.picture.seed in kept
    assert kept == [5, 6, 7]
    assert isinstance(seen[-1], Finished)


def test_two_groups_that_press_at_once_take_turns(opened: Opened):
    hold = threading.Event()
    worker = FakeWorker([Act(hold=hold)])
    queue = opened(worker)
    first = queue.submit(request("a", count=3), keep)
    until(first.events(), Started)
    second = queue.submit(request("b", count=3), keep)
    hold.set()
    assert isinstance(told(first)[-1], Finished)
    assert isinstance(told(second)[-1], Finished)
    assert [r.group + str(index) for r, index in worker.calls] == [
        "a0",
        "b0",
        "a1",
        "b1",
        "a2",
        "b2",
    ]


def test_within_a_group_requests_go_in_their_order(opened: Opened):
    hold = threading.Event()
    worker = FakeWorker([Act(hold=hold)])
    queue = opened(worker)
    jobs = [queue.submit(request("a", seed=10, count=2), keep)]
    until(jobs[0].events(), Started)
    jobs += [queue.submit(request("a", seed=20), keep), queue.submit(request("b", seed=30), keep)]
    hold.set()
    for job in jobs:
        told(job)
    assert [r.seed_of(index) for r, index in worker.calls] == [10, 30, 11, 20]


def test_waiting_groups_hear_their_place_and_wait(opened: Opened):
    holds = [threading.Event() for _ in range(3)]
    queue = opened(FakeWorker([Act(seconds=8.0), *(Act(seconds=8.0, hold=h) for h in holds)]))
    told(queue.submit(request("a"), keep))  # from now on the pace is known: 8 s a picture

    first = queue.submit(request("a"), keep)
    until(first.events(), Step)
    second, third = queue.submit(request("b"), keep), queue.submit(request("c"), keep)
    b, c = second.events(), third.events()
    # The picture in work said after its first of two steps that 4 s are left.
    assert next(b) == Queued(1, 4.0)
    assert next(c) == Queued(2, 12.0)
    assert [(p.group, p.position) for p in queue.jobs()] == [("a", 0), ("b", 1), ("c", 2)]

    holds[0].set()
    until(b, Started)
    assert until(c, Queued) == Queued(1, 8.0)
    for hold in holds:
        hold.set()
    assert isinstance(list(c)[-1], Finished)
    assert queue.jobs() == []


def test_the_wait_is_unknown_until_a_picture_was_painted(opened: Opened):
    hold = threading.Event()

    class Silent(FakeWorker):
        """Says nothing before it is allowed to go on."""

        def paint(self, request, index, cancelled):
            hold.wait()
            yield from super().paint(request, index, cancelled)

    queue = opened(Silent())
    until(queue.submit(request("a"), keep).events(), Started)
    waiting = queue.submit(request("b"), keep).events()
    assert next(waiting) == Queued(1, None)
    hold.set()
    assert isinstance(list(waiting)[-1], Finished)


def test_a_failure_is_told_and_the_queue_goes_on(opened: Opened):
    worker = FakeWorker([Act(), Act(error=GenerationFailed("error.out_of_memory"))])
    queue = opened(worker)
    events = told(queue.submit(request(count=3), keep))
    assert [e.picture.seed for e in events if isinstance(e, Stored)] == [1]
    assert events[-1] == Failed("error.out_of_memory", {})
    assert isinstance(told(queue.submit(request("b"), keep))[-1], Finished)


def test_an_unexpected_failure_leaves_its_traceback_in_the_log(
    opened: Opened, caplog: pytest.LogCaptureFixture
):
    queue = opened(FakeWorker([Act(error=ZeroDivisionError("a bug"))]))
    with caplog.at_level(logging.ERROR):
        events = told(queue.submit(request(), keep))
    assert events[-1] == Failed("error.generation_failed", {})
    assert "ZeroDivisionError: a bug" in caplog.text
    assert isinstance(told(queue.submit(request("b"), keep))[-1], Finished)


def test_a_worker_that_hands_over_nothing_has_failed(opened: Opened):
    class Lazy(FakeWorker):
        def paint(self, request, index, cancelled):
            yield Loading(request.model)

    assert told(opened(Lazy()).submit(request(), keep))[-1] == Failed("error.generation_failed", {})


def test_a_picture_that_cannot_be_kept_is_a_failure(opened: Opened):
    def full(painted: Painted) -> Picture:
        raise StorageProblem("error.disk_full", free_mb=0)

    events = told(opened(FakeWorker()).submit(request(), full))
    assert events[-1] == Failed("error.disk_full", {"free_mb": 0})
    assert not any(isinstance(event, Stored) for event in events)


def test_a_waiting_job_is_cancelled_at_once(opened: Opened):
    hold = threading.Event()
    worker = FakeWorker([Act(hold=hold)])
    queue = opened(worker)
    first = queue.submit(request("a"), keep)
    until(first.events(), Started)
    second, third = queue.submit(request("b"), keep), queue.submit(request("c"), keep)
    second.cancel()
    assert isinstance(told(second)[-1], Cancelled)
    assert [p.group for p in queue.jobs()] == ["a", "c"]
    hold.set()
    assert isinstance(told(third)[-1], Finished)
    assert [r.group for r, _ in worker.calls] == ["a", "c"]


def test_a_job_in_work_is_cancelled_and_its_pictures_stay(opened: Opened):
    never = threading.Event()
    queue = opened(FakeWorker([Act(), Act(hold=never)]))
    job = queue.submit(request(count=3), keep)
    events = job.events()
    until(events, Stored)
    until(events, Step)
    job.cancel()
    assert isinstance(list(events)[-1], Cancelled)
    assert [type(event) for event in told(job) if isinstance(event, Stored)] == [Stored]
    assert isinstance(told(queue.submit(request("b"), keep))[-1], Finished)


def test_cancelling_what_is_over_changes_nothing(opened: Opened):
    job = opened(FakeWorker()).submit(request(), keep)
    before = told(job)
    job.cancel()
    assert told(job)[-1] == before[-1] == Finished()


def test_all_listeners_hear_the_same_end(opened: Opened):
    hold = threading.Event()
    job = opened(FakeWorker([Act(hold=hold)])).submit(request(), keep)
    heard: list[list] = [[], [], []]
    threads = [threading.Thread(target=lambda h=h: h.extend(job.events())) for h in heard]
    for thread in threads:
        thread.start()
    hold.set()
    for thread in threads:
        thread.join()
    assert all([type(e) for e in h[-2:]] == [Stored, Finished] for h in heard)


def test_who_comes_late_is_told_only_the_latest_step(opened: Opened):
    hold = threading.Event()

    class LastStep(FakeWorker):
        """Waits between the last step and the picture."""

        def paint(self, request, index, cancelled):
            for event in super().paint(request, index, cancelled):
                if isinstance(event, Painted):
                    hold.wait()
                yield event

    job = opened(LastStep([Act(steps=5)])).submit(request(), keep)
    early = job.events()
    while getattr(until(early, Step), "step", 0) < 5:
        pass
    late = job.events()
    assert [type(event) for event in (next(late), next(late))] == [Queued, Started]
    assert next(late).step == 5
    hold.set()
    assert [type(event) for event in late] == [Stored, Finished]
    assert [type(event) for event in job.events()] == [Queued, Started, Stored, Finished]


def test_only_the_last_jobs_are_remembered(opened: Opened):
    queue = opened(FakeWorker())
    jobs = [queue.submit(request(), keep) for _ in range(REMEMBERED + 20)]
    told(jobs[-1])
    last = queue.submit(request(), keep)
    told(last)
    assert queue.job(jobs[0].id) is None
    assert queue.job(last.id) is last
    assert sum(queue.job(job.id) is not None for job in jobs) == REMEMBERED


def test_closing_cancels_what_is_left():
    queue = Queue(FakeWorker([Act(hold=threading.Event())]))
    with closing(queue):
        first, second = queue.submit(request("a"), keep), queue.submit(request("b"), keep)
        until(first.events(), Step)
    assert isinstance(told(first)[-1], Cancelled)
    assert isinstance(told(second)[-1], Cancelled)
    with pytest.raises(RuntimeError, match="closed"):
        queue.submit(request(), keep)


def test_the_fake_worker_knows_the_words_it_is_given():
    assert FakeWorker().understand("veduta", ["tram"]) is None
    known, unknown = FakeWorker(vocabulary={"tram": "tram"}).understand("veduta", ["tram", "xyz"])
    assert (known.concept, unknown.concept) == ("tram", None)
    assert FakeWorker().neighbours("veduta", "trams", ["tram"]) is None
    fake = FakeWorker(vocabulary={"tram": "tram", "river": "river"})
    assert fake.neighbours("veduta", "trams", ["river", "sea", "tram"]) == ["tram", "river"]


def test_many_listeners_and_groups_at_once_all_come_to_an_end(opened: Opened):
    queue = opened(FakeWorker())
    ends: list[type] = []

    def group(name: str) -> None:
        for seed in range(20):
            job = queue.submit(request(name, seed=seed, count=2), keep)
            if seed % 3 == 0:
                job.cancel()
            ends.append(type(told(job)[-1]))

    threads = [threading.Thread(target=group, args=(name,)) for name in "abcdef"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ends) == 120
    assert set(ends) <= {Finished, Cancelled}
    assert queue.jobs() == []
