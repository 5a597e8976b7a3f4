"""One speerpunt of the programme in its figures and its packages."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.dashboards import catalogus
from rivierenland.dashboards.enums import Vergelijking
from rivierenland.dashboards.queries import afgeschermd, cijferkaart, cijferstand
from rivierenland.dashboards.queries.cijferkaart import Cijferkaart
from rivierenland.dashboards.queries.cijferstand import Cijferstand
from speerpunten.programma.models import Maatregelenpakket, Speerpunt


@dataclass(frozen=True)
class Speerpuntstand:
    """A speerpunt: its figures for the region, and the packages under it. `cijfers` is None when nothing was counted yet."""

    speerpunt: Speerpunt
    alle: Sequence[Speerpunt]
    pakketten: Sequence[Maatregelenpakket]
    cijfers: Cijferstand | None
    kaarten: Sequence[Cijferkaart]
    afgeschermd: Sequence[str]


def stand(
    code: str, vandaag: date, *, eigen: Collection[str] = (), vergelijking: Vergelijking = Vergelijking.MAAND
) -> Speerpuntstand | None:
    """The speerpunt today; None when the programme has none of that code. Six queries."""
    alle = list(Speerpunt.objects.all())
    speerpunt = next((een for een in alle if een.code == code), None)
    if speerpunt is None:
        return None
    codes = [soort.code for soort in catalogus.of_speerpunt(code)]
    cijfers = cijferstand.read(vandaag, eigen=eigen, vergelijking=vergelijking, reeksen=codes) if codes else None
    namen = {gemeente.code: gemeente.naam for gemeente in cijfers.gemeenten} if cijfers else {}
    getoond = [cijfers.standen[een] for een in codes if een in cijfers.standen] if cijfers else []
    return Speerpuntstand(
        speerpunt=speerpunt,
        alle=alle,
        pakketten=list(Maatregelenpakket.objects.filter(speerpunt=speerpunt)),
        cijfers=cijfers,
        kaarten=cijferkaart.cards(cijfers, codes) if cijfers else [],
        afgeschermd=afgeschermd.sentences([een for een in getoond if een.regio.verborgen], namen),
    )
