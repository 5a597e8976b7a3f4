"""The figure of a measure by its code alone: a count, a share of its noemer, or one class of a division."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rivierenland.core.cijfer import Cijfer
from rivierenland.rapportages.inhoud.blokken import Getal
from rivierenland.rapportages.maten import find
from rivierenland.rapportages.maten.indicatoren import TELLERS
from rivierenland.rapportages.maten.maat import PROCENT
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.indicatoren import DELEN
from rivierenland.rapportages.zinnen.ontwikkeling import Bekend

_NBSP = "\u00a0"


def figure(boek: Cijferboek, code: str, dag: date, *, gebied: str | None = None) -> Getal:
    """As it may be shown, with its reference. A share is withheld when one of its two counts is."""
    maat, teller, deel = find(code), *_place(code)
    if maat and maat.is_aandeel:
        return boek.share(teller, maat.noemer, dag, deel=deel, gebied=gebied)
    getal = boek.count(teller, dag, deel=deel, gebied=gebied)
    return _percentage(getal) if maat and maat.eenheid == PROCENT else getal


def value(boek: Cijferboek, code: str, dag: date, *, gebied: str | None = None) -> Bekend:
    """The bare number to compare with. None when it is withheld or unknown. Gives out no reference.

    A share is the fraction as it is shown, in tenths of a percent: a difference tells no more than the two figures do.
    """
    maat, teller, deel = find(code), *_place(code)
    aantal = boek.value(teller, dag, deel=deel, gebied=gebied)
    if not maat or maat.eenheid != PROCENT or aantal is None:
        return aantal
    if not maat.is_aandeel:
        return _tenths(Decimal(aantal) / 100)
    geheel = boek.value(maat.noemer, dag, gebied=gebied)
    return _tenths(Decimal(aantal) / Decimal(geheel)) if geheel else None


def is_share(code: str) -> bool:
    """Whether the figure is a percentage."""
    maat = find(code)
    return maat is not None and maat.eenheid == PROCENT


def _place(code: str) -> tuple[str, str]:
    return DELEN.get(code) or (TELLERS.get(code, code), "")


def _percentage(getal: Getal) -> Getal:
    """A mean that is kept in percent, written as every other share."""
    if getal.cijfer.waarde is None:
        return getal
    breuk = _tenths(Decimal(getal.cijfer.waarde) / 100)
    return Getal(Cijfer(breuk, f"{breuk * 100:.1f}{_NBSP}%".replace(".", ",")), getal.verwijzing)


def _tenths(breuk: Decimal) -> Decimal:
    return breuk.quantize(Decimal("0.001"), ROUND_HALF_UP)
