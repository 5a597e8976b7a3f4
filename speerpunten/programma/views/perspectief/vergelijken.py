"""Two versions beside each other as one text."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission as P
from rivierenland.core.redline import Verandering
from rivierenland.core.views.basis import PortalView
from speerpunten.programma.models import Handelingsperspectief
from speerpunten.programma.queries import perspectief as perspectieven
from speerpunten.programma.redline import Vergelijking, compare
from speerpunten.programma.views.perspectief.basis import VersieMixin


class VergelijkView(VersieMixin, PortalView, TemplateView):
    """What changed from one version to this one; without a choice, from the one it began as."""

    permission = P.PROGRAMMA_VIEW
    template_name = "programma/perspectief/compare.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.perspectief
        met = self.other()
        verschil = compare(perspectieven.document(met), perspectieven.document(row)) if met else None
        return super().get_context_data(
            titel=f"Wat veranderde in versie {row.nummer}",
            regel=f"Vergeleken met versie {met.nummer}" if met else "",
            perspectief=row,
            met=met,
            versies=[other for other in perspectieven.versions() if other != row],
            verschil=verschil,
            tellingen=tallies(verschil) if verschil else [],
            alles="alles" in self.request.GET,
            **kwargs,
        )

    def other(self) -> Handelingsperspectief | None:
        """The version that was chosen to compare with, else the one before."""
        gekozen = self.request.GET.get("met", "")
        if gekozen.isdecimal() and len(gekozen) < 6:
            return get_object_or_404(Handelingsperspectief, nummer=int(gekozen))
        return self.perspectief.vorige


def tallies(verschil: Vergelijking) -> list[tuple[str, int]]:
    """How many agreements are new, changed, moved and gone."""
    return [
        ("Nieuw", verschil.count(Verandering.NIEUW)),
        ("Gewijzigd", verschil.count(Verandering.GEWIJZIGD)),
        ("Verplaatst", verschil.verplaatst),
        ("Weg", verschil.count(Verandering.WEG)),
    ]
