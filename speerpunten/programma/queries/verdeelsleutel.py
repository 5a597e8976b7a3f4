"""By which weights the costs of a package are divided over the eight gemeenten."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from speerpunten.programma.enums.businesscase import Verdeelsleutel
from speerpunten.programma.indicatoren.bezetting import BEDDEN, PERSONEN
from speerpunten.programma.models import Businesscase
from speerpunten.programma.queries import meetwaarde


@dataclass(frozen=True)
class Gewichten:
    """A weight per gemeente (CBS code) with its unit and source; without weights `reden` says why."""

    waarden: Mapping[str, Decimal] = field(default_factory=dict)
    eenheid: str = ""
    bron: str = ""
    reden: str = ""


PUBLIEK = {
    Verdeelsleutel.INWONERS: ("inwoners", "inwoners"),
    Verdeelsleutel.LANDOPPERVLAK: ("oppervlakte_land_km2", "km² land"),
}
GETELD = {Verdeelsleutel.BEDDEN: BEDDEN, Verdeelsleutel.WERKNEMERS: PERSONEN}


def weights(businesscase: Businesscase, gemeenten: Sequence[Gemeente]) -> Gewichten:
    """The weights of the key of a business case, as they were known on its price date. At most two queries."""
    sleutel = Verdeelsleutel(businesscase.sleutel)
    if sleutel == Verdeelsleutel.GELIJK:
        return Gewichten({gemeente.pk: Decimal(1) for gemeente in gemeenten}, "deel", "Acht gelijke delen")
    if sleutel == Verdeelsleutel.EIGEN:
        eigen = {gemeente.pk: Decimal(businesscase.gewichten.get(gemeente.pk, "0")) for gemeente in gemeenten}
        return _usable(Gewichten(eigen, "gewicht", "Eigen gewichten bij deze businesscase"))
    if sleutel in PUBLIEK:
        return _public(*PUBLIEK[sleutel], gemeenten)
    return _counted(GETELD[sleutel].code, GETELD[sleutel].eenheid, gemeenten, businesscase.prijspeil)


def _public(cijfer: str, eenheid: str, gemeenten: Sequence[Gemeente]) -> Gewichten:
    waarden, bronnen = {}, set()
    for gemeente in gemeenten:
        gegeven = gemeente.cijfers.get(cijfer)
        if gegeven is None:
            return Gewichten(reden=f"Van {gemeente.naam} is dit cijfer niet bekend. Kies een andere sleutel.")
        waarden[gemeente.pk] = Decimal(str(gegeven["waarde"]))
        bronnen.add(f"{gegeven['bron']}, {gegeven['peildatum'][:4]}")
    return _usable(Gewichten(waarden, eenheid, "Gepubliceerde cijfers per gemeente: " + "; ".join(sorted(bronnen))))


def _counted(code: str, eenheid: str, gemeenten: Sequence[Gemeente], prijspeil: date) -> Gewichten:
    """From the stored figures, as everybody may see them: a withheld count cannot be read back from a share."""
    dag = meetwaarde.latest(prijspeil)
    if dag is None:
        return Gewichten(
            reden=f"Op {datum_lang(prijspeil)} waren er nog geen cijfers. Kies een later prijspeil of een andere sleutel."
        )
    standen = meetwaarde.on_day(dag).get(code, {})
    waarden = {gemeente.pk: standen[gemeente.pk].waarde for gemeente in gemeenten if gemeente.pk in standen}
    bekend = {gemeente: waarde for gemeente, waarde in waarden.items() if waarde is not None}
    if len(bekend) < len(gemeenten):
        return Gewichten(
            reden="Van een of meer gemeenten is dit cijfer te klein om te tonen of niet bekend. Kies een andere sleutel."
        )
    return _usable(Gewichten(bekend, eenheid, f"Cijfers van het portaal op {datum_lang(dag)}"))


def _usable(gewichten: Gewichten) -> Gewichten:
    if not sum(gewichten.waarden.values(), Decimal(0)):
        return Gewichten(reden="Alle gewichten zijn 0. Vul gewichten in of kies een andere sleutel.")
    return gewichten
