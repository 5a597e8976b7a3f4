"""The start page of supply and demand: the task in one sentence, a few figures, and the ways on."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Limit, Series, line_figure
from rivierenland.core.charts.region_map import region_figure
from rivierenland.core.opmaak import MAANDEN, MAANDEN_KORT, datum_lang, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.queries import overzicht
from speerpunten.aanbod.queries.overzicht import Stand

BREED = 720


@dataclass(frozen=True)
class Deel:
    """A part of speerpunt 3: its page, and in one line what it is for."""

    url_name: str
    naam: str
    waarvoor: str
    icoon: str
    permission: Permission = Permission.AANBOD_VIEW


DELEN = (
    Deel("aanbod:opgave", "Opgave", "Hoeveel bedden zijn er te weinig, nu en straks, jaarrond en op de piek?", "chart"),
    Deel("aanbod:nieuwe-locatie", "Nieuwe locatie", "Waar helpt een nieuwe locatie het meest, en wat verandert er dan?", "map-pin"),
    Deel("aanbod:pijplijn", "Pijplijn", "Welke plannen zijn er, hoe ver zijn zij en wat houdt ze op?", "building"),
    Deel("aanbod:werklocatie-list", "Werklocaties", "Waar werken mensen, hoeveel zijn er nodig en in welke maand?", "work",
         Permission.VRAAG_VIEW),
    Deel("aanbod:kaart", "Kaart", "Bedden, werk en plannen op de kaart van de acht gemeenten.", "map"),
    Deel("aanbod:toewijzing", "Toewijzing", "Welke bedden horen bij welk werk, zodat mensen dichtbij wonen?", "people"),
    Deel("aanbod:wonen-werken", "Wonen en werken", "Waar wonen mensen nu, en in welke gemeente werken zij?", "home"),
    Deel("aanbod:verdeling", "Verdeling", "Welk deel van de bedden staat waar, naar een sleutel die iedereen kan zien?", "equal"),
    Deel("aanbod:afbouw", "Afbouw", "Hoeveel woningen komen terug voor woningzoekenden?", "door"),
    Deel("aanbod:scenario-list", "Scenario’s", "Bewaarde berekeningen, om te vergelijken en te delen.", "copy"),
)  # fmt: skip


class OverzichtView(PortalView, TemplateView):
    """Where speerpunt 3 begins."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/overzicht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stand = overzicht.read(timezone.localdate())
        gesloten = {deel.url_name for deel in DELEN if not self.request.actor.may(deel.permission)}
        context = super().get_context_data(**kwargs) | strip_lines(stand)
        return context | {
            "regel": f"Voldoende aanbod dichtbij werk · stand van {datum_lang(stand.peildatum)} · acht gemeenten",
            "stand": stand,
            "zin": sentence(stand),
            "aandacht": [(punt, punt.url_name not in gesloten) for punt in overzicht.attention(stand)],
            "kaart": task_map(stand),
            "maanden": season(stand),
            "delen": [deel for deel in DELEN if deel.url_name not in gesloten],
        }


def strip_lines(stand: Stand) -> dict[str, str]:
    """What stands under each figure of the strip."""
    som, piek, horizon = stand.jaarrond, stand.piek, stand.opgave.tijd.horizon.year
    projecten = len(stand.projecten)
    return {
        "piek_regel": f"{getal(stand.werk_op_de_piek)} in {MAANDEN[stand.piekmaand - 1]}",
        "tijdelijk_regel": f"en {getal(piek.tijdelijk)} tijdelijk, in het seizoen" if piek else "",
        "opgave_na": "te kort" if som and som.opgave > 0 else "",
        "opgave_regel": f"tot {horizon}; op de piek {getal(piek.opgave)}" if piek else "",
        "pijplijn_regel": f"van {getal(stand.onderweg.bedden)} in {projecten} {'project' if projecten == 1 else 'projecten'}",
        "norm_regel": f"streven {stand.norm}\u00a0%",
        "kaart_feit": f"Jaarrond, tot {horizon}",
    }


def sentence(stand: Stand) -> str:
    """The task now, in one sentence that anybody can repeat."""
    som = stand.jaarrond
    if som is None:
        return "Van geen enkele gemeente is bekend hoeveel mensen er werken. Vul eerst de werklocaties in."
    horizon = stand.opgave.tijd.horizon.year
    nu = f"Hier zoeken nu {getal(som.vraag)} mensen het hele jaar een bed en er zijn er {getal(som.aanbod)}"
    if som.opgave <= 0:
        return f"{nu}; met wat onderweg is, is dat tot {horizon} genoeg voor de regio als geheel."
    return f"{nu}; met groei, vervanging en wat onderweg is, zijn er tot {horizon} nog {getal(som.opgave)} nodig."


def task_map(stand: Stand) -> Figure | None:
    """The task per gemeente as a map; None when nothing is known."""
    waarden = stand.per_gemeente
    bekend = [aantal for aantal in waarden.values() if aantal is not None]
    if not bekend:
        return None
    stap = svg.round_scale(max(*bekend, 5), 5)[1]
    return region_figure(
        "Bedden die nog nodig zijn, per gemeente",
        waarden,
        [stap * nr for nr in range(1, 5)],
        header=["Gemeente", "Bedden nog nodig"],
        write=getal,
        width=BREED,
    )


def season(stand: Stand) -> Figure | None:
    """The people at work through the year beside the beds there are; None when nothing is known."""
    if stand.jaarrond is None:
        return None
    return line_figure(
        "Werk door het jaar",
        MAANDEN_KORT,
        [Series("werk", stand.maanden)],
        limits=[Limit("bedden", stand.jaarrond.aanbod)],
        row_names=MAANDEN,
        row_header="Maand",
        source="Bron: werklocaties en locatieregister in het portaal.",
        width=440,
        height=220,
    )
