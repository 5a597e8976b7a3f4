"""Houses that return to the housing market: planned and done."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.charts.columns import Column, column_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.queries import afbouw
from speerpunten.aanbod.queries.afbouw import Afbouw
from speerpunten.aanbod.verdeling.afbouw import METHODE

BREED = 860


class AfbouwView(PortalView, TemplateView):
    """What came back, what can come back and what is left, per gemeente and year."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/afbouw.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stand = afbouw.read(timezone.localdate())
        rijen = rows(stand)
        return super().get_context_data(**kwargs) | {
            "titel": "Woningen terug",
            "regel": f"Stand van {datum_lang(stand.peildatum)} · acht gemeenten",
            "stand": stand,
            "figuur": drawn(stand),
            "rijen": rijen,
            "gestopt_samen": sum(rij["gestopt"] for rij in rijen),
            "bedden_regel": f"{getal(stand.bedden)} bedden",
            "methode": METHODE,
        }


def drawn(stand: Afbouw) -> Figure:
    """Houses per year: those that stopped, and those that projects can free."""
    kolommen = [Column(str(jaar), stand.som("gestopt", jaar), stand.som("gepland", jaar)) for jaar in stand.jaren]
    return column_figure(
        "Woningen die niet meer per kamer worden verhuurd",
        kolommen,
        ("gestopt", "te verwachten"),
        header=["Jaar", "Volgens de regel", "Gestopt", "Te verwachten"],
        numbers=[_numbers(stand, jaar) for jaar in stand.jaren],
        source="Bron: locatieregister en projecten in het portaal.",
        width=BREED,
    )


def _numbers(stand: Afbouw, jaar: int) -> list[str]:
    """A row under the chart; what cannot be known yet, or any more, stays empty."""
    nu = stand.peildatum.year
    return [
        str(jaar),
        getal(stand.som("volgens_regel", jaar)) if jaar <= nu else "",
        getal(stand.som("gestopt", jaar)) if jaar <= nu else "",
        getal(stand.som("gepland", jaar)) if jaar >= nu else "",
    ]


def rows(stand: Afbouw) -> list[dict[str, Any]]:
    """Per gemeente what was done, what is left and what can follow."""
    jaar, terug = stand.peildatum.year, stand.jaren[0]
    return [
        {
            "deel": deel,
            "dit_jaar": deel.gestopt.get(jaar, 0),
            "gestopt": sum(aantal for een, aantal in deel.gestopt.items() if een >= terug),
            "gepland": sum(deel.gepland.values()),
            "verwacht": sum(deel.verwacht.values()),
            "meer": sum(deel.gepland.values()) > deel.woningen,
        }
        for deel in stand.delen
    ]
