"""The layers: a module imports only what stands below it, and pages and CLI load no torch."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Bottom first; modules of one layer do not import each other.
LAYERS = [
    {"errors", "locales"},
    {"model"},
    {"prompts", "images", "veduta"},
    {"marks"},
    {"store", "engine"},
    {"workers"},
    {"workshop"},
    {"editing"},
    {"exercise"},
    {"export"},
    {"arrival"},
    {"demo", "doctor"},
    {"ui", "cli"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
TENSORS = {"torch", "diffusers", "transformers", "accelerate", "safetensors"}


def part_of(path: Path) -> str:
    """The layer's name of a file, such as ``store`` for visioning/store/tables.py."""
    inside = path.relative_to(ROOT / "visioning")
    return inside.parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return [p for p in (ROOT / "visioning").rglob("*.py") if p.parent != ROOT / "visioning"] + [
        p for p in (ROOT / "visioning").glob("*.py") if p.name != "__init__.py"
    ]


def imported(path: Path, *, everywhere: bool) -> set[str]:
    """Dotted names that a file imports; `everywhere` counts imports inside functions too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = ast.walk(tree) if everywhere else tree.body
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_one_way(path: Path):
    own = part_of(path)
    for name in imported(path, everywhere=True):
        root, *rest = name.split(".")
        assert root not in {"training", "tests", "benchmarks", "app"}, f"{path} imports {name}"
        if root == "visioning" and rest[0] != own:
            assert LEVEL[rest[0]] < LEVEL[own], f"{own} must not import {rest[0]}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_torch_is_imported_only_where_a_tensor_is(path: Path):
    roots = {name.split(".")[0] for name in imported(path, everywhere=True)}
    if part_of(path) not in {"engine", "veduta"}:
        assert not roots & TENSORS


@pytest.mark.parametrize("name", ["visioning.ui", "visioning.cli", "visioning.workshop", "app"])
def test_importing_loads_no_torch(name: str):
    code = f"import sys, {name}; sys.exit(bool({{'torch', 'diffusers'}} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert result.returncode == 0


def test_every_layer_exists():
    found = {part_of(path) for path in modules()}
    assert found == set(LEVEL)
