"""Which of an organisation's own locations a delivered row means, and which it may have meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from registratie.enums import Locatiestatus
from registratie.inlezen.adressen import fold_adres
from registratie.inlezen.locaties import Bekend, Locatiewijzer
from registratie.inlezen.rij import Rij
from registratie.inlezen.vouw import fold
from registratie.models import Huisvestingslocatie

CLOSED = (Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)
LIKENESS = 0.6  # below this two words only share letters by chance
MAX_SUGGESTIONS = 500  # distinct unknown places in one file for which a suggestion is looked up


@dataclass(frozen=True, slots=True)
class Plek:
    """A location of the organisation, as much as a delivered row needs."""

    id: int
    gemeente: str
    code: str
    naam: str
    adres: str
    plaats: str
    status: str
    einddatum: date | None

    @property
    def omschrijving(self) -> str:
        """How a sentence names it: `Campus De Zandweg (WF-KES)`."""
        return f"{self.naam} ({self.code})"

    def refuses(self, rij: Rij) -> bool:
        """Whether nobody can stay here on the nights of `rij`: the location had stopped before."""
        if self.status in CLOSED:
            return self.einddatum is None or rij.vertrek is None or rij.vertrek > self.einddatum
        return self.einddatum is not None and rij.aankomst is not None and rij.aankomst >= self.einddatum


class Plekken:
    """All locations of one organisation. Nobody else's are in here, so none can be matched or named."""

    def __init__(self, plekken: Iterable[Plek], postcodes: dict[int, str]) -> None:
        self.by_id = {plek.id: plek for plek in plekken}
        self._wijzer = Locatiewijzer(
            Bekend(plek.id, plek.code, plek.naam, plek.adres, postcodes[plek.id], plek.plaats)
            for plek in self.by_id.values()
        )
        self._words: dict[str, Plek] = {}
        for plek in self.by_id.values():
            for word in (fold(plek.code), fold(plek.naam), fold_adres(plek.adres)):
                self._words.setdefault(word, plek)
        self._suggested: dict[str, str] = {}

    def find(self, rij: Rij) -> Plek | None:
        """The location that `rij` means: by our own number, or by code, else by name, else by address."""
        if rij.locatie_id is not None:
            return self.by_id.get(rij.locatie_id)
        found = self._wijzer.find(rij)
        return self.by_id[found] if isinstance(found, int) else None

    def suggest(self, rij: Rij) -> str:
        """The location that `rij` may have meant, in words; empty when nothing looks like it. A number means no other."""
        if rij.locatie_id is not None:
            return ""
        for word in (*rij.locatie_kandidaten, rij.adres):
            if word not in self._suggested:
                if len(self._suggested) >= MAX_SUGGESTIONS:
                    return ""
                near = get_close_matches(word, self._words, n=1, cutoff=LIKENESS) if word else []
                self._suggested[word] = _describe(self._words[near[0]]) if near else ""
            if self._suggested[word]:
                return self._suggested[word]
        return ""


def plekken_of(organisatie_id: int) -> Plekken:
    """The locations of one organisation, under the scope in force."""
    rows = list(Huisvestingslocatie.objects.filter(organisatie_id=organisatie_id))
    return Plekken(
        (
            Plek(row.pk, row.gemeente_id, row.code, row.naam, row.adres, row.plaats, row.status, row.einddatum)
            for row in rows
        ),
        {row.pk: row.postcode for row in rows},
    )


def _describe(plek: Plek) -> str:
    return f"{plek.code}: {plek.naam}, {plek.adres} in {plek.plaats}"
