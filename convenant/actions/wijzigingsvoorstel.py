"""Proposals for the next version of the text."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import namens
from convenant.enums.evaluatie import Wijzigingsstatus
from convenant.models import Artikel, Convenantversie, Partij, Partijkaart, Wijzigingsvoorstel
from convenant.queries import evaluatie
from convenant.queries import versie as versies
from convenant.queries.partijkaart import NU
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy

REGIO = "Regio Rivierenland"


def propose(
    *,
    convenant: Convenantversie,
    artikel: Artikel | None,
    tekst: str,
    waarom: str,
    partij: Partij | None,
    by: Actor,
) -> Wijzigingsvoorstel:
    """Propose a change in the open: a party in its own name, or the region (no party). Raises `Geweigerd`, and ValidationError."""
    refuse_unfit({"tekst": tekst, "waarom": waarom})
    van, gemeente = _who(partij, by)
    if artikel is not None and artikel.convenant_id != convenant.pk:
        raise ValidationError({"artikel": ["Dit artikel staat niet in deze versie. Kies een ander."]})
    with transaction.atomic():
        made = Wijzigingsvoorstel(
            convenant=convenant, artikel=artikel, ronde=evaluatie.running(), van=van, partij_nr=partij.pk if partij else None,
            tekst=tidy(tekst), waarom=tidy(waarom),
        )  # fmt: skip
        made.full_clean(exclude=["convenant", "artikel", "ronde", "besloten_by"], validate_constraints=False)
        made.save(force_insert=True)
        gebeurtenis.record(
            actie="wijzigingsvoorstel.propose", object=made, by=by, gemeente=gemeente,
            organisatie=partij.organisatie_id if partij else None, details={"versie": convenant.nummer},
        )  # fmt: skip
    return made


def withdraw(*, voorstel: Wijzigingsvoorstel, partij: Partij | None, by: Actor) -> Wijzigingsvoorstel:
    """Take back one's own proposal. Raises `Geweigerd`, and ValidationError when it was decided or is somebody else's."""
    _, gemeente = _who(partij, by)
    with transaction.atomic():
        row = _waiting(voorstel)
        if row.partij_nr != (partij.pk if partij else None):
            raise ValidationError("Dit is een voorstel van een andere partij. Alleen die kan het intrekken.")
        row.status = Wijzigingsstatus.INGETROKKEN
        row.save()
        gebeurtenis.record(
            actie="wijzigingsvoorstel.withdraw", object=row, by=by, gemeente=gemeente,
            organisatie=partij.organisatie_id if partij else None,
        )  # fmt: skip
    return row


def decide(*, voorstel: Wijzigingsvoorstel, overnemen: bool, reden: str, by: Actor) -> Wijzigingsvoorstel:
    """Say whether a proposal is in the concept now, and why or why not. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.CONVENANT_MANAGE)
    refuse_unfit({"reden": reden})
    reden = tidy(reden)
    if not reden:
        raise ValidationError({"reden": ["Geef een reden: de partij die dit voorstelde, leest haar."]})
    with transaction.atomic():
        row = _waiting(voorstel)
        concept = versies.concept()
        if overnemen and concept is None:
            raise ValidationError(
                {"overnemen": ["Er is nog geen concept om het in over te nemen. Begin eerst een nieuwe versie."]}
            )
        row.status = Wijzigingsstatus.OVERGENOMEN if overnemen else Wijzigingsstatus.NIET_OVERGENOMEN
        row.overgenomen_in, row.reden = concept if overnemen else None, reden
        row.besloten_at, row.besloten_by = timezone.now(), by.gebruiker
        row.save()
        gebeurtenis.record(actie="wijzigingsvoorstel.decide", object=row, by=by, details={"status": str(row.status)})
    return row


def _who(partij: Partij | None, by: Actor) -> tuple[str, str | None]:
    """In whose name it is, and for which gemeente. Raises `Geweigerd`, and ValidationError for who is no party now."""
    if partij is None:
        by.require(Permission.CONVENANT_MANAGE)
        return REGIO, None
    gemeente = namens.require_own(partij, Permission.EVALUATIE_ANSWER, by)
    kaart = Partijkaart.objects.filter(pk=partij.pk, status__in=NU).first()
    if kaart is None:
        raise ValidationError("Alleen wie nu partij is, kan een wijziging voorstellen.")
    return kaart.naam, gemeente


def _waiting(voorstel: Wijzigingsvoorstel) -> Wijzigingsvoorstel:
    row = Wijzigingsvoorstel.objects.select_for_update().get(pk=voorstel.pk)
    if row.status != Wijzigingsstatus.INGEDIEND:
        raise ValidationError(f"Over dit voorstel is al besloten: {row.get_status_display().lower()}.")
    return row
