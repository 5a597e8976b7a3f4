"""From a snapshot to a document: the same snapshot and the same heading always give the same document. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rivierenland.rapportages.adres import report_code
from rivierenland.rapportages.definities.definitie import Definitie, Kader
from rivierenland.rapportages.inhoud.blokken import Letop
from rivierenland.rapportages.inhoud.document import Document, Sectie, Uitleg
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.meting.vastleggen import publication
from rivierenland.rapportages.periode import Periode

CONCEPT = "Concept, nog niet gecontroleerd."


@dataclass(frozen=True, slots=True)
class Kop:
    """What stands over a document beside its figures.

    `nr`: the part of the edition. `eigen`: for the gemeente itself. `uitleg`: by code of a section, in order. `vastgesteld`: the day it
    was published, None for a draft. `niet_goedgekeurd`: names of gemeenten that did not approve in time.
    """

    periode: Periode
    versie: int
    nr: int
    gebied: str = REGIO
    onderwerp: str = ""
    eigen: bool = False
    reden: str = ""
    status: str = CONCEPT
    concept: bool = True
    niet_goedgekeurd: tuple[str, ...] = ()
    uitleg: Mapping[str, tuple[Uitleg, ...]] | None = None


def compose(opname: Momentopname, definitie: Definitie, kop: Kop) -> Document:
    """The document of one area. Raises what the sections raise."""
    uitgave = publication(opname)
    namen = dict(uitgave["namen"])
    boek = Cijferboek(opname, gebied=kop.gebied, eigen=kop.eigen)
    kader = Kader(kop.periode, kop.gebied, namen, kop.onderwerp)
    secties = _explained(_warned(definitie.compose(boek, kader), opname, kop.gebied), kop.uitleg or {})
    return Document(
        rapport=definitie.rapport.value,
        titel=_title(definitie, kop.onderwerp),
        ondertitel=f"{kop.periode.naam}, eigen cijfers van de gemeente" if kop.eigen else kop.periode.naam,
        gebied=kop.gebied,
        gebiedsnaam=kader.gebiedsnaam,
        periode=kop.periode.code,
        periodenaam=kop.periode.naam,
        versie=kop.versie,
        peildatum=opname.peildatum,
        gemaakt_op=opname.gemaakt_op,
        status=kop.status,
        inleiding=definitie.kort,
        secties=secties,
        verwijzingen=boek.verwijzingen,
        begrippen=definitie.begrippen,
        bronnen=definitie.bronnen,
        adres=_address(uitgave["adres"], definitie, kop),
        niet_goedgekeurd=kop.niet_goedgekeurd,
        reden=kop.reden,
        voorbeeld=uitgave["voorbeeld"],
        concept=kop.concept,
    )


def _title(definitie: Definitie, onderwerp: str) -> str:
    return f"{definitie.titel}: {dict(definitie.onderwerpen)[onderwerp]}" if onderwerp else definitie.titel


def _address(basis: str, definitie: Definitie, kop: Kop) -> str:
    return f"{basis}/rapporten/cijfer/{report_code(definitie.rapport, kop.onderwerp)}/{kop.periode.code}/{kop.versie}/{kop.nr}/"


def _warned(secties: Sequence[Sectie], opname: Momentopname, gebied: str) -> tuple[Sectie, ...]:
    """What could not be measured stands at the very start: of the region everything, of a gemeente its own."""
    zinnen = tuple(Letop(fout.zin) for fout in opname.fouten if not gebied or fout.gemeente in (gebied, REGIO))
    if not zinnen or not secties:
        return tuple(secties)
    eerste, *rest = secties
    return (replace(eerste, blokken=(*zinnen, *eerste.blokken)), *rest)


def _explained(secties: Sequence[Sectie], uitleg: Mapping[str, tuple[Uitleg, ...]]) -> tuple[Sectie, ...]:
    return tuple(replace(sectie, uitleg=uitleg.get(sectie.code, ())) for sectie in secties)
