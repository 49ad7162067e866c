"""The signed manifest of a picture: Content Credentials, as C2PA specifies them.

It is written last, over everything else in the file: whoever changes a byte afterwards breaks it.
Beside what C2PA asks for, it holds a hash of the pixels and of each text, so that a later look can
say which of them was changed. Nothing is fetched from a network, here or when reading.

Source: C2PA Technical Specification 2.2.
"""

from __future__ import annotations

import hashlib
import io
import json
import logging
import socket
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlsplit

from visioning import images
from visioning.errors import Damaged, StorageProblem
from visioning.marks.keys import Credential, KeyRing
from visioning.marks.statement import PROGRAM, VERSION, Origin, Statement

log = logging.getLogger(__name__)

CHUNK = b"caBX"
"""Kind of the PNG chunk that holds the manifest."""

PARTS = "tandem-visions.parts"
PIXELS = "pixels"

_SETTINGS = {
    "builder": {"thumbnail": {"enabled": False}},
    "verify": {
        "remote_manifest_fetch": False,
        "ocsp_fetch": False,
        "verify_after_sign": False,  # reading it again is what `check` does
    },
}
_ACTIONS = {
    Origin.PAINTED: "c2pa.created",
    Origin.FROM_PHOTO: "c2pa.edited",
    Origin.ADDED: "c2pa.edited.metadata",
}
_FORMATS = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"RIFF": "image/webp"}
_BOX = b"jumdc2pa"  # how the description of a manifest's box begins
# What can fail. Source: C2PA Technical Specification 2.2, 15.2.2.
_OVER = "signingCredential.expired"
_OF_SIGNER = {"signingCredential.untrusted", _OVER}
_OF_FILE = {"assertion.dataHash.mismatch"}
_PATIENCE_S = 2.0
_AGAIN_AFTER_S = 300.0


def parts(png: bytes) -> dict[str, str]:
    """Return the SHA-256 of what a PNG consists of: its pixels as stored, and each text by name.

    Raises:
        Damaged: The file is no PNG, or is cut off.
    """
    hashes: dict = {}
    for chunk in images.chunks(png):
        if name := part_of(chunk):
            hashes.setdefault(name, hashlib.sha256()).update(chunk.data)
    return {name: total.hexdigest() for name, total in hashes.items()}


def part_of(chunk: images.Chunk) -> str:
    """Return which part of a PNG a chunk belongs to, empty for none of those that are hashed."""
    return PIXELS if chunk.kind in (b"IHDR", b"PLTE", b"tRNS", b"IDAT") else chunk.keyword


def signed(png: bytes, statement: Statement, keys: KeyRing) -> bytes:
    """Return the PNG with a signed manifest.

    A picture that was made from a file has that file as its ingredient; the manifests which that
    file carries are kept inside.

    Raises:
        StorageProblem: It cannot be signed, not even with the installation's own key.
    """
    import c2pa

    while True:
        credential = keys.credential()
        for authority in _authorities(keys.timestamp_authority):
            try:
                return _signed(png, statement, credential, authority)
            except c2pa.C2paError as error:
                reason = str(error)
                log.warning("no signature (time stamps by %s)", authority, exc_info=True)
        if statement.source:  # which may be what cannot be signed
            raise StorageProblem("marks.not_signed")
        keys.refuse(credential, reason)


def _authorities(address: str | None) -> list[str | None]:
    """Who may confirm the time, in turn; nobody at last, since a room may have no network."""
    if address and _reachable(address, int(time.monotonic() // _AGAIN_AFTER_S)):
        return [address, None]
    return [None]


def _signed(
    png: bytes, statement: Statement, credential: Credential, authority: str | None
) -> bytes:
    import c2pa

    agent = {"name": statement.model, "version": statement.model_version}
    action = {
        "action": _ACTIONS[statement.origin],
        "digitalSourceType": statement.origin.source_type,
        "softwareAgent": agent,
    }
    claim = {
        "claim_generator_info": [{"name": PROGRAM, "version": VERSION}],
        "title": statement.label,
        "format": "image/png",
        "assertions": [
            {"label": "c2pa.actions", "data": {"actions": [action]}},
            {"label": PARTS, "data": {"alg": "sha256", "parts": parts(png)}},
        ],
    }
    info = c2pa.C2paSignerInfo(
        credential.algorithm,
        credential.chain,
        credential.key,
        authority.encode() if authority else None,
    )
    out = io.BytesIO()
    with (
        c2pa.Context.from_dict(_SETTINGS) as context,
        c2pa.Signer.from_info(info) as signer,
        c2pa.Builder(json.dumps(claim), context=context) as builder,
    ):
        if statement.source:
            builder.set_intent(c2pa.C2paBuilderIntent.EDIT)
            builder.add_ingredient(
                json.dumps({"relationship": "parentOf"}),
                format_of(statement.source),
                io.BytesIO(statement.source),
            )
            png = images.without(png, CHUNK)  # the ingredient holds it
        builder.sign(signer, "image/png", io.BytesIO(png), out)
    return out.getvalue()


@cache
def _reachable(address: str, period: int) -> bool:
    """Whether a server answers; asked once in a while, since an offline room would wait for it."""
    url = urlsplit(address)
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        socket.create_connection((url.hostname or "", port), _PATIENCE_S).close()
    except OSError as error:
        log.info("no time stamps meanwhile: %s: %s", address, error)
        return False
    return True


# --- Reading -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Signature:
    """What the manifest in a file says, and whether that holds.

    Attributes:
        is_unchanged: Neither the file nor the manifest was changed since it was signed.
        is_trusted: As well, its signer is one that this installation trusts.
        is_over: The signer's certificate has ended, and nobody confirmed the time of the signature.
        is_authentic: The manifest is as it was signed, whatever became of the rest of the file.
        signer: The name in the signer's certificate.
        generator: The program that signed.
        source_type: How the picture came about, as a term of the IPTC; empty where it is not said.
        agent: Which model made it.
        parts: As `parts` returned it when it was signed; empty for other programs' manifests.
        ingredients: For each file that the picture was made from, who signed that one; empty for
            one that carried no manifest.
        failures: What does not hold, in C2PA's codes.
    """

    is_unchanged: bool
    is_trusted: bool
    is_over: bool = False
    is_authentic: bool = True
    signer: str = ""
    generator: str = ""
    source_type: str = ""
    agent: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    ingredients: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()


def read(data: bytes, anchors: bytes) -> Signature | None:
    """Return the signature of a PNG, JPEG or WebP, None if it carries no manifest.

    Args:
        anchors: Certificates to trust, PEM.

    Raises:
        Damaged: It carries a manifest that cannot be read.
    """
    import c2pa

    trust = {"trust": {"user_anchors": anchors.decode("ascii")}} if anchors else {}
    settings = {**_SETTINGS, **trust}
    try:
        with c2pa.Context.from_dict(settings) as context:
            reader = c2pa.Reader.try_create(format_of(data), io.BytesIO(data), context=context)
            if reader is None:
                return None
            with reader:
                found = json.loads(reader.json())
    except (c2pa.C2paError, ValueError) as error:
        raise Damaged(f"the manifest cannot be read: {error}") from error
    try:
        return _told(found)
    except (AttributeError, KeyError, TypeError) as error:  # another program wrote what it liked
        raise Damaged(f"the manifest cannot be read: {error}") from error


def _told(found: Mapping) -> Signature:
    """What the library's report says."""
    manifests = found.get("manifests", {})
    active = manifests.get(found.get("active_manifest"), {})
    failures = {one.get("code", "") for one in found.get("validation_status") or []}
    assertions = active.get("assertions", [])
    actions = [
        action
        for assertion in assertions
        if assertion["label"].startswith("c2pa.actions")
        for action in assertion["data"].get("actions", [])
    ]
    generators = active.get("claim_generator_info") or [{}]
    own = [assertion["data"]["parts"] for assertion in assertions if assertion["label"] == PARTS]
    return Signature(
        is_unchanged=not failures - _OF_SIGNER,
        is_trusted=found.get("validation_state") == "Trusted",
        is_over=_OVER in failures,
        is_authentic=not failures - _OF_SIGNER - _OF_FILE,
        signer=_signer(active),
        generator=str(generators[0].get("name", "")),
        source_type=_first(action.get("digitalSourceType") for action in actions),
        agent=_first(_agent(action.get("softwareAgent")) for action in actions),
        parts={str(name): str(digest) for name, digest in own[0].items()} if own else {},
        ingredients=tuple(
            _signer(manifests.get(ingredient.get("active_manifest"), {}))
            for ingredient in active.get("ingredients", [])
        ),
        failures=tuple(sorted(failures)),
    )


def is_in(data: bytes) -> bool:
    """Return whether a file holds a manifest, be it one that cannot be read."""
    return _BOX in data


def format_of(data: bytes) -> str:
    """Return the media type of a PNG, JPEG or WebP by its first bytes, empty for other files."""
    if data.startswith(b"RIFF") and data[8:12] != b"WEBP":
        return ""
    return next((kind for start, kind in _FORMATS.items() if data.startswith(start)), "")


def _signer(manifest: Mapping) -> str:
    """Who signed a manifest: the certificate's name, with its organisation where that differs."""
    info = manifest.get("signature_info") or {}
    names = [info.get("common_name") or "", info.get("issuer") or ""]
    first, organisation = names
    return first if organisation in first else ", ".join(filter(None, names))


def _agent(agent: object) -> object:
    """The name of an action's software; older manifests give it as a text."""
    return agent.get("name") if isinstance(agent, Mapping) else agent


def _first(values: Iterable[object]) -> str:
    """The first text among values, empty if there is none."""
    return next((value for value in values if isinstance(value, str)), "")
