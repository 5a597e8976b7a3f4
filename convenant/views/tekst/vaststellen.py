"""Begin a version, adopt it, throw it away."""

from datetime import timedelta
from typing import Any, cast

from django import forms
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils import timezone

from convenant.actions import versie as acties
from convenant.actions.concepttekst import Tekstgewijzigd
from convenant.enums.versie import Convenantstatus
from convenant.forms.tekst import VaststelForm, WeggooiForm
from convenant.queries import partijkaart
from convenant.queries import versie as versies
from convenant.tekst import compare
from convenant.views.tekst.lezen import tallies
from convenant.views.tekst.schrijven import TekstPage, VersieMixin
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission as P
from rivierenland.core.queries.parameter import value_of

JAAR = timedelta(days=365)


class VersieBeginView(ActionPage):
    """Begin the next version."""

    permission = P.CONVENANT_MANAGE
    template_name = "convenant/tekst/nieuw.html"
    form_class = forms.Form
    titel = "Nieuwe versie beginnen"
    knop = "Nieuwe versie beginnen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(vorige=versies.newest_adopted(), concept=versies.concept(), **kwargs)

    def act(self, form: forms.Form) -> str:
        self.made = acties.begin(by=self.request.actor)
        return f"Versie {self.made.nummer} is begonnen. Zij is alleen te lezen voor gemeenten en de regio."

    def get_success_url(self) -> str:
        return reverse("convenant:versie-detail", args=[self.made.nummer])


class GelezenPage(VersieMixin, TekstPage):
    """A form about exactly the text that was read: when that changed since, one reads it again first."""

    def get_initial(self) -> dict[str, Any]:
        return {"sha256": versies.document(self.convenant).digest()}

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Tekstgewijzigd:
            nieuw = cast(QueryDict, form.data).copy()
            nieuw["sha256"] = versies.document(self.convenant).digest()
            form.data = nieuw
            return self.render_to_response(self.get_context_data(form=form, gewijzigd=True), status=409)


class VersieAdoptView(GelezenPage):
    """Adopt a concept, with what that does in sight: who signs again, and until when the old text holds."""

    template_name = "convenant/tekst/vaststellen.html"
    form_class = VaststelForm

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Versie {self.convenant.nummer} vaststellen"

    @property
    def knop(self) -> str:  # type: ignore[override]
        return f"Versie {self.convenant.nummer} vaststellen"

    def get_initial(self) -> dict[str, Any]:
        dagen = value_of("convenant_overgang_dagen", peildatum=timezone.localdate())
        begin = (timezone.localdate() + timedelta(days=dagen)).replace(day=1)
        return super().get_initial() | {
            "ingangsdatum": begin,
            "overgang_tot": begin + timedelta(days=dagen),
            "evaluatie_op": begin + JAAR,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vorige, partijen = self.convenant, versies.newest_adopted(), partijkaart.tally()
        is_concept = row.status == Convenantstatus.CONCEPT
        verschil = compare(versies.document(vorige), versies.document(row)) if vorige else None
        return super().get_context_data(
            vorige=vorige,
            partijen=partijen,
            opnieuw=partijen.signed_before(row.nummer),
            tellingen=tallies(verschil) if verschil else [],
            ontbreekt=acties.lacks(row) if is_concept else [],
            dagen=value_of("convenant_overgang_dagen", peildatum=timezone.localdate()),
            is_concept=is_concept,
            **kwargs,
        )

    def act(self, form: forms.Form) -> str:
        row = acties.adopt(convenant=self.convenant, by=self.request.actor, **form.cleaned_data)
        return f"Versie {row.nummer} is vastgesteld. Aan de tekst verandert niets meer."


class VersieRemoveView(GelezenPage):
    """Throw a concept away, after asking."""

    template_name = "convenant/tekst/weg.html"
    form_class = WeggooiForm

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Versie {self.convenant.nummer} weggooien?"

    knop = "Concept weggooien"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(naam=str(self.convenant), wat="versie", **kwargs)

    def act(self, form: forms.Form) -> str:
        self.nummer = self.convenant.nummer
        acties.remove(convenant=self.convenant, by=self.request.actor, **form.cleaned_data)
        return f"Het concept van versie {self.nummer} is weggegooid."

    def get_success_url(self) -> str:
        weg = hasattr(self, "nummer")
        return reverse("convenant:versie-list") if weg else super().get_success_url()
