"""The page everybody starts from."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.actions import inzage
from rivierenland.core.opmaak import dag_en_datum
from rivierenland.core.views.basis import PortalView
from rivierenland.dashboards.context import tenant_name
from rivierenland.dashboards.homes import HOMES

ADDRESSES = {
    "locaties_url": "registratie:locatie-list",
    "nieuwe_locatie_url": "registratie:locatie-create",
    "verblijven_url": "registratie:verblijf-list",
    "inchecken_url": "registratie:verblijf-check-in",
    "aanleveren_url": "registratie:aanlevering-create",
    "rapporten_url": "rapportages:rapport-list",
    "inzages_url": "inzage-list",
    "taken_url": "taak-list",
    "berichten_url": "uitgaand-list",
}


class HomeView(PortalView, TemplateView):
    """The home of the actor's role. Names that it shows are logged as seen."""

    permission = None

    def get_template_names(self) -> list[str]:
        return [f"dashboards/home/{HOMES[self.request.actor.rol].template}.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vandaag = self.request.actor, timezone.localdate()
        frame = {
            "wie": tenant_name(actor),
            "vandaag": vandaag,
            "vandaag_tekst": dag_en_datum(vandaag),
            **{name: reverse(address) for name, address in ADDRESSES.items()},
        }
        home = HOMES[actor.rol].context(actor, vandaag)
        inzage.record(
            object_soort="registratie.bewoner",
            object_ids=home.pop("ingezien", []),
            doel="Werkvoorraad van de eigen rol",
            pagina=self.request.path,
            by=actor,
        )
        return super().get_context_data(**kwargs) | frame | home
