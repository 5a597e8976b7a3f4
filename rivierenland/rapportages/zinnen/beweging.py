"""In which gemeenten a figure went up, down, or stayed about the same. In the order of the alphabet: nobody is ranked."""

from collections.abc import Mapping, Sequence

from rivierenland.core.opmaak import opsomming
from rivierenland.rapportages.zinnen.ontwikkeling import Bekend, Richting, direction

WOORDEN = (
    (("steeg", "stegen"), (Richting.MEER,)),
    (("daalde", "daalden"), (Richting.MINDER,)),
    (("bleef ongeveer gelijk", "bleven ongeveer gelijk"), (Richting.STABIEL, Richting.GELIJK)),
)


def movement(
    onderwerp: str, per: Mapping[str, tuple[Bekend, Bekend]], *, dan: str, aandeel: bool = False, meervoud: bool = False
) -> str:
    """Vergeleken met een jaar eerder steeg het aantal in Buren en Tiel, en daalde het in Culemborg. Van Druten is dat niet te zeggen.

    `per`: by name, the figure now and then. `onderwerp`: "het aantal zaken"; `meervoud` when it is more ("de bedden"). Empty when of
    no gemeente both are known.
    """
    richtingen = {naam: direction(*per[naam], aandeel=aandeel) for naam in sorted(per)}
    groepen = [
        (werkwoord[meervoud], [naam for naam, richting in richtingen.items() if richting in bij])
        for werkwoord, bij in WOORDEN
    ]
    gevuld = [(werkwoord, namen) for werkwoord, namen in groepen if namen]
    if not gevuld:
        return ""
    onbekend = [naam for naam, richting in richtingen.items() if richting is None]
    zin = f"Vergeleken met {dan} {_first(onderwerp, gevuld, len(per))}{_others(gevuld[1:], meervoud)}."
    return f"{zin} Van {opsomming(onbekend)} is dat niet te zeggen." if onbekend else zin


def _first(onderwerp: str, gevuld: Sequence[tuple[str, list[str]]], alle: int) -> str:
    werkwoord, namen = gevuld[0]
    waar = "alle gemeenten" if len(namen) == alle and alle > 1 else opsomming(namen)
    doen, *hoe = werkwoord.split(" ", 1)
    return f"{doen} {onderwerp} in {waar}{' ' + hoe[0] if hoe else ''}"


def _others(gevuld: Sequence[tuple[str, list[str]]], meervoud: bool) -> str:
    het, delen = ("zij" if meervoud else "het"), []
    for werkwoord, namen in gevuld:
        doen, *hoe = werkwoord.split(" ", 1)
        delen.append(f"{doen} {het} in {opsomming(namen)}{' ' + hoe[0] if hoe else ''}")
    if not delen:
        return ""
    *voor, laatste = delen
    return f"{''.join(', ' + deel for deel in voor)} en {laatste}"
