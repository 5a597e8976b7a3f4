"""The priority of locations: facts of the register and of what was found before, weighed with the weights of the gemeente."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Q
from django.utils.timezone import localtime

from handhaving.enums import Inspectiestatus
from handhaving.models import Bevinding, Inspectie, Melding
from handhaving.prioriteit import GRONDEN, Feiten, Reden, weigh
from registratie.enums import Certificaatsoort, Nautoelating
from registratie.models import Certificaat, Huisvestingslocatie, Kwaliteitsmeting, Vergunning
from registratie.models.locatie import LocatieQuerySet
from registratie.queries import norm, vergunning
from registratie.queries.normwaarden import Normwaarden
from rivierenland.core.models import Parameter

GEWICHT, HOOGSTENS = "prioriteit_gewicht", "prioriteit_hoogstens"


@dataclass(frozen=True, slots=True)
class Prioriteit:
    """A location with the reasons to go there, the heaviest first."""

    locatie: Huisvestingslocatie
    redenen: tuple[Reden, ...]

    @property
    def punten(self) -> int:
        """The sum of the reasons: the priority."""
        return sum(reden.punten for reden in self.redenen)


@dataclass(frozen=True, slots=True)
class Gewicht:
    """One weight as a page shows it. `code`: of the parameter; `hoogstens` None when the reason has no maximum."""

    code: str
    naam: str
    per: str
    punten: Any
    hoogstens: Any
    eigen: bool
    bron: str


class Gewichten:
    """The weights in force on a day, of every gemeente. One query."""

    def __init__(self, peildatum: date) -> None:
        self._waarden = Normwaarden(peildatum, [GEWICHT, HOOGSTENS])

    def of(self, gemeente: str) -> tuple[dict[str, float], dict[str, float]]:
        """Points per reason, and how often a reason counts at most."""
        return self._values(GEWICHT, gemeente), self._values(HOOGSTENS, gemeente)

    def lines(self, gemeente: str) -> list[Gewicht]:
        """Every reason with its weight, for a page."""
        return [line for grond in GRONDEN if (line := self._line(grond.code, grond.naam, grond.per, gemeente))]

    def _values(self, soort: str, gemeente: str) -> dict[str, float]:
        rows = ((grond.code, self._waarden.get(f"{soort}.{grond.code}", gemeente)) for grond in GRONDEN)
        return {code: row.waarde for code, row in rows if row is not None}

    def _line(self, code: str, naam: str, per: str, gemeente: str) -> Gewicht | None:
        row: Parameter | None = self._waarden.get(f"{GEWICHT}.{code}", gemeente)
        most = self._waarden.get(f"{HOOGSTENS}.{code}", gemeente)
        if row is None:
            return None
        hoogstens = most.waarde if most else None
        return Gewicht(row.code, naam, per, row.waarde, hoogstens, row.gemeente_id is not None, row.bron)


def of_gemeente(gemeente: str, vandaag: date) -> list[Prioriteit]:
    """Every location in use in a gemeente, the most urgent first. A constant number of queries."""
    return priorities(Huisvestingslocatie.objects.in_use().filter(gemeente=gemeente), vandaag)


def priorities(rows: LocatieQuerySet, vandaag: date) -> list[Prioriteit]:
    """The priority of these locations, the highest first. Fifteen queries, whatever their number."""
    locaties = list(rows.with_bezetting(vandaag).select_related("gemeente", "organisatie"))
    feiten = _facts(locaties, vandaag)
    gewichten = Gewichten(vandaag)
    per_gemeente = {code: gewichten.of(code) for code in {locatie.gemeente_id for locatie in locaties}}
    found = [
        Prioriteit(locatie, weigh(feiten[locatie.pk], *per_gemeente[locatie.gemeente_id], vandaag))
        for locatie in locaties
    ]
    return sorted(found, key=lambda een: (-een.punten, een.locatie.naam, een.locatie.pk))


def _facts(locaties: Sequence[Huisvestingslocatie], vandaag: date) -> dict[int, Feiten]:
    found = {row.pk: Feiten(ingangsdatum=row.ingangsdatum, vergund=row.capaciteit_vergund) for row in locaties}
    for row in locaties:
        found[row.pk].bezet = row.bezet  # type: ignore[attr-defined]  # an annotation
    for pk, uitkomst in norm.normen(locaties, vandaag).items():
        found[pk].norm = uitkomst.personen
    for pk, soorten in vergunning.missing_of(locaties, vandaag).items():
        found[pk].vergunning_mist = tuple(str(soort.label) for soort in soorten)
    _add_findings(found, vandaag)
    _add_meldingen(found)
    _add_permits(found, vandaag)
    _add_certificates(found, locaties, vandaag)
    _add_register(found, locaties)
    return found


def _add_findings(found: dict[int, Feiten], vandaag: date) -> None:
    visits = Inspectie.objects.filter(locatie__in=found, status=Inspectiestatus.AFGEROND).order_by()
    for pk, laatste in visits.values_list("locatie").annotate(laatste=Max("afgerond_at")):
        found[pk].laatste_bezoek = localtime(laatste).date()
    rows = Bevinding.objects.open().filter(locatie__in=found).order_by().values_list("locatie", "ernst")
    te_laat = Count("pk", filter=Q(herstel_uiterlijk__lt=vandaag))
    for pk, ernst, aantal, laat in rows.annotate(aantal=Count("pk"), laat=te_laat):
        found[pk].bevindingen[ernst] = aantal
        found[pk].herstel_te_laat += laat


def _add_meldingen(found: dict[int, Feiten]) -> None:
    rows = Melding.objects.open().filter(locatie__in=found).order_by().values_list("locatie", "urgentie")
    for pk, urgentie, aantal in rows.annotate(aantal=Count("pk")):
        found[pk].meldingen[urgentie] = aantal


def _add_permits(found: dict[int, Feiten], vandaag: date) -> None:
    rows = Vergunning.objects.filter(locatie__in=found, begin__lte=vandaag).order_by()
    holds = Count("pk", filter=Q(Q(einde=None) | Q(einde__gte=vandaag), _not_withdrawn(vandaag)))
    for pk, geldig in rows.values_list("locatie").annotate(geldig=holds):
        found[pk].vergunning_ooit, found[pk].vergunning = True, geldig > 0


def _add_certificates(found: dict[int, Feiten], locaties: Sequence[Huisvestingslocatie], vandaag: date) -> None:
    """Of the location itself, and of its organisation as a whole. An admission by the NAU counts once it was given."""
    whole = {locatie.organisatie_id for locatie in locaties}
    rows = (
        Certificaat.objects.filter(
            Q(locatie__in=found) | Q(locatie=None, organisatie__in=whole), begin__lte=vandaag
        )
        .exclude(Q(soort=Certificaatsoort.NAU) & ~Q(nau_status=Nautoelating.TOEGELATEN))
        .order_by()
        .values_list("locatie", "organisatie")
        .annotate(geldig=Count("pk", filter=Q(Q(einde=None) | Q(einde__gte=vandaag), _not_withdrawn(vandaag))))
    )  # fmt: skip
    held: dict[tuple[int | None, int | None], int] = {
        (locatie, None if locatie else organisatie): geldig for locatie, organisatie, geldig in rows
    }
    for locatie in locaties:
        own = [held[key] for key in ((locatie.pk, None), (None, locatie.organisatie_id)) if key in held]
        found[locatie.pk].certificaat_ooit, found[locatie.pk].certificaat = bool(own), any(own)


def _not_withdrawn(vandaag: date) -> Q:
    return Q(ingetrokken_per=None) | Q(ingetrokken_per__gt=vandaag)


def _add_register(found: dict[int, Feiten], locaties: Sequence[Huisvestingslocatie]) -> None:
    """How late the night register is, as last measured, of the organisation in the gemeente of the location."""
    laatste = Kwaliteitsmeting.objects.aggregate(laatste=Max("dag"))["laatste"]
    rows = Kwaliteitsmeting.objects.filter(dag=laatste, dagen_te_laat__gt=0).order_by()
    late: dict[tuple[int, str], int] = defaultdict(int)
    for organisatie, gemeente, dagen in rows.values_list("organisatie", "gemeente", "dagen_te_laat"):
        late[organisatie, gemeente] = dagen
    for locatie in locaties:
        found[locatie.pk].register_laat = late[locatie.organisatie_id, locatie.gemeente_id]
