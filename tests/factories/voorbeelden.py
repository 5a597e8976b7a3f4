"""The four organisations and their locations as the sample files know them."""

import json
from datetime import date
from pathlib import Path

from registratie.enums import Locatiestatus
from registratie.inlezen.adressen import fold_adres
from registratie.models import Huisvestingslocatie
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie

FOLDER = Path(__file__).resolve().parents[2] / "registratie" / "voorbeelden"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text())


def gather() -> dict[str, Organisatie]:
    """Make the organisations of the manifest that do not exist yet, with all their locations; by KVK number."""
    found = {}
    for kvk, values in MANIFEST["organisaties"].items():
        organisatie, _ = Organisatie.objects.get_or_create(
            kvk=kvk,
            defaults={
                "naam": values["naam"],
                "rollen": [Organisatierol.VERBLIJFSBIEDER],
                "status": Organisatiestatus.ACTIEF,
            },
        )
        for locatie in values["locaties"]:
            build_locatie(organisatie, **locatie)
        found[kvk] = organisatie
    return found


def build_locatie(
    organisatie: Organisatie, *, adres: str, gemeente: str, max_personen: int, **values: object
) -> Huisvestingslocatie:
    """A location in use; `adres` as `Waalbandijk 88a`."""
    straat, nummer = adres.rsplit(" ", 1)
    huisnummer = "".join(teken for teken in nummer if teken.isdigit())
    return Huisvestingslocatie.objects.create(
        organisatie=organisatie,
        gemeente_id=gemeente,
        straat=straat,
        huisnummer=int(huisnummer),
        huisletter=nummer[len(huisnummer) :].upper(),
        adres_sleutel=fold_adres(adres),
        capaciteit_vergund=max_personen,
        **{"status": Locatiestatus.ACTIEF, "ingangsdatum": date(2020, 1, 1)} | values,
    )
