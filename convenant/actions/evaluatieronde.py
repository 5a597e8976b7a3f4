"""The yearly evaluation: opened with the figures of a day, concluded, closed."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.enums.evaluatie import Evaluatiestatus, Vraagsoort
from convenant.models import Evaluatiebevroren, Evaluatieronde, Evaluatievraag
from convenant.queries import evaluatie, partijkaart
from convenant.queries import versie as versies
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.redline import tidy

S, OPEN = Vraagsoort.STELLING, Vraagsoort.OPMERKING
VRAGEN = (
    (S, "De afspraken in het convenant zijn duidelijk."),
    (S, "De afspraken zijn haalbaar voor onze organisatie of gemeente."),
    (S, "Door het convenant is de huisvesting beter geworden."),
    (S, "De meting van de toezeggingen geeft een eerlijk beeld."),
    (S, "Het contact met gemeenten en andere partijen loopt goed."),
    (S, "Wie niet tekende, wordt net zo streng gecontroleerd als wij."),
    (OPEN, "Wat gaat goed en moet zo blijven?"),
    (OPEN, "Wat moet anders in de volgende versie?"),
)
"""Example content: no questionnaire was agreed yet."""
LANG = timedelta(days=366)


def open_round(*, jaar: int, peildatum: date, sluit_op: date, by: Actor) -> Evaluatieronde:
    """Open the evaluation of a year: keep the figures of a day, and ask every party the same questions.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.CONVENANT_MANAGE)
    vandaag = timezone.localdate()
    _check_days(jaar, peildatum, sluit_op, vandaag)
    convenant = versies.in_force(peildatum)
    if convenant is None:
        raise ValidationError({"peildatum": ["Op deze dag gold het convenant nog niet."]})
    with transaction.atomic():
        made, new = Evaluatieronde.objects.get_or_create(
            jaar=jaar,
            defaults={
                "convenant": convenant, "peildatum": peildatum, "sluit_op": sluit_op, "is_voorbeeld": convenant.is_voorbeeld,
                "gevraagd": partijkaart.tally().totaal,
            },
        )  # fmt: skip
        if not new:
            raise ValidationError(
                {"jaar": [f"Over {jaar} is er al een evaluatie. Kies een ander jaar, of ga daarmee verder."]}
            )
        Evaluatievraag.objects.bulk_create(
            Evaluatievraag(ronde=made, nummer=nummer, soort=soort, tekst=tekst)
            for nummer, (soort, tekst) in enumerate(VRAGEN, start=1)
        )
        frozen = _freeze(made)
        gebeurtenis.record(
            actie="evaluatie.open",
            object=made,
            by=by,
            details={"jaar": jaar, "gevraagd": made.gevraagd, "cijfers": frozen},
        )
    return made


def edit(*, ronde: Evaluatieronde, versie: int, conclusies: str, sluit_op: date, by: Actor) -> Evaluatieronde:
    """Write at the conclusions, or give parties more time while the answers were not told.

    Raises `Geweigerd`, `Verouderd`, and ValidationError per field.
    """
    by.require(Permission.CONVENANT_MANAGE)
    refuse_unfit({"conclusies": conclusies})
    with transaction.atomic():
        row = _still_open(lock_unchanged(ronde, versie))
        if sluit_op < row.sluit_op:
            raise ValidationError(
                {
                    "sluit_op": [
                        f"Partijen weten dat zij tot en met {datum_lang(row.sluit_op)} kunnen antwoorden. Korter kan niet."
                    ]
                }
            )
        if sluit_op > row.sluit_op and evaluatie.shows_results(row, timezone.localdate()):
            zin = "De antwoorden zijn al te lezen. Met meer tijd zou te zien zijn wie zijn antwoord wijzigt. Laat deze dag staan."
            raise ValidationError({"sluit_op": [zin]})
        if sluit_op > row.sluit_op + LANG:
            raise ValidationError({"sluit_op": ["Deze dag ligt meer dan een jaar later. Controleer het jaar."]})
        row.conclusies, row.sluit_op = tidy(conclusies), sluit_op
        row.versie += 1
        row.full_clean(exclude=["convenant"], validate_unique=False, validate_constraints=False)
        row.save()
        gebeurtenis.record(actie="evaluatie.edit", object=row, by=by, details={"jaar": row.jaar})
    return row


def close(*, ronde: Evaluatieronde, versie: int, by: Actor) -> Evaluatieronde:
    """Close an evaluation: figures, answers and conclusions never change again.

    Raises `Geweigerd`, `Verouderd`, and ValidationError while parties may still answer, or without conclusions.
    """
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        row = _still_open(lock_unchanged(ronde, versie))
        if evaluatie.takes_answers(row, timezone.localdate()):
            raise ValidationError(
                f"Partijen kunnen nog antwoorden tot en met {datum_lang(row.sluit_op)}. Sluit daarna af."
            )
        if not row.conclusies:
            raise ValidationError(
                "Er staan nog geen conclusies. Schrijf die eerst op: na het afsluiten kan dat niet meer."
            )
        row.status, row.gesloten_at = Evaluatiestatus.GESLOTEN, timezone.now()
        row.versie += 1
        row.save()
        gebeurtenis.record(
            actie="evaluatie.close", object=row, by=by, details={"jaar": row.jaar, "beantwoord": row.beantwoord}
        )
    return row


def _freeze(ronde: Evaluatieronde) -> int:
    rows = evaluatie.to_freeze(ronde.convenant_id, ronde.peildatum)
    Evaluatiebevroren.objects.bulk_create(
        Evaluatiebevroren(
            ronde=ronde, code=row.toezegging.code, titel=row.toezegging.titel, soort=row.soort, gemeten_op=row.peildatum,
            te_klein=row.te_klein, standen=row.standen,
        )
        for row in rows
    )  # fmt: skip
    return len(rows)


def _still_open(row: Evaluatieronde) -> Evaluatieronde:
    if row.status != Evaluatiestatus.OPEN:
        raise ValidationError(f"De evaluatie van {row.jaar} is afgesloten en verandert niet meer.")
    return row


def _check_days(jaar: int, peildatum: date, sluit_op: date, vandaag: date) -> None:
    dagen = value_of("evaluatie_antwoord_dagen", peildatum=vandaag)
    eerste = vandaag + timedelta(days=dagen)
    fouten: dict[str, str] = {}
    if peildatum > vandaag:
        fouten["peildatum"] = "Van een dag die nog komt, zijn er geen cijfers. Kies vandaag of eerder."
    elif peildatum.year != jaar:
        fouten["peildatum"] = f"Kies een dag in {jaar}: de evaluatie gaat over dat jaar."
    if sluit_op < eerste:
        fouten["sluit_op"] = f"Geef partijen ten minste {dagen} dagen: kies {datum_lang(eerste)} of later."
    elif sluit_op > vandaag + LANG:
        fouten["sluit_op"] = "Deze dag ligt meer dan een jaar vooruit. Controleer het jaar."
    if fouten:
        raise ValidationError({veld: [zin] for veld, zin in fouten.items()})
