"""What this machine can do, what is missing, and what to do about it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from visioning.errors import UserError
from visioning.store import RecoveryReport
from visioning.workshop import MODELS, ROOT, Visioning

ENOUGH_FREE_BYTES = 2 * 10**9  # a full day of six tandems, pictures and exports
OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        ok: Nothing has to be done.
        key, values: The text that says what was found and, if not ok, what to do.
    """

    ok: bool
    key: str
    values: dict[str, str | int]


def examine(outputs: Path, models: Path = MODELS) -> list[Finding]:
    """Look at Python, the packages, the processor, the models, the data folder and the disk."""
    found = [
        _python(),
        *_packages(),
        Finding(True, "doctor.cores", {"cores": os.cpu_count() or 1, "what": platform.machine()}),
    ]
    try:
        visioning = Visioning(outputs, models)
    except UserError as error:
        return [*found, Finding(False, error.key, dict(error.values))]
    try:
        found += [
            Finding(
                model.problem is None,
                model.problem or "doctor.model",
                {"name": model.name, "folder": model.folder},
            )
            for model in visioning.models()
        ]
        if len(visioning.models()) == 0:
            found.append(Finding(False, "doctor.no_model", {"folder": str(models)}))
        if visioning.store.recovered:
            found.append(Finding(False, *recovered(visioning.store.recovered)))
        unsigned = visioning.store.try_signing()
        found.append(
            Finding(False, unsigned.key, dict(unsigned.values))
            if unsigned
            else Finding(True, "doctor.signing", {})
        )
    finally:
        visioning.close()
    free = shutil.disk_usage(outputs).free
    values = {"folder": str(outputs), "free_gb": round(free / 10**9, 1)}
    ok = free >= ENOUGH_FREE_BYTES
    return [*found, Finding(ok, "doctor.disk" if ok else "doctor.disk_low", values)]


def recovered(report: RecoveryReport) -> tuple[str, dict[str, str | int]]:
    """The text, as key and values, that says what opening the data folder had to save."""
    if report.kept_aside is None:  # there was no database left to keep
        return "doctor.rebuilt", {"pictures": report.pictures}
    return "doctor.recovered", {"file": str(report.kept_aside)}


def _python() -> Finding:
    ok = sys.version_info >= OLDEST_PYTHON
    key = "doctor.python" if ok else "doctor.python_old"
    return Finding(ok, key, {"version": platform.python_version()})


def _packages() -> list[Finding]:
    """What of requirements.txt is missing or another version; one finding if all is well."""
    wrong = []
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line.split("#")[0].strip() for line in lines if "==" in line.split("#")[0]]
    for pin in pins:
        name, wanted = pin.split("==")
        name = name.split("[")[0]
        try:
            has = metadata.version(name).split("+")[0]  # 2.13.0+cpu is 2.13.0
        except metadata.PackageNotFoundError:
            has = "-"
        if has != wanted:
            values = {"name": name, "wanted": wanted, "has": has}
            wrong.append(Finding(False, "doctor.package", values))
    return wrong or [Finding(True, "doctor.packages", {"count": len(pins)})]
