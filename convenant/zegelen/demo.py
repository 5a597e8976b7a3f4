"""A root and a sealing certificate for the demo, whose names say that they hold nowhere else."""

from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, pkcs12
from cryptography.x509.oid import NameOID

WAARSCHUWING = "DEMO, niet geldig buiten deze omgeving"
WORTEL_DAGEN, ZEGEL_DAGEN = 3650, 1095


def make(*, wachtwoord: str, moment: datetime | None = None, dagen: int = ZEGEL_DAGEN) -> tuple[bytes, bytes]:
    """A new PKCS#12 file with key and certificate, and the root in PEM. `moment`: the first moment at which they hold.

    The key of the root is thrown away: nothing can ever be added under it.
    """
    begin = (moment or datetime.now(UTC)) - timedelta(minutes=5)
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_name, name = _name(f"Wortel Rivierenland ({WAARSCHUWING})"), _name(f"Zegel Rivierenland ({WAARSCHUWING})")
    root = (
        _draft(root_name, root_name, root_key.public_key(), begin, WORTEL_DAGEN)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(root_key.public_key()), critical=False)
        .sign(root_key, hashes.SHA256())
    )
    cert = (
        _draft(name, root_name, key.public_key(), begin, dagen)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(digital_signature=True, content_commitment=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
        .sign(root_key, hashes.SHA256())
    )
    protection = BestAvailableEncryption(wachtwoord.encode()) if wachtwoord else NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"zegel", key, cert, [root], protection), root.public_bytes(
        Encoding.PEM
    )


def _name(naam: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "NL"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Huisvesting Rivierenland (demo)"),
            x509.NameAttribute(NameOID.COMMON_NAME, naam),
        ]
    )


def _draft(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, begin: datetime, dagen: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=dagen))
    )


def _usage(**allowed: bool) -> x509.KeyUsage:
    """What the key may be used for, and nothing else."""
    names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
    everything = (*names, "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return x509.KeyUsage(**{name: allowed.get(name, False) for name in everything})
