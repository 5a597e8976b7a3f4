"""What a step of a case is made of."""

from datetime import date
from decimal import Decimal
from typing import TypedDict

from handhaving.models import Inspectie
from registratie.models import Vergunning


class Stapgegevens(TypedDict, total=False):
    """What a step may be given. Amounts in euro; `datum` is today when it is left out.

    `termijn_einde`: the last day to repair; `vanaf` and `tot`: the period of a closing or of gedogen; `rapport`: the day of
    the report for a fine; `afwijking`: why another intervention than the matrix proposes; `ondanks_open`: close the case
    although findings are open.
    """

    datum: date
    reden: str
    bedrag: Decimal | None
    eenheid: str
    maximum: Decimal | None
    termijn_einde: date | None
    vanaf: date | None
    tot: date | None
    rapport: date | None
    verbeurd_op: date | None
    berekening: str
    inspectie: Inspectie | None
    vergunning: Vergunning | None
    afwijking: str
    ondanks_open: bool
