"""Stays as lists and pages ask for them."""

from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from registratie.enums import Documentsoort
from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Verblijf


class Verblijfsstand(StrEnum):
    """Where a stay is on a day. `OVER_TIJD`: still present after the departure that was expected."""

    VERWACHT = "verwacht"
    AANWEZIG = "aanwezig"
    VERTROKKEN = "vertrokken"
    OVER_TIJD = "over_tijd"


STAND_LABEL = {
    Verblijfsstand.AANWEZIG: "Nu aanwezig",
    Verblijfsstand.OVER_TIJD: "Langer dan verwacht",
    Verblijfsstand.VERWACHT: "Verwacht",
    Verblijfsstand.VERTROKKEN: "Vertrokken",
}

GEGEVENS = {
    "woonplaats": ("Woonplaats", Q(bewoner__woonplaats="")),
    "taal": ("Taal", Q(bewoner__taal="")),
    "kamer": ("Kamer", Q(kamer="")),
    "document": ("Soort document", Q(documentsoort=Documentsoort.ONBEKEND)),
    "vertrek": ("Verwacht vertrek", Q(vertrek=None, verwacht_vertrek=None)),
}
"""Facts that a register may lack, and how to find the stays without them."""
GEGEVEN_LABEL = {code: naam for code, (naam, _) in GEGEVENS.items()}


def without(queryset: QuerySet[Verblijf], gegeven: str) -> QuerySet[Verblijf]:
    """The stays of which this fact is not known."""
    return queryset.filter(GEGEVENS[gegeven][1])


def in_stand(queryset: QuerySet[Verblijf], stand: Verblijfsstand, peildatum: date) -> QuerySet[Verblijf]:
    """The stays that are in this state on `peildatum`."""
    if stand is Verblijfsstand.VERWACHT:
        return queryset.filter(aankomst__gt=peildatum)
    if stand is Verblijfsstand.VERTROKKEN:
        return queryset.filter(vertrek__lte=peildatum)
    present = queryset.filter(Q(vertrek=None) | Q(vertrek__gt=peildatum), aankomst__lte=peildatum)
    return present.filter(verwacht_vertrek__lt=peildatum) if stand is Verblijfsstand.OVER_TIJD else present


def stand_of(verblijf: Verblijf, peildatum: date) -> Verblijfsstand:
    """The state of one stay on `peildatum`."""
    if verblijf.aankomst > peildatum:
        return Verblijfsstand.VERWACHT
    if verblijf.vertrek and verblijf.vertrek <= peildatum:
        return Verblijfsstand.VERTROKKEN
    if verblijf.verwacht_vertrek and verblijf.verwacht_vertrek < peildatum:
        return Verblijfsstand.OVER_TIJD
    return Verblijfsstand.AANWEZIG


def nights_of(verblijf: Verblijf, peildatum: date) -> int:
    """Nights slept up to and including the one that begins on `peildatum`."""
    eind = min(verblijf.vertrek, peildatum) if verblijf.vertrek else peildatum
    return max((eind - verblijf.aankomst).days, 0)


def search_naam(queryset: QuerySet[Verblijf], naam: str) -> QuerySet[Verblijf]:
    """Stays of people of whose name every word begins as typed, without accents or capitals.

    The people of the scope are found first, so that the policy's own index does the work.
    """
    people = Bewoner.objects.order_by()
    words = fold(naam).split()[:5]
    for word in words:
        people = people.filter(Q(naam_sleutel__startswith=word) | Q(naam_sleutel__contains=f" {word}"))
    return queryset.filter(bewoner__in=people.values("pk")) if words else queryset


def other_stays(verblijf: Verblijf, *, most: int = 20) -> list[Verblijf]:
    """The other stays of the same supplied person, newest first."""
    found = Verblijf.objects.filter(bewoner=verblijf.bewoner_id).exclude(pk=verblijf.pk).select_related("locatie")
    return list(found.order_by("-aankomst", "-id")[:most])
