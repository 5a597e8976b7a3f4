"""Many rooms at once, one a line: typed, or pasted from a sheet."""

from decimal import Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError

from registratie.actions.ruimte import NieuweKamer

REGELS_MAX = 300
FOUTEN_MAX = 20
VORM = "Zet op elke regel: kamer; oppervlakte in m²; bedden. Bijvoorbeeld: 12; 9,5; 2."


class KamersForm(forms.Form):
    """A box of lines `kamer; m²; bedden`; a tab parts them too. What was typed stays, and every faulty line is named."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    kamers = forms.CharField(
        label="Kamers, één per regel",
        max_length=20_000,
        strip=False,
        widget=forms.Textarea({"rows": 14, "spellcheck": "false", "autocomplete": "off"}),
        help_text=f"{VORM} U mag ook drie kolommen uit een spreadsheet plakken.",
    )

    def clean_kamers(self) -> list[NieuweKamer]:
        """The rooms. Raises ValidationError with a sentence per line."""
        lines = [
            (nr, line) for nr, line in enumerate(self.cleaned_data["kamers"].splitlines(), start=1) if line.strip()
        ]
        if not lines:
            raise ValidationError("Typ minstens één kamer.")
        if len(lines) > REGELS_MAX:
            raise ValidationError(f"Dit zijn {len(lines)} regels. Voeg er hoogstens {REGELS_MAX} tegelijk toe.")
        found, faults = [], []
        for nr, line in lines:
            try:
                found.append(parse_line(nr, line))
            except ValidationError as fout:
                faults += [f"Regel {nr}: {zin}" for zin in fout.messages]
        if faults:
            raise ValidationError(capped(faults))
        return found


def capped(faults: list[str]) -> list[str]:
    """The first faults, and how many more there are."""
    more = len(faults) - FOUTEN_MAX
    return [*faults[:FOUTEN_MAX], f"En nog {more} regels met een fout."] if more > 0 else faults


def parse_line(nr: int, line: str) -> NieuweKamer:
    """One line as a room. Raises ValidationError in Dutch."""
    parts = [part.strip() for part in line.replace("\t", ";").split(";")]
    while len(parts) > 3 and not parts[-1]:
        parts.pop()
    if len(parts) != 3:
        found = "staat 1 deel" if len(parts) == 1 else f"staan {len(parts)} delen"
        raise ValidationError(f"hier {found} in plaats van drie. {VORM}")
    naam, oppervlakte, bedden = parts
    if not naam:
        raise ValidationError("de naam of het nummer van de kamer ontbreekt.")
    if len(naam) > 20:
        raise ValidationError("de naam van een kamer is hoogstens 20 tekens lang.")
    return NieuweKamer(nr, naam, _area(oppervlakte), _beds(bedden))


def _area(text: str) -> Decimal:
    number = text.lower().removesuffix("m2").removesuffix("m²").strip().replace(",", ".")
    try:
        area = Decimal(number)
    except InvalidOperation:
        raise ValidationError(f"de oppervlakte ‘{text[:20]}’ is geen getal, zoals 9,5.") from None
    if not area.is_finite() or not 0 < area <= 99_999:
        raise ValidationError(f"de oppervlakte ‘{text[:20]}’ is geen oppervlakte in m² van meer dan 0.")
    if area != area.quantize(Decimal("0.1")):
        raise ValidationError(f"geef de oppervlakte ‘{text[:20]}’ met hoogstens één cijfer achter de komma.")
    return area


def _beds(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text[:4]) > 60 or len(text) > 4:
        raise ValidationError(f"het aantal bedden ‘{text[:20]}’ is geen heel getal van 0 tot en met 60.")
    return int(text)
