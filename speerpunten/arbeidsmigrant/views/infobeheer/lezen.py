"""The worklist, one page in one language, and an older version beside the one before it."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.talen import TALEN
from rivierenland.core.views.basis import PortalView
from speerpunten.arbeidsmigrant.enums.info import Infostatus
from speerpunten.arbeidsmigrant.queries import infowerk
from speerpunten.arbeidsmigrant.views.infobeheer.basis import StandMixin, wrote_it


class InfoWerklijstView(PortalView, TemplateView):
    """Which page in which language is missing, stale, waiting or not reviewed."""

    permission = Permission.INFO_EDIT
    template_name = "arbeidsmigrant/infobeheer/werklijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = infowerk.worklist()
        return super().get_context_data(
            titel="Informatie voor internationale werknemers",
            regel="Wat iedereen leest op de openbare pagina's, per onderwerp en taal.",
            rijen=rows,
            talen=TALEN.items(),
            tellingen=infowerk.tally(rows),
            **kwargs,
        )


class InfoversieDetailView(StandMixin, PortalView, TemplateView):
    """What is placed, what is being made, the Dutch beside it, and every version there was."""

    template_name = "arbeidsmigrant/infobeheer/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stand, actor = self.stand, self.request.actor
        versie = stand.open or stand.geplaatst
        review = actor.may(Permission.INFO_REVIEW) and not wrote_it(versie, actor)
        return super().get_context_data(
            titel=f"{stand.naam}: {stand.taalnaam}",
            versie=versie,
            veranderd=infowerk.changed_in_dutch(stand),
            versies=infowerk.versions(stand.pagina, stand.taal),
            zelf_geschreven=wrote_it(stand.open, actor),
            mag_nakijken=review and versie is not None and versie.nagekeken_op is None,
            mag_plaatsen=review and stand.open is not None and stand.open.status == Infostatus.NAGEKEKEN,
            **kwargs,
        )


class InfoversieHistoryView(StandMixin, PortalView, TemplateView):
    """One version, as what changed since the one before it."""

    template_name = "arbeidsmigrant/infobeheer/versie.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = infowerk.versions(self.stand.pagina, self.stand.taal)
        versie = get_object_or_404(rows, nummer=self.kwargs["nummer"])
        return super().get_context_data(
            titel=f"{self.stand.naam}: {self.stand.taalnaam}, versie {versie.nummer}",
            versie=versie,
            verschil=infowerk.difference(rows.filter(nummer__lt=versie.nummer).first(), versie),
            **kwargs,
        )
