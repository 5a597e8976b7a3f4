"""What a fair share rests on: the measures of the eight, their beds, and what is on its way. Cards only, so it works without a scope."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.db.models import BooleanField, Case, Q, Sum, Value, When

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.models import Gemeente, Parameter
from speerpunten.aanbod.enums.verdeling import Verdeelmoment
from speerpunten.aanbod.models import Project, Verdeelsleutel
from speerpunten.aanbod.queries import parameters, pijplijn, vraag
from speerpunten.aanbod.queries.vraag import GEEN, Vraagsom
from speerpunten.aanbod.verdeling.sleutel import Gewichten, Maten
from speerpunten.aanbod.verdeling.stand import in_whole_beds
from speerpunten.aanbod.verdeling.verloop import Locatie, beds_on

BAND, GEWICHTEN, KWARTALEN = "verdeling_band", "verdeling_gewichten", "verdeling_kwartalen"
INWONERS, OPPERVLAK = "inwoners", "oppervlakte_land_km2"


@dataclass(frozen=True)
class Gegevens:
    """Everything a share is reckoned with, read once.

    `vraag`: of the year `jaar`, by CBS code. `locaties`: the beds of locations that are or were in use. `projecten`: those still
    running, with the chance of each in percent. `regels`: the parameters in force, by code. `sleutels`: agreed and proposed.
    """

    peildatum: date
    gemeenten: Sequence[Gemeente]
    jaar: int
    vraag: Mapping[str, Vraagsom]
    locaties: Sequence[Locatie]
    projecten: Sequence[tuple[Project, int]]
    regels: Mapping[str, Parameter]
    sleutels: Sequence[Verdeelsleutel]

    @cached_property
    def afgesproken(self) -> Verdeelsleutel | None:
        """The agreed key that holds on the day."""
        return next((een for een in self.sleutels if een.holds_on(self.peildatum)), None)

    @property
    def band(self) -> int:
        """How far above or below a share still counts as around it, in percent."""
        return int(self.regels[BAND].waarde)

    @property
    def kwartalen(self) -> int:
        """How many quarters the trend looks back."""
        return int(self.regels[KWARTALEN].waarde)

    @property
    def begin(self) -> Gewichten:
        """The weights a page begins with: those agreed, else the parameter's."""
        if self.afgesproken:
            return self.afgesproken.weegt
        werk, inwoners, oppervlak = self.regels[GEWICHTEN].waarde
        return Gewichten.read({"werk": werk, "inwoners": inwoners, "oppervlak": oppervlak})

    @property
    def piekmaand(self) -> int:
        """The month (1-12) in which the region needs most people."""
        return vraag.busiest(een.maanden for een in self.vraag.values()) + 1

    def maten(self, moment: Verdeelmoment) -> dict[str, Maten]:
        """The three measures of every gemeente, by code, in the order of the page."""
        return {een.code: self._maten(een, moment) for een in self.gemeenten}

    def _maten(self, gemeente: Gemeente, moment: Verdeelmoment) -> Maten:
        som = self.vraag.get(gemeente.code, GEEN)
        werk = som.piek if moment is Verdeelmoment.PIEK else som.jaarrond
        return Maten(Decimal(werk), _cijfer(gemeente, INWONERS), _cijfer(gemeente, OPPERVLAK))

    def bedden(self, moment: Verdeelmoment) -> dict[str, int]:
        """Beds in use today; temporary units only at the peak."""
        return beds_on(self.locaties, self.peildatum, met_tijdelijk=moment is Verdeelmoment.PIEK)

    def pijplijn(self, moment: Verdeelmoment) -> dict[str, int]:
        """Beds times chance of the running projects, in whole beds per gemeente."""
        uit: dict[str, float] = {}
        for project, kans in self.projecten:
            bedden = project.bedden - (0 if moment is Verdeelmoment.PIEK else project.bedden_tijdelijk)
            uit[project.gemeente_id] = uit.get(project.gemeente_id, 0.0) + bedden * kans / 100
        return in_whole_beds(uit)


def read(vandaag: date) -> Gegevens:
    """Read all of it: eight queries, however many locations, work sites and projects there are."""
    jaren = vraag.years()
    jaar = max((een for een in jaren if een <= vandaag.year), default=jaren[0] if jaren else vandaag.year)
    kansen = pijplijn.kansen(vandaag)
    return Gegevens(
        peildatum=vandaag,
        gemeenten=list(Gemeente.objects.order_by("naam")),
        jaar=jaar,
        vraag=vraag.per_gemeente(jaar),
        locaties=locations(),
        projecten=[(project, pijplijn.chance_of(project, kansen)) for project in pijplijn.running()],
        regels=parameters.by_code(vandaag, [BAND, GEWICHTEN, KWARTALEN]),
        sleutels=list(Verdeelsleutel.objects.all()),
    )


def locations() -> list[Locatie]:
    """The beds of locations that are or were in use; those with the same gemeente and days are one row."""
    tijdelijk = Case(
        When(soort=Locatiesoort.UNITS_TIJDELIJK, then=Value(True)), default=Value(False), output_field=BooleanField()
    )
    # The same choice as the figures of the programme: in use, or ended on a known day.
    ooit = Q(status=Locatiestatus.ACTIEF) | Q(
        status__in=[Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN], einddatum__isnull=False
    )
    rows = Locatiekaart.objects.filter(ooit).annotate(tijdelijk=tijdelijk).order_by()
    grouped = rows.values("gemeente_id", "ingangsdatum", "einddatum", "tijdelijk").annotate(som=Sum("bedden"))
    return [
        Locatie(row["gemeente_id"], row["som"], row["tijdelijk"], row["ingangsdatum"], row["einddatum"]) for row in grouped
    ]  # fmt: skip


def _cijfer(gemeente: Gemeente, naam: str) -> Decimal:
    return Decimal(str(gemeente.cijfers.get(naam, {}).get("waarde", 0)))
