"""What the pages of commitments draw and say: the line, the sparkline, what to do, and a distribution in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijsoort
from convenant.enums.versie import Normrichting
from convenant.models import Partij, Toezegging, Toezeggingsmeting, Toezeggingsverdeling
from convenant.queries.naleving_stand import Toezeggingstand
from convenant.queries.toezeggingsreeks import points
from convenant.regels.register import known
from rivierenland.core.actor import Actor
from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Limit, Series, line_figure
from rivierenland.core.charts.sparkline import sparkline
from rivierenland.core.opmaak import MAANDEN_KORT, Shown, datum_lang, getal, procent
from rivierenland.core.permissions import Permission

BREEDTE = 808
"""The inner width of the main column."""
KLEIN = 26
"""Weeks of a sparkline: half a year."""


@dataclass(frozen=True)
class Weg:
    """Where somebody repairs it or looks it up: the page and its right, and the words for the party and for an official.

    `van`: how the page names the organisation: in its path, as a filter for an official, or not at all.
    """

    url_name: str
    permission: Permission
    doen: str
    zien: str
    van: str = ""


KWALITEIT = ("registratie:kwaliteit-detail", Permission.KWALITEIT_VIEW)
LOCATIES = ("registratie:locatie-list", Permission.LOCATIE_VIEW)
BEVINDINGEN = ("handhaving:bevinding-list", Permission.BEVINDING_VIEW)
LEVEREN, HERSTEL = "Aanleverkwaliteit van deze organisatie", "Bekijk uw bevindingen en meld het herstel"
WEGEN = {
    "nachtregister_op_tijd": Weg(*KWALITEIT, "Bekijk wat er te laat was en lever uw lijst aan", LEVEREN, "pad"),
    "nachtregister_volledig": Weg(*KWALITEIT, "Bekijk welke gegevens ontbreken en vul ze aan", LEVEREN, "pad"),
    "niet_boven_vergunning": Weg(*KWALITEIT, "Bekijk welke nachten te vol waren", LEVEREN, "pad"),
    "bedden_met_certificaat": Weg(
        "registratie:organisatie-detail", Permission.ORGANISATIE_VIEW, "Bekijk uw certificaten en vul aan wat ontbreekt",
        "Certificaten van deze organisatie", "pad",
    ),
    "beheerder_bereikbaar": Weg(*LOCATIES, "Vul bij elke locatie de beheerder in", "Locaties", "filter"),
    "ruimte_volgens_norm": Weg(*LOCATIES, "Bekijk per locatie de norm en wie er slaapt", "Locaties", "filter"),
    "bevindingen_op_tijd": Weg(*BEVINDINGEN, HERSTEL, "Bevindingen"),
    "informatiekaart": Weg(*BEVINDINGEN, HERSTEL, "Bevindingen"),
    "herplaatst": Weg(
        "handhaving:zaak-list", Permission.ZAAK_VIEW, "Bekijk de zaken waarin mensen moesten verhuizen", "Zaken"
    ),
    "brp_signalen_opgevolgd": Weg(
        "registratie:brp-list", Permission.BRP_SIGNAAL_VIEW, "Bekijk uw signalen en informeer wie dat nog niet weet",
        "BRP-signalen",
    ),
}  # fmt: skip


def road_of(toezegging: Toezegging, partij: Partij, by: Actor) -> dict[str, str] | None:
    """The link to what counts against it and how to repair that; None where no page shows it to this actor."""
    weg = WEGEN.get(toezegging.regel)
    if weg is None or partij.organisatie_id is None or not by.may(weg.permission):
        return None
    eigen = by.organisatie_id is not None
    url = reverse(weg.url_name, args=[partij.organisatie_id] if weg.van == "pad" else [])
    if weg.van == "filter" and not eigen:
        url += f"?organisatie={partij.organisatie_id}"
    return {"url": url, "label": weg.doen if eigen else weg.zien}


def norm_words(toezegging: Toezegging) -> str:
    """`minstens 95 %, aandacht tot 85 %`."""
    if toezegging.norm is None or toezegging.aandacht is None:
        return "geen getal: bewijs wordt beoordeeld"
    zin = f"{toezegging.get_richting_display()} {_short(toezegging.norm)}"
    if toezegging.aandacht == toezegging.norm:
        return zin
    grens = "vanaf" if toezegging.richting == Normrichting.MINSTENS else "tot"
    return f"{zin}, {grens} {_short(toezegging.aandacht)} vraagt het aandacht"


def against(stand: Toezeggingstand) -> str:
    """`3 van de 120 bedden niet in orde`; empty where there is nothing to tell."""
    if not stand.noemer:
        return ""
    regel = known().get(stand.toezegging.regel)
    wat = regel.wat if regel else "gevallen"
    slecht = stand.noemer - stand.teller if stand.toezegging.richting == Normrichting.MINSTENS else stand.teller
    if not slecht:
        return f"alle {getal(stand.noemer)} {wat} in orde" if stand.noemer > 1 else f"1 van 1 {wat} in orde"
    return f"{getal(slecht)} van de {getal(stand.noemer)} {wat} niet in orde"


def spark(stand: Toezeggingstand, steps: Sequence[Toezeggingsmeting], tot: date) -> str:
    """A small line of the last half year with the norm; empty when there is no line to draw."""
    waarden = [float(punt.waarde) for punt in points(steps, tot, KLEIN) if punt.waarde is not None]
    if len(waarden) < 2 or stand.toezegging.norm is None:
        return ""
    return sparkline(
        f"{stand.toezegging.titel}, laatste half jaar in procent", waarden, limit=float(stand.toezegging.norm), highest=100,
        width=160, height=44,
    )  # fmt: skip


def series_figure(toezegging: Toezegging, steps: Sequence[Toezeggingsmeting], tot: date) -> Figure | None:
    """The last year, a point a week, with the norm; None without two points."""
    punten = points(steps, tot)
    if sum(punt.waarde is not None for punt in punten) < 2 or toezegging.norm is None or toezegging.aandacht is None:
        return None
    grenzen = [Limit("norm", float(toezegging.norm))]
    if toezegging.aandacht != toezegging.norm:
        grenzen.append(Limit("aandacht", float(toezegging.aandacht), dashed=True))
    maand, labels = punten[0].dag.month, []  # the month in which the year begins is at its edge, where there is no room
    for punt in punten:
        labels.append("" if punt.dag.month == maand else MAANDEN_KORT[punt.dag.month - 1])
        maand = punt.dag.month
    return line_figure(
        f"{toezegging.titel}: procent per week", labels, [Series("procent", [punt.waarde for punt in punten])], limits=grenzen,
        row_names=[datum_lang(punt.dag) for punt in punten], row_header="Dag", source="Bron: de meting van elke nacht.",
        write=procent, width=BREEDTE,
    )  # fmt: skip


def class_figure(row: Toezeggingsverdeling) -> Figure:
    """Parties per ten percent."""
    namen = [f"{nr * 10} tot {nr * 10 + 10}\u00a0%" for nr in range(9)] + ["90 tot en met 100\u00a0%"]
    rijen: list[tuple[str, Shown]] = [
        (naam, int(waarde) if waarde.isdigit() else Afscherming.NIET_GETOOND)
        for naam, waarde in zip(namen, row.klassen, strict=True)
    ]
    return bar_figure(
        f"{Partijsoort(row.soort).label}s: partijen per tien procent", list(reversed(rijen)), header=["Percentage", "Partijen"],
        width=BREEDTE, source="Kleine aantallen staan er niet bij, zodat niemand een ander herkent.",
    )  # fmt: skip


def half_words(row: Toezeggingsverdeling | None) -> str:
    """`de helft van de partijen zit tussen 88 en 100 %`; empty when that may not be told."""
    if row is None or row.helft_van is None or row.helft_tot is None:
        return ""
    if row.helft_van == row.helft_tot:
        return f"minstens de helft van de partijen zit op {row.helft_van}\u00a0%"
    return f"de helft van de partijen zit tussen {row.helft_van} en {row.helft_tot}\u00a0%"


def state_counts(row: Toezeggingsverdeling) -> list[tuple[str, str]]:
    """Words and count per judgement."""
    return [(oordeel.value, str(row.standen.get(oordeel.value, ""))) for oordeel in Meetoordeel]


def _short(waarde) -> str:
    return f"{getal(waarde, 0 if waarde == waarde.to_integral_value() else 1)}\u00a0%"
