"""What a reader may see of the counts of people: everything of the own gemeente, or the protected figures of the region.

The region's reports form one publication: a small count withheld in a gemeente's report could be computed from the
region's total and the seven others. So the tables are protected together, once for all nine reports (`verbonden`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rivierenland.core.cijfer import Cijfer, count
from rivierenland.core.onderdrukking import suppress_list

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
    getoond = protect_links(tabellen.aantallen, tabellen.sommen())
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
