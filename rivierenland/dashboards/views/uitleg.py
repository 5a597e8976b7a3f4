"""What every figure means, for everybody."""

from typing import Any

from django.views.generic import TemplateView

from speerpunten.programma.indicatoren import SOORTEN


class UitlegView(TemplateView):
    """The definitions of the indicators, and how small counts are protected. Open to everybody: a definition is no secret."""

    template_name = "dashboards/uitleg.html"
    extra_context = {"titel": "Uitleg van de cijfers"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"soorten": SOORTEN.values()}
