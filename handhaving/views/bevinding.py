"""Findings: for officials, and for the provider once it was told."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from handhaving.actions import herstel
from handhaving.enums import Bevindingstatus, Hersteloordeel
from handhaving.filters.inspectie import BevindingFilter
from handhaving.forms.herstel import HerstelForm, OordeelForm
from handhaving.fotos.schoon import FotoGeweigerd
from handhaving.models import Bevinding, Herstelmelding
from handhaving.queries import bevinding as bevindingen
from handhaving.tables.inspectie import BevindingTable, finding_badge, severity_badge
from handhaving.views.upload import MAX_UPLOAD
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage


class BevindingListView(ListPage):
    """What is not in order, the nearest term first."""

    permission = Permission.BEVINDING_VIEW
    titel = "Bevindingen"
    eenheid = ("bevinding", "bevindingen")
    filterset_class = BevindingFilter
    table_class = BevindingTable
    template_name = "handhaving/bevinding/list.html"
    leeg_template = "handhaving/bevinding/_leeg.html"

    @property
    def regel(self) -> str:  # type: ignore[override]
        if self.request.actor.organisatie_id:
            return "Wat de gemeente bij uw locaties vond, en voor wanneer het hersteld moet zijn."
        return "Wat er bij locaties niet in orde is, en voor wanneer het hersteld moet zijn."

    def get_queryset(self) -> QuerySet[Bevinding]:
        return bevindingen.listed()

    def get_table_kwargs(self) -> dict[str, Any]:
        return super().get_table_kwargs() | {"vandaag": timezone.localdate()}


class BevindingPart(PortalView):
    """One finding of the scope: a provider has only those that were made known to it."""

    permission = Permission.BEVINDING_VIEW

    @cached_property
    def bevinding(self) -> Bevinding:
        return get_object_or_404(bevindingen.for_detail(), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vandaag = self.bevinding, timezone.localdate()
        return super().get_context_data(  # type: ignore[misc]
            bevinding=row,
            badge=finding_badge(row, vandaag),
            ernst=severity_badge(row),
            vandaag=vandaag,
            **kwargs,
        )


class BevindingDetailView(BevindingPart, TemplateView):
    """What, by which norm, by when, with photos, and what was said and judged about the repair."""

    template_name = "handhaving/bevinding/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor = self.bevinding, self.request.actor
        ziet_zaak = row.zaak is not None and actor.may(Permission.ZAAK_VIEW)
        return super().get_context_data(
            titel=f"{row.item.code}. {row.item.tekst}",
            fotos=row.inspectie.fotos.filter(itemcode=row.item.code),
            wacht=next(
                (melding for melding in row.herstelmeldingen.all() if melding.oordeel == Hersteloordeel.WACHT), None
            ),
            mag_melden=row.status == Bevindingstatus.OPEN
            and actor.organisatie_id is not None
            and actor.may(Permission.BEVINDING_ANSWER, organisatie=row.organisatie_id),
            mag_oordelen=actor.may(Permission.BEVINDING_JUDGE, gemeente=row.gemeente_id),
            is_ambtenaar=actor.organisatie_id is None,
            ziet_zaak=ziet_zaak,
            **kwargs,
        )


class HerstelReportView(BevindingPart, ActionPage):
    """The provider says what it did, with photos."""

    permission = Permission.BEVINDING_ANSWER
    form_class = HerstelForm
    template_name = "handhaving/bevinding/herstel.html"
    titel = "Herstel melden"
    knop = "Herstel melden"
    max_body_bytes = MAX_UPLOAD

    def act(self, form: forms.Form) -> str:
        try:
            herstel.report(bevinding=self.bevinding, by=self.request.actor, **form.cleaned_data)
        except FotoGeweigerd as fout:
            raise forms.ValidationError({"fotos": str(fout)}) from fout
        return "Het herstel is gemeld. U krijgt bericht als de gemeente het heeft bekeken."

    def get_success_url(self) -> str:
        return reverse("handhaving:bevinding-detail", args=[self.bevinding.pk])


class HerstelJudgeView(ActionPage):
    """An official says whether a reported repair is good."""

    permission = Permission.BEVINDING_JUDGE
    form_class = OordeelForm
    template_name = "handhaving/bevinding/oordeel.html"
    titel = "Herstel beoordelen"
    knop = "Oordeel vastleggen"

    @cached_property
    def melding(self) -> Herstelmelding:
        rows = Herstelmelding.objects.select_related("bevinding__item", "bevinding__locatie").prefetch_related("fotos")
        found = get_object_or_404(rows, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(melding=self.melding, bevinding=self.melding.bevinding, **kwargs)

    def act(self, form: forms.Form) -> str:
        herstel.judge(herstelmelding=self.melding, by=self.request.actor, **form.cleaned_data)
        return "Uw oordeel is vastgelegd. De aanbieder krijgt bericht."

    def get_success_url(self) -> str:
        return reverse("handhaving:bevinding-detail", args=[self.melding.bevinding_id])
