"""Records as JSON and back: for the database's columns, the PNGs and later the exports."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum

from visioning.errors import Damaged
from visioning.images import RECORD_FORMAT
from visioning.model import Picture, Tandem, Vision, Workshop

# The hash cannot be inside what it hashes; the others may change after the file was written.
_NOT_IN_PNG = {"file", "sha256", "starred"}

_T = typing.TypeVar("_T")


def plain(value: object) -> typing.Any:
    """Return what JSON can hold: dicts, lists, strings, numbers; times in ISO 8601.

    >>> from visioning.model import Keyword
    >>> plain((Keyword("grün", "green"),))
    [{'text': 'grün', 'english': 'green', 'card': None}]
    """
    if dataclasses.is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, StrEnum) else value


def restored(cls: type[_T], data: Mapping) -> _T:
    """Return the record that `plain` was given; unknown keys are left out.

    Raises:
        Damaged: A field is missing or holds something else than it may.
    """
    if not isinstance(data, Mapping):
        raise Damaged(f"a {cls.__name__} should be an object, not {type(data).__name__}")
    hints = _hints(cls)
    values = {}
    for field in dataclasses.fields(cls):
        if field.name in data:
            try:
                values[field.name] = _value(hints[field.name], data[field.name])
            except (TypeError, ValueError) as error:
                raise Damaged(f"{cls.__name__}.{field.name}: {error}") from error
    try:
        return cls(**values)
    except (TypeError, ValueError) as error:
        raise Damaged(f"{cls.__name__}: {error}") from error


def picture_record(workshop: Workshop, tandem: Tandem, vision: Vision, picture: Picture) -> dict:
    """Return what goes into a picture's PNG: enough to make all its rows again."""
    record = {"workshop": workshop, "tandem": tandem, "vision": vision, "picture": picture}
    return {
        name: {key: value for key, value in plain(item).items() if key not in _NOT_IN_PNG}
        for name, item in record.items()
    }


def read_picture_record(
    record: Mapping, file: str, sha256: str
) -> tuple[Workshop, Tandem, Vision, Picture]:
    """Return what `picture_record` was given, for a picture found at `file`.

    Raises:
        Damaged: The record is not whole, does not fit together, or is of a newer version.
    """
    if record.get("format") != RECORD_FORMAT:
        raise Damaged(f"the record has format {record.get('format')}, not {RECORD_FORMAT}")
    picture = record.get("picture")
    if isinstance(picture, Mapping):
        picture = {**picture, "file": file, "sha256": sha256, "starred": False}
    found = (
        restored(Workshop, record.get("workshop")),
        restored(Tandem, record.get("tandem")),
        restored(Vision, record.get("vision")),
        restored(Picture, picture),
    )
    workshop, tandem, vision, picture = found
    if (tandem.workshop_id, vision.tandem_id, picture.tandem_id, picture.vision_id) != (
        workshop.id,
        tandem.id,
        tandem.id,
        vision.id,
    ):
        raise Damaged("the record's workshop, tandem, vision and picture do not belong together")
    return found


@functools.cache
def _hints(cls: type) -> dict[str, typing.Any]:
    return typing.get_type_hints(cls)


def _value(hint: typing.Any, value: typing.Any) -> typing.Any:
    """Return `value` as the type that `hint` names."""
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):  # Only "X or None" occurs in the domain.
        return None if value is None else _value(inside[0], value)
    if origin is tuple:
        if not isinstance(value, tuple | list):
            raise TypeError(f"a list is needed, not {type(value).__name__}")
        return tuple(_value(inside[0], item) for item in value)
    if hint is Mapping or origin is Mapping:
        if not isinstance(value, Mapping):
            raise TypeError(f"an object is needed, not {type(value).__name__}")
        return {key: _value(inside[1], item) if inside else item for key, item in value.items()}
    if dataclasses.is_dataclass(hint):
        return value if isinstance(value, hint) else restored(hint, value)
    if issubclass(hint, StrEnum):
        return hint(value)
    if hint in (date, datetime) and isinstance(value, str):
        value = hint.fromisoformat(value)
    if hint is datetime and isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError(f"{value} has no time zone")
    if hint is float and type(value) is int:
        value = float(value)
    if type(value) is not hint:
        raise TypeError(f"a {hint.__name__} is needed, not {type(value).__name__}")
    return value
