"""How one sheet is laid out: header row, columns, order of day and month, and the place its title names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from .adressen import Adres, looks_like_adres, parse_adres
from .bestand import Bestand, Blad
from .datums import month_first
from .kolommen import DATUMVELDEN, NAAMVELDEN, ZOEKDIEPTE, Kolom, Koppeling, find_header, recognise
from .synoniemen import SYNONIEMEN, Veld
from .vouw import fold, to_text

VOORBEELDEN = 1_000
LOCATIEVELDEN = frozenset({Veld.LOCATIECODE, Veld.LOCATIENAAM, Veld.ADRES})

# Sheet names that software or habit gives and that name no location.
_GEWONE_BLADNAAM = re.compile(
    r"^(?:blad|sheet|tabelle|arkusz|tabblad|table|data|export|worksheet|query|rapport|report|results?|output|lijst|"
    r"overzicht|(?:nacht)?register|nachtregister|bewoners?|bewonerslijst|bewonersoverzicht|residents?|guests?|gasten|"
    r"tenants|huurders|medewerkers|werknemers|personen|namen|huidig|actueel|vertrokken|archief|alles|totaal|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|week|periode|kwartaal|q)"
    r"?[ \d]*$"
)
_LABEL = re.compile(
    r"^\s*(?:locatie(?:code|naam)?|adres|naam locatie|pand|object|huisvesting|location|site|address|property|"
    r"unterkunft|lokalizacja|verblijfslocatie|verblijfsadres)\s*[:=\-–]\s*(.+)$",
    re.IGNORECASE,
)
_GEWONE_TITEL = re.compile(
    r"register|overzicht|bewoner|aangemaakt|gemaakt|created|export|datum|peildatum|periode|report|rapport|lijst|list|"
    r"pagina|page|resident|printed|afgedrukt|totaal|total|toelichting|let op|vertrouwelijk|versie"
)


@dataclass(slots=True)
class Bladindeling:
    """The layout of a sheet as recognised. ``koprij`` is the row number of the header.

    ``locatie_kandidaten`` and ``adres`` are what sheet name and title say about the place; they count only where no
    column does. ``ontbreekt`` names needed fields without a column. ``overgeslagen`` fills while rows are read:
    (row number, text) of rows below the header that are no stay, the first hundred.
    """

    blad: str
    koprij: int
    kolommen: list[Kolom]
    maand_eerst: dict[Veld, bool]
    locatie_kandidaten: tuple[str, ...]
    adres: Adres
    met_bewoners: bool
    ontbreekt: list[Veld]
    overgeslagen: list[tuple[int, str]] = field(default_factory=list)

    def place_of(self, veld: Veld) -> int | None:
        """The index of the column with this field in a row, or ``None``."""
        return next((plaats for plaats, kolom in enumerate(self.kolommen) if kolom.veld is veld), None)


def lay_out(blad: Blad, koppeling: Koppeling | None) -> tuple[Bladindeling | None, Iterator[tuple[int, list[Any]]]]:
    """Read the first rows of a sheet and decide; returns the layout and the rows below the header, the first included.

    The layout is ``None`` for a sheet without a header, so without people.
    """
    begin = list(islice(blad.rijen, ZOEKDIEPTE + VOORBEELDEN))
    gevuld = [(nummer, rij) for nummer, rij in begin if any(cel not in ("", None) for cel in rij)]
    plaats = find_header([rij for _, rij in gevuld], koppeling)
    if plaats is None:
        return None, iter(())
    koprij, koppen = gevuld[plaats]
    onder = [rij for _, rij in gevuld[plaats + 1 :]]
    kolommen = recognise(koppen, onder[:300], koppeling=koppeling, begin=blad.kolom_begin)
    kandidaten, adres = place_from_titles(blad.naam, [rij for _, rij in gevuld[:plaats]])
    velden = {kolom.veld for kolom in kolommen}
    indeling = Bladindeling(
        blad=blad.naam,
        koprij=koprij,
        kolommen=kolommen,
        maand_eerst=_month_orders(kolommen, onder),
        locatie_kandidaten=() if velden & LOCATIEVELDEN else kandidaten,
        adres=Adres() if velden & LOCATIEVELDEN else adres,
        met_bewoners=bool(velden & NAAMVELDEN) and bool(velden & DATUMVELDEN),
        ontbreekt=_missing(velden),
    )
    return indeling, _rows_below(koprij, begin, blad.rijen)


def _rows_below(
    koprij: int, begin: list[tuple[int, list[Any]]], rest: Iterator[tuple[int, list[Any]]]
) -> Iterator[Any]:
    yield from (regel for regel in begin if regel[0] > koprij)
    yield from rest


def _missing(velden: set[Veld | None]) -> list[Veld]:
    ontbreekt = [] if velden & {Veld.NAAM, Veld.ACHTERNAAM} else [Veld.NAAM]
    return ontbreekt + [veld for veld in (Veld.GEBOORTEDATUM, Veld.AANKOMST) if veld not in velden]


def _month_orders(kolommen: list[Kolom], rijen: list[list[Any]]) -> dict[Veld, bool]:
    """Per date column whether the month comes first; an undecided column follows a decided one, else Dutch order."""
    besluit = {
        kolom.veld: month_first(rij[plaats] for rij in rijen if plaats < len(rij))
        for plaats, kolom in enumerate(kolommen)
        if kolom.veld in DATUMVELDEN
    }
    anders = next((volgorde for volgorde in besluit.values() if volgorde is not None), False)
    return {veld: anders if volgorde is None else volgorde for veld, volgorde in besluit.items() if veld}


def place_from_titles(bladnaam: str, titels: Sequence[Sequence[Any]]) -> tuple[tuple[str, ...], Adres]:
    """The location a sheet is about: folded codes or names to try in order, and an address if one stands there."""
    kandidaten: list[str] = []
    adres = Adres()
    for tekst, zeker in [(to_text(bladnaam), False), *_title_texts(titels)]:
        if looks_like_adres(tekst):
            adres = adres if adres.straat else parse_adres(tekst)
        sleutel = fold(tekst)
        gewoon = _GEWONE_BLADNAAM.match(sleutel) or _GEWONE_TITEL.search(sleutel)
        if sleutel and len(sleutel) <= 80 and (zeker or not gewoon) and sleutel not in kandidaten:
            kandidaten.append(sleutel)
    return tuple(kandidaten[:6]), adres


def _title_texts(titels: Sequence[Sequence[Any]]) -> Iterator[tuple[str, bool]]:
    for rij in titels:
        na_label = False
        for cel in rij:
            if not isinstance(cel, str) or not cel.strip():
                continue
            tekst = to_text(cel)
            if gevonden := _LABEL.match(tekst):
                yield to_text(gevonden[1]), True
            elif SYNONIEMEN.get(fold(tekst).replace(" ", "")) in LOCATIEVELDEN:
                na_label = True
                continue
            else:
                yield tekst, na_label
            na_label = False


def recognise_sheets(bestand: Bestand, koppeling: Koppeling | None = None) -> list[Bladindeling]:
    """The layout of every sheet that has a header, for the page on which a person maps the columns.

    Reads the file once. Raises ``Bestandsfout`` like ``Bestand.bladen``.
    """
    gevonden = (lay_out(blad, koppeling)[0] for blad in bestand.bladen())
    return [indeling for indeling in gevonden if indeling is not None]
