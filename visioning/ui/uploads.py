"""Files that a browser sends, as the body of a request: one at a time, limited, and only ours."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import Request

from visioning import images
from visioning.errors import InvalidInput


@asynccontextmanager
async def uploaded(request: Request, folder: Path, most_bytes: int) -> AsyncIterator[Path]:
    """Yield the request's body as a file, which is gone afterwards.

    Should the program be killed in between, `repair` sets the file aside.

    Args:
        folder: Where it lies meanwhile; the disk of the data folder, never a shared one.

    Raises:
        InvalidInput: It is larger than `most_bytes`, empty, or sent by another site's page.
        StorageProblem: The disk is full.
    """
    _check_sender(request)
    if int(request.headers.get("content-length") or 0) > most_bytes:
        raise InvalidInput("error.upload_too_large", limit=most_bytes // 1_000_000)
    path = folder / f".upload.{secrets.token_hex(8)}{images.PARTIAL}"
    size = 0
    try:
        try:
            with path.open("xb") as file:
                async for block in request.stream():
                    size += len(block)
                    if size > most_bytes:
                        raise InvalidInput("error.upload_too_large", limit=most_bytes // 1_000_000)
                    await asyncio.to_thread(file.write, block)
        except OSError as error:
            raise images.storage_problem(error, folder) from error
        if size == 0:
            raise InvalidInput("error.upload_empty")
        yield path
    finally:
        path.unlink(missing_ok=True)


def _check_sender(request: Request) -> None:
    """Refuse what another site's page sends: any page in the browser can reach this machine.

    Browsers name the sender of each POST; programs that name none are not browsers.
    """
    origin = request.headers.get("origin")
    is_foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    if is_foreign or request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        raise InvalidInput("error.upload_foreign")
