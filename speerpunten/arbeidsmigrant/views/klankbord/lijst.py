"""The sounding board at a glance: what was asked, and who sits on it."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.views.generic import ListView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.arbeidsmigrant.enums import Feedbackvraag
from speerpunten.arbeidsmigrant.forms.klankbord import NEDERLANDS
from speerpunten.arbeidsmigrant.models import Klankbordvraag
from speerpunten.arbeidsmigrant.queries import feedbackbeeld, klankbord
from speerpunten.arbeidsmigrant.tables.klankbord import state_badge


class KlankbordListView(PortalView, ListView):
    """Questions of everybody; of the members the own ones, and of the others only how many speak what."""

    permission = Permission.KLANKBORD_VIEW
    template_name = "arbeidsmigrant/klankbord/beheer/lijst.html"
    paginate_by = 25
    allow_empty = True

    def get_queryset(self) -> QuerySet[Klankbordvraag]:
        return klankbord.questions()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context, vandaag = super().get_context_data(**kwargs), timezone.localdate()
        mag = self.request.actor.may(Permission.KLANKBORD_MANAGE)
        per_taal = klankbord.members_by_language()
        return context | {
            "titel": "Klankbordgroep",
            "regel": "Wat internationale werknemers vinden, en wat daarmee gebeurt.",
            "mag": mag,
            "vraagnamen": Feedbackvraag.labels,
            "beelden": feedbackbeeld.per_gemeente(self.request.actor.gemeenten),
            "vragen": [(row, klankbord.of(row), state_badge(row, vandaag)) for row in context["object_list"]],
            "talen": [(NEDERLANDS.get(taal, taal), aantal) for taal, aantal in per_taal.items()],
            "totaal": sum(per_taal.values()),
            "leden": [(lid, NEDERLANDS.get(lid.taal, lid.taal)) for lid in klankbord.own_members(self.request.actor)]
            if mag
            else [],
        }
