"""Published decisions: the list of the region, one of them, publish and take back."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from handhaving.actions import publicatie as publicatie_actions
from handhaving.actions.publicatie import Bekendmaking
from handhaving.filters.publicatie import PublicatieFilter
from handhaving.forms.publicatie import BEDRIJF, PERSOON, PublicatieForm, TerugtrekForm
from handhaving.models import Publicatie, Stap
from handhaving.queries import publicatie as publicaties
from handhaving.tables.publicatie import PublicatieTable
from registratie.views.actie import ActionPage
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage

SHOWN = 20
"""How many decisions that may be published are offered at once."""


class PublicatieListView(ListPage):
    """What all gemeenten and the region may read today."""

    permission = Permission.DELING_VIEW
    titel = "Gepubliceerde besluiten"
    regel = "Besluiten die een gemeente voor de hele regio heeft gepubliceerd. Na de einddatum staan zij er niet meer."
    eenheid = ("besluit", "besluiten")
    filterset_class = PublicatieFilter
    table_class = PublicatieTable
    template_name = "handhaving/publicatie/list.html"
    leeg_template = "handhaving/publicatie/_leeg.html"

    def get_queryset(self) -> QuerySet[Publicatie]:
        return publicaties.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = self.request.actor.may(Permission.DELING_DECIDE)
        te_publiceren = list(publicaties.publishable()[:SHOWN]) if mag else []
        return super().get_context_data(te_publiceren=te_publiceren, **kwargs)


class PublicatiePage(PortalView):
    """A page about one publication that may be read today, or that is of the own gemeente."""

    permission: Permission | None = Permission.DELING_VIEW

    @cached_property
    def publicatie(self) -> Publicatie:
        found = get_object_or_404(Publicatie.objects.select_related("gemeente"), pk=self.kwargs["pk"])
        readable = Publicatie.objects.readable(timezone.localdate()).filter(pk=found.pk).exists()
        if not readable and found.gemeente_id not in self.request.actor.gemeenten:
            raise Http404
        return found


class PublicatieDetailView(PublicatiePage, TemplateView):
    """One decision: what, where, on which ground, until when."""

    template_name = "handhaving/publicatie/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.publicatie
        mag = self.request.actor.may(Permission.DELING_DECIDE, gemeente=row.gemeente_id)
        return super().get_context_data(**kwargs) | {
            "titel": f"{row.get_soort_display()}: {row.locatie_naam}",
            "regel": f"Gemeente {row.gemeente.naam} · besloten op {datum_lang(row.besluit_op)}",
            "publicatie": row,
            "mag_intrekken": mag and not row.ingetrokken_op,
        }


class PublicatieCreateView(ActionPage):
    """Publish a decision of the own gemeente."""

    permission = Permission.DELING_DECIDE
    titel = "Besluit publiceren"
    knop = "Besluit publiceren"
    form_class = PublicatieForm
    template_name = "handhaving/publicatie/form.html"

    @cached_property
    def stap(self) -> Stap:
        found = get_object_or_404(
            Stap.objects.select_related("zaak__locatie", "zaak__overtreder"), pk=self.kwargs["stap"]
        )
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(stap=self.stap, **kwargs)

    def act(self, form: forms.Form) -> str:
        velden = form.cleaned_data
        bekend = Bekendmaking(
            natuurlijk_persoon=velden["persoon"] == PERSOON, bedrijf_noemen=velden["bedrijf_noemen"] == BEDRIJF,
            **{naam: velden[naam] for naam in ("samenvatting", "grondslag", "vanaf", "tot")},
        )  # fmt: skip
        made = publicatie_actions.publish(stap=self.stap, bekend=bekend, by=self.request.actor)
        return f"Het besluit is gepubliceerd tot en met {datum_lang(made.tot)}."

    def get_success_url(self) -> str:
        return reverse("handhaving:publicatie-list")


class PublicatieWithdrawView(PublicatiePage, ActionPage):
    """Take a publication back before its end."""

    permission = Permission.DELING_DECIDE
    titel = "Publicatie intrekken"
    knop = "Publicatie intrekken"
    form_class = TerugtrekForm
    template_name = "handhaving/publicatie/withdraw.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.request.actor.require(self.permission, gemeente=self.publicatie.gemeente_id)
        return super().get_context_data(publicatie=self.publicatie, **kwargs)

    def act(self, form: forms.Form) -> str:
        publicatie_actions.withdraw(publicatie=self.publicatie, by=self.request.actor, **form.cleaned_data)
        return "De publicatie is ingetrokken. Alleen uw eigen gemeente ziet haar nog."

    def get_success_url(self) -> str:
        return reverse("handhaving:publicatie-list")
