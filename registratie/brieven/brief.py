"""The letter to one worker in their own language, with the same words in Dutch."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from registratie.enums import Taal

BESTAND = Path(__file__).with_name("teksten.json")
NEDERLANDS, ENGELS = "nl", "en"


@dataclass(frozen=True)
class Aanleiding:
    """What the letter says of this worker. `deadline` None: near the limit, nothing is due yet."""

    naam: str
    adres: str
    gemeente: str
    organisatie: str
    contact: str
    deadline: date | None
    vandaag: date


@dataclass(frozen=True)
class Blad:
    """The letter in one language: a title, paragraphs, and what to bring."""

    taal: str
    titel: str
    datum: str
    alineas: tuple[str, ...]
    mee_kop: str
    mee: tuple[str, ...]
    slot: tuple[str, ...]

    @property
    def tekst(self) -> str:
        """All words in reading order: what the worker was told."""
        bring = "\n".join([self.mee_kop, *(f"- {thing}" for thing in self.mee)])
        return "\n\n".join([self.titel, self.datum, *self.alineas, bring, *self.slot])


@dataclass(frozen=True)
class Brief:
    """One letter: the language of the worker first, then Dutch."""

    bladen: tuple[Blad, ...]

    @property
    def taal(self) -> str:
        """The language of the worker."""
        return self.bladen[0].taal

    @property
    def tekst(self) -> str:
        """The words of every page."""
        return "\n\n---\n\n".join(blad.tekst for blad in self.bladen)


def digest(tekst: str) -> str:
    """The SHA-256 of the words, as proof that they were not changed."""
    return hashlib.sha256(tekst.encode()).hexdigest()


def languages() -> list[tuple[str, str]]:
    """The languages of the letter, the most spoken first, as choices."""
    return [(taal.value, taal.label) for taal in Taal if taal.value in _texts()]


def language_for(taal: str) -> str:
    """The language to write in: the worker's own when the letter has it, else English."""
    return taal if taal in _texts() else ENGELS


def is_reviewed(taal: str) -> bool:
    """Whether a native speaker read these words."""
    return _texts()[taal]["nagekeken"]


def write(aanleiding: Aanleiding, taal: str) -> Brief:
    """The letter in this language, with Dutch below it for whoever helps the worker."""
    talen = [taal] if taal == NEDERLANDS else [taal, NEDERLANDS]
    return Brief(tuple(_page(aanleiding, one) for one in talen))


def _page(aanleiding: Aanleiding, taal: str) -> Blad:
    text, facts = _texts()[taal], _facts(aanleiding)
    when = _when(aanleiding)
    order = ("aanhef", "verblijf", "wet", when, "waar") if when != "bijna" else ("aanhef", "verblijf", "wet", when)
    close = ("al", "geen_besluit", "vragen")
    return Blad(
        taal=taal,
        titel=text["titel"],
        datum=f"{text['datum']}: {aanleiding.vandaag:%d-%m-%Y}",
        alineas=tuple(text[name].format(**facts) for name in order),
        mee_kop=text["mee_kop"],
        mee=tuple(text["mee"]),
        slot=tuple(text[name].format(**facts) for name in (("waar", *close) if when == "bijna" else close)),
    )


def _when(aanleiding: Aanleiding) -> str:
    if aanleiding.deadline is None:
        return "bijna"
    return "uiterlijk" if aanleiding.deadline >= aanleiding.vandaag else "meteen"


def _facts(aanleiding: Aanleiding) -> dict[str, str]:
    return {
        "naam": aanleiding.naam,
        "adres": aanleiding.adres,
        "gemeente": aanleiding.gemeente,
        "organisatie": aanleiding.organisatie,
        "contact": aanleiding.contact,
        "deadline": f"{aanleiding.deadline:%d-%m-%Y}" if aanleiding.deadline else "",
    }


@lru_cache(maxsize=1)
def _texts() -> dict[str, dict[str, Any]]:
    return json.loads(BESTAND.read_text(encoding="utf-8"))["talen"]
