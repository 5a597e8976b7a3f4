"""Who is invited: the list of the holder, and the answer of the invited."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.kennis.actions.dialoog import lock_own, record
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Uitnodigingsantwoord
from speerpunten.kennis.models import Deelnemer, Deelnemeradres, Dialoog, Dialoogreactie

MEESTE = 60
OPEN = (Dialoogstatus.CONCEPT, Dialoogstatus.UITGENODIGD, Dialoogstatus.GEHOUDEN)


def add(
    *, dialoog: Dialoog, soort: str, email: str, naam: str = "", functie: str = "", organisatie: Organisatie | None = None,
    by: Actor,
) -> Deelnemer:  # fmt: skip
    """Put somebody on the list: a party with a login, or a guest by organisation and function.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    with transaction.atomic():
        row = lock_own(dialoog, by)
        _require_open(row)
        if row.deelnemers.count() >= MEESTE:
            raise ValidationError(f"Op de lijst staan al {MEESTE} deelnemers. Maak er twee gesprekken van.")
        if organisatie and row.deelnemers.filter(organisatie=organisatie).exists():
            raise ValidationError({"organisatie": "Deze organisatie staat al op de lijst."})
        refuse_unfit({"naam": naam, "functie": functie})
        _check_email(email)
        made = Deelnemer(
            dialoog=row, gemeente_id=row.gemeente_id, soort=soort, organisatie=organisatie,
            naam=organisatie.naam if organisatie else naam.strip(), functie=functie.strip(),
        )  # fmt: skip
        made.full_clean(exclude=["dialoog", "gemeente", "organisatie", "geheim"], validate_constraints=False)
        made.save(force_insert=True)
        Deelnemeradres(deelnemer=made, gemeente_id=row.gemeente_id, email=email.strip()).save(force_insert=True)
        record("dialoog.add", row, by, soort=soort)
    return made


def remove(*, deelnemer: Deelnemer, by: Actor) -> None:
    """Take somebody who was not invited yet off the list. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = lock_own(deelnemer.dialoog, by)
        if deelnemer.uitgenodigd_at:
            raise ValidationError("Deze deelnemer heeft de uitnodiging al. Gaat het gesprek niet door, zeg het dan af.")
        record("dialoog.remove", row, by, soort=deelnemer.soort)
        deelnemer.delete()


def answer(*, deelnemer: Deelnemer, antwoord: str, toelichting: str = "", by: Actor | None = None) -> Deelnemer:
    """The invited says whether somebody comes. Call it in the scope of the party, or of the link of a guest (`by` None).

    Raises `Geweigerd`, and ValidationError in Dutch when it is too late.
    """
    _require_invited(deelnemer, by)
    refuse_unfit({"toelichting": toelichting})
    if deelnemer.dialoog.status != Dialoogstatus.UITGENODIGD:
        raise ValidationError("Dit gesprek is al geweest of gaat niet door. U kunt niet meer antwoorden.")
    with transaction.atomic():
        deelnemer.antwoord, deelnemer.toelichting = Uitnodigingsantwoord(antwoord), toelichting.strip()
        deelnemer.geantwoord_at = timezone.now()
        deelnemer.save(update_fields=["antwoord", "toelichting", "geantwoord_at", "updated_at"])
        record("dialoog.answer", deelnemer.dialoog, by or Actor.systeem("gast", oorsprong="web"), antwoord=antwoord)
    return deelnemer


def react(*, deelnemer: Deelnemer, tekst: str, by: Actor | None = None) -> Dialoogreactie:
    """The invited says what is not right in the report. Call it as `answer`. Raises `Geweigerd`, ValidationError in Dutch."""
    _require_invited(deelnemer, by)
    refuse_unfit({"tekst": tekst})
    dialoog = deelnemer.dialoog
    if not (
        dialoog.status == Dialoogstatus.VERSLAG
        and dialoog.reageren_tot
        and timezone.localdate() <= dialoog.reageren_tot
    ):
        raise ValidationError("Reageren kan niet meer: de termijn is voorbij of het verslag is vastgesteld.")
    if not tekst.strip():
        raise ValidationError({"tekst": "Schrijf op wat er volgens u anders moet."})
    with transaction.atomic():
        made = Dialoogreactie(
            dialoog=dialoog, gemeente_id=dialoog.gemeente_id, deelnemer=deelnemer, tekst=tekst.strip()
        )
        made.full_clean(exclude=["dialoog", "gemeente", "deelnemer"], validate_constraints=False)
        made.save(force_insert=True)
        record("dialoog.react", dialoog, by or Actor.systeem("gast", oorsprong="web"))
    return made


def _require_invited(deelnemer: Deelnemer, by: Actor | None) -> None:
    """A party acts for itself; a guest by the link, which is the scope."""
    if by is None:
        if not deelnemer.geheim:
            raise Geweigerd(Permission.DIALOOG_VIEW)
        return
    by.require(Permission.DIALOOG_VIEW, organisatie=deelnemer.organisatie_id)
    if by.rol is not None and (by.organisatie_id is None or by.organisatie_id != deelnemer.organisatie_id):
        raise Geweigerd(Permission.DIALOOG_VIEW)


def _require_open(row: Dialoog) -> None:
    if row.status not in OPEN:
        raise ValidationError("Het verslag ligt al voor, of het gesprek gaat niet door. De lijst verandert niet meer.")


def _check_email(email: str) -> None:
    try:
        validate_email(email.strip())
    except ValidationError as fout:
        raise ValidationError({"email": "Vul een e-mailadres in, zoals naam@voorbeeld.nl."}) from fout
