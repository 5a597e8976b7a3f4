"""Fill in an inspection: the visit, one theme of the checklist, and the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde
from handhaving.forms.fotos import FotosField
from handhaving.models import Foto, Inspectie
from handhaving.queries.checklist import Vraag
from registratie.forms.velden import VerhaalField
from rivierenland.core.opmaak import getal

GEEN_GETAL = "Vul een getal in, bijvoorbeeld 12 of 9,5."


class BezoekForm(forms.Form):
    """When, how many residents were counted, and who was there."""

    use_required_attribute = False

    begonnen_at = forms.DateTimeField(
        label="Begonnen op",
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d-%m-%Y %H:%M"],
        error_messages={"invalid": "Vul een dag en een tijd in."},
    )
    personen = forms.IntegerField(
        label="Bewoners geteld",
        required=False,
        min_value=0,
        help_text="Tel zelf hoeveel mensen hier wonen. De drempels in de checklist rekenen met dit aantal.",
        widget=forms.NumberInput({"inputmode": "numeric"}),
        error_messages={"invalid": "Vul een heel getal in.", "min_value": "Vul 0 of een hoger aantal in."},
    )
    aanwezig = forms.CharField(
        label="Wie was erbij",
        required=False,
        max_length=200,
        help_text="Schrijf de functie op, zoals beheerder of eigenaar. Geen namen.",
    )

    def __init__(self, *args: Any, inspectie: Inspectie, **kwargs: Any):
        kwargs["initial"] = {
            "begonnen_at": timezone.localtime(inspectie.begonnen_at).replace(second=0, microsecond=0),
            "personen": inspectie.personen,
            "aanwezig": inspectie.aanwezig,
        }
        super().__init__(*args, **kwargs)
        self.nodig = {} if inspectie.hercontrole_van_id else {"personen": "nodig om af te ronden"}


class AfrondenForm(forms.Form):
    """The last remark."""

    opmerking = VerhaalField(label="Opmerking bij het hele bezoek", required=False, max_length=4000, rows=4)


@dataclass(frozen=True)
class Punt:
    """One item on the page: the question with its fields, and the photos that are there."""

    vraag: Vraag
    waarde: forms.BoundField
    opmerking: forms.BoundField
    fotos: forms.BoundField
    gemeten: forms.BoundField | None
    beelden: Sequence[Foto] = field(default_factory=tuple)

    @property
    def te_weinig(self) -> bool:
        """Whether what the register knows is not enough: something to look at first."""
        drempel = self.vraag.drempel
        return drempel is not None and drempel.voldoet(drempel.gemeten) is False

    @property
    def fouten(self) -> list[str]:
        """Everything that is wrong with the answer to this item."""
        velden = (self.waarde, self.gemeten, self.opmerking, self.fotos)
        return [str(fout) for veld in velden if veld is not None for fout in veld.errors]


class ThemaForm(forms.Form):
    """The items of one theme. An item that nobody answers stays open; nothing is thrown away because of another."""

    use_required_attribute = False

    def __init__(self, *args: Any, vragen: Sequence[Vraag], antwoorden: dict[str, Antwoord], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.vragen = vragen
        for vraag in vragen:
            self._add(vraag, antwoorden.get(vraag.item.code))

    def _add(self, vraag: Vraag, antwoord: Antwoord | None) -> None:
        code = vraag.item.code
        self.fields[f"waarde-{code}"] = forms.ChoiceField(
            label=f"{code}. {vraag.item.tekst}", choices=Antwoordwaarde.choices, widget=forms.RadioSelect,
            required=False, initial=antwoord.waarde if antwoord else (Antwoordwaarde.NVT if vraag.nvt else None),
            error_messages={"invalid_choice": "Kies een van de vier antwoorden."},
        )  # fmt: skip
        if vraag.drempel or vraag.item.drempel:
            self.fields[f"gemeten-{code}"] = forms.CharField(
                label=f"Gemeten ({vraag.item.eenheid or 'getal'})", required=False, max_length=12,
                widget=forms.TextInput({"inputmode": "decimal"}), initial=_shown(vraag, antwoord),
            )  # fmt: skip
        self.fields[f"opmerking-{code}"] = forms.CharField(
            label="Opmerking", required=False, max_length=2000, widget=forms.Textarea({"rows": 2}),
            initial=antwoord.opmerking if antwoord else "",
        )  # fmt: skip
        self.fields[f"foto-{code}"] = FotosField(label="Foto’s, zonder mensen erop")

    def clean(self) -> dict[str, Any]:
        """Read the measures; a comma or a point will do."""
        for naam in [naam for naam in self.fields if naam.startswith("gemeten-")]:
            try:
                self.cleaned_data[naam] = _number(self.cleaned_data.get(naam) or "")
            except ValidationError as fout:
                self.add_error(naam, fout)
        return self.cleaned_data

    def antwoorden(self) -> dict[str, Antwoord]:
        """What was answered and is readable, by the code of the item: a fault at one item keeps the others."""
        found = {}
        for vraag in self.vragen:
            code = vraag.item.code
            waarde, tekst = self.cleaned_data.get(f"waarde-{code}"), self.cleaned_data.get(f"opmerking-{code}", "")
            if waarde or tekst:
                gemeten = self.cleaned_data.get(f"gemeten-{code}")
                found[code] = Antwoord(waarde or Antwoordwaarde.NIET_GECONTROLEERD, tekst, gemeten)
        return found

    def fotos(self) -> Iterator[tuple[str, Any]]:
        """The uploaded files with the code of their item."""
        for vraag in self.vragen:
            for bestand in self.cleaned_data.get(f"foto-{vraag.item.code}") or ():
                yield vraag.item.code, bestand

    def punten(self, beelden: Sequence[Foto]) -> list[Punt]:
        """The items as the page shows them, each with its photos."""
        return [
            Punt(
                vraag,
                self[f"waarde-{vraag.item.code}"],
                self[f"opmerking-{vraag.item.code}"],
                self[f"foto-{vraag.item.code}"],
                self[naam] if (naam := f"gemeten-{vraag.item.code}") in self.fields else None,
                [beeld for beeld in beelden if beeld.itemcode == vraag.item.code],
            )
            for vraag in self.vragen
        ]


def _shown(vraag: Vraag, antwoord: Antwoord | None) -> str:
    """The measure so far; without one, what the register knows."""
    gemeten = antwoord.gemeten if antwoord else (vraag.drempel.gemeten if vraag.drempel else None)
    return (
        "" if gemeten is None else getal(gemeten, 0 if gemeten == gemeten.to_integral_value() else 1).replace(".", "")
    )


def _number(tekst: str) -> Decimal | None:
    schoon = tekst.strip().replace("\u00a0", "").replace(",", ".")
    if not schoon:
        return None
    if not schoon.replace(".", "", 1).isascii() or not schoon.replace(".", "", 1).isdigit():
        raise ValidationError(GEEN_GETAL)
    return Decimal(schoon).quantize(Decimal("0.1"))
