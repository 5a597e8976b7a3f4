"""What the answers to a checklist say together: a score per theme, and the colour of the location."""

from collections.abc import Iterable
from dataclasses import dataclass

from handhaving.enums import Antwoordwaarde, Ernst, Inspectieuitkomst

GETELD = (Antwoordwaarde.VOLDOET, Antwoordwaarde.VOLDOET_NIET)


@dataclass(frozen=True, slots=True)
class Beantwoord:
    """An item with its answer. `ambitie`: something to strive for, which counts for nothing."""

    thema: str
    ernst: str
    gewicht: int
    waarde: str
    ambitie: bool = False


@dataclass(frozen=True, slots=True)
class Themascore:
    """The weights that were met, of the weights that were looked at."""

    behaald: int
    mogelijk: int

    @property
    def procent(self) -> int | None:
        """Rounded down, so that 100 means all of it; None when nothing of the theme was looked at."""
        return self.behaald * 100 // self.mogelijk if self.mogelijk else None


@dataclass(frozen=True, slots=True)
class Score:
    """The scores per theme that has items, in order, and what they add up to."""

    themas: dict[str, Themascore]
    uitkomst: Inspectieuitkomst

    @property
    def totaal(self) -> Themascore:
        """All themes together."""
        delen = self.themas.values()
        return Themascore(sum(deel.behaald for deel in delen), sum(deel.mogelijk for deel in delen))

    def as_dict(self) -> dict[str, dict[str, int]]:
        """The scores as they are kept with the inspection."""
        return {thema: {"behaald": deel.behaald, "mogelijk": deel.mogelijk} for thema, deel in self.themas.items()}


def work_out(antwoorden: Iterable[Beantwoord], *, oranje_onder: int) -> Score:
    """The score of an inspection.

    What does not apply or was not looked at counts for nothing. One critical item that is not met makes the location red, however
    high the score. Else a failure of high severity, or a score under `oranje_onder` per cent, makes it orange.
    """
    rows = [row for row in antwoorden if not row.ambitie]
    themas = {thema: _of([row for row in rows if row.thema == thema]) for thema in sorted({row.thema for row in rows})}
    gemist = {row.ernst for row in rows if row.waarde == Antwoordwaarde.VOLDOET_NIET}
    score = Score(themas, Inspectieuitkomst.GROEN)
    if Ernst.KRITIEK in gemist:
        return Score(themas, Inspectieuitkomst.ROOD)
    procent = score.totaal.procent
    if Ernst.HOOG in gemist or (procent is not None and procent < oranje_onder):
        return Score(themas, Inspectieuitkomst.ORANJE)
    return score


def of_dict(score: dict[str, dict[str, int]]) -> dict[str, Themascore]:
    """The scores per theme that `as_dict` wrote down."""
    return {thema: Themascore(deel["behaald"], deel["mogelijk"]) for thema, deel in sorted(score.items())}


def _of(rows: list[Beantwoord]) -> Themascore:
    return Themascore(
        sum(row.gewicht for row in rows if row.waarde == Antwoordwaarde.VOLDOET),
        sum(row.gewicht for row in rows if row.waarde in GETELD),
    )
