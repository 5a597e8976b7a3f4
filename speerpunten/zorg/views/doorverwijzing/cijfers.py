"""Figures of referrals, without persons: of the own gemeente beside the region."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.zorg.queries import doorverwijscijfer
from speerpunten.zorg.queries.doorverwijscijfer import Beeld, Regel
from speerpunten.zorg.views.doorverwijzing.figuren import shown

BRON = "Bron: doorverwijzingen in het portaal, twaalf hele maanden, elke nacht geteld. Onder de tien: niet getoond."
MAANDNAMEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


class CijfersView(PortalView, TemplateView):
    """An official sees the own gemeente, the region sees the region."""

    permission = Permission.ZORGCIJFERS_VIEW
    template_name = "zorg/doorverwijzing/cijfers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeente = self.request.actor.gemeenten[0] if self.request.actor.gemeenten else None
        beeld = doorverwijscijfer.of(gemeente)
        naam = Gemeente.objects.get(pk=gemeente).naam if gemeente else "Rivierenland"
        return super().get_context_data(
            titel="Cijfers over doorverwijzingen", regel=f"{naam} · zonder personen", beeld=beeld, naam=naam,
            regio=doorverwijscijfer.of(None) if gemeente else None, vandaag=timezone.localdate(),
            figuren=figures(beeld) if beeld else [], sinds=datum_lang(beeld.van) if beeld else "", **kwargs,
        )  # fmt: skip


def figures(beeld: Beeld) -> list[Figure]:
    """Per month, per need, per language and per outcome."""
    maanden = [(code, f"{MAANDNAMEN[int(code[5:]) - 1]} {code[:4]}", cijfer) for code, _, cijfer in beeld.maanden]
    return [
        _bars("Doorverwijzingen per maand", "Maand", maanden),
        _bars("Soort hulp", "Soort hulp", beeld.behoeften),
        _bars("Taal", "Taal", beeld.talen),
        _bars("Hoe het afliep", "Uitkomst", beeld.uitkomsten),
    ]


def _bars(titel: str, kop: str, rows: list[Regel]) -> Figure:
    return bar_figure(titel, [(label, shown(cijfer)) for _, label, cijfer in rows], header=[kop, "Aantal"], source=BRON)
