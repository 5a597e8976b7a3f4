"""Write a version, look at it first, and let somebody else review and place it."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from registratie.views.actie import ActionPage
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.permissions import Permission
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.arbeidsmigrant.actions import infoversie as acties
from speerpunten.arbeidsmigrant.forms.info import GelezenForm, InfoversieForm
from speerpunten.arbeidsmigrant.models import Infoversie
from speerpunten.arbeidsmigrant.queries import infowerk
from speerpunten.arbeidsmigrant.templatetags.info import opgemaakt_info
from speerpunten.arbeidsmigrant.views.infobeheer.basis import StandMixin

VELDEN = ("titel", "samenvatting", "tekst", "zoekwoorden", "bronnen", "vertaling")


class InfoversieWriteView(StandMixin, SharedEditPage, ActionPage):
    """The text in one language, with the Dutch beside it. `Voorbeeld` shows it as everybody will read it and keeps nothing."""

    form_class = InfoversieForm
    template_name = "arbeidsmigrant/infobeheer/schrijven.html"
    voorbeeld: SafeString | None = None

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"{self.stand.naam}: {self.stand.taalnaam} schrijven"

    @property
    def row(self) -> Infoversie | None:
        """What is being made; None where writing begins, also for whoever began before a colleague saved."""
        began = self.request.method == "POST" and "versie" not in self.request.POST
        return None if began else self.stand.open

    def get_form_kwargs(self) -> dict[str, Any]:
        """Writing begins with the words that are placed."""
        placed = self.stand.geplaatst
        begin = {naam: getattr(placed, naam) for naam in VELDEN} if placed and self.row is None else {}
        return super().get_form_kwargs() | {"taal": self.stand.taal, "initial": begin}

    def form_valid(self, form: forms.Form) -> HttpResponse:
        if "voorbeeld" in self.request.POST:
            self.voorbeeld = opgemaakt_info(form.cleaned_data["tekst"], self.stand.taal)
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def act(self, form: forms.Form) -> str:
        acties.draft(
            pagina=self.stand.pagina, taal=self.stand.taal, versie=form.cleaned_data.get("versie"), by=self.request.actor,
            **form.waarden(),  # type: ignore[attr-defined]
        )  # fmt: skip
        return "De tekst is bewaard en wacht op een collega die hem nakijkt."

    def show_newer(self, form: forms.Form, row: Any) -> HttpResponse:
        """A colleague may have begun meanwhile: then the form gets the version it lacked."""
        form.fields.setdefault("versie", InfoversieForm.base_fields["versie"])
        return super().show_newer(form, row)

    def get_success_url(self) -> str:
        return self.page()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        veranderd = infowerk.changed_in_dutch(self.stand)
        return super().get_context_data(voorbeeld=self.voorbeeld, veranderd=veranderd, **kwargs)


class OordeelPage(StandMixin, ActionPage):
    """A page on which somebody reads a version and agrees. Newer words than those that were read: they read again."""

    permission = Permission.INFO_REVIEW
    form_class = GelezenForm
    template_name = "arbeidsmigrant/infobeheer/oordeel.html"
    vraag = ""

    @cached_property
    def versie(self) -> Infoversie:
        """What is judged. Raises Http404 when there is nothing."""
        row = self.stand.open or self.stand.geplaatst
        if row is None:
            raise Http404
        return row

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"row": self.versie}

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Verouderd:
            form = GelezenForm(row=Infoversie.objects.get(pk=self.versie.pk))
            return self.render_to_response(self.get_context_data(form=form, veranderd=True), status=409)

    def get_success_url(self) -> str:
        return self.page()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(versie=self.versie, vraag=self.vraag, **kwargs)


class InfoversieReviewView(OordeelPage):
    """Say that a text is right."""

    titel, knop = "Tekst nakijken", "Dit klopt"
    vraag = "Klopt de inhoud, en is de taal goed en eenvoudig? Bezoekers lezen dat uw gemeente of de regio dit nakeek."

    def act(self, form: forms.Form) -> str:
        acties.review(versie=self.versie, gelezen=form.cleaned_data["versie"], by=self.request.actor)
        return "De tekst is nagekeken."


class InfoversiePlaceView(OordeelPage):
    """Show a text to everybody."""

    titel, knop = "Tekst plaatsen", "Plaatsen"
    vraag = "Iedereen leest deze tekst binnen vijf minuten. Daarna kan deze versie niet meer worden gewijzigd."

    def act(self, form: forms.Form) -> str:
        acties.place(versie=self.versie, gelezen=form.cleaned_data["versie"], by=self.request.actor)
        return "De tekst is geplaatst."


class InfoversieDiscardView(OordeelPage):
    """Throw away what was not placed."""

    permission = Permission.INFO_EDIT
    titel, knop = "Versie weggooien", "Weggooien"
    vraag = "Deze versie verdwijnt. De tekst die nu op de site staat, blijft staan."

    def act(self, form: forms.Form) -> str:
        acties.discard(versie=self.versie, by=self.request.actor)
        return "De versie is weggegooid."
