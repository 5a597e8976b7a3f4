"""The map of one gemeente: its kernen as circles, as large as their permitted beds."""

from collections.abc import Sequence
from math import sqrt

from rivierenland.core.charts import svg
from rivierenland.core.charts.borders import from_rd, shapes
from rivierenland.core.charts.region_map import GROUND

from .inhoud import Figuur, Kaartpunt

HOOGTE = 300
STRAAL = 24
"""Of the largest kern, in pixels."""
TEKST = 13


def place_map(gemeente: str, punten: Sequence[Kaartpunt], *, breedte: float) -> Figuur:
    """The gemeente among its neighbours. The area of a circle follows the beds; names stand where none is in the way."""
    xs, ys = zip(*shapes()[gemeente], strict=True)
    schaal = min(breedte * 0.9 / (max(xs) - min(xs)), HOOGTE * 0.88 / (max(ys) - min(ys)))
    links, boven = (max(xs) + min(xs)) / 2 - breedte / 2 / schaal, (max(ys) + min(ys)) / 2 - HOOGTE / 2 / schaal

    def at(x: float, y: float) -> tuple[float, float]:
        return (x - links) * schaal, (y - boven) * schaal

    delen = [
        svg.element(
            "path",
            d=svg.path([at(x, y) for x, y in shapes()[naam]], closed=True),
            fill=svg.STEPS[1] if naam == gemeente else GROUND,
            stroke=svg.WHITE,
            stroke_width=2,
        )
        for naam in sorted(shapes(), key=lambda naam: naam == gemeente)
    ]
    hoogste = max([int(punt.bedden.waarde or 0) for punt in punten] + [1])
    cirkels = []
    for punt in sorted(punten, key=lambda punt: -int(punt.bedden.waarde or 0)):
        x, y = at(*from_rd(punt.rd_x, punt.rd_y))
        cirkels.append((punt, x, y, max(STRAAL * sqrt(int(punt.bedden.waarde or 0) / hoogste), 3)))
    delen += [
        svg.element("circle", cx=x, cy=y, r=r, fill=svg.RIVER, fill_opacity="0.85", stroke=svg.WHITE, stroke_width=1.5)
        for _, x, y, r in cirkels
    ]
    delen += _names(cirkels, breedte)
    alt = "; ".join(f"{punt.naam}: {punt.bedden.tekst} bedden" for punt in punten)
    kader = svg.element("rect", x=0, y=0, width=breedte, height=HOOGTE, fill="#f1f8f8")
    bijschrift = "Vergunde bedden per kern; een grotere cirkel is meer bedden"
    tekening = svg.drawing(breedte, HOOGTE, bijschrift, alt, kader + "".join(delen))
    return Figuur(tekening, f"Kaart van {gemeente}. {alt}.", bijschrift)


def _names(cirkels: Sequence[tuple[Kaartpunt, float, float, float]], breedte: float) -> list[str]:
    """The name beside, under or above its circle, largest kern first; one without room is left to the table."""
    bezet = [(x - r, y - r, x + r, y + r) for _, x, y, r in cirkels]
    namen = []
    for punt, x, y, r in cirkels:
        lang = svg.text_width(punt.naam, TEKST, bold=True)
        for dx, dy in ((r + 5, 4.5), (-r - 5 - lang, 4.5), (-lang / 2, r + 14), (-lang / 2, -r - 5)):
            vak = (x + dx, y + dy - TEKST, x + dx + lang, y + dy + 3)
            vrij = not any(_overlap(vak, ander) for ander in bezet)
            if vrij and vak[0] > 4 and vak[2] < breedte - 4 and vak[1] > 2 and vak[3] < HOOGTE - 2:
                bezet.append(vak)
                namen.append(svg.text(x + dx, y + dy, punt.naam, bold=True, size=TEKST))
                break
    return namen


def _overlap(een: tuple[float, float, float, float], twee: tuple[float, float, float, float]) -> bool:
    return een[0] < twee[2] and twee[0] < een[2] and een[1] < twee[3] and twee[1] < een[3]
