"""An estimate as it is drawn and written out."""

from typing import Any

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.interval import Row, interval_figure
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.opmaak import getal, procent
from speerpunten.kennis.models import Schatting
from speerpunten.kennis.views.schatting.woorden import name_of

LETTERS = "ABC"
AANNAMES = (
    ("Niemand komt of gaat in de telronde", "Internationale werknemers verhuizen vaak. Wie halverwege weggaat, kan niet meer op de "
     "tweede lijst komen. Dan valt de schatting te hoog uit. Daarom is een telronde kort."),
    ("Op de ene lijst staan verandert de kans op de andere niet", "Inspecteurs gaan vaak naar bekende adressen. Wie in het "
     "nachtregister staat, komen zij dan eerder tegen. Dan is de schatting te laag. De tabel hieronder laat zien hoeveel."),
    ("Iedereen heeft dezelfde kans om op een lijst te komen", "Wie bij een particulier slaapt, is voor elke lijst moeilijk te vinden. "
     "Ook dan is de schatting te laag."),
    ("Iemand op twee lijsten wordt altijd herkend", "Namen worden verschillend geschreven. Wie niet wordt herkend, telt twee keer. "
     "Zonder verbetering is de schatting dan te hoog. Wij verbeteren dat, met een marge."),
    ("Twee mensen worden nooit voor één aangezien", "Twee mensen met dezelfde naam en dezelfde geboortedag: zeldzaam, en ook daarvoor "
     "verbeteren wij."),
)  # fmt: skip


def letters(row: Schatting) -> str:
    """Which list is which letter: `A is het nachtregister, B is …`."""
    namen = [naam[:1].lower() + naam[1:] for naam in row.uitkomst["lijsten"]]
    return ", ".join(f"{letter} is {naam}" for letter, naam in zip(LETTERS, namen, strict=False))


def models_figure(row: Schatting) -> Figure:
    """Every model that has an estimate, with its interval."""
    rijen = [
        Row(name_of(een["code"]), een["aantal"], een["laag"], een["hoog"], reference=not een["telt_mee"])
        for een in row.uitkomst["modellen"]
        if een["aantal"] is not None
    ]
    return interval_figure(
        "Schatting per model", rijen, header=("Model", "Mensen", "Ten minste", "Ten hoogste"),
        source="Eigen berekening. De streep is het gebied van 95 procent.",
    )  # fmt: skip


def dependence_figure(row: Schatting) -> Figure:
    """The outcome by how much two lists depend on each other."""
    punten = row.uitkomst["afhankelijk"]
    return line_figure(
        "Mensen, als twee lijsten samenhangen", [getal(een["verhouding"], 2) for een in punten],
        [Series("mensen", [een["aantal"] for een in punten])], row_header="Zo veel keer zo snel",
        source="Eigen berekening. 1 is: geen samenhang.",
    )  # fmt: skip


def dependence_words(row: Schatting) -> str:
    """The same in a sentence."""
    punten = {een["verhouding"]: een["aantal"] for een in row.uitkomst["afhankelijk"]}
    een, ander = row.uitkomst["lijsten"][:2]
    return (
        f"Staan mensen die op ‘{een}’ staan twee keer zo snel ook op ‘{ander}’, dan zijn er ongeveer {getal(punten[2.0])} mensen. "
        f"Staan zij er half zo snel op, dan {getal(punten[0.5])}. Zonder samenhang komt deze som op {getal(punten[1.0])}."
    )


def link_table(row: Schatting) -> dict[str, Any]:
    """Missed links by false links."""
    uit = row.uitkomst
    return {
        "kop": [procent(een * 100) for een in uit["fout"]],
        "rijen": [
            (procent(gemist * 100), ["geen antwoord" if een is None else getal(een) for een in rij])
            for gemist, rij in zip(uit["gemist"], uit["koppelfouten"], strict=True)
        ],
    }


def link_words(row: Schatting) -> str:
    """The same in a sentence."""
    tabel = row.uitkomst["koppelfouten"]
    if not tabel or tabel[0][0] is None or tabel[-1][0] is None:
        return ""
    return (
        f"Herkennen wij iedereen, dan komt de som van twee lijsten op {getal(tabel[0][0])}. Missen wij een op de tien mensen, dan "
        f"zijn het er {getal(tabel[-1][0])}. Onterechte koppelingen werken de andere kant op."
    )


def models_table(row: Schatting) -> list[dict[str, Any]]:
    """Every model with its figures as text."""
    return [
        een
        | {
            "naam": name_of(een["code"]),
            "interval": f"{getal(een['laag'])} tot {getal(een['hoog'])}" if een["laag"] is not None else "",
            "procent": procent(een["gewicht"] * 100, 0) if een["aic"] is not None else "",
        }
        for een in row.uitkomst["modellen"]
    ]


def cells_table(row: Schatting) -> list[tuple[str, int]]:
    """How many people are on which lists."""
    letters_ = LETTERS[: len(row.uitkomst["lijsten"])]
    erop = [
        [letter for letter, staat in zip(letters_, cel["patroon"], strict=True) if staat]
        for cel in row.uitkomst["cellen"]
    ]
    return [
        (f"Alleen {op[0]}" if len(op) == 1 else " en ".join(op), cel["aantal"])
        for op, cel in zip(erop, row.uitkomst["cellen"], strict=True)
    ]


def preferred(row: Schatting) -> str:
    """What AIC says, and why it does not decide."""
    bekend = [een for een in row.uitkomst["modellen"] if een["aic"] is not None]
    if not bekend:
        return "Bij twee lijsten is samenhang niet te meten. De bandbreedte loopt daarom van half zo vaak tot twee keer zo vaak: een keuze."
    best = min(bekend, key=lambda een: een["aic"])
    return (
        f"Het model dat volgens AIC het best past, is ‘{name_of(best['code'])}’. Toch kiezen wij niet. Modellen die even goed passen, "
        "kunnen heel andere aantallen geven. Elk model met een bruikbare uitkomst telt daarom mee in de bandbreedte."
    )
