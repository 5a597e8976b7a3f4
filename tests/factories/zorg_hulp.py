"""Offers of help; use them under a scope that may write them."""

from datetime import date
from itertools import count

from django.utils import timezone

from rivierenland.core.kernen import kernen
from speerpunten.zorg.enums.hulp import Aanbodstatus, Hulpsoort, Hulpvraag
from speerpunten.zorg.models import Hulpaanbod

TIEL, BUREN, CULEMBORG = "GM0281", "GM0214", "GM0216"
KANTOOR = {dag: [["09:00", "17:00"]] for dag in ("ma", "di", "wo", "do", "vr")}
_nummer = count(1)


def aanbod(kern: str = "Tiel", **values) -> Hulpaanbod:
    """A published and checked general practice in that place, of its gemeente, open during office hours, speaking Polish."""
    plek = next(plek for plek in kernen() if plek.naam == kern)
    facts = {
        "naam": "Praktijk De Linde", "soort": Hulpsoort.ZORG, "hulpvragen": [Hulpvraag.HUISARTS],
        "omschrijvingen": {"nl": "Huisarts voor iedereen."}, "plaats": kern, "rd_x": plek.punt.x, "rd_y": plek.punt.y,
        "telefoon": "+31344123456", "talen": ["pl"], "openingstijden": KANTOOR, "gemeente_id": plek.gemeente,
        "status": Aanbodstatus.GEPUBLICEERD, "nagekeken_op": timezone.localdate(), "slug": f"hulp-{next(_nummer)}",
    }  # fmt: skip
    return Hulpaanbod.objects.create(**facts | values)


def op_afstand(**values) -> Hulpaanbod:
    """A national line of the region, for everybody."""
    facts = {
        "naam": "Hulplijn", "soort": Hulpsoort.LANDELIJK, "op_afstand": True, "rd_x": None, "rd_y": None, "plaats": "",
        "gemeente_id": None,
    }  # fmt: skip
    return aanbod(**facts | values)


def ingevuld(**values) -> dict[str, object]:
    """What somebody fills in for an offer, as the actions take it."""
    plek = next(plek for plek in kernen() if plek.naam == "Tiel")
    facts = {
        "naam": "Inloop Waalkade", "soort": "welzijn", "hulpvragen": ["informatie"], "omschrijvingen": {"nl": "Vragen en advies."},
        "rd_x": plek.punt.x, "rd_y": plek.punt.y, "talen": ["pl", "en"], "telefoon": "+31344123456",
        "openingstijden": KANTOOR,
    }  # fmt: skip
    return facts | values


def verouderd() -> date:
    """A day on which a check no longer counts."""
    return timezone.localdate().replace(day=1, year=timezone.localdate().year - 2)
