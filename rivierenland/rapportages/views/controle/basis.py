"""What the pages of the check share: the edition of the address, and whose words somebody may write."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.rapportages.enums import Editiestatus
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.models import Rapporteditie, Rapportoordeel
from rivierenland.rapportages.queries import controle

REGIO = "regio"
"""How an address names the part of the region, or the region as the one who speaks."""
MET_CONTROLE = (Editiestatus.CONCEPT, Editiestatus.GEPUBLICEERD)


class EditieMixin(PortalView):
    """The edition in the address: one that is checked, or was. Any other does not exist here: 404."""

    permission: Permission | None = Permission.RAPPORTAGE_EXPLAIN

    @cached_property
    def editie(self) -> Rapporteditie:
        """The edition itself."""
        rows = Rapporteditie.objects.filter(status__in=MET_CONTROLE)
        return get_object_or_404(rows.select_related("gepubliceerd_door"), pk=self.kwargs["pk"])

    @cached_property
    def concept(self) -> Rapporteditie:
        """The edition while something can still be said of it; else 404."""
        if self.editie.status != Editiestatus.CONCEPT:
            raise Http404
        return self.editie

    @property
    def terug(self) -> str:
        """The page of the check."""
        return reverse("rapportages:controle", args=[self.editie.pk])

    def get_success_url(self) -> str:
        """Back to the page of the check."""
        return self.terug

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The edition, its name, and the way back."""
        values = {"editie": self.editie, "rapporttitel": controle.title(self.editie), "terug": self.get_success_url()}
        return super().get_context_data(**(values | kwargs))  # type: ignore[misc]

    def own_verdict(self) -> Rapportoordeel:
        """The verdict of the gemeente in the address, one of the actor's own; else 404."""
        code = self.kwargs["gemeente"]
        if not controle.may_judge(self.concept, code, self.request.actor):
            raise Http404
        return get_object_or_404(self.concept.oordelen.select_related("gemeente", "door"), gemeente=code)


class SectieMixin(EditieMixin):
    """A section of a part: `gebied` in the address is a CBS code, or the region."""

    @property
    def gebied(self) -> str:
        """CBS code of the part, "" for the region's."""
        return "" if self.kwargs["gebied"] == REGIO else self.kwargs["gebied"]

    @cached_property
    def sectie(self) -> Sectie:
        """The section; else 404."""
        found = controle.sections(self.concept, self.gebied)
        sectie = next((sectie for sectie in found if sectie.code == self.kwargs["sectie"]), None)
        if sectie is None:
            raise Http404
        return sectie

    def get_success_url(self) -> str:
        """Back to the section."""
        return f"{self.terug}#{self.kwargs['gebied']}-{self.kwargs['sectie']}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The section whose words are written."""
        return super().get_context_data(sectie=self.sectie, **kwargs)
