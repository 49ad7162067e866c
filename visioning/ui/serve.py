"""Run the pages on this machine and open them in a browser."""

from __future__ import annotations

import errno
import os
import socket
import threading
import webbrowser
from collections.abc import Callable

import uvicorn

from visioning.errors import PortInUse
from visioning.ui import build
from visioning.workshop import BUNDLED_MODEL, Visioning

HOST = "127.0.0.1"  # other devices come in only once there are a PIN and roles


def listen(port: int) -> socket.socket:
    """Return a socket that listens on the port of this machine.

    Raises:
        PortInUse: Another program does so already.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name != "nt":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortInUse("ui.port_in_use", port=port, other=port + 1) from error
        raise
    return listener


def serve(
    visioning: Visioning,
    listener: socket.socket,
    open_browser: bool,
    tell: Callable[[str], None],
) -> None:
    """Serve the pages until the program is ended; load the key and the bundled model meanwhile.

    Args:
        tell: Is told the address once the pages answer.
    """
    port = listener.getsockname()[1]
    address = f"http://{HOST}:{port}"
    server = _Server(uvicorn.Config(build(visioning), log_level="warning", access_log=False))

    def once_up() -> None:
        server.up.wait()
        tell(address)
        if open_browser:
            webbrowser.open(address)
        visioning.store.try_signing()  # makes the key at the first start; the log has a problem
        visioning.worker.preload(BUNDLED_MODEL)

    threading.Thread(target=once_up, daemon=True).start()
    server.run(sockets=[listener])


class _Server(uvicorn.Server):
    """A server that says when it is up."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()
