#!/bin/sh
# Installs what the tests need from Debian: Chromium for the pages, PostgreSQL for the store,
# poppler-utils to read the PDF as other programs do.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "The tests need:$missing. Install them with your system's package manager, then run make test again." >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif sudo -n true 2>/dev/null; then
    as_root="sudo"
else
    echo "The tests need:$missing. Run:  sudo apt-get install$missing  and then make test again." >&2
    exit 1
fi
# shellcheck disable=SC2086  # the words are meant to split
$as_root env DEBIAN_FRONTEND=noninteractive sh -c "apt-get -q update && apt-get -q install -y --no-install-recommends $missing"
