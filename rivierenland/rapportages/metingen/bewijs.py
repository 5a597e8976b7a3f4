"""The records that a count was made from, as they were: by location, without a name of anybody."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count

from registratie.models import Verblijf
from registratie.queries import maandrapport
from rivierenland.rapportages.meting.feit import Feit, Sleutel

PERSONEN, BEDDEN = "personen_vannacht", "bedden_vergund"
Regels = Sequence[Mapping[str, Any]]


def records(feiten: Iterable[Feit], gemeente: str, dag: date) -> dict[str, Regels]:
    """By code of a key, where people slept and where the beds are. Two queries.

    Left out where the register has changed since it was counted, so that the records would not add up to the figure.
    """
    regels: dict[str, tuple[str, Regels]] = {
        PERSONEN: ("personen", _stays(gemeente, dag)),
        BEDDEN: ("bedden", _beds(gemeente, dag)),
    }
    gevonden = {}
    for feit in feiten:
        if feit.sleutel in (Sleutel(PERSONEN, gemeente, dag), Sleutel(BEDDEN, gemeente, dag)):
            veld, rijen = regels[feit.sleutel.maat]
            if sum(rij[veld] for rij in rijen) == feit.waarde:
                gevonden[feit.sleutel.code] = rijen
    return gevonden


def _stays(gemeente: str, dag: date) -> Regels:
    rows = Verblijf.objects.present(dag).filter(gemeente=gemeente).order_by().values("locatie__code")
    return [
        {"locatie": code, "personen": aantal}
        for code, aantal in rows.annotate(n=Count("pk")).order_by("locatie__code").values_list("locatie__code", "n")
    ]


def _beds(gemeente: str, dag: date) -> Regels:
    feiten = (feit for feit in maandrapport.locaties([gemeente]) if feit.in_use(dag))
    return [{"locatie": feit.naam, "plaats": feit.plaats, "bedden": feit.bedden} for feit in feiten]
