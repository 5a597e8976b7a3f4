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


def keep(*, nu: datetime, by: Actor, alleen_bekende: bool = False) -> list[Rapporteditie]:
    """Start what the calendar asks for and is not there, each once; two at the same time are one after the other.

    What somebody stopped is not started again. `alleen_bekende`: only reports that were made before. Raises `Geweigerd`.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    meting.lock("planning van rapporten")
    gestart = []
    er_zijn = _there()
    bekend = {(verwacht.rapport, verwacht.onderwerp) for verwacht in er_zijn}
    for verwacht in expected(DEFINITIES.values(), er_zijn, nu):
        if alleen_bekende and (verwacht.rapport, verwacht.onderwerp) not in bekend:
            continue
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
