"""A party answers the questions of an evaluation, and changes its answer until the last day."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import namens
from convenant.enums.evaluatie import Evaluatiestatus, Stellingantwoord, Vraagsoort
from convenant.models import Evaluatieantwoord, Evaluatieronde, Evaluatiestem, Evaluatievraag, Partij
from convenant.queries import evaluatie
from convenant.queries.evaluatie import Antwoord
from convenant.queries.partijkaart import NU
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy

OPMERKING = 1000
"""Characters of a remark."""


def give(
    *, ronde: Evaluatieronde, partij: Partij, antwoorden: Mapping[int, Antwoord], versie: int = 0, by: Actor
) -> Evaluatieantwoord:
    """Answer for a party, in its scope, or put this in place of what it answered. By question a value of 1 to 5, or a text.

    `versie`: of the answer that the form was opened on, 0 when there was none. What is counted carries no name. Raises `Geweigerd`,
    `Verouderd` when a colleague answered since, and ValidationError in Dutch.
    """
    gemeente = namens.require_own(partij, Permission.EVALUATIE_ANSWER, by)
    with transaction.atomic():
        row = Evaluatieronde.objects.select_for_update().get(pk=ronde.pk)
        _check_open(row, partij)
        stemmen = _ballots(row, row.vragen.order_by("nummer"), antwoorden)
        found = evaluatie.answer_of(row, partij)
        if (found.versie if found else 0) != versie:
            raise Verouderd(found)
        made = found or Evaluatieantwoord(
            ronde=row,
            partij=partij,
            organisatie_id=partij.organisatie_id,
            gemeenten=[gemeente] if gemeente else [],
            versie=0,
        )
        Evaluatiestem.objects.filter(pk__in=made.stemmen).delete()
        Evaluatiestem.objects.bulk_create(stemmen)
        made.stemmen, made.versie = [stem.pk for stem in stemmen], made.versie + 1
        made.save()
        if found is None:
            row.beantwoord += 1
            row.gevraagd = max(row.gevraagd, row.beantwoord)  # somebody may have joined since
            row.save(update_fields=["beantwoord", "gevraagd", "updated_at"])
        gebeurtenis.record(
            actie="evaluatie.answer", object=made, by=by, gemeente=gemeente, organisatie=partij.organisatie_id,
            details={"jaar": row.jaar},
        )  # fmt: skip
    return made


def _check_open(ronde: Evaluatieronde, partij: Partij) -> None:
    if ronde.status != Evaluatiestatus.OPEN:
        raise ValidationError(f"De evaluatie van {ronde.jaar} is afgesloten. Antwoorden kan niet meer.", code="dicht")
    if not evaluatie.takes_answers(ronde, timezone.localdate()):
        raise ValidationError(
            f"Antwoorden kon tot en met {datum_lang(ronde.sluit_op)}. Vraag de regio of er meer tijd komt.",
            code="dicht",
        )
    if partij.status not in NU:
        raise ValidationError("Alleen wie nu partij is, beantwoordt de vragen van de evaluatie.", code="geen_partij")


def _ballots(
    ronde: Evaluatieronde, vragen: Iterable[Evaluatievraag], antwoorden: Mapping[int, Antwoord]
) -> list[Evaluatiestem]:
    """A ballot per question that was answered; an open question may be left empty."""
    found, fouten = [], {}
    for vraag in vragen:
        waarde = antwoorden.get(vraag.pk)
        try:
            stem = _ballot(vraag, waarde)
        except ValidationError as fout:
            fouten[f"vraag_{vraag.pk}"] = fout.messages
        else:
            if stem is not None:
                stem.ronde = ronde
                found.append(stem)
    if fouten:
        raise ValidationError(fouten)
    return found


def _ballot(vraag: Evaluatievraag, waarde: Antwoord | None) -> Evaluatiestem | None:
    if vraag.soort == Vraagsoort.STELLING:
        if waarde not in Stellingantwoord.values:
            raise ValidationError("Kies een antwoord, van helemaal oneens tot helemaal eens.")
        return Evaluatiestem(vraag=vraag, waarde=waarde)
    tekst = tidy(str(waarde or ""))
    refuse_unfit({"tekst": tekst})
    if len(tekst) > OPMERKING:
        raise ValidationError(f"Maak uw opmerking korter: ten hoogste {OPMERKING} tekens.")
    return Evaluatiestem(vraag=vraag, tekst=tekst) if tekst else None
