"""One talk, for who holds it, for other officials and for who is invited."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.bijdragen import gevolgen
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Dialoogthema, Reactiebesluit
from speerpunten.kennis.models import Dialoog
from speerpunten.kennis.queries import dialoog as dialogen
from speerpunten.kennis.tables.dialoog import antwoord_badge, besluit_badge, dialoog_badge, uitkomst_badge

STAPPEN = "Plannen|Uitnodigen|Gesprek|Verslag|Vastgesteld"
STAND = {status: nummer for nummer, status in enumerate(list(Dialoogstatus)[:5], start=2)}
"""Which step is next; a talk that does not go on has none."""


class DialoogPage(PortalView):
    """A page about one talk that the reader may see."""

    permission: Permission | None = Permission.DIALOOG_VIEW

    @cached_property
    def dialoog(self) -> Dialoog:
        return get_object_or_404(dialogen.seen(), pk=self.kwargs["pk"])

    @property
    def is_own(self) -> bool:
        """Whether the reader holds it."""
        actor = self.request.actor
        return actor.may(Permission.DIALOOG_MANAGE) and dialogen.is_own(self.dialoog, actor)


class HolderPage(DialoogPage):
    """Only for who holds the talk: to others it is not there."""

    permission: Permission | None = Permission.DIALOOG_MANAGE

    @cached_property
    def row(self) -> Dialoog:
        if not self.is_own:
            raise Http404
        return self.dialoog

    def get_success_url(self) -> str:
        return reverse("kennis:dialoog-detail", args=[self.row.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        woorden = {"dialoog": self.row, "terug": self.get_success_url()}
        return super().get_context_data(**woorden | kwargs)  # type: ignore[misc]


class DialoogDetailView(DialoogPage, TemplateView):
    """The invitation, who takes part, the report, and what came of it."""

    template_name = "kennis/dialoog/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor, vandaag = self.dialoog, self.request.actor, timezone.localdate()
        deelnemers = list(row.deelnemers.all())
        ambtelijk = actor.organisatie_id is None
        eigen = next((each for each in deelnemers if each.organisatie_id == actor.organisatie_id), None)
        context = super().get_context_data(**kwargs) | {
            "titel": row.titel,
            "regel": f"{row.get_soort_display()} · {row.van}",
            "dialoog": row,
            "badge": dialoog_badge(row),
            "beheert": self.is_own,
            "ambtelijk": ambtelijk,
            "stappen": STAPPEN,
            "stap": STAND.get(Dialoogstatus(row.status)),
            "eigen": None if ambtelijk else eigen,
            "mag_reageren": dialogen.is_open_for_reaction(row, vandaag),
            "deelnemers": [(each, antwoord_badge(each)) for each in deelnemers],
            "aanwezig": dialogen.present(deelnemers),
            "niet_uitgenodigd": sum(each.uitgenodigd_at is None for each in deelnemers),
            "uitkomsten": self._outcomes(),
        }
        return context | self._report()

    def _report(self) -> dict[str, Any]:
        """The words per theme, and the reactions that this reader may see."""
        row = self.dialoog
        notities = {each.thema: each for each in row.notities.all()}
        reacties = [(each, besluit_badge(each)) for each in row.reacties.select_related("deelnemer")]
        return {
            "themas": [(thema, notities[thema]) for thema in Dialoogthema if thema in notities],
            "lege_themas": [thema for thema in Dialoogthema if thema not in notities],
            "schrijft": self.is_own and row.status in (Dialoogstatus.GEHOUDEN, Dialoogstatus.VERSLAG),
            "reacties": reacties,
            "reacties_open": sum(each.besluit == Reactiebesluit.OPEN for each, _ in reacties),
        }

    def _outcomes(self) -> list[tuple[Any, Any, list[str]]]:
        """Each outcome with its badge, and for the holder where it is linked to what it led to."""
        rows = dialogen.outcomes(self.dialoog, timezone.localdate())
        mag = self.is_own
        return [
            (each, uitkomst_badge(each.row, each.te_laat), gevolgen.link_urls(each.row.pk) if mag else [])
            for each in rows
        ]
