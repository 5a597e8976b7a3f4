"""Seal a document with the portal's own certificate; what is wrong with it is said to the administrator."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone

from convenant.queries import zegelaar as zegelaars
from convenant.queries.akte import Document
from rivierenland.core.opmaak import datum_lang

if TYPE_CHECKING:
    from convenant.zegelen.zegelaar import Zegelaar

PLAATS = "Regio Rivierenland"
NIET_INGERICHT = (
    "Ondertekenen is in deze omgeving nog niet ingericht. De beheerder moet eerst een zegelcertificaat instellen."
)


def usable_sealer(moment: datetime) -> "Zegelaar":
    """The sealer, when it can seal at `moment`. Raises ValidationError with a sentence for the administrator."""
    from convenant.zegelen.zegelaar import ZegelaarFout  # noqa: PLC0415 - pyHanko takes a second to load

    try:
        found = zegelaars.current()
    except ZegelaarFout as fout:
        raise ValidationError(f"{fout} Meld dit aan de beheerder.") from fout
    if found is None:
        raise ValidationError(NIET_INGERICHT)
    if not found.holds_at(moment):
        zin = f"Het zegelcertificaat gold tot {datum_lang(timezone.localdate(found.geldig_tot))}. Meld dit aan de beheerder."
        raise ValidationError(zin)
    return found


def sealed_bytes(document: Document, sealer: "Zegelaar", reden: str, moment: datetime) -> bytes:
    """The sealed file, after it was looked at as a stranger would: nothing is kept that would not verify."""
    from convenant.zegelen.controle_kind import found_in  # noqa: PLC0415 - pyHanko takes a second to load
    from convenant.zegelen.zegel import seal  # noqa: PLC0415
    from convenant.zegelen.zegelaar import ZegelaarFout  # noqa: PLC0415

    try:
        sealed = seal(document.pdf, zegelaar=sealer, reden=reden, plaats=PLAATS, moment=moment)
    except ZegelaarFout as fout:
        raise ValidationError(f"{fout} Er is niets ondertekend. Meld dit aan de beheerder.") from fout
    found = found_in(sealed, [wortel.decode("ascii") for wortel in zegelaars.trusted()])
    if not all(found.get(naam) for naam in ("intact", "hele_bestand", "niets_toegevoegd", "vertrouwd")):
        raise ValidationError(
            "Het zegel kan niet worden gecontroleerd met de ingestelde wortelcertificaten. Er is niets ondertekend. Meld dit aan de "
            "beheerder."
        )
    return sealed
