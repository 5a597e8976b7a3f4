"""A file of distances between kernen, read as a whole: every row that is wrong is named, and then nothing counts."""

import csv
import io
from collections.abc import Mapping, Sequence

from speerpunten.aanbod.toewijzing.afstand import kilometres
from speerpunten.aanbod.toewijzing.invoer import Punt

MAX_BYTES = 5_000_000
KOPPEN = ["van", "naar", "kilometers"]
RUIM_KM = 2.0
"""The point of a kern is right to about two kilometres; a road may be that much shorter than the line between two points."""
HOOGSTENS = 10
"""No road is more than so many times the line between two kernen, with that room."""
GETOOND = 20
"""So many faults are named; of the rest the number."""

Paar = tuple[str, str]


class Routefout(ValueError):
    """What is wrong with a file of distances: Dutch sentences, with the row where there is one."""

    def __init__(self, zinnen: Sequence[str]) -> None:
        super().__init__(" ".join(zinnen))
        self.zinnen = tuple(zinnen)

    @property
    def tekst(self) -> str:
        """The first faults, one to a line, and how many more there are."""
        rest = len(self.zinnen) - GETOOND
        meer = [f"En nog {rest} {'fout' if rest == 1 else 'fouten'}."] if rest > 0 else []
        return "\n".join([*self.zinnen[:GETOOND], *meer])


def read(inhoud: bytes, kernen: Sequence[Punt], namen: Mapping[str, str], *, deels: bool = False) -> dict[Paar, int]:
    """Whole metres per pair of keys (`GM0281:Tiel`). `namen`: of the gemeenten, by code; `deels`: pairs may be missing.

    Raises `Routefout`.
    """
    zoek, punten = _spellings(kernen, namen), {_key(kern): kern for kern in kernen}
    meters: dict[Paar, int] = {}
    eerst: dict[Paar, int] = {}
    fouten = []
    for nummer, rij in _rows(inhoud):
        try:
            paar, waarde = _pair(rij, zoek, punten)
            if meters.setdefault(paar, waarde) != waarde:
                raise ValueError(
                    f"{_name(paar, punten, namen)} staat ook in rij {eerst[paar]}, met een andere afstand. Laat er één staan."
                )
            eerst.setdefault(paar, nummer)
        except ValueError as fout:
            fouten.append(f"Rij {nummer}: {fout}")
    if not fouten and not deels:
        fouten = _missing(meters, punten, namen)
    if not fouten and not meters:
        fouten = ["Er staan geen afstanden in het bestand."]
    if fouten:
        raise Routefout(fouten)
    return meters


def _rows(inhoud: bytes) -> list[tuple[int, list[str]]]:
    """The rows under the heading, with the number a spreadsheet gives them."""
    if len(inhoud) > MAX_BYTES:
        raise Routefout([f"Het bestand is groter dan {MAX_BYTES // 1_000_000} MB. Dit is geen lijst van afstanden."])
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    try:
        rijen = list(csv.reader(io.StringIO(tekst.replace("\0", "")), delimiter=";"))
    except csv.Error as fout:
        raise Routefout(["Dit bestand is niet te lezen als CSV. Bewaar het opnieuw, met puntkomma’s."]) from fout
    if not rijen or [kop.strip().casefold() for kop in rijen[0]] != KOPPEN:
        raise Routefout(["De eerste rij moet zijn: van;naar;kilometers."])
    return [(nummer, rij) for nummer, rij in enumerate(rijen[1:], 2) if any(cel.strip() for cel in rij)]


def _pair(rij: list[str], zoek: Mapping[str, set[str]], punten: Mapping[str, Punt]) -> tuple[Paar, int]:
    """The pair of a row and its metres. Raises ValueError with a sentence."""
    if len(rij) != len(KOPPEN) or not all(cel.strip() for cel in rij):
        raise ValueError("vul van, naar en kilometers in, met puntkomma’s ertussen.")
    van, naar = (_kern(cel.strip(), zoek) for cel in rij[:2])
    if van == naar:
        raise ValueError("van en naar zijn dezelfde kern. Laat deze rij weg.")
    try:
        km = float(rij[2].strip().replace(",", "."))
    except ValueError:
        raise ValueError(f"“{rij[2].strip()}” is geen afstand. Vul kilometers in, bijvoorbeeld 12,5.") from None
    if not 0 < km < float("inf"):
        raise ValueError("een afstand is meer dan 0 kilometer.")
    a, b = punten[van], punten[naar]
    recht = kilometres((a.x, a.y), (b.x, b.y), 1)
    if km < recht - RUIM_KM:
        raise ValueError(f"{_km(km)} is korter dan hemelsbreed ({_km(recht)}). Controleer de kernen en de afstand.")
    if km > HOOGSTENS * (recht + RUIM_KM):
        raise ValueError(f"{_km(km)} is meer dan {HOOGSTENS} keer hemelsbreed ({_km(recht)}). Staat er meters?")
    return (van, naar), round(km * 1000)


def _kern(tekst: str, zoek: Mapping[str, set[str]]) -> str:
    gevonden = zoek.get(" ".join(tekst.casefold().split()), set())
    if len(gevonden) > 1:
        raise ValueError(f"er is meer dan één {tekst}. Zet de gemeente erbij: {tekst} (gemeente).")
    if not gevonden:
        raise ValueError(f"de kern “{tekst}” is niet bekend. Schrijf bijvoorbeeld Tiel (Tiel) of GM0281:Tiel.")
    return next(iter(gevonden))


def _spellings(kernen: Sequence[Punt], namen: Mapping[str, str]) -> dict[str, set[str]]:
    """Every way in which a kern may be written, and which ones that can be."""
    zoek: dict[str, set[str]] = {}
    for kern in kernen:
        gemeente = namen.get(kern.gemeente, kern.gemeente)
        for tekst in (_key(kern), f"{kern.kern} ({gemeente})", f"{kern.kern}, {gemeente}", kern.kern):
            zoek.setdefault(tekst.casefold(), set()).add(_key(kern))
    return zoek


def _missing(meters: Mapping[Paar, int], punten: Mapping[str, Punt], namen: Mapping[str, str]) -> list[str]:
    sleutels = list(punten)
    return [
        f"De afstand van {_name((van, naar), punten, namen)} ontbreekt."
        for plaats, van in enumerate(sleutels)
        for naar in sleutels[plaats + 1 :]
        if (van, naar) not in meters and (naar, van) not in meters
    ]


def _name(paar: Paar, punten: Mapping[str, Punt], namen: Mapping[str, str]) -> str:
    van, naar = (f"{punten[een].kern} ({namen.get(punten[een].gemeente, punten[een].gemeente)})" for een in paar)
    return f"{van} naar {naar}"


def _key(kern: Punt) -> str:
    return f"{kern.gemeente}:{kern.kern}"


def _km(km: float) -> str:
    return f"{km:.1f} km".replace(".", ",")
