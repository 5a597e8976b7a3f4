"""A template that an official may edit safely: plain words with `{plaatshouders}` of a fixed list, never code.

Three marks have a meaning, each at the start of a line: `# ` a heading, `- ` an item of a list, and an empty line a new
paragraph. The text is divided first and filled afterwards, once: what is filled in can make no heading, list or placeholder.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from handhaving.enums import Briefsoort as B

PLAATSHOUDERS: dict[str, str] = {
    "aanbieder": "naam van de aanbieder",
    "adres": "adres van de locatie",
    "bedrag": "bedrag per eenheid, of het te betalen bedrag",
    "behandelaar": "naam van de behandelaar",
    "betalen_tot": "laatste dag om te betalen",
    "bevindingen": "lijst van de bevindingen (op een eigen regel)",
    "bezwaar_tot": "laatste dag om bezwaar te maken",
    "datum": "datum van de brief",
    "eenheid": "per dag, per week, per overtreding of ineens",
    "gemeente": "naam van de gemeente",
    "grondslag": "wettelijke grondslag van de stap",
    "locatie": "naam van de locatie",
    "maximum": "hoogste totaal van de dwangsom",
    "plaats": "plaats van de locatie",
    "reden": "motivering die u bij de stap invult",
    "termijn_einde": "laatste dag om te herstellen",
    "zaaknummer": "nummer van de zaak",
    "zienswijze_tot": "laatste dag om een zienswijze te geven",
}
"""Every placeholder that there is, with what it becomes."""
LIJST = "bevindingen"
VERPLICHT: dict[B, tuple[str, ...]] = {
    B.WAARSCHUWING: ("bevindingen", "termijn_einde"),
    B.VOORNEMEN: ("bevindingen", "reden", "zienswijze_tot"),
    B.LAST_DWANGSOM: ("bevindingen", "reden", "bedrag", "eenheid", "maximum", "termijn_einde", "bezwaar_tot"),
    B.INVORDERING: ("reden", "bedrag", "betalen_tot", "bezwaar_tot"),
}
"""The kinds of letters, and what may not be missing: without it the letter would not hold (Awb 3:45, 3:46, 4:8, 5:9, 5:32b)."""
MAX_TEKST = 12_000
GEVULD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Blok:
    """A heading, a paragraph or a list, filled in."""

    soort: str
    regels: tuple[str, ...]


def controleer(soort: str, tekst: str) -> None:
    """Raise ValidationError with a Dutch sentence per fault: an unknown or missing placeholder, a loose brace, too long."""
    fouten = []
    if not tekst.strip():
        fouten.append("Schrijf eerst een tekst.")
    if len(tekst) > MAX_TEKST:
        fouten.append(f"De tekst is te lang. Gebruik hoogstens {MAX_TEKST} tekens.")
    namen = GEVULD.findall(tekst)
    if onbekend := sorted({naam for naam in namen if naam not in PLAATSHOUDERS}):
        zin = ", ".join(f"{{{naam}}}" for naam in onbekend)
        fouten.append(f"Deze plaatshouder bestaat niet: {zin}. Kies uit: {toegestaan()}.")
    if "{" in GEVULD.sub("", tekst) or "}" in GEVULD.sub("", tekst):
        fouten.append("Er staat een losse accolade. Gebruik { en } alleen om een plaatshouder heen.")
    if ontbreekt := [naam for naam in VERPLICHT[B(soort)] if naam not in namen]:
        zin = ", ".join(f"{{{naam}}}" for naam in ontbreekt)
        fouten.append(f"Deze plaatshouder moet in de brief staan: {zin}.")
    if any(f"{{{LIJST}}}" in regel and regel.strip() != f"{{{LIJST}}}" for regel in tekst.splitlines()):
        fouten.append(f"Zet {{{LIJST}}} op een eigen regel: daar komt een lijst.")
    if fouten:
        raise ValidationError({"tekst": fouten})


def toegestaan() -> str:
    """The placeholders in a row, for a sentence."""
    return ", ".join(f"{{{naam}}}" for naam in PLAATSHOUDERS)


def vul(tekst: str, waarden: Mapping[str, str], bevindingen: tuple[str, ...]) -> tuple[Blok, ...]:
    """The blocks of a letter. `waarden` per placeholder; one that has none reads as `(niet ingevuld)`, and a line
    that holds nothing else is left out.
    """
    blokken: list[Blok] = []
    for stuk in re.split(r"\n[ \t]*\n", tekst.replace("\r\n", "\n").strip()):
        for regel in stuk.split("\n"):
            _voeg_toe(blokken, regel.strip(), waarden, bevindingen)
        blokken.append(Blok("einde", ()))
    return tuple(blok for blok in blokken if blok.soort != "einde")


def als_tekst(blokken: tuple[Blok, ...]) -> str:
    """The words of the blocks in reading order: what is kept and shown on a page."""
    return "\n\n".join(
        "\n".join(f"- {regel}" for regel in blok.regels) if blok.soort == "lijst" else " ".join(blok.regels)
        for blok in blokken
    )


def _voeg_toe(blokken: list[Blok], regel: str, waarden: Mapping[str, str], bevindingen: tuple[str, ...]) -> None:
    vorige = blokken[-1] if blokken else None
    alleen = GEVULD.fullmatch(regel)
    if not regel or (alleen and alleen[1] != LIJST and not waarden.get(alleen[1])):
        return
    if regel == f"{{{LIJST}}}":
        blokken.append(Blok("lijst", bevindingen or ("(geen bevindingen)",)))
    elif regel.startswith("# "):
        blokken.append(Blok("kop", (_gevuld(regel[2:], waarden),)))
    elif regel.startswith("- "):
        punt = _gevuld(regel[2:], waarden)
        if vorige and vorige.soort == "lijst":
            blokken[-1] = Blok("lijst", (*vorige.regels, punt))
        else:
            blokken.append(Blok("lijst", (punt,)))
    elif vorige and vorige.soort == "alinea":
        blokken[-1] = Blok("alinea", (f"{vorige.regels[0]} {_gevuld(regel, waarden)}",))
    else:
        blokken.append(Blok("alinea", (_gevuld(regel, waarden),)))


def _gevuld(tekst: str, waarden: Mapping[str, str]) -> str:
    return GEVULD.sub(lambda gevonden: waarden.get(gevonden[1]) or "(niet ingevuld)", tekst)
