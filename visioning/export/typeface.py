"""The pages' typeface inside of a file that goes where there is no network."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path

# The pages have it as files; a copy here would be a second one to keep.
_ASSETS = Path(__file__).parent.parent / "ui" / "assets"
_FILE = re.compile(r'url\("(fonts/[\w-]+\.woff2)"\)')


@cache
def faces() -> str:
    """IBM Plex Sans for Latin, Greek and Cyrillic as CSS; 170 kB with the glyphs inside."""

    def inside(found: re.Match) -> str:
        glyphs = base64.b64encode((_ASSETS / found[1]).read_bytes()).decode()
        return f'url("data:font/woff2;base64,{glyphs}")'

    return _FILE.sub(inside, (_ASSETS / "fonts.css").read_text(encoding="utf-8"))
