"""Deliver a file, map its columns, choose what to save."""

from typing import Any

from django import forms

from registratie.enums import Aanleverkeuze
from registratie.inlezen.kolommen import Zekerheid
from registratie.inlezen.synoniemen import Veld
from registratie.veldnamen import VELDNAMEN

ACCEPT = ".xlsx,.xls,.xlsb,.ods,.csv,.txt,.tsv"
NIET = "niet"
NEEDED = (
    ({Veld.NAAM, Veld.ACHTERNAAM}, "de naam"),
    ({Veld.GEBOORTEDATUM}, "de geboortedatum"),
    ({Veld.AANKOMST}, "de aankomst"),
)


class AanleveringForm(forms.Form):
    """The file, as it comes out of the supplier's own software."""

    bestand = forms.FileField(
        label="Uw lijst",
        help_text="Excel (XLSX of XLS), ODS of CSV. U hoeft niets aan te passen.",
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Dit bestand is leeg. Controleer of u het goede bestand koos.",
        },
        max_length=255,
    )


class KeuzeForm(forms.Form):
    """What to do with the faulty rows."""

    keuze = forms.ChoiceField(label="Wat wilt u opslaan?", choices=Aanleverkeuze.choices)


class KoppelForm(forms.Form):
    """One choice per heading of the file; a forbidden column has none."""

    def __init__(self, *args: Any, kolommen: list[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kolommen = [kolom for kolom in kolommen if kolom["zekerheid"] != Zekerheid.VERBODEN and kolom["sleutel"]]
        choices = [(NIET, "Niet inlezen"), *VELDNAMEN.items()]
        for nummer, kolom in enumerate(self.kolommen):
            self.fields[f"kolom_{nummer}"] = forms.ChoiceField(
                label=f"{kolom['letter']} · {kolom['kop']}", choices=choices, initial=kolom["veld"] or NIET
            )

    def clean(self) -> dict[str, Any]:
        """Every field at most once, and the needed ones there. A heading on two sheets counts once."""
        chosen = list(self.chosen().values())
        double = sorted({VELDNAMEN[veld] for veld in chosen if veld and chosen.count(veld) > 1})
        if double:
            raise forms.ValidationError(f"U koos meer dan één kolom voor: {', '.join(double)}. Kies er één.")
        missing = [naam for velden, naam in NEEDED if not velden & set(chosen)]
        if missing:
            raise forms.ValidationError(f"Wijs ook een kolom aan voor {' en '.join(missing)}.")
        return self.cleaned_data

    def chosen(self) -> dict[str, Veld | None]:
        """Per folded heading the field that was chosen."""
        found = {}
        for nummer, kolom in enumerate(self.kolommen):
            value = self.cleaned_data.get(f"kolom_{nummer}")
            found[kolom["sleutel"]] = Veld(value) if value and value != NIET else None
        return found

    def changed(self) -> dict[str, Veld | None]:
        """Only what differs from what was recognised: the rest need not be remembered."""
        recognised = {kolom["sleutel"]: kolom["veld"] for kolom in self.kolommen}
        return {kop: veld for kop, veld in self.chosen().items() if (veld or "") != recognised[kop]}
