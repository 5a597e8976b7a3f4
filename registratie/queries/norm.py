"""How many people a location may hold by the norm, and which rule decides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from registratie.enums import Certificaatsoort, Nautoelating
from registratie.models import Certificaat, Huisvestingslocatie, Ruimte, Voorziening
from registratie.queries.normregels import Maten, Regel, rules
from registratie.queries.normwaarden import Normwaarden


@dataclass(frozen=True)
class Norm:
    """The rules that could be worked out for a location; the strictest one decides."""

    regels: tuple[Regel, ...]

    @property
    def beperkend(self) -> Regel | None:
        """The rule that decides; None when nothing but the facilities is known: enough showers is not room enough."""
        if all(regel.voorziening for regel in self.regels):
            return None
        return min(self.regels, key=lambda regel: regel.personen)

    @property
    def personen(self) -> int | None:
        """How many people the norm allows."""
        return self.beperkend.personen if self.beperkend else None


def capaciteit_norm(locatie: Huisvestingslocatie, peildatum: date, ruimtes: list[Ruimte] | None = None) -> Norm:
    """The capacity of one location by the dated parameters. `ruimtes` when the caller has them at hand."""
    return normen([locatie], peildatum, ruimtes)[locatie.pk]


def normen(
    locaties: Sequence[Huisvestingslocatie], peildatum: date, ruimtes: Iterable[Ruimte] | None = None
) -> dict[int, Norm]:
    """The norm per location: four queries, whatever their number.

    A rule without a parameter in force, or without a measure, is left out. Which norms count follows from the data: those
    of the kind of location, those of each certificate that holds (`gbo_per_persoon.akf`), and those of the gemeente.
    """
    waarden, maten = Normwaarden(peildatum), measures(locaties, peildatum, ruimtes)
    return {locatie.pk: Norm(tuple(rules(locatie, maten[locatie.pk], waarden))) for locatie in locaties}


def measures(
    locaties: Sequence[Huisvestingslocatie], peildatum: date, ruimtes: Iterable[Ruimte] | None = None
) -> dict[int, Maten]:
    """What is known of each location: rooms, facilities, and the certificates that hold. Three queries."""
    found = {locatie.pk: Maten() for locatie in locaties}
    rooms: Iterable[tuple[int, Decimal, int]] = (
        [(ruimte.locatie_id, ruimte.oppervlakte, ruimte.bedden) for ruimte in ruimtes]
        if ruimtes is not None
        else Ruimte.objects.filter(locatie__in=found).order_by().values_list("locatie", "oppervlakte", "bedden")
    )
    for locatie_id, oppervlakte, bedden in rooms:
        found[locatie_id].ruimtes.append((oppervlakte, bedden))
    for row in Voorziening.objects.filter(locatie__in=found):
        found[row.locatie_id].voorziening = row
    _add_certificates(found, locaties, peildatum)
    return found


def _add_certificates(found: dict[int, Maten], locaties: Sequence[Huisvestingslocatie], peildatum: date) -> None:
    """Of the location itself, and of its organisation as a whole. A NAU admission counts when it was given."""
    whole = {locatie.organisatie_id for locatie in locaties}
    rows = (
        Certificaat.objects.in_force(peildatum)
        .filter(Q(locatie__in=found) | Q(locatie=None, organisatie__in=whole))
        .exclude(Q(soort=Certificaatsoort.NAU) & ~Q(nau_status=Nautoelating.TOEGELATEN))
        .order_by()
        .values_list("locatie", "organisatie", "soort")
    )
    held = {(locatie, None if locatie else organisatie, soort) for locatie, organisatie, soort in rows}
    for locatie in locaties:
        own = {(locatie.pk, None), (None, locatie.organisatie_id)}
        found[locatie.pk].certificaten = {soort for plek, organisatie, soort in held if (plek, organisatie) in own}
