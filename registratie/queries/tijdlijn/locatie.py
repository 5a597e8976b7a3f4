"""What changed in the facts and the status of a location, in words."""

from typing import Any

from registratie.models import Huisvestingslocatie
from registratie.queries.tijdlijn.voorval import Voorvalsoort, Zin

VELDNAMEN = {
    "naam": "de naam",
    "code": "de eigen code",
    "soort": "de soort",
    "straat": "het adres",
    "huisnummer": "het adres",
    "huisletter": "het adres",
    "toevoeging": "het adres",
    "postcode": "het adres",
    "plaats": "het adres",
    "gemeente_id": "de gemeente",
    "nummeraanduiding_id": "het BAG-nummer",
    "adresseerbaarobject_id": "het BAG-nummer",
    "rd_x": "de ligging",
    "rd_y": "de ligging",
    "oppervlakte_gbo": "de gebruiksoppervlakte",
    "beheerder_naam": "de beheerder",
    "beheerder_telefoon": "het telefoonnummer voor dag en nacht",
    "ingangsdatum": "de datum van ingebruikname",
}
STATUS_KIND = {"actief": "good", "gesloten": "wrong", "gestopt": "attention"}
STATUS_ICON = {"actief": "ok", "gesloten": "lock", "gestopt": "lock"}


def describe(newer: Any, older: Any, act: Any) -> Zin | None:
    """One version against the one before; None when nothing changed that a page tells."""
    if older is None:
        return Zin(Voorvalsoort.STATUS, "Aangemeld", f"{newer.capaciteit_vergund} bedden.", "add", "good")
    if newer.status != older.status:
        return _decided(newer, older, act)
    if newer.capaciteit_vergund != older.capaciteit_vergund:
        uitleg = f"Van {older.capaciteit_vergund} naar {newer.capaciteit_vergund} bedden."
        return Zin(Voorvalsoort.PAPIEREN, "Vergunde capaciteit gewijzigd", uitleg, "bed")
    changed = dict.fromkeys(woord for veld, woord in VELDNAMEN.items() if getattr(newer, veld) != getattr(older, veld))
    if not changed:
        return None
    return Zin(Voorvalsoort.GEGEVENS, "Gegevens gewijzigd", f"Gewijzigd: {', '.join(changed)}.")


def _decided(newer: Any, older: Any, act: Any) -> Zin:
    label = dict(Huisvestingslocatie._meta.get_field("status").flatchoices)
    gemeld = act is not None and act.actie == "locatie.report_stop"
    titel = "De aanbieder meldt: gestopt" if gemeld else str(label[newer.status])
    uitleg = f"Was: {label[older.status].lower()}."
    if act is not None and act.details.get("reden"):
        uitleg += f" Reden: {act.details['reden']}"
    return Zin(
        Voorvalsoort.STATUS, titel, uitleg, STATUS_ICON.get(newer.status, "state"), STATUS_KIND.get(newer.status, "")
    )
