"""Read the figures as somebody may see them: small counts of people are withheld outside the own gemeente."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Max

from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.indicatoren.bezetting import BEZETTING, PERSONEN
from speerpunten.programma.indicatoren.verblijfsduur import BRP, KORT, LANG, MIDDEN
from speerpunten.programma.models import Meetwaarde
from speerpunten.programma.queries.afscherming import shield

PERSOONSCODES = (PERSONEN.code, BEZETTING.code, KORT.code, MIDDEN.code, LANG.code, BRP.code)
REGIO = ""
"""The key of the region among the gemeenten."""
WEKEN = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Waarde:
    """A figure as it may be shown. `waarde` is None when it is withheld; `verborgen` is then the text that says so."""

    waarde: Decimal | None
    teller: int | None = None
    noemer: int | None = None
    verborgen: str = ""


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


def for_dashboard(
    peildatum: date, *, eigen: Collection[str] = (), vergelijk_met: date | None = None
) -> dict[str, Indicatorstand]:
    """Every indicator by code, on the last day with figures up to `peildatum`; empty when there is none.

    `eigen`: the gemeenten whose small counts the reader may see. `vergelijk_met`: the day to compare with; without it the last
    month-end before. Two queries, however many indicators.
    """
    dag = latest(peildatum)
    if dag is None:
        return {}
    vorige = latest(vergelijk_met or date.fromordinal(dag.replace(day=1).toordinal() - 1))
    nu = on_day(dag, eigen=eigen)
    toen = on_day(vorige, eigen=eigen) if vorige else {}
    return {
        code: Indicatorstand(
            SOORTEN[code],
            dag,
            waarden[REGIO],
            {gemeente: waarde for gemeente, waarde in waarden.items() if gemeente != REGIO},
            vorige,
            toen[code][REGIO] if code in toen else None,
            {gemeente: waarde for gemeente, waarde in toen.get(code, {}).items() if gemeente != REGIO},
        )
        for code, waarden in nu.items()
    }


def on_day(peildatum: date, *, eigen: Collection[str] = ()) -> dict[str, dict[str, Waarde]]:
    """Per indicator the figures of exactly this day, by gemeente and `REGIO`."""
    return _per_day([peildatum], SOORTEN, eigen).get(peildatum, {})


def days(code: str, *, van: date, tot: date) -> list[date]:
    """The days in this period for which the figure stands, oldest first. One query, by the index."""
    rows = Meetwaarde.objects.filter(indicator=code, gemeente=None, peildatum__range=(van, tot))
    return list(rows.order_by("peildatum").values_list("peildatum", flat=True))


def calendar(code: str, *, van: date, tot: date) -> tuple[list[date], dict[str, date]]:
    """The days in this period for which the figure stands, and of every figure its last day in the weeks before `tot`. One query."""
    region = Meetwaarde.objects.filter(gemeente=None, peildatum__lte=tot).order_by()
    own, late = region.filter(indicator=code, peildatum__gte=van), region.filter(peildatum__gt=tot - WEKEN)
    rows = own.values_list("indicator_id", "peildatum").union(late.values_list("indicator_id", "peildatum"))
    laatste: dict[str, date] = {}
    found = sorted(rows, key=lambda row: row[1])
    for een, dag in found:
        laatste[een] = dag
    return [dag for een, dag in found if een == code], laatste


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
    """The figures of these days. Counts of people are read and protected together, because one gives the other away."""
    nodig = {*codes, *(PERSOONSCODES if set(codes) & set(PERSOONSCODES) else ())}
    ruw: dict[date, dict[str, dict[str, Waarde]]] = {}
    rows = Meetwaarde.objects.filter(peildatum__in=dagen, indicator__in=nodig).order_by(
        "indicator__volgorde", "gemeente_id"
    )
    for code, gemeente, dag, waarde, teller, noemer in rows.values_list(
        "indicator_id", "gemeente_id", "peildatum", "waarde", "teller", "noemer"
    ):
        ruw.setdefault(dag, {}).setdefault(code, {})[gemeente or REGIO] = Waarde(waarde, teller, noemer)
    for standen in ruw.values():
        _protect(standen, eigen)
    return {dag: {code: standen[code] for code in standen if code in codes} for dag, standen in ruw.items()}


def _protect(standen: dict[str, dict[str, Waarde]], eigen: Collection[str]) -> None:
    if not set(PERSOONSCODES) <= standen.keys():
        return
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
