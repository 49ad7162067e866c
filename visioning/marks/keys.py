"""Who signs the pictures: this installation with its own key, or the city with its certificate.

The own key is made at the first start and stays in the data folder, readable by its owner alone.
It is certified by a root whose key is thrown away at once, so that nothing else can ever be signed
in its name. A city that has a certificate names its file (PEM: private key, then the certificate
and those above it) in the environment variable VISIONING_CERTIFICATE. While that file cannot be
used, pictures are signed with the own key, and `KeyRing.problem` says why.
"""

from __future__ import annotations

import logging
import os
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from visioning import images
from visioning.errors import InvalidInput, StorageProblem, UserError
from visioning.marks.statement import PROGRAM

if TYPE_CHECKING:
    from cryptography import x509

log = logging.getLogger(__name__)

CERTIFICATE = "VISIONING_CERTIFICATE"
TIMESTAMP_AUTHORITY = "VISIONING_TIMESTAMP_AUTHORITY"

OWN_FILE = "signing.pem"
TRUSTED_FILE = "trusted.pem"
_LARGEST = 1 << 20  # bytes of a certificate file

# An offline laptop's clock may be wrong on the day of the first start, and nobody can certify the
# key again once its root is gone.
_FROM, _UNTIL = datetime(2020, 1, 1, tzinfo=UTC), datetime(2060, 1, 1, tzinfo=UTC)

# What a certificate may be for, so that C2PA takes its signatures: e-mail, documents, C2PA claims.
# Source: C2PA Technical Specification 2.2, 14.5.1.
_PURPOSES = {"1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.62558.2.1"}
_BLOCK = re.compile(rb"-----BEGIN ([A-Z ]+)-----.+?-----END \1-----", re.DOTALL)


@dataclass(frozen=True)
class Credential:
    """What a signature needs.

    Attributes:
        key: The private key, PEM.
        chain: The signer's certificate and those above it, PEM.
        algorithm: As C2PA calls it, such as ``es256``.
        begins, ends: When the certificate can be used.
    """

    key: bytes
    chain: bytes
    algorithm: str
    begins: datetime
    ends: datetime

    @property
    def anchor(self) -> bytes:
        """The topmost certificate, PEM: whoever trusts it trusts the signature."""
        return [block.group() for block in _BLOCK.finditer(self.chain)][-1] + b"\n"

    def check_date(self, file: str) -> None:
        """Raise InvalidInput unless the certificate can be used now."""
        now = datetime.now(UTC)
        if now < self.begins:
            day = self.begins.date()
            raise InvalidInput("marks.certificate_not_yet", file=file, date=day)
        if now >= self.ends:
            raise InvalidInput("marks.certificate_expired", file=file, date=self.ends.date())


class KeyRing:
    """The keys of a data folder.

    Args:
        folder: Where the own key lies; it is made on the first use.
        certificate: File of the city's certificate, None where it has none.
        timestamp_authority: Address of a service that confirms the time (RFC 3161), None for none.

    Attributes:
        problem: Why the city's certificate cannot be used, None where all is well.
    """

    def __init__(
        self,
        folder: Path,
        certificate: Path | None = None,
        timestamp_authority: str | None = None,
    ) -> None:
        self.folder = folder
        self.certificate = certificate
        self.timestamp_authority = timestamp_authority
        self.problem: UserError | None = None
        self._own = _own(folder / OWN_FILE)
        self._city: Credential | None = None
        if certificate is not None:
            try:
                self._city = read_certificate(certificate)
            except InvalidInput as error:
                self._cannot_use(error)
        self._trust()

    @classmethod
    def from_environment(cls, folder: Path) -> KeyRing:
        """Return the keys of a data folder, with what the environment variables say."""
        certificate = os.environ.get(CERTIFICATE, "").strip()
        authority = os.environ.get(TIMESTAMP_AUTHORITY, "").strip()
        return cls(folder, Path(certificate) if certificate else None, authority or None)

    def credential(self) -> Credential:
        """Return what the next signature is made with."""
        if self._city is not None:
            try:
                self._city.check_date(str(self.certificate))
                return self._city
            except InvalidInput as error:  # it ended while the program ran
                self._city = None
                self._cannot_use(error)
        return self._own

    def refuse(self, credential: Credential, reason: str) -> None:
        """Take back a credential that a signature failed with.

        Raises:
            StorageProblem: It is the installation's own; there is no other.
        """
        if credential is self._own:
            raise StorageProblem("marks.not_signed")
        self._city = None
        file = str(self.certificate)
        self._cannot_use(InvalidInput("marks.certificate_refused", file=file, reason=reason))

    def _cannot_use(self, error: UserError) -> None:
        self.problem = error
        log.warning("pictures are signed with this installation's own key: %s", error)

    def _trust(self) -> None:
        """Remember whom to trust, so that pictures outlive a change of the setting."""
        known = trusted(self.folder)
        used = filter(None, (self._own, self._city))
        new = [credential.anchor for credential in used if credential.anchor not in known]
        if new:
            images.write_atomically(self.folder / TRUSTED_FILE, known + b"".join(new))


def trusted(folder: Path) -> bytes:
    """Return the certificates that an installation trusts: all it ever signed with, PEM."""
    path = folder / TRUSTED_FILE
    return path.read_bytes() if path.exists() else b""


def read_certificate(path: Path) -> Credential:
    """Return the city's certificate with its key.

    Raises:
        InvalidInput: The file cannot be read, is no such file, or cannot be used (any more).
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InvalidInput("marks.certificate_missing", file=str(path), reason=reason) from error
    credential = _credential(data, str(path))
    credential.check_date(str(path))
    return credential


def _credential(data: bytes, file: str) -> Credential:
    """What a PEM file holds; raises InvalidInput where it cannot sign pictures."""
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization

    blocks = [(block.group(1), block.group() + b"\n") for block in _BLOCK.finditer(data)]
    keys = [block for kind, block in blocks if kind.endswith(b"PRIVATE KEY")]
    chain = [block for kind, block in blocks if kind == b"CERTIFICATE"]
    if len(keys) != 1 or not chain:
        raise InvalidInput("marks.certificate_incomplete", file=file)
    try:
        key = serialization.load_pem_private_key(keys[0], None)
        leaf = [x509.load_pem_x509_certificate(block) for block in chain][0]
        matches = leaf.public_key() == key.public_key()
    except TypeError as error:
        raise InvalidInput("marks.certificate_locked", file=file) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InvalidInput("marks.certificate_incomplete", file=file) from error
    if not matches:
        raise InvalidInput("marks.certificate_not_its_key", file=file)
    algorithm = _algorithm(key)
    if algorithm is None or not _purposes(leaf) & _PURPOSES or leaf.issuer == leaf.subject:
        raise InvalidInput("marks.certificate_unfit", file=file)
    plain = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return Credential(
        plain, b"".join(chain), algorithm, leaf.not_valid_before_utc, leaf.not_valid_after_utc
    )


def _algorithm(key: object) -> str | None:
    """Which of C2PA's algorithms a key is for, None if it is for none."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(key, ec.EllipticCurvePrivateKey):
        curves = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
        return curves.get(key.curve.name)
    if isinstance(key, rsa.RSAPrivateKey):
        return "ps256" if key.key_size >= 2048 else None
    return "ed25519" if isinstance(key, ed25519.Ed25519PrivateKey) else None


def _purposes(certificate: x509.Certificate) -> set[str]:
    from cryptography import x509

    try:
        found = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except x509.ExtensionNotFound:
        return set()
    return {purpose.dotted_string for purpose in found.value}


# --- The installation's own key ------------------------------------------------------------------


def _own(path: Path) -> Credential:
    """The installation's own key, made if there is none.

    Raises:
        StorageProblem: It cannot be read or written.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        data = _made()
        with images.replacing(path) as temporary:
            os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            temporary.write_bytes(data)
    except OSError as error:
        raise StorageProblem("marks.key_unreadable", file=str(path)) from error
    try:
        return _credential(data, str(path))
    except InvalidInput as error:
        raise StorageProblem("marks.key_unreadable", file=str(path)) from error


def _made() -> bytes:
    """A new key with its certificate and its root's, PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    number = secrets.token_hex(4)  # tells installations apart, and says nothing about them

    def name(what: str) -> x509.Name:
        return x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, PROGRAM),
                x509.NameAttribute(NameOID.COMMON_NAME, f"{PROGRAM} {what} {number}"),
            ]
        )

    def certificate(what: str, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        issuer = root_key.public_key()
        return (
            x509.CertificateBuilder()
            .subject_name(name(what))
            .issuer_name(name("root"))
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(_FROM)
            .not_valid_after(_UNTIL)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer), critical=False
            )
        )

    def usage(*, is_root: bool) -> x509.KeyUsage:
        return x509.KeyUsage(
            digital_signature=not is_root,
            content_commitment=False,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            key_cert_sign=is_root,
            crl_sign=is_root,
            encipher_only=False,
            decipher_only=False,
        )

    root = (
        certificate("root", root_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage(is_root=True), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    leaf = (
        certificate("installation", key.public_key())
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage(is_root=False), critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        )
        .sign(root_key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    pem = serialization.Encoding.PEM
    return private + leaf.public_bytes(pem) + root.public_bytes(pem)
