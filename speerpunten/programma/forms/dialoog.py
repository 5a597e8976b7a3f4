"""Choose what an outcome of a talk led to."""

from typing import Any

from django import forms


class GevolgForm(forms.Form):
    """A package or an agreement; the action asks for one of the two."""

    pakket = forms.ChoiceField(label="Pakket uit het programma", required=False)
    afspraak = forms.ChoiceField(label="Of een afspraak uit het handelingsperspectief", required=False)

    def __init__(self, *args: Any, pakketten: list[Any], afspraken: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {
            "pakket": {str(each.pk): each for each in pakketten},
            "afspraak": {str(each.pk): each for each in afspraken},
        }
        namen = {
            "pakket": [(str(each.pk), f"{each.pk} {each.naam}") for each in pakketten],
            "afspraak": [(str(each.pk), f"{each.nummer} {each.titel}") for each in afspraken],
        }
        for veld, keuzes in namen.items():
            self.fields[veld].choices = [("", "Geen"), *keuzes]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """The rows themselves."""
        return {veld: rows.get(self.cleaned_data[veld]) for veld, rows in self.rows.items()}
