"""The editions of open data as everybody reads them."""

from collections.abc import Sequence
from datetime import date

from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.models import Opendataeditie
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.periode import Periode

ZONDER_RIJEN = ("rijen",)


def editions(slug: str) -> list[Opendataeditie]:
    """All editions of a dataset, newest period and version first, without their rows. One query."""
    return list(
        Opendataeditie.objects.filter(dataset=slug).defer(*ZONDER_RIJEN).order_by("-peildatum", "periode", "-versie")
    )


def newest() -> dict[str, list[Opendataeditie]]:
    """By dataset the last version of every period, newest first, without the rows. One query."""
    rows = Opendataeditie.objects.defer(*ZONDER_RIJEN).order_by("dataset", "-peildatum", "periode", "-versie")
    laatste: dict[str, dict[str, Opendataeditie]] = {slug: {} for slug in DATASETS}
    for row in rows:
        laatste.setdefault(row.dataset, {}).setdefault(row.periode, row)
    return {slug: list(perioden.values()) for slug, perioden in laatste.items()}


def offered(edities: Sequence[Opendataeditie]) -> list[Opendataeditie]:
    """What the catalogue offers of a dataset: the newest quarter and the newest year."""
    kwartaal = next((editie for editie in edities if Periode.read(editie.periode).kwartaal), None)
    jaar = next((editie for editie in edities if not Periode.read(editie.periode).kwartaal), None)
    return [editie for editie in (kwartaal, jaar) if editie]


def edition(slug: str, periode: str, versie: int) -> Opendataeditie | None:
    """One edition with its rows."""
    return Opendataeditie.objects.filter(dataset=slug, periode=periode, versie=versie).first()


def last(slug: str, periode: str) -> Opendataeditie | None:
    """The last version of a period, with its rows."""
    return Opendataeditie.objects.filter(dataset=slug, periode=periode).order_by("-versie").first()


def withheld_before(slug: str, periode: str) -> set[tuple[str, str]]:
    """Subject and area of what any edition of this period withheld. One query."""
    rows = Opendataeditie.objects.filter(dataset=slug, periode=periode).values_list("rijen", flat=True)
    return {(rij[4], rij[2]) for rijen in rows for rij in rijen if rij[7] == "onderdrukt"}


def expected(vandaag: date) -> list[Periode]:
    """The periods of which an edition should be there: the last four quarters and, when it is over, the year of the last."""
    kwartalen = Periode.last_quarters(4, vandaag=vandaag)
    jaar = Periode(kwartalen[-1].jaar)
    return [*kwartalen, jaar] if kwartalen[-1].kwartaal == 4 else kwartalen


def job(taak: str) -> Achtergrondtaak | None:
    """The last job of this name."""
    return Achtergrondtaak.objects.filter(taak=taak).order_by("-created_at").first()
