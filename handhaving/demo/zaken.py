"""Made-up cases per gemeente, each at another step, with real terms around today."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from handhaving.actions import brief
from handhaving.actions.zaak import gevolgen
from handhaving.enums import Stapsoort as S
from handhaving.enums import Zaakstatus
from handhaving.ladder.dwangsom import bereken
from handhaving.ladder.stappen import LADDER
from handhaving.ladder.termijnen import start
from handhaving.models import Bevinding, Inspectie, Stap, Termijn, Zaak, Zienswijze
from handhaving.models.bevinding import OPEN
from handhaving.queries import lhso, termijn
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente, Toegang
from rivierenland.core.rollen import Rol

INLOG = "990000"
"""How the numbers of the providers begin whose people stand on the login page."""
LAST: dict[str, Any] = {"bedrag": Decimal(1500), "eenheid": "week", "maximum": Decimal(15000)}
WAAROM = (
    "Bij de controle bleek dat de overtreding voortduurt. Bewoners lopen daardoor gevaar. Herstel is mogelijk en nodig."
)


@dataclass(frozen=True)
class Zet:
    """A step so many days ago. `dagen`: other days of it, counted from today; `stil`: the provider was not told."""

    soort: S
    geleden: int
    reden: str = ""
    dagen: dict[str, int] = field(default_factory=dict)
    stil: bool = False


@dataclass(frozen=True)
class Verhaal:
    """A case: its cell of the matrix and its steps."""

    titel: str
    cel: tuple[int, str]
    zetten: tuple[Zet, ...]


AANLOOP = (
    Zet(S.CONSTATERING, 150, "Bij een controle zagen wij dat niet alles in orde was."),
    Zet(S.WAARSCHUWING, 145, dagen={"termijn_einde": -117}),
    Zet(S.HERCONTROLE, 112, "Nog niet hersteld."),
    Zet(
        S.VOORNEMEN,
        105,
        "Wij zijn van plan een last onder dwangsom op te leggen van €\u00a01.500 per week, hoogstens €\u00a015.000.",
    ),
    Zet(S.ZIENSWIJZE, 95, "De aanbieder zegt dat het herstel meer tijd vraagt."),
)
VERHALEN = (
    Verhaal("Blusmiddelen niet gekeurd", (2, "A"), (
        Zet(S.CONSTATERING, 24, "Twee blusmiddelen waren niet gekeurd."), Zet(S.WAARSCHUWING, 20, dagen={"termijn_einde": 9}),
    )),
    Verhaal("Meer bewoners dan vergund", (3, "B"), (
        Zet(S.CONSTATERING, 16, "Wij telden meer bewoners dan de vergunning toestaat."),
        Zet(S.VOORNEMEN, 11, "Wij zijn van plan een last onder dwangsom op te leggen van €\u00a01.500 per week, hoogstens €\u00a015.000."),
    )),
    Verhaal("Vluchtweg en rookmelders", (3, "A"), (*AANLOOP, Zet(S.LAST_DWANGSOM, 40, WAAROM, {"termijn_einde": -2}))),
    Verhaal("Vocht en schimmel in de badkamers", (3, "C"), (
        *AANLOOP, Zet(S.LAST_DWANGSOM, 85, WAAROM, {"termijn_einde": -57}), Zet(S.HERCONTROLE, 35, "Nog niet hersteld."),
        Zet(S.VERBEURD, 30, "De last is niet nagekomen."), Zet(S.INVORDERING, 20, "Er is niet betaald.", stil=True),
    )),
    Verhaal("Informatie ontbrak in eigen taal", (1, "B"), (
        Zet(S.CONSTATERING, 120, "De informatiekaart ontbrak."), Zet(S.WAARSCHUWING, 116, dagen={"termijn_einde": -88}),
        Zet(S.HERCONTROLE, 80, "Alles is in orde."), Zet(S.AFGESLOTEN, 79, "De informatie hangt er nu in vier talen."),
    )),
)  # fmt: skip


def make(*, vandaag: date) -> int:
    """Write the cases up to `vandaag`; returns how many. Call it in the scope that sees everything, after the inspections.

    Where a location has open findings the case is about those. Nobody gets a mail. Twice gives the same as once.
    """
    if Zaak.objects.exists():
        return 0
    gemaakt = 0
    for gemeente in Gemeente.objects.order_by("code"):
        jurist = _jurist(gemeente)
        if jurist is None:
            continue
        for nummer, (verhaal, locatie) in enumerate(zip(VERHALEN, _places(gemeente), strict=False), start=1):
            _tell(verhaal, locatie, nummer, jurist, vandaag)
            gemaakt += 1
    return gemaakt


def _jurist(gemeente: Gemeente) -> Gebruiker | None:
    found = (
        Toegang.objects.filter(rol=Rol.JURIST, gemeente=gemeente, geldig_tot=None).select_related("gebruiker").first()
    )
    return found.gebruiker if found else None


def _places(gemeente: Gemeente) -> Sequence[Huisvestingslocatie]:
    """Locations for the cases: first those of who can log in to the demo, then where something is open, then others."""
    rows = Huisvestingslocatie.objects.in_use().filter(gemeente=gemeente).select_related("organisatie").order_by("code")
    open_ = set(Bevinding.objects.filter(gemeente=gemeente, status__in=OPEN).values_list("locatie", flat=True))
    rang = {plek.pk: (not plek.organisatie.kvk.startswith(INLOG), plek.pk not in open_) for plek in rows}
    return sorted(rows, key=lambda plek: rang[plek.pk])[: len(VERHALEN)]


def _tell(verhaal: Verhaal, locatie: Huisvestingslocatie, nummer: int, jurist: Gebruiker, vandaag: date) -> None:
    by = Actor(jurist.naam, jurist, Rol.JURIST, gemeenten=(locatie.gemeente_id,), oorsprong="opdrachtregel")
    gevolg, gedrag = verhaal.cel
    op = vandaag - timedelta(days=verhaal.zetten[0].geleden)
    cel = lhso.matrix(locatie.gemeente_id, vandaag)[gevolg, gedrag]
    zaak = Zaak.objects.create(
        gemeente_id=locatie.gemeente_id, nummer=f"H{locatie.gemeente_id[2:]}-{vandaag.year}-{nummer:04}", locatie=locatie,
        overtreder=locatie.organisatie, titel=verhaal.titel, gevolgen=gevolg, gedrag=gedrag, voorstel=cel.woorden[:200],
        behandelaar=jurist, geopend_op=op,
    )  # fmt: skip
    if verhaal.zetten[-1].soort != S.AFGESLOTEN:
        _take_findings(zaak, locatie)
    for zet in verhaal.zetten:
        _step(zaak, zet, by, vandaag)


def _take_findings(zaak: Zaak, locatie: Huisvestingslocatie) -> None:
    """The open findings that the provider knows of; a case hides none of them again."""
    bekend = Bevinding.objects.filter(locatie=locatie, status__in=OPEN, zaak=None, organisatie__isnull=False)
    bekend.update(zaak=zaak)


def _step(zaak: Zaak, zet: Zet, by: Actor, vandaag: date) -> None:
    op = vandaag - timedelta(days=zet.geleden)
    dagen: dict[str, date | None] = {naam: vandaag + timedelta(days=n) for naam, n in zet.dagen.items()}
    bedragen = _amounts(zaak, zet, op, dagen)
    berekening = bedragen.pop("berekening", "")
    extra = {naam: dag.isoformat() for naam, dag in dagen.items() if dag}
    aanbieder = None if zet.stil else zaak.overtreder_id
    stap = Stap.objects.create(
        zaak=zaak, gemeente_id=zaak.gemeente_id, organisatie_id=aanbieder, soort=zet.soort, datum=op,
        grondslag=LADDER[zet.soort].grondslag, toelichting=zet.reden, inspectie=_inspection(zaak, zet, op),
        gegevens=extra | ({"berekening": berekening} if berekening else {}), created_by=by.gebruiker, **bedragen,
    )  # fmt: skip
    for loop in start(LADDER[zet.soort].termijnen, op, lengtes=termijn.lengtes(zaak.gemeente_id, op), dagen=dagen):
        Termijn.objects.create(
            zaak=zaak, stap=stap, gemeente_id=zaak.gemeente_id, organisatie_id=aanbieder, soort=loop.regel.soort,
            begin=loop.begin, einde=loop.einde, wettelijk=loop.regel.is_wettelijk, uitleg=loop.uitleg[:300],
        )  # fmt: skip
    if aanbieder and zaak.organisatie_id is None and zet.soort != S.CONSTATERING:
        zaak.organisatie_id = aanbieder
        zaak.save(update_fields=["organisatie", "updated_at"])
    if zet.soort == S.ZIENSWIJZE:
        _view(zaak, stap, op)
    gevolgen.settle_terms(zaak, stap)
    _old_objections(zaak, vandaag)
    if zet.soort == S.AFGESLOTEN:
        zaak.status, zaak.gesloten_op, zaak.uitkomst = Zaakstatus.AFGESLOTEN, op, zet.reden
        zaak.save(update_fields=["status", "gesloten_op", "uitkomst", "updated_at"])
    _letter(zaak, stap, op, by, sent=not zet.stil)


def _amounts(zaak: Zaak, zet: Zet, op: date, dagen: dict[str, date | None]) -> dict[str, Any]:
    """The amounts of an order, and what was forfeited under it up to the last check."""
    if zet.soort == S.LAST_DWANGSOM:
        return dict(LAST)
    if zet.soort not in (S.VERBEURD, S.INVORDERING):
        return {}
    last = zaak.stappen.get(soort=S.LAST_DWANGSOM)
    controle = zaak.stappen.filter(soort=S.HERCONTROLE).latest("datum")
    einde = date.fromisoformat(last.gegevens["termijn_einde"])
    som = bereken(**LAST, einde=einde, tot_en_met=controle.datum)
    if zet.soort == S.VERBEURD:
        dagen["verbeurd_op"] = som.eerste
    return {"bedrag": som.bedrag, "eenheid": "ineens", "maximum": None, "berekening": som.uitleg}


def _inspection(zaak: Zaak, zet: Zet, op: date) -> Inspectie | None:
    """The last inspection of the location that the provider knows of, for a finding."""
    if zet.soort != S.CONSTATERING:
        return None
    rows = Inspectie.objects.filter(locatie=zaak.locatie_id, organisatie__isnull=False, afgerond_at__date__lte=op)
    return rows.order_by("-begonnen_at").first()


def _view(zaak: Zaak, stap: Stap, op: date) -> None:
    """What the provider wrote, in the name of its manager."""
    wie = Toegang.objects.filter(organisatie=zaak.overtreder_id, rol=Rol.MARKTPARTIJ_BEHEERDER).first()
    if wie is None:
        return
    row = Zienswijze.objects.create(
        zaak=zaak, gemeente_id=zaak.gemeente_id, organisatie_id=zaak.overtreder_id, created_by_id=wie.gebruiker_id,
        tekst="Wij hebben een aannemer gevraagd, maar die kan pas over twee maanden beginnen.",
    )  # fmt: skip
    Zienswijze.objects.filter(pk=row.pk).update(created_at=_noon(op))
    stap.gegevens["zienswijze"] = row.pk
    stap.save(update_fields=["gegevens"])


def _old_objections(zaak: Zaak, vandaag: date) -> None:
    """Objection terms of long ago were looked at; the others are still to be."""
    gevolgen.done(Termijn.objects.running().filter(zaak=zaak, soort="bezwaar", einde__lt=vandaag - timedelta(days=14)))


def _letter(zaak: Zaak, stap: Stap, op: date, by: Actor, *, sent: bool) -> None:
    geschreven = brief.write(zaak=zaak, stap=stap, by=by)
    if geschreven is not None and sent:
        brief.freeze(brief=geschreven, zaak=zaak, stap=stap, op=op, by=by)
        type(geschreven).objects.filter(pk=geschreven.pk).update(verzonden_at=_noon(op), created_at=_noon(op))


def _noon(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time(12)))
