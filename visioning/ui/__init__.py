"""The pages, in a browser: tandem, plenary and facilitator.

Gradio is imported only when the pages are built, after it was told to keep to this machine.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI

    from visioning.workshop import Visioning


def build(visioning: Visioning) -> FastAPI:
    """Return the web application with all pages."""
    # Both libraries read these when they are imported, and would look up addresses otherwise.
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["HF_HUB_OFFLINE"] = "1"
    from visioning.ui.app import make_app

    return make_app(visioning)
