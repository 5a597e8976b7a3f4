"""Somebody asks what the gemeente holds about them: find the person, write down the request, give the file."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from registratie.actions import persoonsdossier as dossier_actions
from registratie.filters.bewaren import PersoonsdossierFilter
from registratie.forms.bewaren import PersoonsdossierForm, PersoonZoekForm
from registratie.models import Bewoner, Persoonsdossier
from registratie.queries import persoonsdossier as dossiers
from registratie.tables.persoonsdossier import PersoonsdossierTable, dossier_badge, term_badge
from registratie.views.actie import ActionPage
from registratie.views.inzage import SOORT
from rivierenland.core.actions import inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage

DOEL = "Iemand zoeken die om de eigen gegevens vraagt"


class DossierListView(ListPage):
    """The requests of the gemeente, by reference."""

    permission = Permission.PERSOONSDOSSIER_EXPORT
    titel = "Inzageverzoeken"
    regel = "Mensen die vragen welke gegevens de gemeente over hen heeft. Het antwoord moet er binnen een maand zijn."
    eenheid = ("verzoek", "verzoeken")
    filterset_class = PersoonsdossierFilter
    table_class = PersoonsdossierTable
    template_name = "registratie/persoonsdossier/list.html"
    leeg_template = "registratie/persoonsdossier/_leeg.html"

    def get_queryset(self) -> QuerySet[Persoonsdossier]:
        return dossiers.for_list()


class DossierCreateView(ActionPage):
    """First the person by name and birth date, then the request. Names never stand in the address."""

    permission = Permission.PERSOONSDOSSIER_EXPORT
    titel = "Nieuw verzoek"
    knop = "Verzoek vastleggen"
    form_class = PersoonsdossierForm
    template_name = "registratie/persoonsdossier/create.html"
    gevonden: list[Bewoner] = []
    gezocht = False

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.zoek.is_valid():
            return self.render_to_response(self.get_context_data(), status=422)
        self.gezocht, self.gevonden = True, dossiers.find(**self.zoek.cleaned_data)
        numbers = [row.pk for row in self.gevonden]
        inzage.record(object_soort=SOORT, object_ids=numbers, doel=DOEL, pagina=request.path, by=request.actor)  # type: ignore[attr-defined]
        if not self.gevonden or "vastleggen" not in request.POST:
            return self.render_to_response(self.get_context_data())
        return super().post(request, *args, **kwargs)

    @cached_property
    def zoek(self) -> PersoonZoekForm:
        """Who is looked for."""
        return PersoonZoekForm(self.request.POST or None)

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs() | {"gevonden": self.gevonden}
        if "vastleggen" not in self.request.POST:
            kwargs = {name: value for name, value in kwargs.items() if name not in ("data", "files")}
        return kwargs

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(zoek=self.zoek, gezocht=self.gezocht, gevonden=self.gevonden, **kwargs)

    def act(self, form: forms.Form) -> str:
        values = form.cleaned_data | {"bewoners": [int(number) for number in form.cleaned_data["bewoners"]]}
        gemeente = self.gevonden[0].gemeente_id
        self.dossier = dossier_actions.request(gemeente=gemeente, by=self.request.actor, **values)
        return f"Het verzoek {self.dossier.kenmerk} is vastgelegd. Het bestand wordt nu gemaakt."

    def get_success_url(self) -> str:
        return reverse("registratie:persoonsdossier-detail", args=[self.dossier.pk])


class DossierPage(PortalView):
    """A page about one request of the own gemeente."""

    permission: Permission | None = Permission.PERSOONSDOSSIER_EXPORT

    @cached_property
    def dossier(self) -> Persoonsdossier:
        """Another gemeente's request is not there: 404."""
        found = get_object_or_404(dossiers.for_list(), pk=self.kwargs["pk"])
        self.request.actor.require(Permission.PERSOONSDOSSIER_EXPORT, gemeente=found.gemeente_id)
        return found


class DossierDetailView(DossierPage, TemplateView):
    """One request: the term, how far the file is, what is in it, and the button to give it."""

    template_name = "registratie/persoonsdossier/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier, vandaag = self.dossier, timezone.localdate()
        return super().get_context_data(**kwargs) | {
            "titel": dossier.kenmerk,
            "dossier": dossier,
            "badges": dossier_badge(dossier),
            "term": term_badge(dossier, vandaag),
            "mag_downloaden": dossiers.may_download(dossier, self.request.actor),
            "bewaardagen": value_of("bewaar_dossier_dagen", peildatum=vandaag, gemeente=dossier.gemeente_id),
            "aantallen": sorted(dossier.aantallen.items()),
        }


class DossierStepView(DossierPage, View):
    """A step that needs one button. Subclasses write `act`."""

    http_method_names = ["post"]

    def act(self) -> str:
        """Call the action; returns what to tell the user."""
        raise NotImplementedError

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            messages.success(request, self.act())
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        return redirect("registratie:persoonsdossier-detail", pk)


class DossierHandOverView(DossierStepView):
    """The person has the answer."""

    def act(self) -> str:
        dossier_actions.hand_over(dossier=self.dossier, by=self.request.actor)
        return "Vastgelegd dat deze persoon de gegevens heeft gekregen."


class DossierWithdrawView(DossierStepView):
    """The person no longer asks."""

    def act(self) -> str:
        dossier_actions.withdraw(dossier=self.dossier, by=self.request.actor)
        return "Het verzoek is ingetrokken. Het bestand is verwijderd."


class DossierDownloadView(DossierPage, View):
    """The file, for whoever took the request and nobody else."""

    def get(self, request: HttpRequest, pk: int) -> FileResponse:
        dossier = self.dossier
        if not dossiers.may_download(dossier, request.actor):  # type: ignore[attr-defined]
            raise Http404
        try:
            inhoud = dossier.bestand.open()
        except FileNotFoundError as weg:
            raise Http404 from weg
        dossier_actions.record_download(dossier=dossier, pagina=request.path, by=request.actor)  # type: ignore[attr-defined]
        antwoord = FileResponse(inhoud, content_type="application/zip")
        antwoord["Content-Disposition"] = content_disposition(f"gegevens-{dossier.pk}.zip")
        antwoord["Cache-Control"] = "no-store"
        antwoord["X-Content-Type-Options"] = "nosniff"
        return antwoord
