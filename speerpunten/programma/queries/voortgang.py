"""How packages go, from their figures, targets and milestones."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Gemeente
from rivierenland.core.queries.parameter import value_of
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.models import Voortgangstoelichting
from speerpunten.programma.queries import meetwaarde, mijlpaal
from speerpunten.programma.queries.meetwaarde import REGIO, Waarde
from speerpunten.programma.queries.streefwaarde import Streefwaarden
from speerpunten.programma.voortgang.regel import Doel, Meting, Moment, Voortgang, judge

TE_LAAT = "voortgang_mijlpaal_achter_dagen"


@dataclass(frozen=True)
class Gemeentevoortgang:
    """How a package goes in one gemeente."""

    gemeente: Gemeente
    voortgang: Voortgang


def of(
    pakketten: Collection[str], *, gemeente: str | None, peildatum: date, eigen: Collection[str] = ()
) -> dict[str, Voortgang]:
    """Per package how it goes in a gemeente, or without one in the region. `eigen`: whose small counts the reader may see.

    A constant number of queries. A figure that is withheld from this reader does not count, and the outcome says so.
    """
    return everywhere(pakketten, gemeenten=[gemeente or REGIO], peildatum=peildatum, eigen=eigen)[gemeente or REGIO]


def everywhere(
    pakketten: Collection[str], *, gemeenten: Sequence[str], peildatum: date, eigen: Collection[str] = ()
) -> dict[str, dict[str, Voortgang]]:
    """The same for several gemeenten at once, `REGIO` being the region."""
    soorten = {code: informing(code) for code in pakketten}
    _, waarden = meetwaarde.newest(peildatum, eigen=eigen)
    doelen = Streefwaarden(peildatum)
    momenten = {
        code: [Moment(rij.titel, rij.gepland_op, rij.behaald_op) for rij in rijen if not rij.vervallen]
        for code, rijen in mijlpaal.of(pakketten).items()
    }
    te_laat = int(value_of(TE_LAAT, peildatum=peildatum))
    return {
        gemeente: {
            code: judge(_measured(soorten[code], waarden, doelen, gemeente), momenten[code], peildatum, te_laat_dagen=te_laat)
            for code in pakketten
        }
        for gemeente in gemeenten
    }  # fmt: skip


def per_gemeente(pakket: str, *, peildatum: date, eigen: Collection[str] = ()) -> list[Gemeentevoortgang]:
    """How one package goes in each gemeente."""
    gemeenten = list(Gemeente.objects.all())
    codes = [gemeente.pk for gemeente in gemeenten]
    standen = everywhere([pakket], gemeenten=codes, peildatum=peildatum, eigen=eigen)
    return [Gemeentevoortgang(gemeente, standen[gemeente.pk][pakket]) for gemeente in gemeenten]


def informing(pakket: str) -> list[Indicatorsoort]:
    """The indicators that say something about a package, in the order of the catalogue."""
    return [soort for soort in SOORTEN.values() if pakket in soort.pakketten]


def explanations(pakket: str, *, aantal: int = 12) -> list[Voortgangstoelichting]:
    """The newest explanations of a package, of the region and of each gemeente."""
    rows = Voortgangstoelichting.objects.filter(pakket=pakket).select_related("gemeente", "created_by")
    return list(rows.order_by("-maand", "gemeente__naam")[:aantal])


def _measured(
    soorten: Sequence[Indicatorsoort],
    waarden: Mapping[str, Mapping[str, Waarde]],
    doelen: Streefwaarden,
    gemeente: str,
) -> list[Meting]:
    metingen = []
    for soort in soorten:
        doel = doelen.of(soort.code, gemeente)
        if doel is None or soort.richting == Richting.NEUTRAAL:
            continue
        waarde = waarden.get(soort.code, {}).get(gemeente, Waarde(None))
        bands = Doel(doel.waarde, doel.aandacht, doel.achter)
        metingen.append(
            Meting(soort.naam, soort.eenheid, soort.richting, waarde.waarde, bands, verborgen=bool(waarde.verborgen))
        )
    return metingen
