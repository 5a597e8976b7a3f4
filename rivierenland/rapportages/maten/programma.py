"""What the reports count of the programme itself."""

from rivierenland.rapportages.maten.maat import Maat

_BRON = "Planning van het programma in het portaal"

NAMEN: dict[str, Maat] = {
    "pakketten": Maat(
        "Maatregelenpakketten", "De pakketten van het programma, naar hoe het ermee gaat.", "pakketten", _BRON
    ),
    "mijlpalen": Maat("Mijlpalen", "Mijlpalen van alle pakketten, zonder wat is vervallen.", "mijlpalen", _BRON),
}
