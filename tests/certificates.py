"""Certificates as a city may have them, good and bad, for the tests of who signs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import NameOID

KEYS = {
    "es256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "es384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "ps256": lambda: rsa.generate_private_key(65537, 2048),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}
EMAIL = "1.3.6.1.5.5.7.3.4"


def certificate(
    path: Path,
    *,
    kind: str = "es256",
    organisation: str = "City",
    days: tuple[int, int] = (-1, 400),
    purpose: str = EMAIL,
    password: bytes = b"",
    between: bool = False,
    self_signed: bool = False,
    key_of_another: bool = False,
    can_sign: bool = True,
) -> Path:
    """Write a private key and its certificate to `path`.

    Args:
        days: From and until when it can be used, from now on.
        between: Another authority stands between the city and the root.
        can_sign: The certificate's key usage allows signatures.
    """
    root_key, between_key, key = KEYS["es256"](), KEYS["es256"](), KEYS[kind]()
    root = _issued("Authority", root_key, "Authority", root_key, days=(-5, 4000))
    chain = [root]
    issuer, issuer_key = "Authority", root_key
    if between:
        chain.insert(0, _issued("Between", between_key, "Authority", root_key, days=(-5, 4000)))
        issuer, issuer_key = "Between", between_key
    if self_signed:
        chain, issuer, issuer_key = [], organisation, key
    leaf = _issued(organisation, key, issuer, issuer_key, days, purpose, can_sign)
    encryption = serialization.NoEncryption()
    if password:
        encryption = serialization.BestAvailableEncryption(password)
    private = (KEYS[kind]() if key_of_another else key).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        encryption,
    )
    certificates = (c.public_bytes(serialization.Encoding.PEM) for c in (leaf, *chain))
    path.write_bytes(private + b"".join(certificates))
    return path


def _issued(
    name: str,
    key: object,
    issuer: str,
    issuer_key: object,
    days: tuple[int, int],
    purpose: str = "",
    can_sign: bool = True,
) -> x509.Certificate:
    """A certificate; one without a purpose is an authority's."""
    now = datetime.now(UTC)
    is_authority = not purpose
    usage = dict.fromkeys(
        (
            *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
            *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
        ),
        False,
    )
    usage["key_cert_sign"] = is_authority
    usage["digital_signature"] = not is_authority and can_sign
    usage["key_agreement"] = not can_sign
    subject, above = (
        x509.Name(
            [
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, text),
                x509.NameAttribute(NameOID.COMMON_NAME, text),
            ]
        )
        for text in (name, issuer)
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days[0]))
        .not_valid_after(now + timedelta(days[1]))
        .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
    )
    if purpose:
        purposes = x509.ExtendedKeyUsage([x509.ObjectIdentifier(purpose)])
        builder = builder.add_extension(purposes, critical=False)
    algorithm = None if isinstance(issuer_key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(issuer_key, algorithm)
