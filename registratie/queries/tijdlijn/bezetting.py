"""When more people slept at a location than permitted, and which deliveries brought stays."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from django.db.models import Count, Max
from django.utils import timezone

from registratie.models import Huisvestingslocatie, Verblijf
from registratie.queries import bezetting
from registratie.queries.tijdlijn.voorval import Voorvalsoort, Zin
from rivierenland.core.opmaak import datum_lang, getal

SAMEN = 14
"""Nights within which being too full again is the same time."""
LEVERINGEN = 200


def exceeded(locatie: Huisvestingslocatie, versies: Sequence[Any], vandaag: date) -> Iterator[tuple[datetime, Zin]]:
    """The first night of every time that was too full in two years, by the capacity of that night. Two queries."""
    nachten = bezetting.of_locatie(locatie, tot=vandaag)
    grenzen = _capacities(locatie, versies)
    te_vol = [
        (nacht.datum, nacht.personen, grens) for nacht in nachten if nacht.personen > (grens := grenzen(nacht.datum))
    ]
    keren: list[list[tuple[date, int, int]]] = []
    for nacht in te_vol:
        if keren and (nacht[0] - keren[-1][-1][0]).days <= SAMEN:
            keren[-1].append(nacht)
        else:
            keren.append([nacht])
    for keer in keren:
        yield _moment(keer[0][0]), _too_full(keer, vandaag)


def _too_full(keer: list[tuple[date, int, int]], vandaag: date) -> Zin:
    meeste = max(keer, key=lambda nacht: nacht[1])
    duur = "1 nacht" if len(keer) == 1 else f"{getal(len(keer))} nachten"
    tot = "nu nog steeds" if keer[-1][0] == vandaag else f"tot en met {datum_lang(keer[-1][0])}"
    uitleg = f"Hoogstens {getal(meeste[1])} personen op {getal(meeste[2])} vergunde bedden; {duur}, {tot}."
    return Zin(Voorvalsoort.BEZETTING, "Meer mensen dan vergund", uitleg, "trend", "wrong")


def _capacities(locatie: Huisvestingslocatie, versies: Sequence[Any]):
    """The permitted capacity on a day; before the first version that is kept, that of the first version."""
    steps = [(timezone.localtime(row.pgh_created_at).date(), row.capaciteit_vergund) for row in versies]

    def on(dag: date) -> int:
        found = next((aantal for since, aantal in steps if since <= dag), None)
        return found if found is not None else (steps[-1][1] if steps else locatie.capaciteit_vergund)

    return on


def deliveries(locatie: Huisvestingslocatie) -> Iterator[tuple[datetime, Zin]]:
    """How many stays each delivery brought here. One query."""
    rows = Verblijf.objects.filter(locatie=locatie, aanlevering__isnull=False).order_by()
    rows = rows.values("aanlevering").annotate(aantal=Count("pk"), moment=Max("created_at")).order_by("-moment")
    for row in rows[:LEVERINGEN]:
        aantal = row["aantal"]
        uitleg = "1 nieuw verblijf." if aantal == 1 else f"{getal(aantal)} nieuwe verblijven."
        yield row["moment"], Zin(Voorvalsoort.BEZETTING, "Lijst van de aanbieder verwerkt", uitleg, "upload-file")


def _moment(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time(18)))
