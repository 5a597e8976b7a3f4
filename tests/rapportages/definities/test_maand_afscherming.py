"""Nobody reads a small number of people in the month: not in a part, not from its occupancy, not from the course of two years."""

from dataclasses import replace

import pytest

from rivierenland.core.onderdrukking.aanval import attack
from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Optelling, Stelsel
from rivierenland.rapportages.definities.maandrapport import DEFINITIE
from rivierenland.rapportages.formaten.verwijzing import figures
from rivierenland.rapportages.inhoud.document import Document
from rivierenland.rapportages.meting.afschermen import DREMPELS, withhold
from rivierenland.rapportages.meting.feit import REGIO, Feitsoort, Sleutel
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.samenstellen import Kop, compose
from tests.rapportages.definities import maand
from tests.rapportages.definities.maand import KLEINE_KERN, KLEINE_MAAND, MAAND, NAMEN


@pytest.fixture(scope="module")
def opname() -> Momentopname:
    bloot = maand.snapshot()
    dicht = withhold(list(bloot.feiten.values()), bloot.sommen, {})
    return replace(bloot, verborgen=dicht)


def documents(opname: Momentopname) -> list[Document]:
    """What everybody reads: the region and every gemeente."""
    return [compose(opname, DEFINITIE, Kop(MAAND, 1, nr, gebied)) for nr, gebied in enumerate((*NAMEN, REGIO), start=1)]


def told(documenten: list[Document]) -> set[Sleutel]:
    """Every count that a document gives: as a number, or as a percentage of a whole that everybody knows."""
    gezegd = set()
    for document in documenten:
        getoond = {getal.verwijzing for getal in figures(document) if getal.cijfer.waarde is not None}
        gezegd |= {
            Sleutel(v.maat, v.gebied, v.dag, v.deel) for v in document.verwijzingen if v.nummer in getoond
        }  # fmt: skip
    return gezegd


def system(opname: Momentopname) -> Stelsel:
    """All counts and sums that a reader can reckon with; beds and locations are known to everybody."""
    cellen = [
        Cel(
            sleutel.code, int(feit.waarde or 0), DREMPELS[feit.soort],
            Gegeven.GETOOND if feit.soort is Feitsoort.OPENBAAR else Gegeven.VRIJ, sleutel.gebied,
        )
        for sleutel, feit in opname.feiten.items()
    ]  # fmt: skip
    return Stelsel(
        cellen, [Optelling(som.totaal.code, tuple(deel.code for deel in som.delen)) for som in opname.sommen]
    )


def test_the_small_counts_are_withheld(opname):
    assert {KLEINE_KERN, KLEINE_MAAND} <= opname.verborgen
    assert {opname.feiten[sleutel].soort for sleutel in opname.verborgen} == {Feitsoort.PERSONEN}


def test_whoever_reads_all_parts_finds_no_small_number(opname):
    gezegd = told(documents(opname))
    assert gezegd & opname.verborgen == set()
    geheim = {sleutel.code for sleutel in opname.verborgen - gezegd}
    assert attack(system(opname), geheim) == ()


def test_an_occupancy_of_a_withheld_kern_would_have_been_found(opname):
    """The attack sees it when one percentage too many is shown: this test can fail."""
    lek = replace(opname, verborgen=opname.verborgen - {KLEINE_KERN})
    gezegd = told(documents(lek))
    assert KLEINE_KERN in gezegd
    geheim = {sleutel.code for sleutel in opname.verborgen - gezegd}
    assert KLEINE_KERN.code in {gevonden.sleutel for gevonden in attack(system(opname), geheim)}


def test_two_worlds_that_differ_in_withheld_counts_give_the_same_documents(opname):
    """Also the sentences: free beds, the busiest month, the fullest kern."""
    anders = {sleutel: int(opname.feiten[sleutel].waarde or 0) + 5 for sleutel in opname.verborgen}
    ander = replace(maand.snapshot(anders=anders), verborgen=opname.verborgen)
    assert documents(ander) == documents(opname)


def test_the_gemeente_itself_reads_its_small_kern_and_no_other_does(opname):
    eigen = compose(opname, DEFINITIE, Kop(MAAND, 1, 9, KLEINE_KERN.gebied, eigen=True))
    assert KLEINE_KERN in told([eigen])
    assert KLEINE_MAAND not in told([eigen])
