"""What comes back into the room: a workshop from another laptop, a picture of another program."""

from visioning.arrival.foreign import Added, add
from visioning.arrival.report import Arrival, Conflict, Difference, InBin, Problem, lines
from visioning.arrival.take_in import take_in

__all__ = [
    "Added",
    "Arrival",
    "Conflict",
    "Difference",
    "InBin",
    "Problem",
    "add",
    "lines",
    "take_in",
]
