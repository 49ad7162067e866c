"""What can go wrong.

::

    VisioningError
    ├── UserError            the people in the room can mend it; shown in their language
    │   ├── InvalidInput     what was typed or chosen cannot be used
    │   ├── NotFound         no such workshop, tandem, picture, note or model
    │   ├── ModelProblem     the model's folder is missing, damaged or not safe to load
    │   ├── GenerationFailed the model ran, but no picture came out
    │   ├── StorageProblem   the disk is full, read-only or gone
    │   └── PortInUse        another program answers on the address
    └── Damaged              stored data is not what was written; ours to repair, never hidden

A `UserError` carries the key of a text in the language files (`prompts/languages/`) and the
values to put into it, so that whoever shows it says it in the reader's language.
"""

from __future__ import annotations

import zipfile
import zlib

BROKEN_ZIP = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError),
    *(RuntimeError, ValueError, OverflowError, LookupError),
)
"""What zipfile raises about a file that is no ZIP, or not the one that it says it is."""


class VisioningError(Exception):
    """The root of all errors that this program raises on purpose."""


class UserError(VisioningError):
    """An error that a user can mend.

    Attributes:
        key: Key of its text in the language files, such as ``error.prompt_empty``.
        values: What the text's placeholders stand for; plain strings and numbers.

    >>> str(InvalidInput("error.prompt_too_long", limit=2000))
    'error.prompt_too_long (limit=2000)'
    """

    def __init__(self, key: str, **values: str | int | float) -> None:
        self.key, self.values = key, values
        inside = ", ".join(f"{name}={value}" for name, value in values.items())
        super().__init__(f"{key} ({inside})" if inside else key)

    def __reduce__(self):
        # Exceptions with keyword arguments do not survive pickling between processes by default.
        return _rebuild, (type(self), self.key, self.values)


def _rebuild(cls: type[UserError], key: str, values: dict) -> UserError:
    return cls(key, **values)


class InvalidInput(UserError):
    """What was typed or chosen cannot be used."""


class NotFound(UserError):
    """No such workshop, tandem, picture, note or model."""


class ModelProblem(UserError):
    """A model's folder is missing, damaged or not safe to load."""


class GenerationFailed(UserError):
    """The model ran, but no picture came out."""


class StorageProblem(UserError):
    """The data folder cannot be written or read."""


class PortInUse(UserError):
    """Another program answers on the address."""


class Damaged(VisioningError):
    """Stored data is not what was written."""
