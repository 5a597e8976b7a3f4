"""Figures that are reckoned from how things are now, so only on the day itself: afterwards the kept value holds."""

from collections.abc import Iterable, Iterator
from datetime import date

from speerpunten.programma.indicatoren.soort import Telling
from speerpunten.programma.indicatoren.vraag import ask

KEPT = """
select indicator_id, coalesce(gemeente_code, ''), coalesce(teller, 0), noemer, waarde from programma_meetwaarde
where peildatum = %(dag)s and indicator_id = any(%(codes)s)
"""


def kept(codes: Iterable[str], peildatum: date, *, gemeten: bool) -> Iterator[Telling]:
    """What was counted on that day, so that counting it again changes nothing; nothing where it was not counted then.

    `gemeten`: the indicators have a value of their own, which a count or a percentage has not.
    """
    for code, gemeente, teller, noemer, waarde in ask(KEPT, peildatum, codes=list(codes)):
        yield Telling(code, gemeente, teller, noemer, waarde if gemeten else None)
