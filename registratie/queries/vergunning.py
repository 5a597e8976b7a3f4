"""Permits: which hold, which are missing, which end, and how many people they allow."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, F, Min, OuterRef, QuerySet, Subquery

from registratie.enums import Vergunningsoort
from registratie.models import Huisvestingslocatie, Vergunning
from registratie.models.looptijd import DagErna
from registratie.queries.normwaarden import Normwaarden

VEREIST = "vergunning_vereist"
DEKT_ALLES = (Vergunningsoort.GEEN, Vergunningsoort.GEDOOG)
"""The gemeente decided that nothing is needed, or that it tolerates what is missing."""


def capaciteit(locatie: Huisvestingslocatie, peildatum: date) -> int | None:
    """How many people the permits in force allow: the lowest number that one of them sets; None when none sets any."""
    in_force = Vergunning.objects.in_force(peildatum).filter(locatie=locatie)
    return in_force.aggregate(laagste=Min("max_personen"))["laagste"]


def out_of_step(peildatum: date) -> QuerySet[Huisvestingslocatie]:
    """Locations whose permitted capacity is another than that of their permits: one began or ended since."""
    laagste = (
        Vergunning.objects.in_force(peildatum)
        .filter(locatie=OuterRef("pk"))
        .order_by()
        .values("locatie")
        .annotate(laagste=Min("max_personen"))
        .values("laagste")
    )
    rows = Huisvestingslocatie.objects.annotate(vergund=Subquery(laagste))
    return rows.filter(vergund__isnull=False).exclude(vergund=F("capaciteit_vergund")).order_by("pk")


def vereist(locatie: Huisvestingslocatie, waarden: Normwaarden) -> list[Vergunningsoort]:
    """The kinds that the gemeente asks for at this number of people."""
    found = []
    for soort in Vergunningsoort:
        norm = waarden.get(f"{VEREIST}.{soort}", locatie.gemeente_id)
        if norm is not None and 0 < norm.waarde <= locatie.capaciteit_vergund:
            found.append(soort)
    return found


def missing(locatie: Huisvestingslocatie, peildatum: date) -> list[Vergunningsoort]:
    """The kinds that the gemeente asks for and that do not hold on `peildatum`. Two queries."""
    return missing_of([locatie], peildatum)[locatie.pk]


def missing_of(locaties: Sequence[Huisvestingslocatie], peildatum: date) -> dict[int, list[Vergunningsoort]]:
    """The same for many locations, in the same two queries."""
    waarden = Normwaarden(peildatum, [VEREIST])
    held: dict[int, set[str]] = {locatie.pk: set() for locatie in locaties}
    rows = Vergunning.objects.in_force(peildatum).filter(locatie__in=held).order_by()
    for locatie_id, soort in rows.values_list("locatie", "soort"):
        held[locatie_id].add(soort)
    return {
        locatie.pk: []
        if held[locatie.pk] & set(DEKT_ALLES)
        else [soort for soort in vereist(locatie, waarden) if soort not in held[locatie.pk]]
        for locatie in locaties
    }


def in_woorden(soorten: Sequence[Vergunningsoort]) -> str:
    """`Gebruiksmelding brandveiligheid en Exploitatievergunning (APV)`."""
    namen = [str(soort.label) for soort in soorten]
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)


def without_successor(rows: QuerySet[Vergunning]) -> QuerySet[Vergunning]:
    """Leave out those that another of the same kind follows without a gap: there is nothing to do about their end."""
    after = Vergunning.objects.filter(
        locatie=OuterRef("locatie"), soort=OuterRef("soort"), begin__gt=OuterRef("begin"),
        begin__lte=DagErna(OuterRef("einde")), ingetrokken_per=None,
    )  # fmt: skip
    return rows.filter(~Exists(after))
