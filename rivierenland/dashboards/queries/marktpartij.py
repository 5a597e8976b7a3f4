"""What a market party starts its day with. Everything here runs inside the organisation's own scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone

from registratie.enums import Aanleveringsstatus, Locatiestatus
from registratie.models import Aanlevering, Huisvestingslocatie, Kwaliteitsmeting, Verblijf
from rivierenland.core.opmaak import getal, procent
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.werk.regel import Werkregel, dag, term, urgent_first
from rivierenland.dashboards.queries import brp, papieren
from rivierenland.dashboards.queries.aanleverkwaliteit import keeps_by_hand, opvallend, shortest_rhythm

WEEKS = 12


@dataclass(frozen=True)
class Locatiestand:
    """A location tonight: people against permitted beds."""

    locatie: Huisvestingslocatie
    bezet: int

    @property
    def vergund(self) -> int:
        """Beds that the permit allows."""
        return self.locatie.capaciteit_vergund

    @property
    def vrij(self) -> int:
        """Beds that are left, never below nought."""
        return max(0, self.vergund - self.bezet)

    @property
    def te_veel(self) -> int:
        """People above the permit."""
        return max(0, self.bezet - self.vergund)

    @property
    def te_veel_tekst(self) -> str:
        """The badge of a location with too many people."""
        return f"{self.te_veel} te veel"


@dataclass(frozen=True)
class Vannacht:
    """The organisation tonight."""

    standen: Sequence[Locatiestand]
    aankomst: int
    vertrek: int
    vorige_week: int

    @property
    def bezet(self) -> int:
        """People who sleep in a bed of the organisation."""
        return sum(stand.bezet for stand in self.standen)

    @property
    def vergund(self) -> int:
        """Permitted beds of all locations in use."""
        return sum(stand.vergund for stand in self.standen)

    @property
    def vrij(self) -> int:
        """Permitted beds that are left."""
        return sum(stand.vrij for stand in self.standen)

    @property
    def van_bedden(self) -> str:
        """The permitted beds, as they stand after the figure."""
        return f"van {getal(self.vergund)} bedden"

    @property
    def vergelijking(self) -> str:
        """Share of the beds, and the same night last week."""
        if not self.vergund:
            return "nog geen vergunde bedden"
        return f"{procent(100 * self.bezet / self.vergund)} · vorige week {getal(self.vorige_week)}"

    @property
    def schaal(self) -> int:
        """The largest figure, so that all bars on the page share one scale."""
        return max([1, *(max(stand.bezet, stand.vergund) for stand in self.standen)])

    @property
    def plekken(self) -> str:
        """Where the free beds are, the most first."""
        free = sorted((stand for stand in self.standen if stand.vrij), key=lambda stand: -stand.vrij)
        return ", ".join(f"{stand.locatie.naam} {stand.vrij}" for stand in free[:3])


@dataclass(frozen=True)
class Leverweek:
    """A calendar week, and whether a file came in."""

    nummer: int
    geleverd: bool


def vannacht(vandaag: date) -> Vannacht:
    """Occupancy of every location in use, and who comes and goes today. Four queries, whatever the number of locations."""
    locaties = Huisvestingslocatie.objects.in_use().select_related("gemeente").with_bezetting(vandaag)
    bewegingen = Verblijf.objects.aggregate(
        aankomst=Count("pk", filter=Q(aankomst=vandaag)),
        vertrek=Count("pk", filter=Q(vertrek=vandaag) | Q(vertrek=None, verwacht_vertrek=vandaag)),
    )
    return Vannacht(
        standen=[Locatiestand(locatie, locatie.bezet) for locatie in locaties.order_by("-capaciteit_vergund", "naam")],
        vorige_week=Verblijf.objects.present(vandaag - timedelta(days=7)).count(),
        **bewegingen,
    )


def laatste_aanlevering() -> Aanlevering | None:
    """The newest delivery that was read."""
    return Aanlevering.objects.exclude(status=Aanleveringsstatus.ONTVANGEN).order_by("-created_at").first()


def leverweken(vandaag: date) -> list[Leverweek]:
    """The last twelve calendar weeks, each with whether something was delivered in it."""
    monday = vandaag - timedelta(days=vandaag.weekday() + 7 * (WEEKS - 1))
    moments = Aanlevering.objects.filter(status=Aanleveringsstatus.VERWERKT, verwerkt_at__date__gte=monday).values_list(
        "verwerkt_at", flat=True
    )
    delivered = {timezone.localtime(moment).date().isocalendar()[:2] for moment in moments if moment}
    weeks = [(monday + timedelta(days=7 * index)).isocalendar()[:2] for index in range(WEEKS)]
    return [Leverweek(week[1], week in delivered) for week in weeks]


def te_doen(stand: Vannacht, vandaag: date, metingen: list[Kwaliteitsmeting]) -> list[Werkregel]:
    """The organisation's work queue, the most urgent first; `metingen` say how its register is kept."""
    late = [] if keeps_by_hand(metingen) else _late(vandaag, shortest_rhythm(metingen))
    return urgent_first(
        [
            *(*_over_permit(stand), *_faulty_rows(vandaag), *_overdue(vandaag), *late, *opvallend(metingen)),
            *(*_pending(), *papieren.provider(vandaag), *brp.marktpartij(vandaag)),
        ]
    )


def _over_permit(stand: Vannacht) -> list[Werkregel]:
    return [
        Werkregel(
            "wrong", "Te veel", f"{regel.locatie.naam}: {regel.te_veel} meer dan vergund",
            f"Er staan {regel.bezet} mensen ingeschreven, de vergunning geldt voor {regel.vergund}. Controleer of iemand al weg is, "
            "of verplaats mensen vandaag.",
            "", reverse("registratie:locatie-detail", args=[regel.locatie.pk]), "Bekijken", -1000,
        )
        for regel in stand.standen
        if regel.te_veel
    ]  # fmt: skip


def _faulty_rows(vandaag: date) -> list[Werkregel]:
    rows = []
    for aanlevering in Aanlevering.objects.filter(status=Aanleveringsstatus.TE_CONTROLEREN).order_by("created_at")[:3]:
        received = timezone.localtime(aanlevering.created_at).date()
        soort, woord, volgorde = term(received + timedelta(days=1), vandaag)
        rows.append(
            Werkregel(
                soort, woord, f"Controleer {aanlevering.bestandsnaam}",
                "Dit bestand is gelezen, maar er is nog niets opgeslagen.",
                f"Ontvangen op {dag(received)}",
                reverse("registratie:aanlevering-detail", args=[aanlevering.pk]), "Controleren", volgorde,
            )
        )  # fmt: skip
    return rows


def _overdue(vandaag: date) -> list[Werkregel]:
    overdue = Verblijf.objects.filter(vertrek=None, verwacht_vertrek__lt=vandaag)
    number = overdue[:501].count()
    if not number:
        return []
    oldest = overdue.order_by("verwacht_vertrek").values_list("verwacht_vertrek", flat=True)[0]
    mensen = "1 persoon" if number == 1 else f"{'500+' if number > 500 else number} mensen"
    return [
        Werkregel(
            "wrong", "Te laat", f"{mensen} voorbij de verwachte vertrekdatum",
            "Check hen uit, of geef een nieuwe verwachte vertrekdatum.",
            f"De oudste was {dag(oldest)}",
            f"{reverse('registratie:verblijf-list')}?stand=over_tijd", "Bekijken", (oldest - vandaag).days,
        )
    ]  # fmt: skip


def _late(vandaag: date, ritme: timedelta | None) -> list[Werkregel]:
    days = ritme.days if ritme else int(value_of("aanlevering_termijn_dagen", peildatum=vandaag))
    newest = (
        Aanlevering.objects.filter(status=Aanleveringsstatus.VERWERKT)
        .order_by("-verwerkt_at")
        .values_list("verwerkt_at", flat=True)
        .first()
    )
    if newest is None:
        waarom = "Wij hebben nog geen bestand van u ontvangen. U kunt ook mensen met de hand inchecken."
        return [Werkregel("attention", "Nieuw", "Lever uw eerste lijst aan", waarom, "", _upload(), "Aanleveren", 50)]
    uiterlijk = timezone.localtime(newest).date() + timedelta(days=days)
    if (uiterlijk - vandaag).days > 2:
        return []
    soort, woord, volgorde = term(uiterlijk, vandaag)
    waarom = f"De laatste lijst is van {dag(timezone.localtime(newest).date())}. Afspraak: elke {days} dagen."
    return [
        Werkregel(
            soort,
            woord,
            "Nieuwe lijst aanleveren",
            waarom,
            f"Uiterlijk {dag(uiterlijk)}",
            _upload(),
            "Aanleveren",
            volgorde,
        )
    ]


def _upload() -> str:
    return reverse("registratie:aanlevering-create")


def _pending() -> list[Werkregel]:
    waiting = Huisvestingslocatie.objects.filter(status__in=[Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING])
    return [
        Werkregel(
            "neutral", "Bij de gemeente", f"{locatie.naam} wacht op de gemeente",
            "U hoeft nu niets te doen. De gemeente beoordeelt de aanmelding.",
            f"Aangemeld op {dag(timezone.localtime(locatie.created_at).date())}",
            reverse("registratie:locatie-detail", args=[locatie.pk]), "Bekijken", 100,
        )
        for locatie in waiting.order_by("created_at")[:5]
    ]  # fmt: skip
