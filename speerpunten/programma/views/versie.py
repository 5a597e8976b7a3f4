"""An edit of a text that several people edit: who saves second sees the first, and loses nothing."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.http import HttpResponse
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.opmaak import datum, getal
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import Verouderd


class InhoudPage(ActionPage):
    """A form about one row of the programme's content. Subclasses give `row` (None makes a new one), `terug` and `act`."""

    permission = Permission.PROGRAMMA_MANAGE
    template_name = "programma/form.html"
    kruimels: tuple[str, ...] = ()
    """Label, address, label, address: the way here."""

    @cached_property
    def row(self) -> models.Model | None:
        """What is edited."""
        return None

    def terug(self) -> str:
        """Where one goes after saving or giving up."""
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"row": self.row}

    def get_success_url(self) -> str:
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=self.terug(), kruimels=self.kruimels, **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Verouderd as fout:
            return self.conflict(form, fout.row)

    def conflict(self, form: forms.Form, nieuwer: models.Model) -> HttpResponse:
        """Show the newer text beside what was typed; saving again is then a choice (status 409)."""
        data = form.data.copy()  # type: ignore[attr-defined]
        data["versie"] = str(nieuwer.versie)  # type: ignore[attr-defined]
        form.data = data
        verschillen = [
            (form[naam].label, written(nieuwer, naam))
            for naam, waarde in form.cleaned_data.items()
            if naam != "versie" and hasattr(nieuwer, naam) and getattr(nieuwer, naam) != waarde
        ]
        context = self.get_context_data(form=form, verschillen=verschillen) | {"knop": "Mijn tekst opslaan"}
        return self.response_class(
            request=self.request,
            template=["programma/conflict.html"],
            context=context,
            using=self.template_engine,
            status=409,
        )


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
