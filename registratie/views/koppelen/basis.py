"""What the pages about linking share."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse

from registratie.models import Bewoner
from registratie.queries import koppelvraag as koppelvragen
from registratie.views.inzage import SOORT
from rivierenland.core.actions import inzage

DOEL = "Registraties van dezelfde persoon koppelen"
DELEN = (
    ("vragen", "Te beoordelen", "registratie:koppelvraag-list"),
    ("gekoppeld", "Gekoppeld", "registratie:koppeling-list"),
    ("beoordeeld", "Beoordeeld", "registratie:koppelvraag-judged"),
)


def tabs(deel: str) -> list[dict[str, object]]:
    """The three lists; the first counts what waits."""
    return [
        {
            "label": label,
            "url": reverse(naam),
            "current": code == deel,
            "teller": koppelvragen.waiting().shown if code == "vragen" else None,
        }
        for code, label, naam in DELEN
    ]


def record_people(request: HttpRequest, people: Iterable[Bewoner]) -> None:
    """Write down that the names of these people were shown."""
    ids = sorted({bewoner.pk for bewoner in people})
    inzage.record(object_soort=SOORT, object_ids=ids, doel=DOEL, pagina=request.path, by=request.actor)  # type: ignore[attr-defined]
