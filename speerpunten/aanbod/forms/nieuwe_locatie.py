"""The question what a new location would change, and keeping its answer."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from registratie.models import Locatiekaart
from rivierenland.core.opmaak import getal
from speerpunten.aanbod.actions.scenario import NAAM, TOELICHTING
from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import toewijzing
from speerpunten.aanbod.toewijzing.wat_als import WatAls

GEEN = "geen"
"""No new place: only locations that go or projects that come."""
KIES = "Kies een plaats. Of laat een locatie weggaan, of een project klaar zijn."
HOOGSTENS = 20
"""Numbers of locations, and of projects, in one question."""


class NummersField(forms.CharField):
    """Numbers with commas between them, as a tuple; each once, in the order they were typed."""

    def to_python(self, value: Any) -> Any:
        woorden = [woord for woord in str(value or "").replace(";", ",").replace(" ", ",").split(",") if woord]
        if not all(woord.isascii() and woord.isdigit() and len(woord) < 10 for woord in woorden):
            raise ValidationError("Typ alleen nummers, met komma’s ertussen. Bijvoorbeeld: 12, 48.")
        if len(woorden) > HOOGSTENS:
            raise ValidationError(f"Typ hoogstens {HOOGSTENS} nummers.")
        return tuple(dict.fromkeys(int(woord) for woord in woorden))

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], code="required")

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


class NieuweLocatieForm(forms.Form):
    """What would change when beds come in a kern, locations go, or projects are finished. `namen`: gemeente by code."""

    plaats = forms.ChoiceField(label="Plaats", error_messages={"required": KIES})
    bedden = forms.IntegerField(label="Aantal bedden")
    moment = forms.ChoiceField(
        label="Moment", choices=Moment.choices, widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Kies Jaarrond of Oogstpiek."},
    )  # fmt: skip
    in_aanbouw = forms.BooleanField(label="Bedden die al in aanbouw zijn", required=False)
    in_procedure = forms.BooleanField(label="Ook plannen in procedure", required=False)
    weg = NummersField(label="Locaties die weggaan", required=False)
    erbij = NummersField(label="Projecten die klaar zijn", required=False)

    def __init__(self, *args: Any, namen: Mapping[str, str], grenzen: tuple[int, int], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.grenzen = grenzen
        self.fields["plaats"].choices = [(GEEN, "Geen nieuwe plaats"), *_kernen(namen)]  # type: ignore[attr-defined]
        self.fields["plaats"].error_messages["invalid_choice"] = (
            "Deze kern kennen wij niet. Kies een kern uit de lijst."
        )
        aantal = f"Kies een aantal bedden van {getal(grenzen[0])} tot en met {getal(grenzen[1])}."
        self.fields["bedden"].error_messages |= {"invalid": "Typ een heel aantal bedden.", "required": aantal}
        self.fields["bedden"].widget.attrs |= {"min": grenzen[0], "max": grenzen[1], "step": 1, "inputmode": "numeric"}

    def clean_weg(self) -> tuple[int, ...]:
        """Only locations that are there."""
        gevraagd = self.cleaned_data["weg"]
        if gevraagd:
            _missing(gevraagd, Locatiekaart.objects.filter(pk__in=gevraagd).values_list("pk", flat=True), "locatie")
        return gevraagd

    def clean_erbij(self) -> tuple[int, ...]:
        """Only projects that still have to deliver their beds."""
        gevraagd = self.cleaned_data["erbij"]
        if gevraagd:
            lopend = Project.objects.filter(pk__in=gevraagd, stadium__in=Stadium.lopend()).values_list("pk", flat=True)
            _missing(gevraagd, lopend, "project in de pijplijn")
        return gevraagd

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        laag, hoog = self.grenzen
        if data.get("plaats", GEEN) != GEEN and "bedden" in data and not laag <= data["bedden"] <= hoog:
            self.add_error("bedden", self.fields["bedden"].error_messages["required"])
        if not self.errors and data["plaats"] == GEEN and not (data["weg"] or data["erbij"]):
            self.add_error("plaats", KIES)
        return data

    @property
    def vraag(self) -> WatAls:
        """The question, once the form is valid."""
        data = self.cleaned_data
        kern = "" if data["plaats"] == GEEN else data["plaats"]
        return WatAls(
            moment=data["moment"], kern=kern, bedden=data["bedden"] if kern else 0,
            in_aanbouw=data["in_aanbouw"], in_procedure=data["in_procedure"], weg=data["weg"], erbij=data["erbij"],
        )  # fmt: skip


class BewaarForm(forms.Form):
    """What a kept calculation is called, and who may read it."""

    naam = forms.CharField(label="Naam", max_length=NAAM)
    toelichting = forms.CharField(
        label="Toelichting", max_length=TOELICHTING, required=False, widget=forms.Textarea({"rows": 3})
    )
    gedeeld = forms.BooleanField(label="Voor alle acht gemeenten en de regio", required=False)


def _kernen(namen: Mapping[str, str]) -> Iterable[tuple[str, list[tuple[str, str]]]]:
    per: dict[str, list[tuple[str, str]]] = {}
    for kern in toewijzing.kernen():
        per.setdefault(namen.get(kern.gemeente, kern.gemeente), []).append((toewijzing.key_of(kern), kern.naam))
    return sorted((naam, sorted(kernen, key=lambda een: een[1])) for naam, kernen in per.items())


def _missing(gevraagd: tuple[int, ...], gevonden: Iterable[int], wat: str) -> None:
    weg = [str(nummer) for nummer in gevraagd if nummer not in set(gevonden)]
    if weg:
        raise ValidationError(f"Er is geen {wat} met nummer {' of '.join(weg)}. Zoek het nummer op in de lijst.")
