"""One offer of help: all that is known of it."""

from typing import Any

from django.http import Http404
from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.feestdagen import feestdagen
from rivierenland.core.models import Gemeente
from rivierenland.core.views.publiek import PubliekView
from speerpunten.zorg.hulpkaart import woorden
from speerpunten.zorg.queries import hulpzoeken
from speerpunten.zorg.views.hulp.kaart import card


class HulpDetailView(PubliekView, TemplateView):
    """Opening hours, languages, costs and the way there. What is not published is not there, for anybody."""

    template_name = "zorg/hulp/detail.html"
    seconden = 60

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = hulpzoeken.published().filter(slug=self.kwargs["slug"]).first()
        if row is None:
            raise Http404
        nu = timezone.localtime()
        vandaag = nu.date()
        vrij = feestdagen(vandaag.year) | feestdagen(vandaag.year + 1)
        return super().get_context_data(
            titel=row.naam,
            kaart=card(hulpzoeken.seen(row, nu=nu), nu),
            week=woorden.week_table(row.openingstijden, vandaag) if row.openingstijden else [],
            feestdag=woorden.holiday_ahead(vrij, vandaag),
            gebied=_area(row.werkgebied),
            **kwargs,
        )


def _area(codes: list[str]) -> list[str]:
    """The gemeenten whose people it helps, by name; empty for everybody."""
    return (
        list(Gemeente.objects.filter(code__in=codes).order_by("naam").values_list("naam", flat=True)) if codes else []
    )
