"""The task of the region: the counts of the eight, the sum with the assumptions of the day, and its band."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db import connection

from rivierenland.core.models import Gemeente
from speerpunten.aanbod.models import Project, Vraagkaart
from speerpunten.aanbod.opgave import som as sommen
from speerpunten.aanbod.opgave import trekkingen
from speerpunten.aanbod.opgave.aannames import Aannames
from speerpunten.aanbod.opgave.som import MOMENTEN, Gemeentecijfers, Plan, Som, Tijd, Vraag
from speerpunten.aanbod.opgave.trekkingen import REGIO, Band
from speerpunten.aanbod.queries import aannames as aannames_
from speerpunten.aanbod.queries import beddenstand, pijplijn
from speerpunten.aanbod.queries.aannames import Aanname
from speerpunten.aanbod.queries.beddenstand import Beddenstand

JAREN, GROEI, MOMENT = 10, "midden", sommen.JAARROND
"""What the page opens with."""

MAANDEN = f"""
select gemeente_code, zekerheid, {", ".join(f"sum(mensen[{maand}])::int" for maand in range(1, 13))}
from aanbod_vraagkaart where jaar = %s group by gemeente_code, zekerheid order by 1, 2
"""  # noqa: S608 - numbers of months, nothing from outside


@dataclass(frozen=True, slots=True)
class Opgavevraag:
    """What is asked: years ahead, the rate of growth, year-round or at the peak, and other values by parameter code."""

    jaren: int = JAREN
    groei: str = GROEI
    moment: str = MOMENT
    anders: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Stand:
    """What is counted now. `jaar`: of the demand, None when none is known; `zonder_datum`: running plans that nobody can date."""

    peildatum: date
    jaar: int | None
    gemeenten: list[Gemeentecijfers]
    zonder_datum: int = 0


@dataclass(frozen=True)
class Opgave:
    """The task as asked, per gemeente and for the region (`REGIO`)."""

    vraag: Opgavevraag
    stand: Stand
    aannames: list[Aanname]

    @cached_property
    def rekenwaarden(self) -> Aannames:
        """The numbers that were reckoned with."""
        return aannames_.reckoned(self.aannames)

    @property
    def tijd(self) -> Tijd:
        """Now and the horizon."""
        return Tijd(self.stand.peildatum, self.vraag.jaren)

    @cached_property
    def sommen(self) -> dict[str, dict[str, Som | None]]:
        """By moment and code; None where no demand is known."""
        return {moment: self.sums(moment, self.vraag.groei) for moment in MOMENTEN}

    def sums(self, moment: str, groei: str, jaren: int | None = None) -> dict[str, Som | None]:
        """The statements by code at one moment, with the region's, for the horizon or another number of years ahead."""
        tijd = self.tijd if jaren is None else Tijd(self.stand.peildatum, jaren)
        per = {
            cijfers.code: sommen.statement(cijfers, self.rekenwaarden, tijd, groei, moment)
            for cijfers in self.stand.gemeenten
        }
        return per | {REGIO: sommen.region(per.values())}

    @property
    def gekozen(self) -> dict[str, Som | None]:
        """The statements at the chosen moment."""
        return self.sommen[self.vraag.moment]

    @property
    def tekort(self) -> int:
        """The tasks of the gemeenten that are short, without what others have left."""
        return sommen.shortage(som for code, som in self.gekozen.items() if code != REGIO)

    @cached_property
    def banden(self) -> dict[str, list[Band]]:
        """The band per year at the chosen moment, by code."""
        return self.bands(self.vraag.moment)

    def bands(self, moment: str) -> dict[str, list[Band]]:
        """The band per year at a moment, by code."""
        return trekkingen.bands(self.stand.gemeenten, self.rekenwaarden, self.tijd, self.vraag.groei, moment)

    @property
    def zonder_vraag(self) -> list[Gemeentecijfers]:
        """The gemeenten of which no demand is known."""
        return [cijfers for cijfers in self.stand.gemeenten if not cijfers.vraag]

    @property
    def afwijkend(self) -> list[Aanname]:
        """The assumptions that somebody reckons with otherwise."""
        return [aanname for aanname in self.aannames if aanname.wijkt_af]


def reckon(vraag: Opgavevraag, peildatum: date) -> Opgave:
    """The task on `peildatum`. Six queries, whatever the size. Raises `ParameterMissing`."""
    return Opgave(vraag, counts(peildatum), aannames_.in_use(peildatum, vraag.anders))


def counts(peildatum: date) -> Stand:
    """What is counted now, of all eight: the demand of this year, else of the newest year there is."""
    jaren = set(Vraagkaart.objects.order_by().values_list("jaar", flat=True).distinct())
    jaar = peildatum.year if peildatum.year in jaren else max(jaren, default=None)
    vraag, bedden, lopend = demand(jaar), beddenstand.per_gemeente(), pijplijn.running()
    plannen: dict[str, list[Plan]] = {}
    for project in lopend:
        plannen.setdefault(project.gemeente_id, []).append(_plan(project))
    gemeenten = []
    for gemeente in Gemeente.objects.order_by("naam"):
        stand = bedden.get(gemeente.code, Beddenstand())
        gemeenten.append(
            Gemeentecijfers(
                code=gemeente.code, naam=gemeente.naam, vraag=vraag.get(gemeente.code, {}), bedden=stand.jaarrond,
                kern=stand.kern, tijdelijk=stand.tijdelijk, plannen=plannen.get(gemeente.code, []),
            )
        )  # fmt: skip
    zonder_datum = sum(project.verwacht_op is None for project in lopend)
    return Stand(peildatum, jaar, gemeenten, zonder_datum)


def demand(jaar: int | None) -> dict[str, dict[str, Vraag]]:
    """By CBS code and certainty the people at work, in the lowest month of the gemeente and in the peak month of the region.

    In that lowest month the classes together make the year-round demand of the gemeente. One query.
    """
    maanden: dict[str, dict[str, tuple[int, ...]]] = {}
    if jaar is not None:
        with connection.cursor() as cursor:
            cursor.execute(MAANDEN, [jaar])
            for code, zekerheid, *mensen in cursor.fetchall():
                maanden.setdefault(code, {})[zekerheid] = tuple(mensen)
    samen = {code: [sum(kolom) for kolom in zip(*per.values(), strict=True)] for code, per in maanden.items()}
    regio = [sum(kolom) for kolom in zip(*samen.values(), strict=True)] or [0]
    piek = regio.index(max(regio))
    return {
        code: {z: Vraag(mensen[dal], mensen[piek]) for z, mensen in per.items()}
        for code, per in maanden.items()
        for dal in [samen[code].index(min(samen[code]))]
    }


def _plan(project: Project) -> Plan:
    return Plan(
        stadium=project.stadium, bedden=project.bedden, tijdelijk=project.bedden_tijdelijk, vervangt=project.vervangt,
        kans=None if project.kans is None else project.kans / 100, opent=project.verwacht_op,
    )  # fmt: skip
