"""What is past its term, and the lists and proofs as pages and the command line show them."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Count, QuerySet

from registratie.enums import Lijststatus, Regelstatus
from registratie.models import Vernietigingslijst, Vernietigingsregel
from registratie.queries.bewaartermijn import Bewaartermijn, termijn_of
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rol

DUE = """
select v.bewoner_id from registratie_verblijf v
where v.gemeente_code = %(gemeente)s and v.bewoner_id is not null
group by v.bewoner_id
having bool_and(v.vertrek is not null) and max(v.vertrek) + make_interval(months => %(maanden)s) < %(vandaag)s
"""
"""Residents of whom every stay is past the term. Somebody with one stay that is not, stays whole; an open stay never is."""

COUNT_DUE = f"""
select count(*), count(distinct v.bewoner_id) from ({DUE}) rijp join registratie_verblijf v on v.bewoner_id = rijp.bewoner_id
"""  # noqa: S608 - made of our own constants


@dataclass(frozen=True)
class Rijp:
    """How much is past its term in a gemeente."""

    gemeente: Gemeente
    termijn: Bewaartermijn
    verblijven: int
    bewoners: int


def due(vandaag: date) -> list[Rijp]:
    """What is past its term today in every gemeente; needs the scope of a job that sees every stay."""
    return [_due(gemeente, vandaag) for gemeente in Gemeente.objects.order_by("code")]


def _due(gemeente: Gemeente, vandaag: date) -> Rijp:
    termijn = termijn_of(gemeente.code, peildatum=vandaag)
    with connection.cursor() as cursor:
        cursor.execute(COUNT_DUE, {"gemeente": gemeente.code, "maanden": termijn.maanden, "vandaag": vandaag})
        verblijven, bewoners = cursor.fetchone()
    return Rijp(gemeente, termijn, verblijven, bewoners)


def visible_to(by: Actor) -> QuerySet[Vernietigingslijst]:
    """The lists of the own gemeente; of all gemeenten for the privacy officer, in figures. Nobody else sees one."""
    rows = Vernietigingslijst.objects.select_related("gemeente", "beoordeeld_by", "bewijs", "taak")
    if not by.may(Permission.BEWAREN_VIEW):
        return rows.none()
    if by.rol is Rol.PRIVACY_OFFICER:
        return rows
    return rows.filter(gemeente__in=by.gemeenten)


def waiting(gemeenten: tuple[str, ...]) -> QuerySet[Vernietigingslijst]:
    """The lists that wait for a decision in these gemeenten."""
    wait = [Lijststatus.CONCEPT, Lijststatus.TER_GOEDKEURING]
    return Vernietigingslijst.objects.filter(gemeente__in=gemeenten, status__in=wait).order_by("peildatum", "id")


def lines_of(lijst: Vernietigingslijst) -> QuerySet[Vernietigingsregel]:
    """The lines with what a list shows, the oldest departures first; within the scope in force."""
    rows = Vernietigingsregel.objects.filter(lijst=lijst).select_related("locatie", "organisatie", "lijst")
    return rows.order_by("vertrekmaand", "verblijf_nr")


@dataclass(frozen=True)
class Telregel:
    """A location and a month of departure, and how many stays."""

    locatie: str
    maand: date
    aantal: int
    aangehouden: int


def counts_of(lijst: Vernietigingslijst, *, most: int = 200) -> list[Telregel]:
    """Stays per location and month of departure, in one query."""
    rows = Vernietigingsregel.objects.filter(lijst=lijst).order_by()
    keys = ("locatie__naam", "locatie_id", "vertrekmaand")
    found = rows.values(*keys, "status").annotate(aantal=Count("pk")).order_by("locatie__naam", "vertrekmaand")
    totals: dict[tuple, list[int]] = {}
    for row in found:
        som = totals.setdefault(tuple(row[key] for key in keys), [0, 0])
        som[0] += row["aantal"]
        som[1] += row["aantal"] if row["status"] == Regelstatus.AANGEHOUDEN else 0
    return [Telregel(naam, maand, *som) for (naam, _, maand), som in totals.items()][:most]


def held_count(lijst: Vernietigingslijst) -> int:
    """Lines that stay back."""
    return Vernietigingsregel.objects.filter(lijst=lijst, status=Regelstatus.AANGEHOUDEN).count()
