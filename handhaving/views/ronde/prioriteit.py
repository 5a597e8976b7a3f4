"""The priority of the locations of a gemeente, with the reasons; and what a reason weighs."""

from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone
from django.views.generic import TemplateView

from handhaving.queries import prioriteit
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

PER_BLAD = 25


class PrioriteitView(PortalView, TemplateView):
    """The most urgent first; the choice goes to a new round."""

    permission = Permission.RONDE_VIEW
    template_name = "handhaving/ronde/prioriteit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, actor = timezone.localdate(), self.request.actor
        own = list(Gemeente.objects.filter(pk__in=actor.gemeenten).order_by("naam"))
        gemeente = next((g for g in own if g.pk == self.request.GET.get("gemeente")), own[0])
        found = prioriteit.of_gemeente(gemeente.pk, vandaag)
        blad = Paginator(found, PER_BLAD).get_page(self.request.GET.get("page"))
        tabs = [{"label": g.naam, "url": f"?gemeente={g.pk}", "current": g == gemeente} for g in own]
        return super().get_context_data(
            titel="Prioriteit", regel=f"{gemeente.naam}, {datum_lang(vandaag)}. Over personen telt niets mee.",
            gemeente=gemeente, blad=blad, aantal=len(found), tabs=tabs if len(own) > 1 else [],
            gewichten=prioriteit.Gewichten(vandaag).lines(gemeente.pk), mag_plannen=actor.may(Permission.RONDE_PLAN),
            mag_wijzigen=actor.may(Permission.PARAMETER_CHANGE), **kwargs,
        )  # fmt: skip
