"""What a form says of a field that was left empty: what to do, with the label of the field."""

from django import forms
from django.forms.utils import ErrorList
from django.utils.translation import get_language

from rivierenland.core.talen import STANDAARD

KIEZEN = frozenset({"select", "radio", "checkbox"})


def left_empty(veld: forms.BoundField) -> str:
    """`Vul ‘Plaats’ in.`, or what one does with the kind of field it is."""
    label, soort = str(veld.label), getattr(veld.field.widget, "input_type", "")
    if soort == "file":
        return f"Kies een bestand bij ‘{label}’."
    if isinstance(veld.field.widget, forms.CheckboxInput):
        return f"Kies ‘{label}’: zet het vinkje."
    if label.endswith("?"):
        return f"{'Kies' if soort in KIEZEN else 'Geef'} een antwoord bij ‘{label}’"
    return f"Kies wat past bij ‘{label}’." if soort in KIEZEN else f"Vul ‘{label}’ in."


class HuisVeld(forms.BoundField):
    """A field on a page. A form that has a sentence of its own for an empty field keeps it."""

    @property
    def errors(self) -> ErrorList:
        """What is wrong; Django's general sentence for an empty field is replaced by one that says what to do."""
        gevonden = super().errors
        if get_language() != STANDAARD:
            return gevonden  # a page for the worker: Django says it in the language of the page
        algemeen = str(forms.Field.default_error_messages["required"])
        gevonden.data = [
            forms.ValidationError(left_empty(self), code="required")
            if fout.code == "required" and str(fout.message) == algemeen
            else fout
            for fout in gevonden.as_data()
        ]
        return gevonden
