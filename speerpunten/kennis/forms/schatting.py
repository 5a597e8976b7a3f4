"""Write down a count, begin a round, ask for an estimate."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, GeboortedatumField, NaamField, TekstField
from rivierenland.core.models import Gemeente
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models import Telronde
from speerpunten.kennis.tellijst import lezen
from speerpunten.kennis.tellijst.lezen import Gelezen, Mens

REGELS = 5
"""People that can be typed one by one on a phone."""
REGIO = "regio"


class TellingForm(forms.Form):
    """Who somebody met: typed one by one, pasted, or from a file. `gemeenten`: those an official may count for; one is not asked for."""

    use_required_attribute = False

    ronde = forms.ModelChoiceField(Telronde.objects.none(), label="Telronde", empty_label=None)
    gemeente = forms.ChoiceField(label="In welke gemeente")
    soort = forms.ChoiceField(
        label="Waar kwam u deze mensen tegen?", choices=Telsoort.choices, initial=Telsoort.INSPECTIE
    )
    begin = DagField(label="Eerste dag")
    eind = DagField(label="Laatste dag")
    wijze = TekstField(
        label="Hoe is geteld?",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: alle kamers, ’s avonds. Geen namen.",
    )
    lijst = forms.CharField(
        label="Lijst plakken", required=False, strip=False, help_text=lezen.HOE, max_length=600_000,
        widget=forms.Textarea({"rows": 6, "autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip
    bestand = forms.FileField(
        label="Of een bestand", required=False, help_text="CSV, Excel (XLSX) of ODS, hoogstens 2 MB. Het bestand wordt niet bewaard.",
        widget=forms.ClearableFileInput({"accept": ".csv,.txt,.xlsx,.ods"}),
    )  # fmt: skip

    def __init__(self, *args: Any, rondes: Any, gemeenten: Sequence[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.mensen: list[Mens] = []
        self.fields["ronde"].queryset = rondes  # type: ignore[attr-defined]
        self.fields["gemeente"].choices = Gemeente.objects.filter(pk__in=gemeenten).values_list("pk", "naam")  # type: ignore[attr-defined]
        if len(gemeenten) == 1:
            self.fields["gemeente"].widget = forms.HiddenInput()
            self.fields["gemeente"].initial = gemeenten[0]
        for nummer in range(1, REGELS + 1):
            self._add_person(nummer)

    def _add_person(self, nummer: int) -> None:
        aan = {"autocomplete": "off", "spellcheck": "false"}
        self.fields[f"achternaam_{nummer}"] = NaamField(
            label="Achternaam", max_length=80, required=False, widget=forms.TextInput(aan)
        )
        self.fields[f"voornaam_{nummer}"] = NaamField(
            label="Voornaam", max_length=80, required=False, widget=forms.TextInput(aan)
        )
        self.fields[f"geboren_{nummer}"] = GeboortedatumField(label="Geboortedatum", required=False)

    def personen(self) -> list[dict[str, Any]]:
        """The fields per person, for the page."""
        return [
            {"nummer": nummer, "velden": [self[f"{naam}_{nummer}"] for naam in ("achternaam", "voornaam", "geboren")]}
            for nummer in range(1, REGELS + 1)
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        vandaag = timezone.localdate()
        self.mensen = self._typed(vandaag)
        for veld in ("lijst", "bestand"):
            self.mensen += self._read(veld, data.get(veld), vandaag)
        if not self.mensen and not self.errors:
            self.add_error(None, "Er staat nog niemand op de lijst. Vul ten minste één persoon in.")
        return data

    def _typed(self, vandaag: date) -> list[Mens]:
        uit = []
        for nummer in range(1, REGELS + 1):
            voor, achter, geboren = (
                self.cleaned_data.get(f"{naam}_{nummer}") for naam in ("voornaam", "achternaam", "geboren")
            )
            if f"geboren_{nummer}" in self.errors or not (voor or achter or geboren):
                continue
            if not geboren or geboren > vandaag:
                self.add_error(
                    f"geboren_{nummer}", "Vul de geboortedatum in als dag, maand en jaar, bijvoorbeeld 23-11-1990."
                )
            elif not (voor or achter):
                self.add_error(f"achternaam_{nummer}", "Vul ook een naam in, of maak de geboortedatum leeg.")
            else:
                uit.append(Mens(achter or "", voor or "", geboren))
        return uit

    def _read(self, veld: str, waarde: Any, vandaag: date) -> list[Mens]:
        if not waarde:
            return []
        try:
            uit: Gelezen = (
                lezen.read_text(waarde, vandaag=vandaag)
                if veld == "lijst"
                else lezen.read_file(waarde.read(lezen.MEESTE_BYTES + 1), vandaag=vandaag)
            )
        except lezen.Onleesbaar as fout:
            self.add_error(veld, str(fout))
            return []
        if uit.fouten:
            self._show_faults(veld, uit)
        return uit.mensen

    def _show_faults(self, veld: str, uit: Gelezen) -> None:
        """A file comes back as lines, because a browser does not send a chosen file again."""
        rest = len(uit.fouten) - 20
        zinnen = uit.fouten[:20] + ([f"En nog {rest} regels met een fout."] if rest > 0 else [])
        if veld == "bestand":
            gepost = self.data.copy()  # type: ignore[attr-defined]
            gepost["lijst"] = "\n".join(een for een in (gepost.get("lijst", ""), uit.tekst) if een)
            self.data = gepost
            zinnen.insert(0, "De regels van het bestand staan nu in het vak ‘Lijst plakken’. Verbeter ze daar.")
        self.add_error("lijst", zinnen)

    def waarden(self) -> dict[str, Any]:
        """What the action takes."""
        namen = ("ronde", "gemeente", "soort", "begin", "eind", "wijze")
        return {naam: self.cleaned_data[naam] for naam in namen} | {"mensen": self.mensen}


class TelrondeForm(forms.Form):
    """A period in which everybody counts."""

    use_required_attribute = False

    naam = TekstField(label="Naam", max_length=80, help_text="Bijvoorbeeld: Najaar 2026.")
    begin = DagField(label="Eerste dag")
    eind = DagField(
        label="Laatste dag",
        help_text="Kort is beter: hoe langer, hoe meer mensen er komen en gaan. Hoogstens 93 dagen.",
    )


class SchattingForm(forms.Form):
    """Of which area, with which lists."""

    use_required_attribute = False

    ronde = forms.ModelChoiceField(Telronde.objects.none(), label="Telronde", empty_label=None)
    gebied = forms.ChoiceField(label="Voor welk gebied")
    lijsten = forms.MultipleChoiceField(
        label="Welke lijsten naast het nachtregister?", choices=Telsoort.choices, widget=forms.CheckboxSelectMultiple,
        help_text="Met één lijst is er een schatting van twee lijsten. Met twee zijn er acht modellen.",
        error_messages={"required": "Kies een of twee lijsten."},
    )  # fmt: skip

    def __init__(self, *args: Any, rondes: Any, gemeenten: Sequence[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["ronde"].queryset = rondes  # type: ignore[attr-defined]
        eigen = Gemeente.objects.filter(pk__in=gemeenten).values_list("pk", "naam")
        self.fields["gebied"].choices = [*eigen, (REGIO, "Rivierenland, alle acht samen")]  # type: ignore[attr-defined]

    def gemeente(self) -> str | None:
        """The CBS code, None for the region."""
        gebied = self.cleaned_data["gebied"]
        return None if gebied == REGIO else gebied
