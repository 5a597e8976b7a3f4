"""Read what residents say of locations, as whole blocks of answers and never less."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from registratie.models import Huisvestingslocatie
from rivierenland.core.kalender import add_months
from rivierenland.core.queries.parameter import in_force
from speerpunten.arbeidsmigrant.enums import Feedbackstand, Feedbackvraag
from speerpunten.arbeidsmigrant.feedback.blokken import Blok, Reeks, average, blocks
from speerpunten.arbeidsmigrant.models import Feedback, Feedbackcode, Feedbackreactie, Feedbackreeks

NORMEN = (
    *("drempel", "aandacht", "laag", "laag_stappen", "netwerk", "gelijk", "seconden"),
    *("opmerking_maanden", "bewaar_maanden"),
)


@dataclass(frozen=True)
class Vraagbeeld:
    """One question at one location. `gemiddelde`: over everything that was published, `dit_jaar`: over the last twelve months."""

    vraag: Feedbackvraag
    blokken: list[Blok]
    aantal: int
    gemiddelde: float | None
    dit_jaar: float | None


@dataclass(frozen=True)
class Locatiebeeld:
    """The published results of a location: `aantal` answers, a state, and five questions in their order."""

    aantal: int
    stand: Feedbackstand
    vragen: list[Vraagbeeld]

    @property
    def laagste(self) -> Vraagbeeld | None:
        """The question that scores lowest over the last twelve months."""
        known = [row for row in self.vragen if row.dit_jaar is not None]
        return min(known, key=lambda row: row.dit_jaar or 0, default=None)


@dataclass(frozen=True)
class Telling:
    """How many answers are there, for the gemeente: all, doubtful, doubtful by reason, and not published yet."""

    totaal: int
    twijfel: int
    redenen: dict[str, int]
    wacht: int


@dataclass(frozen=True)
class Poster:
    """Where the poster hangs whose code somebody scanned: the number of the location and the CBS code of its gemeente."""

    locatie: int
    gemeente: str


def norms(peildatum: date) -> dict[str, float]:
    """Every threshold and term of feedback that holds on a day, by its name without `feedback_`. One query."""
    rows = in_force(peildatum, tuple(f"feedback_{naam}" for naam in NORMEN))
    return {row.code.removeprefix("feedback_"): row.waarde for row in rows if row.gemeente_id is None}


def for_list() -> QuerySet[Huisvestingslocatie]:
    """The locations in use that the scope sees."""
    return Huisvestingslocatie.objects.in_use().select_related("organisatie", "gemeente").order_by("naam", "id")


def pictures(vandaag: date, *, locaties: Iterable[int] | None = None, twijfel: bool = False) -> dict[int, Locatiebeeld]:
    """The results per location, of those with a published series; with `twijfel` those of the doubtful answers. Two queries.

    Never cut into blocks together: a block of both would let one subtract the sure answers from all.
    """
    rows = Feedbackreeks.objects.filter(twijfel=twijfel).order_by("locatie_id", "nummer")
    if locaties is not None:
        rows = rows.filter(locatie__in=locaties)
    per_locatie: dict[int, list[Feedbackreeks]] = defaultdict(list)
    for row in rows:
        per_locatie[row.locatie_id].append(row)
    grenzen = norms(vandaag)
    return {locatie: _picture(found, grenzen, vandaag) for locatie, found in per_locatie.items()}


def blocks_of(reeksen: list[Feedbackreeks], drempel: int) -> dict[Feedbackvraag, list[Blok]]:
    """The blocks per question of the series of one location, oldest series first."""
    plain = [Reeks(row.maand, row.aantallen, row.sommen) for row in reeksen]
    return {vraag: blocks(plain, index, drempel=drempel) for index, vraag in enumerate(Feedbackvraag)}


def _picture(reeksen: list[Feedbackreeks], grenzen: dict[str, float], vandaag: date) -> Locatiebeeld:
    since = add_months(vandaag.replace(day=1), -12)
    vragen = []
    for vraag, found in blocks_of(reeksen, int(grenzen["drempel"])).items():
        aantal, gemiddelde = average(found)
        recent = average(blok for blok in found if blok.maand >= since)[1]
        vragen.append(Vraagbeeld(vraag, found, aantal, gemiddelde, recent))
    scores = [row.dit_jaar for row in vragen if row.dit_jaar is not None]
    stand = Feedbackstand.GOED if scores else Feedbackstand.TE_WEINIG
    if min(scores, default=5) < grenzen["aandacht"]:
        stand = Feedbackstand.AANDACHT
    return Locatiebeeld(sum(row.aantal for row in reeksen), stand, vragen)


def quarters(vragen: list[Vraagbeeld]) -> list[tuple[str, list[tuple[Feedbackvraag, int, float | None]]]]:
    """Per quarter in which blocks were completed, newest first: each question with how many answers and their average."""
    found = sorted({_quarter(blok.maand) for row in vragen for blok in row.blokken}, reverse=True)
    return [
        (
            f"{nummer}e kwartaal {jaar}",
            [
                (row.vraag, *average(blok for blok in row.blokken if _quarter(blok.maand) == (jaar, nummer)))
                for row in vragen
            ],
        )
        for jaar, nummer in found
    ]


def _quarter(maand: date) -> tuple[int, int]:
    return maand.year, (maand.month - 1) // 3 + 1


def tallies(locaties: Iterable[int]) -> dict[int, Telling]:
    """What came in per location, for the gemeente; a provider has no row here. One query."""
    rows = (
        Feedback.objects.filter(locatie__in=locaties)
        .order_by()
        .values("locatie_id", "twijfel")
        .annotate(aantal=Count("*"), wacht=Count("pk", filter=Q(reeks=None)))
    )
    found: dict[int, list[dict]] = defaultdict(list)
    for row in rows:
        found[row["locatie_id"]].append(row)
    return {
        locatie: Telling(
            sum(row["aantal"] for row in groep),
            sum(row["aantal"] for row in groep if row["twijfel"]),
            {row["twijfel"]: row["aantal"] for row in groep if row["twijfel"]},
            sum(row["wacht"] for row in groep),
        )
        for locatie, groep in found.items()
    }


def remarks(locatie: Huisvestingslocatie) -> QuerySet[Feedback]:
    """The remarks of published series, in the order of their random keys, with the month of publishing."""
    rows = Feedback.objects.filter(locatie=locatie, reeks__isnull=False).exclude(opmerking="")
    return rows.select_related("reeks").order_by("-reeks__maand", "id")


def code_of(locatie: Huisvestingslocatie) -> Feedbackcode | None:
    """The code in force."""
    return Feedbackcode.objects.filter(locatie=locatie, vervangen_at=None).first()


def replies(locatie: Huisvestingslocatie) -> list[Feedbackreactie]:
    """The replies at a location, newest first."""
    return list(Feedbackreactie.objects.filter(locatie=locatie).select_related("created_by"))


def opened_by(digest: str) -> Feedbackcode | None:
    """The code that a visitor holds, in the scope of its digest."""
    return Feedbackcode.objects.filter(code_hash=digest).first()


def poster_of(digest: str) -> Poster | None:
    """Where the poster with this code hangs, while the code is in force; in the scope of its digest."""
    row = Feedbackcode.objects.filter(code_hash=digest, vervangen_at=None).first()
    return Poster(row.locatie_id, row.gemeente_id) if row else None


def unanswered(vandaag: date) -> list[tuple[int, str, Locatiebeeld]]:
    """Locations about which answers were published this month or last, and nobody replied since: number, name and results.

    One query, and two more when there are any.
    """
    since = add_months(vandaag.replace(day=1), -1)
    rows = (
        Feedbackreeks.objects.filter(twijfel=False)
        .order_by("locatie__naam", "locatie_id")
        .values_list("locatie_id", "locatie__naam")
        .annotate(nieuwste=Max("maand"), reactie=Max("locatie__feedbackreacties__created_at"))
        .filter(nieuwste__gte=since)
    )
    found = {
        nummer: naam
        for nummer, naam, nieuwste, reactie in rows
        if reactie is None or timezone.localtime(reactie).date() < nieuwste
    }
    beelden = pictures(vandaag, locaties=found) if found else {}
    return [(nummer, naam, beelden[nummer]) for nummer, naam in found.items()]
