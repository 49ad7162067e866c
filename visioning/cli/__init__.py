"""The command line: the use cases of the workshop without a browser.

Results go to stdout, as sentences or with ``--json`` as one JSON object; everything else goes to
stderr. Exit codes: 0 done, 2 wrong use, 1 failed.
"""

# Each import registers its commands, in the order in which the help lists them.
from visioning.cli import painting, writing, gallery, poster, arriving, checking, machine  # noqa: F401, I001
from visioning.cli.shell import app, main

__all__ = ["app", "main"]
