"""Change the checklist: its head, one item, and the day from which it holds."""

from typing import Any

from django import forms

from handhaving.checklist.drempels import NAMEN
from handhaving.enums import Checklistthema, Ernst
from handhaving.models import Checklistitem
from registratie.enums import Locatiesoort
from registratie.forms.velden import DagField, TekstField, VerhaalField

SOORTEN_HULP = "Kies niets als het punt voor elke soort locatie geldt."


class VersieForm(forms.Form):
    """The head of a draft."""

    naam = TekstField(label="Naam", max_length=80)
    oranje_onder = forms.IntegerField(
        label="Oranje onder (%)", min_value=0, max_value=100,
        help_text="Haalt een locatie een lagere score, dan is de uitkomst oranje. Een kritiek punt maakt haar altijd rood.",
    )  # fmt: skip
    toelichting = VerhaalField(label="Wat is er anders in deze versie", required=False, max_length=2000, rows=3)


class VaststellenForm(forms.Form):
    """From which day a draft holds."""

    vanaf = DagField(label="Geldig vanaf", help_text="Vandaag of later. Daarna verandert deze versie niet meer.")


class ItemForm(forms.Form):
    """One item."""

    use_required_attribute = False

    code = forms.CharField(label="Code", max_length=12)
    thema = forms.ChoiceField(label="Thema", choices=Checklistthema.choices)
    tekst = TekstField(label="Vraag", max_length=300, help_text="Stel de vraag zo dat ‘Voldoet’ goed is.")
    toelichting = TekstField(label="Uitleg voor de toezichthouder", required=False, max_length=300)
    norm = TekstField(label="Nummer van de norm", required=False, max_length=40)
    bron = TekstField(
        label="Bron", max_length=200, error_messages={"required": "Schrijf op waar deze eis vandaan komt."}
    )
    ernst = forms.ChoiceField(label="Ernst", choices=Ernst.choices)
    gewicht = forms.IntegerField(label="Gewicht in de score", min_value=0, max_value=100)
    drempel = forms.ChoiceField(label="Drempel", required=False, choices=list(NAMEN.items()))
    drempelwaarde = forms.DecimalField(
        label="Eigen getal", required=False, min_value=0, max_digits=8, decimal_places=1, localize=True,
        help_text="Alleen bij ‘Een eigen getal van dit punt’: zoveel is minstens nodig.",
    )  # fmt: skip
    eenheid = TekstField(label="Eenheid", required=False, max_length=20, help_text="Zoals m², liter of personen.")
    soorten = forms.MultipleChoiceField(
        label="Alleen voor", required=False, choices=Locatiesoort.choices, widget=forms.CheckboxSelectMultiple,
        help_text=SOORTEN_HULP,
    )  # fmt: skip
    hersteldagen = forms.IntegerField(
        label="Dagen om te herstellen", required=False, min_value=0, max_value=730,
        help_text="Laat leeg voor de termijn die bij de ernst hoort.",
    )  # fmt: skip
    ambitie = forms.BooleanField(label="Dit is een ambitie, geen eis: het geeft geen bevinding", required=False)

    def __init__(self, *args: Any, item: Checklistitem | None = None, begin: str = "", **kwargs: Any):
        kwargs["initial"] = {"code": begin, "gewicht": 1}
        if item is not None:
            kwargs["initial"] = {naam: getattr(item, naam) for naam in self.base_fields}
        super().__init__(*args, **kwargs)
        if item is not None:
            del self.fields["code"]
        elif begin:
            self.fields["code"].help_text = f"Begint met {begin}."
