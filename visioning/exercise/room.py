"""What the facilitator steers: timers, calls to a step, a frozen room, a private one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from visioning.errors import InvalidInput
from visioning.exercise.steps import step_named
from visioning.model import Room, Timer
from visioning.workshop import Visioning


def seconds_left(room: Room, step: str, now: datetime | None = None) -> float:
    """What is left of a step's time; negative once it is over, whole before it began."""
    timer = room.timers.get(step, Timer())
    if timer.ends is not None:
        return (timer.ends - (now or datetime.now(UTC))).total_seconds()
    return timer.left_s if timer.left_s is not None else step_named(step).minutes * 60


def is_running(room: Room, step: str) -> bool:
    """Tell whether a step's time runs."""
    return room.timers.get(step, Timer()).ends is not None


def start_timer(visioning: Visioning, workshop_id: str, step: str) -> Room:
    """Let a step's time run, from where it was paused."""
    now = datetime.now(UTC)

    def change(room: Room) -> Room:
        left = timedelta(seconds=seconds_left(room, step, now))
        return _with_timer(room, step, Timer(ends=now + left))

    return visioning.store.change_room(workshop_id, change)


def pause_timer(visioning: Visioning, workshop_id: str, step: str) -> Room:
    """Stop a step's time where it is."""
    now = datetime.now(UTC)

    def change(room: Room) -> Room:
        return _with_timer(room, step, Timer(left_s=seconds_left(room, step, now)))

    return visioning.store.change_room(workshop_id, change)


def add_minutes(visioning: Visioning, workshop_id: str, step: str, minutes: float) -> Room:
    """Give a step more time, counted from now if its time is over already."""
    now = datetime.now(UTC)

    def change(room: Room) -> Room:
        left = max(0.0, seconds_left(room, step, now)) + 60 * minutes
        if is_running(room, step):
            return _with_timer(room, step, Timer(ends=now + timedelta(seconds=left)))
        return _with_timer(room, step, Timer(left_s=left))

    return visioning.store.change_room(workshop_id, change)


def reset_timer(visioning: Visioning, workshop_id: str, step: str) -> Room:
    """Give a step its whole time again, paused."""
    return visioning.store.change_room(workshop_id, lambda room: _with_timer(room, step, Timer()))


def call_all(visioning: Visioning, workshop_id: str, step: str) -> Room:
    """Call everybody to a step: each browser goes there once.

    A question of the warm-up that is still open is closed on the way to another step, so that the
    plenary does not keep showing it.
    """
    name = step_named(step).name

    def change(room: Room) -> Room:
        question = room.question if name == "warmup" else ""
        return replace(room, step=name, call=room.call + 1, question=question)

    return visioning.store.change_room(workshop_id, change)


def freeze(visioning: Visioning, workshop_id: str, frozen: bool) -> Room:
    """Let nobody but the facilitator write or paint, or let them again."""
    return visioning.store.change_room(workshop_id, lambda room: replace(room, frozen=frozen))


def keep_private(visioning: Visioning, workshop_id: str, private: bool) -> Room:
    """Show a tandem's pictures to the others only with a star, or show them all."""
    return visioning.store.change_room(workshop_id, lambda room: replace(room, private=private))


def check_not_frozen(visioning: Visioning, workshop_id: str) -> None:
    """Raise InvalidInput while the facilitator froze the room."""
    if visioning.store.room(workshop_id).frozen:
        raise InvalidInput("error.frozen")


def _with_timer(room: Room, step: str, timer: Timer) -> Room:
    return replace(room, timers={**room.timers, step_named(step).name: timer})
