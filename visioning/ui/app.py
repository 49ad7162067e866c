"""The web application: pages, picture files and what a browser may do with them."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import gradio as gr
from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, PlainTextResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.middleware.trustedhost import TrustedHostMiddleware

from visioning.errors import NotFound, UserError, VisioningError
from visioning.export import WRITERS, export_poster
from visioning.store import EXPORTS
from visioning.ui.arrivals import add_arrivals
from visioning.ui.check import add_checking, check_page
from visioning.ui.facilitator import facilitator_page
from visioning.ui.pages import explain, language_of
from visioning.ui.plenary import plenary_page
from visioning.ui.presence import Presence
from visioning.ui.tandem import tandem_page
from visioning.ui.theme import theme
from visioning.workshop import Visioning

ASSETS = Path(__file__).parent / "assets"

# Gradio compiles a page's script in the browser, hence 'unsafe-eval'; nothing comes from outside.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; "
    "object-src 'none'"
)
# A gallery has its own script and pictures inside; it must not act as one of our pages.
EXPORT_POLICY = (
    "sandbox allow-scripts allow-downloads allow-modals; default-src 'none'; img-src data:; "
    "style-src 'unsafe-inline'; font-src data:; script-src 'unsafe-inline'"
)
HOSTS = ["127.0.0.1", "localhost", "[::1]"]

_STEPS = "".join(
    f'\n<link rel="stylesheet" href="/ui/steps/{path.name}">'
    for path in sorted((ASSETS / "steps").glob("*.css"))
)
HEAD = f"""
<meta name="color-scheme" content="light dark">
<link rel="preload" href="/ui/fonts/ibm-plex-sans-latin-400-normal.woff2" as="font"
  type="font/woff2" crossorigin>
<link rel="icon" href="/ui/favicon.png">
<link rel="stylesheet" href="/ui/fonts.css">
<link rel="stylesheet" href="/ui/style.css">
<link rel="stylesheet" href="/ui/panel.css">
<link rel="stylesheet" href="/ui/facilitator.css">
<link rel="stylesheet" href="/ui/plenary.css">
<link rel="stylesheet" href="/ui/check.css">{_STEPS}
"""


def make_app(visioning: Visioning) -> FastAPI:
    """Return the application with the pages of a data folder."""
    app = FastAPI(title="Tandem Visions", docs_url=None, redoc_url=None, openapi_url=None)
    _add_security(app)
    app.mount("/ui", StaticFiles(directory=ASSETS), name="ui")
    _add_files(app, visioning)
    add_arrivals(app, visioning)
    add_checking(app, visioning)
    presence = Presence()
    pages = {
        "/plenary": plenary_page(visioning),
        "/facilitator": facilitator_page(visioning, presence),
        "/check": check_page(),
        "/": tandem_page(visioning, presence),
    }
    for path, blocks in pages.items():
        if path != "/":
            # The tandem's page answers all addresses that no other route takes, also "/plenary".
            app.add_api_route(path, lambda path=path: RedirectResponse(f"{path}/"))
        _mount(app, path, blocks)
    return app


def _mount(app: FastAPI, path: str, blocks: gr.Blocks) -> None:
    gr.mount_gradio_app(
        app,
        blocks,
        path=path,
        theme=theme(),
        head=HEAD,
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        enable_monitoring=False,
        pwa=False,
        max_file_size="1kb",  # nothing is uploaded to Gradio
        # Gradio serves what lies in the working directory on some routes; nothing there is meant.
        blocked_paths=[str(Path.cwd()), tempfile.gettempdir()],
    )


def _add_security(app: FastAPI) -> None:
    # A name that resolves to this machine must not let another site's page read the answers.
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)

    @app.middleware("http")
    async def add_headers(request: Request, call_next):
        response = await call_next(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response


def _add_files(app: FastAPI, visioning: Visioning) -> None:
    """Serve pictures by their ids, and exports by their names; no folder is ever listed."""

    @app.exception_handler(VisioningError)
    def missing(request: Request, error: VisioningError) -> Response:
        language = language_of(request.headers.get("accept-language"))
        text = explain(error, language) if isinstance(error, UserError) else type(error).__name__
        return PlainTextResponse(text, status_code=404)

    # A picture never changes once it has its id, so a browser needs it once.
    forever = {"Cache-Control": "private, max-age=31536000, immutable"}

    @app.get("/pictures/{id}.png")
    def png(id: str, download: bool = False) -> FileResponse:
        path = visioning.file(visioning.store.picture(id))
        name = path.name if download else None
        return FileResponse(path, media_type="image/png", filename=name, headers=forever)

    @app.get("/pictures/{id}.webp")
    def thumbnail(id: str) -> FileResponse:
        path = visioning.thumbnail(visioning.store.picture(id))
        return FileResponse(path, media_type="image/webp", headers=forever)

    @app.get("/pictures/{id}.svg")
    def svg(id: str, language: str = "en") -> Response:
        picture = visioning.store.picture(id)
        name = Path(picture.file).with_suffix(".svg").name
        return Response(
            visioning.svg(picture, language_of(language)),
            media_type="image/svg+xml",
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
            },
        )

    @app.get("/pictures/{id}/poster.pdf")
    def poster(id: str, size: str = "A3", language: str = "en") -> Response:
        picture = visioning.store.picture(id)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "poster.pdf")
            export_poster(visioning, [id], file, size=size, language=language_of(language))
            pdf = file.read_bytes()
        name = Path(picture.file).with_suffix(f".{size}.pdf").name
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(pdf, media_type="application/pdf", headers=headers)

    @app.get("/exports/{name}")
    def export(name: str) -> FileResponse:
        path = visioning.outputs / EXPORTS / name
        kind = path.suffix[1:]
        if not re.fullmatch(r"[\w-]+\.[a-z]+", name) or kind not in WRITERS or not path.is_file():
            raise NotFound("error.not_found", what="file", id=name)
        headers = {"Content-Security-Policy": EXPORT_POLICY, "Cache-Control": "no-store"}
        if kind == "html":
            return FileResponse(path, media_type="text/html", headers=headers)
        return FileResponse(path, filename=name, headers=headers)
