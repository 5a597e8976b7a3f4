"""Why a location comes first: a sum of named reasons. Pure; no Django, no database, nothing about a person.

feiten    what is known of a location on a day
gronden   the reasons: code, name, what one point is given for
wegen     facts and weights into reasons with points and a sentence
"""

from .feiten import Feiten
from .gronden import GRONDEN, Grond
from .wegen import Reden, weigh

__all__ = ["GRONDEN", "Feiten", "Grond", "Reden", "weigh"]
