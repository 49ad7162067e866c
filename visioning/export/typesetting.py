"""PDF through typst: tagged, PDF/UA-1, and the same on every computer that has no fonts of its own.

What people wrote reaches a template as JSON alone, so that none of it is ever read as markup.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import typst

from visioning import images
from visioning.exercise import marks

HERE = Path(__file__).parent
FONT = "IBM Plex Sans"
UNSHOWN = "□"
"""Stands for a character that no font on this computer has."""

# What the font has for certain; everything else is tried before the whole document is set.
_SURE = " \\n\\t!-ſΆ-ώЀ-џ‐-―‘-‚“-„†•…‰€←-↓−"
_ODD = re.compile(f".?[^{_SURE}]+")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_LETTERED = re.compile(r"<text[^>]*>([^<]*)")  # what an SVG sets in letters
_LONGEST_WORD, _PIECE = 30, 15  # characters; a longer word may break into such pieces
_ENDLESS = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")


def typeset(template: str, data: Mapping, language: str, files: Mapping[str, bytes | str]) -> bytes:
    """Set a document as a tagged PDF that keeps to PDF/UA-1.

    Args:
        template: Name of a ``.typ`` file beside this one, without its ending.
        data: What it reads as ``data``; JSON-ready. Where characters had to be replaced by
            `UNSHOWN`, it finds ``data.unshown`` true.
        files: Pictures by the name under which the data speaks of them; SVG as text.

    Raises:
        StorageProblem: There is no room for the temporary files.
    """
    data = _ready({"language": language, "colours": _colours(), **data})
    drawings = [content for content in files.values() if isinstance(content, str)]
    texts = [*_strings(data), *(text for svg in drawings for text in _LETTERED.findall(svg))]
    gone = _unshowable({odd for text in texts for odd in _ODD.findall(text)})
    written = json.dumps({**data, "unshown": UNSHOWN in gone.values()}, ensure_ascii=False)
    try:
        with tempfile.TemporaryDirectory(prefix="visioning-") as folder:
            main = Path(folder, f"{template}.typ")
            for part in HERE.glob("*.typ"):
                Path(folder, part.name).write_bytes(part.read_bytes())
            for name, content in files.items():
                is_text = isinstance(content, str)
                Path(folder, name).write_bytes(
                    _without(content, gone).encode() if is_text else content
                )
            return _compiled(main, _without(written, gone))
    except OSError as error:
        raise images.storage_problem(error, Path(tempfile.gettempdir())) from error


def mark_svg(colour: str) -> str:
    """A tandem's colour and shape, in a square."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f'<path d="{marks.shape_of(colour)}" fill="{_colour(colour)}"/></svg>'
    )


def _compiled(source: Path | bytes, data: str) -> bytes:
    return typst.compile(
        source, font_paths=_fonts(), sys_inputs={"data": data}, pdf_standards=["ua-1"]
    )


@cache
def _fonts() -> typst.Fonts:
    """Ours, then those of this computer, for scripts and emoji that ours has no letters for."""
    return typst.Fonts(font_paths=[HERE / "fonts"])


def _colour(colour: str) -> str:
    return colour if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else marks.INK


def _colours() -> dict[str, str]:
    return {"ink": marks.INK, "muted": marks.MUTED, "line": marks.LINE, "paper": marks.PAPER}


# --- Text that can be set -----------------------------------------------------------------------


def _ready(data: object) -> object:
    """The data with texts that can be set in lines."""
    if isinstance(data, Mapping):
        return {key: _ready(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_ready(item) for item in data]
    return _ENDLESS.sub(_breakable, _clean(data)) if isinstance(data, str) else data


def _clean(text: str) -> str:
    """The text without control characters; accents are joined with their letters."""
    text = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Cn"))
    return unicodedata.normalize("NFC", "".join(kept))


def _breakable(word: re.Match) -> str:
    letters = word[0]
    pieces = (letters[at : at + _PIECE] for at in range(0, len(letters), _PIECE))
    return "\u200b".join(pieces)


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping | list):
        for item in data.values() if isinstance(data, Mapping) else data:
            yield from _strings(item)


def _unshowable(odd: set[str]) -> dict[str, str]:
    """Characters that no font has, with what stands for each; they would end the typesetting."""
    gone: dict[str, str] = {}
    source = f'#set document(title: "-")\n#set text(font: "{FONT}")\n'
    source += "#for odd in json(bytes(sys.inputs.data)) { par(odd) }"
    while odd:
        try:
            _compiled(source.encode(), json.dumps(sorted(odd)))
            break
        except typst.TypstError as error:
            found = {_unescaped(text) for text in _MISSING.findall(error.diagnostic)}
            new = {text: _instead(text) for text in found if text not in gone}
            if not new:
                raise
            gone |= new
            odd = {_without(text, gone) for text in odd}
    return gone


def _instead(missing: str) -> str:
    """Nothing for signs that only change others, such as the tint of a face."""
    seen = any(unicodedata.category(c) not in ("Cf", "Mn", "Me", "Sk") for c in missing)
    return UNSHOWN if seen else ""


def _without(text: str, gone: Mapping[str, str]) -> str:
    for missing in sorted(gone, key=len, reverse=True):
        text = text.replace(missing, gone[missing])
    return text


def _unescaped(text: str) -> str:
    """A text as it was before it was quoted in an error of typst."""
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text)
