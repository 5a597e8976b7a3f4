"""What moved after supervision, and how sure we are; and the counts behind it. Stored figures only."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from handhaving.actions.waterbed import GEWOON, Z
from handhaving.enums import Cijfersoort, Ernst, Stapsoort
from handhaving.models import Waterbedmeting
from handhaving.queries import waterbed_beeld, waterbed_regels
from handhaving.queries.toezichtcijfers import Kwartaal
from handhaving.queries.waterbed_beeld import Beeld, Kwartaalcijfers
from handhaving.views import waterbed_figuren as figuren
from handhaving.waterbed import aandelen, signalen, strengheid, verplaatsing, verschuiving, zekerheid
from handhaving.waterbed.uitkomst import GEEN_BEWIJS, MINIMUM
from rivierenland.core.charts.figure import Figure
from rivierenland.core.opmaak import Shown, datum_lang, getal, procent, verschil
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

VRAGEN = {
    Cijfersoort.VERPLAATSING: "Na een sluiting of last: heeft dezelfde aanbieder elders in de regio meer mensen?",
    Cijfersoort.VERSCHUIVING: "Komen er meer onvergunde bedden waar de buurgemeenten veel controleren?",
    Cijfersoort.SIGNALEN: "Waar wordt veel gemeld, gelet op het aantal bedden?",
    Cijfersoort.STRENGHEID: "Hoe ver liggen de regels van de acht gemeenten uit elkaar?",
    Cijfersoort.CONVENANT: "Welk deel van de bedden is van aanbieders die geen partij zijn bij het convenant?",
    Cijfersoort.WOON_WERK: "Hoeveel mensen slapen in de ene gemeente en werken in een andere?",
}
"""What each figure answers, in words."""
MAATREGELEN = {verplaatsing.LOD: "Last onder dwangsom", verplaatsing.SLUITING: "Sluiting"}


@dataclass(frozen=True)
class Kaart:
    """One indicator on the page: its chart, what it says, or why it is not there, and its method."""

    code: str
    naam: str
    vraag: str
    grafieken: list[Figure]
    zin: str
    reden: str
    methode: str
    rust_op: str


class WaterbedView(PortalView, TemplateView):
    """What moved, from where to where, after which measure, and how sure we are."""

    permission = Permission.WATERBED_VIEW
    template_name = "handhaving/waterbed/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = waterbed_beeld.latest(timezone.localdate())
        context = super().get_context_data(**kwargs) | {"beeld": beeld, "voorbehoud": GEEN_BEWIJS}
        if beeld is None:
            return context
        alle = _cards(beeld)
        return context | {
            "regel": f"Stand van {datum_lang(beeld.peildatum)} · acht gemeenten · alleen cijfers",
            "strook": _strip(beeld),
            "stromen": [(rij, MAATREGELEN[rij.kenmerk], waterbed_beeld.shown(rij)) for rij in beeld.stromen],
            "alle": alle,
            "regels": waterbed_regels.sources(beeld.peildatum).values(),
        }


class CijfersView(PortalView, TemplateView):
    """Inspections, findings and steps per gemeente and quarter; small counts were withheld before they were stored."""

    permission = Permission.WATERBED_VIEW
    template_name = "handhaving/waterbed/cijfers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        cijfers = waterbed_beeld.quarterly()
        context = super().get_context_data(**kwargs) | {"cijfers": cijfers}
        if cijfers is None:
            return context
        kwartaal = _chosen(cijfers, self.request.GET.get("kwartaal", ""))
        return context | {
            "kwartaal": kwartaal,
            "keuzes": [(_address(een), _named(een), een == kwartaal) for een in reversed(cijfers.kwartalen)],
            "loopt": cijfers.kwartalen[-1] == Kwartaal.of(timezone.localdate()),
            "lijn": figuren.inspections_line(cijfers),
            "kwartalen": [figuren.quarter_label(een) for een in cijfers.kwartalen],
            "inspecties": _by_quarter(cijfers),
            "gemeenten": [*cijfers.namen.values(), "Regio"],
            "ernsten": [ernst.label for ernst in Ernst],
            "bevindingen": _by_gemeente(cijfers, Cijfersoort.BEVINDINGEN, list(Ernst.values), kwartaal),
            "stappen": _by_step(cijfers, kwartaal),
        }


def _cards(beeld: Beeld) -> list[Kaart]:
    return [
        _card(beeld, Cijfersoort.VERPLAATSING, [figuren.displacement(beeld)], verplaatsing.METHODE, "maatregelen"),
        _card(
            beeld, Cijfersoort.VERSCHUIVING, [figuren.correlation(beeld), figuren.shift(beeld)],
            verschuiving.METHODE, "gemeenten",
        ),
        _card(
            beeld, Cijfersoort.SIGNALEN,
            [figuren.signals(beeld), figuren.signal_map(beeld), figuren.signal_line(beeld)], signalen.METHODE, "bedden",
        ),
        _card(beeld, Cijfersoort.STRENGHEID, [figuren.strictness(beeld)], strengheid.METHODE, "regels"),
        _card(
            beeld, Cijfersoort.CONVENANT, [figuren.share(beeld, Cijfersoort.CONVENANT, "Bedden buiten het convenant")],
            aandelen.METHODE_CONVENANT, "bedden",
        ),
        _card(
            beeld, Cijfersoort.WOON_WERK, [figuren.share(beeld, Cijfersoort.WOON_WERK, "Werkt in een andere gemeente")],
            aandelen.METHODE_WOON_WERK, "mensen",
        ),
    ]  # fmt: skip


def _card(beeld: Beeld, soort: Cijfersoort, grafieken: list[Figure | None], methode: str, eenheid: str) -> Kaart:
    row = beeld.regio(soort)
    return Kaart(
        soort.value, soort.label, VRAGEN[soort], [grafiek for grafiek in grafieken if grafiek], _sentence(beeld, soort),
        row.reden if row else "", methode, _rests_on(row, eenheid),
    )  # fmt: skip


def _rests_on(row: Waterbedmeting | None, eenheid: str) -> str:
    """On how many units; a small number of measures was not kept. Empty when there is no figure."""
    if row is None or row.waarde is None:
        return ""
    return f"{getal(row.n)} {eenheid}" if row.n else f"minder dan {MINIMUM} {eenheid}"


def _sentence(beeld: Beeld, soort: Cijfersoort) -> str:
    """How sure we are of this indicator; empty when it is not measured."""
    row = beeld.regio(soort)
    if row is None or row.waarde is None:
        return ""
    waarde, laag, hoog = float(row.waarde), float(row.laag or 0), None if row.hoog is None else float(row.hoog)
    if soort == Cijfersoort.VERPLAATSING:
        gewoon = beeld.regio(soort, GEWOON)
        toen = float(gewoon.waarde) if gewoon and gewoon.waarde is not None else None
        return zekerheid.of_displacement(waarde, laag, hoog, toen, row.n or 0)
    if soort == Cijfersoort.VERSCHUIVING:
        return zekerheid.of_correlation(waarde, float(row.kans or 1), row.n or 0)
    if soort == Cijfersoort.SIGNALEN:
        rows = beeld.delen(soort, Z)
        return zekerheid.of_signals({naam: float(z.waarde) for naam, z in rows.items() if z.waarde is not None})
    if soort == Cijfersoort.STRENGHEID:
        return zekerheid.of_strictness(laag, hoog or waarde, row.n or 0)
    return ""


def _strip(beeld: Beeld) -> list[tuple[str, str, str, str]]:
    """The four figures on top: name, figure, margin, method. What is not measured says so."""

    def cell(soort: Cijfersoort, write: Any, methode: str, keer: int = 1, naam: str = "") -> tuple[str, str, str, str]:
        row, naam = beeld.regio(soort), naam or soort.label
        if row is None or row.waarde is None:
            return naam, "niet te meten", "zie hieronder waarom", methode
        grenzen = [None if grens is None else write(keer * grens) for grens in (row.laag, row.hoog)]
        marge = f"marge {grenzen[0]} tot {grenzen[1]}" if all(grenzen) else f"marge vanaf {grenzen[0]}"
        return naam, write(keer * row.waarde), marge, methode

    return [
        cell(Cijfersoort.VERPLAATSING, lambda value: procent(value, 0), verplaatsing.METHODE, 100),
        cell(
            Cijfersoort.VERSCHUIVING, lambda value: verschil(value, 2), verschuiving.METHODE,
            naam="Verband met inspecties bij de buren",
        ),
        cell(Cijfersoort.SIGNALEN, lambda value: getal(value, 1), signalen.METHODE),
        cell(Cijfersoort.STRENGHEID, getal, strengheid.METHODE),
    ]  # fmt: skip


def _chosen(cijfers: Kwartaalcijfers, gevraagd: str) -> Kwartaal:
    """The quarter that was asked for; else the last one that is over, or the only one."""
    for kwartaal in cijfers.kwartalen:
        if _address(kwartaal) == gevraagd:
            return kwartaal
    return cijfers.kwartalen[-2] if len(cijfers.kwartalen) > 1 else cijfers.kwartalen[-1]


def _named(kwartaal: Kwartaal) -> str:
    loopt = kwartaal == Kwartaal.of(timezone.localdate())
    return f"{kwartaal} (loopt nog)" if loopt else str(kwartaal)


def _address(kwartaal: Kwartaal) -> str:
    return f"{kwartaal.jaar}-{kwartaal.nummer}"


Tabelrij = tuple[str, list[Shown]]


def _by_quarter(cijfers: Kwartaalcijfers) -> list[Tabelrij]:
    """Inspections: a row per gemeente and the region, a column per quarter."""
    return [
        (naam, [cijfers.of(Cijfersoort.INSPECTIES, "", code, kwartaal) for kwartaal in cijfers.kwartalen])
        for code, naam in [*cijfers.namen.items(), ("", "Regio")]
    ]


def _by_gemeente(
    cijfers: Kwartaalcijfers, soort: Cijfersoort, kenmerken: list[str], kwartaal: Kwartaal
) -> list[Tabelrij]:
    """A row per gemeente and the region, a column per kind, in one quarter."""
    return [
        (naam, [cijfers.of(soort, kenmerk, code, kwartaal) for kenmerk in kenmerken])
        for code, naam in [*cijfers.namen.items(), ("", "Regio")]
    ]


def _by_step(cijfers: Kwartaalcijfers, kwartaal: Kwartaal) -> list[Tabelrij]:
    """A row per kind of step that was taken anywhere, a column per gemeente and the region."""
    codes = [*cijfers.namen, ""]
    rijen = [
        (str(stap.label), [cijfers.of(Cijfersoort.STAPPEN, stap.value, code, kwartaal) for code in codes])
        for stap in Stapsoort
        if stap != Stapsoort.INGETROKKEN
    ]
    return [(naam, waarden) for naam, waarden in rijen if any(waarden)]
