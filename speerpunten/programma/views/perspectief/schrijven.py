"""Write at a version that is in the making: its head and chapters. Who saves second sees the first."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from rivierenland.core.permissions import Permission as P
from rivierenland.core.redline.samen import together
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.programma.actions import perspectief as perspectieven
from speerpunten.programma.actions import perspectiefsectie as secties
from speerpunten.programma.enums.perspectief import Perspectiefstatus
from speerpunten.programma.forms.perspectief import (
    HoofdForm,
    SectieCreateForm,
    SectieForm,
)
from speerpunten.programma.models import Handelingsperspectief, Perspectiefsectie
from speerpunten.programma.queries.eerder import said_before
from speerpunten.programma.views.perspectief.basis import PerspectiefPage, VersieMixin
from speerpunten.programma.views.perspectief.conflict import differences, resumed


class SchrijfPage(PerspectiefPage):
    """A form that writes text; in consultation it says what a change does to who agreed already."""

    permission = P.AFSPRAAK_EDIT

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        in_consultatie = self.perspectief.status == Perspectiefstatus.CONSULTATIE
        instemmingen = self.perspectief.instemmingen.values("gemeente").distinct().count() if in_consultatie else 0
        return super().get_context_data(instemmingen=instemmingen, in_consultatie=in_consultatie, **kwargs)


class WijzigPage(SharedEditPage, SchrijfPage):
    """A form about a row that others may change too. Subclasses say in `stand` what it says now, by the names of the fields.

    Of two who changed different fields both can stand, so it shows more than the newer text: redlines, and a form that already has
    what the other changed elsewhere.
    """

    def stand(self) -> dict[str, Any]:
        """What the row says now."""
        raise NotImplementedError

    def get_initial(self) -> dict[str, Any]:
        return self.stand() | {"versie": self.row.versie}

    def show_newer(self, form: forms.Form, row: Any) -> HttpResponse:
        """What stands there now beside what was typed, and a form to go on with; nothing was saved and nothing is lost."""
        mijn = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "versie"}
        del self.row  # what was read when the page was asked for
        stond, staat = said_before(row, form.cleaned_data["versie"]), self.stand()
        samen = together(stond, staat, mijn)
        verder = self.get_form_class()(**self.get_form_kwargs() | {"data": resumed(form, samen, staat, row.versie)})
        verschillen = differences(form, stond, staat, samen)
        self.knop = "Mijn tekst opslaan"
        context = self.get_context_data(form=verder, conflict=row, verschillen=verschillen)
        return self.render_to_response(context, status=409)


def without_untouched_place(form: forms.Form) -> dict[str, Any]:
    """What was posted, without a place that was left as it was: others may have moved things since the page was opened."""
    untouched = {"sectie", "plaats"} - set(form.changed_data)
    return {naam: waarde for naam, waarde in form.cleaned_data.items() if naam not in untouched}


class HoofdChangeView(VersieMixin, WijzigPage):
    """The title and introduction of a version."""

    form_class = HoofdForm
    titel = "Titel en inleiding wijzigen"

    @cached_property
    def row(self) -> Handelingsperspectief:
        return get_object_or_404(Handelingsperspectief, nummer=self.kwargs["nummer"])

    def stand(self) -> dict[str, Any]:
        return {naam: getattr(self.row, naam) for naam in ("titel", "inleiding", "is_voorbeeld")}

    def act(self, form: forms.Form) -> str:
        perspectieven.change(perspectief=self.row, by=self.request.actor, **form.cleaned_data)
        return "De titel en inleiding zijn opgeslagen."


class SectieCreateView(VersieMixin, SchrijfPage):
    """A new chapter."""

    form_class = SectieCreateForm
    titel = "Hoofdstuk toevoegen"
    knop = "Hoofdstuk toevoegen"

    def act(self, form: forms.Form) -> str:
        made = secties.add(perspectief=self.perspectief, by=self.request.actor, **form.cleaned_data)
        return f"Hoofdstuk {made.volgorde} is toegevoegd."


class SectieMixin:
    """A page about a chapter."""

    kwargs: dict[str, Any]

    @cached_property
    def row(self) -> Perspectiefsectie:
        return get_object_or_404(Perspectiefsectie.objects.select_related("perspectief"), pk=self.kwargs["pk"])

    @property
    def perspectief(self) -> Handelingsperspectief:
        return self.row.perspectief

    def place(self) -> str:
        """Where the chapter stands on the page."""
        return f"#hoofdstuk-{self.row.volgorde}"


class SectieChangeView(SectieMixin, WijzigPage):
    """A chapter: heading, text, place."""

    form_class = SectieForm

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Hoofdstuk {self.row.volgorde} wijzigen"

    def stand(self) -> dict[str, Any]:
        return {"kop": self.row.kop, "tekst": self.row.tekst, "plaats": self.row.volgorde}

    def act(self, form: forms.Form) -> str:
        secties.change(sectie=self.row, by=self.request.actor, **without_untouched_place(form))
        return "Het hoofdstuk is opgeslagen."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(weg=reverse("programma:perspectiefsectie-remove", args=[self.row.pk]), **kwargs)


class SectieRemoveView(SectieMixin, SchrijfPage):
    """Take a chapter out, after asking."""

    form_class = forms.Form
    knop = "Hoofdstuk weghalen"

    @property
    def titel(self) -> str:  # type: ignore[override]
        return f"Hoofdstuk {self.row.volgorde} weghalen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(uitleg=self.row.kop, **kwargs)

    def act(self, form: forms.Form) -> str:
        secties.remove(sectie=self.row, by=self.request.actor)
        return "Het hoofdstuk is weggehaald."
