"""A spreadsheet with offers of help: its headings, and each row as somebody would fill it in on the form."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from registratie.enums import Taal
from registratie.inlezen.vouw import fold
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Gemeente
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.zorg.enums.hulp import Feestdagregel, Hulpafspraak, Hulpkosten, Hulpsoort, Hulpvraag, Patientenaanname
from speerpunten.zorg.forms.hulpaanbod import HulpaanbodForm
from speerpunten.zorg.openingstijden.week import DAGEN

MEEST = 2 * 1024**2
NAAM, SOORT, WAARVOOR, OMSCHRIJVING = "Naam", "Soort", "Waarvoor", "Omschrijving"
TEKST = {"Straat en huisnummer": "adres", "Postcode": "postcode", "RD x": "rd_x", "RD y": "rd_y", "Telefoon": "telefoon",
         "Website": "website", "Bij de tijden": "tijden_tekst", NAAM: "naam", OMSCHRIJVING: f"tekst_{STANDAARD}",
         **{f"{OMSCHRIJVING} {naam}": f"tekst_{taal}" for taal, naam in TALEN.items() if taal != STANDAARD},
         **{naam.capitalize(): f"dag_{dag}" for dag, naam in DAGEN.items()}}  # fmt: skip
EEN: dict[str, tuple[str, Any, str]] = {
    SOORT: ("soort", Hulpsoort, ""),
    "Op feestdagen": ("feestdagen", Feestdagregel, Feestdagregel.DICHT),
    "Afspraak": ("afspraak", Hulpafspraak, Hulpafspraak.ONBEKEND),
    "Kosten": ("kosten", Hulpkosten, Hulpkosten.ONBEKEND),
    "Nieuwe patiënten": ("patienten", Patientenaanname, Patientenaanname.NVT),
}
"""By heading the field, what may be chosen (by its words), and what an empty cell means."""
MEER: dict[str, tuple[str, Any]] = {WAARVOOR: ("hulpvragen", Hulpvraag), "Talen": ("talen", Taal)}
JA_NEE = {"Op afstand": "op_afstand", "Met tolk": "met_tolk"}
PLAATS, GEBIED, EIGENAAR = "Plaats", "Voor mensen in", "Van gemeente"
KOPPEN = (NAAM, SOORT, WAARVOOR, OMSCHRIJVING, PLAATS, *(kop for kop in TEKST if kop not in (NAAM, OMSCHRIJVING)),
          *(kop for kop in EEN if kop != SOORT), "Talen", *JA_NEE, GEBIED, EIGENAAR)  # fmt: skip
VERPLICHT = (NAAM, SOORT, WAARVOOR, OMSCHRIJVING)


class HulplijstForm(forms.Form):
    """The file."""

    use_required_attribute = False
    bestand = forms.FileField(
        label="Bestand met hulpaanbod", max_length=255,
        help_text="Excel (XLSX), ODS of CSV, hoogstens 2 MB. Gebruik de kolommen van het lege bestand.",
        widget=forms.FileInput({"accept": ".xlsx,.ods,.csv"}),
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Controleer of u het goede koos."},
    )  # fmt: skip

    def clean_bestand(self) -> Any:
        """Raises ValidationError for a file that is far too large."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MEEST:
            raise ValidationError("Dit bestand is groter dan 2 MB. Stuur alleen het hulpaanbod.")
        return bestand


def form_of(rij: Mapping[str, str], *, gemeenten: Sequence[Gemeente], alle: Sequence[Gemeente]) -> HulpaanbodForm:
    """The row as the form of one offer, which judges it. What is no choice stays as it was typed, so that the form refuses it."""
    data: dict[str, Any] = {veld: rij.get(kop, "") for kop, veld in TEKST.items()}
    data |= {veld: _choice(rij.get(kop, ""), soort.choices) or anders for kop, (veld, soort, anders) in EEN.items()}
    data |= {
        veld: [_choice(deel, soort.choices) for deel in _parts(rij.get(kop, ""))] for kop, (veld, soort) in MEER.items()
    }
    data |= {veld: "on" for kop, veld in JA_NEE.items() if fold(rij.get(kop, "")) == "ja"}
    codes = [(row.code, row.naam) for row in alle]
    data["werkgebied"] = [_choice(deel, codes) for deel in _parts(rij.get(GEBIED, ""))]
    data["gemeente"] = _choice(rij.get(EIGENAAR, ""), codes)
    data["kern"] = _place(rij.get(PLAATS, ""), [row.code for row in gemeenten])
    return HulpaanbodForm(data, gemeenten=gemeenten)


def faults(form: HulpaanbodForm) -> list[str]:
    """Per field what is wrong, with its label."""
    return [
        f"{form.fields[veld].label}: {' '.join(map(str, fouten))}"
        if veld in form.fields
        else " ".join(map(str, fouten))
        for veld, fouten in form.errors.items()
    ]


def _parts(tekst: str) -> list[str]:
    return [deel.strip() for deel in re.split(r"[,;\n]", tekst) if deel.strip()]


def _choice(tekst: str, keuzes: Iterable[tuple[str, Any]]) -> str:
    """The value of a choice by its words; what is none stays as it is."""
    return next((waarde for waarde, label in keuzes if fold(tekst) in (fold(str(label)), fold(waarde))), tekst)


def _place(tekst: str, eigen: Sequence[str]) -> str:
    """The place by its name, one in an own gemeente first."""
    found = sorted(
        (kern for kern in kernen() if fold(kern.naam) == fold(tekst)), key=lambda kern: kern.gemeente not in eigen
    )
    return f"{found[0].gemeente}:{found[0].naam}" if found and tekst else tekst
