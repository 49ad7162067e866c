"""Where the figures go: after each row into evaluation.json, some into a cache."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
CACHE = ROOT / "training" / "runs" / "evaluation"


def weights(folder: Path) -> str:
    """The fingerprint of a model folder's weights and phrase book."""
    digest = hashlib.sha256()
    for path in sorted(p for part in ("denoiser", "phrasebook") for p in (folder / part).iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


class Record:
    """The rows of one model folder.

    Attributes:
        rows: Name of a row to its figures.
        state: Weights and what is done with them (`probes`), as one word; every row says under
            which it was measured.
        prompts: Prompts a row.
        subject: What is being measured; every row says of which subject it is.
    """

    subject = ""

    def __init__(self, folder: Path, prompts: int, rules: str, model: str) -> None:
        self.path, self.prompts = folder / "evaluation.json", prompts
        self.rules, self.weights, self.code = rules, weights(folder), f"{rules}-{model}"
        self.state = f"{self.weights}-{self.code}"
        self.rows = self._on_disk()

    def put(self, row: str, **figures: object) -> None:
        """Keep a row's figures on disk and print them."""
        # Read again: another run may be measuring other rows on the other core.
        self.rows = self._on_disk() | {
            row: {**figures, "subject": self.subject, "state": self.state}
        }
        data = {"weights": self.weights, "code": self.code, "rows": self.rows}
        write(self.path, json.dumps(data, indent=1) + "\n")
        shown = {name: value for name, value in figures.items() if not isinstance(value, list)}
        print(f"{row}: {json.dumps(shown)}", flush=True)

    def is_fresh(self, subject: str) -> bool:
        """Whether all rows of a subject were measured in this state."""
        states = {row["state"] for row in self.rows.values() if row.get("subject") == subject}
        return states == {self.state}

    def _on_disk(self) -> dict[str, dict]:
        """The rows measured so far; those of an evaluation before there were rows are left."""
        if not self.path.exists():
            return {}
        return json.loads(self.path.read_text()).get("rows", {})

    def cached(self, name: str, parts: object, make: Callable[[], object]) -> object:
        """JSON-ready figures that depend on the grammar and the painter, not on the weights."""
        return self._cached(f"{self.rules}{parts!r}", name, make)

    def cached_for_weights(self, name: str, parts: object, make: Callable[[], object]) -> object:
        """JSON-ready data made with these weights."""
        return self._cached(f"{self.state}{parts!r}", name, make)

    def _cached(self, key: str, name: str, make: Callable[[], object]) -> object:
        path = CACHE / f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:16]}.json"
        if path.exists():
            return json.loads(path.read_text())
        made = make()
        write(path, json.dumps(made))
        return made


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".tmp")
    temporary.write_text(text)
    os.replace(temporary, path)
