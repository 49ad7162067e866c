"""The page that checks pictures: which marks a file carries, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import anyio
import gradio as gr
from fastapi import FastAPI, Request

from visioning import prompts
from visioning.errors import UserError
from visioning.marks.check import LARGEST, Checked
from visioning.ui.pages import explain, language_of, page
from visioning.ui.templates import render
from visioning.ui.uploads import uploaded
from visioning.workshop import Visioning


def check_page() -> gr.Blocks:
    """Return the page on which pictures are checked."""

    def open_page(language: str, values: Mapping) -> dict:
        say = prompts.texts(language)
        return {
            "title": f"{say('marks.page.title')} · {say('ui.product')}",
            "language": language,
            "html": render("check", language, page="/check", limit=LARGEST // 10**6),
        }

    return page("check", {"open": open_page})


def add_checking(app: FastAPI, visioning: Visioning) -> None:
    """Let the page send a picture, which is looked at and forgotten."""
    # A large picture takes some hundred megabytes while it is looked at.
    one_at_a_time = anyio.CapacityLimiter(1)

    def look(file: Path) -> Checked:
        return visioning.check(file.read_bytes())

    @app.post("/check/picture")
    async def check(request: Request, language: str = "en") -> dict:
        language = language_of(language)
        try:
            async with uploaded(request, visioning.outputs, LARGEST) as file:
                found = await anyio.to_thread.run_sync(look, file, limiter=one_at_a_time)
        except UserError as error:
            return {"problem": explain(error, language)}
        return {
            "parts": {"result": render("check_result", language, found=found)},
            "announce": prompts.texts(language)(f"marks.verdict.{found.verdict}"),
        }
