"""The notice as words of a letter: which commitment, which figure, since when, what to do. Pure: facts in, blocks out."""

from dataclasses import dataclass

Blok = dict[str, object]


@dataclass(frozen=True)
class Feiten:
    """What the notice says, each as it is printed."""

    partij: str
    gemeente: str
    code: str
    titel: str
    belofte: str
    artikel: str
    cijfer: str
    norm: str
    sinds: str
    uiterlijk: str
    bereikbaar: tuple[str, ...]
    voorbeeld: bool


def blocks(feiten: Feiten) -> list[Blok]:
    """The letter below its head."""
    bedoeling = [
        "Stuur een verbeterplan: wat u gaat doen, en op welke dag het in orde is.",
        f"Doe dat voor of op {feiten.uiterlijk}, in het portaal.",
        "Klopt het cijfer niet? Schrijf dat in uw plan, met de reden.",
    ]
    gevonden = [f"Wat u beloofde: {feiten.belofte}", f"Waar dat staat: {feiten.artikel}."]
    if feiten.cijfer:
        gevonden.append(f"Uw cijfer: {feiten.cijfer}{f'; de norm is {feiten.norm}' if feiten.norm else ''}.")
    gevonden.append(f"Niet nagekomen sinds: {feiten.sinds}.")
    contact = "; ".join(feiten.bereikbaar) or f"de gemeente {feiten.gemeente}"
    return [
        _text(f"Beste {feiten.partij},"),
        _text(
            f"U bent partij in het convenant huisvesting internationale werknemers. Toezegging {feiten.code}, "
            f"{feiten.titel[0].lower()}{feiten.titel[1:]}, komt u nu niet na."
        ),
        _head("Wat wij zien"),
        _list(gevonden),
        _head("Wat wij van u vragen"),
        _list(bedoeling),
        _text("Dit is het begin van een gesprek, geen besluit en geen sanctie. U kunt hiertegen geen bezwaar maken."),
        _text(f"Vragen? U bereikt ons via {contact}."),
        _text("Met vriendelijke groet,"),
        _text(f"Gemeente {feiten.gemeente}"),
    ]


def _text(zin: str) -> Blok:
    return {"soort": "tekst", "regels": [zin]}


def _head(woord: str) -> Blok:
    return {"soort": "kop", "regels": [woord]}


def _list(regels: list[str]) -> Blok:
    return {"soort": "lijst", "regels": regels}
