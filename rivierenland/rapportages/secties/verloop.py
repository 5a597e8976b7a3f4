"""A year month by month beside the year before it."""

from collections.abc import Sequence
from datetime import date

from rivierenland.core.opmaak import MAANDEN, MAANDEN_KORT
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Blok, Getal, Grafiek, Grafieksoort, Reeks
from rivierenland.rapportages.inhoud.document import Begrip, Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.indicatoren import PERSONEN
from rivierenland.rapportages.metingen.verloop import months
from rivierenland.rapportages.secties.figuur import figure
from rivierenland.rapportages.secties.grafieken import drawn
from rivierenland.rapportages.secties.moment import month_and_year, place
from rivierenland.rapportages.secties.tabellen import name

EERDER = Begrip(
    "Een jaar eerder",
    "De laatste nacht van dezelfde maand in het jaar ervoor. Dat kan een andere dag van de week zijn.",
    "Nachtregister",
)


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """People at the end of each of twelve months, with those of a year before. A month that is not shown is a gap."""
    reeksen = _series(boek, kader)
    uitleg = (
        "De grafiek laat zien hoeveel internationale werknemers er waren in de laatste nacht van elke maand."
        if len(reeksen) == 1
        else "De grafiek laat zien hoeveel internationale werknemers er waren in de laatste nacht van elke maand, naast een jaar eerder."
    )
    grafiek = Grafiek(
        f"{name(PERSONEN)} in {place(kader)}",
        Grafieksoort.LIJN,
        tuple(MAANDEN_KORT[dag.month - 1] for dag in months(kader.periode)),
        reeksen,
        _alt(kader, reeksen),
        "personen",
    )
    blokken: tuple[Blok, ...] = drawn(grafiek)
    if not blokken:
        waarom = (
            "tonen wij niet" if any(_counted(punt) for reeks in reeksen for punt in reeks.waarden) else "is niet bekend"
        )
        return Sectie("verloop", "Verloop over het jaar", (Alinea((f"Het verloop over het jaar {waarom}.",)),))
    return Sectie("verloop", "Verloop over het jaar", (*blokken, Alinea((uitleg,))))


def _series(boek: Cijferboek, kader: Kader) -> tuple[Reeks, ...]:
    """This year, and the year before where any month of it was counted."""
    jaren = [_year(boek, months(periode)) for periode in (kader.periode, kader.periode.jaar_eerder)]
    return tuple(reeks for nr, reeks in enumerate(jaren) if nr == 0 or any(_counted(punt) for punt in reeks.waarden))


def _year(boek: Cijferboek, dagen: Sequence[date]) -> Reeks:
    return Reeks(f"t/m {month_and_year(dagen[-1])}", tuple(figure(boek, PERSONEN, dag) for dag in dagen))


def _counted(punt: Getal | None) -> bool:
    return punt is not None and (punt.cijfer.waarde is not None or punt.cijfer.verborgen)


def _alt(kader: Kader, reeksen: Sequence[Reeks]) -> str:
    """What can be heard of a line: its lowest, highest and last point, and how many months it lacks. The table has them all."""
    wat = "Lijnen met het aantal internationale werknemers in de laatste nacht van elke maand."
    delen = [f"In de twaalf maanden {reeks.naam}: {_range(kader, reeks)}." for reeks in reeksen]
    return " ".join((wat, *delen))


def _range(kader: Kader, reeks: Reeks) -> str:
    punten = [
        (punt.cijfer.waarde, MAANDEN[dag.month - 1], punt.cijfer.tekst)
        for dag, punt in zip(months(kader.periode), reeks.waarden, strict=True)
        if punt and punt.cijfer.waarde is not None
    ]
    if not punten:
        return "geen maand die wij tonen"
    laagst, hoogst = (kies(punten, key=lambda punt: punt[0]) for kies in (min, max))
    delen = [f"laagste {laagst[2]} in {laagst[1]}, hoogste {hoogst[2]} in {hoogst[1]}, laatste {punten[-1][2]}"]
    if weg := len(reeks.waarden) - len(punten):
        delen.append(f"{weg} {'maand' if weg == 1 else 'maanden'} zonder getoond aantal")
    return ", ".join(delen)
