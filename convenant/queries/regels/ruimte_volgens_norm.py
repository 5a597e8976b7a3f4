"""T04: every location has room enough, by the norm, for who sleeps there."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Count, Q

from convenant.regels.regel import Regel, Telling
from registratie.models import Huisvestingslocatie, Verblijf
from registratie.queries.norm import normen


def measure(op: date) -> Iterable[Telling]:
    """Locations in use of which the norm can be worked out, and those where last night no more people slept than that.

    The norm is the register's own, so that a page about a location and this figure cannot differ. Six queries.
    """
    nacht = op - timedelta(days=1)
    locaties = list(
        Huisvestingslocatie.objects.in_use()
        .filter(Q(einddatum=None) | Q(einddatum__gt=op), ingangsdatum__lte=op)
        .only("organisatie", "gemeente", "soort", "oppervlakte_gbo", "capaciteit_vergund")
        .order_by()
    )
    bezet = dict(
        Verblijf.objects.present(nacht).order_by().values("locatie").annotate(n=Count("*")).values_list("locatie", "n")
    )
    goed, alle = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    norm = normen(locaties, op)
    for locatie in locaties:
        personen = norm[locatie.pk].personen
        if personen is not None:
            wie = (locatie.organisatie_id, locatie.gemeente_id)
            alle[wie] += 1
            goed[wie] += bezet.get(locatie.pk, 0) <= personen
    return [Telling(*wie, goed[wie], aantal) for wie, aantal in alle.items()]


REGEL = Regel(
    "ruimte_volgens_norm",
    "Genoeg ruimte per persoon",
    "locaties",
    "Per locatie rekenen wij uit hoeveel mensen er volgens de norm kunnen wonen, met de oppervlakte, de kamers, de voorzieningen en de "
    "normen van het certificaat en de gemeente. De locatie telt goed als er de afgelopen nacht niet meer mensen sliepen. Van een locatie "
    "zonder maten is de norm niet bekend; die telt niet mee.",
    "Register: locaties, kamers en nachtregister; normen in Parameters",
    measure,
)
