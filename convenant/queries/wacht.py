"""What waits for somebody in the convenant, as rows of a work queue; each one question with a constant number of queries."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from convenant.enums.meting import Bewijsstatus
from convenant.enums.naleving import Gespreksstatus
from convenant.enums.partij import Toelatingsbesluit, Toetredingstatus
from convenant.models import Bewijsstuk, Nalevingsgesprek, Toelating, Toetreding
from convenant.queries import aanspreekpunt as aanspreekpunten
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P


@dataclass(frozen=True)
class Wachtend:
    """Something to do: how many, the nearest last day if it has one, and the page by its name."""

    wat: str
    waarom: str
    url_name: str
    knop: str
    uiterlijk: date | None = None


def waiting(actor: Actor, vandaag: date) -> list[Wachtend]:
    """Everything that waits for this actor, what must be done first on top. Runs inside the actor's scope."""
    if actor.scope is None:
        return []
    found = [*conversations(actor), *_admissions(actor), *_signing(actor), *_evidence(actor), *desks(actor, vandaag)]
    return sorted(found, key=lambda row: (row.uiterlijk or date.max, row.wat))


def conversations(actor: Actor) -> list[Wachtend]:
    """Of a party: plans to file. Of a gemeente: what it leads and must move."""
    rows = Nalevingsgesprek.objects.open()
    plan = Q(status=Gespreksstatus.PLAN)
    if actor.may(P.NALEVING_ANSWER) and actor.organisatie_id:
        aantal, eerste = _count(rows.filter(plan))
        wat = f"{aantal} {_woord(aantal, 'verbeterplan', 'verbeterplannen')} indienen"
        waarom = "U komt een toezegging een tijd niet na. Schrijf op wat u gaat doen."
    elif actor.may(P.NALEVING_HANDLE) and actor.gemeenten:
        aantal, eerste = _count(rows.filter(~plan, regie__in=actor.gemeenten))
        wat = f"{aantal} {_woord(aantal, 'gesprek', 'gesprekken')} over naleving"
        waarom = "Uw gemeente heeft de regie en is aan zet."
    else:
        return []
    return [Wachtend(wat, waarom, "convenant:gesprek-list", "Bekijken", eerste)] if aantal else []


def _admissions(actor: Actor) -> list[Wachtend]:
    if not (actor.may(P.TOETREDING_DECIDE) and actor.gemeenten):
        return []
    rows = Toelating.objects.filter(
        besluit=Toelatingsbesluit.WACHT, gemeente__in=actor.gemeenten, toetreding__status=Toetredingstatus.AANGEVRAAGD
    )
    found = rows.aggregate(n=Count("pk"), eerste=Min("toetreding__uiterlijk"))
    wat = f"{found['n']} {_woord(found['n'], 'verzoek', 'verzoeken')} om toe te treden"
    row = Wachtend(
        wat, "Besluit of deze organisatie mee mag doen.", "convenant:toetreding-list", "Besluiten", found["eerste"]
    )
    return [row] if found["n"] else []


def _signing(actor: Actor) -> list[Wachtend]:
    """A request that was admitted is signed by the organisation itself."""
    if not (actor.may(P.CONVENANT_SIGN) and actor.organisatie_id):
        return []
    if not Toetreding.objects.filter(organisatie=actor.organisatie_id, status=Toetredingstatus.TOEGELATEN).exists():
        return []
    waarom = "De gemeenten lieten u toe. Wie gemachtigd is, kan nu ondertekenen."
    return [Wachtend("Het convenant ondertekenen", waarom, "convenant:toetreding-list", "Bekijken")]


def _evidence(actor: Actor) -> list[Wachtend]:
    if not (actor.may(P.BEWIJS_JUDGE) and actor.gemeenten):
        return []
    aantal = Bewijsstuk.objects.filter(status=Bewijsstatus.WACHT).count()
    wat = f"{aantal} {_woord(aantal, 'bewijsstuk', 'bewijsstukken')} beoordelen"
    return (
        [Wachtend(wat, "Een partij diende bewijs in bij een toezegging.", "convenant:bewijs-list", "Beoordelen")]
        if aantal
        else []
    )


def desks(actor: Actor, vandaag: date) -> list[Wachtend]:
    """The contact point of the own gemeente, when it is missing or nobody confirmed it for long."""
    if not (actor.may(P.AANSPREEKPUNT_MANAGE) and actor.gemeenten):
        return []
    found = []
    for bureau in aanspreekpunten.all_of(vandaag):
        if bureau.gemeente.code not in actor.gemeenten or (bureau.punt and not bureau.oud):
            continue
        wat = "Aanspreekpunt bevestigen" if bureau.punt else "Aanspreekpunt opgeven"
        waarom = f"Van de gemeente {bureau.gemeente.naam}. Partijen zien het op de openbare pagina."
        found.append(Wachtend(wat, waarom, "convenant:aanspreekpunt-list", "Bijwerken"))
    return found


def _count(rows) -> tuple[int, date | None]:
    found = rows.aggregate(n=Count("pk"), eerste=Min("uiterlijk"))
    return found["n"], found["eerste"]


def _woord(aantal: int, enkel: str, meer: str) -> str:
    return enkel if aantal == 1 else meer
