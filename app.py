"""Open the pages in a browser: python app.py [--port 7860] [--outputs DIR] [--no-browser]"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path

# Read by the libraries when they are imported: nothing is looked up outside this machine.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"


def main(arguments: list[str] | None = None) -> int:
    """Serve the pages until they are closed; return the exit code."""
    # Imported here: processes that draw begin by importing this file, and need none of it.
    from visioning import prompts
    from visioning.errors import UserError
    from visioning.ui.serve import listen, serve
    from visioning.workshop import OUTPUTS, Visioning

    say = prompts.texts(prompts.system_language())
    parser = argparse.ArgumentParser(prog="app.py", description=say("ui.app.about"))
    parser.add_argument(
        "--port",
        type=port,
        metavar="PORT",
        default=7860,
        help=say("ui.app.port"),
    )
    outputs = os.environ.get("VISIONING_OUTPUTS") or OUTPUTS
    parser.add_argument("--outputs", type=Path, default=outputs, help=say("ui.app.outputs"))
    parser.add_argument("--no-browser", action="store_true", help=say("ui.app.no_browser"))
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    try:
        # The port first, so that a second start says so before it touches the data folder.
        listener = listen(options.port)
        visioning = Visioning(Path(options.outputs))
    except UserError as error:
        print(say(error.key, **error.values), file=sys.stderr)
        return 1
    try:
        serve(
            visioning,
            listener,
            open_browser=not options.no_browser,
            tell=lambda address: print(say("ui.app.ready", address=address), flush=True),
        )
    finally:
        visioning.close()
    return 0


def port(text: str) -> int:
    # argparse answers a ValueError with a short "invalid" and exit code 2.
    number = int(text)
    if not 0 <= number < 2**16:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    sys.exit(main())
