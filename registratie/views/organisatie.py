"""Organisations: list, page and form."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import DetailView

from registratie.actions import organisatie as organisatie_actions
from registratie.bijdragen import organisatiefeit
from registratie.filters.organisatie import OrganisatieFilter
from registratie.forms.organisatie import OrganisatieForm
from registratie.queries import dossier, toegang
from registratie.queries import locatie as locaties
from registratie.queries import organisatie as organisaties
from registratie.tables.locatie import stand_badge, status_badge
from registratie.tables.organisatie import OrganisatieTable, organisatie_badge, rolnamen
from registratie.views.actie import ActionPage
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage

LOCATIES_MAX = 50


class OrganisatieListView(ListPage):
    """The organisations with a location in the gemeente; a market party goes straight to its own page."""

    permission = Permission.ORGANISATIE_VIEW
    titel = "Organisaties"
    eenheid = ("organisatie", "organisaties")
    filterset_class = OrganisatieFilter
    table_class = OrganisatieTable
    template_name = "registratie/organisatie/list.html"
    leeg_template = "registratie/organisatie/_leeg.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.actor.organisatie_id:
            return redirect("registratie:organisatie-detail", request.actor.organisatie_id)
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Organisatie]:
        return organisaties.for_list().order_by("naam", "id")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = self.request.actor.may(Permission.AANMELDING_DECIDE)
        return super().get_context_data(**kwargs) | {"mag_toelaten": mag}


class OrganisatieDetailView(PortalView, DetailView):
    """What the organisation does, how to reach it, and its locations with tonight's count."""

    permission = Permission.ORGANISATIE_VIEW
    template_name = "registratie/organisatie/detail.html"
    context_object_name = "organisatie"

    def get_queryset(self) -> QuerySet[Organisatie]:
        return organisaties.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vannacht = self.request.actor, timezone.localdate()
        own = locaties.for_list(vannacht).filter(organisatie=self.object).order_by("naam", "id")[: LOCATIES_MAX + 1]
        rows = [(row, stand_badge(row.bezet, row.capaciteit_vergund), status_badge(row)) for row in own]
        return super().get_context_data(
            titel=self.object.naam,
            badges=organisatie_badge(self.object),
            rollen=rolnamen(self.object),
            locaties=rows[:LOCATIES_MAX],
            meer_locaties=len(rows) > LOCATIES_MAX,
            feiten=organisatiefeit.of(self.object.pk),
            certificaten=dossier.of_organisatie(self.object, vannacht),
            mag_certificeren=actor.may(Permission.CERTIFICAAT_MANAGE, organisatie=self.object.pk),
            mag_vergunnen=actor.may(Permission.VERGUNNING_MANAGE),
            mag_bezetting=actor.may(Permission.BEZETTING_VIEW),
            mag_kwaliteit=actor.may(Permission.KWALITEIT_VIEW),
            mag_wijzigen=actor.may(Permission.ORGANISATIE_CHANGE, organisatie=self.object.pk),
            mag_partner_uitnodigen=toegang.partner_gemeente(self.object, actor) is not None,
            zonder_beheerder=toegang.misses_administrator(self.object.pk, actor),
            mag_aanmelden=actor.may(Permission.LOCATIE_CREATE, organisatie=self.object.pk),
            **kwargs,
        )


class OrganisatieChangeView(ActionPage):
    """Change what the portal knows of an organisation."""

    permission = Permission.ORGANISATIE_CHANGE
    titel = "Organisatie wijzigen"
    form_class = OrganisatieForm
    template_name = "registratie/organisatie/form.html"

    @cached_property
    def object(self) -> Organisatie:
        found = get_object_or_404(Organisatie.objects, pk=self.kwargs["pk"])
        self.request.actor.require(Permission.ORGANISATIE_CHANGE, organisatie=found.pk)
        return found

    def get_initial(self) -> dict[str, Any]:
        return {naam: getattr(self.object, naam) for naam in OrganisatieForm.base_fields}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(object=self.object, **kwargs)

    def act(self, form: forms.Form) -> str:
        organisatie_actions.change(organisatie=self.object, by=self.request.actor, **form.cleaned_data)
        return "De gegevens zijn opgeslagen."

    def get_success_url(self) -> str:
        return reverse("registratie:organisatie-detail", args=[self.object.pk])
