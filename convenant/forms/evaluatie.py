"""Open an evaluation, answer it, conclude it, propose a change."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from convenant.enums.evaluatie import Stellingantwoord, Vraagsoort
from convenant.models import Evaluatievraag
from convenant.queries.evaluatie import Antwoord
from registratie.forms.velden import DagField, VerhaalField
from rivierenland.core.forms.versie import VersieForm

GEEN_NAMEN = (
    "Schrijf niets waaraan te zien is wie u bent: geen namen van organisaties, locaties of mensen. "
    "De regio leest dit zonder uw naam."
)


class OpenForm(forms.Form):
    """The evaluation of a year."""

    use_required_attribute = False

    jaar = forms.IntegerField(label="Jaar", min_value=2023, max_value=2100)
    peildatum = DagField(label="Peildatum", help_text="De cijfers van deze dag worden vastgezet.")
    sluit_op = DagField(
        label="Antwoorden voor of op",
        help_text="Tot en met deze dag kan een partij antwoorden en haar antwoord wijzigen.",
    )


class ConclusiesForm(VersieForm):
    """What the region concludes, and until when parties may answer."""

    conclusies = VerhaalField(
        label="Conclusies", required=False, max_length=8000, rows=14,
        help_text="Een lege regel begint een nieuwe alinea. Een regel die begint met een streepje wordt een punt in een lijst.",
    )  # fmt: skip
    sluit_op = DagField(
        label="Antwoorden voor of op", help_text="Langer mag, korter niet: partijen rekenen op deze dag."
    )


class AfsluitForm(VersieForm):
    """Close an evaluation, exactly as it was read."""


class AntwoordForm(forms.Form):
    """The questions of an evaluation. A statement must be answered, an open question may stay empty."""

    use_required_attribute = False

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2_000_000_000)

    def __init__(self, *args: Any, vragen: Iterable[Evaluatievraag], eerder: Mapping[int, Antwoord], **kwargs: Any):
        super().__init__(*args, **kwargs)
        for vraag in vragen:
            veld = self.fields[f"vraag_{vraag.pk}"] = _field(vraag)
            veld.initial = eerder.get(vraag.pk)

    def antwoorden(self) -> dict[int, Antwoord]:
        """By question what was filled in."""
        return {
            int(naam.removeprefix("vraag_")): waarde
            for naam, waarde in self.cleaned_data.items()
            if naam != "versie" and waarde not in ("", None)
        }


class VoorstelForm(forms.Form):
    """A proposal for the next version."""

    use_required_attribute = False

    partij = forms.TypedChoiceField(label="Namens", coerce=int)
    artikel = forms.TypedChoiceField(label="Waarover", coerce=int, empty_value=None, required=False)
    tekst = VerhaalField(
        label="Wat stelt u voor?",
        max_length=4000,
        rows=7,
        help_text="Het liefst de zin zoals die er volgens u moet staan.",
    )
    waarom = VerhaalField(label="Waarom?", max_length=2000, rows=4)

    def __init__(self, *args: Any, partijen: list[tuple[int, str]], artikelen: list[tuple[int, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["partij"].choices = partijen  # type: ignore[attr-defined]
        self.fields["artikel"].choices = [("", "Iets nieuws"), *artikelen]  # type: ignore[attr-defined]
        if len(partijen) == 1:
            self.fields["partij"].widget = forms.HiddenInput()
            self.fields["partij"].initial = partijen[0][0]


class BesluitForm(forms.Form):
    """What the region does with a proposal."""

    use_required_attribute = False

    overnemen = forms.TypedChoiceField(
        label="Wat doet u ermee?", coerce=lambda waarde: waarde == "ja", widget=forms.RadioSelect,
        choices=[("ja", "Overnemen in het concept: ik heb de tekst daar aangepast"), ("nee", "Niet overnemen")],
    )  # fmt: skip
    reden = VerhaalField(label="Waarom?", max_length=2000, rows=4, help_text="Alle partijen kunnen dit lezen.")


def _field(vraag: Evaluatievraag) -> forms.Field:
    if vraag.soort == Vraagsoort.STELLING:
        return forms.TypedChoiceField(
            label=str(vraag), coerce=int, choices=Stellingantwoord.choices, widget=forms.RadioSelect,
            error_messages={"required": "Kies een antwoord, van helemaal oneens tot helemaal eens."},
        )  # fmt: skip
    return VerhaalField(label=str(vraag), required=False, max_length=1000, rows=4, help_text=GEEN_NAMEN)
