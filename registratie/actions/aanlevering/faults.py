"""Say in plain Dutch what is wrong with a delivered row and what the supplier can do."""

from datetime import date
from typing import Any

from registratie.inlezen.indeling import Bladindeling
from registratie.inlezen.meldingen import Fout
from registratie.inlezen.rij import Rij
from registratie.inlezen.synoniemen import Veld
from registratie.inlezen.vouw import to_text
from registratie.models import Aanlevering, Aanleveringsfout
from registratie.queries.herkenning import Plek, Plekken

ONBEKEND = "locatie onbekend"
GESTOPT = "locatie gestopt"
OVERLAP = "overlapt met ander verblijf"
TEGENSTRIJDIG = "staat twee keer met verschillende gegevens"
VERJAARD = "bewaartermijn voorbij"
GEANONIMISEERD = "al geanonimiseerd"
ANONIEM = (
    "Op deze locatie is een verblijf met deze aankomst geanonimiseerd, omdat de bewaartermijn voorbij is.",
    "Laat de rij weg. Verblijft deze persoon hier nog, check die dan in met het formulier.",
)
LOCATIEVELDEN = (Veld.LOCATIECODE, Veld.LOCATIENAAM, Veld.ADRES)


def of_row(
    aanlevering: Aanlevering, rij: Rij, plek: Plek | None, indeling: Bladindeling, plekken: Plekken
) -> list[Aanleveringsfout]:
    """Every fault of a row that can be seen without the register: those of its cells, and that of its location."""
    found = [_from_cell(aanlevering, rij, fout) for fout in rij.fouten]
    if plek is None and (rij.locatie_kandidaten or rij.adres):
        found.append(_location(aanlevering, rij, indeling, ONBEKEND, *_unknown(plekken.suggest(rij))))
    elif plek is not None and plek.refuses(rij):
        found.append(_location(aanlevering, rij, indeling, GESTOPT, *_stopped(plek)))
    return found


def _from_cell(aanlevering: Aanlevering, rij: Rij, fout: Fout) -> Aanleveringsfout:
    return _build(
        aanlevering, rij.blad, rij.rijnummer, reden=fout.reden, uitleg=f"{fout.reden.capitalize()}.", advies=fout.advies,
        kolom=fout.kop, kolom_letter=fout.kolom_letter, er_staat=fout.er_staat, cellen=rij.cellen,
    )  # fmt: skip


def _location(
    aanlevering: Aanlevering, rij: Rij, indeling: Bladindeling, reden: str, uitleg: str, advies: str
) -> Aanleveringsfout:
    places = [place for veld in LOCATIEVELDEN if (place := indeling.place_of(veld)) is not None]
    place = next((place for place in places if to_text(rij.ruw[place])), None)
    return _build(
        aanlevering, rij.blad, rij.rijnummer, reden=reden, uitleg=uitleg, advies=advies, cellen=rij.cellen,
        kolom=indeling.kolommen[place].kop if place is not None else "",
        kolom_letter=indeling.kolommen[place].letter if place is not None else "",
        er_staat=to_text(rij.ruw[place]) if place is not None else rij.locatie_zoek or rij.adres,
    )  # fmt: skip


def _unknown(suggestion: str) -> tuple[str, str]:
    advies = f"Bedoelt u {suggestion}?" if suggestion else "Verbeter de locatie, of meld de locatie eerst aan."
    return "Dit is niet een van uw locaties.", advies


def _stopped(plek: Plek) -> tuple[str, str]:
    sinds = f" sinds {_nl(plek.einddatum)}" if plek.einddatum else ""
    return f"{plek.omschrijving} is{sinds} niet meer in gebruik.", "Verbeter de locatie of de datum van vertrek."


def of_register(
    aanlevering: Aanlevering, row: dict[str, Any], plekken: Plekken, kolom: tuple[str, str], cellen: list[str]
) -> Aanleveringsfout:
    """The fault that only shows beside the other rows and the register: `row` is a staged row with `tegen`."""
    tegen = row["tegen"]
    uitleg, advies = _words(tegen, plekken)
    return _build(
        aanlevering, row["blad"], row["rij"], reden=tegen["reden"], uitleg=uitleg, advies=advies, kolom=kolom[1],
        kolom_letter=kolom[0], er_staat=_nl(row["aankomst"]), cellen=cellen,
    )  # fmt: skip


def _words(tegen: dict[str, Any], plekken: Plekken) -> tuple[str, str]:
    if tegen["reden"] == TEGENSTRIJDIG:
        return _contradiction(tegen)
    if tegen["reden"] == VERJAARD:
        return _expired(tegen)
    return ANONIEM if tegen["reden"] == GEANONIMISEERD else _overlap(tegen, plekken)


def _expired(tegen: dict[str, Any]) -> tuple[str, str]:
    vertrek = _nl(date.fromisoformat(tegen["vertrek"]))
    return (
        f"Dit verblijf eindigde op {vertrek}. Dat is langer geleden dan de bewaartermijn van {tegen['maanden']} maanden.",
        "Laat de rij weg. Klopt het vertrek niet, verbeter het dan.",
    )


def _contradiction(tegen: dict[str, Any]) -> tuple[str, str]:
    return (
        f"Deze persoon staat met dezelfde aankomst ook in {_where(tegen)}, met een ander vertrek.",
        "Laat alleen de goede rij staan.",
    )


def _overlap(tegen: dict[str, Any], plekken: Plekken) -> tuple[str, str]:
    plek = plekken.by_id[tegen["locatie_id"]].omschrijving
    nights = f"vanaf {_nl(date.fromisoformat(tegen['aankomst']))}"
    nights += f" tot {_nl(date.fromisoformat(tegen['einde']))}" if tegen["einde"] else ", zonder vertrek"
    if tegen["rij"]:
        return (
            f"Deze persoon slaapt dezelfde nachten ook volgens {_where(tegen)}: {plek} {nights}.",
            "Een persoon slaapt op één plek. Verbeter de aankomst of het vertrek van een van beide rijen.",
        )
    return (
        f"Deze persoon staat in het register al op {plek} {nights}.",
        "Vul bij dat verblijf eerst het vertrek in, of verbeter de aankomst in deze rij.",
    )


def _where(tegen: dict[str, Any]) -> str:
    return f"rij {tegen['rij']} van blad {tegen['blad']}" if tegen["blad"] else f"rij {tegen['rij']}"


def _nl(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else ""


def _build(aanlevering: Aanlevering, blad: str, rij: int, **values: Any) -> Aanleveringsfout:
    limits = {"kolom": 80, "kolom_letter": 4, "er_staat": 120, "reden": 60, "uitleg": 300, "advies": 300}
    values |= {name: values[name][:limit] for name, limit in limits.items()}
    return Aanleveringsfout(
        aanlevering=aanlevering, organisatie_id=aanlevering.organisatie_id, blad=blad[:120], rij=rij, **values
    )
