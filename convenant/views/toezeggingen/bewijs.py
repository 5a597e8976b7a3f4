"""Evidence: the list, one piece, filing, taking back and judging."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.actions import bewijsstuk
from convenant.enums.meting import Bewijsstatus
from convenant.filters.toezegging import BewijsFilter
from convenant.forms.bewijs import AANVAARD, BewijsForm, BewijsOordeelForm
from convenant.models import Bewijsstuk, Partij, Toezegging
from convenant.queries import bewijs as bewijzen
from convenant.queries import naleving_stand, toezegging
from convenant.tables.toezegging import BewijsTable, evidence_badge
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.document import DocumentDownload, DocumentUpload
from rivierenland.core.views.lijst import ListPage


class BewijsListView(ListPage):
    """For an official what waits first; for a party its own."""

    permission = Permission.TOEZEGGING_VIEW
    titel = "Bewijs bij toezeggingen"
    regel = "Voor toezeggingen die niet te meten zijn. Aanvaard bewijs telt tot de dag die erbij staat."
    eenheid = ("bewijs", "bewijzen")
    filterset_class = BewijsFilter
    table_class = BewijsTable
    template_name = "convenant/bewijs/list.html"
    leeg_template = "convenant/bewijs/_leeg.html"

    def get_queryset(self) -> QuerySet[Bewijsstuk]:
        return bewijzen.listed()


class BewijsPart(PortalView):
    """One piece of the scope."""

    permission = Permission.TOEZEGGING_VIEW

    @cached_property
    def bewijs(self) -> Bewijsstuk:
        return get_object_or_404(bewijzen.listed(), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(bewijs=self.bewijs, badge=evidence_badge(self.bewijs), **kwargs)  # type: ignore[misc]

    def get_success_url(self) -> str:
        return reverse("convenant:bewijs-detail", args=[self.kwargs["pk"]])


class BewijsDetailView(BewijsPart, TemplateView):
    """What was shown, and what was thought of it."""

    template_name = "convenant/bewijs/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor = self.bewijs, self.request.actor
        wacht = row.status == Bewijsstatus.WACHT
        return super().get_context_data(
            titel=f"Bewijs voor {row.code} {row.titel}",  # type: ignore[attr-defined]
            mag_beoordelen=wacht and actor.organisatie_id is None and actor.may(Permission.BEWIJS_JUDGE),
            mag_intrekken=wacht and actor.may(Permission.BEWIJS_FILE, organisatie=row.organisatie_id),
            **kwargs,
        )


class BewijsJudgeView(BewijsPart, ActionPage):
    """An official of a gemeente where the party is says whether it will do."""

    permission = Permission.BEWIJS_JUDGE
    form_class = BewijsOordeelForm
    template_name = "convenant/bewijs/form.html"
    titel = "Bewijs beoordelen"
    knop = "Oordeel vastleggen"

    def get_initial(self) -> dict[str, Any]:
        return {"geldig_tot": self.bewijs.geldig_tot}

    def act(self, form: forms.Form) -> str:
        values = form.cleaned_data
        bewijsstuk.judge(
            bewijsstuk=self.bewijs, aanvaard=values["oordeel"] == AANVAARD, reden=values["reden"],
            geldig_tot=values["geldig_tot"], by=self.request.actor,
        )  # fmt: skip
        return "Uw oordeel is vastgelegd. De partij krijgt bericht."


class BewijsWithdrawView(BewijsPart, ActionPage):
    """The party takes back what was not judged yet."""

    permission = Permission.BEWIJS_FILE
    form_class = forms.Form
    template_name = "convenant/bewijs/form.html"
    titel = "Bewijs intrekken"
    knop = "Intrekken"

    def act(self, form: forms.Form) -> str:
        bewijsstuk.withdraw(bewijsstuk=self.bewijs, by=self.request.actor)
        return "Het bewijs is ingetrokken. U kunt nieuw bewijs indienen."


class BewijsFileView(DocumentUpload, ActionPage):
    """Hand in evidence for one commitment of the own party."""

    permission = Permission.BEWIJS_FILE
    form_class = BewijsForm
    template_name = "convenant/bewijs/form.html"
    titel = "Bewijs indienen"
    knop = "Bewijs indienen"

    @cached_property
    def partij(self) -> Partij:
        found = toezegging.own_party(self.request.actor)
        if found is None:
            raise Http404
        return found

    @cached_property
    def belofte(self) -> Toezegging:
        for row in naleving_stand.commitments_of(self.partij):
            if row.code == self.kwargs["code"]:
                return row
        raise Http404

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(toezegging=self.belofte, terug=self.get_success_url(), **kwargs)

    def act(self, form: forms.Form) -> str:
        bewijsstuk.file(partij=self.partij, toezegging=self.belofte, by=self.request.actor, **form.cleaned_data)
        return "Uw bewijs is ingediend. U krijgt bericht als een gemeente het heeft beoordeeld."

    def get_success_url(self) -> str:
        return reverse("convenant:toezegging-reeks", args=[self.partij.pk, self.belofte.code])


class BewijsDownloadView(DocumentDownload):
    """The file that came with it."""

    model = Bewijsstuk
    permission = Permission.TOEZEGGING_VIEW
