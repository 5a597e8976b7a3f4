"""Where the woonkernen lie, roughly, and the figures of their postcode.

Degrees (WGS84) from general knowledge, within one or two kilometres: good enough to compare kernen in a region of fifty
kilometres and to scatter made-up locations, not to say what stands where. The BAG decides that; a page that counts with these
points says so.
"""

from functools import cache
from typing import NamedTuple

from rivierenland.core.rd import Rd, to_rd


class Kern(NamedTuple):
    """A woonkern: the CBS code of its gemeente, its name there, and about where it lies (metres RD)."""

    gemeente: str
    naam: str
    punt: Rd


KERNEN: dict[str, dict[str, tuple[float, float, int]]] = {
    "GM0214": {
        "Aalst": (51.944, 5.505, 4033), "Asch": (51.926, 5.300, 4115), "Beusichem": (51.949, 5.292, 4112),
        "Buren": (51.910, 5.333, 4116), "Eck en Wiel": (51.970, 5.452, 4024), "Erichem": (51.899, 5.358, 4117),
        "Ingen": (51.962, 5.485, 4031), "Kerk-Avezaath": (51.892, 5.371, 4012), "Lienden": (51.945, 5.519, 4033),
        "Maurik": (51.960, 5.423, 4021), "Ommeren": (51.946, 5.493, 4032), "Ravenswaaij": (51.950, 5.345, 4119),
        "Rijswijk": (51.955, 5.362, 4023), "Zoelen": (51.911, 5.386, 4011), "Zoelmond": (51.941, 5.312, 4111),
    },
    "GM0216": {"Culemborg": (51.956, 5.228, 4101)},
    "GM0263": {
        "Alem": (51.789, 5.346, 5335), "Ammerzoden": (51.751, 5.221, 5324), "Hedel": (51.746, 5.258, 5321),
        "Heerewaarden": (51.815, 5.388, 6624), "Hoenzadriel": (51.757, 5.333, 5333), "Hurwenen": (51.807, 5.318, 5327),
        "Kerkdriel": (51.772, 5.337, 5331), "Rossum": (51.800, 5.334, 5328), "Velddriel": (51.773, 5.303, 5334),
        "Well": (51.757, 5.198, 5325),
    },
    "GM1740": {
        "Dodewaard": (51.913, 5.655, 6669), "Echteld": (51.914, 5.497, 4054), "IJzendoorn": (51.904, 5.530, 4053),
        "Kesteren": (51.935, 5.569, 4041), "Ochten": (51.911, 5.569, 4051), "Opheusden": (51.930, 5.630, 4043),
    },
    "GM0281": {
        "Tiel": (51.887, 5.430, 4005), "Kapel-Avezaath": (51.883, 5.376, 4013), "Wadenoijen": (51.873, 5.368, 4014),
        "Zennewijnen": (51.863, 5.404, 4062),
    },
    "GM1960": {
        "Acquoy": (51.889, 5.137, 4151), "Asperen": (51.880, 5.110, 4147), "Beesd": (51.886, 5.189, 4153),
        "Buurmalsen": (51.890, 5.293, 4197), "Deil": (51.878, 5.243, 4158), "Enspijk": (51.880, 5.210, 4157),
        "Est": (51.845, 5.319, 4185), "Geldermalsen": (51.882, 5.288, 4191), "Gellicum": (51.874, 5.152, 4155),
        "Haaften": (51.817, 5.207, 4175), "Heesselt": (51.826, 5.355, 4063), "Hellouw": (51.826, 5.170, 4174),
        "Herwijnen": (51.829, 5.127, 4171), "Heukelum": (51.870, 5.090, 4161), "Meteren": (51.864, 5.283, 4194),
        "Neerijnen": (51.834, 5.281, 4182), "Ophemert": (51.845, 5.380, 4061), "Opijnen": (51.829, 5.297, 4184),
        "Rhenoy": (51.883, 5.160, 4152), "Rumpt": (51.875, 5.178, 4156), "Spijk": (51.855, 5.060, 4211),
        "Tricht": (51.891, 5.263, 4196), "Tuil": (51.824, 5.243, 4176), "Varik": (51.826, 5.368, 4064),
        "Vuren": (51.831, 5.055, 4214), "Waardenburg": (51.834, 5.256, 4181),
    },
    "GM0668": {
        "Alphen": (51.820, 5.472, 6626), "Altforst": (51.847, 5.570, 6628), "Appeltern": (51.835, 5.575, 6629),
        "Beneden-Leeuwen": (51.882, 5.513, 6658), "Boven-Leeuwen": (51.884, 5.550, 6657),
        "Dreumel": (51.850, 5.430, 6621), "Maasbommel": (51.829, 5.530, 6627), "Wamel": (51.877, 5.466, 6659),
    },
    "GM0297": {
        "Aalst": (51.786, 5.131, 5308), "Bern": (51.752, 5.170, 5317), "Brakel": (51.813, 5.093, 5306),
        "Bruchem": (51.783, 5.237, 5314), "Delwijnen": (51.775, 5.192, 5316), "Gameren": (51.801, 5.205, 5311),
        "Kerkwijk": (51.784, 5.217, 5315), "Nederhemert": (51.762, 5.170, 5317), "Nieuwaal": (51.804, 5.189, 5313),
        "Poederoijen": (51.797, 5.093, 5307), "Zaltbommel": (51.808, 5.247, 5301), "Zuilichem": (51.807, 5.137, 5305),
    },
}  # fmt: skip


@cache
def kernen() -> tuple[Kern, ...]:
    """All kernen, per gemeente in the order of the pick list. Names repeat over gemeenten: `Aalst` is in two."""
    return tuple(
        Kern(gemeente, naam, Rd(*(round(value) for value in to_rd(lat, lon))))
        for gemeente, namen in KERNEN.items()
        for naam, (lat, lon, _) in namen.items()
    )


def nearest(x: float, y: float, gemeente: str | None = None) -> Kern:
    """The kern whose point is nearest to `x`, `y` (metres RD), within one gemeente when that is given."""
    candidates = [kern for kern in kernen() if gemeente in (None, kern.gemeente)]
    return min(candidates, key=lambda kern: (kern.punt.x - x) ** 2 + (kern.punt.y - y) ** 2)
