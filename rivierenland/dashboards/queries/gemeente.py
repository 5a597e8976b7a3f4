"""What the people of a gemeente start their day with. Everything here runs inside the gemeente's own scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Sum
from django.urls import reverse
from django.utils import timezone

from registratie.enums import Locatiestatus
from registratie.models import Bezettingsstand, Huisvestingslocatie, Verblijf
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Organisatie, Parameter, Uitnodiging
from rivierenland.core.opmaak import getal
from rivierenland.core.queries.parameter import value_of
from rivierenland.dashboards.queries.werkregel import Werkregel, dag, term, urgent_first

SHOWN = 50


@dataclass(frozen=True)
class LangVerblijf:
    """A stay that nears or has passed the number of nights after which somebody counts as a resident."""

    verblijf: Verblijf
    nachten: int
    grens_op: date
    soort: str
    woord: str


@dataclass(frozen=True)
class Werklijst:
    """The registrar's two lists: who nears the limit, the nearest first, and who passed it, the latest first."""

    grens: int
    nadert: Sequence[LangVerblijf]
    gepasseerd: Sequence[LangVerblijf]

    @property
    def bewoners(self) -> list[int]:
        """The people whose names the page shows."""
        return [regel.verblijf.bewoner_id for regel in (*self.nadert, *self.gepasseerd)]


def werklijst(vandaag: date) -> Werklijst:
    """Stays from the warning on; of each list at most fifty.

    Per stay, not per person: the same person under another provider counts separately here. Wet BRP art. 2.4: two thirds
    of half a year.
    """
    limit = int(value_of("brp_nachten", peildatum=vandaag))
    warning = int(value_of("brp_waarschuwing_nachten", peildatum=vandaag))
    border, first = vandaag - timedelta(days=limit), vandaag - timedelta(days=warning)
    present = Verblijf.objects.present(vandaag).select_related("bewoner", "locatie", "organisatie")
    nearing = present.filter(aankomst__gt=border, aankomst__lte=first).order_by("aankomst", "id")[:SHOWN]
    passed = present.filter(aankomst__lte=border).order_by("-aankomst", "-id")[:SHOWN]
    return Werklijst(
        limit,
        [_lang(verblijf, limit, vandaag) for verblijf in nearing],
        [_lang(verblijf, limit, vandaag) for verblijf in passed],
    )


def _lang(verblijf: Verblijf, limit: int, vandaag: date) -> LangVerblijf:
    grens_op = verblijf.aankomst + timedelta(days=limit)
    soort, woord, _ = term(grens_op, vandaag)
    return LangVerblijf(verblijf, (vandaag - verblijf.aankomst).days, grens_op, soort, woord)


def over_permit(vandaag: date, *, limit: int = 20) -> Sequence[Huisvestingslocatie]:
    """Locations with more people tonight than the permit allows, the most first."""
    return (
        Huisvestingslocatie.objects.in_use()
        .select_related("gemeente", "organisatie")
        .with_bezetting(vandaag)
        .filter(bezet__gt=F("capaciteit_vergund"))
        .annotate(te_veel=F("bezet") - F("capaciteit_vergund"))
        .order_by("-te_veel", "naam", "id")[:limit]
    )


@dataclass(frozen=True)
class Gemeentestand:
    """The own gemeente tonight, a week and a year ago."""

    personen: int
    bedden: int
    locaties: int
    vorige_week: int | None
    vorig_jaar: int | None
    lang: int

    @property
    def bezettingsgraad(self) -> float:
        """People per hundred permitted beds."""
        return 100 * self.personen / self.bedden if self.bedden else 0.0

    @property
    def vergelijking(self) -> str:
        """The same night last week and last year, as far as they are known."""
        known = [("vorige week", self.vorige_week), ("vorig jaar", self.vorig_jaar)]
        return " · ".join(f"{woord} {getal(aantal)}" for woord, aantal in known if aantal is not None)

    @property
    def bedden_regel(self) -> str:
        """The number of locations behind the beds."""
        return "op 1 locatie" if self.locaties == 1 else f"op {getal(self.locaties)} locaties"


def stand(gemeenten: Sequence[str], vandaag: date) -> Gemeentestand:
    """Tonight live from the register; earlier nights from the kept table."""
    in_use = Huisvestingslocatie.objects.in_use().aggregate(bedden=Sum("capaciteit_vergund"), locaties=Count("pk"))
    limit = int(value_of("brp_nachten", peildatum=vandaag))
    present = Verblijf.objects.present(vandaag)
    return Gemeentestand(
        personen=present.count(),
        bedden=in_use["bedden"] or 0,
        locaties=in_use["locaties"],
        vorige_week=_kept(gemeenten, vandaag - timedelta(days=7)),
        vorig_jaar=_kept(gemeenten, vandaag - timedelta(days=364)),
        lang=present.filter(aankomst__lte=vandaag - timedelta(days=limit)).count(),
    )


def _kept(gemeenten: Sequence[str], nacht: date) -> int | None:
    return Bezettingsstand.objects.filter(gemeente__in=gemeenten, nacht=nacht).aggregate(som=Sum("personen"))["som"]


def curve(gemeenten: Sequence[str], vandaag: date, *, weeks: int = 104) -> list[tuple[date, int, int]]:
    """People and permitted beds on the Monday nights of the last weeks, summed over the gemeenten."""
    first = vandaag - timedelta(days=vandaag.weekday() + 7 * weeks)
    sums: dict[date, list[int]] = {}
    rows = Bezettingsstand.objects.filter(gemeente__in=gemeenten, nacht__gte=first, nacht__lte=vandaag)
    for nacht, personen, bedden in rows.values_list("nacht", "personen", "bedden"):
        if nacht.weekday() == 0:
            total = sums.setdefault(nacht, [0, 0])
            total[0] += personen
            total[1] += bedden
    return [(nacht, *values) for nacht, values in sorted(sums.items())]


def toezicht(vandaag: date) -> list[Werkregel]:
    """What an inspector looks at today: over the permit first, then locations that wait for a first look."""
    return urgent_first([*_te_veel(vandaag), *_nieuw(vandaag)])


def beheer(gemeenten: Sequence[str], vandaag: date) -> list[Werkregel]:
    """What waits for the functional administrator."""
    return urgent_first(
        [*_organisaties(), *_nieuw(vandaag), *_uitnodigingen(gemeenten), *_parameters(gemeenten, vandaag)]
    )


def _te_veel(vandaag: date) -> list[Werkregel]:
    return [
        Werkregel(
            "wrong", "Te veel", f"{locatie.naam}: {locatie.te_veel} meer dan vergund",
            f"{locatie.adres}, {locatie.plaats}. Vannacht {locatie.bezet} mensen op {locatie.capaciteit_vergund} vergunde "
            f"bedden. Aangeboden door {locatie.organisatie.naam}.",
            "", reverse("registratie:locatie-detail", args=[locatie.pk]), "Bekijken", -locatie.te_veel,
        )
        for locatie in over_permit(vandaag)
    ]  # fmt: skip


def _nieuw(vandaag: date) -> list[Werkregel]:
    waiting = (
        Huisvestingslocatie.objects.filter(status__in=[Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING])
        .select_related("organisatie")
        .order_by("created_at", "id")[:20]
    )
    return [
        Werkregel(
            "attention", locatie.get_status_display(), f"{locatie.naam} wacht op een besluit",
            f"{locatie.get_soort_display()} in {locatie.plaats}, {locatie.capaciteit_vergund} bedden. "
            f"Aangemeld door {locatie.organisatie.naam}.",
            f"Sinds {dag(timezone.localtime(locatie.created_at).date())}",
            reverse("registratie:locatie-detail", args=[locatie.pk]), "Beoordelen", 10,
        )
        for locatie in waiting
    ]  # fmt: skip


def _organisaties() -> list[Werkregel]:
    waiting = Organisatie.objects.filter(status=Organisatiestatus.AANGEMELD).order_by("created_at", "id")[:20]
    return [
        Werkregel(
            "attention", "Nieuw", f"{organisatie.naam} wil meedoen", f"KVK-nummer {organisatie.kvk}.",
            f"Aangemeld op {dag(timezone.localtime(organisatie.created_at).date())}",
            reverse("registratie:organisatie-detail", args=[organisatie.pk]), "Bekijken", 0,
        )
        for organisatie in waiting
    ]  # fmt: skip


def _uitnodigingen(gemeenten: Sequence[str]) -> list[Werkregel]:
    now = timezone.now()
    opened = Uitnodiging.objects.filter(
        gemeente__in=gemeenten, aanvaard_at=None, ingetrokken_at=None, verloopt_at__lt=now + timedelta(days=3)
    ).order_by("verloopt_at")[:20]
    return [
        Werkregel(
            "attention", "Loopt af" if uitnodiging.verloopt_at > now else "Verlopen",
            f"Uitnodiging aan {uitnodiging.naam}", "Deze uitnodiging is nog niet gebruikt.",
            f"Geldig tot {dag(timezone.localtime(uitnodiging.verloopt_at).date())}", reverse("toegang-list"), "Bekijken", 20,
        )
        for uitnodiging in opened
    ]  # fmt: skip


def _parameters(gemeenten: Sequence[str], vandaag: date) -> list[Werkregel]:
    ending = Parameter.objects.filter(
        gemeente__in=gemeenten, geldig_tot__gt=vandaag, geldig_tot__lte=vandaag + timedelta(days=60)
    ).order_by("geldig_tot")[:20]
    rows = []
    for parameter in ending:
        if parameter.geldig_tot is None:
            continue
        soort, woord, volgorde = term(parameter.geldig_tot, vandaag)
        rows.append(
            Werkregel(
                soort, woord, f"{parameter.naam} loopt af", "Leg vast wat daarna geldt.",
                f"Geldig tot {dag(parameter.geldig_tot)}", reverse("parameter-list"), "Bijwerken", volgorde,
            )
        )  # fmt: skip
    return rows
