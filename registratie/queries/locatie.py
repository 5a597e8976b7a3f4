"""Locations as lists and pages ask for them."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from registratie.models import Huisvestingslocatie, Vergunning
from registratie.models.locatie import LocatieQuerySet
from registratie.queries import verloop
from registratie.queries.norm import normen
from registratie.queries.papier import drempels
from rivierenland.core.validators.bag import belongs_to
from rivierenland.core.validators.coordinaten import rd_warning

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def for_list(nacht: date) -> LocatieQuerySet:
    """Locations of the scope with everything that a row of the list shows."""
    return Huisvestingslocatie.objects.select_related("gemeente", "organisatie").with_bezetting(nacht)


def with_papieren(rows: LocatieQuerySet, vandaag: date) -> LocatieQuerySet:
    """Add `vergunning_geldig`, `vergunning_ooit`, and the nearest end within the first term of a permit and a certificate."""
    eerste = drempels(vandaag)[0]
    own = Vergunning.objects.filter(locatie=OuterRef("pk"))
    return rows.annotate(
        vergunning_geldig=Exists(own.in_force(vandaag)),
        vergunning_ooit=Exists(own),
        vergunning_einde=Subquery(_ending(verloop.ending_vergunningen(vandaag, eerste), vandaag)),
        certificaat_einde=Subquery(_ending_certificaten(vandaag, eerste)),
    )


def _ending(rows: QuerySet[Vergunning], vandaag: date) -> QuerySet[Any, Any]:
    return rows.filter(locatie=OuterRef("pk"), einde__gte=vandaag).values("einde")[:1]


def _ending_certificaten(vandaag: date, eerste: int) -> QuerySet[Any, Any]:
    whose = Q(locatie=OuterRef("pk")) | Q(locatie=None, organisatie=OuterRef("organisatie"))
    return verloop.ending_certificaten(vandaag, eerste).filter(whose, einde__gte=vandaag).values("einde")[:1]


def add_norm(rows: Sequence[Huisvestingslocatie], vandaag: date) -> None:
    """Give every row its `norm`. Four queries, whatever the number of rows."""
    found = normen(rows, vandaag)
    for row in rows:
        row.norm = found[row.pk]  # type: ignore[attr-defined]  # as an annotation would


def above_norm(rows: LocatieQuerySet, vandaag: date) -> list[int]:
    """The locations of these with more people tonight than the norm allows. Five queries; reads every inhabited location."""
    inhabited = list(rows.filter(bezet__gt=0))
    found = {pk: norm.personen for pk, norm in normen(inhabited, vandaag).items()}
    return [row.pk for row in inhabited if (most := found[row.pk]) is not None and row.bezet > most]


def search(queryset: QuerySet[Huisvestingslocatie], woorden: str) -> QuerySet[Huisvestingslocatie]:
    """Locations in whose name, code or address every word occurs. Scans the locations of the scope, which are few."""
    for woord in woorden.split()[:6]:
        queryset = queryset.filter(
            Q(naam__icontains=woord)
            | Q(code__icontains=woord)
            | Q(straat__icontains=woord)
            | Q(plaats__icontains=woord)
            | Q(postcode__istartswith=woord.replace(" ", ""))
        )
    return queryset


def suggest(woorden: str, *, most: int = 12) -> list[Huisvestingslocatie]:
    """The first locations of the scope that match, for a box in which one types."""
    return list(search(Huisvestingslocatie.objects.order_by("naam", "id"), woorden)[:most])


def warnings(locatie: Huisvestingslocatie) -> list["StrOrPromise"]:
    """What is suspect but possible, to show after saving."""
    found: list[StrOrPromise] = []
    if locatie.rd_x is not None and locatie.rd_y is not None and (outside := rd_warning(locatie.rd_x, locatie.rd_y)):
        found.append(outside)
    for bag_id in (locatie.nummeraanduiding_id, locatie.adresseerbaarobject_id):
        if bag_id and not belongs_to(bag_id, locatie.gemeente_id):
            found.append(
                f"Het BAG-nummer {bag_id} is niet van de gemeente {locatie.gemeente.naam}. Controleer het nummer; "
                "klopt het, dan hoeft u niets te doen."
            )
    if not locatie.beheerder_telefoon:
        found.append("Er is nog geen telefoonnummer dat dag en nacht bereikbaar is. Vul het aan zodra u het hebt.")
    return found
