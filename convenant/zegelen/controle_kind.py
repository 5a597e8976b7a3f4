"""Child process that checks the seal on one PDF from standard input and writes its finding as one line of JSON.

A process of its own because the file comes from anybody: a loop in its cross references or a stream that unpacks to gigabytes
ends this child and nothing else. It knows nothing of the project, has no secrets in its environment and opens no connection.
"""

import json
import logging
import sys
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from typing import Any

try:
    import resource
except ImportError:  # no such limits on this system
    resource = None  # type: ignore[assignment]


def limit(geheugen: int, rekentijd: int) -> None:
    """Cap memory (bytes), processor time (seconds) and depth where the system can; no file is written, no process made."""
    sys.setrecursionlimit(500)
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    resource.setrlimit(resource.RLIMIT_CPU, (rekentijd, rekentijd))


def found_in(pdf: bytes, wortels: list[str]) -> dict[str, Any]:
    """What stands in the file. A file with more than one signature is not ours: nothing may come after the seal."""
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415 - after the limits

    reader = PdfFileReader(BytesIO(pdf), strict=True)
    found = list(reader.embedded_signatures)
    if not found:
        return {"bevinding": "geen_zegel"}
    return {"bevinding": "zegel"} | judged(found[0], wortels, alone=len(found) == 1 and is_bare(pdf, found[0]))


def is_bare(pdf: bytes, embedded: Any) -> bool:
    """Whether between the two signed pieces stand the signature and its filling of zeros, as pyHanko writes them, and nothing else."""
    first, length, second, _ = (int(getal) for getal in embedded.byte_range)
    plek, zegel = pdf[first + length : second], embedded.pkcs7_content
    size = 2 + zegel[1] if zegel[1] < 128 else 2 + (zegel[1] & 127) + int.from_bytes(zegel[2 : 2 + (zegel[1] & 127)])
    return plek == b"<" + zegel[:size].hex().upper().encode().ljust(len(plek) - 2, b"0") + b">"


def judged(embedded: Any, wortels: list[str], *, alone: bool) -> dict[str, Any]:
    """Every property of one signature. Trust is judged at the moment that the signature itself names."""
    from asn1crypto import pem, x509  # noqa: PLC0415
    from pyhanko.sign.diff_analysis import ModificationLevel  # noqa: PLC0415
    from pyhanko.sign.fields import MDPPerm  # noqa: PLC0415
    from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature  # noqa: PLC0415
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

    cert = embedded.signer_cert
    moment = embedded.self_reported_timestamp
    trusted = [x509.Certificate.load(pem.unarmor(text.encode())[2]) for text in wortels]
    context = ValidationContext(
        trust_roots=trusted, allow_fetching=False, revocation_mode="soft-fail",
        moment=moment or datetime.now(UTC), best_signature_time=moment or datetime.now(UTC),
    )  # fmt: skip
    status = validate_pdf_signature(embedded, signer_validation_context=context)
    return {
        "intact": bool(status.intact and status.valid),
        "hele_bestand": status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        "niets_toegevoegd": alone
        and status.modification_level == ModificationLevel.NONE
        and bool(status.docmdp_ok)
        and embedded.docmdp_level == MDPPerm.NO_CHANGES,
        "vertrouwd": bool(status.trusted),
        "door": str(cert.subject.native.get("common_name", cert.subject.human_friendly)),
        "moment": moment.isoformat() if moment else "",
        "vingerafdruk": sha256(cert.dump()).hexdigest(),
        "reden": text_of(embedded, "/Reason"),
        "plaats": text_of(embedded, "/Location"),
    }


def text_of(embedded: Any, naam: str) -> str:
    return str(embedded.sig_object[naam]) if naam in embedded.sig_object else ""


def main() -> None:
    limit(int(sys.argv[1]), int(sys.argv[2]))
    logging.disable(logging.CRITICAL)
    kop = json.loads(sys.stdin.buffer.readline())
    try:
        answer = found_in(sys.stdin.buffer.read(), kop["vertrouwd"])
    except MemoryError:
        answer = {"bevinding": "te_zwaar"}
    except Exception:
        # pyHanko reads hostile bytes; whatever it stumbles over, this seal cannot be read.
        answer = {"bevinding": "kapot"}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
