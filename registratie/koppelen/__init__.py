"""Which supplied records are one person: the engine. Pure Python, numpy and rapidfuzz; no Django, no database.

The method is that of Fellegi and Sunter (1969): every agreement and disagreement between two records is worth a fixed number
of bits, and their sum decides. Read the files in this order::

    typen            what goes in and what comes out
    gewichten        the whole weight table: code, bits, words for an official
    transliteratie   Cyrillic to Latin, and one spelling for the many ways to write a sound
    normaliseren     a name as the engine compares it
    kolommen         all records as columns of numbers
    blokken          which pairs are worth a comparison
    namen, datums, woorden, verblijven, kamergenoten      one aspect of a pair each
    vergelijken      all aspects of many pairs: the rows that fire, and their sum
    beslissen        certain, uncertain or neither
    groepen          pairs into persons
    motor            the order in which all this happens
"""

from .gewichten import GEWICHTEN, in_woorden
from .groepen import groups
from .motor import find_pairs
from .typen import Klasse, Paar, Reden, Registratie, Verblijfsfeit

__all__ = [
    "GEWICHTEN",
    "Klasse",
    "Paar",
    "Reden",
    "Registratie",
    "Verblijfsfeit",
    "find_pairs",
    "groups",
    "in_woorden",
]
