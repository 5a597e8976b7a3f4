"""What gemeenten say of a version: reactions with their answers, and agreeing."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from rivierenland.core.permissions import Permission as P
from speerpunten.programma.actions import consultatiereactie, instemming
from speerpunten.programma.enums.perspectief import Perspectiefstatus, Reactieuitkomst
from speerpunten.programma.forms.perspectief import AntwoordForm, InstemmingForm, ReactieForm
from speerpunten.programma.models import Consultatiereactie, Handelingsperspectief, Perspectiefsectie
from speerpunten.programma.queries import consultatie
from speerpunten.programma.queries import perspectief as perspectieven
from speerpunten.programma.redline import compare
from speerpunten.programma.views.perspectief.basis import PerspectiefPage, VersieMixin, own_gemeenten, page_of, rights
from speerpunten.programma.views.perspectief.vergelijken import tallies

HEEL = ("", "De hele versie")


class ConsultatieView(VersieMixin, PerspectiefPage):
    """Every reaction with its answer; who acts for a gemeente reacts here."""

    permission = P.PROGRAMMA_VIEW
    template_name = "programma/perspectief/consultatie.html"
    form_class = ReactieForm
    knop = "Reactie plaatsen"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Reacties op versie {self.perspectief.nummer}"

    @cached_property
    def secties(self) -> list[Perspectiefsectie]:
        """The chapters with their agreements, to choose from."""
        return list(perspectieven.chapters(self.perspectief))

    def get_initial(self) -> dict[str, Any]:
        return {"over": self.request.GET.get("over", "")}

    def get_form_kwargs(self) -> dict[str, Any]:
        choices = {"gemeenten": own_gemeenten(self.request.actor), "onderdelen": parts(self.secties)}
        return super().get_form_kwargs() | choices

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.perspectief
        reacties = list(consultatie.reactions(row))
        over = {reactie.gemeente_id for reactie in reacties}
        standen = perspectieven.positions(row, perspectieven.as_document(row, self.secties).digest())
        return super().get_context_data(
            reacties=[(reactie, answer_badge(reactie)) for reactie in reacties],
            nog_niet=[stand.gemeente.naam for stand in standen if stand.gemeente.pk not in over and not stand.spoke],
            badge=Perspectiefstatus(row.status).badge,
            **rights(row, self.request.actor),
            **kwargs,
        )

    def act(self, form: forms.Form) -> str:
        gegevens = dict(form.cleaned_data)
        about = chosen(self.secties, gegevens.pop("over"))
        consultatiereactie.give(perspectief=self.perspectief, by=self.request.actor, **gegevens, **about)
        return "Uw reactie is geplaatst. De andere gemeenten en de regio kunnen haar lezen."

    def get_success_url(self) -> str:
        return reverse("programma:handelingsperspectief-consultatie", args=[self.perspectief.nummer])


class AntwoordView(PerspectiefPage):
    """Answer a reaction."""

    permission = P.PROGRAMMA_MANAGE
    form_class = AntwoordForm
    titel = "Reactie beantwoorden"
    knop = "Antwoord opslaan"

    @cached_property
    def reactie(self) -> Consultatiereactie:
        """The reaction that is answered."""
        rows = Consultatiereactie.objects.select_related("perspectief", "gemeente", "afspraak", "sectie", "antwoord")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @property
    def perspectief(self) -> Handelingsperspectief:
        return self.reactie.perspectief

    def get_initial(self) -> dict[str, Any]:
        antwoord = getattr(self.reactie, "antwoord", None)
        return {"uitkomst": antwoord.uitkomst, "tekst": antwoord.tekst} if antwoord else {}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(reactie=self.reactie, **kwargs)

    def act(self, form: forms.Form) -> str:
        consultatiereactie.answer(reactie=self.reactie, by=self.request.actor, **form.cleaned_data)
        return f"Het antwoord aan gemeente {self.reactie.gemeente.naam} is opgeslagen."

    def get_success_url(self) -> str:
        lijst = reverse("programma:handelingsperspectief-consultatie", args=[self.perspectief.nummer])
        return f"{lijst}#reactie-{self.reactie.pk}"


class InstemmingView(VersieMixin, PerspectiefPage):
    """Agree to a version for one's gemeente, with what is agreed to in sight."""

    permission = P.AFSPRAAK_AGREE
    template_name = "programma/perspectief/instemmen.html"
    form_class = InstemmingForm
    knop = "Standpunt vastleggen"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Instemmen met versie {self.perspectief.nummer}"

    @cached_property
    def document(self) -> Any:
        """The text as it stands now."""
        return perspectieven.document(self.perspectief)

    def get_initial(self) -> dict[str, Any]:
        return {"sha256": self.document.digest(), "besloten_op": timezone.localdate()}

    def get_form_kwargs(self) -> dict[str, Any]:
        if not rights(self.perspectief, self.request.actor)["mag_instemmen"]:
            raise Http404
        return super().get_form_kwargs() | {"gemeenten": own_gemeenten(self.request.actor)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vorige = self.perspectief.vorige
        verschil = compare(perspectieven.document(vorige), self.document) if vorige else None
        eigen = [
            stand for stand in perspectieven.positions(self.perspectief, self.document.digest())
            if stand.gemeente.pk in self.request.actor.gemeenten
        ]  # fmt: skip
        return super().get_context_data(
            sha256=self.document.digest(), eigen=eigen, tellingen=tallies(verschil) if verschil else [], **kwargs
        )

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except instemming.Tekstgewijzigd:
            nieuw = cast(QueryDict, form.data).copy()
            nieuw["sha256"] = self.document.digest()
            form.data = nieuw
            return self.render_to_response(self.get_context_data(form=form, gewijzigd=True), status=409)

    def act(self, form: forms.Form) -> str:
        instemming.give(perspectief=self.perspectief, by=self.request.actor, **form.cleaned_data)
        return "Het standpunt van uw gemeente is vastgelegd."

    def get_success_url(self) -> str:
        return f"{page_of(self.perspectief)}#instemming"


def parts(secties: Sequence[Perspectiefsectie]) -> list[Any]:
    """What one can react to: the whole, and per chapter the chapter itself and its agreements."""
    groups = [
        (
            f"{sectie.volgorde}. {sectie.kop}",
            [
                (f"h{sectie.pk}", f"Hoofdstuk {sectie.volgorde} zelf"),
                *((f"a{row.pk}", f"Afspraak {row.nummer} {row.titel}") for row in sectie.in_orde),  # type: ignore[attr-defined]
            ],
        )
        for sectie in secties
    ]
    return [HEEL, *groups]


def chosen(secties: Sequence[Perspectiefsectie], over: str) -> dict[str, Any]:
    """The chapter or agreement that was chosen; nothing for the whole."""
    for sectie in secties:
        if over == f"h{sectie.pk}":
            return {"sectie": sectie}
        for row in sectie.in_orde:  # type: ignore[attr-defined]
            if over == f"a{row.pk}":
                return {"afspraak": row}
    if over:
        raise ValidationError({"over": "Dit onderdeel staat niet meer in deze versie. Kies een ander."})
    return {}


def answer_badge(reactie: Consultatiereactie) -> tuple[str, str, str]:
    """Kind, words and icon of what was done with a reaction."""
    antwoord = getattr(reactie, "antwoord", None)
    if antwoord is None:
        return "attention", "Wacht op antwoord", "clock"
    soort, icoon = Reactieuitkomst(antwoord.uitkomst).badge
    return soort, antwoord.get_uitkomst_display(), icoon
