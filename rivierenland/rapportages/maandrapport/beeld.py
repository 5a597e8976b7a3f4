"""What a reader may see of the counts of people: everything of the own gemeente, or the protected figures of the region.

The region's reports form one publication: a small count withheld in a gemeente's report could be computed from the
region's total and the seven others. So the tables are protected together, once for all nine reports. A total that one
table withholds is withheld in every table that has it: the tables are protected again until nothing changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.core.cijfer import Cijfer, count
from rivierenland.core.onderdrukking import Onderdrukt, suppress, suppress_list

from .telling import Telling

REGIO = ""
"""The key of the region among the gemeenten."""


@dataclass(frozen=True, slots=True)
class Beeld:
    """The counts of people of one area, ready to publish. `gemeenten` is for the region only, `kernen` for a gemeente.

    `nachten` lacks the nights that are not known.
    """

    aanwezig: Cijfer
    klassen: tuple[Cijfer, ...]
    soorten: Mapping[str, Cijfer]
    kernen: Mapping[str, Cijfer]
    gemeenten: Mapping[str, Cijfer]
    nachten: Mapping[date, Cijfer]


def own(telling: Telling, gemeente: str) -> Beeld:
    """A gemeente's own counts, nothing withheld."""
    soorten, kernen = telling.by_kind(gemeente), telling.by_place(gemeente)
    aanwezig = count(telling.per_gemeente()[gemeente])
    return Beeld(
        aanwezig=aanwezig,
        klassen=tuple(count(aantal) for aantal in telling.duur[gemeente]),
        soorten={soort: count(soorten.get(soort, 0)) for soort in telling.kinds()},
        kernen={kern: count(kernen.get(kern, 0)) for kern in telling.places(gemeente)},
        gemeenten={},
        nachten={nacht: count(stand[gemeente]) for nacht, stand in telling.nachten.items()}
        | {telling.peildatum: aanwezig},
    )


def protected(telling: Telling) -> dict[str, Beeld]:
    """The counts of every gemeente and of the region (`REGIO`) as anybody in the region may read them."""
    tabellen = _protect_tables(telling)
    nachten = {nacht: _night(telling, nacht, tabellen.duur) for nacht in telling.nachten}
    soorten = telling.kinds()
    beelden = {
        gemeente: Beeld(
            aanwezig=tabellen.duur.rijtotalen[nr],
            klassen=tabellen.duur.cellen[nr],
            soorten=dict(zip(soorten, tabellen.soort.cellen[nr], strict=True)),
            kernen=tabellen.kernen[gemeente],
            gemeenten={},
            nachten={nacht: cijfers[0][nr] for nacht, cijfers in nachten.items()},
        )
        for nr, gemeente in enumerate(telling.gemeenten)
    }
    beelden[REGIO] = Beeld(
        aanwezig=tabellen.duur.totaal,
        klassen=tabellen.duur.kolomtotalen,
        soorten=dict(zip(soorten, tabellen.soort.kolomtotalen, strict=True)),
        kernen={},
        gemeenten=dict(zip(telling.gemeenten, tabellen.duur.rijtotalen, strict=True)),
        nachten={nacht: cijfers[1] for nacht, cijfers in nachten.items()},
    )
    return beelden


@dataclass(frozen=True, slots=True)
class _Tabellen:
    """Gemeente x length, gemeente x kind, and the places of each gemeente: three tables over the same totals."""

    duur: Onderdrukt
    soort: Onderdrukt
    kernen: Mapping[str, Mapping[str, Cijfer]]


def _protect_tables(telling: Telling) -> _Tabellen:
    duur = [telling.duur[gemeente] for gemeente in telling.gemeenten]
    soort = [[telling.by_kind(g).get(naam, 0) for naam in telling.kinds()] for g in telling.gemeenten]
    plaatsen = {g: telling.places(g) for g in telling.gemeenten}
    per_plaats = {g: [telling.by_place(g).get(plaats, 0) for plaats in plaatsen[g]] for g in telling.gemeenten}
    rijen: frozenset[int] = frozenset()
    totaal = False
    while True:
        op_duur = suppress(duur, rijen_verborgen=rijen, totaal_verborgen=totaal)
        op_soort = suppress(soort, rijen_verborgen=rijen, totaal_verborgen=totaal)
        op_plaats = [_list(per_plaats[g], nr in rijen) for nr, g in enumerate(telling.gemeenten)]
        nu_rijen = frozenset(
            nr
            for nr in range(len(telling.gemeenten))
            if any(c.verborgen for c in (op_duur.rijtotalen[nr], op_soort.rijtotalen[nr], op_plaats[nr].totaal))
        )
        nu_totaal = op_duur.totaal.verborgen or op_soort.totaal.verborgen
        if (nu_rijen, nu_totaal) == (rijen, totaal):
            kernen = {
                g: {plaats: rij[0] for plaats, rij in zip(plaatsen[g], lijst.cellen, strict=True)}
                for g, lijst in zip(telling.gemeenten, op_plaats, strict=True)
            }
            return _Tabellen(op_duur, op_soort, kernen)
        rijen, totaal = nu_rijen, nu_totaal


def _list(aantallen: Sequence[int], verborgen: bool) -> Onderdrukt:
    """One column of counts with its total."""
    return suppress([[aantal] for aantal in aantallen], rijtotalen=False, totaal_verborgen=verborgen)


def _night(telling: Telling, nacht: date, duur: Onderdrukt) -> tuple[tuple[Cijfer, ...], Cijfer]:
    """The gemeenten and the region in one night; on the peildatum exactly what the tables say."""
    if nacht == telling.peildatum:
        return duur.rijtotalen, duur.totaal
    return suppress_list([telling.nachten[nacht][gemeente] for gemeente in telling.gemeenten])
