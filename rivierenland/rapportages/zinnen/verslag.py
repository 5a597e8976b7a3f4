"""Dutch sentences around one figure: right for none, one and more, and for a figure that is not shown or not known."""

from decimal import Decimal

from rivierenland.core.cijfer import count
from rivierenland.rapportages.inhoud.blokken import Alinea, Getal, Tekstdeel
from rivierenland.rapportages.zinnen.ontwikkeling import STABIEL

VERBORGEN = "{wat} tonen wij niet. Het aantal is zo klein dat het iets kan zeggen over één aanbieder of één persoon."
ONBEKEND = "{wat} is niet bekend."
AANDEEL_VERBORGEN = "{wat} tonen wij niet, omdat het op kleine aantallen rust."


def around(zin: str, getal: Getal) -> tuple[Tekstdeel, ...]:
    """The pieces of a sentence with the figure in the place of `{}`."""
    voor, na = zin.split("{}")
    return tuple(deel for deel in (voor, getal, na) if deel != "")


def tell(getal: Getal, *, een: str, meer: str, geen: str, wat: str) -> tuple[Tekstdeel, ...]:
    """A sentence about a count. `een` and `meer` hold `{}`; `wat` begins a sentence: "Het aantal inspecties"."""
    if getal.cijfer.waarde is None:
        return ((VERBORGEN if getal.cijfer.verborgen else ONBEKEND).format(wat=wat),)
    if getal.cijfer.waarde == 0:
        return (geen,)
    return around(een if getal.cijfer.waarde == 1 else meer, getal)


def tell_share(getal: Getal, *, zin: str, wat: str) -> tuple[Tekstdeel, ...]:
    """A sentence about a part of a whole, with `{}` for the percentage."""
    if getal.cijfer.waarde is None:
        return ((AANDEEL_VERBORGEN if getal.cijfer.verborgen else ONBEKEND).format(wat=wat),)
    return around(zin, getal)


def compare(nu: int | Decimal | None, toen: int | Decimal | None, *, dan: str) -> str:
    """12 meer dan in 2025; evenveel als in 2025. Up to two percent is about the same. Empty when one of the two is not there."""
    if nu is None or toen is None:
        return ""
    verschil = nu - toen
    if not verschil:
        return f"evenveel als {dan}"
    if abs(verschil) <= STABIEL * abs(toen):
        return f"ongeveer evenveel als {dan}"
    return f"{count(int(abs(verschil))).tekst} {'meer' if verschil > 0 else 'minder'} dan {dan}"


def growth(nu: int | Decimal | None, toen: int | Decimal | None, *, dan: str) -> str:
    """The same as a sentence with a space before it: " Dat zijn er 12 meer dan in 2025.", " Dat is er 1 minder dan in 2025."."""
    if not (woorden := compare(nu, toen, dan=dan)):
        return ""
    if "evenveel" in woorden:
        return f" Dat is {woorden}."
    return f" {'Dat is er' if woorden.startswith('1 ') else 'Dat zijn er'} {woorden}."


def paragraph(*delen: tuple[Tekstdeel, ...] | str) -> Alinea:
    """Sentences in a row, with a space between them; empty ones are left out."""
    pieces: list[Tekstdeel] = []
    for deel in delen:
        nieuw = (deel.strip(),) if isinstance(deel, str) else deel
        if not nieuw or nieuw == ("",):
            continue
        if pieces:
            pieces.append(" ")
        pieces += nieuw
    return Alinea(_joined(pieces))


def _joined(pieces: list[Tekstdeel]) -> tuple[Tekstdeel, ...]:
    """Texts that stand side by side become one."""
    uit: list[Tekstdeel] = []
    for piece in pieces:
        if isinstance(piece, str) and uit and isinstance(uit[-1], str):
            uit[-1] += piece
        else:
            uit.append(piece)
    return tuple(uit)
