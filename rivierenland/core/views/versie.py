"""A form about a row that several people edit: who saves second sees the first, and loses nothing."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.http import HttpResponse
from django.views.generic import FormView

from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.opmaak import datum, getal


class SharedEditPage(FormView):
    """Mixin, before the page that calls the action: `Verouderd` shows the newer text beside what was typed, with status 409.

    The form has a hidden `versie`. Saving again puts the typed text in place of the newer one, by choice. The page gives the
    template `terug`: where one goes to keep the newer text.
    """

    conflict_template = "core/nieuwer.html"
    row: Any = None
    """What is edited; None makes a new one."""

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        return kwargs | {"row": self.row} if issubclass(self.get_form_class(), VersieForm) else kwargs

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Verouderd as fout:
            return self.show_newer(form, fout.row)

    def show_newer(self, form: forms.Form, row: Any) -> HttpResponse:
        """Both texts; the form goes on from the newer version."""
        data = form.data.copy()  # type: ignore[attr-defined]
        data[form.add_prefix("versie")] = str(row.versie)
        form.data = data
        self.template_name = self.conflict_template
        return self.render_to_response(self.get_context_data(form=form, nieuwer=newer(form, row)), status=409)


def newer(form: forms.Form, row: models.Model) -> list[tuple[str, str]]:
    """Label and newer text of every field that differs from what was typed."""
    return [
        (str(form[naam].label), written(row, naam))
        for naam, waarde in form.cleaned_data.items()
        if naam != "versie" and hasattr(row, naam) and _told(getattr(row, naam)) != _told(waarde)
    ]


def written(row: models.Model, naam: str) -> str:
    """A field as one reads it; empty fields say so."""
    waarde = getattr(row, naam)
    if waarde in (None, ""):
        return "(leeg)"
    if display := getattr(row, f"get_{naam}_display", None):
        return str(display())
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datum(waarde)
    return getal(waarde, 2) if isinstance(waarde, Decimal) else str(waarde)


def _told(waarde: Any) -> Any:
    """Nothing is nothing, whether a column keeps it as NULL or as an empty text."""
    return "" if waarde is None else waarde
