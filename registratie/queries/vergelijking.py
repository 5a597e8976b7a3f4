"""Two records side by side, field by field, with the rows of the weight table that say something about that field."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from registratie.enums import Taal
from registratie.koppelen import GEWICHTEN, in_woorden
from registratie.models import Bewoner, Koppelvraag, Verblijf
from rivierenland.core.opmaak import datum, datum_lang, verschil

MOST_STAYS = 4
LEEG = "niet ingevuld"
VELDEN = (
    ("Achternaam", ("achternaam",)),
    ("Voornaam", ("voornaam", "naam")),
    ("Geboortedatum", ("geboortedatum",)),
    ("Woonplaats", ("woonplaats",)),
    ("Taal", ("taal",)),
    ("Aanbieder", ("zelfde",)),
    ("Verblijven", ("verblijf",)),
    ("Kamergenoten", ("kamergenoot",)),
)
"""The fields in the order of the page, and how the codes about each begin."""


@dataclass(frozen=True)
class Reden:
    """A row of the weight table in words. `soort` is its look: it speaks for, against, or says nothing."""

    woorden: str
    bits: str
    soort: str
    icon: str


@dataclass(frozen=True)
class Veld:
    """One field: what stands in each record that may be shown, and what that says."""

    naam: str
    waarden: tuple[tuple[str, ...], ...]
    redenen: tuple[Reden, ...]


@dataclass(frozen=True)
class Vergelijking:
    """A pair as a person judges it. The sum is the strength of the evidence about two records, never a score on somebody."""

    velden: tuple[Veld, ...]
    score: float


def compare(vraag: Koppelvraag, eigen: Sequence[Bewoner]) -> Vergelijking:
    """The pair, with the values of the records in `eigen` only: one of another gemeente is never read here."""
    stays = _stays(eigen)
    fields = []
    rest = list(vraag.redenen)
    for naam, prefixes in VELDEN:
        own = [row for row in rest if row["code"].split("_")[0] in prefixes]
        rest = [row for row in rest if row not in own]
        waarden = tuple(_values(naam, bewoner, stays) for bewoner in eigen)
        if own or any(waarden):
            fields.append(Veld(naam, waarden, tuple(map(reason, own))))
    if rest:
        fields.append(Veld("Overig", tuple(() for _ in eigen), tuple(map(reason, rest))))
    return Vergelijking(tuple(fields), vraag.score)


def reason(row: dict) -> Reden:
    """A kept reason in words; one whose code is no longer in the table keeps its bits."""
    bits = row["gewicht"]
    try:
        woorden = in_woorden(row["code"])
    except KeyError:
        woorden = "Een reden die niet meer wordt gebruikt"
    soort, icon = ("good", "equal") if bits > 0 else ("attention", "minus") if bits < 0 else ("neutral", "state")
    return Reden(woorden, verschil(bits, 1), soort, icon)


def strongest(vraag: Koppelvraag) -> list[Reden]:
    """What says most: the two strongest reasons for, and the strongest against when there is one."""
    rows = sorted(vraag.redenen, key=lambda row: -row["gewicht"])
    against = [row for row in rows[-1:] if row["gewicht"] < 0]
    return [reason(row) for row in (*(row for row in rows[:2] if row["gewicht"] > 0), *against)]


def _stays(eigen: Sequence[Bewoner]) -> dict[int, list[Verblijf]]:
    found: dict[int, list[Verblijf]] = {bewoner.pk: [] for bewoner in eigen}
    rows = Verblijf.objects.filter(bewoner__in=eigen).select_related("locatie").order_by("-aankomst", "-id")
    for row in rows:
        found[row.bewoner_id].append(row)
    return found


def _values(naam: str, bewoner: Bewoner, stays: dict[int, list[Verblijf]]) -> tuple[str, ...]:
    match naam:
        case "Achternaam":
            return (bewoner.achternaam,)
        case "Voornaam":
            return (bewoner.voornaam or LEEG,)
        case "Geboortedatum":
            return (datum_lang(bewoner.geboortedatum),)
        case "Woonplaats":
            return (bewoner.woonplaats or LEEG,)
        case "Taal":
            return (Taal(bewoner.taal).label if bewoner.taal in Taal.values else bewoner.taal or LEEG,)
        case "Aanbieder":
            return (bewoner.organisatie.naam,)
        case "Verblijven":
            return _in_words(stays[bewoner.pk])
        case _:
            return ()


def _in_words(stays: Sequence[Verblijf]) -> tuple[str, ...]:
    lines = [
        f"{row.locatie.naam}: {_day(row.aankomst)} tot {_day(row.vertrek) if row.vertrek else 'nu'}"
        for row in stays[:MOST_STAYS]
    ]
    more = len(stays) - MOST_STAYS
    return (*lines, f"en {more} eerder") if more > 0 else tuple(lines) or ("geen verblijf",)


def _day(dag: date) -> str:
    """Kept on one line."""
    return datum(dag).replace("-", "\u2011")


def weight_table() -> list[tuple[str, list[Reden]]]:
    """The whole table that the engine uses, by field, in the order of explanation."""
    names = {prefix: naam for naam, prefixes in VELDEN for prefix in prefixes}
    found: dict[str, list[Reden]] = {}
    for code, bits in GEWICHTEN.items():
        prefix = code.split("_")[0]
        if prefix != "steun":  # facts that other registers have; this one does not
            found.setdefault(names.get(prefix, "Overig"), []).append(reason({"code": code, "gewicht": bits}))
    return list(found.items())
