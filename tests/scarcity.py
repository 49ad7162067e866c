"""Run a script where the disk is full or cannot be written, as the operating system does it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]

_QUOTA = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
"""
_TMPFS = "mount -t tmpfs -o size={limit} none {folder} && exec {python} - {folder}"
_READ_ONLY = """
import os, sys
os.chmod(sys.argv[1], 0o555)
if os.geteuid() == 0:  # Permissions do not bind root.
    os.seteuid(65534)
"""


def run(script: str, folder: Path, *, first: str = "", command: list[str] | None = None) -> str:
    """Run the script with `folder` as its argument; return what it prints.

    `first` runs after the imports, which are the script's lines up to its first empty line.
    """
    imports, rest = script.split("\n\n", 1)
    ran = subprocess.run(
        command or [sys.executable, "-", str(folder)],
        input=f"{imports}\n{first}\n{rest}",
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def on_full_disk(script: str, folder: Path, limit: int = 1 << 20) -> str:
    """Run the script where `folder` is a disk of `limit` bytes."""
    folder.mkdir(exist_ok=True)
    mount = _TMPFS.format(limit=limit, folder=folder, python=sys.executable)
    return run(script, folder, command=["unshare", "-rm", "sh", "-c", mount])


def with_quota(script: str, folder: Path, limit: int) -> str:
    """Run the script where no file may be larger than `limit` bytes; needs no privileges."""
    folder.mkdir(exist_ok=True)
    return run(script, folder, first=_QUOTA.format(limit=limit))


@contextmanager
def read_only(script: str) -> Iterator[str]:
    """Run the script in a folder that it may not write, by permission; yield what it prints."""
    folder = Path(tempfile.mkdtemp())  # pytest's own folders cannot be entered by other users.
    try:
        yield run(script, folder, first=_READ_ONLY)
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


def _can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    probe = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


FULL_DISKS = [with_quota, *([on_full_disk] if _can_mount() else [])]
"""The ways to fill a disk that this machine allows; the first needs no privileges."""
