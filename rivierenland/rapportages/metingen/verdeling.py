"""The people, beds and locations of a gemeente by kind of location and by kern."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from registratie.enums import Locatiesoort
from registratie.queries import maandrapport
from registratie.queries.maandrapport import Locatiefeit
from rivierenland.rapportages.meting.feit import Feit, Feitsoort, Sleutel, Som
from rivierenland.rapportages.metingen.indicatoren import BEDDEN, LOCATIES, PERSONEN

SOORT, KERN = "personen_naar_soort", "personen_naar_kern"
BEDDEN_KERN, LOCATIES_KERN = "bedden_naar_kern", "locaties_naar_kern"


class _Indeling(NamedTuple):
    """One number of the gemeente in parts: the measure of the whole, that of the parts, and how many each has."""

    geheel: str
    maat: str
    delen: Mapping[str, int]
    soort: Feitsoort
    optelbaar: bool


def divide(
    gemeente: str, dag: date, totalen: Mapping[Sleutel, Feit], locaties: Sequence[Locatiefeit]
) -> tuple[list[Feit], list[Som]]:
    """Every division of which the parts make the whole as it was counted; one that the register has left behind is not told.

    Beds by kind are indicators already. One query.
    """
    feiten, sommen = list[Feit](), list[Som]()
    for deling in _divisions(gemeente, dag, [feit for feit in locaties if feit.in_use(dag)]):
        geheel = Sleutel(deling.geheel, gemeente, dag)
        if geheel not in totalen or not deling.delen or totalen[geheel].waarde != sum(deling.delen.values()):
            continue
        sleutels = tuple(Sleutel(deling.maat, gemeente, dag, deel) for deel in sorted(deling.delen))
        feiten += [Feit(s, deling.delen[s.deel], deling.soort, deling.optelbaar) for s in sleutels]
        sommen.append(Som(geheel, sleutels))
    return feiten, sommen


def _divisions(gemeente: str, dag: date, in_use: Sequence[Locatiefeit]) -> Iterator[_Indeling]:
    """A kern lies in one gemeente, so that the region has no number of it."""
    soorten, kernen = [soort.value for soort in Locatiesoort], {feit.plaats for feit in in_use}
    per_soort, per_kern = Counter[str](), Counter[str]()
    for (_, plaats, soort), aantal in maandrapport.present_by_place([gemeente], dag).items():
        per_soort[soort] += aantal
        per_kern[plaats] += aantal
    locaties = Counter(feit.soort for feit in in_use)
    bedden = Counter[str]()
    for feit in in_use:
        bedden[feit.plaats] += feit.bedden
    per_plaats = Counter(feit.plaats for feit in in_use)
    overal = sorted(kernen | per_kern.keys())
    yield _Indeling(PERSONEN, SOORT, {s: per_soort[s] for s in soorten}, Feitsoort.PERSONEN, optelbaar=True)
    yield _Indeling(PERSONEN, KERN, {k: per_kern[k] for k in overal}, Feitsoort.PERSONEN, optelbaar=False)
    yield _Indeling(LOCATIES, LOCATIES, {s: locaties[s] for s in soorten}, Feitsoort.OPENBAAR, optelbaar=True)
    yield _Indeling(LOCATIES, LOCATIES_KERN, {k: per_plaats[k] for k in overal}, Feitsoort.OPENBAAR, optelbaar=False)
    yield _Indeling(BEDDEN, BEDDEN_KERN, {k: bedden[k] for k in overal}, Feitsoort.OPENBAAR, optelbaar=False)
