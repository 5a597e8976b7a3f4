"""The address look-up that two forms share: postcode and number in, the rest filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.utils import ErrorDict

from registratie.opzoeken import pdok
from registratie.opzoeken.antwoord import Uitkomst
from registratie.opzoeken.pdok import Adres
from rivierenland.core.validators.huisnummer import HOOGSTE_HUISNUMMER
from rivierenland.core.validators.postcode import normalise_postcode

KNOP = "opzoeken"
"""The name of the button that looks up instead of saving."""
KEUZE = "adres_keuze"
BAG = ("nummeraanduiding_id", "adresseerbaarobject_id", "rd_x", "rd_y")


def wants_look_up(data: Mapping[str, object]) -> bool:
    """Whether the user asked for the register, by the button or by choosing one of the addresses it gave."""
    return KNOP in data or KEUZE in data


@dataclass(frozen=True)
class Opzoekresultaat:
    """What to tell the user: a kind and a sentence as a message has them, and the addresses to choose from."""

    soort: str
    zin: str
    uitleg: str = ""
    keuzes: tuple[Adres, ...] = ()


BY_HAND = "Vul het adres met de hand in. Verder werkt alles gewoon."
MELDINGEN = {
    Uitkomst.UIT: Opzoekresultaat("attention", "Adressen opzoeken staat hier uit.", BY_HAND),
    Uitkomst.ONBEREIKBAAR: Opzoekresultaat("attention", "Het adressenregister is nu niet bereikbaar.", BY_HAND),
    Uitkomst.NIET_GEVONDEN: Opzoekresultaat(
        "attention",
        "Dit adres staat niet in het adressenregister.",
        "Controleer de postcode en het huisnummer. Klopt het toch? Vul het adres dan met de hand in.",
    ),
}


class AdresOpzoeken:
    """Mixin of a form with the fields of an address: fills its own data from the register."""

    data: Any
    fields: dict[str, forms.Field]

    def unjudged(self) -> None:
        """Show what was typed without a word about faults: nobody is corrected before asking for it."""
        self._errors = ErrorDict()

    def look_up(self) -> Opzoekresultaat:
        """Fill street, place, gemeente, BAG and RD of the one address that was found or chosen. What was typed stays."""
        self.unjudged()
        self.data = self.data.copy()
        asked = self._asked()
        if asked is None:
            return Opzoekresultaat(
                "wrong", "Vul eerst een postcode en een huisnummer in.", "Bijvoorbeeld 4001 AA en 12."
            )
        answer = pdok.addresses(**asked)
        if answer.waarde is None:
            return MELDINGEN[answer.uitkomst]
        chosen = self.data.get(KEUZE, "")
        found = [a for a in answer.waarde if a.nummeraanduiding_id == chosen] or answer.waarde
        if len(found) > 1:
            return Opzoekresultaat(
                "attention", "Er zijn meer adressen met dit nummer.", "Kies het goede.", tuple(found)
            )
        return self._fill(found[0])

    def _asked(self) -> dict[str, Any] | None:
        try:
            postcode = normalise_postcode(self.data.get("postcode", ""))
            number = self.data.get("huisnummer", "").strip()
        except forms.ValidationError:
            return None
        if not (
            number.isascii() and number.isdecimal() and len(number) <= 5 and 1 <= int(number) <= HOOGSTE_HUISNUMMER
        ):
            return None
        parts = {name: self.data.get(name, "").strip()[:4] for name in ("huisletter", "toevoeging")}
        return {"postcode": postcode, "huisnummer": int(number), **parts}

    def _fill(self, adres: Adres) -> Opzoekresultaat:
        if not adres.in_regio:
            return Opzoekresultaat(
                "wrong",
                f"{adres.weergavenaam} staat in de gemeente {adres.gemeentenaam}.",
                "Die gemeente hoort niet bij Rivierenland. Dit portaal is alleen voor de acht gemeenten van de regio.",
            )
        values = {
            "straat": adres.straat,
            "plaats": adres.plaats,
            "huisletter": adres.huisletter,
            "toevoeging": adres.toevoeging,
            "gemeente": adres.gemeente,
            "breedtegraad": "",
            "lengtegraad": "",
            **{name: str(getattr(adres, name)) for name in BAG},
            "opgezocht": address_key(adres.postcode, adres.huisnummer, adres.huisletter, adres.toevoeging),
        }
        for name, value in values.items():
            if name in self.fields:
                self.data[name] = value
        return Opzoekresultaat("good", f"Gevonden: {adres.weergavenaam}.", "Controleer wat wij hebben ingevuld.")


def address_key(postcode: Any, huisnummer: Any, huisletter: Any, toevoeging: Any) -> str:
    """What an address that was looked up is recognised by; another one does not keep its BAG numbers."""
    return f"{postcode}|{huisnummer}|{huisletter}|{toevoeging}".upper()
