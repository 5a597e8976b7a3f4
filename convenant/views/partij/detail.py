"""One party: its membership, what happened, and what can be done now."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.enums.partij import Partijstapsoort as S
from convenant.models import Partij, Partijstap
from convenant.queries import partij as partijen
from convenant.queries import partijstand
from convenant.queries.partijstand import Stand
from convenant.tables.partij import STAP_BEELD, partij_badge, sides
from convenant.views.toetreding.aanvragen import bounds
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

BESLUIT_WOORDEN = {
    S.SCHORSING_VOORGENOMEN: "Voornemen tot schorsing",
    S.ROYEMENT_VOORGENOMEN: "Voornemen tot royement",
    S.GESCHORST: "Schorsen",
    S.GEROYEERD: "Royeren",
    S.SCHORSING_OPGEHEVEN: "Schorsing opheffen",
    S.VOORNEMEN_INGETROKKEN: "Voornemen intrekken",
}
"""What an official can do, as on the button."""


class PartijPage(PortalView):
    """A page about one party of the scope; the region has none."""

    permission: Permission | None = Permission.TOETREDING_VIEW

    @cached_property
    def partij(self) -> Partij:
        return get_object_or_404(partijen.for_detail(), pk=self.kwargs["pk"])

    @cached_property
    def stappen(self) -> list[Partijstap]:
        rows = Partijstap.objects.filter(partij=self.partij).select_related("gemeente", "created_by")
        return list(rows.order_by("pk"))

    @cached_property
    def stand(self) -> Stand:
        return partijstand.stand_of(self.stappen)


class PartijDetailView(PartijPage, TemplateView):
    """The membership, its history, and the acts that may follow."""

    template_name = "convenant/partij/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, nu = self.partij, self.stand
        return super().get_context_data(**kwargs) | self._what_can() | {
            "titel": partijen.naam_of(row),
            "regel": f"{sides(row.soorten)}, versie {row.convenant.nummer}",
            "badge": partij_badge(row.status),
            "partij": row,
            "stand": nu,
            "stappen": [(stap, *STAP_BEELD[S(stap.soort)]) for stap in reversed(self.stappen)],
            "tekent_als": sides(row.soorten),
            "datum_opzegging": datum_lang(nu.opzegging.datum) if nu.opzegging else "",
            "aanwezig": row.status in partijen.AANWEZIG,
            "kvk_anders": partijen.kvk_changed(row),
            "parameters": bounds(),
        }  # fmt: skip

    def _what_can(self) -> dict[str, Any]:
        """Which acts the viewer may take now."""
        row, nu, actor, vandaag = self.partij, self.stand, self.request.actor, timezone.localdate()
        eigen_gemeente = row.organisatie_id is None and actor.may(
            Permission.TOETREDING_DECIDE, gemeente=row.gemeenten[0]
        )
        zelf = bool(row.organisatie_id) and actor.organisatie_id == row.organisatie_id
        zelf = zelf and actor.may(Permission.TOETREDING_REQUEST)
        ambtenaar = bool(row.organisatie_id) and not actor.organisatie_id and actor.may(Permission.TOETREDING_DECIDE)
        kan = partijstand.possible(row, nu, list(S), vandaag)
        return {
            "zelf": zelf,
            "mag_weg": (zelf or eigen_gemeente) and row.status in partijen.AANWEZIG,
            "mag_besluiten": ambtenaar,
            "voornemens": [
                (soort, BESLUIT_WOORDEN[soort]) for soort in partijstand.VOORNEMENS if ambtenaar and soort in kan
            ],
            "besluiten": [
                (soort, BESLUIT_WOORDEN[soort], soort in (S.GESCHORST, S.GEROYEERD))
                for soort in (S.GESCHORST, S.GEROYEERD, S.SCHORSING_OPGEHEVEN, S.VOORNEMEN_INGETROKKEN)
                if ambtenaar and soort in kan
            ],
            "nog_niet": partijstand.why_not(row, nu, nu.leidt_tot, vandaag) if nu.leidt_tot else "",
        }
