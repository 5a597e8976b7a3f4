"""How many people live where."""

from typing import Any

from django import forms

from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.forms.velden import AantalField
from speerpunten.aanbod.models import Werklocatie
from speerpunten.aanbod.queries.woonplek import BUITEN


class WoonplekForm(VersieForm):
    """A number for each of the eight gemeenten and for elsewhere; an empty box counts nobody."""

    def __init__(self, *args: Any, row: Werklocatie, **kwargs: Any):
        super().__init__(*args, row=row, **kwargs)
        for gemeente in Gemeente.objects.order_by("naam"):
            self.fields[f"woont_{gemeente.code}"] = AantalField(label=gemeente.naam, required=False)
        self.fields[f"woont_{BUITEN}"] = AantalField(label="Buiten Rivierenland", required=False)

    @property
    def plekken(self) -> list[forms.BoundField]:
        """The fields in the order of the page."""
        return [self[naam] for naam in self.fields if naam.startswith("woont_")]

    def mensen(self) -> dict[str, int]:
        """How many live where, by the code of a gemeente or `BUITEN`."""
        return {
            naam.removeprefix("woont_"): aantal or 0
            for naam, aantal in self.cleaned_data.items()
            if naam.startswith("woont_")
        }
