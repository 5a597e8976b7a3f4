"""A whole report about one area: title, sections, references, definitions."""

from dataclasses import dataclass
from datetime import date, datetime

from rivierenland.rapportages.inhoud.blokken import Blok

SCHEMA = "rivierenland/rapport/1"


@dataclass(frozen=True, slots=True)
class Uitleg:
    """What an official wrote below a section: the words, of which gemeente (or the region), and when."""

    tekst: str
    van: str
    op: date


@dataclass(frozen=True, slots=True)
class Sectie:
    """A chapter. `code` is stable over editions: remarks and explanations hang on it. `taal` is `nl` or `en`."""

    code: str
    titel: str
    blokken: tuple[Blok, ...]
    uitleg: tuple[Uitleg, ...] = ()
    taal: str = "nl"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Where a figure comes from: `maat` (what was counted), of which `gebied` (CBS code, "" for the region), on which day, which part.

    `nummer` counts from 1 within the document. `noemer` is the measure it was divided by, empty for a count.
    """

    nummer: str
    maat: str
    gebied: str
    dag: date
    deel: str = ""
    noemer: str = ""


@dataclass(frozen=True, slots=True)
class Begrip:
    """A word or figure explained. `bron`: the law, standard or register it rests on."""

    naam: str
    tekst: str
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What one part of an edition says.

    `gebied`: CBS code, "" for the region. `status` is a sentence: "Concept, nog niet gecontroleerd.", "Vastgesteld op 14 oktober 2026."
    `niet_goedgekeurd`: names of gemeenten that did not approve in time. `adres`: where a reference is opened, up to its number.
    `gemaakt_op` is fixed when the figures were measured, so that every making gives the same bytes.
    """

    rapport: str
    titel: str
    ondertitel: str
    gebied: str
    gebiedsnaam: str
    periode: str
    periodenaam: str
    versie: int
    peildatum: date
    gemaakt_op: datetime
    status: str
    inleiding: str
    secties: tuple[Sectie, ...]
    verwijzingen: tuple[Verwijzing, ...]
    begrippen: tuple[Begrip, ...]
    bronnen: tuple[str, ...]
    adres: str
    niet_goedgekeurd: tuple[str, ...] = ()
    reden: str = ""
    voorbeeld: bool = False
    concept: bool = True
    schema: str = SCHEMA
