"""Measures and milestones of a package, and the points of the time line."""

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.programma.enums.planning import Maatregelstatus, Programmafase, Programmastap

GEEN = [("", "Geen")]


class MaatregelForm(VersieForm):
    """A measure."""

    titel = TekstField(label="Titel", max_length=120)
    omschrijving = VerhaalField(label="Omschrijving", max_length=2000, rows=4, required=False)
    trekker = TekstField(
        label="Trekker",
        max_length=120,
        required=False,
        help_text="Een functie of organisatie, geen naam van een persoon.",
    )
    begin = DagField(label="Begint op", required=False)
    einde = DagField(label="Klaar op", required=False)
    status = forms.ChoiceField(label="Stand", choices=Maatregelstatus.choices, initial=Maatregelstatus.GEPLAND)


class MijlpaalForm(VersieForm):
    """A milestone: a day, never a percentage."""

    titel = TekstField(label="Titel", max_length=160, help_text="Wat is er dan klaar?")
    toelichting = VerhaalField(label="Toelichting", max_length=1000, rows=3, required=False)
    gepland_op = DagField(label="Gepland op")
    behaald_op = DagField(
        label="Behaald op", required=False, help_text="Leeg laten zolang de mijlpaal niet is behaald."
    )
    vervallen = forms.BooleanField(label="Deze mijlpaal gaat niet door", required=False)


class GebeurtenisForm(VersieForm):
    """A point of the time line, with its source."""

    datum = DagField(label="Datum", help_text="Weet u de dag niet? Kies dan de eerste dag van de maand of het jaar.")
    datum_tekst = TekstField(
        label="Datum in woorden",
        max_length=40,
        required=False,
        help_text="Alleen als de dag niet bekend is, bijvoorbeeld: eind 2020.",
    )
    titel = TekstField(label="Wat gebeurde er?", max_length=160)
    omschrijving = VerhaalField(label="Omschrijving", max_length=1000, rows=3, required=False)
    bron = forms.CharField(label="Bron", max_length=300, help_text="Waar staat dit? Een openbaar stuk of een webadres.")
    stap = forms.ChoiceField(label="Stap", choices=[*GEEN, *Programmastap.choices], required=False)
    fase = forms.ChoiceField(label="Fase", choices=[*GEEN, *Programmafase.choices], required=False)
