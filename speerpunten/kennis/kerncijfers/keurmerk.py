"""The mark of quality of a figure, by a rule that is on the page: how it was measured, and how old it is."""

from datetime import date

from speerpunten.kennis.enums.kerncijfer import Keurmerk, Meetwijze

BEGIN = {
    Meetwijze.REGISTER: Keurmerk.A,
    Meetwijze.BESLUIT: Keurmerk.A,
    Meetwijze.STEEKPROEF: Keurmerk.B,
    Meetwijze.DESKUNDIGE: Keurmerk.C,
    Meetwijze.PERS: Keurmerk.D,
}
OUD_JAREN = 5
"""A figure older than this many years gets one letter less."""
_LETTERS = list(Keurmerk)


def day_old(vandaag: date) -> date:
    """A figure of before this day is old."""
    return vandaag.replace(year=vandaag.year - OUD_JAREN, day=min(vandaag.day, 28))


def judge(meetwijze: str, peildatum: date, vandaag: date) -> Keurmerk:
    """The letter: it begins with how it was measured and drops one when the figure is old; D is the lowest."""
    begin = _LETTERS.index(BEGIN[Meetwijze(meetwijze)])
    return _LETTERS[min(begin + (peildatum < day_old(vandaag)), len(_LETTERS) - 1)]


def reason(meetwijze: str, peildatum: date, vandaag: date) -> str:
    """The letter explained in one sentence."""
    begin = BEGIN[Meetwijze(meetwijze)]
    zin = f"{Meetwijze(meetwijze).label}: begint op {begin.value}."
    if peildatum >= day_old(vandaag):
        return f"{zin} Het cijfer is niet ouder dan {OUD_JAREN} jaar."
    if begin is Keurmerk.D:
        return f"{zin} Ouder dan {OUD_JAREN} jaar; lager dan D bestaat niet."
    return f"{zin} Ouder dan {OUD_JAREN} jaar: één letter lager."


def pairs_of(letter: str) -> tuple[list[str], list[str]]:
    """Which ways of measuring give this letter for a recent figure, and which for an old one."""
    recent = [wijze.value for wijze, begin in BEGIN.items() if begin == letter]
    index = _LETTERS.index(Keurmerk(letter))
    old = [wijze.value for wijze, begin in BEGIN.items() if min(_LETTERS.index(begin) + 1, len(_LETTERS) - 1) == index]
    return recent, old
