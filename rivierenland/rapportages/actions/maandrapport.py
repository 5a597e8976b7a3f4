"""Ask for monthly reports: one job per report, so that each shows its own progress and can fail alone."""

import uuid
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions.rapportage import STAPPEN
from rivierenland.rapportages.enums import Doelgroep, Rapport
from rivierenland.rapportages.maandrapport.inhoud import Periode
from rivierenland.rapportages.maandrapport.kalender import peildatum_of

TAAK = "rapportages.generate_rapportage"
SCOPE = "maandrapport"
"""The system scope that the jobs run under: what the region's reports withhold depends on all gemeenten together."""


def start_maandrapport(*, periode: Periode, by: Actor) -> uuid.UUID:
    """Start the reports of a month and return their group: an official's own gemeenten, or for the region all nine.

    Asking again while the same reports are still being made gives the group that runs. Raises `Geweigerd`, and `NoReport`
    when that month has none.
    """
    by.require(Permission.RAPPORTAGE_GENERATE)
    peildatum_of(periode, vandaag=timezone.localdate())
    with transaction.atomic():
        opdrachten = _orders(periode, by)
        if lopend := _running(opdrachten, by):
            return lopend
        groep = uuid.uuid4()
        for titel, argumenten in opdrachten:
            achtergrondtaak.start(
                taak=TAAK,
                titel=titel,
                argumenten=argumenten,
                by=by,
                scope=scope.systeem(SCOPE),
                totaal=STAPPEN,
                groep=groep,
            )
        gebeurtenis.record(
            actie="rapportage.start",
            object_soort="rapportages.rapportage",
            by=by,
            gemeente=by.gemeenten[0] if len(by.gemeenten) == 1 else None,
            details={"rapport": Rapport.MAANDRAPPORT, "periode": periode.code, "aantal": len(opdrachten)},
        )
    return groep


def _orders(periode: Periode, by: Actor) -> list[tuple[str, dict]]:
    """The title and the arguments of every job; the region comes last."""
    if by.gemeenten:
        eigen = Gemeente.objects.filter(pk__in=by.gemeenten)
        return [(_title(g.naam), _arguments(periode, g.code, Doelgroep.GEMEENTE)) for g in eigen]
    alle = [(_title(g.naam), _arguments(periode, g.code, Doelgroep.REGIO)) for g in Gemeente.objects.all()]
    return [*alle, (_title("regio Rivierenland"), _arguments(periode, None, Doelgroep.REGIO))]


def _title(gebied: str) -> str:
    return f"Maandrapport {gebied}"


def _arguments(periode: Periode, gemeente: str | None, doelgroep: Doelgroep) -> dict:
    return {"periode": periode.code, "gemeente": gemeente, "doelgroep": doelgroep.value}


def _running(opdrachten: Sequence[tuple[str, dict]], by: Actor) -> uuid.UUID | None:
    open_taken = Achtergrondtaak.objects.filter(
        taak=TAAK, gevraagd_door=by.gebruiker, status__in=[Taakstatus.WACHT, Taakstatus.BEZIG]
    )
    gezocht = [argumenten for _, argumenten in opdrachten]
    return next((taak.groep for taak in open_taken if taak.argumenten in gezocht), None)
