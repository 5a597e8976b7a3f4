"""The forms of a conversation about keeping a commitment; each carries the version it was opened on."""

from typing import Any

from django import forms

from convenant.enums.naleving import Vervolg
from registratie.forms.velden import DagField, VerhaalField
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.forms.versie import VersieForm

GEEN_NAMEN = "Noem geen namen van bewoners."


class PlanForm(VersieForm):
    """What the party will do, by when it is right, and maybe a file."""

    tekst = VerhaalField(
        label="Wat gaat u doen?", max_length=8000, rows=6,
        help_text=f"Schrijf op wat er misging, wat u nu doet en wie dat doet. {GEEN_NAMEN}",
        error_messages={"required": "Schrijf op wat u gaat doen om deze toezegging na te komen."},
    )  # fmt: skip
    gereed_op = DagField(
        label="Wanneer is het in orde?", help_text="De dag waarop u de toezegging weer nakomt.",
        error_messages={"required": "Kies de dag waarop het in orde is."},
    )  # fmt: skip
    bestand = DocumentField(label="Bestand (als u dat hebt)", required=False)


class AanvullingForm(VersieForm):
    """What is missing in a plan."""

    tekst = VerhaalField(label="Wat moet er nog in het plan komen?", max_length=8000, rows=5, help_text=GEEN_NAMEN)


class AkkoordForm(VersieForm):
    """When the gemeente looks again."""

    hercontrole_op = DagField(
        label="Datum van de hercontrole", help_text="Op deze dag kijkt u of het cijfer weer op de norm is.",
        error_messages={"required": "Kies de dag waarop u opnieuw controleert."},
    )  # fmt: skip
    tekst = VerhaalField(
        label="Toelichting voor de partij (als u die hebt)", max_length=8000, rows=3, required=False,
        help_text=GEEN_NAMEN,
    )  # fmt: skip


class OverlegForm(VersieForm):
    """When and where to meet."""

    overleg_op = DagField(label="Datum van het overleg", error_messages={"required": "Kies de dag van het overleg."})
    tekst = VerhaalField(
        label="Waar, hoe laat en waarover?", max_length=8000, rows=4,
        help_text="Dit leest de partij als uitnodiging.",
    )  # fmt: skip


class VerslagForm(VersieForm):
    """What was said, and what follows."""

    tekst = VerhaalField(
        label="Verslag van het overleg", max_length=8000, rows=6, help_text=f"De partij leest dit ook. {GEEN_NAMEN}"
    )
    vervolg = forms.ChoiceField(
        label="Hoe gaat het verder?", choices=Vervolg.choices, widget=forms.RadioSelect,
        help_text="Schorsing overwegen schorst niemand. Dat is een eigen besluit, na een gesprek met de partij.",
        error_messages={"required": "Kies hoe het verder gaat."},
    )  # fmt: skip
    hercontrole_op = DagField(
        label="Datum van de hercontrole", required=False, help_text="Alleen als u opnieuw controleert."
    )


class HerstelForm(VersieForm):
    """A word with the confirmation."""

    tekst = VerhaalField(
        label="Toelichting voor de partij (als u die hebt)", max_length=8000, rows=3, required=False,
        help_text=GEEN_NAMEN,
    )  # fmt: skip


class RegieForm(VersieForm):
    """Which gemeente takes the lead, and why."""

    gemeente = forms.ChoiceField(label="Welke gemeente neemt de regie?")
    reden = VerhaalField(label="Waarom?", max_length=2000, rows=3, help_text="De partij leest dit ook.")

    def __init__(self, *args: Any, gemeenten: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].choices = gemeenten  # type: ignore[attr-defined]
        if len(gemeenten) == 1:
            self.fields["gemeente"].widget = forms.HiddenInput()
            self.fields["gemeente"].initial = gemeenten[0][0]
