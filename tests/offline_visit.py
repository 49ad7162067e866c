"""Paint and look at all pages while every way out of this machine is watched.

Run by `test_ui_browser.py`, where possible in a network namespace that has no route out. Exits
with 1 if the server or the browser wanted anything from elsewhere.
"""

from __future__ import annotations

import contextlib
import fcntl
import socket
import struct
import sys
from pathlib import Path

from pages import chromium, paint, serving, visit

from visioning.workers import FakeWorker
from visioning.workshop import Visioning

wanted: list[str] = []


def bring_up_loopback() -> None:
    """A new namespace starts with 127.0.0.1 switched off."""
    get_flags, set_flags, up = 0x8913, 0x8914, 0x1  # SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        request = struct.pack("16sH14x", b"lo", 0)
        flags = struct.unpack("16sH14x", fcntl.ioctl(handle, get_flags, request))[1]
        if not flags & up:
            fcntl.ioctl(handle, set_flags, struct.pack("16sH14x", b"lo", flags | up))


def watch(event: str, arguments: tuple) -> None:
    """Note each address that this process asks for."""
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            wanted.append(f"connect {address}")
    elif event == "socket.getaddrinfo" and arguments[0] not in (None, "127.0.0.1", "localhost"):
        wanted.append(f"look up {arguments[0]}")


def main(outputs: Path) -> int:
    bring_up_loopback()
    sys.addaudithook(watch)
    visioning = Visioning(outputs, worker=FakeWorker())
    with contextlib.closing(visioning), serving(visioning) as address, chromium() as browser:
        page = browser.new_page()
        page.on("request", lambda request: requested(request.url, address))
        page.on("websocket", lambda opened: wanted.append(opened.url))
        visit(page, address)
        page.click("[data-card=solar_roofs]")
        page.wait_for_function("() => document.querySelector('#prompt').value")
        paint(page)
        for path in ("/plenary", "/facilitator"):
            visit(page, address + path)
            page.wait_for_selector("img[src^='/pictures/']")
        page.wait_for_load_state("networkidle")
        fonts = page.evaluate("() => document.fonts.ready.then(f => [...f].map(x => x.status))")
        if "loaded" not in fonts:
            wanted.append("a font that did not load")
    print(*(wanted or ["everything came from this machine"]), sep="\n")
    return 1 if wanted else 0


def requested(url: str, address: str) -> None:
    if not url.startswith((f"{address}/", "data:", "blob:")):
        wanted.append(url)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
