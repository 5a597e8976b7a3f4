"""Cases: the list by next term, one case with its ladder, and what may follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import BooleanField, Count, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from handhaving.enums import Inspectiestatus, Stapsoort, Termijnsoort, Termijnstatus, Zaakstatus
from handhaving.ladder.dwangsom import Verbeurd, bereken
from handhaving.ladder.stappen import LADDER, Feiten, Gezet, Stapregel, mag_volgen
from handhaving.models import Bevinding, Inspectie, Stap, Termijn, Zaak
from handhaving.models.bevinding import OPEN
from registratie.models import Huisvestingslocatie, Vergunning
from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import ROLLEN


@dataclass(frozen=True)
class Mogelijkheid:
    """A step of the ladder as it stands in a case: taken or not, and why it may not follow yet."""

    regel: Stapregel
    gezet: tuple[Stap, ...]
    redenen: tuple[str, ...]

    @property
    def mag(self) -> bool:
        """Whether it may be taken now."""
        return not self.redenen


def for_list(vandaag: date | None = None) -> QuerySet[Zaak]:
    """Cases with their next term and the number of open findings; what ended first stands first, no term last."""
    loopt = Termijn.objects.filter(zaak=OuterRef("pk"), status=Termijnstatus.LOOPT).order_by("einde", "id")
    bevindingen = (
        Bevinding.objects.filter(zaak=OuterRef("pk"), status__in=OPEN).order_by().values("zaak").annotate(n=Count("pk"))
    )
    laatste = Stap.objects.filter(zaak=OuterRef("pk"), herroept=None, herroepen_door=None).order_by("-datum", "-id")
    rows = Zaak.objects.select_related("locatie", "gemeente", "overtreder", "behandelaar").annotate(
        volgende=Subquery(loopt.values("einde")[:1]),
        volgende_soort=Subquery(loopt.values("soort")[:1]),
        open_bevindingen=Subquery(bevindingen.values("n")),
        laatste_stap=Subquery(laatste.values("soort")[:1]),
    )
    return rows.order_by(F("volgende").asc(nulls_last=True), "-geopend_op", "-id")


def of_location(locatie: Huisvestingslocatie, *, most: int = 20) -> list[Zaak]:
    """The cases about this location, what runs first, then the newest. One query."""
    closed = Q(status=Zaakstatus.AFGESLOTEN)
    rows = for_list().filter(locatie=locatie).order_by(ExpressionWrapper(closed, BooleanField()), "-geopend_op", "-id")
    return list(rows[:most])


def detail() -> QuerySet[Zaak]:
    """Cases as the page about one needs them."""
    return Zaak.objects.select_related("locatie__organisatie", "gemeente", "overtreder", "behandelaar")


def steps(zaak: Zaak) -> list[Stap]:
    """The steps in order, with who took them, their terms and letters, and by which step they were withdrawn."""
    rows = zaak.stappen.select_related("created_by", "inspectie", "herroept", "herroepen_door")
    return list(rows.prefetch_related("termijnen", "brieven").order_by("datum", "id"))


def taken(stappen: Sequence[Stap]) -> list[Gezet]:
    """The steps as the ladder reads them; withdrawing is no step of the ladder."""
    return [
        Gezet(
            soort=stap.soort,
            op=stap.datum,
            ingetrokken=is_withdrawn(stap),
            bekend=stap.organisatie_id is not None,
            termijnen={termijn.soort: termijn.einde for termijn in stap.termijnen.all()},
        )
        for stap in stappen
        if stap.soort != Stapsoort.INGETROKKEN
    ]


def is_withdrawn(stap: Stap) -> bool:
    """Whether a later step took this one back."""
    return hasattr(stap, "herroepen_door")


def facts(zaak: Zaak, vandaag: date) -> Feiten:
    """What the ladder asks of the case besides its steps."""
    return Feiten(
        vandaag=vandaag,
        herplaatsing_gepland=zaak.herplaatsingen.exists(),
        heeft_vergunning=permits(zaak, vandaag).exists(),
        beoordeeld=bool(zaak.gevolgen and zaak.gedrag),
    )


def ladder(zaak: Zaak, stappen: Sequence[Stap], vandaag: date) -> list[Mogelijkheid]:
    """Every step of the ladder: what was, what may follow, and why not yet."""
    gezet, feiten = taken(stappen), facts(zaak, vandaag)
    return [
        Mogelijkheid(
            regel,
            tuple(stap for stap in stappen if stap.soort == soort and not is_withdrawn(stap)),
            tuple(mag_volgen(gezet, soort, feiten)),
        )
        for soort, regel in LADDER.items()
    ]


def permits(zaak: Zaak, vandaag: date) -> QuerySet[Vergunning]:
    """The permits of the location that hold today."""
    return Vergunning.objects.in_force(vandaag).filter(locatie=zaak.locatie_id)


def inspections(zaak: Zaak) -> QuerySet[Inspectie]:
    """The finished inspections of the location, the newest first: one of them is the check after a term."""
    return Inspectie.objects.filter(locatie=zaak.locatie_id, status=Inspectiestatus.AFGEROND).order_by("-begonnen_at")


def open_findings(zaak: Zaak) -> int:
    """How many findings of the case were not repaired yet."""
    return zaak.bevindingen.filter(status__in=OPEN).count()


def loose_findings() -> QuerySet[Bevinding]:
    """Findings that are open and lead to no case yet; with what a choice shows of them."""
    rows = Bevinding.objects.filter(zaak=None, status__in=OPEN)
    return rows.select_related("locatie", "item", "inspectie").order_by("locatie__naam", "ernst", "id")


def forfeited(zaak: Zaak, stappen: Sequence[Stap]) -> Verbeurd | None:
    """What is due under the order in force, up to the last check after its term, less what was due before.

    None without an order or a check.
    """
    last = next((s for s in reversed(stappen) if s.soort == Stapsoort.LAST_DWANGSOM and not is_withdrawn(s)), None)
    if last is None or last.bedrag is None:
        return None
    einde = next((t.einde for t in last.termijnen.all() if t.soort == Termijnsoort.BEGUNSTIGING), None)
    if einde is None:
        return None
    checks = [
        stap
        for stap in stappen
        if stap.soort == Stapsoort.HERCONTROLE and not is_withdrawn(stap) and stap.datum > einde
    ]
    if not checks:
        return None
    som = bereken(
        bedrag=last.bedrag, eenheid=last.eenheid, maximum=last.maximum or last.bedrag, einde=einde,
        tot_en_met=checks[-1].datum, overtredingen=len(checks),
    )  # fmt: skip
    eerder = [
        stap.bedrag or 0
        for stap in stappen[stappen.index(last) :]
        if stap.soort == Stapsoort.VERBEURD and not is_withdrawn(stap)
    ]
    return som.minus(Decimal(sum(eerder))) if eerder else som


def waiting_view() -> QuerySet[Zaak]:
    """Cases of a provider in which it may still give its view: the plan was told and no decision followed."""
    vandaag = timezone.localdate()
    return Zaak.objects.open().filter(
        Q(
            termijnen__soort=Termijnsoort.ZIENSWIJZE,
            termijnen__status=Termijnstatus.LOOPT,
            termijnen__einde__gte=vandaag,
        )
    )


def officials(gemeente: str) -> QuerySet[Gebruiker]:
    """Who may decide on cases of a gemeente today."""
    rollen = [rol for rol, beschrijving in ROLLEN.items() if beschrijving.may(Permission.ZAAK_DECIDE)]
    nu = timezone.now()
    geldig = Toegang.objects.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=nu), gemeente=gemeente, rol__in=rollen)
    return Gebruiker.objects.filter(is_active=True, pk__in=geldig.values("gebruiker")).order_by("naam", "pk")
