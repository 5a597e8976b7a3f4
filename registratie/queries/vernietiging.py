"""What is past its term, and the lists and proofs as pages and the command line show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.apps import apps
from django.db import connection
from django.db.models import Count, QuerySet

from registratie.enums import Lijststatus, Regelstatus
from registratie.models import Vernietigingsbewijs, Vernietigingslijst, Vernietigingsregel
from registratie.models.vernietigingsregel import reference_of
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


def same_person_count(regel: Vernietigingsregel) -> int:
    """How many lines of the list are of the same person, this one included."""
    return Vernietigingsregel.objects.filter(lijst=regel.lijst_id, bewoner_nr=regel.bewoner_nr).count()


def digest_of(references: Iterable[str]) -> str:
    """The digest of a proof: SHA-256 over the sorted references, one a line."""
    return sha256("\n".join(sorted(references)).encode()).hexdigest()


def digest_of_lines(lijst: Vernietigingslijst) -> str:
    """The digest computed again from the lines that were destroyed; within the gemeente's own scope."""
    rows = Vernietigingsregel.objects.filter(lijst=lijst, status=Regelstatus.VERNIETIGD).order_by()
    return digest_of(
        reference_of(gemeente, number) for gemeente, number in rows.values_list("gemeente_id", "verblijf_nr")
    )


def month_of(text: str) -> date:
    """The first day of `2025-10`."""
    return date.fromisoformat(f"{text}-01")


def traces_of(bewijs: Vernietigingsbewijs) -> list[tuple[str, int]]:
    """The tables of a proof in words, with the rows that went."""
    return sorted((name_of(label), aantal) for label, aantal in bewijs.sporen.items())


def name_of(label: str) -> str:
    """`registratie.koppelingevent` is the history of `koppelingen`."""
    try:
        model = apps.get_model(label)
    except LookupError:  # a table that no longer exists
        return label
    kept = getattr(model, "pgh_tracked_model", None)
    naam = str((kept or model)._meta.verbose_name_plural)
    return f"Geschiedenis van {naam}" if kept else naam.capitalize()
