"""A form about a text that several people edit: who comes second sees what the first wrote, and loses nothing."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.formats import localize

from registratie.views.actie import ActionPage
from speerpunten.programma.actions.versie import Verouderd


class EditPage(ActionPage):
    """`act` may raise `Verouderd`: the page then shows the newer text beside what was typed, with status 409.

    The form has a hidden `versie`; saving again puts the typed text in place of the newer one, by choice.
    """

    template_name = "programma/bewerken.html"

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Verouderd as fout:
            data = self.request.POST.copy()
            data["versie"] = str(fout.row.versie)
            form.data = data
            self.knop = "Toch mijn tekst opslaan"
            context = self.get_context_data(form=form, nieuwer=newer(form, fout.row))
            return self.render_to_response(context, status=409)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"terug": self.get_success_url(), **kwargs})


def newer(form: forms.Form, row: Any) -> list[tuple[str, str]]:
    """Label and newer text of every field that differs from what was typed."""
    found = []
    for naam, waarde in form.cleaned_data.items():
        if naam == "versie" or not hasattr(row, naam):
            continue
        nu = getattr(row, naam)
        if (nu or "") != (waarde or ""):
            found.append((str(form[naam].label), _words(row, naam, nu)))
    return found


def _words(row: Any, naam: str, waarde: Any) -> str:
    if waarde in (None, ""):
        return "leeg"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    lezen = getattr(row, f"get_{naam}_display", None)
    return str(lezen() if lezen else localize(waarde))
