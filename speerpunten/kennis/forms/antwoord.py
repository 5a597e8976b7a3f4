"""Write an answer, and choose in which one a figure goes."""

from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.kennis.enums.antwoord import Vragersoort

NIEUW = "nieuw"


class AntwoordForm(VersieForm):
    """The question, and the words around the figures."""

    soort = forms.ChoiceField(label="Wie vraagt het?", choices=Vragersoort.choices, widget=forms.RadioSelect)
    titel = TekstField(label="Onderwerp", max_length=160, help_text="Bijvoorbeeld: Huisvesting in het buitengebied.")
    vraag = VerhaalField(
        label="De vraag", max_length=4000, rows=5,
        help_text="Neem de vraag letterlijk over. Noem de fractie, geen namen van raadsleden of inwoners.",
    )  # fmt: skip
    kenmerk = TekstField(label="Kenmerk", max_length=60, required=False, help_text="Het nummer in uw zaaksysteem.")
    uiterlijk = DagField(label="Antwoord uiterlijk op", required=False)
    inleiding = VerhaalField(
        label="Begin van het antwoord", max_length=4000, rows=5, required=False,
        help_text="Dit komt voor de cijfers. U kunt het ook later schrijven.",
    )  # fmt: skip
    slot = VerhaalField(
        label="Slot van het antwoord", max_length=4000, rows=4, required=False, help_text="Dit komt na de cijfers."
    )
    gemeente = forms.ChoiceField(label="Namens welke gemeente?", required=False)

    def __init__(self, *args: Any, eigenaren: list[Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].initial = Vragersoort.RAADSVRAAG
        if eigenaren is None or len(eigenaren) < 2:
            del self.fields["gemeente"]
        else:
            self.fields["gemeente"].choices = [(each.code, each.naam) for each in eigenaren]  # type: ignore[attr-defined]
            self.fields["gemeente"].required = True


class BlokForm(forms.Form):
    """The heading and the own words of a piece."""

    titel = TekstField(label="Kop", max_length=200)
    tekst = VerhaalField(label="Uw tekst", max_length=4000, rows=5, required=False)


class NeemOpForm(forms.Form):
    """In which draft a figure goes: one that stands, or a new one."""

    antwoord = forms.ChoiceField(label="In welk antwoord?", widget=forms.RadioSelect)
    titel = TekstField(
        label="Onderwerp van het nieuwe antwoord", max_length=160, required=False,
        help_text="Alleen als u ‘Een nieuw antwoord’ kiest.",
    )  # fmt: skip
    tekst = VerhaalField(
        label="Uw tekst erbij", max_length=4000, rows=3, required=False, help_text="U kunt dit ook later schrijven."
    )

    def __init__(self, *args: Any, concepten: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(str(row.pk), row.titel) for row in concepten] + [(NIEUW, "Een nieuw antwoord")]
        self.fields["antwoord"].choices = keuzes  # type: ignore[attr-defined]
        self.fields["antwoord"].initial = keuzes[0][0]

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if found.get("antwoord") == NIEUW and not found.get("titel"):
            self.add_error("titel", "Vul het onderwerp van het nieuwe antwoord in.")
        return found
