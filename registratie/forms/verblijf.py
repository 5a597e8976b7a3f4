"""Check in, check out and correct a stay."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.actions.bewoner import Bewonergegevens
from registratie.enums import Documentsoort, Taal
from registratie.forms.velden import DagField, GeboortedatumField, NaamField
from registratie.models import Bewoner, Verblijf
from registratie.queries.bezetting import Kamerstand

PERSON_FIELDS = ("achternaam", "voornaam", "geboortedatum", "taal", "woonplaats")
STAY_FIELDS = ("aankomst", "verwacht_vertrek", "kamer", "documentsoort")


class VerblijfBasisForm(forms.Form):
    """The person and the stay. No BSN, no nationality, no number or copy of a document."""

    voornaam = NaamField(
        label="Voornaam", max_length=80, required=False, widget=forms.TextInput({"autocomplete": "off"})
    )
    achternaam = NaamField(label="Achternaam", max_length=80, widget=forms.TextInput({"autocomplete": "off"}))
    geboortedatum = GeboortedatumField(label="Geboortedatum")
    kamer = NaamField(label="Kamer", max_length=20, required=False)
    aankomst = DagField(label="Aankomst")
    taal = forms.ChoiceField(label="Taal", required=False, choices=[("", "Kies een taal"), *Taal.choices])
    verwacht_vertrek = DagField(label="Verwacht vertrek", required=False)
    woonplaats = NaamField(
        label="Woonplaats", max_length=80, required=False, help_text="De plaats waar deze persoon vandaan komt."
    )
    documentsoort = forms.ChoiceField(
        label="Getoond document",
        choices=Documentsoort.choices,
        required=False,
        help_text="Alleen het soort document. Schrijf geen nummer op en maak geen kopie.",
    )

    def __init__(self, *args: Any, kamers: list[Kamerstand] = (), **kwargs: Any):  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        if any(kamer.ruimte for kamer in kamers):
            now = str(self.initial.get("kamer") or "")
            self.fields["kamer"] = forms.ChoiceField(label="Kamer", required=False, choices=room_choices(kamers, now))

    @property
    def bewoner(self) -> Bewonergegevens:
        """What was filled in about the person."""
        return {name: self.cleaned_data[name] for name in PERSON_FIELDS}  # type: ignore[return-value]

    @property
    def verblijf(self) -> dict[str, Any]:
        """What was filled in about the stay."""
        return {name: self.cleaned_data[name] for name in STAY_FIELDS if name in self.cleaned_data}

    def clean_documentsoort(self) -> str:
        return self.cleaned_data["documentsoort"] or Documentsoort.ONBEKEND


class CheckInForm(VerblijfBasisForm):
    """The quick form: today, one person, the room with its free beds."""

    EERST = ("voornaam", "achternaam", "geboortedatum", "kamer", "aankomst", "taal")
    MEER = ("verwacht_vertrek", "woonplaats", "documentsoort")

    def __init__(self, *args: Any, bewoner: Bewoner | None = None, kamer: str = "", **kwargs: Any):
        initial = {"aankomst": timezone.localdate(), "kamer": kamer, "documentsoort": Documentsoort.ONBEKEND}
        if bewoner:
            initial |= {name: getattr(bewoner, name) for name in PERSON_FIELDS}
        super().__init__(*args, initial=initial, **kwargs)

    @property
    def eerst(self) -> list[forms.BoundField]:
        """The fields that every check-in needs."""
        return [self[name] for name in self.EERST]

    @property
    def meer(self) -> list[forms.BoundField]:
        """The fields that may wait."""
        return [self[name] for name in self.MEER]

    @property
    def meer_open(self) -> bool:
        """Whether the fields that may wait hold an error."""
        return bool(set(self.MEER) & set(self.errors)) if self.is_bound else False


class VerblijfForm(VerblijfBasisForm):
    """Correct a stay, with its departure."""

    vertrek = DagField(label="Vertrokken op", required=False, help_text="Leeg zolang deze persoon hier verblijft.")

    def __init__(self, *args: Any, verblijf: Verblijf, **kwargs: Any):
        initial = {name: getattr(verblijf.bewoner, name) for name in PERSON_FIELDS}
        initial |= {name: getattr(verblijf, name) for name in (*STAY_FIELDS, "vertrek")}
        super().__init__(*args, initial=initial, **kwargs)

    @property
    def verblijf(self) -> dict[str, Any]:
        return {**super().verblijf, "vertrek": self.cleaned_data.get("vertrek")}

    @property
    def person_changed(self) -> bool:
        """Whether anything about the person was changed."""
        return bool(set(PERSON_FIELDS) & set(self.changed_data))


class CheckOutForm(forms.Form):
    """The day somebody left; today unless another day is chosen."""

    vertrek = DagField(label="Vertrokken op", required=False)
    terug = forms.CharField(required=False, widget=forms.HiddenInput)


def room_choices(kamers: list[Kamerstand], now: str = "") -> list[tuple[str, str]]:
    """The rooms with their free beds; a full one says so but can be chosen, because the register follows the facts."""
    choices = [("", "Kies een kamer")]
    choices += [(kamer.naam, f"{kamer.naam} · {room_state(kamer)}") for kamer in kamers]
    return choices if not now or now in dict(choices) else [*choices, (now, now)]


def room_state(kamer: Kamerstand) -> str:
    """`1 van 2 bedden vrij`, `vol`, or how many sleep there when the beds are not known."""
    if kamer.ruimte is None:
        return f"{kamer.bezet} aanwezig"
    return f"{kamer.vrij} van {kamer.bedden} vrij" if kamer.vrij else "vol"
