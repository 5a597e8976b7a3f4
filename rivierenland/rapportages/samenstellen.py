"""From a snapshot to a document: the same snapshot and the same heading always give the same document. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rivierenland.rapportages import maten
from rivierenland.rapportages.adres import report_code
from rivierenland.rapportages.definities.definitie import Definitie, Kader
from rivierenland.rapportages.inhoud.blokken import Letop
from rivierenland.rapportages.inhoud.document import Begrip, Document, Sectie, Uitleg, Verwijzing
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIO
from rivierenland.rapportages.meting.momentopname import Momentopname
from rivierenland.rapportages.meting.vastleggen import publication
from rivierenland.rapportages.metingen.indicatoren import DELEN
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
        begrippen=_terms(definitie, boek.verwijzingen),
        bronnen=definitie.bronnen,
        adres=_address(uitgave["adres"], definitie, kop),
        niet_goedgekeurd=kop.niet_goedgekeurd,
        reden=kop.reden,
        voorbeeld=uitgave["voorbeeld"],
        concept=kop.concept,
    )


def _terms(definitie: Definitie, verwijzingen: Iterable[Verwijzing]) -> tuple[Begrip, ...]:
    """The words to explain: of measures only those that this document shows."""
    getoond = {(v.maat, v.deel) for v in verwijzingen} | {(v.noemer, v.deel) for v in verwijzingen}
    van_delen = {plek: code for code, plek in DELEN.items()}
    codes = {code for plek in getoond for code in (plek[0], van_delen.get(plek, ""))}
    gebruikt = {maat.naam for code in codes if (maat := maten.find(code))}
    van_maten = {maat.naam for maat in maten.NAMEN.values()}
    return tuple(b for b in definitie.begrippen if b.naam in gebruikt or b.naam not in van_maten)


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
