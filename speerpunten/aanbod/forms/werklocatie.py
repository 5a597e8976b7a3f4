"""Register, change and stop a work site."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone

from registratie.forms.adres import AdresOpzoeken
from registratie.forms.velden import DagField, PostcodeField, TekstField
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.enums.vraag import Gewas, Sector
from speerpunten.aanbod.models import Werklocatie

SBI = RegexValidator(
    r"^\d{2}(\.\d{1,2}){0,2}$", "Schrijf de SBI-code als 01.24, of laat dit leeg. U vindt hem in het handelsregister."
)


class WerklocatieForm(AdresOpzoeken, VersieForm):
    """The facts of a work site, in the order in which one knows them.

    `gemeenten`: where it may lie; one is not asked for. `eigen`: a market party, which is the employer itself.
    """

    naam = TekstField(label="Naam van de werkplek", max_length=120, help_text="Zoals u de plek zelf noemt.")
    werkgever = TekstField(label="Werkgever", max_length=120, help_text="Alleen uw gemeente ziet deze naam.")
    sector = forms.ChoiceField(label="Sector", choices=[("", "Kies de sector"), *Sector.choices])
    sbi = forms.CharField(
        label="SBI-code",
        max_length=8,
        required=False,
        validators=[SBI],
        help_text="Bijvoorbeeld 01.24 voor fruitteelt.",
    )
    gewas = forms.ChoiceField(label="Gewas", choices=[("", "Geen fruit"), *Gewas.choices], required=False)
    hectares = forms.DecimalField(label="Hectares", required=False, max_digits=7, decimal_places=2, localize=True)
    postcode = PostcodeField(label="Postcode", required=False)
    huisnummer = forms.IntegerField(
        label="Huisnummer",
        required=False,
        min_value=1,
        max_value=99999,
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    straat = TekstField(label="Straat", max_length=80, required=False)
    plaats = TekstField(label="Plaats", max_length=60, required=False)
    gemeente = forms.ModelChoiceField(
        label="Gemeente", queryset=Gemeente.objects.none(), empty_label="Kies de gemeente"
    )
    kern = forms.ChoiceField(
        label="Kern",
        required=False,
        help_text="Nodig als u de RD-coördinaten niet invult. Met RD kiezen wij zelf de dichtstbijzijnde kern.",
    )
    rd_x = forms.IntegerField(label="RD x in meter", required=False, help_text="Bijvoorbeeld 147280.")
    rd_y = forms.IntegerField(label="RD y in meter", required=False, help_text="Bijvoorbeeld 431900.")
    bevestigd = forms.BooleanField(label="Ja, dit punt klopt", required=False)

    SECTIES = (
        (
            "Het werk",
            "Voor fruit kunnen wij uit de hectares berekenen hoeveel mensen er in de oogst nodig zijn.",
            ("naam", "werkgever", "sector", "sbi", ("gewas", "hectares")),
        ),
        (
            "Waar is het?",
            "Een adres, een kern of een punt in RD is genoeg. Andere gemeenten zien alleen de kern en een punt op 100 meter.",
            (("postcode", "huisnummer"), "straat", "plaats", "gemeente", "kern", ("rd_x", "rd_y"), "bevestigd"),
        ),
    )

    def __init__(
        self, *args: Any, gemeenten: Sequence[Gemeente], eigen: bool, row: Werklocatie | None = None, **kwargs: Any
    ):
        if row is not None:
            kwargs["initial"] = _initial(row)
        super().__init__(*args, row=row, **kwargs)
        self.row = row
        if eigen or (row is not None and row.organisatie_id):
            del self.fields["werkgever"]
        codes = [row.gemeente_id] if row else [gemeente.code for gemeente in gemeenten]
        if row is not None or len(codes) == 1:
            del self.fields["gemeente"]
        else:
            self.fields["gemeente"].queryset = Gemeente.objects.filter(code__in=codes)  # type: ignore[attr-defined]
        self.only = codes[0] if len(codes) == 1 else None
        self.fields["kern"].choices = _kernen(gemeenten, codes)  # type: ignore[attr-defined]

    @property
    def secties(self) -> list[tuple[str, str, list[list[forms.BoundField]]]]:
        """The form in parts: a heading, a line of help, and the fields; two that belong together share a row."""
        return [
            (titel, uitleg, [row for namen in rows if (row := self._row(namen))])
            for titel, uitleg, rows in self.SECTIES
        ]

    def _row(self, namen: str | tuple[str, ...]) -> list[forms.BoundField]:
        asked = (namen,) if isinstance(namen, str) else namen
        return [self[naam] for naam in asked if naam in self.fields and (naam != "bevestigd" or self._in_doubt())]

    def _in_doubt(self) -> bool:
        return bool(self["bevestigd"].errors or self["bevestigd"].value())

    def clean_hectares(self) -> Decimal | None:
        hectares = self.cleaned_data["hectares"]
        if hectares is not None and hectares <= 0:
            raise forms.ValidationError("Vul meer dan 0 hectare in, of laat gewas en hectares allebei leeg.")
        return hectares

    def clean(self) -> dict[str, Any]:
        """Take the kern apart: its gemeente must be the one that was chosen."""
        data = super().clean() or self.cleaned_data
        code, _, naam = data.get("kern", "").partition(":")
        gemeente = data.get("gemeente")
        chosen = gemeente.code if gemeente else self.only
        if code and chosen and code != chosen and data.get("rd_x") is None:
            self.add_error(
                "kern", "Deze kern ligt in een andere gemeente dan u koos. Kies de kern of de gemeente opnieuw."
            )
        data["kern"] = naam
        return data

    def gegevens(self) -> dict[str, Any]:
        """The facts for the action."""
        besides = ("versie", "gemeente", "bevestigd")
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in besides}


def _initial(row: Werklocatie) -> dict[str, Any]:
    """The point is only shown when it is not that of the kern."""
    punt = next((kern.punt for kern in kernen() if (kern.gemeente, kern.naam) == (row.gemeente_id, row.kern)), None)
    of_kern = punt is not None and (round(punt.x), round(punt.y)) == (row.rd_x, row.rd_y)
    return {
        "kern": f"{row.gemeente_id}:{row.kern}",
        "rd_x": None if of_kern else row.rd_x,
        "rd_y": None if of_kern else row.rd_y,
    }


def _kernen(gemeenten: Sequence[Gemeente], codes: Sequence[str]) -> list[Any]:
    """The kernen to choose from, grouped by gemeente when there is more than one: names repeat over gemeenten."""
    groups = [
        (
            gemeente.naam,
            [(f"{kern.gemeente}:{kern.naam}", kern.naam) for kern in kernen() if kern.gemeente == gemeente.code],
        )
        for gemeente in gemeenten
        if gemeente.code in codes
    ]
    return [("", "Kies de kern"), *(groups if len(groups) > 1 else groups[0][1] if groups else [])]


class StopForm(forms.Form):
    """Since when nobody works there any more."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    op = DagField(
        label="Laatste dag",
        initial=timezone.localdate,
        help_text="De laatste dag waarop hier mensen nodig zijn of waren.",
    )
