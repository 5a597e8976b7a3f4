"""Write, place and withdraw articles, and add files."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from registratie.views.actie import ActionPage
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.document import DocumentUpload
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.kennis.actions import artikel as actions
from speerpunten.kennis.actions import artikelbestand
from speerpunten.kennis.enums.artikel import Artikelstatus
from speerpunten.kennis.forms.artikel import ArtikelForm, BestandForm, IntrekForm
from speerpunten.kennis.models import Artikel, Artikelbestand
from speerpunten.kennis.queries import artikel as queries
from speerpunten.kennis.views.artikel import as_html


class WritePage(SharedEditPage, ActionPage):
    """A form about an article."""

    permission = Permission.ARTIKEL_EDIT
    template_name = "kennis/kennisbank/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"terug": self.get_success_url()} | kwargs)


class TextPage(WritePage):
    """The text itself; `voorbeeld` shows it as readers will see it, and keeps nothing."""

    form_class = ArtikelForm

    def form_valid(self, form: forms.Form) -> HttpResponse:
        if "voorbeeld" in self.request.POST:
            tekst = as_html(form.cleaned_data["tekst"])
            return self.render_to_response(self.get_context_data(form=form, voorbeeld=tekst))
        return super().form_valid(form)


class ArtikelCreateView(TextPage):
    """Begin a draft."""

    titel, knop = "Artikel schrijven", "Concept opslaan"
    made: Artikel | None = None

    def get_initial(self) -> dict[str, Any]:
        return {"doelgroep": "ambtenaren"}

    def act(self, form: forms.Form) -> str:
        actor = self.request.actor
        gemeente = actor.gemeenten[0] if actor.gemeenten else None
        self.made = actions.create(gemeente=gemeente, waarden=form.cleaned_data, by=actor)
        return "Het artikel is opgeslagen als concept. Alleen uw eigen organisatie ziet het."

    def get_success_url(self) -> str:
        return reverse("kennis:artikel-detail", args=[self.made.pk]) if self.made else reverse("kennis:artikel-list")


class OnePage(WritePage):
    """A form about one article of the own gemeente or region."""

    @cached_property
    def row(self) -> Artikel:
        found: Artikel = get_object_or_404(queries.visible(self.request.actor), pk=self.kwargs["pk"])
        if not queries.may_edit(self.request.actor, found):
            raise Geweigerd(Permission.ARTIKEL_EDIT)
        return found

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.row  # noqa: B018 - somebody else's article is not found
        return super().get(request, *args, **kwargs)

    def get_success_url(self) -> str:
        return reverse("kennis:artikel-detail", args=[self.kwargs["pk"]])

    @property
    def versie(self) -> int:
        """The version on which the form was opened."""
        found = self.request.POST.get("versie", "")
        return int(found) if found.isascii() and found.isdigit() and len(found) < 10 else 0


class ArtikelChangeView(TextPage, OnePage):
    """Change the text; of a placed article that is a new version."""

    titel, knop = "Artikel wijzigen", "Wijziging opslaan"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"geplaatst": self.row.status == Artikelstatus.GEPLAATST}

    def act(self, form: forms.Form) -> str:
        waarden = form.waarden()  # type: ignore[attr-defined]
        wat = waarden.pop("wat_veranderde", "")
        actions.edit(
            artikel=self.row,
            versie=form.cleaned_data["versie"],
            waarden=waarden,
            wat_veranderde=wat,
            by=self.request.actor,
        )
        return "Het artikel is gewijzigd."


class ArtikelWithdrawView(OnePage):
    """Withdraw, with a reason."""

    titel, knop, form_class = "Artikel intrekken", "Artikel intrekken", IntrekForm

    def act(self, form: forms.Form) -> str:
        gegevens = form.cleaned_data
        actions.withdraw(artikel=self.row, versie=gegevens["versie"], reden=gegevens["reden"], by=self.request.actor)
        return "Het artikel is ingetrokken."


class ArtikelPlaceView(OnePage):
    """Show the draft to its readers."""

    titel, knop, form_class = "Artikel plaatsen", "Artikel plaatsen", VersieForm
    uitleg = "Na het plaatsen ziet iedereen voor wie het bedoeld is dit artikel. Elke wijziging wordt daarna een nieuwe versie."

    def act(self, form: forms.Form) -> str:
        actions.place(artikel=self.row, versie=form.cleaned_data["versie"], by=self.request.actor)
        return "Het artikel is geplaatst."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"uitleg": self.uitleg, "lezers": self.row.get_doelgroep_display()} | kwargs)


class ArtikelbestandAddView(DocumentUpload, OnePage):
    """Put a file with the article."""

    titel, knop, form_class = "Bestand toevoegen", "Bestand toevoegen", BestandForm

    def act(self, form: forms.Form) -> str:
        artikelbestand.add(artikel=self.row, bestand=form.cleaned_data["bestand"], by=self.request.actor)
        return "Het bestand is bewaard. De tekst wordt nu gelezen, zodat u erin kunt zoeken."


class ArtikelbestandRetryView(PortalView, View):
    """Read a file once more."""

    permission = Permission.ARTIKEL_EDIT
    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        actor = request.actor  # type: ignore[attr-defined]
        artikel = get_object_or_404(queries.visible(actor), bestanden=pk)
        try:
            artikelbestand.retry(artikelbestand=get_object_or_404(Artikelbestand, pk=pk), by=actor)
            messages.success(request, "Het bestand wordt opnieuw gelezen.")
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        return redirect("kennis:artikel-detail", artikel.pk)
