"""What happened to the permits and certificates of a location, in words."""

from typing import Any

from registratie.models import Certificaat, Vergunning
from registratie.queries.papier import periode
from registratie.queries.tijdlijn.voorval import Voorvalsoort, Zin
from rivierenland.core.opmaak import datum_lang, getal

VELDNAMEN = {
    "soort": "de soort", "nummer": "het nummer", "begin": "de begindatum", "einde": "de einddatum",
    "max_personen": "het aantal personen", "voorwaarden": "de voorwaarden",
    "documentverwijzing": "de verwijzing naar het besluit", "nau_status": "de stand van de toelating",
}  # fmt: skip


def describe(newer: Any, older: Any, act: Any) -> Zin | None:
    """One version of a permit or certificate against the one before."""
    naam = _name(newer)
    if newer.pgh_label == "delete":
        return Zin(Voorvalsoort.PAPIEREN, f"{naam}: verwijderd", "", "delete")
    if older is None:
        return Zin(Voorvalsoort.PAPIEREN, f"{naam}: vastgelegd", _contents(newer), "certificate", "good")
    if newer.ingetrokken_per and not older.ingetrokken_per:
        uitleg = f"Niet meer geldig per {datum_lang(newer.ingetrokken_per)}. Reden: {newer.reden}"
        return Zin(Voorvalsoort.PAPIEREN, f"{naam}: ingetrokken", uitleg, "not-allowed", "wrong")
    changed = [woord for veld, woord in VELDNAMEN.items() if getattr(newer, veld, "") != getattr(older, veld, "")]
    if changed:
        uitleg = f"Gewijzigd: {', '.join(changed)}. {_contents(newer)}"
        reden = act.details.get("reden") if act is not None else ""
        return Zin(Voorvalsoort.PAPIEREN, f"{naam}: gewijzigd", f"{uitleg} Reden: {reden}" if reden else uitleg)
    if getattr(newer, "gecontroleerd_op", None) != getattr(older, "gecontroleerd_op", None):
        return Zin(Voorvalsoort.PAPIEREN, f"{naam}: gecontroleerd", "", "ok", "good")
    return None


def remembered(act: Any) -> Zin:
    """That the organisation was told of the end."""
    dagen = act.details["dagen"]
    uitleg = "Op de laatste dag, of kort daarna." if not dagen else f"Vanaf {getal(dagen)} dagen voor het einde."
    return Zin(Voorvalsoort.PAPIEREN, f"Herinnering verstuurd: {_label(act)} loopt af", uitleg, "mail")


def _label(act: Any) -> str:
    model = Vergunning if act.object_soort.endswith("vergunning") else Certificaat
    return str(dict(model._meta.get_field("soort").flatchoices)[act.details["soort"]])


def _name(version: Any) -> str:
    model = version.pgh_tracked_model
    return str(dict(model._meta.get_field("soort").flatchoices)[version.soort])


def _contents(version: Any) -> str:
    parts = [version.nummer, periode(version)]
    if getattr(version, "max_personen", None):
        parts.append(f"{getal(version.max_personen)} personen")
    return f"{', '.join(part for part in parts if part)}."
