"""The portal's own seal: the certificate as it is configured, and the roots that are trusted."""

from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from rivierenland.core.opmaak import datum_lang
from rivierenland.core.queries.parameter import value_of

if TYPE_CHECKING:
    from convenant.zegelen.zegelaar import Zegelaar

BEGIN, EINDE = b"-----BEGIN CERTIFICATE-----", b"-----END CERTIFICATE-----"


def current() -> "Zegelaar | None":
    """Who seals; None where sealing is not set up. Raises `ZegelaarFout` when what is set up cannot be used.

    Read again when the file changes, so that a new certificate needs no restart.
    """
    path = Path(settings.ZEGEL_PKCS12) if settings.ZEGEL_PKCS12 else None
    if path is None or not path.is_file():
        return None
    return _opened(path, path.stat().st_mtime_ns, settings.ZEGEL_WACHTWOORD, settings.ZEGEL_TSA_URL)


def trusted() -> list[bytes]:
    """The roots in PEM, one an entry; of files that hold more than one each by itself."""
    files = [Path(naam) for naam in settings.ZEGEL_WORTELS]
    inhoud = b"\n".join(path.read_bytes() for path in files if path.is_file())
    return [BEGIN + deel.split(EINDE)[0] + EINDE + b"\n" for deel in inhoud.split(BEGIN)[1:] if EINDE in deel]


def state(moment: datetime) -> tuple[str, str] | None:
    """What an administrator must know of the certificate: a kind (`attention`, `wrong`) and a sentence; None when all is well."""
    from convenant.zegelen.zegelaar import ZegelaarFout  # noqa: PLC0415 - pyHanko takes a second to load

    try:
        found = current()
    except ZegelaarFout as fout:
        return "wrong", str(fout)
    if found is None:
        return "attention", "Er is geen zegelcertificaat ingesteld. Niemand kan nu ondertekenen."
    einde = timezone.localdate(found.geldig_tot)
    if not found.holds_at(moment):
        return "wrong", f"Het zegelcertificaat gold tot {datum_lang(einde)}. Niemand kan nu ondertekenen."
    dagen = value_of("ondertekenen.certificaat_dagen", peildatum=timezone.localdate(moment))
    if found.holds_at(moment + timedelta(days=dagen)):
        return None
    return "attention", f"Het zegelcertificaat geldt tot {datum_lang(einde)}. Vraag op tijd een nieuw certificaat aan."


@lru_cache(maxsize=2)
def _opened(path: Path, mtime: int, wachtwoord: str, tsa_url: str) -> "Zegelaar":
    from convenant.zegelen.zegelaar import open_pkcs12  # noqa: PLC0415 - pyHanko takes a second to load

    return open_pkcs12(path.read_bytes(), wachtwoord, tsa_url=tsa_url)
