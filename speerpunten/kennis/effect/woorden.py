"""An outcome in sentences: the answer first, what to consider, what is not known, and how a new version differs."""

from collections.abc import Mapping, Sequence
from typing import Any

from rivierenland.core.opmaak import getal
from speerpunten.kennis.bijdragen.effectmodel import Bereik, Effectuitkomst

NIET_BEKEND = (
    "Waar mensen straks echt gaan wonen. Wij rekenen de kortste verdeling uit, mensen en uitzendbureaus kiezen zelf.",
    "Of een vrij bed ook te huur is voor dit bedrijf. Veel bedden horen bij één uitzendbureau of teler.",
    "Of huisartsen in de buurt nieuwe patiënten aannemen. Dat staat niet in het portaal.",
    "Welke wegen vol raken. Wij tellen voertuigen, geen routes.",
    "Hoe mensen reizen die in een eigen woning of buiten de regio wonen. Zij staan niet in de verkeerscijfers.",
)


def between(bereik: Bereik) -> str:
    """`420 tot 610`, or one figure when both ends are the same."""
    laag, hoog = sorted((bereik.laag, bereik.hoog))
    return getal(laag) if laag == hoog else f"{getal(laag)} tot {getal(hoog)}"


def answer(uitkomst: Effectuitkomst) -> str:
    """The whole report in two sentences."""
    fase = uitkomst.vol
    vrij, tekort = uitkomst.within(fase).piek, fase.tekort_piek
    een = fase.piek.laag == fase.piek.hoog == 1
    eerste = f"In de drukste maand van {fase.jaar} {'is' if een else 'zijn'} {between(fase.piek)} {'bed' if een else 'bedden'} nodig"
    tweede = f"binnen {getal(uitkomst.norm_km)} kilometer zijn er dan {between(vrij)} vrij"
    if not tekort.hoog:
        return f"{eerste}; {tweede}. Dat is genoeg."
    if not tekort.laag:
        return (
            f"{eerste}; {tweede}. Dat kan genoeg zijn, maar er kunnen ook {getal(tekort.hoog)} bedden te weinig zijn."
        )
    return f"{eerste}; {tweede}. Er zijn dan {between(tekort)} bedden te weinig dicht bij het werk."


def verdict(tekort: Bereik) -> tuple[str, str]:
    """Kind of badge and its word for a shortage."""
    if not tekort.hoog:
        return "good", "Genoeg bedden"
    if not tekort.laag:
        return "attention", "Misschien te weinig"
    return "wrong", "Te weinig bedden"


def conditions(uitkomst: Effectuitkomst) -> Sequence[str]:
    """What a gemeente may ask for, from the figures; it decides itself."""
    fase = uitkomst.vol
    zinnen = []
    if fase.tekort_piek.midden:
        zinnen.append(
            f"Vraag de werkgever om {getal(fase.tekort_piek.midden)} extra bedden binnen {getal(uitkomst.norm_km)} kilometer, klaar voor "
            f"{fase.jaar}. Houd rekening met {between(fase.tekort_piek)}."
        )  # fmt: skip
    if (druk := sum(max(rij.zonder_met - rij.zonder_nu, 0) for rij in uitkomst.verdringing)) > 0:
        zinnen.append(
            f"Maak afspraken met de buurgemeenten: {getal(druk)} mensen van andere bedrijven raken anders hun bed kwijt."
        )
    if fase.eigen.hoog and fase.eigen.laag < fase.eigen.hoog:
        zinnen.append(
            "Leg vast dat het bedrijf pas groeit als de eigen bedden er zijn: het plan daarvoor is nog niet zeker."
        )
    if uitkomst.verkeer.spits.hoog:
        zinnen.append(
            f"Vraag een vervoersplan. In het drukste uur komen er {between(uitkomst.verkeer.spits)} auto’s en busjes."
        )
    zinnen.append("Spreek af wie nieuwe werknemers helpt met een huisarts en met de inschrijving bij de gemeente.")
    return zinnen


def facts(uitkomst: Effectuitkomst) -> Mapping[str, Any]:
    """The figures that are compared between variants and versions, by name."""
    fase = uitkomst.vol
    return {
        "Bedden nodig in de rustigste maand": fase.jaarrond, "Bedden nodig in de drukste maand": fase.piek,
        "Eigen bedden van de werkgever": fase.eigen,
        f"Vrij binnen {getal(uitkomst.norm_km)} km, drukste maand": uitkomst.within(fase).piek,
        "Te weinig, rustigste maand": fase.tekort_jaarrond, "Te weinig, drukste maand": fase.tekort_piek,
        "Auto’s en busjes in het drukste uur": uitkomst.verkeer.spits, "Inwoners erbij, drukste maand": uitkomst.zorg.mensen_piek,
    }  # fmt: skip


def differences(nu: Effectuitkomst, eerder: Effectuitkomst) -> Sequence[str]:
    """What came out otherwise than in the version before, a sentence each; empty when nothing did."""
    was, is_nu = facts(eerder), facts(nu)
    return [
        f"{naam}: was {between(was[naam])}, is nu {between(waarde)}."
        for naam, waarde in is_nu.items() if naam in was and waarde != was[naam]
    ]  # fmt: skip
