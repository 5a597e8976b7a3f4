"""The words on the wall: a poster with the code, and the information card that the norm of SNF asks for, in every language.

SNF norm 4.1: a card in the language of the residents with the address, the emergency numbers and who manages the house day and night.
"""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import qrcode
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathImage

from rivierenland.core.talen import TALEN
from rivierenland.core.telefoonnummer import telephone
from rivierenland.core.typst import compile_pdf

SJABLOON = "arbeidsmigrant/feedback/poster.typ"
VRAAG = _("Hoe is het om hier te wonen?")
SCAN = _("Scan de code. Anoniem, in 1 minuut.")
KAART = (
    _("Gevaar of brand? Bel 112 en zeg het adres van dit huis."),
    _("Brand: waarschuw iedereen, ga naar buiten en gebruik geen lift."),
    _("De beheerder helpt u dag en nacht. Bel het nummer hierboven."),
    _("Ziek, maar geen spoed? Bel uw huisarts. ’s Avonds en in het weekend belt u de huisartsenpost."),
    _("In huis gelden huisregels. U krijgt ze in uw eigen taal: vraag ze aan de beheerder."),
    _("Is er iets niet goed? Zeg het de beheerder. Helpt dat niet? Meld het bij de gemeente. Dat kan zonder uw naam."),
)


@dataclass(frozen=True)
class Huis:
    """What stands on the wall of one house. `adres_web`: what the code opens; `informatie`: where all information is."""

    naam: str
    adres: str
    gemeente: str
    beheerder: str
    telefoon: str
    adres_web: str
    informatie: str


def render(huis: Huis, *, fonts: Path, moment: datetime) -> bytes:
    """Two pages A4, accessible (PDF/UA-1). Raises `PdfError`."""
    data: dict[str, Any] = {
        "naam": huis.naam, "adres": huis.adres, "gemeente": huis.gemeente, "beheerder": huis.beheerder,
        "telefoon": telephone(huis.telefoon), "web": huis.adres_web.partition("//")[2].rstrip("/"),
        "informatie": huis.informatie.partition("//")[2].rstrip("/"), "qr": qr_svg(huis.adres_web),
        "dag": [moment.year, moment.month, moment.day], "talen": [words(taal) for taal in TALEN],
    }  # fmt: skip
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)


def words(taal: str) -> dict[str, Any]:
    """What the poster and the card say in one language."""
    with translation.override(taal):
        return {
            "taal": taal,
            "naam": TALEN[taal],
            "vraag": str(VRAAG),
            "scan": str(SCAN),
            "kaart": [str(zin) for zin in KAART],
        }


def qr_svg(adres: str) -> str:
    """The code as a drawing. A quarter of it may be damaged: it hangs in a kitchen."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=2)
    code.add_data(adres)
    out = BytesIO()
    code.make_image(image_factory=SvgPathImage).save(out)
    return out.getvalue().decode()
