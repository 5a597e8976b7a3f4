"""The certificate and the key with which the portal seals."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.sign.signers import SimpleSigner


class ZegelaarFout(Exception):
    """The certificate cannot be used; the message says why, in Dutch, for the administrator. It never holds the password."""


@dataclass(frozen=True)
class Zegelaar:
    """Who seals: the signer, whose name stands in the certificate, until when it holds, and its SHA-256 (64 hex digits).

    `tsa_url`: a timestamp authority that adds the moment by its own clock; empty: none, nothing leaves the building.
    """

    signer: SimpleSigner
    naam: str
    geldig_vanaf: datetime
    geldig_tot: datetime
    vingerafdruk: str
    tsa_url: str = ""

    def holds_at(self, moment: datetime) -> bool:
        """Whether the certificate is in force then."""
        return self.geldig_vanaf <= moment < self.geldig_tot


def open_pkcs12(inhoud: bytes, wachtwoord: str, *, tsa_url: str = "") -> Zegelaar:
    """The sealer in a PKCS#12 file: one key, its certificate, and the certificates between it and the root.

    Raises `ZegelaarFout` for a wrong password, a file without a key, and a certificate that may not sign.
    """
    try:
        key, _, _ = pkcs12.load_key_and_certificates(inhoud, wachtwoord.encode())
    except ValueError as fout:
        raise ZegelaarFout("Het bestand met het zegelcertificaat gaat niet open: controleer het wachtwoord.") from fout
    if key is None:
        raise ZegelaarFout("In het bestand met het zegelcertificaat staat geen sleutel.")
    signer = SimpleSigner.load_pkcs12_data(inhoud, other_certs=[], passphrase=wachtwoord.encode())
    if signer is None or signer.signing_cert is None:
        raise ZegelaarFout("In het bestand met het zegelcertificaat staat geen certificaat bij de sleutel.")
    cert = signer.signing_cert
    signer.embed_roots = False  # who checks has the root already; loose certificates in a seal are covered by nothing
    gebruik = cert.key_usage_value
    if gebruik is not None and not {"digital_signature", "non_repudiation"} & gebruik.native:
        raise ZegelaarFout("Met dit certificaat mag niet worden ondertekend.")
    return Zegelaar(
        signer, common_name(cert), cert.not_valid_before, cert.not_valid_after, sha256(cert.dump()).hexdigest(), tsa_url
    )


def common_name(cert: x509.Certificate) -> str:
    """The name in the certificate, or all of its subject when it has no common name."""
    found = cert.subject.native.get("common_name", cert.subject.human_friendly)
    return found if isinstance(found, str) else str(found[0])
