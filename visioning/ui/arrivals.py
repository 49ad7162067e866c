"""Workshops that come in as ZIP files, sent by the facilitator's page."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool

from visioning.arrival import lines, take_in
from visioning.errors import UserError
from visioning.ui.pages import explain, language_of
from visioning.ui.templates import render
from visioning.ui.uploads import uploaded
from visioning.workshop import Visioning

LARGEST_ZIP = 4_000_000_000  # bytes; some thousand pictures


def add_arrivals(app: FastAPI, visioning: Visioning) -> None:
    """Let the facilitator's page send a workshop."""

    @app.post("/arrivals")
    async def arrive(request: Request, language: str = "en") -> dict:
        language = language_of(language)
        try:
            async with uploaded(request, visioning.outputs, LARGEST_ZIP) as file:
                arrival = await run_in_threadpool(take_in, visioning, file)
        except UserError as error:
            return {"problem": explain(error, language)}
        said = lines(arrival, language)
        return {
            "workshop": arrival.workshop.id,
            "announce": said[0],
            "parts": {"brought": render("brought", language, lines=said)},
        }
