"""A key is proposed, agreed on by the eight, or taken off the table. The region writes down what they agreed."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.enums.verdeling import Sleutelstatus
from speerpunten.aanbod.models import Verdeelsleutel
from speerpunten.aanbod.verdeling.sleutel import Gewichten

LANGST_VOORUIT = timedelta(days=730)
WEG = "Dit voorstel is net ingetrokken."
VAST = "Over deze sleutel is al een afspraak gemaakt. Doe een nieuw voorstel als het anders moet."
LOCK = "select pg_advisory_xact_lock(hashtextextended('verdeelsleutel', 0))"


def propose(
    *, naam: str, gewichten: Gewichten, toelichting: str = "", is_voorbeeld: bool = False, by: Actor
) -> Verdeelsleutel:
    """Put a key on the table. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERDEELSLEUTEL_MANAGE)
    naam, toelichting = " ".join(naam.split()), toelichting.strip()
    refuse_unfit({"naam": naam, "toelichting": toelichting})
    if not naam:
        raise ValidationError({"naam": "Geef de sleutel een naam, bijvoorbeeld: vooral naar werk."})
    with transaction.atomic():
        made = Verdeelsleutel.objects.create(
            naam=naam, gewichten=gewichten.kept(), toelichting=toelichting, is_voorbeeld=is_voorbeeld,
            created_by=by.gebruiker,
        )  # fmt: skip
        _record("verdeelsleutel.propose", made, by)
    return made


def agree(
    *,
    sleutel: Verdeelsleutel,
    afgesproken_op: date,
    geldig_van: date,
    afspraak: str,
    perspectiefversie: int | None = None,
    by: Actor,
) -> Verdeelsleutel:
    """Write down that the eight agreed on a proposal; the key that held until then ends the day this one begins.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.VERDEELSLEUTEL_MANAGE)
    afspraak = " ".join(afspraak.split())
    refuse_unfit({"afspraak": afspraak})
    _check(afgesproken_op, geldig_van, afspraak)
    with transaction.atomic():
        _one_at_a_time()
        row = _proposal(sleutel)
        _follow_up(geldig_van)
        row.status, row.afgesproken_op, row.geldig_van = Sleutelstatus.AFGESPROKEN, afgesproken_op, geldig_van
        row.afspraak, row.perspectiefversie = afspraak, perspectiefversie
        row.save()
        _record("verdeelsleutel.agree", row, by, geldig_van=geldig_van.isoformat(), afspraak=afspraak)
    return row


def withdraw(*, sleutel: Verdeelsleutel, by: Actor) -> None:
    """Take a proposal off the table. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.VERDEELSLEUTEL_MANAGE)
    with transaction.atomic():
        row = _proposal(sleutel)
        _record("verdeelsleutel.withdraw", row, by)
        row.delete()


def _check(afgesproken_op: date, geldig_van: date, afspraak: str) -> None:
    vandaag, fouten = timezone.localdate(), {}
    if not afspraak:
        fouten["afspraak"] = "Schrijf op welke afspraak dit is, bijvoorbeeld: 2.3 Eerlijk verdelen."
    if afgesproken_op > vandaag:
        fouten["afgesproken_op"] = "Deze dag moet nog komen. Leg een afspraak vast nadat zij is gemaakt."
    if geldig_van > vandaag + LANGST_VOORUIT:
        fouten["geldig_van"] = "Deze dag is meer dan twee jaar vooruit. Controleer het jaartal."
    if geldig_van < afgesproken_op:
        fouten["geldig_van"] = "Een sleutel geldt niet voordat zij is afgesproken. Kies dezelfde dag of een latere."
    if fouten:
        raise ValidationError(fouten)


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute(LOCK)


def _proposal(sleutel: Verdeelsleutel) -> Verdeelsleutel:
    row = Verdeelsleutel.objects.select_for_update().filter(pk=sleutel.pk).first()
    if row is None:
        raise ValidationError(WEG)
    if row.is_afgesproken:
        raise ValidationError(VAST)
    return row


def _follow_up(geldig_van: date) -> None:
    """Let the last agreed key end on the day the next one begins."""
    vorige = Verdeelsleutel.objects.filter(status=Sleutelstatus.AFGESPROKEN).order_by("-geldig_van").first()
    if vorige is None or vorige.geldig_van is None:
        return
    if vorige.geldig_van >= geldig_van:
        raise ValidationError({
            "geldig_van": f"De sleutel ‘{vorige.naam}’ geldt vanaf {datum_lang(vorige.geldig_van)}. Kies een latere dag."
        })  # fmt: skip
    vorige.geldig_tot = geldig_van
    vorige.save(update_fields=["geldig_tot", "updated_at"])


def _record(actie: str, row: Verdeelsleutel, by: Actor, **details: str) -> None:
    gebeurtenis.record(actie=actie, object=row, by=by, details={"naam": row.naam, "gewichten": row.gewichten} | details)
