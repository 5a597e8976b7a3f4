"""What is shown of an allocation: sums per place, never who would sleep where.

Many allocations are equally good. The sums of a region and the metres are the same in all of them; of a single place they are those
of the allocation that was found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from speerpunten.aanbod.toewijzing.afstand import Getallen, classes
from speerpunten.aanbod.toewijzing.invoer import Regels, Vraagstuk
from speerpunten.aanbod.toewijzing.netwerk import Netwerk
from speerpunten.aanbod.toewijzing.oplossen import Oplossing


@dataclass(frozen=True, slots=True)
class Som:
    """People who work somewhere. `klassen`: people with a bed per distance class; `binnen`: of them within the distance of the aim;
    `zonder_bed`: people for whom there is none; `meters`: of all together, one way.
    """

    mensen: int
    klassen: tuple[int, ...]
    binnen: int
    zonder_bed: int
    meters: int

    @property
    def gehuisvest(self) -> int:
        """People with a bed."""
        return self.mensen - self.zonder_bed

    @property
    def gemiddeld_km(self) -> float | None:
        """Kilometres between bed and work, one way, of those with a bed; None when there is nobody."""
        return self.meters / self.gehuisvest / 1000 if self.gehuisvest else None

    def as_dict(self, regels: Regels) -> dict[str, Any]:
        """The figures as they are kept: kilometres with one decimal more than is shown; `personkm_week` there and back."""
        gemiddeld = self.gemiddeld_km
        return {
            "mensen": self.mensen, "klassen": list(self.klassen), "binnen_15": self.binnen, "zonder_bed": self.zonder_bed,
            "gemiddeld_km": None if gemiddeld is None else round(gemiddeld, 2),
            "personkm_week": round(self.meters / 1000 * regels.dagen * regels.ritten),
        }  # fmt: skip


def overview(stuk: Vraagstuk, net: Netwerk, oplossing: Oplossing, regels: Regels) -> dict[str, Any]:
    """`regio`; `per_gemeente` and `per_kern` where people work, with the beds of the gemeente beside it; `paren`: people per gemeente
    of work and gemeente of their bed; `plekken`: beds in use per place with beds.
    """
    soort = classes(net.meters, regels.grenzen)
    dichtbij = net.meters <= regels.norm_km * 1000
    rekenaar = _Sommen(stuk, net, oplossing, soort, dichtbij, len(regels.grenzen) + 1)
    gemeenten = np.array([plek.gemeente for plek in stuk.werk], dtype=object)
    kernen = [(plek.gemeente, plek.kern) for plek in stuk.werk]
    gebruikt = np.bincount(net.bed, weights=oplossing.stroom, minlength=len(stuk.bedden)).astype(np.int64)
    bedden = _beds(stuk, gebruikt)
    leeg = Som(0, (0,) * (len(regels.grenzen) + 1), 0, 0, 0)
    som = {code: rekenaar.of(np.flatnonzero(gemeenten == code)) for code in sorted(set(gemeenten))}
    return {
        "regio": rekenaar.of(np.arange(len(stuk.werk))).as_dict(regels) | _both(bedden.values()),
        "per_gemeente": {
            code: som.get(code, leeg).as_dict(regels) | bedden.get(code, {"bedden": 0, "gebruikt": 0})
            for code in sorted({*som, *bedden})
        },
        "per_kern": [
            {"gemeente": gemeente, "kern": kern} | rekenaar.of(_rows(kernen, (gemeente, kern))).as_dict(regels)
            for gemeente, kern in sorted(set(kernen))
        ],
        "paren": _pairs(stuk, net, oplossing),
        "plekken": {plek.sleutel: int(aantal) for plek, aantal in zip(stuk.bedden, gebruikt, strict=True)},
    }


def closer(nu: Sequence[int], met: Sequence[int]) -> int:
    """How many people are in a nearer class than before, at least, by the numbers per class; negative when they are farther.

    Counted is what left one class for another; somebody who gets a bed, or loses it, moves nowhere.
    """
    verschil = [na - voor for voor, na in zip(nu, met, strict=True)]
    verhuisd = min(sum(max(0, een) for een in verschil), sum(max(0, -een) for een in verschil))
    return verhuisd if sum(plaats * een for plaats, een in enumerate(verschil)) <= 0 else -verhuisd


@dataclass(slots=True)
class _Sommen:
    stuk: Vraagstuk
    net: Netwerk
    oplossing: Oplossing
    soort: np.ndarray
    dichtbij: np.ndarray
    aantal: int
    per_klasse: Getallen | None = None

    def of(self, werk: np.ndarray) -> Som:
        tabel = self._table()
        return Som(
            int(self.net.mensen[werk].sum()),
            tuple(int(value) for value in tabel[werk, : self.aantal].sum(axis=0)),
            int(tabel[werk, self.aantal].sum()),
            int(self.oplossing.zonder_bed[werk].sum()),
            int(tabel[werk, self.aantal + 1].sum()),
        )

    def _table(self) -> Getallen:
        """A row per place of work: people per class, people within the aim, metres."""
        if self.per_klasse is None:
            m, stroom = len(self.stuk.werk), self.oplossing.stroom
            kolommen = [stroom * (self.soort == klasse) for klasse in range(self.aantal)]
            kolommen += [stroom * self.dichtbij, stroom * self.net.meters]
            tellen = [np.bincount(self.net.werk, weights=kolom, minlength=m) for kolom in kolommen]
            self.per_klasse = np.rint(np.stack(tellen, axis=1)).astype(np.int64)
        return self.per_klasse


def _rows(kernen: list[tuple[str, str]], gezocht: tuple[str, str]) -> np.ndarray:
    return np.array([index for index, kern in enumerate(kernen) if kern == gezocht], dtype=np.int64)


def _beds(stuk: Vraagstuk, gebruikt: Getallen) -> dict[str, dict[str, int]]:
    per: dict[str, dict[str, int]] = {}
    for plek, aantal in zip(stuk.bedden, gebruikt, strict=True):
        som = per.setdefault(plek.gemeente, {"bedden": 0, "gebruikt": 0})
        som["bedden"] += plek.bedden
        som["gebruikt"] += int(aantal)
    return per


def _both(bedden: Iterable[dict[str, int]]) -> dict[str, int]:
    rijen = list(bedden)
    return {naam: sum(rij[naam] for rij in rijen) for naam in ("bedden", "gebruikt")}


def _pairs(stuk: Vraagstuk, net: Netwerk, oplossing: Oplossing) -> dict[str, dict[str, int]]:
    paren: dict[str, dict[str, int]] = {}
    for boog in np.flatnonzero(oplossing.stroom):
        werk, bed = stuk.werk[net.werk[boog]].gemeente, stuk.bedden[net.bed[boog]].gemeente
        rij = paren.setdefault(werk, {})
        rij[bed] = rij.get(bed, 0) + int(oplossing.stroom[boog])
    return paren
