"""What happens to a name or a date on its way into a register. Written without a look at what the engine repairs."""

import string
import unicodedata
from collections.abc import Callable
from datetime import date
from random import Random

_LOS = str.maketrans("łŁøđĐ", "lLodD")

# Sound by sound, how passports, employers and people themselves write Bulgarian; the first is the law of 2009.
_LETTERS: dict[str, tuple[str, ...]] = {
    **{cyrillisch: (latijn,) for cyrillisch, latijn in zip("абвгдезиклмнопрстф", "abvgdeziklmnoprstf", strict=True)},
    "ж": ("zh", "j", "z"),
    "й": ("y", "i", "j"),
    "у": ("u", "ou"),
    "х": ("h", "kh", "ch"),
    "ц": ("ts", "c", "tz"),
    "ч": ("ch", "tch", "č"),
    "ш": ("sh", "sch", "š"),
    "щ": ("sht", "st"),
    "ъ": ("a", "u"),
    "ь": ("y", "i"),
    "ю": ("yu", "iu", "ju"),
    "я": ("ya", "ia", "ja"),
}
_ANDERS = 0.30
"""Chance that a sound with more spellings gets another one than the law's, and that an ending becomes -off."""


def romanise(rng: Random, naam: str) -> str:
    """A Bulgarian name in Latin letters, by somebody's own rules."""
    letters = []
    for teken in naam:
        vormen = _LETTERS.get(teken.lower(), (teken,))
        vorm = rng.choice(vormen[1:]) if len(vormen) > 1 and rng.random() < _ANDERS else vormen[0]
        letters.append(vorm.capitalize() if teken.isupper() else vorm)
    latijn = "".join(letters)
    if latijn.endswith(("ov", "ev")) and rng.random() < _ANDERS / 2:
        latijn = latijn[:-1] + "ff"
    if latijn.startswith("Ge") and rng.random() < _ANDERS / 2:
        latijn = "Gu" + latijn[1:]
    return latijn


def without_accents(naam: str) -> str:
    """As typed on a keyboard without them."""
    return "".join(t for t in unicodedata.normalize("NFD", naam.translate(_LOS)) if not unicodedata.combining(t))


def lost_letters(naam: str) -> str:
    """As exported in a character set that cannot hold them."""
    return "".join(teken if teken.isascii() else "?" for teken in naam)


def mistype(rng: Random, naam: str) -> str:
    """One letter wrong, too many, missing, or in its neighbour's place."""
    if len(naam) < 3:
        return naam
    plek = rng.randrange(len(naam) - 1)
    letter = rng.choice(string.ascii_lowercase)
    soorten: tuple[Callable[[], str], ...] = (
        lambda: naam[:plek] + letter + naam[plek + 1 :],
        lambda: naam[:plek] + letter + naam[plek:],
        lambda: naam[:plek] + naam[plek + 1 :],
        lambda: naam[:plek] + naam[plek + 1] + naam[plek] + naam[plek + 2 :],
    )
    return rng.choice(soorten)()


def damage_date(rng: Random, dag: date) -> date | None:
    """In 9 of 100: day and month swapped (3), one digit (4), 1 January (1), missing (1)."""
    kans = rng.random()
    if kans < 0.03:
        return dag.replace(day=dag.month, month=dag.day) if dag.day <= 12 else dag
    if kans < 0.07:
        return _other_digit(rng, dag)
    if kans < 0.08:
        return dag.replace(day=1, month=1)
    return None if kans < 0.09 else dag


def _other_digit(rng: Random, dag: date) -> date:
    while True:
        cijfers = list(f"{dag:%d%m%Y}")
        cijfers[rng.choice((0, 1, 2, 3, 6, 7))] = rng.choice(string.digits)
        try:
            nieuw = date(int("".join(cijfers[4:])), int("".join(cijfers[2:4])), int("".join(cijfers[:2])))
        except ValueError:
            continue
        if nieuw != dag:
            return nieuw
