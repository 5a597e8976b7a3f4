"""Read the delivered file once and put its good rows in a temporary table; keep the faults of the others.

The table lives in the transaction and ends with it, so rows about people never rest outside row security.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models.fields.files import FieldFile

from registratie.actions.aanlevering import faults
from registratie.inlezen.aanroep import Aanroep
from registratie.inlezen.bestand import Bestand, open_bestand
from registratie.inlezen.bestandsfout import Grenzen
from registratie.inlezen.kolommen import Koppeling
from registratie.inlezen.rij import Rij
from registratie.inlezen.rijen import Inlezing
from registratie.inlezen.synoniemen import Veld
from registratie.models import Aanlevering, Aanleveringsfout
from registratie.queries.herkenning import Plekken

Toevoer = FieldFile | Path | Aanroep
"""Where the rows of a delivery come from: a stored file, a file on this machine, or the body of a call."""
BATCH = 5_000
MAX_FOUTEN = 5_000  # faults of one file that are kept with their row; all are counted
EXAMPLES = 5  # rows that a warning names

CREATE = """
create temporary table aanlevering_rij (
    nr integer, blad text, rij integer,
    achternaam text, voornaam text, naam_sleutel text, geboortedatum date, woonplaats text, taal text,
    locatie_id bigint, gemeente_code text, kamer text, documentsoort text,
    aankomst date, verwacht_vertrek date, vertrek date,
    sleutel uuid generated always as
        (md5(naam_sleutel || '|' || (geboortedatum - date '1900-01-01')::text)::uuid) stored,
    klasse text default 'nieuw', verblijf_id bigint, tegen jsonb
) on commit drop
"""
COPY = """
copy aanlevering_rij (nr, blad, rij, achternaam, voornaam, naam_sleutel, geboortedatum, woonplaats, taal, locatie_id,
                      gemeente_code, kamer, documentsoort, aankomst, verwacht_vertrek, vertrek) from stdin
"""


@dataclass
class Lezing:
    """What came out of one pass over a file. `fout`: rows that cannot be taken, counted in full."""

    rijen: int = 0
    fout: int = 0
    fouten: list[Aanleveringsfout] = field(default_factory=list)
    waarschuwingen: Counter[tuple[str, str]] = field(default_factory=Counter)
    voorbeelden: dict[str, list[int]] = field(default_factory=dict)
    per_blad: Counter[str] = field(default_factory=Counter)
    verborgen: list[str] = field(default_factory=list)
    inlezing: Inlezing | Aanroep | None = None

    def warn(self, rij: Rij) -> None:
        """Count the warnings of a row and remember a few row numbers."""
        for melding in rij.waarschuwingen:
            self.waarschuwingen[melding.reden, melding.advies] += 1
            rows = self.voorbeelden.setdefault(melding.reden, [])
            if len(rows) < EXAMPLES and rij.rijnummer not in rows:
                rows.append(rij.rijnummer)


@contextmanager
def opened(bestand: FieldFile | Path) -> Iterator[Bestand]:
    """The delivered file, from the file store or, for the command line, from a path. Raises `Bestandsfout`."""
    grenzen = Grenzen(omvang=settings.AANLEVERING_MAX_BYTES)
    if isinstance(bestand, Path):
        with open_bestand(bestand, grenzen=grenzen) as found:
            yield found
        return
    try:
        path = bestand.path
    except NotImplementedError:  # a store elsewhere: the readers need a file on this machine
        with NamedTemporaryFile() as local:
            for chunk in bestand.chunks():
                local.write(chunk)
            local.flush()
            with open_bestand(local.name, grenzen=grenzen) as found:
                yield found
        return
    with open_bestand(path, grenzen=grenzen) as found:
        yield found


@contextmanager
def reading(aanlevering: Aanlevering, bron: Toevoer) -> Iterator[Inlezing | Aanroep]:
    """One pass over the rows, whatever they came in. Raises `Bestandsfout`."""
    if isinstance(bron, Aanroep):
        yield bron
        return
    with opened(bron) as found:
        yield Inlezing(found, koppeling_of(aanlevering))


def stage(aanlevering: Aanlevering, bron: Toevoer, plekken: Plekken, *, on_batch: Callable[[int], None]) -> Lezing:
    """Fill the temporary table from the rows; `on_batch` hears how many were read. Raises `Bestandsfout`."""
    lezing = Lezing()
    with connection.cursor() as cursor, reading(aanlevering, bron) as found:
        cursor.execute("drop table if exists pg_temp.aanlevering_rij")
        cursor.execute(CREATE)
        lezing.inlezing = found
        rows = _good_rows(lezing, aanlevering, plekken)
        while batch := list(islice(rows, BATCH)):
            with cursor.copy(COPY) as copy:
                for row in batch:
                    copy.write_row(row)
            on_batch(lezing.rijen)
        lezing.verborgen = list(found.verborgen)
        cursor.execute("analyze aanlevering_rij")
    return lezing


def koppeling_of(aanlevering: Aanlevering) -> Koppeling:
    """What the organisation decided about headings, as it was when the preview was made."""
    return {kop: Veld(veld) if veld else None for kop, veld in aanlevering.koppeling.items()}


def cells_of(aanlevering: Aanlevering, bron: Toevoer, wanted: set[tuple[str, int]]) -> dict[Any, list[str]]:
    """The cells of some rows, by sheet and row number: a second pass, only for rows that the register refuses."""
    with reading(aanlevering, bron) as found:
        return {(rij.blad, rij.rijnummer): rij.cellen for rij in found if (rij.blad, rij.rijnummer) in wanted}


def _good_rows(lezing: Lezing, aanlevering: Aanlevering, plekken: Plekken) -> Iterator[tuple[Any, ...]]:
    assert lezing.inlezing is not None
    for nr, rij in enumerate(lezing.inlezing, 1):
        lezing.rijen = nr
        lezing.per_blad[rij.blad] += 1
        if rij.waarschuwingen:
            lezing.warn(rij)
        plek = plekken.find(rij)
        if rij.fouten or plek is None or plek.refuses(rij):
            lezing.fout += 1
            if len(lezing.fouten) < MAX_FOUTEN:
                indeling = lezing.inlezing.bladen[-1]
                lezing.fouten += faults.of_row(aanlevering, rij, plek, indeling, plekken)
            continue
        yield (
            nr, rij.blad, rij.rijnummer, rij.achternaam, rij.voornaam, rij.naam_sleutel[:160], rij.geboortedatum,
            rij.woonplaats, rij.taal, plek.id, plek.gemeente, rij.kamer, rij.documentsoort, rij.aankomst,
            rij.verwacht_vertrek, rij.vertrek,
        )  # fmt: skip
