"""What is stuck, and how it was solved."""

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.aanbod.enums.knelpunt import Knelpuntplek


class KnelpuntForm(VersieForm):
    """A subject of the versnellingstafel."""

    wat = TekstField(label="Wat zit vast?", max_length=200, help_text="Bijvoorbeeld: geen stroomaansluiting voor 2028.")
    waar = forms.ChoiceField(label="Waar ligt het?", choices=[("", "Kies"), *Knelpuntplek.choices])
    sinds = DagField(label="Sinds", initial=timezone.localdate)
    wie = TekstField(label="Wie is aan zet?", max_length=120, help_text="Een organisatie of team, geen persoon.")
    uiterlijk = DagField(label="Uiterlijk", required=False)
    afspraak = VerhaalField(label="Wat is afgesproken?", max_length=1000, rows=3, required=False)


class OplosForm(VersieForm):
    """Since when it is solved, and how."""

    op = DagField(label="Opgelost op", required=False, help_text="Leeg is vandaag.")
    oplossing = TekstField(
        label="Hoe is het opgelost?", max_length=300, required=False, help_text="Andere gemeenten leren hiervan."
    )
