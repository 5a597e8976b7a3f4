"""What burgerzaken decides about a pair or a link; what follows from it is worked out by a run after the commit.

The decision is written in the scope of the gemeente, the persons it makes or breaks are not: other records of that person may
belong to another gemeente, which nobody here may see.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions import opvolging
from registratie.actions.tekst import refuse_unfit
from registratie.enums import Oordeel
from registratie.models import Bewoner, Koppeling, Koppelvraag
from registratie.queries.koppelvraag import of_record
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission


def link(*, vraag: Koppelvraag, toelichting: str = "", by: Actor) -> Koppelvraag:
    """Answer that the two records are one person.

    Raises `Geweigerd`, and ValidationError in Dutch when somebody else answered first.
    """
    return _answer(vraag, Oordeel.DEZELFDE, toelichting, by, actie="koppelvraag.link")


def separate(*, vraag: Koppelvraag, toelichting: str = "", by: Actor) -> Koppelvraag:
    """Answer that the two records are different people; holds in every later run. Raises as `link` does."""
    return _answer(vraag, Oordeel.NIET_DEZELFDE, toelichting, by, actie="koppelvraag.separate")


def reopen(*, vraag: Koppelvraag, toelichting: str = "", by: Actor) -> Koppelvraag:
    """Put a judged pair back among the questions. Until it is answered again the two records stay apart.

    Raises `Geweigerd`, and ValidationError in Dutch when there is nothing to reopen.
    """
    return _answer(vraag, Oordeel.OPEN, toelichting, by, actie="koppelvraag.reopen")


def unlink(*, bewoner: Bewoner, toelichting: str = "", by: Actor) -> int:
    """Undo the link of a record: it is called different from every record it was linked with; how many is returned.

    Its own link goes at once. An undone link does not come back by itself. Raises `Geweigerd`, and ValidationError in Dutch
    when the record is not linked any more.
    """
    by.require(Permission.KOPPELING_DECIDE, gemeente=bewoner.gemeente_id)
    refuse_unfit({"toelichting": toelichting})
    with transaction.atomic():
        paren = list(of_record(bewoner.pk).linking().select_for_update(of=("self",)).order_by("id"))
        links, _ = Koppeling.objects.filter(bewoner=bewoner).delete()
        if not paren and not links:
            raise ValidationError("Deze registratie is niet meer gekoppeld. Iemand anders was u voor.")
        for paar in paren:
            _write(paar, Oordeel.NIET_DEZELFDE, toelichting, by)
        gebeurtenis.record(
            actie="koppeling.unlink",
            object_soort="registratie.bewoner",
            object=bewoner,
            by=by,
            gemeente=bewoner.gemeente_id,
            details={"paren": len(paren)},
        )
        opvolging.follow(bewoners={pk for paar in paren for pk in (paar.bewoner_a_id, paar.bewoner_b_id)})
    return len(paren)


NEXT = {
    Oordeel.DEZELFDE: {Oordeel.OPEN},
    Oordeel.NIET_DEZELFDE: {Oordeel.OPEN, Oordeel.AUTOMATISCH},
    Oordeel.OPEN: {Oordeel.DEZELFDE, Oordeel.NIET_DEZELFDE},
}
"""From which state each answer may be given. What was judged is reopened first, so that nobody overrules by accident."""


def _answer(vraag: Koppelvraag, oordeel: Oordeel, toelichting: str, by: Actor, *, actie: str) -> Koppelvraag:
    by.require(Permission.KOPPELING_DECIDE)
    refuse_unfit({"toelichting": toelichting})
    with transaction.atomic():
        row = Koppelvraag.objects.select_for_update().filter(pk=vraag.pk).first()
        if row is None:
            raise ValidationError("Deze vraag is vervallen: de gegevens zijn gewijzigd. Er is niets vastgelegd.")
        if by.rol and not _own(row, by):
            raise Geweigerd(Permission.KOPPELING_DECIDE)
        if row.oordeel not in NEXT[oordeel]:
            raise ValidationError(
                f"Deze vraag staat al op ‘{row.get_oordeel_display().lower()}’: iemand was u voor. "
                "Heropen de vraag als dat niet klopt."
            )
        _write(row, oordeel, toelichting, by)
        gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.beoordeeld_gemeente or row.gemeenten[0])
        opvolging.follow(bewoners=[row.bewoner_a_id, row.bewoner_b_id])
    return row


def _own(vraag: Koppelvraag, by: Actor) -> list[str]:
    """The gemeenten of the pair for which this person works."""
    return [code for code in vraag.gemeenten if code in by.gemeenten]


def _write(vraag: Koppelvraag, oordeel: Oordeel, toelichting: str, by: Actor) -> None:
    vraag.oordeel, vraag.toelichting = oordeel, " ".join(toelichting.split())[:300]
    vraag.beoordeeld_by, vraag.beoordeeld_at = by.gebruiker, timezone.now()
    vraag.beoordeeld_gemeente = next(iter(_own(vraag, by)), "")
    vraag.save(
        update_fields=["oordeel", "toelichting", "beoordeeld_by", "beoordeeld_at", "beoordeeld_gemeente", "updated_at"]
    )
