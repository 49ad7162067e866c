"""``python -m visioning``: the command line."""

from visioning.cli import main

main()
