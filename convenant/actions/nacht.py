"""What the convenant does by itself each night: what the calendar asks, and measuring what parties promised."""

from datetime import date
from typing import Any

from convenant.actions import (
    aanspreekpunt,
    convenantbedden,
    nalevingsgesprek,
    opzegging,
    partijkaart,
    toelating,
    toezeggingsmeting,
)
from rivierenland.core.actor import Actor


def keep_parties(*, vandaag: date, by: Actor) -> dict[str, int]:
    """Let ended notices end, cards follow names, requests follow gemeenten, and remind who has to decide.

    Twice on one day is the same as once. Call it in the scope of a job that sees everything.
    """
    return {
        "opgezegd": opzegging.end_notices(vandaag=vandaag, by=by),
        "namen": partijkaart.keep_names(),
        "verzoeken": toelating.keep(vandaag=vandaag, by=by),
        "herinneringen": toelating.remind(vandaag=vandaag, by=by),
    }


def measure(*, vandaag: date, by: Actor) -> dict[str, Any]:
    """Measure every commitment of every party and how parties do together, count the beds, then talk about what is missed.

    Each step is a transaction of its own: when one breaks, what was measured stays and the next night makes up for it. Twice on one
    day is the same as once. Call it in the scope of a job that sees everything, outside a transaction.
    """
    meting = toezeggingsmeting.evaluate(op=vandaag, by=by).as_dict()
    return meting | {
        "bedden": convenantbedden.refresh(vandaag),
        "gesprekken": nalevingsgesprek.open_for_missed(vandaag, by),
        "herinnerd": nalevingsgesprek.remind(op=vandaag, by=by) + aanspreekpunt.remind(op=vandaag, by=by),
    }
