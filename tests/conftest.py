"""Fixtures that several test files share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from visioning.store import Store
from visioning.workshop import Visioning


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store in a folder of its own."""
    with Store(tmp_path / "outputs") as opened:
        yield opened


# --- The pages in a browser; what they need is imported where they are tested ---------------------


@pytest.fixture(scope="module")
def visioning(tmp_path_factory, worker) -> Iterator[Visioning]:
    """A workshop of the module, painted by its `worker`."""
    with closing(Visioning(tmp_path_factory.mktemp("outputs"), worker=worker)) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(visioning: Visioning) -> Iterator[str]:
    """Where the module's workshop is served."""
    from pages import serving

    with serving(visioning) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator:
    """Chromium, as playwright drives it."""
    from pages import chromium

    with chromium() as started:
        yield started
