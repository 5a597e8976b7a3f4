"""Give the facts of a location to another gemeente, once."""

from typing import Any

from django import forms
from django.utils import timezone

from handhaving.forms.ronde import GROND
from registratie.forms.velden import DagField, TekstField
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput


class DelingForm(forms.Form):
    """What, to whom, on which ground, for what, and until when."""

    locatie = forms.CharField(
        label="Locatie", max_length=160, widget=ZoekInput(list="locaties", maxlength="160"),
        help_text="Typ een naam, straat of plaats en kies uit de lijst.",
    )  # fmt: skip
    naar = forms.ChoiceField(label="Aan welke gemeente?")
    grondslag = TekstField(label="Grondslag", max_length=200, help_text=GROND)
    doel = TekstField(label="Doel", max_length=300, help_text="Waarvoor heeft de andere gemeente dit nodig?")
    vanaf = DagField(label="Te lezen vanaf", initial=timezone.localdate)
    tot = DagField(
        label="Te lezen tot en met",
        help_text="Verplicht. Hoogstens 92 dagen; daarna deelt u opnieuw als het nog nodig is.",
    )

    def __init__(self, *args: Any, eigen: tuple[str, ...], **kwargs: Any):
        super().__init__(*args, **kwargs)
        rows = Gemeente.objects.exclude(pk__in=eigen).order_by("naam")
        self.fields["naar"].choices = [(g.pk, g.naam) for g in rows]  # type: ignore[attr-defined]
