"""How linking works, for everybody: the method is no secret."""

from typing import Any

from django.views.generic import TemplateView

from registratie.queries.drempel import thresholds
from registratie.queries.vergelijking import weight_table


class UitlegKoppelenView(TemplateView):
    """What is compared, the whole weight table, the borders, how good it is, and what it never does."""

    template_name = "registratie/koppelen/uitleg.html"
    extra_context = {"titel": "Hoe werkt koppelen"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "groepen": weight_table(),
            "drempels": thresholds(),
        }
