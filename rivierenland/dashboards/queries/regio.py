"""The region in figures: read from stored values only, small counts of people already withheld."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.cijfer import TE_KLEIN
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import Shown, getal, procent, verschil
from rivierenland.dashboards.queries.werkregel import Werkregel, urgent_first
from speerpunten.programma.queries import meetwaarde
from speerpunten.programma.queries.meetwaarde import Indicatorstand, Punt, Waarde

PERSONEN, BEDDEN, BEZETTING, LOCATIES = "personen_vannacht", "bedden_vergund", "bezettingsgraad", "locaties"
BRP, OP_TIJD = "mogelijk_brp_plichtig", "op_tijd_aangeleverd"
FULL = 95
"""From this percentage of the permitted beds a gemeente asks for attention; a choice of this dashboard, no norm."""
ON_TIME = 80
MONTHS = 13


@dataclass(frozen=True)
class Gemeentekaart:
    """One gemeente as a small multiple; a withheld figure is an `Afscherming`."""

    gemeente: Gemeente
    bezetting: Shown
    personen: Shown
    bedden: Shown
    locaties: Shown
    brp: Shown
    sinds: str
    vol: bool
    reeks: Sequence[Punt]


@dataclass(frozen=True)
class Verandering:
    """One thing that changed since the last month-end."""

    icoon: str
    titel: str
    regel: str


@dataclass(frozen=True)
class Regiostand:
    """Everything on the regional dashboard."""

    peildatum: date
    vorige_peildatum: date | None
    standen: dict[str, Indicatorstand]
    gemeenten: Sequence[Gemeentekaart]
    veranderingen: Sequence[Verandering]
    aandacht: Sequence[Werkregel]

    @property
    def verborgen(self) -> bool:
        """Whether any figure on the page is withheld, so that the page says why."""
        return any(isinstance(value, Afscherming) for kaart in self.gemeenten for value in (kaart.personen, kaart.brp))

    def getoond(self, code: str) -> Shown:
        """The region's figure, or why it is not shown."""
        return shown(self.standen[code].regio)

    def sinds(self, code: str) -> str:
        """The change since the month-end before, with its sign; empty when one of the two is unknown or withheld."""
        return change(self.standen[code].regio, self.standen[code].vorige_regio)


def stand(vandaag: date, *, eigen: Collection[str] = ()) -> Regiostand | None:
    """The region today. `eigen`: gemeenten of which the reader may see small counts. None when nothing was counted yet."""
    standen = meetwaarde.for_dashboard(vandaag, eigen=eigen)
    if not standen:
        return None
    gemeenten = list(Gemeente.objects.filter(code__in=standen[PERSONEN].gemeenten))
    series = _series(gemeenten, standen[PERSONEN].peildatum, eigen)
    kaarten = [_kaart(gemeente, standen, series.get(gemeente.code, [])) for gemeente in gemeenten]
    return Regiostand(
        peildatum=standen[PERSONEN].peildatum,
        vorige_peildatum=standen[PERSONEN].vorige_peildatum,
        standen=standen,
        gemeenten=kaarten,
        veranderingen=_changes(standen, kaarten),
        aandacht=_attention(standen, kaarten),
    )


def shown(waarde: Waarde | None) -> Shown:
    """A stored figure as the look knows it."""
    if waarde is None:
        return None
    if waarde.verborgen:
        return Afscherming.KLEIN if waarde.verborgen == TE_KLEIN else Afscherming.BESCHERMD
    return waarde.waarde


def change(nu: Waarde | None, toen: Waarde | None) -> str:
    """A difference with its sign, or nothing when it cannot be told."""
    if nu is None or toen is None or nu.waarde is None or toen.waarde is None:
        return ""
    return verschil(nu.waarde - toen.waarde)


def _series(gemeenten: Sequence[Gemeente], peildatum: date, eigen: Collection[str]) -> dict[str, list[Punt]]:
    van = peildatum - timedelta(days=31 * MONTHS)
    return {
        gemeente.code: meetwaarde.series(PERSONEN, van=van, tot=peildatum, gemeente=gemeente.code, eigen=eigen)
        for gemeente in gemeenten
    }


def _kaart(gemeente: Gemeente, standen: dict[str, Indicatorstand], reeks: list[Punt]) -> Gemeentekaart:
    def own(code: str) -> Waarde | None:
        return standen[code].gemeenten.get(gemeente.code) if code in standen else None

    bezetting = own(BEZETTING)
    return Gemeentekaart(
        gemeente=gemeente,
        bezetting=shown(bezetting),
        personen=shown(own(PERSONEN)),
        bedden=shown(own(BEDDEN)),
        locaties=shown(own(LOCATIES)),
        brp=shown(own(BRP)),
        sinds=change(own(PERSONEN), standen[PERSONEN].vorige_gemeenten.get(gemeente.code)),
        vol=bezetting is not None and bezetting.waarde is not None and bezetting.waarde >= FULL,
        reeks=reeks,
    )


def _changes(standen: dict[str, Indicatorstand], kaarten: Sequence[Gemeentekaart]) -> list[Verandering]:
    rows = []
    for code, icoon, woord in (
        (PERSONEN, "bed", "mensen"),
        (LOCATIES, "building", "locaties"),
        (BRP, "id", "lange verblijven"),
    ):
        stand = standen.get(code)
        if stand is None or not (difference := change(stand.regio, stand.vorige_regio)):
            continue
        regel = f"{getal(shown(stand.regio))} nu, {getal(shown(stand.vorige_regio))} toen."
        if code == PERSONEN and (grower := _grower(stand)):
            regel += f" {grower}"
        rows.append(Verandering(icoon, f"{difference} {woord}", regel))
    return rows


def _grower(stand: Indicatorstand) -> str:
    grown = {
        code: nu.waarde - toen.waarde
        for code, nu in stand.gemeenten.items()
        if (toen := stand.vorige_gemeenten.get(code)) and nu.waarde is not None and toen.waarde is not None
    }
    code = max(grown, key=lambda key: grown[key], default=None)
    if code is None or grown[code] <= 0:
        return ""
    return f"{Gemeente.objects.get(pk=code).naam} groeide het meest ({verschil(grown[code])})."


def _attention(standen: dict[str, Indicatorstand], kaarten: Sequence[Gemeentekaart]) -> list[Werkregel]:
    rows = [
        Werkregel(
            "attention", "Bijna vol", f"{kaart.gemeente.naam}: {procent(kaart.bezetting)} van de vergunde bedden bezet",
            f"{getal(kaart.personen)} mensen op {getal(kaart.bedden)} bedden.", "", reverse("regio-cijfers"), "Cijfers", 1,
        )
        for kaart in kaarten
        if kaart.vol
    ]  # fmt: skip
    names = {kaart.gemeente.code: kaart.gemeente.naam for kaart in kaarten}
    on_time = standen[OP_TIJD].gemeenten if OP_TIJD in standen else {}
    rows += [
        Werkregel(
            "attention", "Gegevens", f"{names[code]}: {procent(waarde.waarde)} van de bedden is op tijd bijgewerkt",
            "De overige aanbieders leverden langer dan een week niets aan. De cijfers lopen daar achter.",
            "", reverse("regio-cijfers"), "Cijfers", 2,
        )
        for code, waarde in on_time.items()
        if code in names and waarde.waarde is not None and waarde.waarde < ON_TIME
    ]  # fmt: skip
    return urgent_first(rows)[:6]
