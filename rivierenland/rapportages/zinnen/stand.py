"""What a figure is on a day: with the right form for one and for more, and a plain sentence when it is not known."""

from dataclasses import dataclass

from rivierenland.rapportages.inhoud.blokken import Getal, Tekstdeel

PLEK = "{n}"


@dataclass(frozen=True, slots=True)
class Telzin:
    """A sentence with `{n}` where the figure comes, and `{gebied}` and `{dag}` where those do; it ends without a full stop.

    `een`: the same for exactly one, empty when it makes no difference. `onderwerp`: what a figure that is not shown is the number of:
    "het aantal lopende zaken".
    """

    meer: str
    onderwerp: str
    een: str = ""


def stand(zin: Telzin, getal: Getal, *, gebied: str, dag: str) -> tuple[Tekstdeel, ...]:
    """Op 30 september 2026 verbleven er in Tiel 12 mensen. Or: Het aantal mensen in Tiel op 30 september 2026 is niet bekend."""
    if getal.cijfer.waarde is None:
        begin = f"{zin.onderwerp[0].upper()}{zin.onderwerp[1:]} in {gebied} op {dag} is "
        return begin, getal, "."
    tekst = zin.een if zin.een and getal.cijfer.waarde == 1 else zin.meer
    voor, na = tekst.format(n=PLEK, gebied=gebied, dag=dag).split(PLEK)
    return tuple(deel for deel in (voor, getal, f"{na}.") if deel != "")
