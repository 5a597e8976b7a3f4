"""One inspection with everything that its page and its report show."""

from collections.abc import Sequence
from dataclasses import dataclass

from handhaving.checklist.score import Themascore, of_dict
from handhaving.enums import Antwoordwaarde, Checklistthema
from handhaving.models import Bevinding, Foto, Inspectie, Inspectieantwoord


@dataclass(frozen=True)
class Themadeel:
    """One theme of a report. `score` None: the inspection is not completed."""

    thema: Checklistthema
    score: Themascore | None
    antwoorden: Sequence[Inspectieantwoord]

    @property
    def titel(self) -> str:
        """Its letter and name."""
        return f"{self.thema.value}. {self.thema.label}"

    @property
    def voldoet(self) -> int:
        """How many items are in order."""
        return sum(row.waarde == Antwoordwaarde.VOLDOET for row in self.antwoorden)

    @property
    def bekeken(self) -> int:
        """How many items somebody looked at."""
        return sum(row.waarde in (Antwoordwaarde.VOLDOET, Antwoordwaarde.VOLDOET_NIET) for row in self.antwoorden)


@dataclass(frozen=True)
class Rapport:
    """An inspection, theme by theme, with what was found and its photos by item."""

    inspectie: Inspectie
    themas: Sequence[Themadeel]
    bevindingen: Sequence[Bevinding]
    fotos: Sequence[Foto]

    @property
    def totaal(self) -> Themascore:
        """The score of everything together."""
        delen = [deel.score for deel in self.themas if deel.score]
        return Themascore(sum(deel.behaald for deel in delen), sum(deel.mogelijk for deel in delen))

    @property
    def voldoet(self) -> int:
        """How many items are in order."""
        return sum(deel.voldoet for deel in self.themas)

    @property
    def bekeken(self) -> int:
        """How many items somebody looked at."""
        return sum(deel.bekeken for deel in self.themas)


def of(inspectie: Inspectie) -> Rapport:
    """The report of one inspection. Three queries."""
    rows = list(inspectie.antwoorden.select_related("item").order_by("item__thema", "item__volgorde", "item_id"))
    scores = of_dict(inspectie.score)
    themas = [
        Themadeel(thema, scores.get(thema.value), [row for row in rows if row.item.thema == thema])
        for thema in Checklistthema
    ]
    return Rapport(
        inspectie,
        [deel for deel in themas if deel.antwoorden],
        list(inspectie.bevindingen.select_related("item").order_by("herstel_uiterlijk", "id")),
        list(inspectie.fotos.all()),
    )
