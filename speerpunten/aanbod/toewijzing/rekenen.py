"""One calculation from question to answer: as it is, where a bed is worth most, and what the question changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from speerpunten.aanbod.toewijzing import netwerk, oplossen, prijzen, uitkomst
from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Punt, Regels, Vraagstuk
from speerpunten.aanbod.toewijzing.oplossen import Oplossing
from speerpunten.aanbod.toewijzing.routes import Routematrix

BESTE = 5
PROEF = (10, 50, 120)
"""For the best kernen is solved again with so many beds: how long does the best one stay the best?"""
NIEUW = "N"
Melden = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Wijziging:
    """The question: places that come, and keys of places that go."""

    erbij: tuple[Beddenplek, ...] = ()
    weg: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.erbij or self.weg)

    def apply(self, stuk: Vraagstuk) -> Vraagstuk:
        """The places as they would be."""
        blijft = tuple(plek for plek in stuk.bedden if plek.sleutel not in self.weg)
        return replace(stuk, bedden=(*blijft, *self.erbij))


def calculate(
    stuk: Vraagstuk, punten: Sequence[Punt], regels: Regels, wijziging: Wijziging, *, routes: Routematrix | None = None,
    melden: Melden | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Figures only, ready to be kept as JSON: the overview as it is now, `waarde` per point, `beste`, and `met` for a question.

    `evenveel`: the region as it would be if no more people had a bed than now, where the question gives more people one: only then can
    distances be compared.

    `routes`: measured distances between kernen, where there are any. `melden` hears how many of how many steps are done, and what is next.
    """
    zeg = melden or (lambda gedaan, totaal, stap: None)
    stappen = 3 + bool(wijziging)
    zeg(0, stappen, "Bedden en werk aan elkaar koppelen")
    net = build(stuk, regels, routes)
    nu = oplossen.solve(net)
    resultaat = uitkomst.overview(stuk, net, nu, regels)
    if wijziging:
        zeg(1, stappen, "De nieuwe situatie doorrekenen")
        straks = wijziging.apply(stuk)
        net_straks = build(straks, regels, routes)
        met = oplossen.solve(net_straks)
        resultaat["met"] = uitkomst.overview(straks, net_straks, met, regels)
        if met.gehuisvest > nu.gehuisvest:
            evenveel = oplossen.solve(net_straks, gehuisvest=nu.gehuisvest)
            resultaat["evenveel"] = uitkomst.overview(straks, net_straks, evenveel, regels)["regio"]
    zeg(stappen - 2, stappen, "De waarde van een extra bed per kern bepalen")
    waarden = prijzen.values(
        punten, stuk, regels, prijzen.chains(net, nu),
        routes=routes.between(punten, stuk.werk, regels.factor) if routes else None,
    )  # fmt: skip
    resultaat["waarde"] = [
        {"gemeente": punt.gemeente, "kern": punt.kern, "x": round(punt.x), "y": round(punt.y), "meters": waarde.meters,
         "mensen": waarde.mensen}
        for punt, waarde in zip(punten, waarden, strict=True)
    ]  # fmt: skip
    zeg(stappen - 1, stappen, "De beste kernen vergelijken")
    resultaat["beste"] = best(stuk, punten, regels, nu, [waarde.meters for waarde in waarden], routes)
    zeg(stappen, stappen, "Klaar")
    return resultaat


def build(stuk: Vraagstuk, regels: Regels, routes: Routematrix | None) -> netwerk.Netwerk:
    """The network of a question, over measured distances where there are any."""
    meters = routes.between(stuk.bedden, stuk.werk, regels.factor) if routes else None
    return netwerk.build(stuk, regels, routes=meters)


def best(
    stuk: Vraagstuk, punten: Sequence[Punt], regels: Regels, nu: Oplossing, meters: Sequence[int],
    routes: Routematrix | None = None,
) -> list[dict[str, Any]]:  # fmt: skip
    """The points where a bed gains most, with what more beds gain there: metres less, one way, with as many people housed."""
    volgorde = sorted(range(len(punten)), key=lambda index: (-meters[index], index))
    gekozen = [index for index in volgorde[:BESTE] if meters[index] > 0]
    return [
        {"gemeente": punten[index].gemeente, "kern": punten[index].kern, "meters": meters[index],
         "bij": {str(aantal): gain(stuk, punten[index], aantal, regels, nu, routes) for aantal in PROEF}}
        for index in gekozen
    ]  # fmt: skip


def gain(
    stuk: Vraagstuk, punt: Punt, aantal: int, regels: Regels, nu: Oplossing, routes: Routematrix | None = None
) -> int:
    """Metres less, one way, when `aantal` beds come at the point and as many people have a bed as before."""
    plek = Beddenplek(NIEUW, punt.gemeente, punt.x, punt.y, aantal, nieuw=True)
    net = build(replace(stuk, bedden=(*stuk.bedden, plek)), regels, routes)
    return nu.meters - oplossen.solve(net, gehuisvest=nu.gehuisvest).meters


def stays_best(beste: Sequence[dict[str, Any]]) -> int:
    """Up to how many beds, of those tried, the first of `beste` gains most; 1 when a few beds already do more elsewhere, 0 for none."""
    if not beste:
        return 0
    tot = 1
    for aantal in PROEF:
        winst = [een["bij"][str(aantal)] for een in beste]
        if winst[0] < max(winst):
            return tot
        tot = aantal
    return tot
