"""The yearly evaluation: which there are, who answers, and what was answered, counted without names."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min, QuerySet

from convenant.enums.evaluatie import Evaluatiestatus, Stellingantwoord, Vraagsoort
from convenant.models import (
    Evaluatieantwoord,
    Evaluatiebevroren,
    Evaluatieronde,
    Evaluatiestem,
    Evaluatievraag,
    Partij,
    Toezeggingsverdeling,
)
from convenant.queries.partijkaart import NU
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.rollen import Rolsoort

Antwoord = int | str


@dataclass(frozen=True, slots=True)
class Vraaguitslag:
    """What was answered to one question. `verdeling`: per answer its words and how often; empty for an open question.

    `gemiddeld`: on a scale of 1 to 5, None without answers. `opmerkingen`: in alphabetical order, so that their order tells nothing.
    """

    vraag: Evaluatievraag
    aantal: int
    verdeling: tuple[tuple[str, int], ...] = ()
    gemiddeld: float | None = None
    opmerkingen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Eigen:
    """A party that somebody acts for, and what it answered: None when not yet."""

    partij: Partij
    naam: str
    antwoord: Evaluatieantwoord | None


def rounds() -> QuerySet[Evaluatieronde]:
    """Every evaluation, the newest first."""
    return Evaluatieronde.objects.select_related("convenant").order_by("-jaar")


def running() -> Evaluatieronde | None:
    """The newest evaluation that is not closed."""
    return rounds().filter(status=Evaluatiestatus.OPEN).first()


def takes_answers(ronde: Evaluatieronde, op: date) -> bool:
    """Whether parties may still answer, or change their answer."""
    return ronde.status == Evaluatiestatus.OPEN and op <= ronde.sluit_op


def shows_results(ronde: Evaluatieronde, op: date) -> bool:
    """Whether the answers are told: when nobody can change them any more, and when there are enough to hide one party in."""
    minimum = value_of("evaluatie_minimum_antwoorden", peildatum=op)
    return not takes_answers(ronde, op) and ronde.beantwoord >= minimum


def own_parties(actor: Actor) -> list[Partij]:
    """The parties that somebody answers for, in the scope in force: the own organisation, or the own gemeenten."""
    if actor.beschrijving is None or not actor.may(Permission.EVALUATIE_ANSWER):
        return []
    rows = Partij.objects.filter(status__in=NU).order_by("id")
    if actor.beschrijving.soort is Rolsoort.ORGANISATIE:
        return list(rows.filter(organisatie_id=actor.organisatie_id).select_related("organisatie"))
    return list(rows.filter(organisatie=None, gemeenten__overlap=list(actor.gemeenten)))


def answer_of(ronde: Evaluatieronde, partij: Partij) -> Evaluatieantwoord | None:
    """What a party answered, in the scope in force."""
    return Evaluatieantwoord.objects.filter(ronde=ronde, partij=partij).first()


def answered(antwoord: Evaluatieantwoord) -> dict[int, Antwoord]:
    """By question what a party answered: 1 to 5, or a text."""
    rows = Evaluatiestem.objects.filter(pk__in=antwoord.stemmen).values_list("vraag_id", "waarde", "tekst")
    return {vraag: tekst if waarde is None else waarde for vraag, waarde, tekst in rows}


def results(ronde: Evaluatieronde) -> list[Vraaguitslag]:
    """Every question with what was answered: two queries, however many answers."""
    waarden: dict[int, Counter[int]] = {}
    teksten: dict[int, list[str]] = {}
    for vraag, waarde, tekst in Evaluatiestem.objects.filter(ronde=ronde).values_list("vraag_id", "waarde", "tekst"):
        if waarde is None:
            teksten.setdefault(vraag, []).append(tekst)
        else:
            waarden.setdefault(vraag, Counter())[waarde] += 1
    return [
        _outcome(vraag, waarden.get(vraag.pk, Counter()), teksten.get(vraag.pk, []))
        for vraag in ronde.vragen.order_by("nummer")
    ]


def frozen(ronde: Evaluatieronde) -> list[Evaluatiebevroren]:
    """The figures as they were on the day of the evaluation."""
    return list(ronde.bevroren.order_by("code", "soort"))


def to_freeze(convenant_id: int, peildatum: date) -> list[Toezeggingsverdeling]:
    """How all parties of the region stood on the last night up to that day; empty when nothing was measured yet."""
    rows = Toezeggingsverdeling.objects.filter(
        toezegging__convenant=convenant_id, gemeente=None, peildatum__lte=peildatum
    )
    nacht = rows.aggregate(dag=Max("peildatum"))["dag"]
    return list(rows.filter(peildatum=nacht).select_related("toezegging").order_by("toezegging__code", "soort"))


def first_measured() -> date | None:
    """The first night of which figures are kept; None when nothing was measured yet."""
    found: date | None = Toezeggingsverdeling.objects.aggregate(dag=Min("peildatum"))["dag"]
    return found


def _outcome(vraag: Evaluatievraag, waarden: Counter[int], teksten: Iterable[str]) -> Vraaguitslag:
    if vraag.soort == Vraagsoort.OPMERKING:
        found = tuple(sorted(teksten, key=str.casefold))
        return Vraaguitslag(vraag, len(found), opmerkingen=found)
    aantal = waarden.total()
    verdeling = tuple((keuze.label, waarden[keuze]) for keuze in Stellingantwoord)
    return Vraaguitslag(vraag, aantal, verdeling, sum(n * k for n, k in waarden.items()) / aantal if aantal else None)
