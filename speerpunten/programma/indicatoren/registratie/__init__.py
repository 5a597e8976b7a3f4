"""Speerpunt 1, registratie en informatie: who sleeps where, since when, and how sure we are."""

from speerpunten.programma.indicatoren.registratie import aanlevering, brp, verblijven, volledigheid

GROEPEN = (verblijven.GROEP, aanlevering.GROEP, brp.GROEP, volledigheid.GROEP)
VANNACHT = (verblijven.GROEP,)
"""What follows the register during the day."""
