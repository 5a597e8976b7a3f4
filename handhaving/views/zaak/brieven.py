"""The texts of letters, their preview, and the letters themselves."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from handhaving.actions import brief as brief_actions
from handhaving.actions import briefsjabloon as sjabloon_actions
from handhaving.brieven.sjabloon import PLAATSHOUDERS, VERPLICHT
from handhaving.enums import Briefsoort
from handhaving.forms.briefsjabloon import BriefsjabloonForm
from handhaving.models import Brief, Briefsjabloon
from handhaving.queries import briefsjabloon as sjablonen
from registratie.views.actie import ActionPage, add_errors
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView


class BriefsjabloonListView(PortalView, TemplateView):
    """The text in use per kind of letter."""

    permission = Permission.BRIEFSJABLOON_MANAGE
    template_name = "handhaving/brief/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regel = "De teksten waarmee u een waarschuwing, voornemen of besluit verstuurt"
        rijen = sjablonen.in_use(self.request.actor.gemeenten[0])
        return super().get_context_data(titel="Brieven", regel=regel, rijen=rijen, **kwargs)


class BriefsjabloonPage(ActionPage):
    """A page about the text of one kind of letter, for the first gemeente of the official."""

    permission = Permission.BRIEFSJABLOON_MANAGE
    form_class = BriefsjabloonForm
    template_name = "handhaving/brief/form.html"
    knop = "Opslaan als nieuwe versie"

    @property
    def soort(self) -> Briefsoort:
        """The kind of letter of the address."""
        if self.kwargs["soort"] not in Briefsoort.values:
            raise Http404
        return Briefsoort(self.kwargs["soort"])

    @property
    def titel(self) -> str:  # type: ignore[override]
        """The name of the letter."""
        return f"Brief: {self.soort.label.lower()}"

    @cached_property
    def gemeente(self) -> Gemeente:
        """Whose text it is."""
        return get_object_or_404(Gemeente, pk=self.request.actor.gemeenten[0])

    @cached_property
    def versies(self) -> list[Briefsjabloon]:
        """Every version, the one in use first."""
        return sjablonen.versions(self.soort, self.gemeente.pk)

    def get_initial(self) -> dict[str, Any]:
        gevraagd = self.request.GET.get("versie", "")
        row = next((rij for rij in self.versies if str(rij.pk) == gevraagd), self.versies[0])
        return {"onderwerp": row.onderwerp, "tekst": row.tekst}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            soort=self.soort, gemeente=self.gemeente, versies=self.versies, in_gebruik=self.versies[0],
            plaatshouders=[(naam, uitleg, naam in VERPLICHT[self.soort]) for naam, uitleg in PLAATSHOUDERS.items()],
            terug=reverse("handhaving:briefsjabloon-list"), **kwargs,
        )  # fmt: skip

    def act(self, form: forms.Form) -> str:
        row = sjabloon_actions.save(
            gemeente=self.gemeente.pk, soort=self.soort, by=self.request.actor, **form.cleaned_data
        )
        return f"Versie {row.versie} is opgeslagen. Nieuwe brieven gebruiken deze tekst; verstuurde brieven veranderen niet."

    def get_success_url(self) -> str:
        return reverse("handhaving:briefsjabloon-change", args=[self.soort])


class BriefsjabloonPreviewView(BriefsjabloonPage):
    """The PDF of a text that was not saved yet, with an invented case."""

    http_method_names = ["post"]

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            sjabloon_actions.check(soort=self.soort, **form.cleaned_data)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        pdf = brief_actions.preview(
            soort=self.soort, gemeente=self.gemeente.pk, naam=self.gemeente.naam, **form.cleaned_data
        )
        return as_pdf(HttpResponse(pdf, content_type="application/pdf"), f"voorbeeld-{self.soort}.pdf")


class BriefDownloadView(PortalView, View):
    """A letter: for the gemeente always, for the provider once it was sent."""

    permission = Permission.ZAAK_VIEW

    def get(self, request: HttpRequest, pk: int) -> FileResponse:
        brief = get_object_or_404(Brief.objects.select_related("zaak"), pk=pk)
        try:
            inhoud = brief.bestand.open()
        except (FileNotFoundError, ValueError) as weg:
            raise Http404 from weg
        return as_pdf(FileResponse(inhoud, content_type="application/pdf"), f"{brief.zaak.nummer}-{brief.soort}.pdf")


def as_pdf(antwoord: Any, naam: str) -> Any:
    """Name the file, and let a browser show it only as what it is."""
    antwoord["Content-Disposition"] = content_disposition(naam)
    antwoord["X-Content-Type-Options"] = "nosniff"
    return antwoord
