"""How long the stages take, measured."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.interval import Row, interval_figure
from rivierenland.core.opmaak import getal
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.doorlooptijd.schatting import Doorlooptijd
from speerpunten.aanbod.filters.project import BordFilter
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import doorlooptijd, parameters
from speerpunten.aanbod.queries.doorlooptijd import Doorlooptijden

MINSTENS = "doorlooptijd_minste_aantal"
TE_WEINIG = "te weinig projecten"
NIET_HALVERWEGE = "nog niet bekend"
BREED = 1180
"""Pixels: the chart has the page to itself."""
BRON = "Bron: de stappen van de projecten in dit portaal."


class DoorlooptijdView(PortalView, TemplateView):
    """Median and quartiles per stage; per gemeente the medians beside each other."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/pijplijn/doorlooptijden.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        filterset = BordFilter(self.request.GET, queryset=Project.objects.none(), request=self.request)
        gevraagd = filterset.form.cleaned_data if filterset.is_valid() else {}
        vraag = {naam: gevraagd.get(naam, "") for naam in ("gemeente", "soort")}
        gemeten = doorlooptijd.measure(vandaag, minstens=value_of(MINSTENS, peildatum=vandaag), **vraag)
        return super().get_context_data(**kwargs) | {
            "titel": "Doorlooptijden",
            "peildatum": vandaag,
            "filter": filterset,
            "gemeten": gemeten,
            "figuur": figure_of(gemeten),
            "rijen": [(stadium.label, tijd, words(tijd)) for stadium, tijd in gemeten.per_stadium.items()],
            "hele_weg": words(gemeten.hele_weg),
            "van_alle": f"van {gemeten.hele_weg.aantal}",
            "gemeenten": [] if vraag["gemeente"] else list(gemeten.per_gemeente),
            "matrix": [] if vraag["gemeente"] else matrix(gemeten),
            "normen": parameters.in_force(vandaag, MINSTENS),
        }


def words(tijd: Doorlooptijd) -> dict[str, str]:
    """The three figures in words: days, or why there is no figure."""
    if not tijd.genoeg:
        return dict.fromkeys(("kwart", "mediaan", "driekwart"), TE_WEINIG)
    dagen = {naam: getattr(tijd, naam) for naam in ("kwart", "mediaan", "driekwart")}
    return {naam: NIET_HALVERWEGE if dag is None else f"{getal(dag)} {_dagen(dag)}" for naam, dag in dagen.items()}


def figure_of(gemeten: Doorlooptijden) -> Figure | None:
    """A dot on the median of each stage with enough projects, on the stretch between the quartiles."""
    rows = [
        Row(stadium.label, tijd.mediaan, tijd.kwart, tijd.driekwart)
        for stadium, tijd in gemeten.per_stadium.items()
        if tijd.genoeg and tijd.mediaan is not None
    ]
    if not rows:
        return None
    return interval_figure(
        "Dagen per stadium: de middelste, en een kwart en driekwart",
        rows,
        header=("Stadium", "Middelste (dagen)", "Een kwart verder", "Driekwart verder"),
        source=BRON,
        width=BREED,
    )


def matrix(gemeten: Doorlooptijden) -> list[tuple[str, list[str]]]:
    """Per stage the median of each gemeente, a dash of words where too few went on."""
    return [
        (stadium.label, [_short(tijden[stadium]) for tijden in gemeten.per_gemeente.values()])
        for stadium in gemeten.per_stadium
    ] + [("Van begin tot in gebruik", [_short(tijd) for tijd in gemeten.weg_per_gemeente.values()])]


def _short(tijd: Doorlooptijd) -> str:
    if not tijd.genoeg:
        return "te weinig"
    return "nog niet" if tijd.mediaan is None else getal(tijd.mediaan)


def _dagen(aantal: int) -> str:
    return "dag" if aantal == 1 else "dagen"
