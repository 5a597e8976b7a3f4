"""Start the editions that should be there by now."""

from contextlib import suppress
from datetime import datetime

import structlog

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import editie, meting
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Aanleiding, Rapport
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.planning import Verwacht, expected

log = structlog.get_logger(__name__)


def keep(*, nu: datetime, by: Actor) -> list[Rapporteditie]:
    """Start what the calendar asks for and is not there, each once; two at the same time are one after the other.

    What somebody stopped is not started again. Raises `Geweigerd`.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    meting.lock("planning van rapporten")
    gestart = []
    for verwacht in expected(DEFINITIES.values(), _there(), nu):
        with suppress(editie.NoEdition):
            gestart.append(
                editie.start(
                    rapport=verwacht.rapport,
                    onderwerp=verwacht.onderwerp,
                    periode=verwacht.periode,
                    aanleiding=Aanleiding.GEPLAND,
                    by=by,
                )
            )
            log.info("rapport_gepland", rapport=verwacht.rapport.value, periode=verwacht.periode.code)
    return gestart


def _there() -> set[Verwacht]:
    edities = Rapporteditie.objects.values_list("rapport", "onderwerp", "periode").distinct()
    return {Verwacht(Rapport(rapport), onderwerp, Periode.read(code)) for rapport, onderwerp, code in edities}
