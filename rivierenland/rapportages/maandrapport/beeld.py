"""What a reader may see of the counts of people: everything of the own gemeente, or the protected figures of the region.

The region's reports form one publication: a small count withheld in a gemeente's report could be computed from the
region's total and the seven others. So the tables are protected together, once for all nine reports. A total that one
table withholds is withheld in every table that has it: the tables are protected again until nothing changes. Then all
of them are checked at once (`verbonden`).
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.core.cijfer import Cijfer, count
from rivierenland.core.onderdrukking import suppress, suppress_list

from .telling import Telling
from .verbonden import Naam, Som, protect_links

REGIO = ""
"""The key of the region among the gemeenten."""
KLASSEN = range(3)
"""Short, middle, long."""


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
    tabellen = _Tabellen.of(telling)
    getoond = protect_links(tabellen.aantallen, tabellen.protect(), tabellen.sommen())
    per_gemeente = tuple(getoond["aanwezig", gemeente] for gemeente in telling.gemeenten)
    nachten = {nacht: _night(telling, nacht) for nacht in telling.nachten}
    nachten[telling.peildatum] = (per_gemeente, getoond["aanwezig", REGIO])
    return {
        gebied: Beeld(
            aanwezig=getoond["aanwezig", gebied],
            klassen=tuple(getoond["klasse", gebied, klasse] for klasse in KLASSEN),
            soorten={soort: getoond["soort", gebied, soort] for soort in tabellen.soorten},
            kernen={kern: getoond["kern", gebied, kern] for kern in tabellen.kernen.get(gebied, ())},
            gemeenten={} if nr is not None else dict(zip(telling.gemeenten, per_gemeente, strict=True)),
            nachten={nacht: totaal if nr is None else cijfers[nr] for nacht, (cijfers, totaal) in nachten.items()},
        )
        for nr, gebied in (*enumerate(telling.gemeenten), (None, REGIO))
    }


def _night(telling: Telling, nacht: date) -> tuple[tuple[Cijfer, ...], Cijfer]:
    """The gemeenten and the region in one night."""
    return suppress_list([telling.nachten[nacht][gemeente] for gemeente in telling.gemeenten])


@dataclass(frozen=True, slots=True)
class _Tabellen:
    """Gemeente x length, gemeente x kind, and the places of each gemeente: tables over the same totals."""

    gemeenten: tuple[str, ...]
    soorten: Sequence[str]
    kernen: Mapping[str, Sequence[str]]
    aantallen: Mapping[Naam, int]

    @classmethod
    def of(cls, telling: Telling) -> "_Tabellen":
        soorten, aantallen = telling.kinds(), dict[Naam, int]()
        kernen = {gemeente: telling.places(gemeente) for gemeente in telling.gemeenten}
        for gemeente, aantal in telling.per_gemeente().items():
            per_soort, per_kern = telling.by_kind(gemeente), telling.by_place(gemeente)
            aantallen["aanwezig", gemeente] = aantal
            aantallen |= {("klasse", gemeente, k): telling.duur[gemeente][k] for k in KLASSEN}
            aantallen |= {("soort", gemeente, soort): per_soort.get(soort, 0) for soort in soorten}
            aantallen |= {("kern", gemeente, kern): per_kern.get(kern, 0) for kern in kernen[gemeente]}
        for deel in (("aanwezig",), *(("klasse", k) for k in KLASSEN), *(("soort", soort) for soort in soorten)):
            aantallen[deel[0], REGIO, *deel[1:]] = sum(aantallen[deel[0], g, *deel[1:]] for g in telling.gemeenten)
        return cls(telling.gemeenten, soorten, kernen, aantallen)

    def sommen(self) -> list[Som]:
        """Every total that stands in a report, with its parts."""
        sommen: list[Som] = [(("aanwezig", REGIO), [("aanwezig", g) for g in self.gemeenten])]
        sommen += [(("klasse", REGIO, k), [("klasse", g, k) for g in self.gemeenten]) for k in KLASSEN]
        sommen += [(("soort", REGIO, s), [("soort", g, s) for g in self.gemeenten]) for s in self.soorten]
        for gebied in (*self.gemeenten, REGIO):
            sommen.append((("aanwezig", gebied), [("klasse", gebied, k) for k in KLASSEN]))
            sommen.append((("aanwezig", gebied), [("soort", gebied, s) for s in self.soorten]))
        sommen += [(("aanwezig", g), [("kern", g, kern) for kern in self.kernen[g]]) for g in self.gemeenten]
        return [(totaal, delen) for totaal, delen in sommen if delen]

    def protect(self) -> dict[Naam, str]:
        """Each table on its own, with the totals that another one withholds; again until nothing changes."""
        verborgen: dict[Naam, str] = {}
        while True:
            nu = {naam: tekst for tabel in self._tables(verborgen) for naam, tekst in tabel.items() if tekst}
            if nu.keys() <= verborgen.keys():
                return verborgen
            verborgen |= nu

    def _tables(self, verborgen: Mapping[Naam, str]) -> Iterator[dict[Naam, str]]:
        for soort, koppen in (("klasse", KLASSEN), ("soort", self.soorten)):
            if koppen:
                yield self._table(soort, koppen, verborgen)
        for gemeente, kernen in self.kernen.items():
            namen: list[Naam] = [("kern", gemeente, kern) for kern in kernen]
            lijst = suppress(
                [[self.aantallen[naam]] for naam in namen],
                rijtotalen=False,
                totaal_verborgen=("aanwezig", gemeente) in verborgen,
            )
            cijfers = [rij[0] for rij in lijst.cellen]
            yield _reasons([*namen, ("aanwezig", gemeente)] if namen else [], [*cijfers, lijst.totaal])

    def _table(self, soort: str, koppen: Sequence[Hashable], verborgen: Mapping[Naam, str]) -> dict[Naam, str]:
        uit = suppress(
            [[self.aantallen[soort, g, kop] for kop in koppen] for g in self.gemeenten],
            rijen_verborgen=[nr for nr, g in enumerate(self.gemeenten) if ("aanwezig", g) in verborgen],
            totaal_verborgen=("aanwezig", REGIO) in verborgen,
        )
        redenen = _reasons(
            [("aanwezig", REGIO), *((soort, REGIO, kop) for kop in koppen)], [uit.totaal, *uit.kolomtotalen]
        )
        for g, totaal, rij in zip(self.gemeenten, uit.rijtotalen, uit.cellen, strict=True):
            redenen |= _reasons([("aanwezig", g), *((soort, g, kop) for kop in koppen)], [totaal, *rij])
        return redenen


def _reasons(namen: Sequence[Naam], cijfers: Sequence[Cijfer]) -> dict[Naam, str]:
    return {naam: cijfer.tekst for naam, cijfer in zip(namen, cijfers, strict=False) if cijfer.verborgen}
