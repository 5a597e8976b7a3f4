"""The information as officials work on it: what is missing, stale, waiting or not reviewed, and what changed in Dutch."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet

from rivierenland.core.redline import Redline, Regel, redline
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.enums.info import Infostatus
from speerpunten.arbeidsmigrant.models import Infodeel, Infopagina, Infoversie
from speerpunten.arbeidsmigrant.queries.info import placed

Cellen = Mapping[tuple[int, str], Infoversie]
"""By the key of the page and the language."""


class Werkstand(StrEnum):
    """How a page in a language stands, the most urgent first."""

    ONTBREEKT = "Ontbreekt"
    PLAATSEN = "Te plaatsen"
    NAKIJKEN = "Nieuw"
    VEROUDERD = "Verouderd"
    NIET_NAGEKEKEN = "Nakijken"
    GOED = "Nagekeken"

    @property
    def badge(self) -> tuple[str, str, str]:
        """Kind, word and icon."""
        return {
            Werkstand.ONTBREEKT: ("wrong", self.value, "alert"),
            Werkstand.PLAATSEN: ("attention", self.value, "send"),
            Werkstand.NAKIJKEN: ("attention", self.value, "edit"),
            Werkstand.VEROUDERD: ("attention", self.value, "clock"),
            Werkstand.NIET_NAGEKEKEN: ("neutral", self.value, "eye"),
            Werkstand.GOED: ("good", self.value, "ok"),
        }[self]


@dataclass(frozen=True, slots=True)
class Stand:
    """A page in a language. `geplaatst`: what everybody reads; `open`: what is being made; `nederlands`: the Dutch text that holds."""

    pagina: Infopagina
    taal: str
    geplaatst: Infoversie | None
    open: Infoversie | None
    nederlands: Infoversie | None

    @property
    def taalnaam(self) -> str:
        """The language by its own name."""
        return TALEN[self.taal]

    @property
    def naam(self) -> str:
        """The page as an official calls it: by its Dutch title."""
        return self.nederlands.titel if self.nederlands else self.pagina.slug

    @property
    def is_stale(self) -> bool:
        """Whether the Dutch text that holds is another than the one this was translated from."""
        if self.taal == STANDAARD or self.geplaatst is None or self.nederlands is None:
            return False
        return self.geplaatst.vertaald_van_id != self.nederlands.pk

    @property
    def stand(self) -> Werkstand:
        """What there is to do first."""
        if self.open is not None:
            return Werkstand.PLAATSEN if self.open.status == Infostatus.NAGEKEKEN else Werkstand.NAKIJKEN
        if self.geplaatst is None:
            return Werkstand.ONTBREEKT
        if self.is_stale:
            return Werkstand.VEROUDERD
        return Werkstand.GOED if self.geplaatst.nagekeken_op else Werkstand.NIET_NAGEKEKEN


def worklist() -> list[list[Stand]]:
    """A row per page with a cell per language, in the order of the pages and languages. Three queries."""
    light = ("tekst", "bronnen", "zoekwoorden", "samenvatting")
    shown = {(row.pagina_id, row.taal): row for row in placed().defer(*light)}
    making = {(row.pagina_id, row.taal): row for row in open_versions().defer(*light)}
    return [[_cell(pagina, taal, shown, making) for taal in TALEN] for pagina in Infopagina.objects.all()]


def _cell(pagina: Infopagina, taal: str, shown: Cellen, making: Cellen) -> Stand:
    here = (pagina.pk, taal)
    return Stand(pagina, taal, shown.get(here), making.get(here), shown.get((pagina.pk, STANDAARD)))


def tally(rows: list[list[Stand]]) -> list[tuple[Werkstand, int]]:
    """How many pages stand how, the most urgent first; only what occurs."""
    counts = Counter(cell.stand for row in rows for cell in row)
    return [(stand, counts[stand]) for stand in Werkstand if counts[stand]]


def waiting() -> tuple[int, int]:
    """How many versions wait for a review or to be placed, and how many translations are stale. Two queries, without the texts."""
    shown = list(
        placed().order_by("pagina_id", "taal", "-nummer").values_list("pagina_id", "taal", "id", "vertaald_van_id")
    )
    dutch = {pagina: nummer for pagina, taal, nummer, _ in shown if taal == STANDAARD}
    stale = sum(taal != STANDAARD and pagina in dutch and van != dutch[pagina] for pagina, taal, _, van in shown)
    return Infoversie.objects.exclude(status=Infostatus.GEPLAATST).count(), stale


def standing(pagina: Infopagina, taal: str) -> Stand:
    """One page in one language. Two queries."""
    shown = {row.taal: row for row in placed().filter(pagina=pagina, taal__in={taal, STANDAARD})}
    making = open_versions().filter(pagina=pagina, taal=taal).first()
    return Stand(pagina, taal, shown.get(taal), making, shown.get(STANDAARD))


def open_versions() -> QuerySet[Infoversie]:
    """What is being made: at most one per page and language."""
    return Infoversie.objects.exclude(status=Infostatus.GEPLAATST).select_related("gemaakt_by", "nagekeken_by")


def versions(pagina: Infopagina, taal: str) -> QuerySet[Infoversie]:
    """Every version of a page in a language, the newest first."""
    rows = Infoversie.objects.filter(pagina=pagina, taal=taal).select_related("gemaakt_by", "nagekeken_by")
    return rows.order_by("-nummer")


def changed_in_dutch(stand: Stand) -> list[tuple[str, Redline]]:
    """Part by part what the Dutch text says otherwise since this was translated; empty when it is not stale. One query."""
    if not stand.is_stale or stand.geplaatst is None or stand.nederlands is None:
        return []
    return difference(stand.geplaatst.vertaald_van, stand.nederlands)


def difference(oud: Infoversie | None, nieuw: Infoversie) -> list[tuple[str, Redline]]:
    """Label and redline of each part that is not the same; without an old version all of it is new."""
    parts = (("Titel", "titel"), ("Samenvatting", "samenvatting"), ("Zoekwoorden", "zoekwoorden"), ("Tekst", "tekst"))
    lines = [(label, redline(getattr(oud, veld, ""), getattr(nieuw, veld))) for label, veld in parts]
    return [(label, _changed_lines(line)) for label, line in lines if line.is_changed]


def _changed_lines(whole: Redline) -> Redline:
    """Only the lines that changed, each under the heading that it stands below."""
    kept: list[Regel] = []
    kop: Regel | None = None
    for regel in whole.regels:
        if regel.tekst.startswith("## "):
            kop = regel
        if regel.is_changed and regel.tekst.strip():
            kept += [kop, regel] if kop is not None and kop is not regel else [regel]
            kop = None
    return Redline(tuple(kept))


def local_parts(gemeenten: tuple[str, ...]) -> QuerySet[Infodeel]:
    """The local parts of these gemeenten; without any, those of all eight."""
    rows = Infodeel.objects.select_related("gemeente", "pagina").order_by("gemeente__naam", "pagina__volgorde", "taal")
    return rows.filter(gemeente__in=gemeenten) if gemeenten else rows


def dutch_titles() -> dict[str, str]:
    """By its slug the Dutch title of every page that has one."""
    return {row.pagina.slug: row.titel for row in placed().filter(taal=STANDAARD).only("titel", "pagina__slug", "taal")}


def for_agency(taal: str) -> list[dict[str, Any]]:
    """What an agency gets for a language: every page that has a Dutch text, with the translation that holds beside it."""
    shown = {(row.pagina.slug, row.taal): row for row in placed().filter(taal__in={taal, STANDAARD})}
    dutch = [row for (_slug, code), row in shown.items() if code == STANDAARD]
    return [
        {"slug": row.pagina.slug, "taal": taal, "nl": row, "nu": shown.get((row.pagina.slug, taal))}
        for row in sorted(dutch, key=lambda row: row.pagina.volgorde)
    ]
