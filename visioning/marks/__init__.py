"""Honest marks: what is AI-generated says so, in the pixels, in its metadata and by a signature.

- `watermark`: in the pixels; survives what strips metadata.
- `xmp`: metadata that archives and search engines read.
- `manifest`: a signature over the whole file (C2PA), with the keys of `keys`.
- `check`: what marks any file carries, and what became of them.
"""

from visioning.marks.keys import KeyRing, trusted
from visioning.marks.manifest import signed
from visioning.marks.picture import marked
from visioning.marks.statement import PROGRAM, VERSION, Origin, Statement

__all__ = ["PROGRAM", "VERSION", "KeyRing", "Origin", "Statement", "marked", "signed", "trusted"]
