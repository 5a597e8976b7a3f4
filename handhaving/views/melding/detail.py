"""One melding: what was told, what happened, what may be the same, and what can be done now."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.generic import DetailView

from handhaving.enums import Meldingstatus
from handhaving.models import Melding
from handhaving.models.melding import GESLOTEN
from handhaving.queries import melding as meldingen
from handhaving.queries import melding_verloop
from handhaving.tables.melding import TALEN, late_badge, melding_badge, plek, titel, urgentie_badge, verwante
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

HOORT_ERBIJ = "Hoort bij deze melding. De melder leest het antwoord dat u hier geeft."


class MeldingDetailView(PortalView, DetailView):
    """Who reported is shown to whoever handles meldingen; others who may look see what and where."""

    permission = Permission.MELDING_VIEW
    template_name = "handhaving/melding/detail.html"
    context_object_name = "melding"

    def get_queryset(self) -> QuerySet[Melding]:
        return meldingen.for_list().select_related("created_by")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vandaag = self.object, timezone.localdate()
        mag = self.request.actor.may(Permission.MELDING_HANDLE, gemeente=row.gemeente_id)
        return super().get_context_data(
            titel=titel(row),
            regel=f"{row.referentie} · {plek(row)}",
            badges=_badges(row, vandaag),
            taal=TALEN.get(row.taal, row.taal),
            talen=TALEN,
            verloop=melding_verloop.for_officials(row),
            vertaling=melding_verloop.translations(row).get(None),
            fotos=list(row.fotos.all()) if self.request.actor.may(Permission.BEVINDING_VIEW) else [],
            lijkt_op=[
                verwante(ander.melding, ander.reden, dubbel_van=row if mag and row.status not in GESLOTEN else None)
                for ander in meldingen.duplicates(row)
            ],
            dubbelen=[verwante(ander, HOORT_ERBIJ) for ander in row.dubbelen.order_by("created_at", "id")[:20]],
            zaken=list(row.zaken.order_by("geopend_op", "id")) if self.request.actor.may(Permission.ZAAK_VIEW) else [],
            zaak_openen=self.case_address(),
            **_possible(row, mag),
            **kwargs,
        )

    def case_address(self) -> str:
        """Where a case is opened from this melding; empty for who may not, or when it is not known about which location."""
        row, actor = self.object, self.request.actor
        may = actor.may(Permission.ZAAK_DECIDE, gemeente=row.gemeente_id) and row.status != Meldingstatus.DUBBEL
        return reverse("handhaving:zaak-create", query={"melding": row.pk}) if may and row.locatie_id else ""


def _badges(row: Melding, vandaag: date) -> SafeString:
    """How far, how soon and how late; of what is closed only how far."""
    if row.status in GESLOTEN:
        return melding_badge(row)
    soon = urgentie_badge(row, onbepaald="Urgentie nog niet bepaald")
    return format_html("{} {} {}", melding_badge(row), soon, late_badge(row, vandaag))


def _possible(row: Melding, mag: bool) -> dict[str, bool]:
    """What can be done now, by the names that the template uses."""
    loopt = row.status not in GESLOTEN
    return {
        "mag": mag,
        "mag_behandelen": mag and loopt,
        "mag_koppelen": mag and loopt and not row.signaal,
        "mag_plannen": mag and row.status in (Meldingstatus.IN_BEHANDELING, Meldingstatus.INGEPLAND),
        "mag_heropenen": mag and row.status == Meldingstatus.AFGEHANDELD and row.opgeruimd_at is None,
        "mag_losmaken": mag and row.status == Meldingstatus.DUBBEL and row.opgeruimd_at is None,
        "mag_schrijven": mag and row.opgeruimd_at is None,
        "mag_code": mag and not row.signaal and row.opgeruimd_at is None,
    }
