"""Write a made-up register through COPY and set-based inserts, with row security, constraints and history on."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db import connection

from registratie.demo import papieren, tabellen
from registratie.demo.locaties import DemoLocatie
from registratie.demo.namen import Persoon
from registratie.demo.organisaties import DemoOrganisatie
from registratie.demo.plaatsen import Gebied
from registratie.demo.register import Register
from registratie.demo.tabellen import DAG_NUL
from registratie.demo.verblijven import DemoVerblijf
from registratie.inlezen.adressen import fold_adres

PORTIE = 200_000
"""Stays for each insert: bounds the memory of the deferred key checks and of the history triggers."""


class Schrijver:
    """Takes a register into the database, under a scope that sees everything and inside one transaction."""

    def __init__(self, register: Register):
        self.register = register
        self.aantallen = {"organisaties": 0, "locaties": 0, "bewoners": 0, "verblijven": 0}
        self._bewoners: list[Sequence[Any]] = []
        self._verblijven: list[Sequence[Any]] = []

    def write(self) -> dict[str, int]:
        """Write everything; returns how many rows of each kind."""
        # Checked per statement, not at COMMIT: the queue of deferred checks would grow with every row.
        _run("set constraints all immediate")
        _run(tabellen.TABELLEN)
        self._write_base()
        for organisatie, verblijven in self.register.stays():
            self._collect(organisatie, verblijven)
            if len(self._verblijven) >= PORTIE:
                self._flush()
        self._flush()
        return self.aantallen

    def _write_base(self) -> None:
        register = self.register
        for gebied in register.verzonnen:
            _run(tabellen.GEMEENTEN, _gemeente_row(gebied))
        _copy("demo_organisatie", "nr, kvk, naam, rollen, email, te_laat", map(_organisatie_row, register.organisaties))
        _run(tabellen.ORGANISATIES)
        _copy("demo_locatie", LOCATIE_KOLOMMEN, map(_locatie_row, register.locaties))
        _run(tabellen.LOCATIES)
        if register.schaal.ruimtes:
            _run(tabellen.RUIMTES)
            vandaag = {"vandaag": date.fromordinal(register.vandaag)}
            _run(papieren.VOORZIENINGEN)
            _run(papieren.VERGUNNINGEN, vandaag)
            _run(papieren.CERTIFICATEN, vandaag)
        _run(
            tabellen.AANLEVERINGEN,
            {"vandaag": date.fromordinal(register.vandaag), "weken": register.schaal.weken_aanlevering},
        )
        self.aantallen["organisaties"] = len(register.organisaties)
        self.aantallen["locaties"] = len(register.locaties)

    def _collect(self, organisatie: DemoOrganisatie, verblijven: Iterable[DemoVerblijf]) -> None:
        """People of this organisation get a number per gemeente, because that is how they are supplied."""
        nummers: dict[tuple[str, str, int], int] = {}
        laatst = self.register.vandaag - organisatie.te_laat
        for verblijf in verblijven:
            persoon, locatie = verblijf.persoon, verblijf.locatie
            if persoon is None:
                continue
            sleutel = (locatie.gemeente, persoon.sleutel, persoon.geboren)
            nummer = nummers.get(sleutel)
            if nummer is None:
                self.aantallen["bewoners"] += 1
                nummer = nummers[sleutel] = self.aantallen["bewoners"]
                self._bewoners.append(
                    (nummer, organisatie.nr, locatie.gemeente, persoon.achternaam, persoon.voornaam, persoon.sleutel,
                     persoon.geboren - DAG_NUL, *_told(organisatie, nummer, persoon))
                )  # fmt: skip
            gezien = min(verblijf.vertrek or verblijf.aankomst, laatst)
            self._verblijven.append(
                (locatie.nr, nummer, verblijf.aankomst - DAG_NUL, _day(verblijf.vertrek), _day(verblijf.verwacht),
                 verblijf.kamer, persoon.document, gezien - DAG_NUL)
            )  # fmt: skip

    def _flush(self) -> None:
        """Insert what was collected. People of one organisation are always in the same portion as their stays."""
        _copy("demo_bewoner", BEWONER_KOLOMMEN, self._bewoners)
        _copy("demo_verblijf", VERBLIJF_KOLOMMEN, self._verblijven)
        _run("analyze demo_bewoner; analyze demo_verblijf; analyze demo_locatie")
        _run(tabellen.BEWONERS)
        _run(tabellen.VERBLIJVEN)
        _run("truncate demo_bewoner, demo_verblijf")
        self.aantallen["verblijven"] += len(self._verblijven)
        self._bewoners.clear()
        self._verblijven.clear()


LOCATIE_KOLOMMEN = (
    "nr, organisatie_nr, gemeente_code, code, naam, soort, status, straat, huisnummer, huisletter, postcode, plaats,"
    " adres_sleutel, bag, rd_x, rd_y, breedtegraad, lengtegraad, bedden, oppervlakte, beheerder, telefoon, begin, einde"
)
BEWONER_KOLOMMEN = "nr, organisatie_nr, gemeente_code, achternaam, voornaam, naam_sleutel, geboren, woonplaats, taal"
VERBLIJF_KOLOMMEN = "locatie_nr, bewoner_nr, aankomst, vertrek, verwacht, kamer, document, gezien"


def _run(sql: str, params: Any = None) -> None:
    """One statement after the other: with a history context each may carry parameters, which a list of them may not."""
    with connection.cursor() as cursor:
        for statement in sql.split(";"):
            cursor.execute(statement, params)


def _copy(tabel: str, kolommen: str, rijen: Iterable[Sequence[Any]]) -> None:
    """Rows as text lines: the values are our own words and numbers, without a tab, a line end or a backslash."""
    with connection.cursor() as cursor, cursor.cursor.copy(f"copy {tabel} ({kolommen}) from stdin") as copy:
        regels: list[str] = []
        for rij in rijen:
            regels.append("\t".join(["\\N" if waarde is None else str(waarde) for waarde in rij]))
            if len(regels) == 5_000:
                copy.write("\n".join(regels) + "\n")
                regels.clear()
        if regels:
            copy.write("\n".join(regels) + "\n")


def _gemeente_row(gebied: Gebied) -> tuple[Any, ...]:
    kern = gebied.kernen[0]
    namen = [kern.naam for kern in gebied.kernen]
    return gebied.code, gebied.naam, gebied.code.lower(), kern.naam, round(kern.x), round(kern.y), namen


def _organisatie_row(organisatie: DemoOrganisatie) -> tuple[Any, ...]:
    rollen = "{" + ",".join(organisatie.rollen) + "}"
    return organisatie.nr, organisatie.kvk, organisatie.naam, rollen, organisatie.email, organisatie.te_laat


def _locatie_row(locatie: DemoLocatie) -> tuple[Any, ...]:
    adres = locatie.adres
    sleutel = fold_adres(f"{adres.straat} {adres.huisnummer}{adres.huisletter}")
    return (
        locatie.nr, locatie.organisatie.nr, locatie.gemeente, locatie.code, locatie.naam, locatie.soort, locatie.status,
        adres.straat, adres.huisnummer, adres.huisletter, adres.postcode, adres.plaats, sleutel,
        f"{locatie.gemeente[2:]}__99{locatie.nr:08}", adres.rd_x, adres.rd_y, adres.breedtegraad, adres.lengtegraad,
        locatie.bedden, locatie.oppervlakte, locatie.beheerder, locatie.telefoon, locatie.begin - DAG_NUL,
        _day(locatie.einde),
    )  # fmt: skip


def _told(organisatie: DemoOrganisatie, nummer: int, persoon: Persoon) -> tuple[str, str]:
    """Home town and language; a careless organisation leaves the one out for one person in three, the other for one in five."""
    if not organisatie.slordig:
        return persoon.woonplaats, persoon.taal
    return ("" if nummer % 3 == 0 else persoon.woonplaats), ("" if nummer % 5 == 0 else persoon.taal)


def _day(ordinal: int | None) -> int | None:
    return None if ordinal is None else ordinal - DAG_NUL
