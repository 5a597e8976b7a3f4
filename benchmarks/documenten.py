"""Made-up Dutch documents for the knowledge base: words with the frequencies of a language, from one seed.

A few words are real, so that synonyms, compounds and mistypings have something to find; the others are made of Dutch syllables.
"""

import bisect
import itertools
import random
from collections.abc import Iterator

WOORDEN = 20_000
VEEL = (
    "gemeente",
    "huisvesting",
    "werknemer",
    "locatie",
    "vergunning",
    "woning",
    "werkgever",
    "beleid",
    "regio",
    "toezicht",
)
"""The most frequent ones; each stands in nearly every document."""
SOMS = (
    "huisvestingsnorm", "kamerverhuur", "arbeidsmigrant", "recreatiepark", "uitsterfregeling", "brandveiligheid", "nachtregister",
    "toeristenbelasting", "omgevingsplan", "waterbedeffect", "fruitteelt", "geluidsnorm", "parkeernorm", "seizoenswerk",
)  # fmt: skip
"""Each in about one of twenty documents."""
ZELDEN = "kersenplukkersoverleg"
"""In one of a thousand."""
BEGIN = ("b", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "br", "kl", "sch", "tr", "gr")
MIDDEN = ("aa", "a", "ee", "e", "ie", "i", "oo", "o", "u", "oe", "ij", "ui", "eu", "ou")
EIND = ("n", "r", "l", "k", "t", "s", "m", "p", "nd", "rt", "ng", "st", "", "")


class Taal:
    """A vocabulary in which the nth word comes 1/n as often as the first, as Zipf saw."""

    def __init__(self, seed: int = 9) -> None:
        self.dice = random.Random(seed)
        made = dict.fromkeys(VEEL)
        while len(made) < WOORDEN:
            made[self._word()] = None
        self.woorden = list(made)
        self._som = list(itertools.accumulate(1 / rang for rang in range(1, WOORDEN + 1)))

    def _word(self) -> str:
        delen = self.dice.choice((1, 2, 2, 3, 3, 4))
        return "".join(
            self.dice.choice(BEGIN) + self.dice.choice(MIDDEN) + self.dice.choice(EIND) for _ in range(delen)
        )

    def text(self, aantal: int) -> str:
        """So many words in sentences of eight to twenty, two in a hundred of them from `SOMS`."""
        dice, uit = self.dice, []
        while len(uit) < aantal:
            zin = [
                self.woorden[bisect.bisect(self._som, dice.random() * self._som[-1])]
                for _ in range(dice.randint(8, 20))
            ]
            if dice.random() < 0.04:
                zin.append(dice.choice(SOMS))
            if dice.random() < 0.00003:
                zin.append(ZELDEN)
            zin[0] = zin[0].capitalize()
            zin[-1] += "."
            uit += zin
        return " ".join(uit[:aantal])

    def titles(self) -> Iterator[str]:
        """Titles of two to five words, one of ten with a word from `SOMS`."""
        while True:
            titel = self.text(self.dice.randint(2, 5)).rstrip(".")
            yield f"{titel} {self.dice.choice(SOMS)}" if self.dice.random() < 0.1 else titel
