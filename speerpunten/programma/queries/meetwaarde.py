"""Read the figures as somebody may see them: small counts of people and of checks are withheld outside the own gemeente."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db.models import Max

from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.indicatoren.registratie.verblijven import BEZETTING, BRP, KORT, LANG, MIDDEN, PERSONEN
from speerpunten.programma.models import Meetwaarde
from speerpunten.programma.queries.afscherming import REGIO, shield, shield_counts, shield_medians, shield_shares

PERSOONSCODES = (PERSONEN.code, BEZETTING.code, KORT.code, MIDDEN.code, LANG.code, BRP.code)
"""The figures that follow from one table, in the order in which `shield` gives its reasons."""
ANDERE = tuple(soort for soort in SOORTEN.values() if soort.minimum and soort.code not in PERSOONSCODES)
RECENT = timedelta(days=7)
"""So long before the newest figures those of another indicator are still of now: some follow the day, others come at night."""

WEKEN = timedelta(days=21)
"""So far back the last day of an indicator is looked for."""

__all__ = [
    *("REGIO", "Indicatorstand", "Punt", "Waarde"),
    *("calendar", "days", "latest", "newest", "on_day", "on_days", "series"),
]


@dataclass(frozen=True, slots=True)
class Waarde:
    """A figure as it may be shown. `waarde` is None when it is withheld, `verborgen` then says so, or when there was nothing to
    measure. `herzien_at`: when it last changed after it had settled, `eerste` what it was then.
    """

    waarde: Decimal | None
    teller: int | None = None
    noemer: int | None = None
    verborgen: str = ""
    herzien_at: datetime | None = None
    eerste: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Indicatorstand:
    """One indicator on one day: the region and each gemeente, and the same on the day it is compared with."""

    soort: Indicatorsoort
    peildatum: date
    regio: Waarde
    gemeenten: Mapping[str, Waarde]
    vorige_peildatum: date | None
    vorige_regio: Waarde | None
    vorige_gemeenten: Mapping[str, Waarde]


@dataclass(frozen=True, slots=True)
class Punt:
    """One day in a series."""

    peildatum: date
    waarde: Waarde


def latest(peildatum: date) -> date | None:
    """The last day, not after `peildatum`, for which figures stand."""
    return Meetwaarde.objects.filter(peildatum__lte=peildatum).aggregate(dag=Max("peildatum"))["dag"]


def on_day(
    peildatum: date, *, eigen: Collection[str] = (), codes: Collection[str] = SOORTEN
) -> dict[str, dict[str, Waarde]]:
    """Per indicator the figures of exactly this day, by gemeente and `REGIO`."""
    return _per_day([peildatum], codes, eigen).get(peildatum, {})


def newest(peildatum: date, *, eigen: Collection[str] = ()) -> tuple[dict[str, date], dict[str, dict[str, Waarde]]]:
    """Of every indicator the last figures up to `peildatum`, with the day that each is of. Three queries."""
    laatste = latest(peildatum)
    if laatste is None:
        return {}, {}
    _, dagen = calendar(PERSONEN.code, van=laatste, tot=laatste)
    per_dag = _per_day(set(dagen.values()), SOORTEN, eigen)
    return dagen, {code: per_dag[dag][code] for code, dag in dagen.items()}


def days(code: str, *, van: date, tot: date) -> list[date]:
    """The days in this period for which the figure stands, oldest first. One query, by the index."""
    rows = Meetwaarde.objects.filter(indicator=code, gemeente=None, peildatum__range=(van, tot))
    return list(rows.order_by("peildatum").values_list("peildatum", flat=True))


def calendar(code: str, *, van: date, tot: date) -> tuple[list[date], dict[str, date]]:
    """The days in this period for which the figure stands, and of every figure in the order of the catalogue its last day, where
    that is still of now. One query.
    """
    region = Meetwaarde.objects.filter(gemeente=None, peildatum__lte=tot).order_by()
    own, late = region.filter(indicator=code, peildatum__gte=van), region.filter(peildatum__gt=tot - WEKEN)
    rows = own.values_list("indicator_id", "peildatum").union(late.values_list("indicator_id", "peildatum"))
    found = sorted(rows, key=lambda row: row[1])
    laatste = dict(found)  # a later day takes the place of an earlier one
    grens = max(laatste.values(), default=tot) - RECENT
    return [dag for een, dag in found if een == code], {
        een: laatste[een] for een in SOORTEN if laatste.get(een, date.min) >= grens
    }


def on_days(
    dagen: Collection[date], *, codes: Collection[str] = tuple(SOORTEN), eigen: Collection[str] = ()
) -> dict[date, dict[str, dict[str, Waarde]]]:
    """Per day and indicator the figures by gemeente and `REGIO`, each day protected as on its own page. One query."""
    return _per_day(dagen, codes, eigen)


def series(code: str, *, van: date, tot: date, gemeente: str = REGIO, eigen: Collection[str] = ()) -> list[Punt]:
    """One indicator over time, for one gemeente or the region; each day is protected as on its own page."""
    rows = Meetwaarde.objects.filter(indicator=code, peildatum__range=(van, tot))
    dagen = sorted(set(rows.order_by().values_list("peildatum", flat=True)))
    per_dag = _per_day(dagen, [code], eigen)
    return [Punt(dag, per_dag[dag][code][gemeente]) for dag in dagen if gemeente in per_dag[dag][code]]


def _per_day(
    dagen: Collection[date], codes: Collection[str], eigen: Collection[str]
) -> dict[date, dict[str, dict[str, Waarde]]]:
    """The figures of these days. What gives another figure away is read and protected together with it."""
    ruw: dict[date, dict[str, dict[str, Waarde]]] = {}
    rows = Meetwaarde.objects.filter(peildatum__in=dagen, indicator__in=_needed(codes)).order_by(
        "indicator__volgorde", "gemeente_id"
    )
    for code, gemeente, dag, *cijfers in rows.values_list(
        *("indicator_id", "gemeente_id", "peildatum", "waarde", "teller", "noemer", "herzien_at", "eerste_waarde")
    ):
        waarde, teller, noemer, herzien, eerste = cijfers
        gevonden = Waarde(waarde, teller, noemer, herzien_at=herzien, eerste=eerste)
        ruw.setdefault(dag, {}).setdefault(code, {})[gemeente or REGIO] = gevonden
    for standen in ruw.values():
        _protect(standen, eigen)
    return {dag: {code: standen[code] for code in standen if code in codes} for dag, standen in ruw.items()}


def _needed(codes: Collection[str]) -> set[str]:
    nodig = {*codes} | {SOORTEN[code].noemer_van for code in codes if SOORTEN[code].noemer_van}
    return nodig | set(PERSOONSCODES) if nodig & set(PERSOONSCODES) else nodig


def _protect(standen: dict[str, dict[str, Waarde]], eigen: Collection[str]) -> None:
    if set(PERSOONSCODES) <= standen.keys():
        _protect_people(standen, eigen)
    for soort in ANDERE:
        if soort.code in standen:
            waarden = standen[soort.code]
            for gemeente, reden in _withheld(soort, waarden, standen.get(soort.noemer_van, {}), eigen).items():
                waarden[gemeente] = Waarde(None, verborgen=reden)


def _protect_people(standen: dict[str, dict[str, Waarde]], eigen: Collection[str]) -> None:
    klassen = (KORT.code, MIDDEN.code, LANG.code)
    tellingen = {
        gemeente: tuple(standen[code][gemeente].teller or 0 for code in klassen)
        for gemeente in standen[KORT.code]
        if gemeente != REGIO
    }
    for gemeente, redenen in shield(tellingen, eigen=eigen).items():
        for code, reden in zip(PERSOONSCODES, redenen, strict=True):
            if reden:
                standen[code][gemeente] = Waarde(None, verborgen=reden)


def _withheld(
    soort: Indicatorsoort, waarden: Mapping[str, Waarde], noemers: Mapping[str, Waarde], eigen: Collection[str]
) -> dict[str, str]:
    if soort.is_mediaan:
        rust_op = {gemeente: waarde.teller or 0 for gemeente, waarde in waarden.items()}
        return shield_medians(rust_op, minimum=soort.minimum, eigen=eigen)
    delen = {gemeente: (w.teller or 0, w.noemer or 0) for gemeente, w in waarden.items() if gemeente != REGIO}
    if soort.is_aandeel:
        zonder = [gemeente for gemeente, waarde in noemers.items() if waarde.verborgen]
        return shield_shares(delen, minimum=soort.minimum, eigen=eigen, zonder=zonder)
    aantallen = {gemeente: teller for gemeente, (teller, _) in delen.items()}
    return shield_counts(aantallen, minimum=soort.minimum, eigen=eigen)
