"""What lies in the models folder, told from file names and JSON alone; nothing is executed.

A model is a folder as diffusers writes it: a ``model_index.json`` that names the parts, and a
subfolder for each part. Only safetensors are accepted as weights, because pickled ones can run
any code while they load, and no folder may bring Python code of its own.
"""

from __future__ import annotations

import hashlib
import importlib.util
import itertools
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import yaml

from visioning.errors import ModelProblem
from visioning.model import ModelInfo

SCENE_PIPELINE = "VedutaPipeline"
_INDEX = "model_index.json"
_CARD = "README.md"
_PICKLES = {".bin", ".ckpt", ".pt", ".pth", ".pkl", ".pickle"}
_HASHED = {".json", ".txt", ".safetensors", ".model"}
# A part with one of these is a tokenizer, a scheduler or a picture processor: it has no weights.
_WITHOUT_WEIGHTS = (
    "tokenizer_config.json",
    "scheduler_config.json",
    "preprocessor_config.json",
    "processor_config.json",
)


def find(models: Path, model: str) -> Path:
    """The folder of a model, given as a name below `models` or as a path to a folder.

    Raises:
        ModelProblem: There is no such folder.
    """
    for folder in (models / model, Path(model)):
        if model.strip() and folder.is_dir():
            return folder.resolve()
    raise ModelProblem("error.model_missing", name=model)


def scan(models: Path) -> list[ModelInfo]:
    """All models below a folder, usable or not: those with scenes first, then by name."""
    if not models.is_dir():
        return []
    folders = [f for f in models.iterdir() if f.is_dir() and not f.name.startswith(".")]
    return sorted((inspect(f) for f in folders), key=lambda info: (not info.has_scene, info.name))


def inspect(folder: Path) -> ModelInfo:
    """What a model's folder says of itself, with the key of what is wrong with it."""
    try:
        index = json.loads((folder / _INDEX).read_text("utf-8"))
        pipeline = index["_class_name"]
        parts = {name: part for name, part in index.items() if _is_part(part)}
    except FileNotFoundError:
        pickled = any(path.suffix in _PICKLES for path in folder.rglob("*"))
        problem = "error.model_needs_pickle" if pickled else "error.model_missing_files"
        return ModelInfo(folder.name, str(folder), problem)
    except (ValueError, KeyError, TypeError, AttributeError):
        return ModelInfo(folder.name, str(folder), "error.model_damaged")
    problem = _code_problem(folder, pipeline, parts) or _weight_problem(folder, parts)
    ours = pipeline == SCENE_PIPELINE
    return ModelInfo(folder.name, str(folder), problem, has_scene=ours, licence=licence_of(folder))


def licence_of(folder: Path) -> str:
    """The licence that a model's card names, empty where there is no card or it names none.

    Source: huggingface.co/docs/hub/model-cards, metadata on top of README.md.
    """
    try:
        with (folder / _CARD).open(encoding="utf-8") as card:
            if card.readline().strip() != "---":
                return ""
            head = "".join(itertools.takewhile(lambda line: line.strip() != "---", card))
        metadata = yaml.safe_load(head)
    except (OSError, ValueError, yaml.YAMLError):
        return ""
    named = metadata if isinstance(metadata, dict) else {}
    return str(named.get("license_name") or named.get("license") or "")


def pipeline_name(folder: Path) -> str:
    """The pipeline class that a folder without problems asks for."""
    return json.loads((folder / _INDEX).read_text("utf-8"))["_class_name"]


def only_half_precision(folder: Path) -> bool:
    """Whether some part has no weights but those of diffusers' "fp16" variant."""
    parts = {path.parent for path in folder.glob("*/*.safetensors")}
    return any(
        all(".fp16" in weights.name for weights in part.glob("*.safetensors")) for part in parts
    )


class Fingerprints:
    """Content hashes of model folders, each file read once until its size or time changes."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, int, int], str] = {}

    def of(self, folder: Path) -> str:
        """The first 16 hex digits of a SHA-256 over names and contents of all that is loaded."""
        total = hashlib.sha256()
        files = [folder / _INDEX, *folder.glob("*/*")]
        for path in sorted(f for f in files if f.suffix in _HASHED):
            total.update(f"{path.relative_to(folder).as_posix()}\0{self._file(path)}\n".encode())
        return total.hexdigest()[:16]

    def _file(self, path: Path) -> str:
        stat = path.stat()
        key = (path, stat.st_size, stat.st_mtime_ns)
        if key not in self._known:
            with path.open("rb") as file:
                self._known[key] = hashlib.file_digest(file, "sha256").hexdigest()
        return self._known[key]


def _is_part(value: object) -> bool:
    """Whether an entry of the index is a part with a folder: ``[library, class]``."""
    return isinstance(value, list) and len(value) == 2 and None not in value


def _code_problem(folder: Path, pipeline: object, parts: dict[str, list]) -> str | None:
    """Say whether the folder needs code that is neither ours nor that of the libraries."""
    ours = pipeline == SCENE_PIPELINE
    known = ours or (isinstance(pipeline, str) and pipeline in _diffusers_words())
    libraries = {str(library) for library, _ in parts.values()}
    strange = {
        library
        for library in libraries - {"diffusers", "transformers"} - _diffusers_modules()
        if not (ours and library.startswith("visioning.veduta."))
    }
    if not known or strange or any(folder.rglob("*.py")):
        return "error.model_needs_remote_code"
    return None


def _weight_problem(folder: Path, parts: Iterable[str]) -> str | None:
    """Say whether a part's folder is missing, pickled or cut off."""
    for name in parts:
        part = folder / name
        if not part.is_dir():
            return "error.model_missing_files"
        if any((part / config).is_file() for config in _WITHOUT_WEIGHTS):
            continue
        weights = list(part.glob("*.safetensors"))
        if not weights:
            pickled = any(path.suffix in _PICKLES for path in part.iterdir())
            return "error.model_needs_pickle" if pickled else "error.model_missing_files"
        for shards in part.glob("*.safetensors.index*.json"):
            try:
                wanted = set(json.loads(shards.read_text("utf-8"))["weight_map"].values())
            except (ValueError, KeyError, TypeError, AttributeError):
                return "error.model_damaged"
            if not all((part / shard).is_file() for shard in wanted):
                return "error.model_missing_files"
        if not all(_is_whole(path) for path in weights):
            return "error.model_damaged"
    return None


def _is_whole(path: Path) -> bool:
    """Whether a safetensors file is as long as its header says.

    Source: the format's description, https://github.com/huggingface/safetensors#format.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if not 0 < length <= size - 8:
            return False
        try:
            header = json.loads(file.read(length))
            ends = [t["data_offsets"][1] for name, t in header.items() if name != "__metadata__"]
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            return False
    return size == 8 + length + max(ends, default=0)


@cache
def _diffusers_root() -> Path | None:
    # find_spec does not import the package, which would load torch.
    spec = importlib.util.find_spec("diffusers")
    return Path(spec.origin).parent if spec and spec.origin else None


@cache
def _diffusers_words() -> frozenset[str]:
    """All quoted words of diffusers' table of contents, its pipeline classes among them."""
    root = _diffusers_root()
    text = (root / "__init__.py").read_text("utf-8") if root else ""
    return frozenset(text.split('"')[1::2])


@cache
def _diffusers_modules() -> frozenset[str]:
    """Names of diffusers' pipeline packages; an index may name them as a part's library."""
    root = _diffusers_root()
    return frozenset(p.name for p in (root / "pipelines").iterdir()) if root else frozenset()
