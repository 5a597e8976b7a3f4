"""How the four-month clock works."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from registratie.queries import klokuitleg
from registratie.queries.klok import CODES
from registratie.views.brp.beeld import example_figure
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.views.basis import PortalView


class KlokUitlegView(PortalView, TemplateView):
    """The method in plain words, with the limits that hold today and their sources. Open to everybody who logs in."""

    permission = None
    template_name = "registratie/brp/uitleg.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vandaag = self.request.actor, timezone.localdate()
        gemeente = actor.gemeenten[0] if len(actor.gemeenten) == 1 else None
        waarden = {naam: int(value_of(code, peildatum=vandaag, gemeente=gemeente)) for naam, code in CODES.items()}
        voorbeeld = klokuitleg.example(waarden["limiet"])
        return super().get_context_data(**kwargs) | {
            "titel": "Hoe werkt de vier-maandenklok?",
            "regel": "Wat het portaal telt, wat het niet weet en wat u ermee doet",
            "grenzen": klokuitleg.in_force(vandaag, actor.gemeenten),
            "w": waarden,
            "voorbeeld": voorbeeld,
            "figuur": example_figure(list(voorbeeld.delen), waarden["limiet"]),
            "aanbieder": bool(actor.organisatie_id),
            "mag_lijst": actor.may(Permission.BRP_SIGNAAL_VIEW),
        }
