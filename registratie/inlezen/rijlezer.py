"""Reads the rows below one header: what is a stay, what stands in it, what is wrong with it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any

from .adressen import Adres, looks_like_adres, parse_adres
from .datums import Onthouden, parse_datum
from .grenzen import AANKOMST_VOORUIT, EERSTE_AANKOMST, VERTREK_VOORUIT
from .indeling import Bladindeling, place_from_titles
from .kolommen import Zekerheid
from .meldingen import REDENEN, Fout
from .rij import Rij
from .synoniemen import Veld
from .vouw import fold, to_text
from .waarden import GEEN_NAAM, Naam, lost_characters, parse_documentsoort, parse_naam, parse_taal

LENGTE = {
    Veld.ACHTERNAAM: 80,
    Veld.VOORNAAM: 80,
    Veld.NAAM: 80,  # the family name that was found in it
    Veld.WOONPLAATS: 80,
    Veld.KAMER: 20,
    Veld.WERKGEVER: 150,
}
LENGTE |= {Veld.LOCATIECODE: 120, Veld.LOCATIENAAM: 120, Veld.ADRES: 150}
_EERSTE_GEBOORTE = date(1900, 1, 1)
# 31-12-9999 and the like are how software writes "no end".
_OPEN_EINDE = date(2900, 1, 1)
_TOTAAL = re.compile(
    r"^(?:eind|sub|gesamt|grand )?\s*(?:totaal|totalen|total|totals|som|sum|summe|gesamt|razem|suma|aantal|count)\b"
)
_NUMMER = re.compile(r"\b(?=\w*\d)\w{5,}\b")
_VOLGORDE = tuple(Veld)
_LEEG = ("", None)


class Rijlezer:
    """The compiled reader of one sheet: every column has a parser that remembers the cells it has seen."""

    def __init__(self, indeling: Bladindeling, vandaag: date, systeem_1904: bool) -> None:
        self.indeling = indeling
        self.vandaag = vandaag
        self.breedte = len(indeling.kolommen)
        self.plaatsen = {veld: indeling.place_of(veld) for veld in Veld}
        # A field without a column points at the empty cell that is put behind every row.
        self._pak = itemgetter(*(self.breedte if (plek := self.plaatsen[veld]) is None else plek for veld in _VOLGORDE))
        self._verboden = [plek for plek, kolom in enumerate(indeling.kolommen) if kolom.zekerheid is Zekerheid.VERBODEN]
        self._koppen = [fold(kolom.kop) for kolom in indeling.kolommen]
        self._eerste_kop = next(plek for plek, kolom in enumerate(indeling.kolommen) if kolom.veld)
        samen = self.plaatsen[Veld.ACHTERNAAM] is None
        lees = partial(parse_datum, systeem_1904=systeem_1904)
        order = indeling.maand_eerst
        self._naam = Onthouden(partial(_name, samen=samen))
        self._geboren = Onthouden(partial(lees, maand_eerst=order.get(Veld.GEBOORTEDATUM, False), uiterlijk=vandaag))
        self._aankomst = Onthouden(partial(lees, maand_eerst=order.get(Veld.AANKOMST, False)))
        self._verwacht = Onthouden(partial(lees, maand_eerst=order.get(Veld.VERWACHT_VERTREK, False)))
        self._vertrek = Onthouden(partial(lees, maand_eerst=order.get(Veld.VERTREK, False)))
        self._tekst = Onthouden(to_text)
        self._taal = Onthouden(lambda cel: parse_taal(to_text(cel)))
        self._document = Onthouden(lambda cel: parse_documentsoort(to_text(cel)))
        self._plek = Onthouden(self._place)

    def read(self, rijen: Iterator[tuple[int, list[Any]]]) -> Iterator[Rij]:
        """Yield a ``Rij`` for every row that is meant as a stay; the others are noted in the layout."""
        breedte, verboden = self.breedte, self._verboden
        tussen: list[list[Any]] = []
        for nummer, cellen in rijen:
            te_veel = False
            if len(cellen) != breedte:
                if not cellen:
                    continue
                te_veel = any(cel not in _LEEG for cel in cellen[breedte:])
                cellen = (cellen + [""] * breedte)[:breedte]
            for plek in verboden:
                cellen[plek] = ""
            cellen.append("")
            rij = self._row(nummer, cellen)
            if rij is None:
                self._skip(nummer, cellen, tussen)
                continue
            if tussen:
                tussen.clear()
            if te_veel:
                self._note(rij.waarschuwingen, None, "", "te_veel_cellen")
            yield rij

    def _skip(self, nummer: int, cellen: list[Any], tussen: list[list[Any]]) -> None:
        """Remember a row that is no stay; a repeated header makes the lines above it the title of what follows."""
        if not any(cel not in _LEEG for cel in cellen):
            return
        if self._is_header(cellen):
            kandidaten, adres = place_from_titles("", tussen)
            if (self.indeling.locatie_kandidaten or self.indeling.adres.straat) and (kandidaten or adres.straat):
                self.indeling.locatie_kandidaten, self.indeling.adres = kandidaten, adres
                self._plek.clear()
            tussen.clear()
            return
        if len(tussen) < 20:
            tussen.append(cellen)
        if len(self.indeling.overgeslagen) < 100:
            tekst = " | ".join(to_text(cel) for cel in cellen if cel not in _LEEG)
            self.indeling.overgeslagen.append((nummer, tekst[:200]))

    def _row(self, nummer: int, cellen: list[Any]) -> Rij | None:
        (achter, voor, tussenv, heel, c_geboren, c_woon, c_taal, code, locatie, c_adres, huisnr, postcode, plaats,
         c_kamer, c_aankomst, c_verwacht, c_vertrek, c_document, c_werk) = self._pak(cellen)  # fmt: skip
        naam: Naam = self._naam[achter or heel, voor, tussenv]
        geboren = self._geboren[c_geboren]
        aankomst = self._aankomst[c_aankomst]
        if not (naam.sleutel and type(geboren) is date and type(aankomst) is date) and not self._is_stay(
            cellen, naam, (c_geboren, c_aankomst, c_vertrek or c_verwacht)
        ):
            return None
        kandidaten, adres = self._plek[code, locatie, c_adres, huisnr, postcode, plaats]
        tekst = self._tekst
        soort = self._document[c_document]
        if soort and isinstance(c_document, str) and not c_document.isalpha():
            # Some type the number behind the kind; the number may not be kept, not even in the file with faults.
            cellen[self.plaatsen[Veld.DOCUMENTSOORT] or 0] = _NUMMER.sub("…", c_document)
        cellen.pop()
        rij = Rij(
            self.indeling.blad, nummer, naam.achternaam, naam.voornaam, naam.sleutel,
            geboren if type(geboren) is date else None, tekst[c_woon], self._taal[c_taal],
            kandidaten[0] if kandidaten else "", kandidaten, adres.straat, adres.postcode, adres.plaats, tekst[c_kamer],
            aankomst if type(aankomst) is date else None, None, None, soort, tekst[c_werk], cellen,
        )  # fmt: skip
        self._check_person(rij, geboren, c_geboren, c_taal)
        self._check_stay(rij, aankomst, c_aankomst)
        self._check_departure(rij, self._vertrek[c_vertrek], c_vertrek, self._verwacht[c_verwacht], c_verwacht)
        if not (kandidaten or adres.straat):
            veld = next(
                (veld for veld in (Veld.LOCATIECODE, Veld.LOCATIENAAM, Veld.ADRES) if self.plaatsen[veld] is not None),
                None,
            )
            self._note(rij.fouten, veld, "", "locatie_ontbreekt")
        return rij

    def _is_stay(self, cellen: list[Any], naam: Naam, datums: tuple[Any, ...]) -> bool:
        """Whether an incomplete row is still meant as a stay, and no total, repeated header, empty bed or note."""
        gevuld = bool(naam.sleutel) + sum(cel not in _LEEG and self._tekst[cel] not in ("", "-") for cel in datums)
        if gevuld == 0 or self._is_header(cellen):
            return False
        eerste = next((cel for cel in cellen if cel not in _LEEG), "")
        if isinstance(eerste, str) and _TOTAAL.match(fold(eerste)) and type(self._aankomst[datums[1]]) is not date:
            return False
        if gevuld >= 2:
            return True
        return sum(1 for cel in self._pak(cellen) if cel not in _LEEG) >= 3

    def _is_header(self, cellen: list[Any]) -> bool:
        kop = cellen[self._eerste_kop]
        if not isinstance(kop, str) or fold(kop) != self._koppen[self._eerste_kop]:
            return False
        gelijk = sum(1 for cel, naam in zip(cellen, self._koppen, strict=False) if naam and fold(to_text(cel)) == naam)
        return gelijk * 2 >= sum(1 for naam in self._koppen if naam)

    def _place(self, cellen: tuple[Any, ...]) -> tuple[tuple[str, ...], Adres]:
        code, locatie, adres, huisnr, postcode, plaats = map(to_text, cellen)
        kandidaten = tuple(
            dict.fromkeys(sleutel for tekst in (code, locatie) if (sleutel := fold(tekst)) not in GEEN_NAAM)
        )
        # "Locatie" may hold an address too.
        straat = adres or (locatie if looks_like_adres(locatie) else "")
        gevonden = parse_adres(straat, huisnr if adres else "", postcode, plaats)
        if not kandidaten and not gevonden.straat:
            return self.indeling.locatie_kandidaten, self.indeling.adres
        return kandidaten, gevonden

    def _check_person(self, rij: Rij, geboren: Any, c_geboren: Any, c_taal: Any) -> None:
        naamveld = Veld.ACHTERNAAM if self.plaatsen[Veld.ACHTERNAAM] is not None else Veld.NAAM
        if not rij.achternaam:
            self._note(rij.fouten, naamveld, rij.voornaam, "naam_ontbreekt")
        if type(geboren) is not date:
            if geboren is None:
                self._note(rij.fouten, Veld.GEBOORTEDATUM, "", "geboortedatum_ontbreekt")
            else:
                self._note(rij.fouten, Veld.GEBOORTEDATUM, c_geboren, "geboortedatum_ongeldig", geboren)
        elif geboren > self.vandaag:
            self._note(rij.fouten, Veld.GEBOORTEDATUM, c_geboren, "geboortedatum_in_toekomst")
        elif geboren < _EERSTE_GEBOORTE:
            self._note(rij.fouten, Veld.GEBOORTEDATUM, c_geboren, "geboortedatum_voor_1900")
        for waarde, veld in (
            (rij.achternaam, naamveld), (rij.voornaam, Veld.VOORNAAM), (rij.woonplaats, Veld.WOONPLAATS),
            (rij.kamer, Veld.KAMER), (rij.werkgever, Veld.WERKGEVER),
            (rij.locatie_zoek, Veld.LOCATIECODE), (rij.adres, Veld.ADRES),
        ):  # fmt: skip
            if len(waarde) > 20 and len(waarde) > LENGTE[veld]:
                self._note(rij.fouten, veld, waarde[:60] + "…", "te_lang")
        for waarde, veld in ((rij.achternaam, naamveld), (rij.voornaam, Veld.VOORNAAM)):
            if not (waarde.isascii() and "?" not in waarde) and (soort := lost_characters(waarde)):
                self._note(rij.waarschuwingen, veld, waarde, f"teken_{soort}")
        if c_taal and not rij.taal:
            self._note(rij.waarschuwingen, Veld.TAAL, c_taal, "taal_onbekend")

    def _check_stay(self, rij: Rij, aankomst: Any, c_aankomst: Any) -> None:
        if aankomst is None:
            self._note(rij.fouten, Veld.AANKOMST, "", "aankomst_ontbreekt")
        elif type(aankomst) is not date:
            self._note(rij.fouten, Veld.AANKOMST, c_aankomst, "aankomst_ongeldig", aankomst)
        elif aankomst < EERSTE_AANKOMST:
            self._note(rij.fouten, Veld.AANKOMST, c_aankomst, "aankomst_te_vroeg")
        elif aankomst > self.vandaag + AANKOMST_VOORUIT:
            self._note(rij.fouten, Veld.AANKOMST, c_aankomst, "aankomst_te_ver")
        elif aankomst > self.vandaag:
            self._note(rij.waarschuwingen, Veld.AANKOMST, c_aankomst, "aankomst_in_toekomst")
        elif rij.geboortedatum and aankomst < rij.geboortedatum <= self.vandaag:
            self._note(rij.waarschuwingen, Veld.GEBOORTEDATUM, to_text(rij.geboortedatum), "geboren_na_aankomst")

    def _check_departure(self, rij: Rij, vertrek: Any, c_vertrek: Any, verwacht: Any, c_verwacht: Any) -> None:
        laatste = self.vandaag + VERTREK_VOORUIT
        if vertrek is not None:
            if type(vertrek) is not date:
                self._note(rij.fouten, Veld.VERTREK, c_vertrek, "vertrek_ongeldig", vertrek)
            elif laatste < vertrek < _OPEN_EINDE:
                self._note(rij.fouten, Veld.VERTREK, c_vertrek, "vertrek_te_ver")
            elif vertrek < _OPEN_EINDE:
                if vertrek > self.vandaag:
                    rij.verwacht_vertrek = vertrek
                else:
                    rij.vertrek = vertrek
                self._check_order(rij, Veld.VERTREK, vertrek, c_vertrek)
        if verwacht is None or rij.verwacht_vertrek is not None:
            return
        if type(verwacht) is not date:
            self._note(rij.fouten, Veld.VERWACHT_VERTREK, c_verwacht, "verwacht_vertrek_ongeldig", verwacht)
        elif laatste < verwacht < _OPEN_EINDE:
            self._note(rij.fouten, Veld.VERWACHT_VERTREK, c_verwacht, "vertrek_te_ver")
        elif verwacht < _OPEN_EINDE:
            if rij.vertrek is None:
                rij.verwacht_vertrek = verwacht
                self._check_order(rij, Veld.VERWACHT_VERTREK, verwacht, c_verwacht)
            elif rij.aankomst is None or verwacht > rij.aankomst:
                rij.verwacht_vertrek = verwacht
            elif rij.vertrek > rij.aankomst:
                self._note(rij.waarschuwingen, Veld.VERWACHT_VERTREK, c_verwacht, "verwacht_vertrek_vervalt")

    def _check_order(self, rij: Rij, veld: Veld, vertrek: date, cel: Any) -> None:
        if rij.aankomst is not None and vertrek <= rij.aankomst:
            code = "vertrek_op_aankomst" if vertrek == rij.aankomst else "vertrek_voor_aankomst"
            self._note(rij.fouten, veld, cel, code)

    def _note(self, lijst: list[Fout], veld: Veld | None, er_staat: Any, code: str, extra: str = "") -> None:
        plek = self.plaatsen[veld] if veld else None
        kolom = self.indeling.kolommen[plek] if plek is not None else None
        reden, advies = REDENEN[code]
        lijst.append(
            Fout(
                veld, kolom.letter if kolom else "", kolom.kop if kolom else "", to_text(er_staat)[:200], code, reden,
                f"{extra} {advies}".strip(),
            )
        )  # fmt: skip


def _name(cellen: tuple[Any, Any, Any], *, samen: bool) -> Naam:
    achternaam, voornaam, tussenvoegsel = cellen
    return parse_naam(to_text(achternaam), to_text(voornaam), to_text(tussenvoegsel), samen=samen)
