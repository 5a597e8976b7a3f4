"""Agree to a version, for one's gemeente."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy
from speerpunten.programma.enums.perspectief import Perspectiefstatus, Standpunt
from speerpunten.programma.models import Handelingsperspectief, Instemming
from speerpunten.programma.queries import perspectief as perspectieven

OPEN = (Perspectiefstatus.CONSULTATIE, Perspectiefstatus.VASTGESTELD)


class Tekstgewijzigd(Exception):
    """The text changed after it was read; agreeing to something unseen is not agreeing."""


def give(
    *, perspectief: Handelingsperspectief, gemeente: str, standpunt: str, orgaan: str, besloten_op: date, sha256: str,
    reden: str = "", by: Actor,
) -> Instemming:  # fmt: skip
    """Record what a gemeente says of exactly the text with this digest. While it is in consultation, or later once it holds.

    Raises `Geweigerd`, `Tekstgewijzigd` when the text is not that any more, and ValidationError in Dutch per field.
    """
    by.require(Permission.AFSPRAAK_AGREE, gemeente=gemeente)
    refuse_unfit({"reden": reden})
    with transaction.atomic():
        row = Handelingsperspectief.objects.select_for_update().get(pk=perspectief.pk)
        if row.status not in OPEN:
            raise ValidationError("Instemmen kan met een versie die in consultatie is, of die nu geldt.")
        if perspectieven.document(row).digest() != sha256:
            raise Tekstgewijzigd
        made = Instemming(
            perspectief=row, gemeente_id=gemeente, standpunt=standpunt, orgaan=orgaan, besloten_op=besloten_op, sha256=sha256,
            reden=tidy(reden) if standpunt == Standpunt.VOORBEHOUD else "", vastgelegd_by=by.gebruiker,
        )  # fmt: skip
        _check(made, row)
        made.save(force_insert=True)
        gebeurtenis.record(
            actie="instemming.give", object=made, by=by, gemeente=gemeente,
            details={"versie": row.nummer, "standpunt": standpunt, "sha256": sha256},
        )  # fmt: skip
    return made


def _check(made: Instemming, row: Handelingsperspectief) -> None:
    made.full_clean(exclude=["perspectief", "gemeente", "vastgelegd_by"], validate_constraints=False)
    if made.standpunt == Standpunt.VOORBEHOUD and not made.reden:
        raise ValidationError({"reden": "Schrijf op wat het voorbehoud van uw gemeente is."})
    if made.besloten_op > timezone.localdate():
        raise ValidationError({"besloten_op": "Deze dag ligt in de toekomst. Leg het vast als het besluit er is."})
    if row.consultatie_van and made.besloten_op < row.consultatie_van:
        raise ValidationError(
            {
                "besloten_op": f"Deze versie ligt pas sinds {datum_lang(row.consultatie_van)} voor. Kies die dag of later."
            }
        )
