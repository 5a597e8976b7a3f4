"""An attacker puts everything side by side: quarters, the year, corrections, the region, and the page of the convenant.

Written apart from what protects: a list of equations of what is published, and the lowest and highest value of each cell that is not.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from random import Random

import numpy as np
import pytest
from django.utils import timezone
from scipy.optimize import linprog

from convenant.models import Convenantbedden
from convenant.queries import openbaar
from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Bezettingsstand, Huisvestingslocatie, Locatiekaart
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.rapportages.actions import opendataeditie
from rivierenland.rapportages.models import Opendataeditie
from rivierenland.rapportages.opendata.periode import Periode
from tests.factories.convenant_toezeggingen import company
from tests.factories.registratie import LocatieFactory

pytestmark = pytest.mark.django_db
JAAR = Periode(2025)
BY = Actor.systeem("test")
REGIO = "RIVIERENLAND"
DREMPEL = 10
Cel = tuple[str, ...]
Regel = tuple[dict[Cel, int], float, float]
"""A sum of cells that lies between two numbers."""


def intervals(regels: list[Regel], cellen: Iterable[Cel]) -> Iterator[tuple[Cel, float, float]]:
    """Of each cell the lowest and the highest value that every line allows; no cell is negative."""
    namen = sorted({cel for som, _, _ in regels for cel in som})
    plek = {cel: nr for nr, cel in enumerate(namen)}
    matrix = np.zeros((len(regels), len(namen)))
    for nr, (som, _, _) in enumerate(regels):
        for cel, keer in som.items():
            matrix[nr, plek[cel]] = keer
    onder, boven = np.array([regel[1] for regel in regels]), np.array([regel[2] for regel in regels])
    vast = onder == boven
    ongelijk = np.vstack([matrix[~vast], -matrix[~vast]])
    grens = np.concatenate([boven[~vast], -onder[~vast]])
    eindig = np.isfinite(grens)
    kan = {
        "A_eq": matrix[vast] if vast.any() else None, "b_eq": onder[vast] if vast.any() else None,
        "A_ub": ongelijk[eindig] if eindig.any() else None, "b_ub": grens[eindig] if eindig.any() else None,
    }  # fmt: skip
    for cel in cellen:
        doel = np.zeros(len(namen))
        doel[plek[cel]] = 1
        laag, hoog = linprog(doel, **kan), linprog(-doel, **kan)
        assert laag.status == 0
        yield cel, laag.fun, float("inf") if hoog.status == 3 else -hoog.fun


def published(edities: Iterable[Opendataeditie], codes: list[str], versie_telt: bool) -> tuple[list[Regel], set[Cel]]:
    """What a reader knows of the editions, and what is never shown. `versie_telt`: a correction is of other true values."""
    regels: list[Regel] = []
    dicht: set[Cel] = set()
    for editie in edities:
        for kwartaal, _, gebied, _, onderwerp, waarde, _, status in editie.rijen:
            kop = (onderwerp, kwartaal, str(editie.versie) if versie_telt else "")
            som = {(*kop, code): 1 for code in codes} if gebied == REGIO else {(*kop, gebied): 1}
            if status == "gemeten":
                regels.append((som, int(waarde), int(waarde)))
            elif gebied != REGIO:
                dicht.add((*kop, gebied))
                regels.append((som, 1, np.inf))
    return regels, dicht


@pytest.fixture
def codes(cast) -> list[str]:
    """The eight, with nobody and no location yet."""
    with scope.within(scope.systeem("test")):
        for model in (Bezettingsstand, Locatiekaart, Convenantbedden):
            model.objects.all().delete()
        return sorted(Gemeente.objects.values_list("code", flat=True))


def people(codes: list[str], kwartaal: Periode, aantallen: Iterable[int]) -> None:
    Bezettingsstand.objects.filter(nacht=kwartaal.laatste_dag).delete()
    Bezettingsstand.objects.bulk_create(
        Bezettingsstand(gemeente_id=code, nacht=kwartaal.laatste_dag, personen=aantal, bedden=0, locaties=0)
        for code, aantal in zip(codes, aantallen, strict=True)
    )


def make(slug: str, periode: Periode, reden: str = "") -> Opendataeditie:
    with scope.within(scope.systeem("test")):
        return opendataeditie.make(slug=slug, periode=periode, by=BY, reden=reden)


def companies(codes: list[str]) -> list[Organisatie]:
    """Three, known in all gemeenten."""
    with scope.within(scope.systeem("test")):
        return [company(gemeenten=codes) for _ in range(3)]


def location(
    gemeente: str, bedden: int, organisatie: Organisatie, soort: str = Locatiesoort.LOGIESGEBOUW
) -> Huisvestingslocatie:
    with scope.within(scope.systeem("test")):
        locatie = LocatieFactory(
            gemeente_id=gemeente,
            organisatie=organisatie,
            soort=soort,
            capaciteit_vergund=bedden,
            ingangsdatum=date(2020, 1, 1),
        )
        Locatiekaart.objects.update_or_create(
            locatie_id=locatie.pk,
            defaults={
                "naam": locatie.naam, "gemeente_id": gemeente, "soort": soort, "status": Locatiestatus.ACTIEF,
                "bedden": bedden, "ingangsdatum": locatie.ingangsdatum,
            },
        )  # fmt: skip
    return locatie


@pytest.mark.parametrize("zaad", range(6))
@pytest.mark.parametrize("versie_telt", [False, True])
def test_quarters_a_year_and_a_correction_together_narrow_nobody_down(codes, zaad: int, versie_telt: bool) -> None:
    """As if a correction corrected nothing (all equations are of one truth), and as what it is: of another truth."""
    toeval = Random(zaad)
    for kwartaal in JAAR.kwartalen:
        people(codes, kwartaal, [toeval.choice([0, 1, 3, 9, 10, 12, 80, 400]) for _ in codes])
        make("verblijvende-personen", kwartaal)
    make("verblijvende-personen", JAAR)
    eerste = JAAR.kwartalen[0]
    if versie_telt:
        people(codes, eerste, [toeval.choice([0, 2, 11, 95, 300]) for _ in codes])
        make("verblijvende-personen", eerste, "Een lijst kwam te laat.")
    regels, dicht = published(Opendataeditie.objects.filter(dataset="verblijvende-personen"), codes, versie_telt)
    assert dicht
    for cel, laag, hoog in intervals(regels, dicht):
        assert laag <= 1, cel
        assert hoog >= DREMPEL, cel


def test_the_attack_finds_a_leak_when_there_is_one(codes) -> None:
    """One withheld cell beside a total that is shown: the attack must say exactly how many."""
    regels = [({("a",): 1}, 1, np.inf), ({("b",): 1}, 40, 40), ({("a",): 1, ("b",): 1}, 44, 44)]
    assert [(laag, hoog) for _, laag, hoog in intervals(regels, [("a",)])] == [(4, 4)]


@pytest.mark.parametrize("zaad", range(8))
def test_beds_here_tell_no_more_than_the_page_of_the_convenant(codes, zaad: int) -> None:
    """Each part that the page withholds keeps the room that it has beside the page alone, whatever is known here to the ten."""
    toeval, kwartaal = Random(zaad), JAAR.kwartalen[3]
    bedrijven = companies(codes)
    for nr, code in enumerate(codes):
        delen = [toeval.choice([2, 4, 15, 60]) for _ in range(1 if nr == 7 else 3)]
        soorten = [toeval.choice(Locatiesoort.values) for _ in delen]
        for bedden, bedrijf, soort in zip(delen, bedrijven, soorten, strict=False):
            location(code, bedden, bedrijf, soort)
        for dag in (kwartaal.laatste_dag, timezone.localdate()):
            Convenantbedden.objects.create(
                gemeente_id=code, peildatum=dag, bedden_onder=delen[0], bedden=sum(delen), partijen=1
            )
    editie = make("bedden-en-locaties", kwartaal)
    getoond = [int(rij[5]) for rij in editie.rijen if rij[4].startswith("bedden") and rij[7] == "gemeten"]
    assert [aantal for aantal in getoond if aantal % 10] == []
    pagina = openbaar.beds(kwartaal.laatste_dag)
    assert pagina is not None
    alleen, dicht = _page(pagina, dict(Gemeente.objects.values_list("naam", "code")), codes)
    samen = [*alleen, *_rounded(editie, codes)]
    assert dicht
    voor = {cel: (laag, hoog) for cel, laag, hoog in intervals(alleen, dicht)}
    for cel, laag, hoog in intervals(samen, dicht):
        assert (laag, hoog) == pytest.approx(voor[cel]), cel


def _page(tabel: openbaar.Bedtabel, code_van: dict[str, str], codes: list[str]) -> tuple[list[Regel], set[Cel]]:
    """What the page says: parts under the convenant and beside it, a row's total, the region's; the share gives the other part."""
    regels: list[Regel] = []
    dicht: set[Cel] = set()
    for rij in [*tabel.rijen, tabel.regio]:
        gebied = [code_van[rij.gemeente]] if rij.gemeente in code_van else codes
        onder, rest = ({(deel, code): 1 for code in gebied} for deel in ("onder", "rest"))
        if rij.onder.waarde is not None:
            regels.append((onder, rij.onder.waarde, rij.onder.waarde))
        if rij.alle.waarde is not None:
            regels.append((onder | rest, rij.alle.waarde, rij.alle.waarde))
        if len(gebied) == 1:
            dicht |= {*onder} if rij.onder.verborgen else set()
            dicht |= {*rest} if rij.aandeel.verborgen else set()
    return regels + [({(deel, code): 1}, 0, np.inf) for deel in ("onder", "rest") for code in codes], dicht


def _rounded(editie: Opendataeditie, codes: list[str]) -> Iterator[Regel]:
    """What the edition says of totals, also by adding up kinds: each number is right to five more or less."""
    per_gebied: dict[str, list[str | None]] = {}
    for _, _, gebied, _, onderwerp, waarde, _, _ in editie.rijen:
        som = {(deel, code): 1 for deel in ("onder", "rest") for code in (codes if gebied == REGIO else [gebied])}
        if onderwerp == "bedden" and waarde is not None:
            yield som, int(waarde) - 5, int(waarde) + 4
        elif onderwerp.startswith("bedden-"):
            per_gebied.setdefault(gebied, []).append(waarde)
    for gebied, waarden in per_gebied.items():
        if None not in waarden:
            som = {(deel, code): 1 for deel in ("onder", "rest") for code in (codes if gebied == REGIO else [gebied])}
            geteld = sum(int(waarde or 0) for waarde in waarden)
            yield som, geteld - 5 * len(waarden), geteld + 4 * len(waarden)


@pytest.mark.parametrize(("locaties", "aanbieders", "getoond"), [(1, 1, False), (3, 2, False), (3, 3, True)])
def test_three_locations_of_three_providers_stand_behind_a_figure(
    codes, locaties: int, aanbieders: int, getoond: bool
) -> None:
    bedrijven = companies(codes)
    for nr, code in enumerate(codes):
        for plek in range(locaties if nr == 0 else 3):
            location(code, 100, bedrijven[plek % (aanbieders if nr == 0 else 3)])
    people(codes, JAAR.kwartalen[0], [0, *[200] * 7])
    for slug, onderwerp in (("verblijvende-personen", "personen"), ("bedden-en-locaties", "bedden")):
        status = {rij[2]: rij[7] for rij in make(slug, JAAR.kwartalen[0]).rijen if rij[4] == onderwerp}
        assert (status[codes[0]] == "gemeten") is getoond
        assert [*status.values()].count("onderdrukt") == (0 if getoond else 2)
