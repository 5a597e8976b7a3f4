"""What the convenant does by itself each night with requests and parties: only what the calendar asks."""

from datetime import date

from convenant.actions import opzegging, partijkaart, toelating
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
