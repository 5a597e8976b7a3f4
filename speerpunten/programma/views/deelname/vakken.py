"""The matrix as a page lays it out: the table with a link in every cell, and the list of one row on a phone."""

from dataclasses import dataclass
from functools import cache
from itertools import groupby

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from rivierenland.core.models import Gemeente
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.matrix.bord import Cel, Rij
from speerpunten.programma.models import Deelname, Maatregelenpakket, Speerpunt
from speerpunten.programma.queries.deelname_beeld import Beeld
from speerpunten.programma.views.deelname.vraag import PAKKET, Vraag

LASSEN = ("Kennis|vermeerdering", "rbeids|migrant")
"""Words that are too long for two columns, and where they break."""


@dataclass(frozen=True, slots=True)
class Vak:
    """A cell with the address of its story; `row` is what was recorded. `eerste`: the first of its speerpunt."""

    cel: Cel
    gemeente: Gemeente
    pakket: Maatregelenpakket
    url: str
    open: bool
    eerste: bool
    row: Deelname | None

    @property
    def inhoud(self) -> SafeString:
        """What stands in the cell."""
        return _content(self.cel.keuze, self.cel.was)


@cache
def _content(keuze: Deelnamekeuze, was: Deelnamekeuze | None) -> SafeString:
    """Drawn once for each of the few kinds of cells: 112 times made a third of the page."""
    return render_to_string("programma/deelname/_vak.html", {"keuze": keuze, "was": was})


@dataclass(frozen=True, slots=True)
class Lijst:
    """One gemeente or package on a phone: the strip of letters, and the same per speerpunt (or at once) in words."""

    naam: str
    rij: Rij
    vakken: list[Vak]
    groepen: list[tuple[Speerpunt | None, int, list[Vak]]]
    vorige: str
    volgende: str
    keuzes: list[tuple[str, str, bool]]


def cell_name(gemeente: Gemeente, pakket: str) -> str:
    """How the address names a cell: `west-betuwe.M05`."""
    return f"{gemeente.slug}.{pakket}"


def rows(beeld: Beeld, vraag: Vraag) -> list[tuple[Gemeente, Rij, list[Vak]]]:
    """The table, a row per gemeente."""
    eersten = {groep[0].pk for _, _, groep in columns(beeld)}
    basis, query = reverse("programma:deelname"), vraag.query(cel="")
    return [
        (
            gemeente,
            rij,
            [
                Vak(
                    cel, gemeente, pakket, f"{basis}{gemeente.slug}/{pakket.pk}/{query}",
                    vraag.cel == cell_name(gemeente, pakket.pk), pakket.pk in eersten, beeld.row(gemeente.pk, pakket.pk),
                )
                for pakket, cel in zip(beeld.pakketten, rij.cellen, strict=True)
            ],
        )
        for gemeente, rij in zip(beeld.gemeenten, beeld.bord.rijen, strict=True)
    ]  # fmt: skip


def columns(beeld: Beeld) -> list[tuple[Speerpunt, str, list[Maatregelenpakket]]]:
    """The packages under their speerpunt, whose name may break inside its long words."""
    punten = groupby(beeld.pakketten, key=lambda pakket: pakket.speerpunt)
    return [(punt, _breakable(punt.naam), list(groep)) for punt, groep in punten]


def _breakable(naam: str) -> str:
    for deel in LASSEN:
        naam = naam.replace(deel.replace("|", ""), deel.replace("|", "\u00ad"))
    return naam


def phone(tabel: list[tuple[Gemeente, Rij, list[Vak]]], beeld: Beeld, vraag: Vraag, eigen: str) -> Lijst:
    """What a phone shows: the row that was asked for, else of the own gemeente, else the first."""
    if vraag.per == PAKKET:
        namen = {pakket.pk: f"{pakket.pk} {pakket.naam_kort}" for pakket in beeld.pakketten}
        kies = vraag.kies if vraag.kies in namen else next(iter(namen))
        plaats = list(namen).index(kies)
        rij, vakken = beeld.bord.kolommen[plaats], [vakken[plaats] for _, _, vakken in tabel]
        groepen: list[tuple[Speerpunt | None, int, list[Vak]]] = [(None, rij.haakt_aan, vakken)]
    else:
        namen = {gemeente.slug: gemeente.naam for gemeente in beeld.gemeenten}
        kies = next((slug for slug in (vraag.kies, eigen) if slug in namen), next(iter(namen)))
        plaats = list(namen).index(kies)
        _, rij, vakken = tabel[plaats]
        groepen = [_group(punt, list(groep)) for punt, groep in groupby(vakken, key=lambda vak: vak.pakket.speerpunt)]
    codes = list(namen)
    keuzes = [(code, naam, code == kies) for code, naam in namen.items()]
    vorige, volgende = (vraag.query(kies=codes[(plaats + stap) % len(codes)], cel="") for stap in (-1, 1))
    return Lijst(namen[kies], rij, vakken, groepen, vorige, volgende, keuzes)


def _group(punt: Speerpunt, vakken: list[Vak]) -> tuple[Speerpunt | None, int, list[Vak]]:
    return punt, sum(vak.cel.keuze == "haakt_aan" for vak in vakken), vakken
