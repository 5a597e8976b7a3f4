"""Live and work: as it is, beside as it could be."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.flow import Stream, flow_figure
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.models import Berekening
from speerpunten.aanbod.queries import toewijzing, wonen_werken
from speerpunten.aanbod.queries.berekening import newest_base
from speerpunten.aanbod.queries.parameters import by_code
from speerpunten.aanbod.queries.wonen_werken import Nu
from speerpunten.aanbod.views.nieuwe_locatie.pagina import gemeenten

BUITEN, GEEN = "Elders of onbekend", "Geen bed"
KOPPEN = ["Werkt in", "Woont in", "Mensen"]


class WonenWerkenView(PortalView, TemplateView):
    """The streams between work and home, with a matrix of every pair of gemeenten."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/toewijzing/wonen_werken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        namen, vandaag = gemeenten(), timezone.localdate()
        parameters = by_code(vandaag, (toewijzing.FACTOR, toewijzing.VERVAL))
        factor, verval = (float(parameters[code].waarde) for code in (toewijzing.FACTOR, toewijzing.VERVAL))
        nu = wonen_werken.read(list(namen), peildatum=vandaag, factor=factor, verval=verval)
        basis = newest_base()
        context = super().get_context_data(
            nu=nu, vandaag=vandaag, parameters=parameters, namen=list(namen.values()), basis=basis, **kwargs
        )
        return context | as_is(nu, namen) | (could_be(basis, namen) if basis else {})


def as_is(nu: Nu, namen: dict[str, str]) -> dict[str, Any]:
    """The picture and the matrix of how it is; small counts are shielded."""
    plekken = [*namen.values(), BUITEN]
    stromen = [
        Stream(werk, woon, wonen_werken.shielded(nu.tabel.cellen[rij][kolom]))
        for rij, werk in enumerate(namen.values())
        for kolom, woon in enumerate(plekken)
    ]
    matrix = [
        (werk, [wonen_werken.shielded(cel) for cel in nu.tabel.cellen[rij]], wonen_werken.shielded(nu.tabel.rijtotalen[rij]))
        for rij, werk in enumerate(namen.values())
    ]  # fmt: skip
    return {
        "kolommen": plekken,
        "matrix": matrix,
        "kolomtotalen": [wonen_werken.shielded(cel) for cel in nu.tabel.kolomtotalen],
        "totaal": wonen_werken.shielded(nu.tabel.totaal),
        "figuur_nu": _figure("Waar mensen werken en waar zij nu wonen", stromen, namen, BUITEN),
    }


def could_be(basis: Berekening, namen: dict[str, str]) -> dict[str, Any]:
    """The picture of how it could be with the beds there are."""
    paren, per = basis.uitkomst["paren"], basis.uitkomst["per_gemeente"]
    stromen = [
        Stream(werk, woon, paren.get(code, {}).get(naar, 0))
        for code, werk in namen.items()
        for naar, woon in namen.items()
    ]
    stromen += [Stream(werk, GEEN, per.get(code, {}).get("zonder_bed", 0)) for code, werk in namen.items()]
    return {
        "figuur_kan": _figure("Waar mensen werken en waar zij zouden kunnen wonen", stromen, namen, GEEN),
        "thuis_kan": wonen_werken.possible_home(paren),
    }


def _figure(titel: str, stromen: list[Stream], namen: dict[str, str], laatste: str) -> Figure:
    return flow_figure(
        titel, stromen, list(namen.values()), [*namen.values(), laatste], header=KOPPEN,
        source="Links waar mensen werken, rechts waar zij wonen. Donker: in dezelfde gemeente.",
    )  # fmt: skip
