"""The language files: complete, alike in shape, used, and in the language that they claim."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from visioning import prompts
from visioning.model import NoteKind
from visioning.veduta.world import CLASSES

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "prompts" / "languages").glob("*.yaml"))
CODES = [path.stem for path in FILES]
OTHERS = [code for code in CODES if code != "en"]
WANTED = {"bg", "de", "el", "en", "it", "nl", "pl", "ro"}

# Texts that are spelled as in English, since the language uses the same word.
SAME_EVERYWHERE = {"Python {version}", "Tandem Visions"}
SAME = {
    "bg": set(),
    "de": {
        *{"Bus", "Museum", "Name", "Panorama", "Person", "Prompt", "Recycling", "Tandem", "Winter"},
        "Workshop",
    },
    "el": set(),
    "it": {
        *{"campanile", "drone", "Idea", "Panorama", "Prompt", "Tandem", "tram"},
        "Utopia",
    },
    "nl": {
        *{"arcades", "bus", "drone", "Model", "museum", "Panorama", "Prompt", "recycling"},
        *{"school", "Tandem", "tram", "Water", "Winter", "Workshop"},
    },
    "pl": {"Model", "Panorama", "Prompt", "Tandem", "Utopia"},
    "ro": {"canal", "Digital", "Model", "Prompt", "Tandem"},
}

# Opening and closing quotation marks; Italian and Dutch have more than one custom, we keep to one.
QUOTES = {
    "bg": "„“",
    "de": "„“",
    "el": "«»",
    "en": "“”",
    "it": "«»",
    "nl": "“”",
    "pl": "„”",
    "ro": "„”",
}


class _Strict(yaml.SafeLoader):
    """A loader that refuses a key written twice; PyYAML would keep the last one silently."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        assert not twice, f"written twice: {twice} {node.start_mark}"
        return super().construct_mapping(node, deep)


def source(code: str) -> str:
    return (ROOT / "prompts" / "languages" / f"{code}.yaml").read_text(encoding="utf-8")


@cache
def texts_of(code: str) -> dict[str, str]:
    """The texts of a language by dotted key, in the order of the file."""

    def flat(tree: dict, prefix: str = "") -> Iterator[tuple[str, str]]:
        for key, value in tree.items():
            if isinstance(value, dict):
                yield from flat(value, f"{prefix}{key}.")
            else:
                assert isinstance(value, str), (
                    f"{code}: {prefix}{key} is not text: put it in quotes"
                )
                yield f"{prefix}{key}", value

    return dict(flat(yaml.load(source(code), Loader=_Strict)))


def placeholders(text: str) -> list[str]:
    """The names in braces, sorted; a broken brace raises ValueError."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


# --- The files among each other --------------------------------------------------------------


def test_every_language_of_the_tandems_has_a_file():
    assert set(CODES) == WANTED
    assert {city.language for preset in prompts.presets() for city in preset.cities} <= WANTED


@pytest.mark.parametrize("code", OTHERS)
def test_same_keys_in_the_same_order(code: str):
    assert list(texts_of(code)) == list(texts_of("en"))


@pytest.mark.parametrize("code", OTHERS)
def test_same_comments(code: str):
    def comments(text: str) -> list[str]:
        return [line for line in text.splitlines() if line.lstrip().startswith("#")][1:]

    assert comments(source(code)) == comments(source("en"))


@pytest.mark.parametrize("code", OTHERS)
def test_same_placeholders(code: str):
    own = {key: placeholders(text) for key, text in texts_of(code).items()}
    assert own == {key: placeholders(text) for key, text in texts_of("en").items()}


@pytest.mark.parametrize("code", CODES)
def test_no_text_is_empty_or_padded(code: str):
    wrong = [key for key, text in texts_of(code).items() if not text or text != text.strip()]
    assert not wrong


def test_languages_carry_their_own_names():
    assert prompts.languages() == {
        "en": "English",
        "bg": "Български",
        "de": "Deutsch",
        "el": "Ελληνικά",
        "it": "Italiano",
        "nl": "Nederlands",
        "pl": "Polski",
        "ro": "Română",
    }


# --- Is it that language? --------------------------------------------------------------------


@pytest.mark.parametrize("code", OTHERS)
def test_only_words_that_are_the_same_are_left_in_english(code: str):
    english = texts_of("en")
    same = {t for key, t in texts_of(code).items() if t.casefold() == english[key].casefold()}
    assert same == SAME_EVERYWHERE | SAME[code]


@pytest.mark.parametrize("code", CODES)
def test_quotation_marks_are_those_of_the_language(code: str):
    foreign = set('“”„«»"') - set(QUOTES[code])
    assert not [key for key, text in texts_of(code).items() if foreign & set(text)]


@pytest.mark.parametrize("code", CODES)
def test_no_letters_of_another_alphabet_within_a_word(code: str):
    latin, greek, cyrillic = "[A-Za-zÀ-ɏ]", "[Ͱ-Ͽἀ-῿]", "[Ѐ-ӿ]"
    scripts = (latin, greek, cyrillic)
    mixed = [
        word
        for text in texts_of(code).values()
        for word in re.findall(r"[^\W\d_]+", text)
        if sum(bool(re.search(script, word)) for script in scripts) > 1
    ]
    assert not mixed


def test_romanian_has_commas_below_and_not_cedillas():
    assert not set("şţŞŢ") & set(source("ro"))


# --- The words of the cards and of the picture world -------------------------------------------


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("section", ["card", "element", "group", "kind"])
def test_labels_differ_from_each_other(code: str, section: str):
    labels = [t.casefold() for key, t in texts_of(code).items() if key.startswith(f"{section}.")]
    assert len(labels) == len(set(labels)), sorted(x for x in labels if labels.count(x) > 1)


@pytest.mark.parametrize("code", CODES)
def test_every_card_is_recognised_by_its_label(code: str):
    for card in prompts.cards().values():
        assert prompts.keyword_of(card.label(code), code).card == card.id


def names_in(section: str) -> set[str]:
    return {key.split(".")[1] for key in texts_of("en") if key.startswith(f"{section}.")}


def test_elements_are_the_classes_of_the_world():
    assert names_in("element") == set(CLASSES)


def test_cards_groups_and_kinds_are_those_of_the_program():
    assert names_in("card") == set(prompts.cards())
    assert names_in("group") == set(prompts.groups())
    assert names_in("kind") == set(NoteKind)


# --- The keys and the code -------------------------------------------------------------------

ERRORS = {
    *{"InvalidInput", "NotFound", "ModelProblem", "GenerationFailed", "StorageProblem"},
    *{"PortInUse", "UserError"},
}


@cache
def python_trees() -> dict[Path, ast.Module]:
    paths = [*ROOT.glob("*.py"), *sorted((ROOT / "visioning").rglob("*.py"))]
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def mentioned() -> tuple[frozenset[str], frozenset[str]]:
    """Keys that the code names, and the patterns of keys that it builds, such as ``card\\..+``."""
    sections = "|".join(sorted({key.split(".")[0] for key in texts_of("en") if "." in key}))
    whole = re.compile(rf"(?:{sections})(?:\.\w+)+")
    start = re.compile(rf"(?:{sections})(?:\.\w+)*\.")
    keys, patterns = set(), set()

    def note(text: str) -> None:
        if whole.fullmatch(text):
            keys.add(text)
        elif start.fullmatch(text):
            patterns.add(re.escape(text) + r"[\w.]+")

    for tree in python_trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                first = node.values[0]
                if isinstance(first, ast.Constant) and start.match(first.value):
                    parts = (
                        re.escape(part.value) if isinstance(part, ast.Constant) else r"\w+"
                        for part in node.values
                    )
                    patterns.add("".join(parts))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                note(node.value)
    for path in (ROOT / "visioning").rglob("*"):
        if path.suffix in {".j2", ".js", ".html"}:
            for _, text in re.findall(r"""(["'`])([\w.]+)\1""", path.read_text(encoding="utf-8")):
                note(text)
    return frozenset(keys), frozenset(patterns)


def test_every_key_in_the_code_has_a_text():
    keys, patterns = mentioned()
    assert keys <= set(texts_of("en")), sorted(keys - set(texts_of("en")))
    for pattern in patterns:
        assert any(re.fullmatch(pattern, key) for key in texts_of("en")), pattern


def test_every_text_is_used():
    keys, patterns = mentioned()
    unused = [
        key
        for key in texts_of("en")
        if key not in keys and not any(re.fullmatch(pattern, key) for pattern in patterns)
    ]
    assert unused == ["language"]  # read by `prompts.languages`


def test_the_code_gives_what_a_text_needs():
    for path, tree in python_trees().items():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else ""
            if name not in {*ERRORS, "say"} or not call.args:
                continue
            key = call.args[0]
            if not isinstance(key, ast.Constant) or any(k.arg is None for k in call.keywords):
                continue
            where = f"{path.name}:{call.lineno}: {key.value}"
            assert key.value in texts_of("en"), where
            needed = set(placeholders(texts_of("en")[key.value]))
            assert needed <= {keyword.arg for keyword in call.keywords}, where
