"""Information for tests: a page, a version that everybody reads, a desk."""

from datetime import date
from typing import Any

from django.utils import timezone

from rivierenland.core.models import Gemeente
from rivierenland.core.talen import STANDAARD
from speerpunten.arbeidsmigrant.enums.info import Infostatus, Vertaalwijze
from speerpunten.arbeidsmigrant.models import Infodeel, Infopagina, Infoversie

TEKST = "## Wat doe ik nu?\n\nGa naar de **gemeente**.\n\n[[gemeente]]\n\n- paspoort\n- huurcontract"
BRON = {"naam": "Rijksoverheid", "url": "https://www.rijksoverheid.nl/"}


def pagina(slug: str = "inschrijven", **values: Any) -> Infopagina:
    """A page, made once."""
    order = {"volgorde": Infopagina.objects.count() + 1, "pictogram": "id", "verwant": []}
    return Infopagina.objects.get_or_create(slug=slug, defaults=order | values)[0]


def placed(van: Infopagina | None = None, taal: str = STANDAARD, **values: Any) -> Infoversie:
    """A version that everybody reads; a translation is of the Dutch version that holds."""
    van = van or pagina()
    dutch = Infoversie.objects.filter(pagina=van, taal=STANDAARD).order_by("-nummer").first()
    own = {
        "nummer": Infoversie.objects.filter(pagina=van, taal=taal).count() + 1, "titel": f"Inschrijven ({taal})",
        "samenvatting": "Waar u zich inschrijft.", "zoekwoorden": "bsn, adres", "tekst": TEKST, "bronnen": [BRON],
        "vertaling": Vertaalwijze.GEEN if taal == STANDAARD else Vertaalwijze.MACHINE,
        "vertaald_van": None if taal == STANDAARD else dutch, "status": Infostatus.GEPLAATST,
        "bijgewerkt": date(2026, 11, 26), "geplaatst_at": timezone.now(),
    }  # fmt: skip
    return Infoversie.objects.create(pagina=van, taal=taal, **own | values)


def said(**values: Any) -> dict[str, Any]:
    """What one fills in, as the action takes it."""
    own = {"titel": "Nieuwe titel", "samenvatting": "Kort.", "zoekwoorden": "", "tekst": TEKST, "bronnen": [BRON]}
    return own | {"vertaling": Vertaalwijze.MENS.value} | values


def desk(gemeente: str = "tiel", taal: str = STANDAARD, **values: Any) -> Infodeel:
    """The desk of a gemeente; in the scope of that gemeente, or of a job."""
    own = {"naam": f"Loket {gemeente} {taal}", "openingstijden": "woensdag 16.00-20.00", "telefoon": "14 0344"}
    return Infodeel.objects.create(gemeente=Gemeente.objects.get(slug=gemeente), taal=taal, **own | values)
