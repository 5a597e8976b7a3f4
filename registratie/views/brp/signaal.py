"""One signal: how the nights add up, who said what, whom to call."""

from typing import Any

from django.utils import timezone
from django.views.generic import DetailView

from registratie.enums import Brpstatus, Taal
from registratie.models import Brpsignaal
from registratie.models.brpsignaal import BrpsignaalQuerySet
from registratie.queries import brpsignaal as signalen
from registratie.queries import brpverloop
from registratie.tables.brp import term_badge
from registratie.views.brp.beeld import nights_figure
from registratie.views.brp.lijst import rows_for
from registratie.views.inzage import SOORT
from rivierenland.core.actions import inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class SignaalDetailView(PortalView, DetailView):
    """A signal. What a provider gets holds neither the sum nor whether there are other addresses."""

    permission = Permission.BRP_SIGNAAL_VIEW
    context_object_name = "signaal"
    doel = "Een signaal over inschrijving in de BRP bekijken"

    def get_queryset(self) -> BrpsignaalQuerySet:
        return rows_for(self.request.actor)

    def get_template_names(self) -> list[str]:
        return ["registratie/brp/aanbieder.html" if self.request.actor.organisatie_id else "registratie/brp/gemeente.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row: Brpsignaal = self.object
        actor, vandaag = self.request.actor, timezone.localdate()
        inzage.record(object_soort=SOORT, object_ids=[row.bewoner_id], doel=self.doel, pagina=self.request.path, by=actor)
        gemeente = not actor.organisatie_id
        opbouw = signalen.build_up(row, som=row.telling.nachten if gemeente else None)
        return super().get_context_data(**kwargs) | {
            "titel": row.bewoner.naam,
            "badges": term_badge(row, vandaag),
            "opbouw": opbouw,
            "figuur": nights_figure(opbouw) if gemeente else None,
            "verloop": brpverloop.steps(row, gemeente=gemeente),
            "status": Brpstatus(row.telling.status if gemeente else row.status).label,
            "uiterlijk_later": later(row),
            "taal": Taal(row.bewoner.taal).label if row.bewoner.taal in Taal.values else "",
            "mag_bevestigen": actor.may(Permission.BRP_STATUS_VERIFY),
            "volgende": signalen.next_after(row) if gemeente else None,
        }


class SignaalPrintView(SignaalDetailView):
    """The same on paper, without the frame of the portal."""

    doel = "Een signaal over inschrijving in de BRP afdrukken"

    def get_template_names(self) -> list[str]:
        return ["registratie/brp/print.html"]


def later(row: Brpsignaal):
    """The working day that still counts when the fifth day is none; None when the deadline itself is one."""
    if not row.deadline or (last := signalen.last_day(row.deadline)) == row.deadline:
        return None
    return last
